import { longDate, moment } from '../activities/letters/local-time.ts';
import type { OwnPage } from '../activities/letters/render.ts';
import { createPlanCodes } from '../plan-code.ts';
import type { Config } from '../temporal.config.ts';
import { dateAt } from '../workflows/calendar/index.ts';
import type { Context } from '../workflows/ending/context.ts';
import {
  closingExpected,
  followUpWanted,
  plannedSession,
} from '../workflows/ending/matters/index.ts';

/** What the client takes home of the plan (A27, A30), in plain words; nothing of it was written for staff. */
export interface PlanSheet {
  title: string;
  /** Whose plan it is, with whom, and of which day. */
  of: string;
  parts: { title: string; lines: string[] }[];
  /** How to reach us, and that this is no help in a crisis. */
  foot: string[];
}

/** Its words are English, and so are its dates. */
const sheetLanguage = 'en';

/** What may pull somebody back, as people say it. */
const risks: Readonly<Record<string, string>> = {
  habit_return: 'Old habits',
  peer_pressure: 'What others want of you',
  anniversary: 'Days that bring it back',
  stress: 'Stress',
  money: 'Money',
  housing: 'Where you live',
  isolation: 'Being alone',
  other: 'Something else',
};

/** What the client’s own page is called on paper: a short address, and a code for it; null where there are no pages. */
export function pageOnPaper(
  { site: { url }, refKey }: Pick<Config, 'site' | 'refKey'>,
  { ref, safeContact }: Context,
): OwnPage | null {
  const code = createPlanCodes(refKey).of(ref, safeContact.linkNumber);
  return url === null ? null : { address: `${url}/plan`, code };
}

/** The plan as it stands. What was never said has no part. */
export function planOf(c: Context, page: OwnPage | null = null): PlanSheet {
  const { agency } = c.policy;
  const today = dateAt(c.almanac, agency.zone, c.now);
  const whose = [c.row.name, c.row.workerName && `with ${c.row.workerName}`, agency.name];
  const parts: [string, string[]][] = [
    ['What you wanted', c.service.goals.map(goalLine)],
    ['What is different now', [...c.changes, ...line('What you did', c.strength)]],
    ['What may pull you back, and what you do then', c.riskFactors.flatMap(riskLines)],
    ['Who is there for you', c.supports],
    ['Your next steps', c.nextSteps.map(stepLine)],
    ['If you need help again', ifNeeded(c)],
    ['Our meetings', meetings(c)],
    ['Afterwards', afterwards(c)],
  ];
  return {
    title: 'Your plan',
    of: `${whose.filter(Boolean).join(', ')}, ${longDate(today, sheetLanguage)}`,
    parts: parts.flatMap(([title, lines]) => (lines.length === 0 ? [] : [{ title, lines }])),
    foot: [
      `This plan is yours. To change it, or to come back: ${[agency.phone, agency.mail].filter(Boolean).join(', ') || agency.name}.`,
      ...(page === null ? [] : [`On the web: ${page.address}, with the code ${page.code}.`]),
      `This is no crisis service. In a crisis: ${agency.crisisLine}.`,
    ],
  };
}

/** The sheet for people, to print and to hand over. */
export function shownPlan({ title, of, parts, foot }: PlanSheet): string[] {
  const nothing = parts.length === 0 ? ['', 'Nothing is planned yet.'] : [];
  return [
    title,
    of,
    ...parts.flatMap((part) => ['', part.title, ...part.lines.map((said) => `  - ${said}`)]),
    ...nothing,
    '',
    ...foot,
  ];
}

function goalLine(goal: Context['service']['goals'][number]): string {
  const { wording, direction, enough, first, reached } = goal;
  const aim = direction === 'gain' ? wording : `To be free of: ${wording}`;
  const marks = first === null || reached === null ? '' : ` Then ${first}, now ${reached} of 10.`;
  return `${closed(aim)}${enough === null ? '' : ` Good enough: ${closed(enough)}`}${marks}`;
}

function riskLines({ type, strategy, runs }: Context['riskFactors'][number]): string[] {
  const tried = runs.flatMap(({ how }) => (how === null ? [] : [`You tried it: ${closed(how)}`]));
  return [`${risks[type] ?? type}${strategy === null ? '.' : `: ${closed(strategy)}`}`, ...tried];
}

function stepLine({ what, owner, by }: Context['nextSteps'][number]): string {
  const until = by === null ? '' : `, until ${longDate(by, sheetLanguage)}`;
  return `${what}${owner === null ? '' : ` (${owner})`}${until}`;
}

function ifNeeded({ contingency }: Context): string[] {
  if (contingency === null) return [];
  return [
    ...line('Signs', contingency.earlySigns),
    ...line('First', contingency.firstSteps),
    ...line('Whom to ask', contingency.whoToContact),
    ...line('What we may do', contingency.agencyMay),
    ...line('How to come back', contingency.wayBack),
  ];
}

function meetings(c: Context): string[] {
  const planned = plannedSession(c);
  const ahead = planned !== null && planned.at > c.now ? [planned.start] : [];
  const later = (c.taper?.promised ?? []).filter((start) => ahead.every((one) => start > one));
  const ends = c.decision === null ? null : closingExpected(c);
  const over = c.closedAt !== null || ends === null;
  return [
    ...[...ahead, ...(ahead.length === 0 ? [] : later)].map((start) =>
      moment(start, sheetLanguage),
    ),
    ...(over ? [] : [`The work ends about ${longDate(ends, sheetLanguage)}.`]),
  ];
}

function afterwards(c: Context): string[] {
  const ahead = c.touches.filter(({ state }) => state === 'planned');
  if (!followUpWanted(c) || ahead.length === 0) return [];
  return ahead.map(({ date }) => `We ask how you are, about ${longDate(date, sheetLanguage)}.`);
}

function line(label: string, says: string | null): string[] {
  return says === null ? [] : [`${label}: ${closed(says)}`];
}

/** With a full stop, unless it has an end already. */
function closed(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
