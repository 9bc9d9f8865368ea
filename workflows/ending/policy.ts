// The agency's settings. A running ending carries the whole policy it began with.
export { completePolicy, defaultPolicy } from './policy/complete.ts';
export { usualDays } from './policy/lengths.ts';
export { nearest } from './policy/nearest.ts';
export { type Problem, type SettingCode, spell } from './policy/problem.ts';
export { Policy } from './policy/schema.ts';
export {
  choosePreset,
  customSteps,
  type PresetName,
  presetNamed,
  stepsOf,
} from './policy/taper.ts';
export { trackNamed, trackOf } from './policy/tracks.ts';
export { unsafe, type UnsafeCode } from './policy/unsafe.ts';
