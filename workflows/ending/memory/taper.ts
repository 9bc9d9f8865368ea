export type TaperStep = { days: number; mode: string };

export type Taper = {
  preset: string;
  steps: TaperStep[];
  agreed: boolean;
  /** Index of the step whose gap is being lived. */
  position: number;
  /** A setback was told since the last recorded session (G8). */
  setback: boolean;
  /** Why it is on hold, if it is. */
  heldFor: 'asked' | 'rupture' | null;
  /** The last recorded session did not advance the plan, and these rules stood against it. */
  repeated: string[];
  /** The dates that the client was told last, local times of the agency, and why they had moved; null: it is the first plan. */
  promised: string[];
  moved: PlanMoved | null;
};

/** Why the dates of a plan are others than the client was told. */
export type PlanMoved =
  | 'stepBack'
  | 'stretched'
  | 'resumed'
  | 'notHeld'
  | 'calledOff'
  | 'repeated'
  | 'break'
  | 'holiday'
  | 'otherDate';
