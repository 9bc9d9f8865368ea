/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Drawing, rounded } from './drawing.tsx';

/** A client of a worker who leaves; instants are epoch milliseconds. */
export interface Hearing {
  /** As the agency calls the case. */
  name: string;
  /** When they heard that the worker leaves; null: they have not. */
  heardAt: number | null;
  /** They heard it from somebody else first. */
  elsewhere: boolean;
  /** By when they are to hear it; null: there is no such time yet. */
  dueBy: number | null;
}

/** How long the clients of a departure waited, or wait, for hearing of it (C24). */
export interface Waiting {
  id: string;
  /** When the facts were confirmed: nobody is told before that. */
  confirmedAt: number;
  now: number;
  clients: readonly Hearing[];
}

/** So many are seen at once; those who wait longest are among them. */
const mostRows = 40;
const [width, left, right] = [960, 130, 770];
const [top, rowHeight] = [8, 24];

/** Each client on a line: from the confirmation until they heard, or until now if they wait, and by when they are to hear. */
export function Lag({ id, confirmedAt, now, clients }: Waiting) {
  const since = confirmedAt;
  const waited = ({ heardAt }: Hearing) => (heardAt ?? now) - since;
  const rows = clients
    .toSorted(
      (one, other) =>
        Number(one.heardAt !== null) - Number(other.heardAt !== null) ||
        waited(other) - waited(one),
    )
    .slice(0, mostRows);
  const ends = rows.flatMap((one) => [waited(one), (one.dueBy ?? since) - since]);
  const unit = unitFor(Math.max(HOUR, ...ends));
  const longest = Math.max(unit, ...ends) * 1.04;
  const xOf = (span: number) => rounded(left + (Math.max(0, span) / longest) * (right - left));
  const bottom = top + rows.length * rowHeight;
  const more = clients.length - rows.length;
  const sheet = { kind: 'lag', width, height: bottom + (more > 0 ? 62 : 44) };
  return (
    <Drawing
      id={id}
      title="Who has heard of the departure"
      says={sayLag({ confirmedAt, now, clients })}
      {...sheet}
    >
      <g class="axis">
        {Array.from({ length: Math.floor(longest / unit) + 1 }, (_, n) => (
          <>
            <path d={`M${xOf(n * unit)} ${top}V${bottom}`} />
            <text x={xOf(n * unit)} y={bottom + 15}>
              {n === 0 ? '0' : unit < DAY ? `${(n * unit) / HOUR} h` : `${(n * unit) / DAY} days`}
            </text>
          </>
        ))}
      </g>
      <text x={left} y={bottom + 32}>
        since the facts were confirmed; a stroke is the time by which somebody is to hear
      </text>
      {rows.map((one, n) => (
        <Row
          hearing={one}
          waited={waited(one)}
          due={one.dueBy === null ? null : one.dueBy - since}
          y={top + n * rowHeight}
          xOf={xOf}
        />
      ))}
      {more > 0 && (
        <text
          x="0"
          y={bottom + 52}
        >{`and ${more} more, who waited less: the table holds them all`}</text>
      )}
    </Drawing>
  );
}

function Row({ hearing, waited, due, y, xOf }: RowProps) {
  const { name, heardAt, elsewhere } = hearing;
  const line = y + rowHeight / 2;
  const late = due !== null && waited > due;
  const became = heardAt === null ? 'waits' : elsewhere ? 'elsewhere' : 'heard';
  return (
    <g class={`${became}${late ? ' late' : ''}`}>
      <text class="name" x="0" y={line + 4}>
        {name}
      </text>
      <path class="span" d={`M${xOf(0)} ${line}H${xOf(waited)}`} />
      {heardAt !== null && <circle cx={xOf(waited)} cy={line} r="5" />}
      {due !== null && <path class="due" d={`M${xOf(due)} ${line - 8}v16`} />}
      <text class="says" x={right + 14} y={line + 4}>
        {sayOne(hearing, waited, late)}
      </text>
    </g>
  );
}

interface RowProps {
  hearing: Hearing;
  /** Milliseconds from the confirmation on. */
  waited: number;
  due: number | null;
  y: number;
  xOf: (span: number) => number;
}

function sayOne({ heardAt, elsewhere }: Hearing, waited: number, late: boolean): string {
  const span = spanInWords(waited);
  if (heardAt === null) return `waits${waited > 0 ? `, ${span}` : ''}${late ? ', too long' : ''}`;
  return `${elsewhere ? 'heard elsewhere' : 'heard'} after ${span}${late && !elsewhere ? ', late' : ''}`;
}

/** The same in words. */
function sayLag({ confirmedAt, now, clients }: Omit<Waiting, 'id'>): string {
  const said = clients.map((one) => {
    const waited = (one.heardAt ?? now) - confirmedAt;
    const late = one.dueBy !== null && waited > one.dueBy - confirmedAt;
    return `${one.name}: ${sayOne(one, waited, late)}`;
  });
  return said.length === 0 ? 'There are no clients.' : `${said.join('; ')}.`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const units = [
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  28 * DAY,
  84 * DAY,
];

/** What stands between two labels, so that there are eight of them at the most. */
function unitFor(longest: number): number {
  return units.find((unit) => longest / unit <= 8) ?? 365 * DAY;
}

/** A stretch of time as people say it, milliseconds in: `3 h 20 min`, `2 days`. */
function spanInWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.round(milliseconds / MINUTE));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60)
    return `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;
  return `${Math.round(minutes / 60 / 24)} days`;
}
