import { toLocal } from '../../workflows/calendar/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log.ts';
import type { JsonObject } from '../../workflows/chart/index.ts';
import type { KnownEndings, Telling } from '../known-endings.ts';
import { toStoryEntry } from '../scenario/document.ts';
import { usualRole } from '../scenario/scenario.ts';
import { reaching } from './reach.ts';
import { shownRefusal } from './shown-refusal.ts';
import { shownView, toViewDocument } from './shown-view.ts';
import { localIn, shownEntry } from './story.ts';
import { write } from './write.ts';

/** Who says it, what belongs to it, and when it was; all of it optional. */
export interface Saying {
  with?: JsonObject;
  by?: Partial<By>;
  on?: string;
  id?: string;
  json?: boolean;
}

/** Says that something happened; prints where the ending then stands. */
export function tellEnding(typed: string, type: string, saying: Saying): Promise<void> {
  return reaching(async ({ endings, toRef }) => {
    const ref = await toRef(typed);
    const { on, id, with: facts = {}, json = false } = saying;
    const by = speaker(type, saying);
    const more = { ...(on === undefined ? {} : { on }), ...(id === undefined ? {} : { id }) };
    const telling = { type, by, with: facts, ...more } as Telling;
    const view = await endings.tell(ref, telling);
    write(json, toViewDocument(view), shownView(view, await clockOf(endings, ref)));
  });
}

/** What stands against an event. */
export function explainEnding(typed: string, type: string, saying: Saying): Promise<void> {
  return reaching(async ({ endings, toRef }) => {
    const by = speaker(type, saying);
    const refusal = await endings.whyNot(await toRef(typed), type, saying.with, by);
    const { json = false } = saying;
    write(json, { refusal }, refusal ? shownRefusal(refusal) : [`Nothing stands against ${type}.`]);
  });
}

export function showEnding(typed: string, json: boolean): Promise<void> {
  return reaching(async ({ endings, toRef }) => {
    const ref = await toRef(typed);
    const view = await endings.view(ref);
    write(json, toViewDocument(view), shownView(view, await clockOf(endings, ref)));
  });
}

export function showTimeline(typed: string, json: boolean): Promise<void> {
  return reaching(async ({ endings, toRef }) => {
    const ref = await toRef(typed);
    const { logged, entries: log } = await endings.timeline(ref);
    const entries = (log as EndingEntry[]).map(toStoryEntry);
    const { almanac, policy } = await contextOf(endings, ref);
    const local = localIn(almanac, policy.agency.zone);
    const lines = entries.flatMap((entry) => shownEntry(entry, local) ?? []);
    write(json, { ref, logged, entries }, lines);
  });
}

function speaker(type: string, { by = {} }: Saying): By {
  const role = by.role ?? usualRole(type);
  return { role, ref: by.ref ?? role };
}

/** The agency’s local time, as the ending reckons with it. */
async function clockOf(endings: KnownEndings, ref: string): Promise<(instant: number) => string> {
  const { almanac, policy } = await contextOf(endings, ref);
  return (instant) => toLocal(almanac, policy.agency.zone, instant).replace('T', ' ');
}

async function contextOf(endings: KnownEndings, ref: string): Promise<Context> {
  return (await endings.stored(ref)).position['context'] as Context;
}
