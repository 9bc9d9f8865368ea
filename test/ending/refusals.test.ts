import { describe, expect, it } from '@jest/globals';
import type { Context } from '../../workflows/ending/context.ts';
import { decide, type Verdict } from '../../workflows/ending/sending/gate.ts';
import { given, local, type Story } from './given.ts';
import * as at from './journeys.ts';

describe('a refusal', () => {
  const stories: [string, () => Story, Parameters<Story['objection']>, string][] = [
    ['no session to record', () => given(), ['session.held'], 'A35.sessionBegun'],
    [
      'a session in the past',
      () => given(),
      ['session.moved', { start: '2034-02-01T10:00' }],
      'A35.startsLater',
    ],
    [
      'a second session',
      () => given(),
      ['session.planned', { start: '2035-02-09T10:00' }],
      'A35.noSessionPlanned',
    ],
    [
      'no taper proposed',
      () => at.preparing().also(...at.prepared),
      ['taper.agreed'],
      'C3.taperProposed',
    ],
    [
      'gaps that shrink',
      () => at.preparing().also(...at.prepared),
      ['taper.proposed', { steps: ['1x4w', '1x2w'] }],
      'A35.proposalSound',
    ],
    [
      'a taper on hold',
      () => at.weaning().also('taper.held', 'taper.resumed'),
      ['taper.advanced'],
      'G8.practised',
    ],
    ['a first step', () => at.weaning(), ['taper.steppedBack'], 'A35.canStepBack'],
    [
      'an unknown factor',
      () => given(),
      ['strategy.practised', { factor: 'money', where: 'session' }],
      'A34.factorNamed',
    ],
    ['papers owed', () => at.closing(), ['ending.closed'], 'G7.summarySigned'],
    [
      'a letter that names nothing',
      () => at.parting().later('8d'),
      ['letter.approved'],
      'A26.letterReady',
    ],
    [
      'a last session too late',
      () => at.concluding(),
      ['finalSession.scheduled', { start: '2035-06-01T10:00' }],
      'A13.finalWithin',
    ],
    ['an undo too late', () => at.following(), ['decision.withdrawn'], 'D32.decisionFresh'],
    [
      'an answer nobody asked for',
      () => at.following(),
      ['touch.answered', { outcome: 'well' }],
      'C14.touchAwaitsAnswer',
    ],
    ['records kept', () => at.settled(), ['records.destroyed'], 'G17.retentionOver'],
    ['an unknown track', () => given(), ['followUp.agreed', { track: 'daily' }], 'C14.trackKnown'],
    [
      'a task that is not done by hand',
      () => at.closing(),
      ['task.done', { task: 'sign-summary#1' }],
      '6.8.byHand',
    ],
    ['death, told twice', () => given('client.died'), ['client.died'], 'G10.alive'],
    ['another stage', () => given(), ['summary.signed'], 'impossible'],
    [
      'sessions after closing',
      () => at.following(),
      ['session.planned', { start: '2035-03-01T10:00' }],
      'A35.meets',
    ],
  ];

  it.each(stories)(
    'given %s, says why and what would mend it, with a stable code',
    (_, story, asked, code) => {
      const objection = story().objection(...asked);
      expect(objection?.code).toBe(code);
      expect(objection?.why).toMatch(/^".+" (is refused: |cannot happen ).+\.$/);
      expect(objection?.mend).toMatch(/\.$/);
    },
  );

  it.each([
    [
      'taper.proposed',
      () => at.preparing(),
      'the talk about the ending was not held',
      'endingTalk.held',
    ],
    ['authority.permitted', () => given(), 'what it follows was not told', 'mandate.recorded'],
  ] as const)('of what comes later (%s): what comes before it', (type, story, because, first) => {
    const refused = story().objection(type);
    expect(refused?.why).toBe(`"${type}" cannot happen yet, because ${because}.`);
    expect(refused?.mend).toContain(`(${first})`);
    expect(refused?.possible).toContain(first);
  });

  it.each([
    [{}, 'for this work the policy proposes none (the preset "none" has no steps)'],
    [{ preset: 'none' }, 'the preset "none" has no steps'],
    [{ preset: 'soft' }, 'no preset of the policy is called "soft"'],
    [{ steps: ['soon'] }, '"soon" is no step (write 2x4w, or "1x8w visit")'],
    [{ steps: ['0x2w'] }, 'it has no step'],
    [{ preset: 'brief', steps: ['2x2w'] }, 'it names a preset and steps at once'],
    [
      { steps: ['1x4w', '1x2w'] },
      'session 2 comes sooner than the one before it, and gaps never shrink unless stepped back',
    ],
  ])('of what is no taper (%j): what is wrong with it, and the way without one', (words, wrong) => {
    const firm = at.preparing({ row: { programme: 'advisory' } }).also(...at.prepared);
    firm.when('ending.confirmed', {}, { role: 'client', ref: 'Kim' });
    const refused = firm.objection('taper.proposed', words);
    expect(refused?.why).toBe(`"taper.proposed" is refused: the proposal is no taper: ${wrong}.`);
    expect(refused?.mend).toMatch(/Or go without a taper \(taper\.waived\)\.$/);
    expect(firm.view.owed.find(({ type }) => type === 'agree-taper')?.hint?.event).toBe(
      'taper.waived',
    );
  });

  const elsewhere: [Parameters<Story['objection']>, string][] = [
    [['taper.agreed'], 'It can be said at: preparing, taperProposed. Possible now: '],
    [['touch.answered', { outcome: 'well' }], 'It can be said at: aftercare. Possible now: '],
    [['notice.given'], 'It can be said at: noticePeriod, '],
  ];

  it.each(elsewhere)(
    'of what belongs to another place (%j): where it can be said',
    (asked, told) => {
      expect(given().objection(...asked)?.mend).toContain(told);
    },
  );

  it('of who may agree: only the client says that a taper is agreed (C3)', () => {
    const story = at.preparing().also(...at.prepared, ['taper.proposed', { preset: 'brief' }]);
    const worker = { role: 'worker', ref: 'W-7' } as const;
    expect(story.objection('taper.agreed', {}, worker)?.code).toBe('C3.clientSays');
    expect(story.objection('taper.agreed')).toBeNull();
  });

  it('of a taper while a session waits to be recorded: it would be lost (G8)', () => {
    const story = at
      .preparing()
      .also(...at.prepared, ['taper.proposed', {}])
      .untilSession();
    expect(story.objection('taper.agreed')?.code).toBe('G8.sessionsRecorded');
    expect(story.also('session.held', 'taper.agreed').phase).toBe('consolidating');
  });

  it('names all that stands against it, and what is possible instead (C31)', () => {
    const objection = at.closing().objection('ending.closed');
    expect(objection?.unmet.map(({ id }) => id)).toEqual(['G7.summarySigned', 'G7.letterLeft']);
    expect(objection?.possible).toEqual(
      expect.arrayContaining(['summary.signed', 'letter.handed']),
    );
  });
});

describe('the gate of every message (G10)', () => {
  /** A touch against which everything speaks: Sunday before nine, five days after another touch. */
  function unwanted(): Context {
    const story = at.following().later('2035-03-12T12:00');
    const c = story.context;
    const touch = { k: 1, state: 'dropped' as const };
    return {
      ...c,
      now: local('2035-03-18T07:00'),
      alive: false,
      frozen: { since: c.now, why: 'unavailable' },
      optedOut: 'all',
      row: { ...c.row, preferredChannel: 'phone' },
      addressGood: false,
      touches: c.touches.map((t) => (t.k === touch.k ? { ...t, ...touch } : t)),
      sensitiveDates: ['03-19'],
    };
  }

  const mends: [reason: string, mend: (c: Context) => Partial<Context>][] = [
    ['deceased', () => ({ alive: true })],
    ['clocksFrozen', () => ({ frozen: null })],
    ['noConsent', () => ({ optedOut: 'none' })],
    ['noChannel', (c) => ({ row: { ...c.row, preferredChannel: 'email' } })],
    ['addressFailed', () => ({ addressGood: true })],
    ['noLongerWanted', (c) => ({ touches: c.touches.map((t) => ({ ...t, state: 'asked' })) })],
    ['sensitiveDate', () => ({ sensitiveDates: [] })],
    ['quietHours', () => ({ now: local('2035-03-18T11:00') })],
    ['spacing', (c) => ({ messages: c.messages.map((m) => ({ ...m, sentAt: null })) })],
  ];

  const reasonOf = (verdict: Verdict) => (verdict.does === 'leave' ? 'leave' : verdict.reason);

  it('objects in its order: each objection wins over the later ones', () => {
    let c = unwanted();
    const message = c.messages.find((m) => m.intent === 'follow-up-touch');
    if (!message) throw new Error('no touch was sent');
    const reasons: string[] = [];
    for (const [, mend] of mends) {
      reasons.push(reasonOf(decide(c, message)));
      c = { ...c, ...mend(c) };
    }
    reasons.push(reasonOf(decide(c, message)));
    expect(reasons).toEqual([...mends.map(([reason]) => reason), 'leave']);
  });

  it('objects on a holiday of the client, not of the agency', () => {
    const c = at.following().later('2035-03-12T12:00').context;
    const message = c.messages.find((m) => m.intent === 'follow-up-touch');
    if (!message) throw new Error('no touch was sent');
    const easterMonday = { ...c, now: local('2035-03-26T11:00') };
    const asked = {
      ...easterMonday,
      touches: c.touches.map((t) => ({ ...t, state: 'asked' as const })),
    };
    expect(reasonOf(decide(asked, message))).toBe('holiday');
    const elsewhere = { ...asked, row: { ...c.row, regions: ['US-CA'] } };
    expect(reasonOf(decide(elsewhere, message))).toBe('leave');
  });

  it('lets answers just asked for leave in any number, and spaces what is automatic', () => {
    const c = at.following().later('2035-03-12T12:00').context;
    const touch = c.messages.find((m) => m.intent === 'follow-up-touch');
    if (!touch) throw new Error('no touch was sent');
    expect(reasonOf(decide(c, { ...touch, intent: 'return-received' }))).toBe('leave');
    expect(reasonOf(decide({ ...c, now: c.now + 3_600_000 }, touch))).toBe('spacing');
  });
});

describe('the chart', () => {});
