import type { View } from '../../workflows/departure/reading/view.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { createDepartures, type Departures, type Telling } from '../departure/departures.ts';
import { loadDeparture } from '../departure/file.ts';
import { localTimeOf } from '../local-time.ts';
import { Failed, shownRefusal, write } from './exit.ts';
import type { Saying } from './one-ending.ts';
import { reaching } from './reach.ts';
import { speakerOf } from './speaker.ts';
import { shownDeparture, toDepartureDocument } from './shown-departure.ts';

/** Begins the departure that a file describes. */
export function beginDeparture(
  path: string,
  policyPath: string | undefined,
  json: boolean,
): Promise<void> {
  const loaded = loadDeparture({ path }, policyPath);
  if (!loaded.ok) throw new Failed(loaded.problems);
  return asking(async (departures) => {
    const begun = await departures.begin(loaded.stated, loaded.policy);
    const { worker, outcome, clients, unmatched } = begun;
    const lines =
      outcome === 'begun'
        ? [
            `Begun: ${worker}, with ${clients} clients. A second person confirms the facts: endwell departure tell ${worker} departure.confirmed`,
            ...unmatched.map((ref) => `No client of ${worker}: ${ref}`),
          ]
        : [`Kept: a departure of ${worker} is under way already and was left alone.`];
    write(json, begun, lines);
  });
}

/** Says that something happened; prints where the departure then stands. */
export function tellDeparture(worker: string, type: string, saying: Saying): Promise<void> {
  return asking(async (departures) => {
    const { on, id, with: facts = {}, json = false } = saying;
    const more = { ...(on === undefined ? {} : { on }), ...(id === undefined ? {} : { id }) };
    const telling = { type, by: speaker(saying), with: facts, ...more } as Telling;
    show(await departures.tell(worker, telling), json);
  });
}

/** What stands against an event. */
export function explainDeparture(worker: string, type: string, saying: Saying): Promise<void> {
  return asking(async (departures) => {
    const by = { role: 'director', ref: 'asked', ...saying.by } as const;
    const refusal = await departures.whyNot(worker, type, saying.with, by);
    const lines = refusal ? shownRefusal(refusal) : [`Nothing stands against ${type}.`];
    write(saying.json ?? false, { refusal }, lines);
  });
}

export function showDeparture(worker: string, json: boolean): Promise<void> {
  return asking(async (departures) => show(await departures.view(worker), json));
}

/** The departures under way. */
export function listDepartures(json: boolean): Promise<void> {
  return asking(async (departures) => {
    const found = [];
    for await (const one of departures.list()) found.push(one);
    const lines = found.map(({ worker, phase }) => `${worker}  ${phase}`);
    write(json, { departures: found }, lines.length > 0 ? lines : ['There are none.']);
  });
}

function asking(ask: (departures: Departures) => Promise<void>): Promise<void> {
  return reaching(async ({ client, config, endings }) => {
    const { agency, taskQueue } = config;
    await ask(createDepartures({ client, agency, taskQueue, endings }));
  });
}

function show(view: View, json: boolean): void {
  write(json, toDepartureDocument(view), shownDeparture(view, localTimeOf(view)));
}

/** Unless said otherwise, a director speaks; but somebody does, and is named. */
function speaker({ by = {} }: Saying): By {
  return speakerOf({ role: 'director', ...by }, null);
}
