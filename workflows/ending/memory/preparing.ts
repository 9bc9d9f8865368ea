/** One time at which a strategy was tried (A34): where, in the client’s words how it went, and on which local date of the agency. */
export type Practice = {
  where: 'session' | 'real_life' | 'repair';
  how: string | null;
  on: string;
};

/** What may pull back, and the way to meet it; `practised` counts also what is not told of any more. */
export type RiskFactor = {
  type: string;
  strategy: string | null;
  practised: number;
  /** The last few times. */
  runs: Practice[];
};

/** What comes next (C7): whose it is, and by which local date, where that was said. */
export type NextStep = { what: string; owner: string | null; by: string | null };

/** What to do if help is needed later, as the client put it (A27); null where it was not said, or not kept by an older version. */
export type Contingency = {
  earlySigns: string | null;
  firstSteps: string | null;
  whoToContact: string | null;
  /** What the client wants the agency to do. */
  agencyMay: string | null;
  wayBack: string | null;
};

/** What prepares the ending, as it was said. */
export type PreparingMemory = {
  /** Why it is time (C4), as both agreed. */
  readiness: string | null;
  changes: string[];
  /** The client said them, or said them through somebody: a letter may call them their own words. */
  ownWords: boolean;
  strength: string | null;
  riskFactors: RiskFactor[];
  prefersNoRiskTalk: boolean;
  practiceWaived: boolean;
  supports: string[];
  nextSteps: NextStep[];
  noNextSteps: boolean;
  contingency: Contingency | null;
};

/** What is looked at anew in a new service. */
export const preparingAnew = {
  readiness: null,
  changes: [],
  ownWords: false,
  nextSteps: [],
  noNextSteps: false,
  contingency: null,
} satisfies Partial<PreparingMemory>;

export const preparingBlank = {
  ...preparingAnew,
  strength: null,
  riskFactors: [],
  prefersNoRiskTalk: false,
  practiceWaived: false,
  supports: [],
} satisfies PreparingMemory;
