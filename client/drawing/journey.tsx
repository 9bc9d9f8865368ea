/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { movesFrom } from '../picture/phase-moves.ts';
import { type Phase, phases } from '../../workflows/ending/phases.ts';
import { Drawing, listed } from './drawing.tsx';
import { titleOfPhase } from './phases.ts';
import { nameOfDate } from './scale.ts';
import { Arrow, Legend, rail, Stage, type Standing, stagesHeight, stagesWidth } from './stages.tsx';

/** A phase that an ending came to, and the day on which it did, `YYYY-MM-DD`. */
export interface Reached {
  phase: Phase;
  date: string;
}

/** They are shown only where an ending is at their edge: nobody has a death before their eyes that nobody spoke of. */
const rare: ReadonlySet<Phase> = new Set(['ceased', 'annulled', 'erased']);

/**
 * The stages of an ending: where it has been, where it is, and where it may go from there, as the chart has it.
 *
 * @param way the phases it came to, oldest first; it is in the last one
 */
export function Journey({ id, way }: { id: string; way: readonly Reached[] }) {
  const here = way.at(-1)?.phase;
  const next = nextAfter(way);
  const reached = new Map(way.map(({ phase, date }) => [phase, date]));
  const standingOf = (phase: Phase): Standing => {
    if (phase === here) return 'here';
    if (next.includes(phase)) return reached.has(phase) ? 'been-may' : 'may';
    return reached.has(phase) ? 'been' : 'far';
  };
  const shown = phases.filter((phase) => !rare.has(phase) || standingOf(phase) !== 'far');
  const sheet = { kind: 'journey', width: stagesWidth, height: stagesHeight };
  return (
    <Drawing id={id} title="The journey of this ending" says={sayJourney(way)} {...sheet}>
      <path class="rail" d={rail} />
      {here && next.map((phase) => <Arrow from={here} to={phase} kind="may" />)}
      {stepsOf(way).map(([from, to]) => (
        <Arrow from={from} to={to} kind="went" />
      ))}
      {shown.map((phase) => (
        <Stage phase={phase} standing={standingOf(phase)} date={reached.get(phase) ?? null} />
      ))}
      <Legend />
    </Drawing>
  );
}

/** The same in words. */
function sayJourney(way: readonly Reached[]): string {
  const here = way.at(-1);
  if (here === undefined) return 'Nothing is known of it yet.';
  const said = ({ phase, date }: Reached) => `${titleOfPhase(phase)} from ${nameOfDate(date)}`;
  const before = way.slice(0, -1).map(said);
  const next = nextAfter(way).map(titleOfPhase);
  return [
    `Now: ${titleOfPhase(here.phase)}, since ${nameOfDate(here.date)}.`,
    ...(before.length === 0 ? [] : [`Before that: ${before.join(', ')}.`]),
    ...(next.length === 0 ? [] : [`From here it may go to: ${listed(next)}.`]),
  ].join(' ');
}

function nextAfter(way: readonly Reached[]): Phase[] {
  const here = way.at(-1)?.phase;
  const moves = here && movesFrom.get(here);
  if (moves === undefined) return [];
  const before = way.findLast(({ phase }) => phase !== here)?.phase;
  const may = new Set(moves.back && before ? [...moves.to, before] : moves.to);
  return phases.filter((phase) => may.has(phase));
}

/** Each step that was taken, once. */
function stepsOf(way: readonly Reached[]): [Phase, Phase][] {
  const taken = new Map<string, [Phase, Phase]>();
  for (const [n, { phase }] of way.entries()) {
    const before = way[n - 1]?.phase;
    if (before !== undefined && before !== phase) taken.set(`${before} ${phase}`, [before, phase]);
  }
  return [...taken.values()];
}
