/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from 'hono/jsx';
import { grouped, nameOfMonth } from '../drawing/index.ts';
import type { SettingDifference } from '../policy/diff.ts';
import type { Compared } from '../rehearsal/comparison.ts';
import { occasionKinds } from '../rehearsal/occasions.ts';
import type { Survey } from '../rehearsal/survey.ts';
import { inMonth } from '../rehearsal/tally.ts';
import { titles } from './titles.ts';

/** A table may be wider than a telephone, and is then moved by itself. */
const Wide = ({ name, look, children }: PropsWithChildren<{ name: string; look: string }>) => (
  <section class="scroll" aria-label={name} tabindex={0}>
    <table class={look}>{children}</table>
  </section>
);

const Heads = ({ names }: { names: readonly [string, look?: string][] }) => (
  <thead>
    <tr>
      {names.map(([name, look]) => (
        <th scope="col" class={look}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

/** The settings in which two policies differ. */
export const SettingsTable = ({ settings }: { settings: readonly SettingDifference[] }) => (
  <Wide name="Settings that differ" look="words">
    <Heads names={[['Setting'], ['A'], ['B']]} />
    <tbody>
      {settings.map(({ path, a, b }) => (
        <tr>
          <th scope="row">
            <code>{path}</code>
          </th>
          <td>{settingText(a)}</td>
          <td>{settingText(b)}</td>
        </tr>
      ))}
    </tbody>
  </Wide>
);

/** What differs between two policies, one row a name. */
export const ComparedTable = ({ compared }: { compared: readonly Compared[] }) => (
  <Wide name="What differs, in numbers" look="words compared">
    <Heads
      names={[
        ['Kind'],
        ['What'],
        ['Only in A', 'n'],
        ['Only in B', 'n'],
        ['Moved', 'n'],
        ['From A to B by'],
      ]}
    />
    <tbody>
      {compared.map(({ kind, what, onlyA, onlyB, moved, days }) => (
        <tr>
          <td>{titles[kind]}</td>
          <th scope="row">{what}</th>
          {[onlyA, onlyB, moved].map((n) => (
            <td class="n">{n === 0 ? '' : grouped(n)}</td>
          ))}
          <td>{days === null ? '' : spanned(days)}</td>
        </tr>
      ))}
    </tbody>
  </Wide>
);

/** Numbers by month and kind; a cell for each side, marked where the two differ. */
export const MonthTable = ({ survey: { months, sides } }: { survey: Survey }) => {
  const counts = months.map((month) =>
    occasionKinds.map((kind) => sides.map(({ tally }) => inMonth(tally, kind, month))),
  );
  const totals = occasionKinds.map((_, kind) =>
    sides.map((_, side) => counts.reduce((sum, row) => sum + (row[kind]?.[side] ?? 0), 0)),
  );
  const two = sides.length > 1;
  return (
    <Wide name="All numbers, month by month" look="numbers">
      <thead>
        <tr>
          <th scope="col" rowspan={two ? 2 : undefined}>
            Month
          </th>
          {occasionKinds.map((kind) => (
            <th scope={two ? 'colgroup' : 'col'} colspan={two ? 2 : undefined}>
              {titles[kind]}
            </th>
          ))}
        </tr>
        {two && (
          <tr>{occasionKinds.flatMap(() => [<th scope="col">A</th>, <th scope="col">B</th>])}</tr>
        )}
      </thead>
      <tbody>
        {counts.map((row, n) => (
          <Numbers name={nameOfMonth(months[n] ?? '')} row={row} />
        ))}
        <Numbers name="In all" row={totals} look="all" />
      </tbody>
    </Wide>
  );
};

const Numbers = ({
  name,
  row,
  look,
}: {
  name: Child;
  row: readonly (readonly number[])[];
  look?: string;
}) => (
  <tr class={look}>
    <th scope="row">{name}</th>
    {row.flatMap((cells) => {
      const differs = new Set(cells).size > 1 ? 'differs' : undefined;
      return cells.map((n) => <td class={differs}>{n === 0 ? '' : grouped(n)}</td>);
    })}
  </tr>
);

function spanned({ least, middle, most }: NonNullable<Compared['days']>): string {
  const signed = (n: number) => (n > 0 ? `+${n}` : String(n).replace('-', '−'));
  return least === most
    ? `${signed(least)} days`
    : `${signed(least)} to ${signed(most)} days, mostly ${signed(middle)}`;
}

/** The value of a setting, as it could be written. */
function settingText(value: unknown): string {
  if (value === null) return '(not said)';
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? value.join(', ')
    : JSON.stringify(value);
}
