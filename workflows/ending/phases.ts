/** Where an ending is, in one word: the state of the region `journey` (docs/field.md#journey). */
export const phases = [
  'serving',
  'preparing',
  'consolidating',
  'reachingOut',
  'noticePeriod',
  'transferring',
  'onHold',
  'parting',
  'concluding',
  'closing',
  'following',
  'returning',
  'settled',
  'ceased',
  'erased',
  'annulled',
] as const;
export type Phase = (typeof phases)[number];

/** What is asked of a stage. Each answer is said for every stage, so that no list of stages need stand elsewhere. */
interface PhaseTraits {
  /** In words, after "the ending is". */
  readonly is: string;
  /**
   * How the work stands.
   * - `together`: it goes on, and an ending may be prepared or proposed
   * - `underWay`: it goes on, and something that was begun comes first
   * - `resting`: the stage before may be resumed, and what is owed in it stays owed
   * - `over`: nobody is a client here any more
   */
  readonly work: 'together' | 'underWay' | 'resting' | 'over';
  /** Sessions are planned and recorded. */
  readonly meets: boolean;
  /** How near the closing is. */
  readonly end: 'ahead' | 'announced' | 'near' | 'now' | 'past';
  /** Nothing lies ahead but the keeping of the records. */
  readonly atRest: boolean;
  /** Which tasks live on: all, those alone that outlive a client, or none. */
  readonly tasks: 'all' | 'lasting' | 'none';
}

export const phaseTraits = {
  serving: {
    is: 'serving',
    work: 'together',
    meets: true,
    end: 'ahead',
    atRest: false,
    tasks: 'all',
  },
  preparing: {
    is: 'preparing',
    work: 'together',
    meets: true,
    end: 'ahead',
    atRest: false,
    tasks: 'all',
  },
  consolidating: {
    is: 'consolidating',
    work: 'together',
    meets: true,
    end: 'ahead',
    atRest: false,
    tasks: 'all',
  },
  reachingOut: {
    is: 'reaching out',
    work: 'underWay',
    meets: false,
    end: 'ahead',
    atRest: false,
    tasks: 'all',
  },
  noticePeriod: {
    is: 'in its notice period',
    work: 'underWay',
    meets: true,
    end: 'announced',
    atRest: false,
    tasks: 'all',
  },
  transferring: {
    is: 'transferring',
    work: 'underWay',
    meets: true,
    end: 'ahead',
    atRest: false,
    tasks: 'all',
  },
  onHold: {
    is: 'on hold',
    work: 'resting',
    meets: true,
    end: 'ahead',
    atRest: false,
    tasks: 'all',
  },
  parting: {
    is: 'parting',
    work: 'resting',
    meets: true,
    end: 'ahead',
    atRest: false,
    tasks: 'all',
  },
  concluding: {
    is: 'concluding',
    work: 'underWay',
    meets: true,
    end: 'near',
    atRest: false,
    tasks: 'all',
  },
  closing: { is: 'closing', work: 'over', meets: false, end: 'now', atRest: false, tasks: 'all' },
  following: {
    is: 'following',
    work: 'over',
    meets: false,
    end: 'past',
    atRest: false,
    tasks: 'all',
  },
  returning: {
    is: 'returning',
    work: 'over',
    meets: false,
    end: 'past',
    atRest: false,
    tasks: 'all',
  },
  settled: { is: 'settled', work: 'over', meets: false, end: 'past', atRest: true, tasks: 'all' },
  ceased: { is: 'ceased', work: 'over', meets: false, end: 'past', atRest: true, tasks: 'lasting' },
  erased: { is: 'erased', work: 'over', meets: false, end: 'past', atRest: true, tasks: 'none' },
  annulled: {
    is: 'annulled',
    work: 'over',
    meets: false,
    end: 'past',
    atRest: true,
    tasks: 'none',
  },
} as const satisfies Record<Phase, PhaseTraits>;

/** The stages in which this is so, in their order: where a task makes sense. */
const where = (holds: (traits: PhaseTraits) => boolean): readonly Phase[] =>
  phases.filter((phase) => holds(phaseTraits[phase]));

/** Somebody is a client here: they have a worker, or should have one. */
export const working = where(({ work }) => work !== 'over');
/** Sessions are planned and recorded. */
export const meeting = where(({ meets }) => meets);
export const untilClosed = where(({ end }) => end !== 'past');
export const untilSettled = where(({ atRest }) => !atRest);
/** The work is over, and the client lives, as far as anybody knows. */
export const afterwards = where(({ work, tasks }) => work === 'over' && tasks === 'all');
/** The work is over, whoever still lives or not. */
export const onceOver = where(({ work, tasks }) => work === 'over' && tasks !== 'none');
export const onceSettled = where(({ atRest, tasks }) => atRest && tasks !== 'none');
export const inLifetime = where(({ tasks }) => tasks === 'all');
export const untilErased = where(({ tasks }) => tasks !== 'none');

/** In these stages, and while one of them rests. */
export function during(...named: Phase[]): readonly Phase[] {
  return [...named, ...where(({ work }) => work === 'resting')];
}
