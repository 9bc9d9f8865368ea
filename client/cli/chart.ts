import type { StateValue } from 'xstate';
import { chartPicture, journeyPicture } from '../picture/ending.ts';
import { reaching } from './reach.ts';
import { write } from './write.ts';

/** The chart as Mermaid; with a reference, the live position is marked. */
export async function printChart(
  typed: string | undefined,
  { journey = false, json = false }: { journey?: boolean; json?: boolean },
): Promise<void> {
  const position = typed === undefined ? undefined : await positionOf(typed);
  const mermaid = journey ? journeyPicture(position) : chartPicture(position);
  write(json, { mermaid }, mermaid.trimEnd().split('\n'));
}

function positionOf(typed: string): Promise<StateValue> {
  return reaching(async ({ endings, toRef }) => {
    const { position } = await endings.stored(await toRef(typed));
    return position['value'] as StateValue;
  });
}
