import type { CueTable } from './cue-table.ts';

/** Cues of the groups `learning`. */
export const learningCues: CueTable = {
  optimizers: {
    sure: 'Muon optimizer; stochastic gradient descent; SGD; learning rate schedule; second-order optimization; loss landscape; AdamW; adaptive optimizer; optimizers for; adaptive gradient; training instability; sharpness-aware; weight initialization; large-batch; loss spikes; second-order optimizer; gradient descent dynamics; preconditioner; optimizer state; gradient noise; edge of stability; Shampoo; warmup; gradient explosion; Adam optimizer; training of deep networks; schedule-free; gradient-based optimizer',
    likely: 'Adam; weight decay; batch size; training dynamics; training stability; initialization; sharpness; optimizer; optimization; convergence; gradient clipping; gradient; stability; Muon; learning rate; batch normalization; momentum; gradient descent; stochastic gradient; activation function',
    hint: 'hyperparameter; loss; training',
  },
  'self-supervised': {
    sure: 'masked image modeling; masked autoencoder; SimCLR; pretext task; self-supervised pretraining; unsupervised representation; self-supervised learning; self-supervised representation; contrastive representation; masked image; unsupervised representation learning; joint-embedding predictive; non-contrastive; masked prediction; contrastive pretraining; InfoNCE; unsupervised pretraining; self-distillation without labels; predictive representation; representation collapse; self-supervised vision; self-supervised features; masked modeling; masked autoencoding; supervised contrastive',
    likely: 'representation learning; contrastive learning; unlabeled data; MAE; BYOL; joint-embedding; self-supervised; DINO; linear probing; representations; contrastive; JEPA; unlabeled; pretext; contrastive loss; self-supervision',
    hint: 'augmentations; unsupervised; positive pairs',
  },
  'metric-learning': {
    sure: 'metric learning; deep metric learning; triplet loss; similarity learning; hard negative mining; distance metric; margin loss; instance retrieval; deep metric; similarity metric; Mahalanobis; learned similarity; metric learning loss; retrieval embeddings; distance metric learning; embedding learning; learning to hash; product quantization; instance-level retrieval; deep hashing; ranking loss; pairwise similarity; Siamese',
    likely: 'embedding space; hashing; image retrieval; similarity; margin; CUB-200; distance; hard negative; pairwise; Recall@1; angular; proxy-based; triplet; proxy; proxies; similarity search',
    hint: 'classes; embedding; discriminative',
  },
  'anomaly-detection': {
    sure: 'anomaly detection; out-of-distribution detection; OOD detection; novelty detection; outlier detection; industrial inspection; defect detection; fault detection; anomaly score; open-set recognition; anomaly; anomalies; fault diagnosis; visual inspection; industrial anomaly; anomaly localization; log anomaly; intrusion anomaly; zero-shot anomaly; anomaly segmentation; video anomaly; surface defect; predictive maintenance',
    likely: 'OOD; fault; outlier; one-class; open-set; abnormal; out-of-distribution; MVTec; normal samples; anomalous; fraud; defects; rare events',
    hint: 'unusual; normal; monitoring',
  },
  'reinforcement-learning': {
    sure: 'reinforcement learning; deep reinforcement learning; Q-learning; actor-critic; offline reinforcement learning; Markov decision process; model-based RL; offline RL; deep RL; RL agent; RL algorithm; model-free; value function; multi-task RL; policy optimization; Q-function; off-policy RL; goal-conditioned RL; RL policy; online RL; offline-to-online; unsupervised RL; preference-based RL; hierarchical RL; reinforcement learning algorithm; Markov decision; intrinsic motivation; curriculum RL; temporal difference; safe RL; exploration in RL; inverse reinforcement; exploration bonus; successor; value iteration; world-model RL; intrinsic reward; RL from; offline reinforcement; reward shaping; POMDP; Decision Transformer',
    likely: 'reward function; policy gradient; RL; Atari; sample efficiency; goal-conditioned; MuJoCo; PPO',
    hint: 'state; action; returns; agent; environments; policy; policies; value; reward; exploration; on-policy; off-policy',
  },
  'bandits-online': {
    sure: 'multi-armed bandit; cumulative regret; Thompson sampling; contextual bandits; regret bound; best arm identification; online convex optimization; adversarial bandit; regret; regret minimization; no-regret; online decision; A/B testing; online experiments; experts algorithm; Thompson; dueling bandit; linear bandit; adaptive experiment; online gradient',
    likely: 'UCB; exploration-exploitation; arm; bandit; online convex; A/B test; sequential; online; prophet; online learning; online optimization; sequential decision; online algorithm',
    hint: 'adaptive; feedback; optimal',
  },
  'graph-learning': {
    sure: 'graph neural network; node classification; graph learning; graph convolutional; graph transformer; graph representation; graph embedding; graph neural; graph convolution; graph representation learning; graph foundation model; node embedding; graph contrastive; graph attention; graph classification; GNN-based; temporal graph; hypergraph neural; graph generation; graph LLM; text-attributed graph; graph machine learning; graph-structured; graph self-supervised; graph data; dynamic graph; equivariant graph; graph signal; graph autoencoder',
    likely: 'link prediction; message passing; GNN; heterophily; graph; node; oversmoothing; edges; heterogeneous graph; topological; node-level; network embedding; community detection; graph model; hypergraph',
    hint: '',
  },
  'tabular-data': {
    sure: 'tabular data; gradient boosting; TabPFN; tabular foundation model; structured data prediction; synthetic tabular; ensemble methods; tabular learning; tabular deep learning; tabular foundation; tabular model; gradient boosted; tabular prediction; tabular generation; tree ensemble; missing data imputation; regression trees; feature engineering; ensemble trees',
    likely: 'XGBoost; boosting; missing values; feature selection; decision tree; random forest; tabular; ensemble; features; classification trees; LightGBM; imputation',
    hint: 'rows; columns; predictors; heterogenous features',
  },
  'domain-adaptation': {
    sure: 'domain adaptation; domain generalization; test-time adaptation; test-time training; out-of-distribution generalization; covariate shift; OOD robustness; spurious correlation; pre-trained model selection; unsupervised domain adaptation; domain shift; source-free; OOD generalization; domain-invariant; domain adaptive; shortcut learning; cross-dataset generalization; robust generalization; domain transfer; domain gap; open-set domain; model zoo; model selection for transfer; pretrained model selection; robust fine-tuning; TTT',
    likely: 'target domain; source domain; unseen domains; domain; generalization; robustness; OOD; out-of-distribution; transfer; adapt; invariant; cross-domain; distribution shift; transfer learning; transferability',
    hint: 'unseen; adaptation; robust',
  },
  'few-shot': {
    sure: 'few-shot learning; zero-shot learning; meta-learning; few-shot classification; miniImageNet; generalized zero-shot; few-shot recognition; cross-domain few-shot; zero-shot classification; one-shot learning; few-shot adaptation; learning to learn; zero-shot recognition; meta-learn; few-shot image; meta-learner; in-context meta; few-shot class-incremental; few-shot segmentation; few-shot detection; generalized category discovery; novel class discovery; few-shot object; fewshot; novel class',
    likely: 'unseen classes; novel classes; prototypical; MAML; episodic; few examples; novel categories; zero-shot; open-world; few-shot; prototype; base classes; support set; one-shot',
    hint: 'limited data; novel; generalize',
  },
  'continual-learning': {
    sure: 'continual learning; catastrophic forgetting; class-incremental; lifelong learning; incremental learning; concept drift; continual; continual adaptation; continual fine-tuning; continual instruction; online continual; stability-plasticity; loss of plasticity; evolving data stream; streaming learning; continual LLM',
    likely: 'forgetting; rehearsal; replay; plasticity; streaming data; replay buffer; new tasks; previous tasks; task-incremental; retain; lifelong; continually; experience replay',
    hint: 'sequential; evolving; old',
  },
  'label-efficient': {
    sure: 'semi-supervised; weakly supervised; noisy labels; active learning; label noise; weak supervision; crowdsourcing labels; positive-unlabeled; mixup; pseudo-labeling; long-tailed; class-imbalanced; semi-supervised learning; multiple instance; long-tailed learning; annotation-efficient; learning with noisy; self-training; label-efficient; augmentation strategy; partial label; programmatic labeling; learning from crowds; oversampling',
    likely: 'class imbalance; long-tail; annotation cost; pseudo-label; limited labels; unlabeled data; annotation; labels; labeled data; augmentation; annotators; data augmentation; scarce labels; imbalanced; unlabeled; crowdsourcing; imbalance; data-efficient',
    hint: 'noisy; supervision; samples',
  },
  'federated-learning': {
    sure: 'federated learning; FedAvg; decentralized learning; split learning; client heterogeneity; federated; personalized federated; federated optimization; decentralized training; federated fine-tuning; vertical federated; federated unlearning; collaborative learning across; federated LLM; cross-silo; federated graph; cross-device',
    likely: 'clients; non-IID; communication-efficient; local updates; aggregation server; FL; decentralized; aggregation; communication; gossip',
    hint: 'heterogeneity; server; devices',
  },
  'automl-nas': {
    sure: 'AutoML; neural architecture search; hyperparameter optimization; architecture search; automated machine learning; hyperparameter tuning; algorithm selection; neural architecture; architecture design automation; NAS benchmark; hyperparameter search; zero-cost; zero-cost proxy; differentiable architecture; algorithm configuration; hyperparameter transfer; training-free NAS; architecture discovery',
    likely: 'NAS; search space; supernet; pipeline search; hyperparameters; architectures; model selection',
    hint: 'search',
  },
  'learning-theory': {
    sure: 'generalization bound; sample complexity; infinite-width; neural tangent kernel; VC dimension; benign overfitting; implicit bias; generalization error; implicit regularization; statistical learning theory; PAC-Bayes; PAC learning; overparameterized; convergence analysis; universal approximation; grokking; learnability; excess risk; expressive power; theory of deep learning; neural scaling theory; Rademacher; theoretical understanding; provable; provably; neural network theory; approximation by neural network; infinitely wide; two-layer; teacher-student model; statistical physics of learning; generalization theory; kernel regime; computational-statistical; neural collapse; spectral bias; interpolation regime; statistical mechanics of; learning theory; lottery theory; simplicity bias',
    likely: 'theoretical analysis; theoretically; expressivity; convergence guarantees; PAC; inductive bias; feature learning; bound; we prove; theory; convergence; generalization; upper bound; high-dimensional; theorem; regularization; guarantees; theoretical; approximation theory; mean-field limit; minimax; mean-field; lower bounds; double descent; theoretical framework for; theory of',
    hint: 'prove; gradient flow; kernel; gradient descent; approximation; error; asymptotic',
  },
  uncertainty: {
    sure: 'uncertainty quantification; conformal prediction; uncertainty estimation; confidence calibration; predictive uncertainty; selective prediction; deep ensembles; confidence estimation; uncertainty-aware; calibration of; miscalibration; LLM uncertainty; epistemic uncertainty; aleatoric; overconfidence; evidential; verbalized confidence; LLM confidence; know what they; abstain; selective classification; uncertainty estimates; reject option; prediction sets; semantic entropy',
    likely: 'calibration; confidence; uncertainty; epistemic; overconfident; abstention; prediction intervals; coverage; reliability; entropy; refuse; conformal; calibrated; calibrating; knowing when',
    hint: 'Bayesian; probabilities; trustworthy',
  },
  'clustering-dimred': {
    sure: 'clustering; k-means; dimensionality reduction; matrix factorization; spectral clustering; manifold learning; tensor decomposition; t-SNE; low-rank matrix; sparse coding; dictionary learning; subspace clustering; deep clustering; principal component analysis; nonnegative matrix; UMAP; independent component; matrix completion; multi-view clustering; intrinsic dimension; principal component; subspace learning; tensor factorization; embedding visualization; cluster analysis; robust PCA; density clustering; tensor completion; topological data analysis; density-based clustering; kernel PCA',
    likely: 'PCA; cluster; subspace; unsupervised learning; low-rank; factorization; manifold; tensor; latent factor; mixture model',
    hint: 'dimensional; decomposition; similarity',
  },
  'neuro-symbolic': {
    sure: 'neuro-symbolic; neurosymbolic; symbolic reasoning; logic programming; answer set programming; inductive logic; ARC-AGI; description logic; neural-symbolic; logic program; answer set; rule-based reasoning; symbolic AI; commonsense knowledge; inductive logic programming; formal logic; nonmonotonic; belief revision; abstraction and reasoning; default reasoning; probabilistic logic; abstract argumentation; case-based reasoning; logical rule; differentiable logic; Prolog; fuzzy logic; equation discovery; rule extraction; datalog; epistemic logic',
    likely: 'symbolic regression; logical constraints; rule learning; symbolic; commonsense; logic; rules; program induction; logical; ontology; argumentation; knowledge representation; temporal logic; abstract reasoning; constraint satisfaction',
    hint: 'predicate; constraints; knowledge',
  },
  'evolutionary-search': {
    sure: 'evolutionary algorithm; genetic algorithm; genetic programming; black-box optimization; AlphaEvolve; LLM-guided evolution; particle swarm; metaheuristic; neuroevolution; quality-diversity; evolution strategies; evolutionary optimization; evolution strategy; evolutionary computation; evolutionary search; LLM-driven evolution; LLM evolutionary; heuristic design; multi-objective evolutionary; differential evolution; CMA-ES; ant colony; open-ended evolution; open-endedness; swarm optimization; neural combinatorial optimization; traveling salesman; evolving programs; program evolution; algorithm discovery; evolutionary coding; FunSearch; simulated annealing; algorithm design; automated heuristic; hyper-heuristic; bio-inspired optimization; artificial life',
    likely: 'multi-objective optimization; mutation; crossover; combinatorial optimization; evolution; fitness; genetic; population; evolve; Pareto; population-based; combinatorial; evolving; heuristics; NP-hard; evolutionary; local search',
    hint: 'search; optimization',
  },
  'spiking-neuromorphic': {
    sure: 'spiking neural network; SNN; leaky integrate-and-fire; reservoir computing; local learning rules; spiking neural; neuromorphic computing; memristive; spike-based; neuromorphic hardware; spiking transformer; reservoir computer; echo state; analog computing; photonic neural; optical neural; predictive coding; equilibrium propagation; forward-forward; backpropagation-free; brain-inspired computing; Hebbian learning; hyperdimensional; spike-timing; biologically plausible; physical neural network; optical computing',
    likely: 'spike; event-driven; brain-inspired; STDP; Hebbian; biologically; in-memory computing; reservoir; synaptic; memristor; analog; neuromorphic; energy-efficient; spiking; local learning; Hopfield',
    hint: 'energy; neurons; hardware',
  },
};
