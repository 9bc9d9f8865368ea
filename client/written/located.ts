import type { Problem } from '../../workflows/policy/index.ts';

/** What is wrong with something that people wrote: one sentence, which begins with its line where there is one. */
export interface Located<Code extends string = string> extends Problem<Code> {
  line: number | null;
}

/** A problem with the line it stands in, said in its sentence too. */
export function atLine<Code extends string>(
  line: number | null,
  { code, path, says }: Problem<Code>,
): Located<Code> {
  return { code, path, line, says: line === null ? says : `line ${line}: ${says}` };
}
