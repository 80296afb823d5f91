import type { CueTable } from './cue-table.ts';

/** Cues of the groups `audio`, `robotics`. */
export const audioRobotsCues: CueTable = {
  'speech-recognition': {
    sure: 'speech recognition; ASR; automatic speech recognition; streaming ASR; speech-to-text; code-switched speech; ASR system; speech recognizer; speech transcription; speech recognition model; end-to-end speech; multilingual ASR; ASR model; speech recognition system; pronunciation; speech foundation model; speech encoder; keyword recognition; accented speech; spoken language understanding',
    likely: 'Whisper; transcription; CTC; spoken language; acoustic model; WER; spoken; wav2vec; transcribe; HuBERT; transcripts; utterances; word error rate; speech corpus',
    hint: 'speech; phoneme',
  },
  'text-to-speech': {
    sure: 'text-to-speech; TTS; speech synthesis; voice cloning; voice conversion; zero-shot TTS; speech generation; expressive speech; zero-shot speech; TTS model; speech codec; emotional speech synthesis; voice synthesis; voice generation; speech token; speech editing; speech generative; podcast generation; neural speech codec; streaming speech; speaker-conditioned; singing voice synthesis; voice design; dialogue speech; neural codec language; codec language model',
    likely: 'prosody; vocoder; neural codec; naturalness; speaker similarity; voice; synthesized speech; speech; expressive; waveform',
    hint: 'speaker; emotional; phoneme',
  },
  'speech-llms': {
    sure: 'speech language model; spoken dialogue; audio language model; speech LLM; audio LLM; spoken conversation; speech-to-speech; large audio language model; spoken question answering; speech large language model; spoken language model; audio language; end-to-end spoken; audio large language model; spoken dialogue model; LALM; voice agent; speech interaction; voice chat; spoken conversational; speech-text; audio reasoning; speech language; speech instruction; speech conversation; voice interaction; spoken dialog; voice-based; spoken QA; large audio; speech foundation; real-time voice',
    likely: 'full-duplex; voice assistant; speech tokens; spoken; voice; speech understanding; paralinguistic; speech input; streaming; turn-taking',
    hint: 'speech; audio; conversation; latency',
  },
  'audio-understanding': {
    sure: 'audio classification; sound event detection; audio captioning; acoustic scene; audio understanding; environmental sound; audio representation; bioacoustics; audio tagging; audio question answering; audio event; sound classification; audio-language; audio reasoning; audio benchmark; sound event; audio foundation model; audio-text; audio recognition; sound detection; audio representation learning; general audio; animal sounds; bird sound; bird song; audio retrieval; audio perception; acoustic event; audio LLM',
    likely: 'keyword spotting; audio encoder; acoustic; sound; audio; vocalization; AudioSet; spectrogram; listening',
    hint: 'hearing; microphone',
  },
  'audio-generation': {
    sure: 'audio generation; text-to-audio; sound effects; video-to-audio; audio synthesis; sound generation; spatial audio generation; audio editing; text-to-audio generation; foley generation; soundscape; video-to-audio generation; audio generative; spatial audio; audio codec; sound synthesis; generate audio; text-to-sound; audio super-resolution; audio generation model; binaural; audio tokenizer; text-to-music and audio; generating audio',
    likely: 'foley; audio diffusion; sound; audio; audio quality; neural audio codec; V2A; AudioCaps; waveform',
    hint: 'generation; synchronized',
  },
  music: {
    sure: 'music generation; music; song generation; symbolic music; music information retrieval; singing voice; music transcription; musical instrument; music understanding; audio mixing; song; music captioning; music recommendation; music LLM; piano; music source separation; singing; composer; musical; melodies; music synthesis; text-to-music; music theory; sheet music; music tagging; guitar; beat tracking; playlist; drum',
    likely: 'MIDI; melody; chord; rhythm; audio; lyrics; artists; instrument; genre; tracks; harmony of music',
    hint: '',
  },
  'voice-processing': {
    sure: 'speech enhancement; speaker verification; source separation; speaker recognition; speech separation; dereverberation; voice biometrics; echo cancellation; speaker embedding; microphone array; audio deepfake; spoofed speech; cocktail party; speaker identification; target speaker extraction; pathological speech; voice activity detection; speech denoising; speaker diarization; audio source separation; sound separation; target speaker; voice spoofing; speech deepfake; dysarthric; speech quality; speaker anonymization; audio anti-spoofing; speech deepfake detection; noise reduction of speech; hearing aid; speech dereverberation; sound source; speech quality assessment; room impulse; direction of arrival; voice anonymization; acoustic echo; speech bandwidth; audio denoising; voice disorder; sound localization',
    likely: 'beamforming; speaker; voice; anti-spoofing; microphone; noise suppression; diarization; reverberation; noisy speech; acoustics; room acoustics',
    hint: 'noise; speech; audio; separation',
  },
  'robot-manipulation': {
    sure: 'robot manipulation; robotic manipulation; grasping; visuomotor policy; deformable object manipulation; robotic grasping; dexterous manipulation; dexterous hand; bimanual manipulation; robotic manipulation policy; mobile manipulation; tactile sensing; manipulation policy; manipulation policies; robot policy; dexterous grasping; articulated object manipulation; in-hand; long-horizon manipulation; manipulation task; visuomotor; object manipulation; robot data; robot policies; manipulation data; robotic arm; robotic learning; robotic assembly; robot hand',
    likely: 'manipulation; tactile; teleoperation; gripper; robot arm; robot; robotic; pick-and-place; bimanual; dexterous; real robot; real-world robot; end-effector; grasp; robot learning; assembly robot',
    hint: 'contact-rich; policy; policies; manipulator; objects',
  },
  'vla-models': {
    sure: 'vision-language-action; VLA; generalist robot policy; robot foundation model; action tokens; action expert; VLA model; vision-language-action model; robot foundation; action tokenization; action tokenizer; generalist policy; generalist robot; robotic foundation model; embodied foundation; world-action model; action chunking; VLA policy; pi0.5; flow-based VLA; robot generalist; embodied VLA',
    likely: 'LIBERO; action chunk; cross-embodiment; OpenVLA; SimplerEnv; CALVIN; robotic control; pi0; RoboTwin; robot policies; embodied foundation model; robotic policies',
    hint: 'action; robot; manipulation; policy; embodied',
  },
  'imitation-learning': {
    sure: 'imitation learning; diffusion policy; inverse reinforcement learning; learning from demonstration; expert demonstrations; egocentric human data; imitation; behavioral cloning; imitation policy; egocentric human video; inverse RL; visuomotor policy; learning from human videos; one-shot imitation; robot demonstrations; human demonstration; diffusion policies; learning from videos of humans; imitation from; policy learning from demonstrations; demonstration learning; visual imitation; demonstration-efficient',
    likely: 'demonstrations; human videos; demonstration data; policy learning; DAgger; behavior cloning; expert; imitate; egocentric; teleoperation data',
    hint: 'policy; policies; expert data; action',
  },
  'robot-navigation': {
    sure: 'vision-and-language navigation; object goal navigation; unmanned aerial; quadrotor; mobile robot; swarm robotics; agricultural robot; social navigation; aerial robot; indoor navigation; visual navigation; robot navigation; vision-language navigation; object navigation; autonomous navigation; UAV navigation; autonomous underwater; embodied navigation; navigation foundation model; drone navigation; navigation policy; goal navigation; quadcopter; navigation agent; multi-robot; field robot; underwater robot; robot exploration; unmanned aerial vehicle; aerial navigation; active exploration; navigation benchmark; rover',
    likely: 'UAV; drone; swarm; underwater; exploration; obstacle avoidance; waypoint; VLN; obstacles; exploration strategy; AUV; marine; instruction following robot; navigation; navigation in',
    hint: 'goal; robots; path; indoor; unseen environments',
  },
  'legged-humanoid': {
    sure: 'humanoid; legged robot; quadruped; bipedal; humanoid robot; loco-manipulation; exoskeleton; humanoid control; legged locomotion; quadrupedal; whole-body; humanoid manipulation; locomotion policy; quadruped robot; motion tracking humanoid; physics-based character; humanoid motion; walking robot; humanoid locomotion; humanoid whole-body; perceptive locomotion; legged; character control',
    likely: 'gait; parkour; dynamic balance; motion retargeting; walking; teleoperation; whole-body control; locomotion; robots; physics-based',
    hint: 'terrain; motion; joint; agile',
  },
  'motion-planning': {
    sure: 'motion planning; trajectory optimization; path planning; model predictive control; collision avoidance; sampling-based planning; trajectory planning; robot motion; path planner; inverse kinematics; collision-free; sampling-based motion planning; motion planner; control barrier function; manipulator control; robot dynamics; parallel robot; robot kinematics; obstacle avoidance; nonlinear MPC; legged trajectory; impedance control; visual servoing; continuum robot; swarm robot; quadrotor control',
    likely: 'MPC; kinematics; dynamics model; trajectory tracking; trajectories; collision; manipulator; planner; control barrier; controller; actuator; robots; robot control; soft robot; safe control; robot design',
    hint: 'trajectory; path; constraints; planning',
  },
  'autonomous-driving': {
    sure: 'autonomous driving; self-driving; end-to-end driving; lane detection; motion forecasting; autonomous vehicles; driver monitoring; V2X; self-driving car; driving; driving simulation; lane; driving world model; vehicle trajectory; autonomous driving system; end-to-end autonomous driving; driving scenario; automated driving; driver; driving planning; driving data; traffic agents; automated vehicles; driving policy; NAVSIM; driving video; cooperative perception; traffic simulation; driver assistance; pedestrian trajectory; autonomous racing',
    likely: 'nuScenes; Waymo; BEV perception; ego vehicle; vehicles; traffic scenario; pedestrians; driving scenes; ego; BEV; planning; LiDAR; traffic; CARLA; trajectory prediction',
    hint: 'road; perception; sensor',
  },
  'embodied-ai': {
    sure: 'embodied agent; embodied AI; embodied; embodied question answering; embodied planning; embodied reasoning; embodied intelligence; embodied tasks; embodied question; embodied navigation; embodied environment; embodied LLM; embodied instruction; robot planning with; vision-language robot; home robots; embodied multimodal; robotic reasoning; robotic task planning; embodied brain; embodied decision; EmbodiedBench; embodied vision-language; embodied scenes; embodied benchmark; robot brain',
    likely: 'physical world; Minecraft; simulated environments; interactive environment; Habitat; egocentric; robot; robotics; ALFRED; household tasks; physical; AI2-THOR; perception; household; physical agents',
    hint: 'environment; actions; agent; 3D',
  },
  'sim-to-real': {
    sure: 'sim-to-real; simulation platform; real-to-sim; sim2real; robot simulation; simulation-to-real; robot simulator; sim-to-real transfer; physics simulator; simulator for; driving simulator; simulation environment; simulated data robot; real2sim; real-to-sim-to-real; simulation-ready; synthetic robot data; physics simulation; sim-and-real; simulation framework; zero-shot sim-to-real; co-simulation; high-fidelity simulation; embodied simulator; sim-ready',
    likely: 'simulator; Isaac; MuJoCo; physics engine; simulation; reality gap; simulated; digital twin; synthetic environments; simulation benchmark; domain randomization; real world',
    hint: 'physics; scalable; real robot',
  },
  'human-robot': {
    sure: 'human-robot interaction; human-robot collaboration; social robot; assistive robot; shared autonomy; robot user study; teleoperation interface; HRI; collaborative robot; human-robot; robot teleoperation; assistive; human-robot teaming; robot companion; robots and humans; human-in-the-loop robot; robot assistance; service robot; handover; robot interaction; robot learning from human feedback; care robot; robot teammates; proxemics; explainable robot; robot-assisted',
    likely: 'teleoperation; trust in robots; intent recognition; robot; operators; human; wearable robot; telepresence; shared control',
    hint: 'user study; collaboration; participants',
  },
};
