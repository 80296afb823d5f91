import type { CueTable } from './cue-table.ts';

/** Cues of the groups `llm`, `training` and `agents`. */
export const languageModelCues: CueTable = {
  'llm-pretraining': {
    sure: 'language model pretraining; LLM pretraining; pretraining of language models; pretraining language models; pretraining LLMs; pretraining large language models; pretraining a language model; continual pretraining; continued pretraining; mid-training; pretraining dynamics; pretraining recipe; next-token prediction objective; multi-token prediction objective; pretraining from scratch; BabyLM; training large language models from scratch',
    likely: 'pretraining; pretraining loss; training tokens; model growth; trillion tokens; intermediate checkpoints; annealing phase; training compute; pretraining corpus; pretrain; progressive training; masked language modeling; causal language modeling; language model training',
    hint: 'next token prediction; trained from scratch; base model; 1T tokens; 100B tokens; checkpoint; perplexity; T5; GPT; decoder-only',
  },
  'foundation-models': {
    sure: 'technical report; model card; system card; open foundation model; open-source foundation model; open-weight foundation model; open language model; open large language model; family of open models; open-source large language model; herd of models',
    likely: 'family of models; model family; model series; flagship model; open-weight model; open model; family of foundation models; we release the model; series of models; base and instruct; frontier model; release the weight; foundation models; our latest model; series of large language models; fully open; introduce the family; B parameter model; generalist foundation model',
    hint: 'open-weight; open-source; technical details; rivaling; on par with GPT; we release; comparable to GPT; total parameters',
  },
  'scaling-laws': {
    sure: 'scaling law; neural scaling; compute-optimal; scaling exponent; chinchilla; scaling behavior of; law of scaling; loss prediction; data-constrained scaling; scaling properties; downstream scaling; predictable scaling',
    likely: 'scaling behavior; scaling trend; emergent abilities; optimal learning rate scaling; scaling up; power law; predict downstream performance; compute budget; parameter count; model scale; scaling dimension; inverse scaling',
    hint: 'scaling; model size; extrapolate; large-scale; compute',
  },
  moe: {
    sure: 'mixture of experts; MoE; sparse experts; expert routing; MoE router; upcycling; expert parallelism; mixture of LoRA experts; modular experts; expert specialization; routed experts',
    likely: 'expert selection; activated parameters; load balancing loss; gating network; expert pruning; sparse upcycling; active parameters; expert activation; top-k routing; experts per token',
    hint: 'experts; router; routing; gating',
  },
  'transformers-attention': {
    sure: 'positional encoding; position encoding; positional embedding; rotary position; RoPE; sparse attention; attention sink; grouped-query attention; looped transformer; residual stream; recursive transformer; multi-head latent attention; transformer depth; attention variant; universal transformer; hyper-connections; understanding transformers; differential attention; window attention; efficient attention; gated attention',
    likely: 'transformer; transformer layer; attention weight; attention score; attention matrix; attention pattern; attention; RMSNorm; transformer block; feed-forward network; decoder-only transformer; induction head; attention map; quadratic complexity; attention mechanism; transformer architecture; softmax attention; layer normalization; residual connection; self-attention; multi-head attention; attention head; attention layer; full attention; transformers can',
    hint: 'normalization; architecture; depth; feedforward',
  },
  'ssm-linear-attention': {
    sure: 'Mamba; linear attention; RWKV; selective state space; gated linear attention; DeltaNet; xLSTM; structured state space; linear RNN; linear-time sequence modeling; state space models for; hybrid Mamba; retentive network; linear recurrent; sub-quadratic; Mamba-2; gated DeltaNet; recurrent language model; vision Mamba; state space duality; linear transformer',
    likely: 'state space model; SSM; recurrent neural network; LSTM; RNN; hybrid architecture; recurrent model; recurrence; long short-term memory; GRU; linear complexity; hybrid model; S4; recurrent architecture',
    hint: 'recurrent; linear time; hidden state; hybrid',
  },
  'long-context': {
    sure: 'long context; context window extension; context length; length extrapolation; needle in a haystack; context extension; lost in the middle; length generalization; ultra-long context; long-context language model; infinite context; million-token context; million token; long-document understanding; context management; long-context understanding; long-context modeling; extending context',
    likely: 'context window; long document; long sequence; 128K; 1M tokens; long input; long text; context rot; 256K; 32K; ultra-long; extended context; long-form understanding; context size',
    hint: 'long-range; long dependency; context',
  },
  'diffusion-lm': {
    sure: 'diffusion language model; diffusion LLM; diffusion large language model; dLLM; masked diffusion language; masked diffusion model; LLaDA; block diffusion; text diffusion; diffusion for language; any-order generation; discrete diffusion language; discrete diffusion model; language diffusion; diffusion-based language model; diffusion-based LLM; uniform diffusion language; diffusion text generation; continuous diffusion language; diffusion-based large language model; language modeling with diffusion; diffusion coder',
    likely: 'masked diffusion; discrete diffusion; denoising language model; parallel decoding; non-autoregressive; remasking; unmasking; any-order; Dream',
    hint: 'bidirectional attention; mask token; left-to-right',
  },
  tokenization: {
    sure: 'tokenizer; tokenization; byte-pair encoding; BPE; subword; byte-level; token-free; tokenizer transfer; superword; tokenizer-free; vocabulary expansion; byte latent; character-level language model; byte language model; over-tokenization; subword tokenization',
    likely: 'vocabulary size; character-level; vocabulary; segmentation of words; WordPiece; SentencePiece; token vocabulary; byte-level model; morphemes',
    hint: 'byte; character; token embedding',
  },
  'prompting-icl': {
    sure: 'in-context learning; prompt engineering; prompt optimization; automatic prompt; few-shot prompting; many-shot; prompt design; in-context example; in-context demonstration; prompt sensitivity; prompting strategy; zero-shot prompting; prompting technique; system prompt; prompting large language models; prompt optimizer; demonstration selection; context engineering; ICL; prompt rewriting; prompt evolution; soft prompting strategies',
    likely: 'prompting; prompting method; prompt template; few-shot examples; few-shot demonstrations; prompt; prompt variation; in-context; demonstrations; instruction prompt; zero-shot prompt',
    hint: 'GPT-3; input-output examples; task description',
  },
  'personas-users': {
    sure: 'role-playing; role-play; persona; personalized language model; user simulator; user simulation; social simulation; LaMP; generative agents; synthetic respondents; role-playing agent; LLM personalization; personalized LLM; user modeling; simulating human behavior; simulate human behavior; personalized alignment; human behavior simulation; personality traits; digital twins of people; personalized assistant; personal assistant; simulating users; character role-playing; silicon samples; user personas; personalized large language; personalized text generation; personality; personalizing; personalized agent; simulating society; digital twins of users; human simulation',
    likely: 'personalization; personalized; personalised; user profile; user history; user preferences; simulated users; personal agent; user-specific; individual preferences; user behavior; characters; simulate human; virtual characters; society simulation; human-like; social intelligence; user intent',
    hint: 'user; individual; identity; preference; social',
  },
  'instruction-tuning': {
    sure: 'instruction tuning; instruction data; visual instruction tuning; self-instruct; instruction dataset; instruction-following data; instruction finetuning; post-training data; instruction synthesis; instruct-tuning',
    likely: 'fine-tuning data; response distillation; finetuning LLMs; fine-tuning large language models; instruction-response; instruction pairs; complex instruction; alignment tuning; finetuning of language models; instruction; Alpaca; post-training; FLAN; conversation data; instruction following; supervised fine-tuning; SFT; instruction-tuned',
    hint: 'fine-tuning; finetuned; instruct',
  },
  rlhf: {
    sure: 'RLHF; reinforcement learning from human feedback; direct preference optimization; DPO; preference optimization; preference alignment; preference learning; RLAIF; KTO; reward hacking; preference tuning; preference optimisation; reward over-optimization; human preference alignment; learning from human feedback; preference fine-tuning; preference-based alignment; direct alignment; aligning language models with human preferences; aligning diffusion models with human preferences; human feedback; Diffusion-DPO; preference pairs; online DPO; AI feedback; reward overoptimization; SimPO; LLM alignment; specification gaming',
    likely: 'preference data; human preferences; preference dataset; Bradley-Terry; preference; alignment with human; aligning; aligned with human; preference signals; pairwise preference; preferred; feedback; reward optimization; alignment of large language models; preference-based; alignment',
    hint: 'helpful; win rate; AlpacaEval; reward; aligned; chosen and rejected',
  },
  'reward-models': {
    sure: 'reward model; reward modeling; process reward model; PRM; RewardBench; generative reward; outcome reward model; preference model; step-level reward; process reward; reward modelling; verifiers for; generative verifier; rubrics as rewards; process supervision; reward benchmark; step-level verification; process verification; solution verification',
    likely: 'rubric; outcome reward; reward signal; critic model; process verifier; verification; scalar reward; reward function; credit; dense reward; critique model; critique; rubric-based reward; verifier',
    hint: 'reward; scoring; scorer',
  },
  'rl-post-training': {
    sure: 'GRPO; RLVR; reinforcement learning with verifiable rewards; verifiable reward; group relative policy optimization; RL fine-tuning; entropy collapse; RL post-training; agentic RL; agentic reinforcement learning; reasoning via reinforcement learning; rule-based reinforcement learning; RL for LLM; reinforcement learning for large language models; reinforcement learning for LLM; reinforcement fine-tuning; reinforcement learning fine-tuning; RL for reasoning; policy optimization for LLM; RL training of LLM; post-training with reinforcement learning; reinforcement learning post-training; online RL for diffusion; flow-GRPO; LLM reinforcement learning; R1-like; R1-style; incentivizing reasoning; reinforcement learning for reasoning; DAPO; reinforcement learning for language models; multi-turn RL; zero RL; RL-trained LLM; LLM RL; self-play reinforcement learning; GSPO; relative policy optimization; RFT; RL for language models; verifiable environment; RL scaling; scaling RL; scaling reinforcement learning; group-relative; training LLM agents with reinforcement learning; policy optimization for agents; agentic RL training; RL environments; RLVE',
    likely: 'reinforcement learning; policy optimization; rollout; on-policy; PPO; RL training; RL; reinforced; incentivizing; reinforce; importance sampling; advantage estimation; post-training; verifiable; off-policy; R1; self-play; reward design; credit assignment; policy gradient; reward; exploration; DeepSeek-R1; training agents; two-stage training; RL-based; RL framework; outcome reward; LLM post-training',
    hint: 'policy; entropy; group; trajectories; advantage; LLM; curriculum',
  },
  peft: {
    sure: 'LoRA; low-rank adaptation; parameter-efficient fine-tuning; parameter-efficient; PEFT; adapter modules; prefix tuning; visual prompt tuning; soft prompt; QLoRA; low-rank adapter; parameter-efficient transfer; adapter tuning; low-rank fine-tuning; parameter-efficient finetuning; orthogonal finetuning; multi-LoRA; LoRA fine-tuning',
    likely: 'adapter; trainable parameters; low-rank update; full fine-tuning; low-rank; efficient adaptation; lightweight adaptation; efficient fine-tuning; prompt tuning; visual prompt; prompt learning',
    hint: 'fine-tuning; frozen; adaptation',
  },
  'model-merging': {
    sure: 'model merging; task vector; task arithmetic; weight averaging; model soup; weight interpolation; merged model; mode connectivity; weight space; parameter generation; hypernetwork; merging models; merging experts; merging LoRA; model fusion; generating neural network parameters; parameter merging; merging large language models; neural network weights as; merging of models; checkpoint merging; model stitching; weight generation; model averaging',
    likely: 'merging; merge; weight disentanglement; checkpoint averaging; interference between tasks; linear mode; fuse models; merged',
    hint: 'weights; interpolation; arithmetic',
  },
  'llm-memory': {
    sure: 'long-term memory; agent memory; memory-augmented; memory bank; conversational memory; lifelong memory; persistent memory; experience memory; memory system; memory for LLM; memory for language agents; memory operating system; memory agent; agentic memory; memory mechanism; memory framework; LoCoMo; memory architecture; procedural memory; memory evolution; memory benchmark; memory-centric; memory layer; memory consolidation; memory graph; memory for agents; hierarchical memory; long-term conversational',
    likely: 'memory module; memory; memories; remember; recall past; past experience; stored experience; past interactions; forgetting; experience reuse; episodic memory; memory management; memory retrieval; external memory; working memory; semantic memory',
    hint: 'recall; history; sessions; store; long-term',
  },
  'llm-reasoning': {
    sure: 'chain-of-thought; CoT; reasoning model; large reasoning model; reasoning trace; LLM reasoning; latent reasoning; slow thinking; reasoning language model; reasoning in large language models; reasoning in language models; logical reasoning; multi-step reasoning; self-reflection; self-correction; reasoning LLM; reasoning capability; reasoning ability; reasoning path; reasoning process; deductive reasoning; commonsense reasoning; LLMs reason; reasoning chain; LRM; implicit reasoning; thinking model; reasoning behavior; complex reasoning; reasoning abilities; reasoning capabilities; language model reasoning; reasoning step; inductive reasoning; abductive reasoning; reasoning in LLM; reasoning trajectories; causal reasoning in LLM; reasoning benchmark; systematic reasoning; reasoning structure; tree of thought; reasoning distillation; long CoT; analogical reasoning; general reasoning',
    likely: 'reasoning; reason; reasoning task; reasoning performance; reflection; think; thinking; reasoner; step-by-step; multi-hop reasoning; aha moment; thought; o1; reasoning data; rationale; reasoning tokens; DeepSeek-R1',
    hint: 'logic; puzzle; deductive; intermediate steps',
  },
  'test-time-scaling': {
    sure: 'test-time scaling; inference-time scaling; test-time compute; inference-time compute; best-of-N; self-consistency; overthinking; thinking budget; Monte Carlo tree search; parallel thinking; efficient reasoning; reasoning length; inference scaling; budget forcing; parallel reasoning; test-time search; adaptive thinking; adaptive reasoning; parallel sampling; length of reasoning; scaling test-time; reasoning efficiency; concise reasoning; MCTS; test-time reasoning; hybrid thinking; reasoning budget; long-to-short; overthink; adaptive compute; reasoning compression; CoT compression; scaling inference; test-time computation; inference-time search; think less; underthinking; computation at test time',
    likely: 'majority voting; tree search; early exit; beam search; repeated sampling; token budget; inference-time; test-time; compute allocation; unnecessary reasoning; reasoning tokens; shorter; concise; token usage; pass@k; difficulty-aware; redundant reasoning; answer aggregation; parallel; extended thinking',
    hint: 'budget; compute; length; search; sampling; verbose',
  },
  'math-reasoning': {
    sure: 'mathematical reasoning; math reasoning; math word problem; olympiad; competition math; geometry problem; math problem; mathematical problem; GSM8K; AIME; numerical reasoning; mathematical problem solving; arithmetic reasoning; math benchmark; math LLM; MathVista; mathematics benchmark; geometry problem solving; mathematical proof generation; natural language proof; math-specialized; research-level mathematics; math agent; mathematical capability; mathematical ability',
    likely: 'math; arithmetic; mathematical; mathematics; MATH-500; IMO; AMC; MATH; competition-level; geometry solving; solve problems; Putnam; proof; word problems; mathematician',
    hint: 'equations; numeric; algebra; problem solving; solution',
  },
  'theorem-proving': {
    sure: 'theorem proving; theorem prover; Lean 4; Lean4; Isabelle; autoformalization; formal proof; proof search; miniF2F; proof assistant; formal mathematics; formal theorem; formal reasoning; Coq; formal verification with LLM; automated reasoning; interactive theorem; formal math; SMT solver; proof generation; ATP; mathlib; SAT solver; SAT solving; formalization of; PutnamBench; automated theorem',
    likely: 'Lean; formalization; formalized; formal language; lemma; formal statements; formal verification; prover; tactic; proof',
    hint: 'verify; formal; verified; theorems',
  },
  'code-generation': {
    sure: 'code generation; code LLM; code language model; program synthesis; code completion; HumanEval; competitive programming; LiveCodeBench; code translation; code model; kernel generation; program repair; code large language model; CUDA kernel generation; code intelligence; code infilling; generated code; LLM-generated code; code synthesis; generating code; programming language model; verilog; RTL generation; code pretraining; code evaluation; neural code; code optimization; code editing; Codeforces; test case generation; code search; hardware description; algorithmic programming; writing code',
    likely: 'code; coding; programming languages; unit test; programming; MBPP; executable code; infilling; program; Codex; code snippet; software; compiler; coding tasks; Python code; programming problems; Python; code reasoning; code understanding; coding problems; coder; code execution',
    hint: 'functions; executable; repository; execution; bug; debugging',
  },
  'coding-agents': {
    sure: 'SWE-bench; software engineering agent; coding agent; repository-level; issue resolution; code agent; terminal agent; agentic coding; vibe coding; issue resolving; software engineering tasks; SWE agent; terminal-bench; SWE; Claude Code; repository-scale; software agent; software issues; codebases; AI coding assistant; SWE tasks; terminal tasks; repo-level; OpenHands; code repository; autonomous software engineering; agents for software; repository generation; software development agents; ML engineering agent',
    likely: 'GitHub issues; pull request; repository; repositories; software engineering; GitHub repository; terminal; software development; GitHub; coding assistant; command-line; bug fixing; Docker',
    hint: 'software; patch; executable environment; issues; environments',
  },
  'llm-agents': {
    sure: 'LLM agent; language agent; autonomous agent; agent framework; agentic; LLM-based agent; language model agent; self-evolving agent; agent workflow; agent benchmark; agent harness; agent skill; ReAct; agentic workflow; agentic system; AI agent; agent training; multi-turn agent; agentic AI; LLM-powered agent; long-horizon agent; agent foundation model; agents with large language models; agent evaluation; agent trajectories; agentic task; agentic intelligence; general-purpose agent; agent learning; agent evolution; agentic model; self-improving agent; autonomous LLM; data agent; agentic capability; generalist agent; agentic framework; agents in the wild; agentic LLM; interactive agent; skills for agents; OpenClaw; digital agent; agentic benchmark; agent systems',
    likely: 'agent; long-horizon; multi-turn; workflow; self-evolving; trajectory; trajectories; harness; interactive environments; self-evolution; self-improvement; skill library; autonomous; skills; tau-bench; ALFWorld; environments; agentic reasoning; horizon',
    hint: 'task completion; actions; execution; interaction; tools; multi-step',
  },
  'tool-use': {
    sure: 'tool use; function calling; tool calling; API calls; Model Context Protocol; MCP; tool learning; tool-augmented; tool invocation; tool selection; tool-integrated reasoning; tool-using; tool agent; tool retrieval; tool-integrated; using tools; tool creation; tool call; tool usage; tool ecosystem; tool-interactive; tool orchestration; MCP server; external tools; tool environments; BFCL',
    likely: 'tools; API; external functions; code interpreter; Toolformer; calls; plugin',
    hint: 'invoke; functions; execution; agentic',
  },
  'multi-agent': {
    sure: 'multi-agent; multi-agent system; agent collaboration; multi-agent reinforcement learning; cooperative agents; agent communication; society of agents; role-specialized agents; multi-agent debate; multiple agents; agent society; MARL; agent swarm; multi-agent LLM; agent teams; multi-agent framework; agent-to-agent; inter-agent; debate among; collaborative agents; agent orchestration; LLM debate; collective intelligence; agents collaborate; swarm intelligence of agents; agents cooperate; multi-LLM; decentralized agents; collusion',
    likely: 'orchestration; orchestrator; debate; swarm; collaboration; negotiation; coordination; cooperation; cooperative; collaborate; consensus; sub-agents; specialized agents; agent roles; subagent; team',
    hint: 'collaborative; agents; communication; roles; decentralized',
  },
  'gui-agents': {
    sure: 'GUI agent; web agent; computer use; computer-use agent; mobile agent; GUI grounding; browser agent; OSWorld; WebArena; AndroidWorld; desktop automation; mobile GUI; GUI automation; GUI; phone agent; web navigation; graphical user interface; ScreenSpot; computer agent; smartphone agent; WebVoyager; GUI navigation; OS agent; mobile device agent; computer-using; browser automation; screen agent; website agents; Mind2Web; app agent; UI agent; UI grounding; web browsing agents',
    likely: 'screenshot; user interface; web pages; browser; websites; desktop; mobile apps; screen; UI; clicking; Android; accessibility tree; mobile phone; operating system; web environments',
    hint: 'app; interface; click; web',
  },
  'deep-research': {
    sure: 'deep research; search agent; BrowseComp; agentic search; browsing agent; multi-hop search; deep search; web search agent; web agents for information; information-seeking agent; DeepResearch; deep research agent; deepsearch; search-augmented reasoning; search-augmented LLM; web browsing; open-ended research; long-form report; search-R1; search-augmented; search reasoning; agentic retrieval; search-integrated; wide search; research report; agentic deep',
    likely: 'search engine; web; searching; search tool; evidence gathering; multi-source; HLE; GAIA; open web; search queries; web-scale; citations; fact-seeking; search; multi-hop; Humanitys Last Exam; research agent; report generation; information seeking; web search; browsing',
    hint: 'retrieve; sources; report; queries; synthesis',
  },
  planning: {
    sure: 'task planning; PDDL; classical planning; long-horizon planning; plan generation; hierarchical planning; travel planning; LLM planning; symbolic planner; symbolic planning; automated planning; planning domain; planning with language models; planning agent; planning problem; planning capability; planning ability; planning benchmark; AI planning; planning in large language models; hierarchical task network; LLM planners; planning task; task and motion planning; planning and acting; plan reuse',
    likely: 'planning; planner; task decomposition; planner-executor; plans; scheduling; subgoal; goal-directed; lookahead; temporal planning; Blocksworld; horizon; heuristic search; plan execution',
    hint: 'decompose; long-horizon; sequence of actions; goals; constraints',
  },
  'ai-scientist': {
    sure: 'AI scientist; automated research; hypothesis generation; peer review; research idea; autonomous research; paper generation; MLE-bench; literature review generation; idea generation; AI co-scientist; scientific discovery; research automation; automated scientific discovery; automating research; automated scientific; reproducing research; research replication; paper reproduction; AI for research; AI researcher; ML research agent; PaperBench; paper review; AI research; machine learning engineering; LLM-driven discovery; AI for science agents; autonomous scientific; auto-research; autoresearch; research ideation; agent laboratory; science agents; AI-driven research; Kaggle; paper writing; scientific claim; rebuttal; AI-generated research; scientific ideas',
    likely: 'scientist; novelty; research papers; scientific papers; discovery; academic; ideation; literature review; experiments; scientific; hypotheses; co-scientist; research workflow; citation; publications; reproducibility; machine learning research; research assistant; reviewer; scientific agents; scientific research; scientific workflow; scientific reasoning; scientific literature; research tasks',
    hint: 'research; conference; science; literature; papers',
  },
};
