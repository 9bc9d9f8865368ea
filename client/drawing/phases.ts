import { type Phase, phases } from '../../workflows/ending/phases.ts';

/** How a phase is drawn. */
interface Drawn {
  title: string;
  /** It is a step of the usual way; the others are apart from it. */
  usual: boolean;
  /** Its place among the stages: columns of the usual way from the left, rows from above. */
  column: number;
  row: 0 | 1 | 2;
}

const onWay = (title: string, column: number): Drawn => ({ title, usual: true, column, row: 1 });
const above = (title: string, column: number): Drawn => ({ title, usual: false, column, row: 0 });
const below = (title: string, column: number): Drawn => ({ title, usual: false, column, row: 2 });

export const drawnPhases: Readonly<Record<Phase, Drawn>> = {
  serving: onWay('Serving', 0),
  preparing: onWay('Preparing', 1),
  consolidating: onWay('Consolidating', 2),
  concluding: onWay('Concluding', 3),
  closing: onWay('Closing', 4),
  following: onWay('Following up', 5),
  settled: onWay('Settled', 6),
  reachingOut: above('Reaching out', 0.5),
  transferring: above('Transferring', 1.75),
  noticePeriod: above('Notice period', 3),
  returning: above('Returning', 5),
  onHold: below('On hold', 1),
  parting: below('Parting', 2.5),
  ceased: below('Ceased', 4),
  annulled: below('Annulled', 5),
  erased: below('Erased', 6),
};

const usual = phases.filter((phase) => drawnPhases[phase].usual);

/** What a phase is called in a picture; a word that is none is shown as it is. */
export function titleOfPhase(phase: string): string {
  return isPhase(phase) ? drawnPhases[phase].title : phase;
}

/** The class that colours a phase: by its place on the usual way, or `apart`. */
export function toneOf(phase: string): string {
  const place = isPhase(phase) ? usual.indexOf(phase) : -1;
  return place >= 0 ? `way${place}` : 'apart';
}

function isPhase(word: string): word is Phase {
  return Object.hasOwn(drawnPhases, word);
}
