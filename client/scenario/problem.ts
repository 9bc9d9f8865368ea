import type { PolicyCode } from '../policy/check.ts';
import type { Located, ReadingCode } from '../written/read.ts';

export type ScenarioCode =
  | ReadingCode<'scenario'>
  | 'field.unknown'
  | 'field.missing'
  | 'field.notPossible'
  | 'story.unknown'
  | 'story.malformed'
  | 'story.order'
  | 'story.elsewhere'
  | 'place.unknown'
  | PolicyCode;

/** What is wrong with a scenario: one sentence, which begins with the line where there is one. */
export type ScenarioProblem = Located<ScenarioCode>;
