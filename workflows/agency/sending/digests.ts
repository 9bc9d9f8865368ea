import type { Instant } from '../../calendar/almanac.ts';
import { isOfRole } from '../../chart/rules/index.ts';
import type { Context, Member, NoticeItem } from '../context.ts';
import { changeMember, isAway, memberOf, nextMorning } from '../matters/index.ts';
import { owedIn } from '../tasks/index.ts';
import { intend } from './notices.ts';

/** Where the list did not answer, it is asked again soon. */
const againAfter = 10 * 60_000;

/** A question: what does this member owe, by name or by a role of which nobody has taken it? */
export type WorkSearch = { agency: string; member: string; role: string };

/** Somebody who has an address, wants a list, and is here. */
function wantsList(member: Member): boolean {
  return member.digest && member.mail !== null && !isAway(member);
}

/** When the next list of somebody is made up; null: nobody wants one. */
export function nextDigest(c: Context): Instant | null {
  const due = c.staff.flatMap((member) => (wantsList(member) ? [member.digestAt] : []));
  return due.length === 0 ? null : Math.min(...due);
}

/** The questions that are due; the next ones follow on the next morning of each. */
export function searchWork(c: Context): { context: Context; searches: WorkSearch[] } {
  const due = c.staff.filter((member) => wantsList(member) && member.digestAt <= c.now);
  const searches = due.map(({ ref, role }) => ({ agency: c.agency, member: ref, role }));
  const context = due.reduce(
    (before, member) => changeMember(before, member.ref, { digestAt: nextMorning(c, member) }),
    c,
  );
  return { context, searches };
}

/** They hear of it, soonest first, with what they owe the agency itself; where nothing is owed, nothing is sent. */
export function workFound(c: Context, ref: string, found: readonly NoticeItem[]): Context {
  const member = memberOf(c, ref);
  if (member === null) return c;
  const items = [...found, ...ownItems(c, member)].sort((one, other) => one.due - other.due);
  if (items.length === 0) return c;
  return intend(c, { kind: 'worker-digest', to: ref, by: 'mail', own: false, items });
}

/** The list did not answer. */
export function workNotFound(c: Context, ref: string): Context {
  return changeMember(c, ref, { digestAt: c.now + againAfter });
}

function ownItems(c: Context, { ref, role }: Member): NoticeItem[] {
  return owedIn(c)
    .filter(({ person, who }) => person === ref || (person === null && isOfRole(who, role)))
    .map(({ type, due, overdue }) => ({ of: 'agency', ref: c.agency, type, due, overdue }));
}
