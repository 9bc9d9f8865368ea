import { type Phase, phases } from '../../workflows/ending/phases.ts';
import type { Occasion, OccasionKind } from '../rehearsal/occasions.ts';
import type { Survey } from '../rehearsal/survey.ts';
import type { Lane } from '../rehearsal/surveyor.ts';
import { sideNames } from './bars.ts';
import { rounded, type Scale } from './scale.ts';
import { spaced } from './titles.ts';

/** One ending as a band of its phases, with what happens on it. */
export interface DrawnLane {
  ending: string;
  /** Named where there are two. */
  side: string;
  first: boolean;
  y: number;
  bands: { phase: string; tone: string; x: number; width: number; says: string }[];
  marks: { kind: OccasionKind; x: number; says: string }[];
}

export const laneHeight = 24;
const betweenEndings = 8;

/** Which stages are of the usual way; the others are apart from it. */
const onUsualWay: Record<Phase, boolean> = {
  serving: true,
  preparing: true,
  consolidating: true,
  reachingOut: false,
  noticePeriod: false,
  transferring: false,
  onHold: false,
  parting: false,
  concluding: true,
  closing: true,
  following: true,
  returning: false,
  settled: true,
  ceased: false,
  erased: false,
  annulled: false,
};

/** The phases of the usual way, in their order. */
const usual: readonly string[] = phases.filter((phase) => onUsualWay[phase]);

/** How a phase is coloured: by its place on the way. */
function toneOf(phase: string): string {
  const place = usual.indexOf(phase);
  return place >= 0 ? `way${place}` : 'apart';
}

/** Every ending on a lane of its own, both sides one below the other; null where there are too many. */
export function lanesOf({ sides, until }: Survey, scale: Scale): DrawnLane[] | null {
  const drawn: DrawnLane[] = [];
  const [first] = sides;
  if (!first?.lanes) return null;
  let y = 0;
  for (const [n] of first.lanes.entries()) {
    for (const [side, { lanes }] of sides.entries()) {
      const lane = lanes?.[n];
      if (lane === undefined) return null;
      const name = sides.length > 1 ? (sideNames[side] ?? '') : '';
      drawn.push({ ...draw(lane, scale, until), side: name, first: side === 0, y });
      y += laneHeight;
    }
    y += betweenEndings;
  }
  return drawn;
}

/** How high all lanes are together. */
export function heightOf(lanes: readonly DrawnLane[]): number {
  return (lanes.at(-1)?.y ?? 0) + laneHeight + betweenEndings;
}

/** The phases that are drawn, on the usual way first. */
export function legendOf(lanes: readonly DrawnLane[]): { phase: string; tone: string }[] {
  const seen = new Set(lanes.flatMap(({ bands }) => bands.map(({ phase }) => phase)));
  const known = usual.filter((phase) => seen.has(phase));
  const apart = [...seen].filter((phase) => !usual.includes(phase));
  return [
    ...known.map((phase) => ({ phase: spaced(phase), tone: toneOf(phase) })),
    ...(apart.length > 0
      ? [{ phase: `apart from it (${apart.map(spaced).join(', ')})`, tone: 'apart' }]
      : []),
  ];
}

function draw({ ending, occasions }: Lane, scale: Scale, until: string) {
  const phases = occasions.filter(({ kind }) => kind === 'phase');
  const bands = phases.map(({ what, date }, n) => {
    const x = scale.xOf(date);
    const width = rounded(Math.max(0.5, scale.xOf(phases[n + 1]?.date ?? until) - x));
    return { phase: what, tone: toneOf(what), x, width, says: `${spaced(what)} from ${date}` };
  });
  return { ending, bands, marks: occasions.filter(isMarked).map((one) => mark(one, scale)) };
}

const isMarked = ({ kind }: Occasion): boolean => kind !== 'phase';

function mark({ kind, what, date }: Occasion, scale: Scale): DrawnLane['marks'][number] {
  return { kind, x: scale.xOf(date), says: `${date}: ${what}` };
}
