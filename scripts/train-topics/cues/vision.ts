import type { CueTable } from './cue-table.ts';

/** Cues of the groups `vision`, `spatial`. */
export const visionCues: CueTable = {
  'image-classification': {
    sure: 'image classification; fine-grained recognition; image recognition; long-tailed recognition; visual recognition; visual classification; multi-label image; CNN classification; fine-grained classification; fine-grained visual; multi-label image classification',
    likely: 'CIFAR; ImageNet; classifier; long-tailed; top-1 accuracy; recognition; fine-grained; object recognition',
    hint: 'convolutional; accuracy',
  },
  'object-detection': {
    sure: 'object detection; object detector; YOLO; DETR; open-vocabulary detection; small object detection; pedestrian detection; face detection; one-stage detector; salient object; camouflaged object; end-to-end object detection; saliency detection; open-world detection; vehicle detection; fruit detection; text-to-detection; open-vocabulary object',
    likely: 'bounding boxes; COCO; average precision; detection; LVIS; mAP; oriented object; small object; detector',
    hint: 'proposals',
  },
  segmentation: {
    sure: 'segmentation; semantic segmentation; instance segmentation; Segment Anything; panoptic; video object segmentation; open-vocabulary segmentation; matting; promptable segmentation; image segmentation; SAM 2; SAM2; SAM 3; video segmentation; image matting; referring segmentation; open-vocabulary semantic segmentation; segment everything; video matting; open-world segmentation; Segment Anything Model; part segmentation; lesion segmentation',
    likely: 'segmentation mask; SAM; U-Net; mIoU; pixel-level; masks; ADE20K; dense prediction; segment',
    hint: 'pixel; instance',
  },
  tracking: {
    sure: 'object tracking; multi-object tracking; point tracking; visual tracking; tracker; track any point; tracking-by-detection; single object tracking; multi-target tracking; crowd counting; person re-identification; UAV tracking; tracking any point; tracking benchmark; RGB-T tracking; pedestrian tracking; object trackers; point tracks',
    likely: 'crowd; MOT; trajectory association; re-identification; tracks; tracking; counting',
    hint: 'motion; occlusion',
  },
  'action-recognition': {
    sure: 'action recognition; activity recognition; temporal action localization; skeleton-based; gesture recognition; human action; action detection; action anticipation; human activity recognition; temporal action; action segmentation; video action; sign language recognition; sign language translation; action localization; action quality; fall detection; action understanding; human action recognition; video anomaly; gesture',
    likely: 'egocentric actions; video classification; sports videos; Kinetics; actions; activity; skeleton; sports; sign language',
    hint: 'temporal; human',
  },
  'human-pose-motion': {
    sure: 'pose estimation; human pose; motion generation; text-to-motion; hand pose; mesh recovery; motion capture; human-object interaction; 3D human pose; motion diffusion; body motion; motion synthesis; human motion generation; human mesh; 3D human; body pose; SMPL-X; text-driven motion; hand reconstruction; human pose estimation; motion model; interaction synthesis; motion diffusion model; hand-object; human reconstruction; motion language; animal pose; human-scene interaction',
    likely: 'keypoints; human body; motions; SMPL; hand; pose; HumanML3D; body; human motions',
    hint: 'skeleton; joint; 3D',
  },
  'face-biometrics': {
    sure: 'face recognition; face verification; gait recognition; face anti-spoofing; face restoration; face swapping; age estimation; face detection; facial recognition; face identity; iris recognition; palmprint; face image; face generation; facial attribute; facial landmark; facial beauty; face analysis',
    likely: 'fingerprint; biometric; facial; iris; presentation attack; identity verification; spoofing; liveness; gait; face',
    hint: 'identity',
  },
  'depth-flow': {
    sure: 'depth estimation; monocular depth; stereo matching; optical flow; metric depth; depth completion; dense matching; feature matching; scene flow; image matching; optical flow estimation; depth anything; metric depth estimation; stereo depth; video depth; depth prediction; normal estimation; dense correspondence; depth map',
    likely: 'disparity; surface normal; depth; matching; correspondences; monocular; geometry; keypoint; stereo; image registration; geometry estimation; local feature',
    hint: 'dense; zero-shot; boundaries',
  },
  'image-restoration': {
    sure: 'computational imaging; image restoration; deblurring; compressive sensing; dehazing; low-light enhancement; deraining; image enhancement; lensless; video super-resolution; ISP; real-world degradation; image denoising; real-world super-resolution; image super-resolution; event-based vision; image deraining; low-light; microscopy; compressed sensing; deblur; phase retrieval; video restoration; HDR; all-in-one restoration; blind restoration; upscaling; demosaicing; real-world image restoration; ptychography; video enhancement; underwater image; rain removal; reflection removal; HDR imaging; deconvolution; image fusion',
    likely: 'denoising; inverse problem; restoration; degradation; blur; event camera; tomography; low-quality; microscopy images; raw images; high-resolution; PSNR; reconstruction; noise removal; enhancement; super resolution; image reconstruction',
    hint: 'noise; resolution; artifacts; detail; imaging; sensor',
  },
  'visual-quality': {
    sure: 'image quality assessment; image compression; video compression; perceptual metric; video coding; video quality assessment; learned compression; no-reference; perceptual similarity; neural compression; image quality; IQA; video quality; quality assessment; aesthetic assessment; learned image compression; image codec; perceptual quality; neural video compression; video codec; learned video compression; quality of AI-generated images; perceptual image; aesthetic quality; human visual',
    likely: 'aesthetic; codec; JPEG; HEVC; bitrate; human perception; human ratings; compression; perceptual; rate-distortion; quality scores; visual quality',
    hint: 'quality; human judgment; subjective',
  },
  'vision-backbones': {
    sure: 'vision transformer; vision backbone; vision foundation model; ConvNet; general-purpose visual representation; DINO; visual foundation model; vision encoder pretraining; visual pretraining; convolutional network architecture; ConvNeXt; hierarchical vision; general visual; image encoder pretraining; visual representation learning; visual foundation; video encoder; 3D foundation encoder',
    likely: 'visual features; visual encoder; patch tokens; ResNet; vision encoder; backbone; ViT; convolutional neural network; DINOv2; DINOv3; CNN; SigLIP; ImageNet-1K; vision model; dense features; visual representation; convolution',
    hint: 'patch; ImageNet; convolutional; encoder',
  },
  'scene-understanding': {
    sure: 'scene graph; 3D scene understanding; scene understanding; 3D visual grounding; scene graph generation; 3D LLM; 3D question answering; scene parsing; 3D vision-language; scene recognition; panoptic scene; layout estimation; 3D scene graph; visual relationships; 3D-language; open-vocabulary 3D scene; affordance grounding; 3D large language; holistic scene; semantic scene; affordance prediction; 3D grounding',
    likely: 'affordance; ScanNet; indoor scenes; relationship detection; scene; open-vocabulary 3D; objects and their; scene-level; 3D scene; scene representation',
    hint: '3D; room; relations',
  },
  'remote-sensing': {
    sure: 'remote sensing; satellite imagery; earth observation; hyperspectral; aerial images; geo-localization; satellite image; satellite; aerial imagery; geospatial foundation; multispectral imagery; synthetic aperture; SAR image; hyperspectral image; land use; geolocalization; overhead imagery; cross-view; building footprint',
    likely: 'SAR; Sentinel-2; geospatial; UAV imagery; land cover; aerial; crop mapping; change detection; Landsat; multispectral; crop; vegetation',
    hint: 'map; region; Earth',
  },
  'medical-imaging': {
    sure: 'medical imaging; medical image; chest X-ray; histopathology; tumor segmentation; whole slide images; chest radiograph; medical image segmentation; radiology report; whole slide; medical vision; brain tumor; CT scan; computed tomography; magnetic resonance imaging; mammography; radiograph; computational pathology; brain MRI; medical segmentation; skin lesion; surgical video; medical image analysis; radiologist; fundus; dermatology; biomedical image; polyp; lung nodule; mammogram; medical vision-language; MRI reconstruction; histology; colonoscopy; ultrasound image; echocardiography; optical coherence; ophthalmology; 3D medical; pathologist; laparoscopic; biomedical vision; medical visual',
    likely: 'MRI; CT; pathology; retinal; surgical; ultrasound; endoscopy; tumor; lesion; scans; anatomical; radiology; cancer; surgery; slides; biomedical; X-ray; cardiac; dental; nuclei',
    hint: 'clinical; patients; diagnosis; medical; imaging',
  },
  '3d-gaussian-splatting': {
    sure: 'Gaussian splatting; 3DGS; 3D Gaussians; Gaussian primitives; 4D Gaussian; 2D Gaussian splatting; splatting; radiance field rendering; feed-forward Gaussian; Gaussian splats; 4DGS; Gaussian head; Gaussian avatars; Gaussian scene; 2DGS; 3D Gaussian Splatting; Gaussian reconstruction',
    likely: 'Gaussian-based; anchor Gaussians; Gaussians; splats; GS',
    hint: 'densification; rendering',
  },
  'view-synthesis': {
    sure: 'novel view synthesis; neural radiance field; novel view; view synthesis; radiance fields; signed distance function; neural implicit; coordinate-based network; implicit neural; neural radiance; view interpolation; camera-controlled video; neural scene; view generation; novel view generation; neural surface; multi-view diffusion; video view',
    likely: 'implicit neural representation; sparse views; multi-view images; camera trajectories; volume rendering; SDF; multi-view; radiance; camera-controlled; unseen viewpoints; NeRF; viewpoints; free-viewpoint; view-consistent; neural fields',
    hint: 'rendering; camera; views',
  },
  '3d-reconstruction': {
    sure: '3D reconstruction; structure-from-motion; multi-view stereo; surface reconstruction; feed-forward reconstruction; reconstruct 3D; single-view reconstruction; scene reconstruction; multi-view reconstruction; SfM; multi-view geometry; camera pose estimation; single-view 3D; feed-forward 3D; streaming 3D reconstruction; visual geometry; geometry foundation model; photogrammetry; 3D foundation model; pointmap; monocular reconstruction; large reconstruction model; neural reconstruction; relative pose; feed-forward 3D reconstruction; online reconstruction; visual geometry grounded',
    likely: 'camera pose; pose-free; point maps; mesh reconstruction; VGGT; DUSt3R; reconstruction; unposed; multi-view; uncalibrated; reconstructing; geometry; feed-forward; reconstruct; 3D geometry; dense reconstruction; camera calibration',
    hint: '3D; views; camera; surface',
  },
  '3d-generation': {
    sure: '3D generation; text-to-3D; image-to-3D; 3D assets; shape generation; mesh generation; texture generation; score distillation; 3D content creation; 3D scene generation; 3D diffusion; indoor scene synthesis; 3D shape generation; 3D object generation; 3D generative; 3D synthesis; 3D content; text-to-texture; native 3D; single image to 3D; 3D diffusion model; 3D asset generation; generating 3D; scene synthesis; 3D world generation; text-to-scene; texture synthesis for 3D; 3D creation; SDS; 3D scenes from; 3D scene synthesis; part-aware 3D; PBR; panorama generation; 3D worlds; 3D model generation; artist-like mesh; score distillation sampling',
    likely: '3D shape; part-level; mesh; meshes; Objaverse; textures; 3D; shapes; multi-view diffusion; indoor; 3D mesh generation; 3D texture; scene generation; 3D objects',
    hint: 'geometry; asset',
  },
  'dynamic-scenes': {
    sure: '4D generation; 4D reconstruction; dynamic reconstruction; articulated objects; space-time radiance; motion and geometry; animating 3D; 4D scene; 4D Gaussian; dynamic scene reconstruction; articulation; dynamic novel view; 4D world; video-to-4D; 4D content; deformable object; dynamic Gaussian; skinning; auto-rigging; 4D video; dynamic 3D; dynamic view; 4D representation; rigged; scene flow; 4D geometry; physics-based animation',
    likely: '4D; dynamic scenes; deformation; deformable; non-rigid; monocular video; rigging; articulated; dynamic; moving objects; animate',
    hint: 'motion; time-varying',
  },
  'point-clouds': {
    sure: 'point cloud; 3D object detection; occupancy prediction; 3D semantic segmentation; birds-eye view; 6D object pose; object pose estimation; 3D detection; 3D object detector; LiDAR segmentation; LiDAR point; 3D occupancy; semantic occupancy; 6D pose; object pose; point cloud registration; LiDAR-based; 6DoF; semantic scene completion; point cloud completion; mesh segmentation; 3D shape analysis; 6DoF pose; point transformer; 3D segmentation; LiDAR generation',
    likely: 'voxel; BEV; registration; LiDAR; occupancy; bird-eye view; mesh processing; shape completion; point-based; 3D object; meshes; 3D point',
    hint: '3D; sparse; ScanNet',
  },
  'slam-localization': {
    sure: 'SLAM; visual odometry; visual localization; place recognition; pose estimation of camera; LiDAR odometry; loop closure; visual SLAM; odometry; visual-inertial; simultaneous localization; camera relocalization; localization and mapping; indoor localization; visual place recognition; RGB-D SLAM; indoor positioning; visual-inertial odometry; LiDAR-inertial; pose graph; geo-localization; mapping and localization',
    likely: 'mapping; inertial; sensor fusion; GNSS; localization; IMU; relocalization; Kalman filter; extrinsic calibration; state estimation for robots; GPS',
    hint: 'map; pose; trajectory',
  },
  'graphics-rendering': {
    sure: 'ray tracing; inverse rendering; BRDF; physically based; path tracing; geometry processing; cloth simulation; real-time rendering; SVBRDF; neural rendering; relightable; material estimation; physically based rendering; renderer; differentiable rendering; global illumination; material generation; garment simulation; physics-based simulation of; mesh simplification; intrinsic decomposition; reflectance; shader; lighting estimation; parametrization of surfaces; volumetric rendering; differentiable renderer; geometry texture',
    likely: 'rendering; material; shading; animation; relighting; lighting; illumination; mesh; graphics; fluid simulation; render; simulation; albedo; computer graphics',
    hint: 'texture; light; geometry; surface; real-time',
  },
};
