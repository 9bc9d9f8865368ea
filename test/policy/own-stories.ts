/**
 * Short stories for settings that no example needs: of one client, and each as much as its setting asks. They begin on a
 * Monday, under `examples/policies/counselling.yaml`.
 */
export interface OwnStory {
  ending?: Record<string, unknown>;
  script: object[];
  assume?: 'asPlanned' | 'silent' | 'none';
  until: string;
  policyOverrides?: Record<string, unknown>;
}

const goalsReached = {
  at: 'P2D',
  tell: 'ending.opened',
  by: 'client',
  with: { reason: 'planned.goals_reached' },
};
const onTrack = (track: string): OwnStory => ({
  script: [goalsReached],
  policyOverrides: { followUp: { track } },
  until: '40mo',
});

export const ownStories = {
  'the work goes on': { script: [], assume: 'asPlanned', until: '6mo' },
  'a year is agreed': {
    ending: { startDate: '2035-02-05', firstSession: '2035-02-07T11:00', plannedEnd: '2036-02-04' },
    script: [],
    assume: 'asPlanned',
    until: '10mo',
  },
  'the plan is confirmed': {
    script: [{ at: 'P1D', tell: 'safeContact.confirmed' }],
    assume: 'none',
    until: '5mo',
  },
  'somebody is strained': {
    script: [{ at: 'P1D', tell: 'rupture.named', with: { form: 'withdrawal', topic: 'pace' } }],
    assume: 'none',
    until: 'P3W',
  },
  'practice is waived': {
    script: [goalsReached, { at: 'P3D', tell: 'practice.waived' }],
    until: 'P3W',
  },
  'nobody decides': {
    script: [
      { at: '2035-02-05T11:30', tell: 'session.missed' },
      { at: '2035-02-12T11:30', tell: 'session.missed' },
      { at: '2035-02-19T11:30', tell: 'session.missed' },
    ],
    assume: 'none',
    until: '5mo',
  },
  'the client stays away': {
    script: [{ at: 'P3D', tell: 'client.unavailable' }],
    assume: 'none',
    until: '5mo',
  },
  'the agency has a word': {
    script: [{ ...goalsReached, with: { reason: 'all done' } }],
    until: 'P3W',
  },
  'somebody writes': {
    script: [{ at: 'P2DT3H', tell: 'reply.received', by: 'client', with: { kind: 'other' } }],
    assume: 'none',
    until: 'P1W',
  },
  'somebody writes afterwards': {
    script: [
      goalsReached,
      { at: '2035-11-20T12:00', tell: 'reply.received', by: 'client', with: { kind: 'other' } },
    ],
    until: '11mo',
  },
  'somebody is reached with care': {
    script: [{ at: 'P1D', tell: 'safeContact.changed', with: { flagged: true } }, goalsReached],
    until: '11mo',
  },
  'a call is wanted': {
    script: [{ at: 'P2DT3H', tell: 'reply.received', by: 'client', with: { kind: 'call_me' } }],
    assume: 'none',
    until: 'P2W',
  },
  'records are wanted': {
    script: [{ at: 'P2DT3H', tell: 'records.requested' }],
    assume: 'none',
    until: '2mo',
  },
  'somebody is young': {
    ending: { bornOn: '2013-09-01' },
    script: [goalsReached],
    policyOverrides: { records: { retain: '2y' } },
    until: '5y',
  },
  'visits grow rarer': {
    script: [goalsReached],
    policyOverrides: { taper: { preset: 'casework', choose: { extended: 'never' } } },
    until: '3mo',
  },
  'a way to go on is defended': {
    script: [
      {
        at: 'P1D',
        tell: 'ending.proposed',
        with: { reason: 'agency.scope_or_capacity', stillNeeded: false, integrity: true },
      },
      {
        at: 'P2D',
        tell: 'options.offered',
        with: { what: ['As we explained, our policy is clear'] },
      },
    ],
    assume: 'none',
    until: '1w',
  },
  'a way to go on is praised': {
    script: [
      {
        at: 'P1D',
        tell: 'ending.proposed',
        with: { reason: 'agency.scope_or_capacity', stillNeeded: false, integrity: true },
      },
      { at: 'P2D', tell: 'options.offered', with: { what: ['Book now and save half the fee!'] } },
    ],
    assume: 'none',
    until: '1w',
  },
  'a way to go on takes some words': {
    script: [
      {
        at: 'P1D',
        tell: 'ending.proposed',
        with: { reason: 'agency.scope_or_capacity', stillNeeded: false, integrity: true },
      },
      {
        at: 'P2D',
        tell: 'options.offered',
        with: {
          what: [
            'There is a small group at the old mill on Monday evenings. People cook together. The library can tell you when.',
          ],
        },
      },
    ],
    assume: 'none',
    until: '1w',
  },
  caring: onTrack('caring'),
  'crisis aftercare': onTrack('crisisAftercare'),
  recovery: onTrack('recovery'),
} as const satisfies Record<string, OwnStory>;

export type OwnName = keyof typeof ownStories;

/** The story as somebody would write it down. */
export function written(name: OwnName): Record<string, unknown> {
  const { ending, ...story }: OwnStory = ownStories[name];
  return {
    name,
    policy: '../policies/counselling.yaml',
    start: '2035-02-05T09:00',
    ending: {
      externalRef: 'R-1701',
      worker: 'W-7',
      workerName: 'Ms Hill',
      supervisor: 'S-2',
      name: 'Kim',
      preferredChannel: 'email',
      email: 'kim@example.org',
      zone: 'Europe/London',
      startDate: '2034-11-06',
      sessionsSoFar: 12,
      consentFollowUp: true,
      ...ending,
    },
    ...story,
  };
}
