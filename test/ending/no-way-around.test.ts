import { describe, expect, it } from '@jest/globals';
import { initiators, reasonCodes } from '../../workflows/ending/names.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import { given, givenWith, type Fact, type Story, supervisor } from './given.ts';
import { handed, prepared } from './journeys.ts';
import { director, lead } from './notice-given.ts';

const worker: By = { role: 'worker', ref: 'W-7' };
const passedOn: By = { ...worker, for: 'client' };

/** Whatever this person says is said; what is refused changes nothing. */
function tries(story: Story, by: By, ...facts: Fact[]): Story {
  for (const fact of facts) {
    const [type, words] = typeof fact === 'string' ? [fact, {}] : fact;
    if (story.objection(type, words, by) === null) story.when(type, words, by);
  }
  return story;
}

/** Everything that could bring an ending to its close, one after the other. */
const onward: Fact[] = [
  ...prepared,
  'taper.waived',
  ['taper.proposed', { preset: 'brief' }],
  'taper.agreed',
  'client.wantedSooner',
  ['finalSession.impossible', { because: 'no time' }],
  'finalSession.declined',
  ['options.none', { because: 'there are none near' }],
  ['conversation.prevented', { because: 'unreachable' }],
  'notice.given',
  'ending.closed',
  handed,
  'summary.signed',
];
const minutes = (story: Story, by: By) => tries(story, by, ...onward, ...onward);

describe('an ending that somebody else than the client starts', () => {
  const openings = reasonCodes.flatMap((reason) =>
    [undefined, ...initiators].map((initiator) => [reason, initiator] as const),
  );

  it.each(openings)(
    '%s, said to be started by %s, is never closed by the worker alone',
    (reason, initiator) => {
      const words = initiator === undefined ? { reason } : { reason, initiator };
      const ours = initiator === 'agency' || initiator === 'worker' ? words : { reason };
      const proposal = { ...ours, stillNeeded: false, integrity: true, businessEffect: 'rent' };
      const ways: Fact[] = [
        ['ending.opened', words],
        ['ending.opened', { ...words, scope: 'worker' }],
        ['ending.proposed', proposal],
      ];
      for (const way of ways) {
        const story = givenWith({ row: { feePaying: true } }).hold(2);
        tries(story, worker, ['mandate.recorded', { authority: 'the court' }], way);
        minutes(story, worker).later('60d');
        expect(['concluding', 'closing', 'following', 'settled']).not.toContain(
          minutes(story, worker).phase,
        );
      }
    },
  );

  it.each([
    ['planned.goals_reached', 7],
    ['planned.no_longer_needed', 7],
    ['planned.goals_not_reached', 30],
  ] as const)(
    '%s, with the client’s yes passed on, closes when %i days are over, and not before (D32, G5)',
    (reason, days) => {
      const story = given(['ending.opened', { reason }], 'endingTalk.held');
      story.when('ending.confirmed', {}, passedOn);
      minutes(story, worker);
      tries(story, supervisor, ['approval.given', { of: 'agencyEnding' }]);
      minutes(story, passedOn);
      expect(story.phase).toBe('concluding');
      const wait = story.objection('ending.closed');
      expect([wait?.code, wait?.unmet.length]).toEqual(['D32.timeIsOver', 1]);
      story.later(`${days - 1}d`);
      expect(minutes(story, worker).phase).toBe('concluding');
      expect(story.later('1d').phase).toBe('closing');
    },
  );
});

describe('an ending for want of success, with the client’s yes (A14, D15, G5)', () => {
  const ways = { what: ['The advice centre', 'A service nearby', 'A group on Thursdays'] };
  const opening = { reason: 'planned.goals_not_reached' };
  const agreed = () =>
    given(['ending.opened', opening], ...prepared).when('ending.confirmed', {}, passedOn);

  it('still owes them ways to go on, and somebody signs it who did not want it', () => {
    const story = agreed();
    expect(story.open).toEqual(
      expect.arrayContaining(['offer-options', 'approve-agency-ending', 'agree-taper']),
    );
    expect(story.objection('taper.waived')?.unmet.map(({ id }) => id)).toEqual([
      'A14.waysWeighed',
      'G5.endingSeconded',
    ]);
    story.also(['options.offered', ways]);
    expect(story.objection('approval.given', { of: 'agencyEnding' }, worker)).not.toBeNull();
    story.when('approval.given', { of: 'agencyEnding' }, supervisor);
    expect(story.objection('taper.waived')).toBeNull();
    expect(story.open).not.toContain('approve-agency-ending');
  });

  it('asks it before the sessions thin out as well', () => {
    const story = agreed()
      .also(['taper.proposed', { preset: 'brief' }])
      .hold();
    expect(story.objection('taper.agreed')?.code).toBe('A14.waysWeighed');
  });

  it('is signed by nobody who opened it', () => {
    const story = given().when('ending.opened', opening, supervisor);
    expect(story.task('approve-agency-ending').who).toBe('lead');
    const signed = { of: 'agencyEnding' };
    expect(story.objection('approval.given', signed, supervisor)?.code).toBe('G5.signsForAnother');
    expect(story.objection('approval.given', signed, lead)).toBeNull();
  });

  it('asks nothing of a client who wants it themselves, or who was taken on elsewhere', () => {
    const client = { role: 'client', ref: 'Kim' } as const;
    const own = given().when('ending.opened', { ...opening, initiator: 'client' }, client);
    expect(own.also(...prepared).objection('taper.waived')).toBeNull();
    const story = agreed().also(['referral.offered', { type: 'social', what: 'Hill House' }]);
    story.also(['referral.consented', { type: 'social' }], ['referral.sent', { type: 'social' }]);
    story.when('referral.accepted', { type: 'social' }, { role: 'receiver', ref: 'hill' });
    expect(story.objection('taper.waived')).toBeNull();
    story.when('referral.declined', { type: 'social' }, { role: 'receiver', ref: 'hill' });
    expect(story.objection('taper.waived')?.code).toBe('A14.waysWeighed');
  });
});

describe('what only the client can want', () => {
  const wants: [Said, object][] = [
    ['client.ended', {}],
    ['ending.confirmed', {}],
  ];

  it('client.ended says itself whose word it is: whoever tells it passes it on, and is recorded so (G1)', () => {
    const story = given().when('client.ended', {}, worker);
    expect(story.phase).toBe('parting');
    expect(story.log.filter((line) => line.kind === 'event').at(-1)).toMatchObject({
      what: 'client.ended',
      by: 'worker',
      for: 'client',
    });
    expect(story.context.messages.map(({ intent }) => intent)).toContain('closing-talk-offer');
    expect(minutes(story, worker).phase).toBe('parting');
  });

  it.each(wants)(
    '%s is taken from the worker only as told by the client, and recorded so',
    (type, words) => {
      const story = given(['ending.opened', { reason: 'planned.goals_reached' }]);
      story.when(type, words, passedOn);
      expect(story.context.decision?.confirmed.client).toBe(true);
      expect(story.log.filter((line) => line.kind === 'event').at(-1)).toMatchObject({
        what: type,
        by: 'worker',
        ref: 'W-7',
        for: 'client',
      });
    },
  );
});

describe('two people are two people (G2, G4, G5)', () => {
  const proposal = [
    'ending.proposed',
    { reason: 'agency.scope_or_capacity', stillNeeded: false, integrity: true },
  ] as const;

  it('an unnamed second person counts for nobody', () => {
    const story = given(proposal);
    const refused = story.objection(
      'approval.given',
      { of: 'agencyEnding' },
      { role: 'supervisor', ref: 'supervisor' },
    );
    expect(refused?.code).toBe('D27.isNamed');
  });

  it.each(['s-2', ' S-2', 'Ｓ-2', 'S-\u200b2'])(
    'the same person, written otherwise (%s), is not another',
    (ref) => {
      const story = given().when(...proposal, supervisor);
      const again = story.objection(
        'approval.given',
        { of: 'agencyEnding' },
        { role: 'lead', ref },
      );
      expect(again?.code).toBe('G5.signsForAnother');
    },
  );

  it('who proposed it is not asked to sign it, and cannot', () => {
    const story = given().when(...proposal, supervisor);
    expect(story.task('approve-agency-ending').who).toBe('lead');
    expect(story.objection('approval.given', { of: 'agencyEnding' }, supervisor)?.code).toBe(
      'G5.signsForAnother',
    );
    story.also('conversation.held', ['options.none', { because: 'there is none near' }]);
    expect(story.objection('notice.given')?.why).toContain('not signed by: lead');
    expect(
      story.when('approval.given', { of: 'agencyEnding' }, lead).objection('notice.given'),
    ).toBeNull();
  });

  it('whoever signed a danger and then proposes the ending is not one of the two', () => {
    const story = given(['emergency.declared', { because: 'threat' }]);
    story.when('approval.given', { of: 'emergency' }, supervisor);
    story.when('approval.given', { of: 'emergency' }, lead);
    const threat = { reason: 'worker.threat', stillNeeded: true, integrity: true };
    expect(story.objection('ending.proposed', threat, supervisor)?.why).toContain(
      'not signed by: supervisor',
    );
    expect(story.objection('ending.proposed', threat, worker)).toBeNull();
  });

  it('the worker is not their own supervisor', () => {
    const story = given(proposal);
    const twice = { role: 'supervisor', ref: 'W-7' } as const;
    expect(story.objection('approval.given', { of: 'agencyEnding' }, twice)?.code).toBe(
      'G5.signsForAnother',
    );
  });

  it('what was signed about one danger says nothing of the next (G2)', () => {
    const story = given(['risk.changed', { level: 'urgent' }]);
    story.when('approval.given', { of: 'urgentRisk' }, supervisor);
    story.when('approval.given', { of: 'urgentRisk' }, lead);
    story.also(['risk.changed', { level: 'clear' }], ['risk.changed', { level: 'urgent' }]);
    expect(story.context.approvals).toEqual([]);
    expect(story.objection('approval.given', { of: 'urgentRisk' }, director)?.code).toBe(
      'G5.signerFits',
    );
  });
});
