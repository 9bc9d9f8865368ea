import { textOf } from '../support/sources.ts';

const field = textOf('docs/field.md');

/** The rows that the field asks for (A1 to D34) and its guards (G1 to G20), each with what is asked, in one line. */
export const rows: ReadonlyMap<string, string> = new Map(
  Array.from(
    field.matchAll(/^\| <a id="[a-dg]\d+"><\/a>([A-DG]\d+) \| (.+?) \| /gm),
    ([, id = '', says = '']) => [id, says],
  ),
);

/** The worked examples, in the order of their numbers. */
export const examples: readonly string[] = Array.from(
  field.matchAll(/^\d+\. <a id="example-\d+"><\/a>\*\*(.+?)\.\*\*/gm),
  ([, says = '']) => says,
);
