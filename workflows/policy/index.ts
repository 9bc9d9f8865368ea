// The agency's settings. A running ending carries the whole policy it began with.
export { isProgrammeType, type ProgrammeType, programmeTypes, unnamedLine } from './agency.ts';
export { completed } from './completed.ts';
export { completePolicy, defaultPolicy } from './complete.ts';
export { nearest, nearestFew } from './nearest.ts';
export { type Problem, quoted, type SettingCode, spell } from './problem.ts';
export { Policy } from './schema.ts';
export { choosePreset, customSteps, type PresetName, presetNamed, stepsOf } from './taper.ts';
export { type TrackName, trackNamed, trackOf } from './tracks.ts';
export { unsafe, type UnsafeCode } from './unsafe.ts';
