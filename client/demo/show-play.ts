import {
  type Localise,
  localIn,
  performedStory,
  shownEnd,
  shownEntry,
  shownVerdict,
} from '../cli/story.ts';
import { play, type Played, type PlayPlace } from '../play/play.ts';
import { vainLaw } from '../rehearsal/vain-law.ts';
import { judge, type Verdict } from '../scenario/judge.ts';
import { unnoticed } from '../scenario/unnoticed.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface Shown extends Played {
  verdicts: Verdict[];
  /** What came to pass otherwise than it was told, and nothing expects. */
  remarks: string[];
  /** An instant (ISO 8601) in the agency’s time. */
  local: Localise;
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
  { connection, namespace, taskQueue, dataConverter, mails }: PlayPlace,
  { json, print, signal }: Showing,
): Promise<Shown> {
  const { law, opening } = scenario;
  const { zone } = opening.policy.agency;
  const local = localIn(law, zone);
  if (!json) print(`All times are local times of ${zone}.`);
  const begun = Date.now();
  const played = await play(scenario, {
    connection,
    namespace,
    taskQueue,
    dataConverter,
    ...(mails ? { mails } : {}),
    signal,
    watch: (entry) => {
      const line = json ? null : shownEntry(entry, local);
      if (line !== null) print(line);
    },
  });
  const seconds = (Date.now() - begun) / 1000;
  const { document, letters } = played;
  print(json ? JSON.stringify(document, null, 2) : `\n${shownEnd(document, local)}`);
  const performed = performedStory({ law, zone }, document, letters);
  const remarks = [...unnoticed([scenario], scenario, performed), ...vainLaw(scenario)];
  return { ...played, verdicts: judge(scenario, performed), remarks, local, seconds };
}

/** The expectations of a story, each with a tick or with what is wrong. */
export function shownVerdicts({
  verdicts,
  remarks,
  local,
}: Pick<Shown, 'verdicts' | 'remarks' | 'local'>): string[] {
  const unmet = verdicts.filter(({ holds }) => !holds).length;
  const all = unmet === 0 ? 'all hold' : `${unmet} do not hold`;
  const told = verdicts.map((verdict) => shownVerdict(verdict, local));
  return [
    ...remarks.map((says) => `! ${says}`),
    ...told,
    `${verdicts.length} expectations: ${all}.`,
  ];
}
