import { addDays, toLocal } from '../../workflows/calendar/almanac.ts';
import { at, possible, type HostedEvent } from '../../workflows/chart/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { said as catalogue, type Said } from '../../workflows/ending/events/index.ts';
import { type Field, fieldsOf, withField } from '../support/fields.ts';
import { Row } from '../../workflows/ending/row.ts';
import { sayer, start, Story, thawed, zone, type Ending } from './given.ts';
import { sampled } from './sampled.ts';
import { wordsFor } from './words.ts';

/** Where something may be said. */
export interface Place {
  readonly live: Ending;
  readonly now: number;
}

const voices: readonly By[] = (
  ['client', 'supervisor', 'lead', 'director', 'receiver', 'records', 'cover', 'admin'] as const
).map((role) => ({ role, ref: `a ${role}` }));

/** How long a letter may take to tell it; in so many places somebody waits for that. */
const meanwhile = '40d';
const patience = 4;

/** The fields of an event that are found by nobody, wherever they are told; those `but` are not looked for. */
export function lostFields(type: Said, places: readonly Place[], but: readonly string[]): string[] {
  const today = toLocal(places[0]!.live.position.context.almanac, zone, places[0]!.now);
  const date = (pick: number) => addDays(today.slice(0, 10), 3 + 5 * pick);
  return fieldsOf(catalogue[type], date)
    .map((field) => ({ ...field, isText: field.isText && !(`${type} ${field.path}` in meantFor) }))
    .filter((field) => !but.includes(field.path) && !isKept(type, field, places))
    .map(({ path }) => path);
}

/** Whether what is told in this field is there to be read, now or within some weeks. */
function isKept(type: Said, field: Field, places: readonly Place[]): boolean {
  const waiting: Told[][] = [];
  for (const place of places) {
    const told = tellings(type, field, place);
    if (told.length === 0) continue;
    if (isFound(field, told)) return true;
    waiting.push(told);
  }
  return waiting.slice(0, patience).some((told) => isFound(field, later(told)));
}

/** Each value of the field, told in the same words, at the same place and by the same person. */
interface Told {
  value: unknown;
  story: Story;
}

function tellings(type: Said, field: Field, place: Place): Told[] {
  const { context } = at(place.live, place.now).position;
  const schema = catalogue[type];
  const values = meantFor[`${type} ${field.path}`]?.(context) ?? field.values;
  const full = sampled(schema, context, 0, true) as object;
  const bases = wordsFor(context, type).flatMap((words) => [words, { ...full, ...words }]);
  for (const base of bases) {
    for (const by of [sayer(type), ...voices]) {
      const told = values.flatMap((value) => {
        const story = toldBy(type, withField(base, schema, field.path, value), by, place);
        return story === null ? [] : [{ value, story }];
      });
      if (told.length > (field.isText ? 0 : 1)) return told;
    }
  }
  return [];
}

/** The fields of a case that are found by nobody once it is registered; those `but` are not looked for. */
export function lostOfCase(but: readonly string[]): string[] {
  const date = (pick: number) => `2034-0${1 + pick}-15`;
  return fieldsOf(Row, date)
    .filter((field) => !but.includes(field.path))
    .filter((field) => {
      const meant = meantOfCase[field.path];
      const told = (meant ?? field.values).map((value) => {
        const row = withField({}, Row, field.path, value);
        return { value, story: new Story({ row }) };
      });
      const sought = { ...field, isText: field.isText && meant === undefined };
      return !isFound(sought, told) && !isFound(sought, later(told));
    })
    .map(({ path }) => path);
}

function later(told: readonly Told[]): Told[] {
  return told.map((one) => ({ ...one, story: one.story.later(meanwhile) }));
}

const meantOfCase: Partial<Record<string, readonly unknown[]>> = {
  zone: ['Europe/London', 'America/New_York'],
  regions: ['GB-ENG', 'US-CA'],
  language: ['de', 'fr'],
  firstSession: ['2035-02-06T11:00', '2035-02-07T11:00'],
  plannedEnd: ['2035-10-01', '2035-12-01'],
  quietUntil: [start + 86_400_000, start + 3 * 86_400_000],
};

/** A text is found as it was told; of anything else each value makes a difference. */
function isFound({ isText }: Field, told: readonly Told[]): boolean {
  const read = told.map(({ story: { view, log, context, posts } }) =>
    JSON.stringify({ view, log, tasks: context.tasks, posts }),
  );
  const asTold = (value: unknown) => JSON.stringify(value).slice(1, -1);
  return isText
    ? told.every(({ value }, n) => read[n]!.includes(asTold(value)))
    : new Set(read).size === told.length;
}

function toldBy(type: Said, words: object, by: By, { live, now }: Place): Story | null {
  const heard = endingChart.hear({ type, id: 'told', by, with: words });
  if ('code' in heard || !possible(endingChart, live, heard as HostedEvent, now)) return null;
  const story = new Story();
  story.live = thawed(live);
  story.now = now;
  return story.hears(heard);
}

const inDays = (c: Context, ...days: number[]) =>
  days.map((n) => addDays(toLocal(c.almanac, zone, c.now).slice(0, 10), n));
const openTasks = (c: Context) => c.tasks.filter((t) => t.state === 'open').map(({ id }) => id);
const late = (c: Context) => c.accounts.late.map(({ invoice }) => invoice);

/** What can only be meant by a field: names of something that is there, days that can be. */
const meantFor: Partial<Record<string, (c: Context) => readonly unknown[]>> = {
  'safeContact.changed hours': () => ['Mon-Fri 10:00-12:00', 'Sat 09:00-10:00'],
  'ending.opened reason': () => ['planned.sufficient_progress', 'planned.no_longer_needed'],
  'ending.proposed reason': () => ['agency.scope_or_capacity', 'planned.goals_not_reached'],
  'taper.proposed preset': () => ['brief', 'standard'],
  'taper.proposed steps': () => ['2x2w', '1x4w'],
  'followUp.agreed track': () => ['light', 'supportive'],
  'strategy.practised factor': (c) => c.riskFactors.map(({ type }) => type),
  'referral.consented type': (c) => c.referrals.map(({ type }) => type),
  'referral.sent type': (c) => c.referrals.map(({ type }) => type),
  'referral.accepted type': (c) => c.referrals.map(({ type }) => type),
  'referral.declined type': (c) => c.referrals.map(({ type }) => type),
  'referral.firstContact type': (c) => c.referrals.map(({ type }) => type),
  'forceMajeure.ended whose': (c) => c.absences.map(({ whose }) => whose),
  'contactDetails.changed language': () => ['de', 'fr'],
  'case.changed startDate': () => ['2034-10-02', '2034-11-06'],
  'case.changed plannedEnd': () => ['2035-12-03', '2036-01-07'],
  'goal.rated goal': (c) => c.service.goals.map((_, n) => n + 1),
  'entry.corrected entry': (c) => c.entries.map(({ id }) => id),
  'message.told what': (c) => c.messages.map(({ intent }) => intent).slice(-2),
  'attempt.made task': openTasks,
  'task.done task': openTasks,
  'conduct.noted item': (c) => c.agreement?.items ?? [],
  'conduct.reminded item': (c) => c.agreement?.items ?? [],
  'conduct.noted date': (c) => inDays(c, -3, -1),
  'invoice.late due': (c) => inDays(c, -50, -40),
  'invoice.paid invoice': late,
  'departure.began dueBy': (c) => [1, 3].map((n) => c.now + n * 86_400_000),
  'deadline.handedOver what': (c) => c.papers.dates.map(({ what }) => what),
  'deadline.acknowledged what': (c) => c.papers.dates.map(({ what }) => what),
  'notice.given effectiveOn': (c) => inDays(c, 50, 60),
  'summary.scheduled date': (c) => inDays(c, 3, 8),
};
