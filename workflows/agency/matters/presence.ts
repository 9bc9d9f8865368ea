import { rolesOf } from '../../chart/rules/index.ts';
import type { Context, Member } from '../context.ts';
import { memberOf } from './members.ts';

/** Whose tasks are looked after where nobody by name is known for the role, and whom its own people cannot be. */
const lookedAfter: Readonly<Record<string, string>> = {
  'follow-up': 'intake',
  nominee: 'supervisor',
  receiver: 'supervisor',
  speaker: 'director',
};

/** Who is asked where nobody of a role is here, one after the other. */
const next = ['lead', 'director', 'admin'];

/**
 * Who hears of what a role owes, or somebody by name: they themselves, whoever stands in for them, or the next who is here. Of a
 * role everybody who is here hears; of somebody who has left, nobody but the next.
 *
 * @param but who is never told: the one who leaves hears nothing of their own departure
 */
export function hearersOf(
  c: Context,
  { who, person, but }: { who: string; person: string | null; but: string | null },
): string[] {
  const role = lookedAfter[who] ?? rolesOf(who)[0] ?? who;
  const asked = person === null ? [inRole(c, who), inRole(c, role)] : [[person]];
  const chain = [...asked, ...next.map((one) => inRole(c, one))];
  for (const refs of chain) {
    const here = refs.flatMap((ref) => presentFor(c, ref) ?? []).filter((ref) => ref !== but);
    if (here.length > 0) return [...new Set(here)];
  }
  return [];
}

function inRole(c: Context, role: string): string[] {
  return c.staff.filter((member) => member.role === role).map(({ ref }) => ref);
}

/** They themselves, or who stands in while they are away; null: nobody does, or they have left. */
function presentFor(c: Context, ref: string): string | null {
  const member = memberOf(c, ref);
  if (member === null) return null;
  if (!isAway(member)) return ref;
  const cover = memberOf(c, member.away?.cover ?? member.cover ?? '');
  return cover === null || isAway(cover) ? null : cover.ref;
}

export function isAway({ away }: Member): boolean {
  return away?.begun === true;
}
