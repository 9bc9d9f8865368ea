import type { By } from '../../workflows/chart/rules/index.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { answerFor } from '../../workflows/ending/reading/index.ts';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
import type { JsonObject, Stored } from '../../workflows/chart/index.ts';
import { said } from '../../workflows/ending/events/index.ts';
import { fieldsOf } from '../event-fields.ts';
import { question } from '../grave.ts';
import { titleOf } from '../event-words.ts';
import type { Telling } from '../known-endings.ts';
import { clockOf, localTimeOf } from '../local-time.ts';
import { type StoryEntry, toIso } from '../scenario/document.ts';
import { reaching } from './reach.ts';
import { called } from '../called.ts';
import { shownRefusal, write } from './exit.ts';
import { factsSaid, onSaid } from './facts.ts';
import { hereOf, type Saying, sayerOf } from './saying.ts';
import type { Named } from './speaker.ts';
import { pageOnPaper, planOf, shownPlan } from '../plan-sheet.ts';
import { logLine, toViewDocument } from '../view-document.ts';
import { shownAnswer } from './shown-aside.ts';
import { shownView } from './shown-view.ts';
import { shownEntry } from './story.ts';
import { makeSure, personIn } from './sure.ts';

/** Says that something happened; prints where the ending then stands. */
export async function tellEnding(typed: string, type: string, saying: Saying): Promise<void> {
  const facts = await reaching(({ endings, ofEnding }) =>
    ofEnding(typed, (ref) =>
      factsSaid(saying.words ?? [], { event: type, all: said, json: saying.with }, () =>
        clockOf(endings.view(ref)),
      ),
    ),
  );
  if (saying.yes !== true) await askBack(typed, type, facts);
  return await reaching(async ({ endings, ofEnding, config }) => {
    const { id, json = false } = saying;
    const by = sayerOf(saying, config);
    const view = await ofEnding(typed, async (ref) => {
      const on = saying.on && (await onSaid(saying.on, () => clockOf(endings.view(ref))));
      const more = { ...(on === undefined ? {} : { on }), ...(id === undefined ? {} : { id }) };
      return await endings.tell(ref, { type, by, with: facts, ...more } as Telling);
    });
    write(json, toViewDocument(view), shownView(view, localTimeOf(view)));
  });
}

/** Before what the next word cannot undo, the person is named. */
async function askBack(typed: string, type: string, facts: JsonObject): Promise<void> {
  if (question(type, facts, typed) === null) return;
  const stored = await reaching(({ endings, ofEnding }) => ofEnding(typed, endings.stored));
  await makeSure(question(type, facts, personIn(contextOf(stored))) ?? typed);
}

/** What an ending stores with its position is its own context. */
export function contextOf({ position }: Stored): Context {
  return (position as unknown as { context: Context }).context;
}

/** What stands against an event. */
export function explainEnding(typed: string, type: string, saying: Saying): Promise<void> {
  return reaching(async ({ endings, ofEnding, config }) => {
    const by = await asker(type, saying, hereOf(config));
    const { json = false } = saying;
    await ofEnding(typed, async (ref) => {
      const view = await endings.view(ref);
      const asked = { event: type, all: said, json: saying.with };
      const facts = await factsSaid(saying.words ?? [], asked, () =>
        clockOf(Promise.resolve(view)),
      );
      const refusal = await endings.whyNot(ref, type, facts, by);
      const missing = fieldsOf(type).filter(({ name, required }) => required && !(name in facts));
      const asks = missing.map(({ name }) => name);
      const { externalRef } = view;
      const lines = refusal ? shownRefusal(refusal) : [`Nothing stands against ${type}.`];
      const [first = '', ...rest] = lines;
      if (asks.length > 0) rest.push(`It asks for: ${asks.join(', ')} (endwell event ${type}).`);
      const document = { ref, externalRef, refusal, missing: asks };
      write(json, document, [`${called(view)}: ${first}`, ...rest]);
    });
  });
}

/** Where it stands; whoever reads the client’s answer first sees it here before anybody else does (A20). */
export function showEnding(typed: string, json: boolean, reader: Named = {}): Promise<void> {
  return reaching(async ({ endings, ofEnding, config }) => {
    const [view, stopped, stored] = await ofEnding(typed, (ref) =>
      Promise.all([endings.view(ref), endings.stopped(ref), endings.stored(ref)]),
    );
    const { role, ref } = { ...hereOf(config), ...reader };
    const answer =
      role === undefined || ref === undefined ? null : answerFor(contextOf(stored), { role, ref });
    const local = localTimeOf(view);
    const ended = stopped && { how: stopped.how, at: toIso(stopped.at) };
    const warning = stopped && `Stopped: in Temporal (${stopped.how}), ${local(stopped.at)}`;
    write(json, { ...toViewDocument(view), stopped: ended, answer }, [
      ...(warning === null ? [] : [`${warning}. Nothing goes on: endwell open FILE --again`]),
      ...shownView(view, local),
      ...shownAnswer(answer),
    ]);
  });
}

/** What the client takes home: their plan, and nothing that was written for staff. */
export function showPlan(typed: string, json: boolean): Promise<void> {
  return reaching(async ({ endings, ofEnding, config }) => {
    const c = contextOf(await ofEnding(typed, (ref) => endings.stored(ref)));
    const sheet = planOf(c, pageOnPaper(config, c));
    write(json, sheet, shownPlan(sheet));
  });
}

export function showTimeline(typed: string, json: boolean): Promise<void> {
  return reaching(async ({ endings, ofEnding }) => {
    const [{ logged, entries: log }, view] = await ofEnding(typed, (ref) =>
      Promise.all([endings.timeline(ref), endings.view(ref)]),
    );
    const entries = (log as EndingEntry[]).map((entry) => logLine(entry, view.reasons));
    const local = localTimeOf(view);
    const lines = entries.flatMap(
      (entry) => shownEntry(titled(entry), (iso) => local(Date.parse(iso))) ?? [],
    );
    const { ref, externalRef } = view;
    write(json, { ref, externalRef, logged, entries }, [called(view), ...lines]);
  });
}

/** What was said, as a person would say it: the code stays in JSON. */
function titled(entry: StoryEntry): StoryEntry {
  if (entry.kind !== 'event') return entry;
  const { what, entry: id, ...rest } = entry;
  const title = titleOf('ending', what);
  const said = title === what ? title : `“${title}”`;
  // By its own id it can be said to be wrong.
  if (id?.startsWith(`${what}#`)) return { ...rest, what: `${said} [${id}]` };
  return { ...entry, what: said };
}

/** Who would say it: nobody need name themselves to ask. Only they who ask need the whole chart. */
async function asker(type: string, { by = {}, for: whose }: Saying, here: By | null): Promise<By> {
  const { usualRole } = await import('../scenario/usual-role.ts');
  const { role = here?.role ?? usualRole(type), ref = here?.ref ?? 'asked' } = by;
  return whose === undefined ? { role, ref } : { role, ref, for: whose };
}
