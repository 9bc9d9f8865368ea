import type { View } from '../../workflows/departure/reading/view.ts';
import { said } from '../../workflows/departure/events/index.ts';
import { createDepartures, type Departures, type Telling } from '../departure/departures.ts';
import { toDepartureDocument } from '../departure/document.ts';
import { loadDeparture } from '../departure/file.ts';
import { clockOf, localTimeOf } from '../local-time.ts';
import { Failed, shownRefusal, write } from './exit.ts';
import { factsSaid, onSaid } from './facts.ts';
import { reaching, type Reached } from './reach.ts';
import { hereOf, type Saying, sayerOf } from './saying.ts';
import { shownDeparture } from './shown-departure.ts';

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
            `Begun: ${worker}, with ${clients} clients. A second person confirms the facts: endwell tasks --for ${loaded.stated.facts.director}`,
            ...unmatched.map((ref) => `No client of ${worker}: ${ref}`),
          ]
        : [`Kept: a departure of ${worker} is under way already and was left alone.`];
    write(json, begun, lines);
  });
}

/** Says that something happened; prints where the departure then stands. */
export function tellDeparture(worker: string, type: string, saying: Saying): Promise<void> {
  return asking(async (departures, { config }) => {
    const { id, json = false } = saying;
    const clock = () => clockOf(departures.view(worker));
    const facts = await factsSaid(
      saying.words ?? [],
      { event: type, all: said, json: saying.with },
      clock,
    );
    const by = sayerOf(saying, config);
    const on = saying.on && (await onSaid(saying.on, clock));
    const more = { ...(on === undefined ? {} : { on }), ...(id === undefined ? {} : { id }) };
    const telling = { type, by, with: facts, ...more } as Telling;
    show(await departures.tell(worker, telling), json);
  });
}

/** What stands against an event. */
export function explainDeparture(worker: string, type: string, saying: Saying): Promise<void> {
  return asking(async (departures, { config }) => {
    const here = hereOf(config) ?? { role: 'director', ref: 'asked' };
    const by = { ...here, ...saying.by } as const;
    const asked = { event: type, all: said, json: saying.with };
    const facts = await factsSaid(saying.words ?? [], asked, () =>
      clockOf(departures.view(worker)),
    );
    const refusal = await departures.whyNot(worker, type, facts, by);
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

function asking(ask: (departures: Departures, reached: Reached) => Promise<void>): Promise<void> {
  return reaching(async (reached) => {
    const { client, config, endings } = reached;
    const { agency, taskQueue } = config;
    await ask(createDepartures({ client, agency, taskQueue, endings }), reached);
  });
}

function show(view: View, json: boolean): void {
  write(json, toDepartureDocument(view), shownDeparture(view, localTimeOf(view)));
}
