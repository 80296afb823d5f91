import type { CueTable } from './cue-table.ts';

/** Cues of the group `nlp`. */
export const languageCues: CueTable = {
  rag: {
    sure: 'retrieval-augmented generation; RAG; GraphRAG; retrieval-augmented; retrieval augmented LLM; agentic RAG; multimodal RAG; knowledge-augmented generation; retrieval augmentation; grounded generation; retrieval-augmented language model; in-context retrieval',
    likely: 'retrieved documents; retrieved passages; external knowledge; retriever and generator; retrieved context; retrieved evidence; chunking; chunk; knowledge base; retrieval; irrelevant context',
    hint: 'retriever; retrieved; grounding; passages; corpus',
  },
  'information-retrieval': {
    sure: 'information retrieval; dense retrieval; reranking; reranker; document retrieval; passage retrieval; BM25; query rewriting; vector search; nearest neighbor search; late interaction; learning to rank; sparse retrieval; dense retriever; query expansion; passage ranking; document ranking; ColBERT; neural retrieval; retrieval model; query understanding; approximate nearest neighbor; generative retrieval; text retrieval; code retrieval; product search; e-commerce search; query suggestion; search relevance; conversational search; BEIR; MS MARCO; BRIGHT; inverted index; retrieval benchmark; multi-vector retrieval; query reformulation; search ranking; retrieval system; relevance judgment; visual document retrieval; reasoning-intensive retrieval; academic search',
    likely: 'retriever; retrieval; ranking; search engine; query; queries; recall@; relevance; search; indexing; nDCG; retrieve; web search engine; TREC',
    hint: 'documents; index; rank; corpus; web',
  },
  embeddings: {
    sure: 'text embedding; sentence embedding; embedding model; MTEB; word embedding; sentence representation; contrastive text; universal embedding; word2vec; document embedding; word vector; multimodal embedding; embedding language model; semantic textual similarity; LLM embeddings; Matryoshka; contextual embeddings; universal multimodal embedding; embedding space of language; embedding benchmark; GloVe; general-purpose embedding; Matryoshka representation',
    likely: 'embeddings; semantic similarity; vector representations; contrastive learning for text; sentence-level representations; isotropy; dense vector; sentence similarity; distributional semantics',
    hint: 'similarity; representations; retrieval; vectors',
  },
  'recommender-systems': {
    sure: 'recommender system; recommendation system; collaborative filtering; sequential recommendation; click-through rate; CTR prediction; generative recommendation; semantic ID; item embedding; user-item; recommender; conversational recommendation; news recommendation; session-based; cold-start recommendation; recommendation model; music recommendation; product recommendation; LLM-based recommendation; recommendation algorithm; generative recommender; item recommendation; next-item; user interest modeling; implicit feedback; cross-domain recommendation; personalized recommendation; video recommendation; matrix completion for ratings; recommendation benchmark; recommender agent; top-N',
    likely: 'recommendations; cold start; e-commerce; conversion rate; CTR; item; user behavior sequence; ranking model; user preference; industrial; advertisers; ads; popularity bias; user interest; online A/B test; A/B test; recall stage; advertising',
    hint: 'users; ratings; click; engagement; candidates',
  },
  'knowledge-graphs': {
    sure: 'knowledge graph; KG; knowledge graph completion; entity alignment; knowledge graph embedding; SPARQL; Wikidata; semantic web; knowledge base completion; temporal knowledge graph; knowledge base question; KGQA; ontology learning; linked data; RDF; knowledge graph construction; OWL; knowledge graph reasoning; DBpedia',
    likely: 'link prediction; entity triples; triples; knowledge base; entities and relations; hypergraph of knowledge; Freebase; relational knowledge; multi-hop; ontology; ontologies',
    hint: 'entity; entities; relations; structured knowledge',
  },
  'question-answering': {
    sure: 'reading comprehension; open-domain question; multi-hop question; answer extraction; unanswerable questions; long-form QA; open-domain QA; long-form question; questions answering; multi-hop QA; machine reading; factoid; medical question answering; SimpleQA',
    likely: 'answer questions; answering; question; Natural Questions; TriviaQA; multiple-choice; MuSiQue; answer; question answering; QA; HotpotQA; SQuAD; question generation; QA dataset; commonsense question',
    hint: 'passage; evidence; queries',
  },
  'text-mining': {
    sure: 'information extraction; text classification; named entity; NER; intent detection; topic classification; relation extraction; event extraction; document classification; entity linking; topic model; topic modeling; keyphrase; slot filling; extreme classification; structured extraction; coreference; authorship; entity recognition; text mining; extreme multi-label; spam detection; intent classification; entity resolution; entity matching; keyword extraction; latent Dirichlet; key information extraction; argument mining; relation classification; authorship attribution; entity disambiguation; document clustering; stylometry; patent classification; entity extraction; sequence labeling; taxonomy construction; bibliometric text; temporal information extraction; text categorization; extraction from text; zero-shot text classification',
    likely: 'BERT classifier; multi-label classification; extraction; extract; classification of text; annotation; tweets; classifier; text data; BERT; unstructured text; corpus; short text; claim extraction',
    hint: 'entities; labels; text; NLP; RoBERTa',
  },
  summarization: {
    sure: 'summarization; abstractive summarization; summarisation; document summarization; multi-document; headline generation; meeting summarization; query-focused summarization; text summarization; summarizer; summarizing; summary generation; ROUGE; abstractive; extractive summary; dialogue summarization; summarize; news summarization',
    likely: 'summaries; summary; condense; extractive; highlights',
    hint: 'concise; news',
  },
  'machine-translation': {
    sure: 'machine translation; neural machine translation; translation quality; NMT; speech translation; simultaneous translation; WMT; low-resource translation; parallel corpus; document-level translation; translation model; literary translation; translation system; multilingual translation; speech-to-text translation; translation evaluation; LLM translation; cross-lingual translation; quality estimation; translation with; translating; post-editing; translation task; parallel sentence; statistical machine translation',
    likely: 'translation; translate; translators; MT; source language; translated; parallel data; transliteration; COMET; language pair; BLEU; bilingual',
    hint: 'English-to; languages; fluency',
  },
  multilingual: {
    sure: 'multilingual; low-resource language; cross-lingual; non-English; Arabic; Indic; African language; dialect; code-switching; language coverage; Korean; Vietnamese; Japanese LLM; Hindi; Bengali; Indonesian; Thai; Turkish; Persian; Urdu; Swahili; Polish; Ukrainian; Russian language; Hebrew; Greek language; Filipino; language families; multilinguality; Portuguese; Romanian; Hungarian; Kazakh; Amharic; Tamil; Telugu; Marathi; indigenous language; Southeast Asian; endangered language; Basque; Catalan; language-specific; multi-lingual; Bangla; Chinese dialect; Sanskrit; European languages; Icelandic; Czech; Cantonese; under-resourced language; world languages; culturally; cross-cultural; Finnish; Norwegian; Nepali; Yoruba; language barriers; Indian languages; Sinhala; Estonian; multicultural',
    likely: 'low-resource; Chinese; Japanese; Spanish; German; French; Italian; Russian; languages; across languages; native speakers; African; Latin; Chinese language; high-resource languages; under-represented language; Indian; English and Chinese; cultural; culture; Dutch',
    hint: 'English; script; region; local; regional',
  },
  dialogue: {
    sure: 'dialogue system; dialog system; task-oriented dialogue; conversational agent; conversational AI; emotional support; open-domain dialogue; clarifying question; dialogue state; turn-taking; dialogue generation; multi-turn conversation; conversational assistant; dialogue model; dialogue agent; multi-turn dialogue; response generation; conversational system; proactive dialogue; conversational LLM; task-oriented dialog; dialog; empathetic dialogue; persuasion dialogue; open-domain conversation; dialogue dataset; dialogue policy; dialogues; proactive assistant; multi-turn interaction; clarification questions; dialogue act',
    likely: 'conversations; multi-turn; utterance; proactive; clarification; chat; response selection; assistant; follow-up questions; ChatGPT conversations; persuasion; turn; chatbot; conversational; proactive agent',
    hint: 'users; responses; interaction; interlocutor',
  },
  'text-generation': {
    sure: 'creative writing; story generation; text generation; decoding strategy; poetry; storytelling; long-form generation; constrained decoding; paraphrase; style transfer of text; text style transfer; controllable text generation; diversity of outputs; structured output; sampling temperature; contrastive decoding; long-form writing; text rewriting; narrative generation; neural text degeneration; output diversity; generation diversity; decoding method; nucleus sampling; structured generation; long text generation; poem; novel writing; data-to-text; writing assistance; text simplification; writing assistant; decoding algorithm; screenplay; writing quality; paraphrasing; grammatical error correction; min-p; AI writing; long-output; story writing; text watermark free; metaphor generation; homogenization; lexical diversity',
    likely: 'decoding; writing; story; stories; narrative; JSON schema; sampling; generation quality; natural language generation; temperature; diversity; stylistic; novels; format constraints; mode collapse; plot; creativity; humor; creative; diverse generation; language generation; fiction',
    hint: 'fluency; coherent; style; generated text; writers',
  },
  'sentiment-emotion': {
    sure: 'sentiment analysis; emotion recognition; opinion mining; affective computing; aspect-based sentiment; sarcasm; multimodal sentiment; stance detection; facial expression recognition; emotion detection; emotion classification; emotion understanding; affect recognition; emotional intelligence; empathy; sentiment classification; micro-expression; empathetic; humor recognition',
    likely: 'facial expression; aspect-based; opinion; mood; valence; polarity; emotion-aware; happiness; arousal; emotion; affective; emotional; irony; sentiment',
    hint: 'reviews; tweets; feeling; social media; affect',
  },
  linguistics: {
    sure: 'syntax; dependency parsing; lexical semantics; psycholinguistic; part-of-speech; treebank; grammatical; phonology; language acquisition; corpus linguistics; pragmatics; syntactic; constituency parsing; morphology of; word sense; semantic parsing; universal dependencies; compositional generalization in language; semantic role; typological; lemmatization; word order; morphosyntactic; reading times; surprisal; acceptability judgment; linguistic structure; semantic change; idioms; polysemy; phonological; etymology; AMR parsing; linguistic typology; sentence processing; language evolution; linguistic competence; etymological; minimal pairs; implicature; garden path; computational linguistics; linguistic knowledge; language change',
    likely: 'parsing; lexical; parse; grammars; noun; adjective; semantics; corpora; annotated corpus; human language; negation; linguists; natural language inference; morphology; referential; speakers; words; sentences; text corpora; compositional; morphological; discourse; linguistic; metaphor; lexicon; parser; verb; quantifiers',
    hint: 'meaning; English; language; corpus',
  },
  misinformation: {
    sure: 'misinformation; fake news; fact-checking; hate speech; disinformation; content moderation; claim verification; propaganda; rumor; abusive language; online harm; toxic comment; offensive language; hateful; fact verification; toxicity detection; cyberbullying; hateful memes; online hate; rumour; news credibility; fact-check; fact-checker; out-of-context misinformation; political propaganda; health misinformation; automated fact',
    likely: 'toxic; offensive; claims; memes; false claims; social media; moderation; abusive; extremist; fake; verifying claims; news; conspiracy; toxicity',
    hint: 'tweets; credibility; platform; harmful',
  },
  'tables-sql': {
    sure: 'text-to-SQL; table understanding; tabular reasoning; spreadsheet; table question answering; schema linking; NL2SQL; table reasoning; data analysis agent; data science agent; SQL; table QA; table retrieval; natural language to SQL; text2SQL; table representation; data preparation; text-to-query; TableQA; data wrangling; data lake; table detection LLM; semi-structured tables; Excel; table generation; database query; table parsing; multi-table',
    likely: 'tables; database; structured data; schema; BIRD; Spider; NoSQL; columns; data analyst; tabular; analytic; data agent; data science; data analytics; data cleaning; data analysis',
    hint: 'query; cell; rows; relational; Python code',
  },
};
