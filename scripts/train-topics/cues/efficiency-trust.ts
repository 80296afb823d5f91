import type { CueTable } from './cue-table.ts';

/** Cues of the groups `efficiency`, `trust`. */
export const efficiencyTrustCues: CueTable = {
  'small-edge-models': {
    sure: 'small language model; edge devices; TinyML; SLM; on-device language model; microcontroller; sub-billion; compact language model; tiny model; edge inference; mobile LLM; real-time on mobile; edge AI; edge intelligence; compact model; lightweight model; edge LLM; edge deployment; on-device LLM; small vision-language; mobile-friendly; wearable devices model; smaller language; ultra-lightweight; on mobile',
    likely: 'IoT; embedded devices; edge computing; lightweight; 1B parameters; compact; smartphone; low-resource devices; small models; consumer hardware; mobile; small; on-device; Raspberry Pi; edge; parameter-efficient model; resource-constrained; tiny; smaller models; mobile devices; embedded system',
    hint: 'efficient; memory; latency; deployment',
  },
  distillation: {
    sure: 'knowledge distillation; distillation; on-policy distillation; self-distillation; feature distillation; logit distillation; dataset distillation; distilling; teacher-student distillation; cross-modal distillation; reasoning distillation; knowledge transfer from teacher; dataset condensation; OPD; multi-teacher; policy distillation; black-box distillation; data-free distillation',
    likely: 'distill; teacher model; student model; teacher-student; teacher; student; dark knowledge; distilled',
    hint: 'transfer; smaller',
  },
  'token-compression': {
    sure: 'token pruning; visual token reduction; token merging; token compression; visual token pruning; token reduction; token dropping; visual token compression; token sparsification; compressing visual; token-efficient; compress visual; compressing context; KV token eviction; token redundancy; visual compression; optical compression; gist token; soft compression; redundant visual tokens; video token compression; image token reduction; dynamic token',
    likely: 'fewer visual tokens; redundant tokens; training-free acceleration; prune tokens; token budget; redundancy; compress; token; prompt compression; context compression; token selection; video token',
    hint: 'FLOPs; pruning; compression; efficient',
  },
  quantization: {
    sure: 'quantization; low-bit; 4-bit; post-training quantization; quantization-aware training; FP4; weight-only quantization; 1-bit; weight clustering; quantized model; quantized; quantization-aware; 2-bit; low-precision; INT4; NVFP4; binary neural; binarization; KV cache quantization; weight quantization; binarized; BitNet; PTQ; 1.58-bit; quantization of; number formats; MXFP4; extreme quantization; low bit-width; W4A4; bit-width',
    likely: 'FP8; INT8; ternary; bits; codebook weights; precision; outliers; W4A16; mixed-precision; rotation; 8-bit; quantize; quantizing; floating-point',
    hint: 'memory; activation; compression',
  },
  'pruning-sparsity': {
    sure: 'pruning; structured pruning; layer pruning; lottery ticket; sparse network; weight pruning; low-rank factorization; activation sparsity; model pruning; network pruning; prune; sparse neural; sparse training; low-rank compression; SVD-based; depth pruning; sparsification; LLM pruning; sparse models; sparse neural network; compressing large language; weight sparsity; LLM compression; unstructured pruning; compress large; expert pruning; dynamic sparse; semi-structured',
    likely: 'sparsity; SVD compression; compression; sparse; low-rank; unstructured; low-rank decomposition; model compression; redundant layers; compressing; compress',
    hint: 'pruned; parameters; ratio; reduction',
  },
  'inference-serving': {
    sure: 'speculative decoding; KV cache; LLM serving; inference efficiency; decoding throughput; cache compression; inference acceleration; multi-token prediction; routing between models; LLM inference; inference serving; efficient inference; KV cache compression; speculative sampling; inference engine; inference system; model routing; LLM routing; draft model; prefix caching; early-exit; cache eviction; LLM router; parallel decoding; efficient decoding; fast inference; inference optimization; cost-efficient inference; attention offloading; model serving; accelerating LLM; accelerate LLM; model cascades; speculative; KV caching; decode; serving systems; accelerating inference; routing LLM; inference framework; diffusion serving; key-value cache; serving',
    likely: 'throughput; vLLM; decoding speed; inference cost; batching; latency; early exiting; inference latency; SGLang; speedup; prefill; acceleration; time-to-first-token; decoding; wall-clock; inference speed; inference; memory footprint; cache; router',
    hint: 'GPU; tokens per second; memory; faster; efficient',
  },
  'distributed-training': {
    sure: 'distributed training; data parallelism; pipeline parallelism; tensor parallelism; memory-efficient training; GPU cluster; gradient compression; training system; large-scale training; asynchronous RL training; data parallel; model parallelism; training infrastructure; asynchronous training; RL infrastructure; ZeRO; communication-efficient training; distributed optimization; distributed learning; parallel training; activation checkpointing; asynchronous RL; distributed deep learning; low-communication; DiLoCo; training efficiency system; decentralized pretraining; RL training system; large-scale distributed; elastic training; context parallelism; sequence parallelism; distributed stochastic; optimizer offloading',
    likely: 'communication overhead; parallelism; distributed; offloading; fault tolerance; checkpointing; GPUs; throughput; scalable; asynchronous; clusters; Megatron; infrastructure; workers; parallel',
    hint: 'bandwidth; memory',
  },
  'ml-hardware': {
    sure: 'hardware accelerator; GPU kernel; hardware-software co-design; FlashAttention; kernel optimization; neural accelerator; AI accelerator; accelerator design; deep learning compiler; hardware-aware; AI chip; kernel fusion; FPGA-based; FPGA accelerator; DNN accelerator; hardware acceleration; hardware design; processing-in-memory; GPU programming; kernel generation; neural processing; CNN accelerator; chip design; circuit design; analog circuit; CUDA kernels; ASIC; EDA; Triton kernel; hardware-efficient; hardware-software; compute-in-memory',
    likely: 'FPGA; CUDA; Triton; NPU; GPU; hardware; energy efficiency; systolic; compiler; dataflow; accelerator; kernel; in-memory computing; chip; TPU; CPU; tensor cores; VLSI',
    hint: 'latency; bandwidth; energy; memory',
  },
  'safety-jailbreaks': {
    sure: 'jailbreak; red teaming; safety alignment; harmful requests; prompt injection; guardrail; unsafe content; model safety; toxic outputs; agent safety; harmful content; safety benchmark; jailbreaking; LLM safety; safety evaluation; attack on LLM; safe generation; safety guard; over-refusal; LLM attack; safety training; harmful fine-tuning; jailbreak attack; harmfulness; safety risks; adversarial prompts; AI safety benchmark; agent security; NSFW; LLM security; indirect prompt injection; safe LLM; multimodal safety; safety reasoning; safety moderation; tool poisoning',
    likely: 'attack success rate; moderation model; toxic; toxicity; adversarial; safe; malicious; harm; security; attack; misuse; threat; refusals; harmful; unsafe; safety of; safety; safety in',
    hint: 'risk; defense; vulnerability; vulnerabilities',
  },
  alignment: {
    sure: 'human value alignment; human values; scalable oversight; sycophancy; AI safety; existential risk; emergent misalignment; value alignment; scheming; corrigibility; ethics of AI; AI alignment; sycophantic; deceptive alignment; superalignment; moral reasoning; LLM values; sandbagging; AI risk; pluralistic alignment; weak-to-strong generalization; ethical reasoning; AI control; loss of control; catastrophic risks; morality; value-aligned; chain-of-thought monitorability; LLM deception; instrumental convergence; ethics in LLM; pluralistic; corrigible; moral judgment; superintelligence; monitorability; constitutional AI; reward tampering; AGI safety',
    likely: 'moral; oversight; deceptive; honest; values; ethical; lying; alignment; monitor; misaligned; frontier AI; weak-to-strong; AGI; misalignment; deception; honesty',
    hint: 'intent; trustworthy; human; risk',
  },
  'adversarial-ml': {
    sure: 'adversarial attack; adversarial examples; adversarial robustness; backdoor; data poisoning; adversarial training; adversarial perturbation; certified robustness; model stealing; evasion attack; black-box attack; adversarially robust; backdoor attack; adversarial patch; poisoning attack; model extraction; certified defense; randomized smoothing; adversarial defense; robustness verification; universal adversarial; adversarial purification; transferable adversarial; attack transferability; adversarial image; neural network verification; physical adversarial; verification of neural network',
    likely: 'adversarial; perturbations; poisoning; attack; evasion; trojan; robustness; certified; adversarially; adversarial learning; robustness to adversarial',
    hint: 'defense; robust; attacker; white-box',
  },
  privacy: {
    sure: 'differential privacy; membership inference; privacy-preserving; data leakage; anonymization; training data extraction; privacy; PII; differentially private; privacy risk; data protection; de-identification; personally identifiable; privacy leakage; GDPR; federated privacy; private learning; local differential; privacy attack; model inversion; gradient inversion; privacy policy; gradient leakage; secure inference; k-anonymity',
    likely: 'privacy budget; sensitive information; memorization; contamination; private data; private; homomorphic; sensitive; leakage; memorize; memorized; verbatim; anonymized; encrypted; confidential',
    hint: 'inference attack; personal; protection; leak',
  },
  'editing-unlearning': {
    sure: 'machine unlearning; knowledge editing; unlearning; model editing; concept erasure; edit facts; right to be forgotten; erase concepts; factual knowledge update; knowledge conflict; unlearned model; locate and edit; unlearn; knowledge edit; LLM unlearning; concept removal; concept erasing; erasing; lifelong editing; fact editing; locate-then-edit; knowledge updating; knowledge neurons; forgetting data; sequential editing; concept unlearning; injecting knowledge',
    likely: 'forget set; ROME; MEMIT; erase; forget; data removal; retain; parametric knowledge; forgetting target; factual knowledge; edit; editing; forgetting; knowledge; knowledge injection; knowledge removal; erasure; knowledge update',
    hint: 'facts; removal; factual',
  },
  'ai-content-detection': {
    sure: 'deepfake detection; AI-generated text detection; watermark; watermarking; machine-generated text; AI-generated images; forgery detection; synthetic media; fake image detection; face forgery; detector generalization; deepfake; AI-generated image detection; text watermark; AI-generated text; LLM-generated text; generated image detection; synthetic image detection; image forgery; forensic; fake image; AI-generated video detection; detecting AI-generated; AI-generated content; tampering; generated text detection; AI text detection; content provenance; forgery; detection of AI-generated; image watermarking; human-written; AI-generated video; AI detectors; fingerprinting models; machine-generated; LLM detection; model attribution',
    likely: 'provenance; detectors; manipulation localization; AI-generated; authenticity; manipulated; generated content; real and fake; fingerprint; synthetic; detection',
    hint: 'detecting; fake; robust',
  },
  'bias-fairness': {
    sure: 'fairness; societal bias; gender bias; social bias; stereotypes; debiasing; group fairness; political bias; algorithmic fairness; bias in; societal biases; debias; demographic bias; racial; bias mitigation; implicit bias in language; cultural bias; unfair; demographic parity; bias evaluation; fairness-aware; equalized odds; equitable; biases in large language; LLM bias; social biases; inequality in AI; ideological; biases in; cognitive bias; representational harm; gender stereotypes; political leaning; anchoring bias',
    likely: 'demographic; disparities; biases; bias; disparity; equity; underrepresented; protected attributes; minority; stereotypical; race; political; gender; discrimination; fair',
    hint: 'groups; subgroup; sensitive',
  },
  hallucination: {
    sure: 'hallucination; factuality; factual errors; object hallucination; hallucination detection; truthfulness; unsupported claims; fact verification of LLM; hallucinate; factual consistency; hallucination mitigation; citation generation; attribution of generated; truthful; factual accuracy; hallucination in LVLM; LLM factuality; groundedness; faithfulness evaluation; claim-level; POPE; knowledge boundary; long-form factuality; visual hallucination; confabulation',
    likely: 'faithfulness; attribution; citations; grounded answers; factually; unsupported; language priors; factual; hallucinated; faithful; unfaithful; factual knowledge; faithful generation',
    hint: 'reliable; incorrect; truth; false',
  },
  interpretability: {
    sure: 'interpretability; mechanistic interpretability; sparse autoencoder; linear probing; circuit discovery; steering vectors; post-hoc explanations; activation steering; concept bottleneck; feature superposition; SAE; circuits in; explainability; XAI; explainable AI; feature attribution; Shapley; concept-based explanation; activation patching; saliency map; counterfactual explanation; internal mechanism; monosemantic; representation engineering; logit lens; transcoders; linear representation; mechanistic analysis; attention heads in; mechanistic; mechanistically; knowledge localization; activation space; hidden representations; black-box explanation; concept vectors; model internals; neurons in; representation geometry; mechanistic understanding; emergent representation; induction heads; LLM internals',
    likely: 'attribution; saliency; explanations; linear probe; representations; explainable; internal representations; causal intervention; hidden states; neurons; activations; SHAP; interventions; attention heads; circuit; interpretable; attention maps analysis; probe; residual stream; LIME; layers; latent directions; steering; probing; superposition; explaining; internal states; latent features',
    hint: 'understand; analysis; features; mechanism; reveals; transparent',
  },
  'ai-governance': {
    sure: 'AI governance; AI regulation; AI policy; societal impact; copyright; EU AI Act; responsible AI; labor market; carbon footprint; AI literacy; AI ethics; algorithmic auditing; AI audit; AI accountability; generative AI and society; AI Act; AI transparency; economic impact of AI; ethical AI; AI risk assessment; AI supply chain; trustworthy AI; AI adoption; environmental impact; AI development; data governance; future of work; occupations; labor; AI incident; AI companies; licenses; AI ecosystem; dataset license; open source AI',
    likely: 'ethics; audit; regulation; accountability; licensing; policymakers; governance; regulatory; societal; carbon; copyrighted; jobs; environmental; stakeholders; workforce; transparency; economy; risk assessment',
    hint: 'policy; law; public; society; legal',
  },
};
