import type { Measured } from './measures.ts';
import type { Morning } from './morning.ts';

/** A day is there within two seconds, also when no worker remembers any of its endings. */
const DAY_WITHIN_MS = 2_000;

/** A morning in which parts were killed, and the day of somebody afterwards. */
export interface Outcome {
  endings: number;
  morning: Morning;
  dayMs: number;
  dayAfterRestartMs: number;
}

export function isPassed({ morning, dayAfterRestartMs }: Outcome): boolean {
  const { lost, stuck, failing, duplicates, early } = morning;
  return lost + stuck + failing + duplicates + early === 0 && dayAfterRestartMs <= DAY_WITHIN_MS;
}

export function outcomeTable({ endings, morning, ...day }: Outcome): string {
  return table(
    ['', ''],
    [
      ['endings', endings],
      ['letters due at one instant', morning.due],
      ['killed, in turn', morning.killed.join(', ')],
      ['lost', morning.lost],
      ['lost twice by those who had it in hand, and tried again later', morning.waiting],
      ['stuck', morning.stuck],
      ['endings whose tasks fail', morning.failing],
      ['early', morning.early],
      ['late by more than a minute', morning.late],
      ['duplicates', morning.duplicates],
      ['handed over twice with one Message-ID', morning.again],
      ['half of them, the last of them after, s', `${tenth(morning.half)}, ${tenth(morning.last)}`],
      ['a worker’s day, s', tenth(day.dayMs / 1000)],
      ['a worker’s day after a restart of all workers, s', tenth(day.dayAfterRestartMs / 1000)],
    ],
  );
}

/** One column for each side, with the sizes from small to large in each of its cells, and how it grows between them. */
export function measuresTable(sides: Record<string, Measured[]>): string {
  const names = Object.keys(sides);
  const sizes = sides[names[0]!]!.map(({ endings }) => endings);
  const row = (what: string, of: (measured: Measured) => number | null): (string | number)[] => [
    what,
    ...names.map((name) => grown(sides[name]!.map(of))),
  ];
  return table(
    [`${sizes.join(', then ')} endings`, ...names],
    [
      row('import, s', ({ importSeconds }) => importSeconds),
      row('started a second', ({ startedASecond }) => startedASecond),
      row('`list`, s', ({ listMs }) => listMs / 1000),
      row('`tasks --for` one worker, s', ({ dayMs }) => dayMs && dayMs / 1000),
      row(
        'the same after all workers began again, s',
        ({ dayAfterRestartMs: ms }) => ms && ms / 1000,
      ),
      row('letters due at one instant', ({ letters }) => letters.due),
      row('lost', ({ letters }) => letters.lost),
      row('half of them after, s', ({ letters }) => letters.half),
      row('the last of them after, s', ({ letters }) => letters.last),
    ],
  );
}

function grown(values: (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return '';
  const growth = known.length > 1 && first > 0 ? ` (× ${tenth(last / first)})` : '';
  return `${known.map(tenth).join(' → ')}${growth}`;
}

/** Whole numbers stay what they are. */
function tenth(value: number): string {
  if (value === Infinity) return 'no answer';
  return Number.isInteger(value) || value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}

function table(head: string[], rows: (string | number)[][]): string {
  const lines = [head, head.map((_, n) => (n === 0 ? '---' : '--:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
