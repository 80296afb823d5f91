import type { CueTable } from './cue-table.ts';

/** Cues of the groups `meta`, `domains`, `computing`. */
export const domainsCues: CueTable = {
  benchmarks: {
    sure: 'benchmark; we introduce a benchmark; new dataset; Bench; evaluation suite; we present a dataset; large-scale dataset; comprehensive benchmark; a benchmark for; a dataset for; dataset of; challenge dataset; shared task; test suite; a corpus of; a benchmark; new benchmark; benchmark comprising; novel benchmark; evaluation benchmark; benchmark designed; first benchmark; benchmark dataset; benchmark to evaluate; present a benchmark; introduce a new benchmark; benchmark consisting; first large-scale; first dataset',
    likely: 'annotated; dataset comprising; leaderboard; competition track; test set; corpus; arena; eval; exam; gym; challenge; dataset; testbed; evaluation; curated; human-annotated; tasks across; even the best; expert-annotated; annotations; state-of-the-art models; human performance; frontier models; domain experts; collected; benchmarking; competition; benchmark that; open dataset',
    hint: 'tasks; evaluate; questions; human; collect; diverse; evaluated; samples; we evaluate',
  },
  survey: {
    sure: 'systematic review; comprehensive review; literature review; we review; survey recent advances; comprehensive survey; systematic survey; this survey; we survey; a tutorial; state of the art review; scoping review; meta-analysis; mapping study; systematic literature review; review paper; this review; this paper reviews; paper surveys; survey of; lecture notes; we provide an overview; this article reviews; survey',
    likely: 'taxonomy; overview; open challenges; roadmap; review; future directions; tutorial; categorize; state of the field; introduction; future research directions; reviewed; landscape; challenges and opportunities; a review; a roadmap; review of; overview of; primer; an overview; recent advances; recent progress; an introduction to; lectures on; history of',
    hint: 'literature; advances; research directions; perspectives; emerging; studies',
  },
  position: {
    sure: 'position paper; we argue; perspective paper; vision paper; call to action; manifesto; this position paper; we argue that; this perspective; this essay; an essay; we contend; we advocate; a critique; this paper argues; we posit; the case for; case against; we call',
    likely: 'critique; viewpoint; essay; philosophical; rethinking the foundations; opinion; argue; perspective; advocate; envision; rethink; position; we discuss; paradigm; agenda; call for; argue that; we believe; a call; we envision; paradigm shift',
    hint: 'future; community; implications; discuss',
  },
  'evaluation-methods': {
    sure: 'evaluation metric; evaluation framework; new metric; evaluation protocol; human evaluation; data contamination; evaluating LLMs; systematic evaluation; automatic evaluation; Elo; benchmark contamination; evaluating large language models; evaluation methodology; evaluation of large language; evaluating language model; evaluation paradigm; comparative evaluation; evaluation of generative; psychometric; item response theory; chatbot arena; benchmark saturation; empirical comparison; evaluation pipeline; evaluation of LLM; evaluation practices; efficient evaluation; rethinking evaluation; empirical evaluation',
    likely: 'correlation with human; statistical significance; empirical study; metric; evaluation; evaluating; contamination; assessment; benchmarks; assess; protocol; systematically evaluate; performance gap; we evaluate; investigate; we conduct; compare; reproducibility; comparative study; comprehensive evaluation; metrics for; a comparative; model evaluation; systematic study; large-scale study; do large language models; can large language models; how well; an empirical; comprehensive study; assessing',
    hint: 'measure; measuring; comparison; study; systematic; findings',
  },
  'llm-as-judge': {
    sure: 'LLM-as-a-judge; judge model; LLM judge; automatic evaluator; LLM-based evaluation; judge LLM; evaluator model; LLM evaluators; LLM-as-judge; LLM-based evaluator; MLLM-as-a-judge; LLM grader; LLMs as judges; VLM-as-a-judge; automated grading; generative judge; agent-as-a-judge; rubric-based evaluation; JudgeBench',
    likely: 'judgment; grading; rubrics; pairwise comparison; evaluator; judge; human judgments; verdict; grader',
    hint: 'scoring; preference; agreement; scores',
  },
  'training-data': {
    sure: 'data curation; data selection; data filtering; data mixture; deduplication; pretraining corpus; Common Crawl; data pruning; coreset; data attribution; corpus construction; data-centric; influence functions; data mixing; dataset pruning; pretraining data; web-scale dataset; training data selection; data valuation; data recipe; instruction data selection; open corpus; data ordering; data scheduling; pretraining dataset; training data attribution; data composition; data refinement; Data-Juicer; data influence; data engineering; dataset quality',
    likely: 'training data; data quality; tokens; filtering; corpus; large-scale dataset; curated; high-quality; data pipeline; dataset; filtered; data-efficient; crawled; data; curate; samples; subset; mixtures; training corpus; web data; curriculum learning; high-quality data; data scaling; data engine; data efficiency; data processing; training dataset; corpora',
    hint: 'quality; diverse; web; curation',
  },
  'synthetic-data': {
    sure: 'synthetic data; data synthesis; data generation pipeline; self-instruct; model-generated data; model collapse; LLM-generated data; synthetic dataset; generated training data; data augmentation with LLM; synthetic training data; synthetic data generation; synthesize data; synthetic corpora; synthetic images; synthetic instruction; synthetic trajectories; task synthesis; environment synthesis; trajectory synthesis; synthetic pretraining; synthetic text; synthetic pipeline; question synthesis; procedurally generated; synthetic reasoning; data flywheel; synthetic environment',
    likely: 'data pipeline; synthesized; synthetic images for training; synthesize; generated data; synthetically; synthesis pipeline; synthetic; augmentation; automatically generate; generate synthetic; pipeline; synthesizing; data generation; simulated data; automated data; automatic data',
    hint: 'scalable; diverse; generated; construct; quality',
  },
  'human-ai-hci': {
    sure: 'human-AI; human-computer interaction; human-AI collaboration; user study; virtual reality; co-creation; augmented reality; AI assistance; trust in AI; user experience with AI; prompting interface; interaction design; over-reliance; mixed-initiative; human-AI interaction; mixed reality; user experience; interface design; visual analytics; human factors; information visualization; brain-computer interface; HCI; blind users; interaction technique; human-LLM; human-in-the-loop; semi-structured interviews; qualitative study; human-AI teaming; human interaction; smart glasses; perception study; AR glasses',
    likely: 'interviews; participants; AI-assisted; human; user interface; usability; interactive; immersive; interface; visualization; users; accessibility; crowdsourcing; gaze; VR; co-design; practitioners; qualitative; perceived; wearable; creators; visually impaired; survey respondents; designers; XR; interviewed; interactive system; eye tracking',
    hint: 'interaction; experience; study; human-centered',
  },
  games: {
    sure: 'game playing; chess; game of Go; poker; board game; game environments; strategy games; game agents; StarCraft; text-based games; puzzle games; card game; game AI; gameplay; game development; strategic games; text adventure; social deduction; Werewolf game; Pokemon; game design; player modeling; playing games; game generation; role-playing game; esports; Diplomacy; level generation; procedural content generation; Hanabi; Sokoban; game engine; text game',
    likely: 'Minecraft; Atari; game; players; gaming; video games; strategic; Sudoku; opponents; Tetris; puzzles; gamer; Unity; NPC',
    hint: '',
  },
  'health-clinical': {
    sure: 'healthcare; electronic health records; medical LLM; mental health; medical question answering; COVID-19; public health; EHR; clinical decision; medical reasoning; medical question; clinical trial; clinical notes; disease prediction; depression; medical dialogue; ICD; diabetes; epidemiology; suicide; nursing; medical foundation model; medical agent; clinical reasoning; pandemic; SARS-CoV-2; vaccine; nutrition; survival analysis; rare disease; drug safety; telemedicine; counseling; psychotherapy; Alzheimer; autism; clinical text; HealthBench; medical language',
    likely: 'treatment; patients; clinical; medical; health; disease; hospital; biomedical; diagnostic; diagnosis; physicians; doctors; care; clinicians; psychological; symptoms; infected; epidemic; medicine; cancer; infection; therapeutic; surgery; mortality',
    hint: 'risk; cohort; therapy',
  },
  'brain-biosignals': {
    sure: 'EEG; ECG; fMRI; physiological signals; brain-computer interface; heart rate; neural decoding; neuroimaging; electroencephalography; brain-computer; brain decoding; photoplethysmography; electrocardiogram; wearable sensor; brain activity; brain signals; sleep stage; brain network; motor imagery; neural population; connectome; MEG; human brain; brain encoding; brain-to-image; epilepsy; seizure; visual cortex; electromyography; hippocampus; spike trains; biosignal; functional connectivity; brain-inspired cognition; brain imaging; intracranial; inertial sensor; neural circuits; arrhythmia; glucose; neural coding; brain dynamics',
    likely: 'PPG; IMU; EMG; brain; wearable; neurons; cortex; cognitive; cortical; accelerometer; neuroscience; neural; synaptic; visual stimuli; sleep; stimulus; cognition; electrodes; WiFi sensing; brain regions; sensory; neural recordings; heart; neurophysiological; neural activity; neuronal',
    hint: 'subjects; signals; activity',
  },
  'molecules-drugs': {
    sure: 'drug discovery; drug design; chemical reaction; SMILES; molecular generation; retrosynthesis; ADMET; protein-ligand; molecular property; molecule generation; molecular docking; molecular representation; molecular graph; molecular design; reaction prediction; chemical language; molecular conformation; drug-target; drug-drug; drug repurposing; molecular optimization; molecular foundation; toxicology; chemist; mass spectrometry',
    likely: 'docking; molecular; molecules; compounds; drugs; chemical; binding; ligand; chemistry; small molecules; pharmaceutical; conformers',
    hint: '',
  },
  'proteins-genomics': {
    sure: 'protein; genomic; protein language model; protein structure; AlphaFold; gene expression; protein design; RNA-seq; antibody; genome; transcriptomics; amino acid; protein language; enzyme; gene regulatory; protein sequence; perturbation prediction; virtual cell; phylogenetic; protein-protein; spatial transcriptomics; biological sequence; evolutionary biology; population genetics; genome-wide; biomolecular; GWAS; chromatin; metagenomic; transcription factor; bioinformatics; allele; tumor evolution; cancer genomics; phylogenies; microbiome',
    likely: 'cell type; binding affinity; genetic; cell; gene; adversarial perturbation; sequences; mutation; species; biological; biology; evolution; bacterial; tumor; phenotype; cellular; protein folding; population; peptide; DNA; RNA; single-cell; bacteria; metabolic',
    hint: 'organism; folding; biomolecules',
  },
  'materials-chem': {
    sure: 'crystal structure; interatomic potential; materials discovery; atomistic; crystal generation; density functional; materials science; machine learning potential; machine-learned interatomic; inorganic; material design; crystal structure prediction; materials design; MOF; neural network potential; catalysis; molecular dynamics simulation; material property; first-principles calculation; crystalline material; material generation; machine learning interatomic; metal-organic',
    likely: 'materials; alloy; lattice; battery; microstructure; molecular dynamics; force field; polymer; crystalline; first-principles; DFT; catalyst; crystals; density functional theory; ab initio; atomic; atoms',
    hint: '',
  },
  'scientific-ml': {
    sure: 'physics-informed; neural operator; PINN; Fourier neural operator; scientific machine learning; equation discovery; operator learning; neural PDE; surrogate modeling; DeepONet; PDE solver; Fourier neural; learned simulator; learning dynamical systems; neural ODE; physics-informed neural; reduced-order model; Koopman; turbulence modeling; machine learning for physics; symbolic regression; data-driven discovery; scientific computing with; differentiable physics; neural surrogate; PDE foundation model; physics foundation model; physics-guided; physics-aware; scientific simulation; deep learning for fluid; dynamical system reconstruction',
    likely: 'dynamical systems; inverse problems; surrogate model; fluid dynamics; Navier-Stokes; partial differential equation; PDEs; surrogate; physics; physical systems; solver; reduced-order; turbulence; numerical; simulations; simulation surrogate; governing equations',
    hint: 'numerical solver',
  },
  'weather-climate': {
    sure: 'weather forecasting; precipitation; nowcasting; flood; wildfire; air quality; earth system; seasonal forecast; weather; weather forecast; weather prediction; climate model; rainfall; hydrological; sea surface; sea ice; tropical cyclone; climate change; global warming; streamflow; weather model; air pollution; cyclone; monsoon; drought; El Nino; carbon emissions; glacier; groundwater',
    likely: 'ERA5; atmospheric; temperature; ocean; seasonal; hydrology; meteorological; extreme weather; environmental; downscaling; pollution; climate; atmosphere; wind; seismic; earthquake',
    hint: 'forecasts; Earth',
  },
  finance: {
    sure: 'financial; portfolio; option pricing; credit risk; stock prediction; hedging; stock market; stock price; portfolio optimization; asset pricing; cryptocurrency; finance; stock return; market making; limit order; financial time series; financial LLM; high-frequency trading; banking; insurance; Bitcoin; credit scoring; FinTech; risk measure; value-at-risk; order book; implied volatility; quantitative trading; systemic risk; auditing financial; derivatives pricing; earnings calls; financial market; quantitative finance; utility maximization; mutual fund; Black-Scholes; stochastic volatility; financial reasoning; financial analysis; alpha mining; market microstructure; financial statement',
    likely: 'market; asset; investor; earnings; investment; economic; price; returns; pricing; bank; capital; liquidity; cryptocurrency prices; fraud; monetary; trading; volatility; stock; interest rate; accounting; loan',
    hint: 'risk; hedge; profit',
  },
  law: {
    sure: 'legal; judgment prediction; legal reasoning; case law; legal documents; legal LLM; lawyer; legal text; judicial; legal question; legal AI; statutory; legal judgment; legal domain; legal knowledge; legislative; legal retrieval',
    likely: 'compliance; jurisdiction; contract; patent; regulatory; courts; statutes; judges; legislation',
    hint: '',
  },
  education: {
    sure: 'education; university students; tutoring; classroom; knowledge tracing; essay scoring; online courses; curriculum for students; student assessment; MOOC; programming education; tutor; intelligent tutoring; pedagogical; pedagogy; academic performance; automated essay; higher education; physics education; math education; student learning; learning analytics; student modeling; short answer grading; K-12; e-learning; student performance',
    likely: 'learners; exam; courses; university; educational; school; students learning; essay; teaching; academic; instructional; instructor; undergraduate; textbook; homework',
    hint: 'learning outcome; feedback; student; teacher',
  },
  'traffic-urban': {
    sure: 'traffic forecasting; traffic signal; ride-hailing; traffic flow; public transport; vehicle routing; road network; traffic prediction; human mobility; mobility data; spatio-temporal prediction; smart city; travel time; parking; railway; pedestrian flow; bike; taxi; street view; urban planning; POI; spatiotemporal prediction; map matching; traffic control; geospatial reasoning; location prediction; airline; mobility prediction; airport; crowd flow; metro',
    likely: 'spatio-temporal; geospatial; trajectories; city; mobility; road; logistics; urban; street; traffic; transportation; congestion; trajectory data; vehicles; drivers; route; transport; cities; GPS; passengers',
    hint: 'spatial; travel',
  },
  'energy-power': {
    sure: 'power grid; power systems; electricity; load forecasting; wind power; smart grid; microgrid; demand response; HVAC; renewable energy; photovoltaic; wind turbine; energy management; power flow; optimal power flow; energy consumption of building; energy storage; lithium-ion; power distribution; distribution grid; power network; power transformer; transformer fault; state of charge; EV charging; energy system; solar power; electric load; electrical grid; power plant; electricity market; energy market; wind farm; transformer winding; transformer oil; distribution transformer; smart meter; power electronics; heat pump; power generation; power transmission; energy forecasting; power converter; energy community; thermal power',
    likely: 'renewable; energy; solar; battery; building energy; wind; grid; electric; power; voltage; power consumption; electric vehicles; batteries; electrical; inverters; generators; charging; distribution network; nuclear',
    hint: 'load',
  },
  'time-series': {
    sure: 'time series; time-series forecasting; multivariate time series; ARIMA; time series foundation model; long-term forecasting; anomaly in time series; autoregressive process; time series foundation; multivariate time; time series analysis; time series classification; temporal point process; change point; state-space time series; forecaster; time series data; demand forecasting; long-term time series; spatiotemporal forecasting; nonstationary time series; financial time series; irregularly sampled; event sequence; time series imputation; Hawkes; sales forecasting; autoregressive models for time; time series LLM; probabilistic forecasting; GARCH; VAR model; cointegration; signal forecasting; irregular time series; vector autoregression; survival time',
    likely: 'forecasting; temporal data; spatio-temporal; imputation; forecast; autoregressive; time-dependent; stationary; temporal; seasonal; univariate; multivariate; autocorrelation; sequence data; spectral analysis of time; long memory; stationary process',
    hint: 'trends; horizon; lag',
  },
  'bayesian-inference': {
    sure: 'Bayesian; Gaussian process; MCMC; variational inference; Bayesian optimization; probabilistic programming; Hamiltonian Monte Carlo; particle filter; Bayesian neural network; Gaussian processes; Bayesian inference; Bayesian neural; Bayesian nonparametric; approximate Bayesian; Markov chain Monte Carlo; simulation-based inference; sequential Monte Carlo; Dirichlet process; Bayesian model; amortized inference; Langevin; posterior inference; posterior sampling; probabilistic graphical model; Bayesian network; Laplace approximation; empirical Bayes; hierarchical Bayesian; Gibbs sampler; kernel regression; Bayesian deep learning; Markov random field; Bayesian estimation; Metropolis-Hastings; belief propagation; Monte Carlo sampling; latent Gaussian; Bayesian analysis; reproducing kernel; likelihood-free',
    likely: 'Monte Carlo; posterior; kernel methods; prior distribution; kernel machine; priors; posterior distribution; likelihood; kernel; probabilistic; inference; Markov chain; Gibbs; hidden Markov; sampler; variational; credible; marginal likelihood; RKHS; probabilistic model; conjugate; Bayes; importance sampling; graphical models; optimal transport; Kalman',
    hint: 'distribution; estimation',
  },
  'causal-inference': {
    sure: 'causal inference; causal discovery; treatment effect; confounding; structural causal model; instrumental variable; causal effect; propensity score; do-calculus; causal reasoning; causality; causal graph; causal representation; causal structure; observational study; uplift; average treatment effect; heterogeneous treatment; difference-in-differences; observational data; potential outcome; regression discontinuity; causal machine learning; causal models; synthetic control; causal estimation; off-policy evaluation; causal mechanism; randomized experiment; Granger',
    likely: 'intervention; directed acyclic graph; treatment; confounders; observational; causally; randomized; unobserved; identification; counterfactuals; confounded; randomized controlled; interventional; endogenous; causal; mediation',
    hint: 'estimand; outcome; effect',
  },
  'security-crypto': {
    sure: 'malware; cryptography; intrusion detection; encryption; homomorphic encryption; cybersecurity; zero-knowledge; attack detection; secure multi-party; phishing; signature scheme; key exchange; side-channel; post-quantum; cryptographic protocol; cryptographic; software vulnerability; cyber; blockchain; authentication; penetration testing; vulnerability detection; cipher; ransomware; threat intelligence; botnet; DDoS; network intrusion; cyber attack; secret sharing; key distribution; access control; hash function; secure computation; CTF; digital signature; lattice-based; cryptosystem; block cipher; key agreement; physical layer security; spam; wiretap; security analysis; hardware trojan; spyware; Android malware; ethereum; web security; identity-based; trusted execution; attestation; security protocol; steganography',
    likely: 'threat; security; vulnerability; attack; attacker; secure; network security; fuzzing; malicious; vulnerable; adversary; Bitcoin; hash; smart contracts; cryptocurrency; adversaries; encrypted; public key; vulnerabilities; attacks on',
    hint: 'privacy; protocol; defense',
  },
  'networks-wireless': {
    sure: 'network protocol; MIMO; 5G; congestion control; 6G; software-defined networking; channel estimation; internet measurement; beamforming; IoT network; mmWave; data center network; OFDM; massive MIMO; wireless communication; wireless network; cellular network; millimeter wave; Internet of Things; edge computing network; software-defined network; network slicing; network traffic; sensor network; wireless sensor network; vehicular network; semantic communication; reconfigurable intelligent; LTE; cognitive radio; interference channel; WiFi; radio access; telecommunication; satellite communication; network management; routing protocol; intelligent reflecting; ad hoc network; device-to-device; caching network; multi-hop network; mobile edge; NOMA; fading channel; channel coding; telecom; joint source-channel; uplink; downlink; intelligent surface; age of information; integrated sensing; network function; LoRaWAN; ISAC; full-duplex wireless; MAC protocol; optical network; D2D; ultra-dense; URLLC; visible light communication; terahertz; spectral efficiency; interference alignment; energy harvesting',
    likely: 'TCP; routing; QoS; packet; IoT; spectrum; network security; bandwidth; latency; throughput; networking; internet; channels; antennas; transmit; receiver; SNR; transmission; radar; wireless; radio; signal-to-noise; base station; resource allocation; cellular; relay; fading',
    hint: 'network; users; nodes; power allocation',
  },
  'software-engineering': {
    sure: 'software engineering; software testing; test generation; requirements engineering; refactoring; continuous integration; technical debt; software maintenance; defect prediction; DevOps; software development; program analysis; static analysis; software quality; bug localization; model-driven; microservices; software architecture; unit test generation; software project; mutation testing; commit message; fault localization; open source software; Stack Overflow; automated testing; program verification; software systems; software developers; GitHub Copilot; library migration; API documentation; symbolic execution; software repair; issue tracking; code smells; type inference',
    likely: 'bug; developers; fuzzing; software; testing; code review; programmers; maintenance; requirements; GitHub; open source; open-source projects; code; maintainability; commits; test cases; engineering; debugging; test suite; code quality',
    hint: 'tools; practitioners; projects',
  },
  'quantum-computing': {
    sure: 'quantum computing; quantum circuit; quantum algorithm; quantum error correction; variational quantum; quantum machine learning; quantum annealing; quantum computer; quantum gates; quantum hardware; fault-tolerant quantum; quantum neural; quantum processor; quantum advantage; quantum kernel; QAOA; quantum software; surface code; quantum annealer; quantum computation; superconducting qubit; quantum information processing; quantum reinforcement; quantum state tomography; VQE; quantum network; quantum key distribution; magic state; boson sampling; quantum learning',
    likely: 'qubits; quantum; fault-tolerant; quantum state; stabilizer; NISQ; decoherence; entanglement; quantum simulation; quantum code; quantum control; quantum communication; quantum memory; trapped ion',
    hint: '',
  },
};
