/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Occasion } from '../rehearsal/occasions.ts';
import type { Lane } from '../rehearsal/surveyor.ts';
import { Axis } from './axis.tsx';
import { Drawing, listed, rounded } from './drawing.tsx';
import { titleOfPhase, toneOf } from './phases.ts';
import { monthScale, nameOfDate, type Scale } from './scale.ts';

/** Some endings, each on a lane; or each under two policies, one lane below the other. */
export interface ManyLives {
  id: string;
  /** `YYYY-MM`. */
  months: readonly string[];
  /** The last day of the picture, `YYYY-MM-DD`. */
  until: string;
  /** The same endings in the same order on each side. */
  sides: readonly (readonly Lane[])[];
}

const [width, left] = [960, 116];
const [laneHeight, between] = [24, 8];
const top = 4;

/** Every ending with its phases and what happens in it; two sides stand below each other. */
export function Lanes({ id, months, until, sides }: ManyLives) {
  const scale = monthScale(months, left, width);
  const endings = sides[0] ?? [];
  const step = sides.length * laneHeight + between;
  const bottom = top + endings.length * step;
  const sheet = { kind: 'lanes', width, height: bottom + 32 };
  return (
    <Drawing id={id} title="Ending by ending" says={sayLanes(sides)} {...sheet}>
      <Axis scale={scale} from={top} to={bottom} />
      {endings.map(({ ending }, n) => (
        <g transform={`translate(0 ${top + n * step})`}>
          <text class="ending" x="0" y="15">
            {ending}
          </text>
          {sides.map((lanes, side) => (
            <g transform={`translate(0 ${side * laneHeight})`}>
              {sides.length > 1 && (
                <text class="value" x={left - 8} y="15">
                  {'AB'[side]}
                </text>
              )}
              <Life occasions={lanes[n]?.occasions ?? []} scale={scale} until={until} />
            </g>
          ))}
        </g>
      ))}
    </Drawing>
  );
}

function Life({ occasions, scale, until }: LifeProps) {
  const phases = occasions.filter(({ kind }) => kind === 'phase');
  return (
    <>
      {phases.map(({ what, date }, n) => {
        const x = scale.xOf(date);
        const wide = rounded(Math.max(0.5, scale.xOf(phases[n + 1]?.date ?? until) - x));
        return (
          <g class={`band ${toneOf(what)}`}>
            <rect x={x} y="6" width={wide} height="10">
              <title>{`${titleOfPhase(what)} from ${nameOfDate(date)}`}</title>
            </rect>
          </g>
        );
      })}
      {occasions.map((one) => (
        <Mark occasion={one} x={scale.xOf(one.date)} />
      ))}
    </>
  );
}

interface LifeProps {
  occasions: readonly Occasion[];
  scale: Scale;
  until: string;
}

function Mark({ occasion: { kind, what, date }, x }: { occasion: Occasion; x: number }) {
  const shape = shapes[kind];
  if (shape === undefined) return null;
  return (
    <path class={kind} d={`M${x} ${shape}`}>
      <title>{`${nameOfDate(date)}: ${what}`}</title>
    </path>
  );
}

/** Where a mark begins below its date, and how it goes on from there. */
const shapes: Partial<Record<Occasion['kind'], string>> = {
  message: '1.4a2.6 2.6 0 1 0 .01 0z',
  unsent: '1.8a2.2 2.2 0 1 0 .01 0z',
  session: '7v8',
  task: '17h3v3h-3z',
  late: '15l3.5 3.5-3.5 3.5-3.5-3.5z',
};

/** What the colours and marks of the lanes mean, in a line above them. */
export function LanesLegend({ sides }: Pick<ManyLives, 'sides'>) {
  const seen = sides
    .flat()
    .flatMap(({ occasions }) => occasions.filter(({ kind }) => kind === 'phase'));
  const tones = new Map<string, Set<string>>();
  for (const { what } of seen) {
    const tone = toneOf(what);
    tones.set(tone, (tones.get(tone) ?? new Set()).add(titleOfPhase(what)));
  }
  return (
    <p class="drawing-legend">
      {[...tones].toSorted(byTone).map(([tone, phases]) => (
        <span>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <g class={`band ${tone}`}>
              <rect width="10" height="10" rx="2" />
            </g>
          </svg>
          {`${tone === 'apart' ? 'apart from the usual way: ' : ''}${[...phases].join(', ')}`}
        </span>
      ))}
      {marks.map(([kind, says]) => (
        <span>
          <svg class="lanes" viewBox="0 0 10 10" aria-hidden="true">
            <path class={kind} d={inLegend[kind]} />
          </svg>
          {says}
        </span>
      ))}
    </p>
  );
}

/** The usual way first, and what is apart from it last. */
function byTone([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return other.slice(0, 3).localeCompare(one.slice(0, 3)) || one.localeCompare(other);
}

const marks = [
  ['message', 'message'],
  ['unsent', 'message not sent'],
  ['session', 'session'],
  ['task', 'task'],
  ['late', 'task overdue'],
] as const;

const inLegend = {
  message: 'M5 2.4a2.6 2.6 0 1 0 .01 0z',
  unsent: 'M5 2.8a2.2 2.2 0 1 0 .01 0z',
  session: 'M5 1v8',
  task: 'M3.5 3.5h3v3h-3z',
  late: 'M5 1.5l3.5 3.5-3.5 3.5-3.5-3.5z',
};

/** Too many to be told one by one: their references, and where the whole of it is written. */
function sayLanes(sides: ManyLives['sides']): string {
  const endings = (sides[0] ?? []).map(({ ending }) => ending);
  const twice = sides.length > 1 ? ', each under A and under B' : '';
  return `The phases, messages, sessions and tasks of ${listed(endings)}${twice}. The numbers stand below.`;
}
