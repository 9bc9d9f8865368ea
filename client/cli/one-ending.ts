import type { Config } from '../../temporal.config.ts';
import { strangerAmong } from '../../workflows/agency/reading/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { createKnownAgency } from '../agency/known-agency.ts';
import { fieldsOf } from '../event-fields.ts';
import type { Telling } from '../known-endings.ts';
import { localTimeOf } from '../local-time.ts';
import { toIso, toStoryEntry } from '../scenario/document.ts';
import { usualRole } from '../scenario/scenario.ts';
import { reaching } from './reach.ts';
import { Failed, shownRefusal, write } from './exit.ts';
import { readBy } from './saying.ts';
import { type Named, speakerOf } from './speaker.ts';
import { shownView, toViewDocument } from './shown-view.ts';
import { shownEntry } from './story.ts';
import { makeSure, personIn, question } from './sure.ts';

/** Who says it, what belongs to it, and when it was; all of it optional. */
export interface Saying {
  with?: JsonObject;
  by?: Named;
  for?: By['for'];
  on?: string;
  id?: string;
  json?: boolean;
  /** It was thought over: nobody is asked back. */
  yes?: boolean;
}

/** Says that something happened; prints where the ending then stands. */
export async function tellEnding(typed: string, type: string, saying: Saying): Promise<void> {
  if (saying.yes !== true) await askBack(typed, type, saying.with ?? {});
  return await reaching(async ({ endings, ofEnding, config, client }) => {
    const { on, id, with: facts = {}, json = false } = saying;
    const by = speakerOf(named(saying), hereOf(config));
    const agency = await createKnownAgency({ client, agency: config.agency }).found();
    const stranger = strangerAmong(agency?.staff ?? [], by);
    if (stranger !== null) throw new Failed([{ code: 'actor.unknown', says: stranger }]);
    const more = { ...(on === undefined ? {} : { on }), ...(id === undefined ? {} : { id }) };
    const telling = { type, by, with: facts, ...more } as Telling;
    const view = await ofEnding(typed, (ref) => endings.tell(ref, telling));
    write(json, toViewDocument(view), shownView(view, localTimeOf(view)));
  });
}

/** Before what the next word cannot undo, the person is named. */
async function askBack(typed: string, type: string, facts: JsonObject): Promise<void> {
  if (question(type, facts, typed) === null) return;
  const { position } = await reaching(({ endings, ofEnding }) => ofEnding(typed, endings.stored));
  // What an ending stores with its position is its own context.
  const { context } = position as unknown as { context: Context };
  await makeSure(question(type, facts, personIn(context)) ?? typed);
}

/** What stands against an event. */
export function explainEnding(typed: string, type: string, saying: Saying): Promise<void> {
  return reaching(async ({ endings, ofEnding, config }) => {
    const by = asker(type, saying, hereOf(config));
    const refusal = await ofEnding(typed, (ref) => endings.whyNot(ref, type, saying.with, by));
    const { json = false, with: facts = {} } = saying;
    const missing = fieldsOf(type).filter(({ name, required }) => required && !(name in facts));
    const asks = missing.map(({ name }) => name);
    const lines = refusal ? shownRefusal(refusal) : [`Nothing stands against ${type}.`];
    if (asks.length > 0) lines.push(`It asks for: ${asks.join(', ')} (endwell event ${type}).`);
    write(json, { refusal, missing: asks }, lines);
  });
}

export function showEnding(typed: string, json: boolean): Promise<void> {
  return reaching(async ({ endings, ofEnding }) => {
    const [view, stopped] = await ofEnding(typed, (ref) =>
      Promise.all([endings.view(ref), endings.stopped(ref)]),
    );
    const local = localTimeOf(view);
    const ended = stopped && { how: stopped.how, at: toIso(stopped.at) };
    const warning = stopped && `Stopped: in Temporal (${stopped.how}), ${local(stopped.at)}`;
    write(json, { ...toViewDocument(view), stopped: ended }, [
      ...(warning === null ? [] : [`${warning}. Nothing goes on: endwell open FILE --again`]),
      ...shownView(view, local),
    ]);
  });
}

export function showTimeline(typed: string, json: boolean): Promise<void> {
  return reaching(async ({ endings, ofEnding }) => {
    const [{ logged, entries: log }, view] = await ofEnding(typed, (ref) =>
      Promise.all([endings.timeline(ref), endings.view(ref)]),
    );
    const entries = (log as EndingEntry[]).map((entry) => toStoryEntry(entry));
    const local = localTimeOf(view);
    const lines = entries.flatMap(
      (entry) => shownEntry(entry, (iso) => local(Date.parse(iso))) ?? [],
    );
    write(json, { ref: view.ref, logged, entries }, lines);
  });
}

/** Who would say it: nobody need name themselves to ask. */
function asker(type: string, saying: Saying, here: By | null): By {
  const {
    role = here?.role ?? usualRole(type),
    ref = here?.ref ?? 'asked',
    ...more
  } = {
    ...named(saying),
  };
  return { role, ref, ...more };
}

function named({ by = {}, for: whose }: Saying): Named {
  return whose === undefined ? by : { ...by, for: whose };
}

/** Who sits here, as they said once. */
function hereOf({ speaker }: Config): By | null {
  if (speaker === null) return null;
  const { role, ref } = readBy(speaker);
  return role === undefined || ref === undefined ? null : { role, ref };
}
