export {
  checkReadingAge,
  checkWording,
  reveals,
  unrevealing,
  type Levels,
  type WordingKind,
  type WordingOptions,
} from './check.ts';
export { type Check, type Finding, type Level, type Verdict, verdictOf } from './finding.ts';
export { hostOf, withoutForeignLinks } from './links.ts';
export { readingAge } from './measures.ts';
export { checkOthers, type Company } from './others.ts';
export { isEnglish } from './phrases.ts';
export { plainly } from './sentences.ts';
