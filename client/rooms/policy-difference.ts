import { daysBetween } from '../../workflows/calendar/index.ts';
import type { Change, Preview } from '../agency/preview.ts';
import type { Differing } from '../drawing/index.ts';

const DAY = 86_400_000;
const kinds: Readonly<Record<string, string>> = {
  deadline: 'Deadline',
  task: 'Task',
  touch: 'Follow-up',
  message: 'Letter',
  session: 'Session',
  taper: 'Agreement',
  notice: 'Notice',
};

/** What a policy changes for the running endings, taken together: how often each thing is dropped, new, or on another day. */
export function differingIn(behind: readonly Preview[]): Differing[] {
  const byName = new Map<string, Change[]>();
  for (const change of behind.flatMap(({ changes }) => changes)) {
    const name = `${kindOf(change)}\n${change.says}`;
    byName.set(name, [...(byName.get(name) ?? []), change]);
  }
  return [...byName].flatMap(([name, changes]) => {
    const [title = '', what = ''] = name.split('\n');
    const of = (which: Change['change']) => changes.filter(({ change }) => change === which);
    const [dropped, fresh, moved] = [of('dropped'), of('newlyDue'), of('moved')];
    if (dropped.length + fresh.length + moved.length === 0) return [];
    const days = moved.flatMap(daysLater).sort((one, other) => one - other);
    const at = (share: number) => days[Math.round((days.length - 1) * share)] ?? 0;
    const spread = days.length === 0 ? null : { least: at(0), middle: at(0.5), most: at(1) };
    return [
      {
        title,
        what,
        onlyA: dropped.length,
        onlyB: fresh.length,
        moved: moved.length,
        days: spread,
      },
    ];
  });
}

function kindOf({ what }: Change): string {
  const [kind = ''] = what.split(' ');
  return kinds[kind] ?? kind;
}

function daysLater({ from, to }: Change): number[] {
  if (from === null || to === null) return [];
  const [a, b] = [from, to].map((at) => new Date(at - (at % DAY)).toISOString().slice(0, 10));
  return [daysBetween(a ?? '', b ?? '')];
}
