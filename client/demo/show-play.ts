import { localIn, shownEnd, shownEntry, shownVerdict } from '../cli/story.ts';
import { play, type Played, type PlayPlace } from '../play/play.ts';
import { judge, type Verdict } from '../scenario/judge.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface Shown extends Played {
  verdicts: Verdict[];
  seconds: number;
}

export interface Showing {
  json: boolean;
  print: (line: string) => void;
  signal: AbortSignal;
}

/** Plays a story and prints it as it happens, or as one JSON document at its end. */
export async function showPlay(
  scenario: Scenario,
  { connection, namespace, taskQueue, dataConverter }: PlayPlace,
  { json, print, signal }: Showing,
): Promise<Shown> {
  const { almanac, policy } = scenario.opening;
  const local = localIn(almanac, policy.agency.zone);
  const begun = Date.now();
  const played = await play(scenario, {
    connection,
    namespace,
    taskQueue,
    dataConverter,
    signal,
    watch: (entry) => {
      const line = json ? null : shownEntry(entry, local);
      if (line !== null) print(line);
    },
  });
  const seconds = (Date.now() - begun) / 1000;
  const { document } = played;
  print(json ? JSON.stringify(document, null, 2) : `\n${shownEnd(document, local)}`);
  return { ...played, verdicts: judge(scenario, document), seconds };
}

/** The expectations of a story, each with a tick or with what is wrong. */
export function shownVerdicts(verdicts: readonly Verdict[]): string[] {
  const unmet = verdicts.filter(({ holds }) => !holds).length;
  const all = unmet === 0 ? 'all hold' : `${unmet} do not hold`;
  return [...verdicts.map(shownVerdict), `${verdicts.length} expectations: ${all}.`];
}
