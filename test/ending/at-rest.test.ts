import { describe, expect, it } from '@jest/globals';
import { given, supervisor, type Fact, type Story } from './given.ts';
import * as at from './journeys.ts';
import { emergency, lead, noticeGiven, proposal } from './notice-given.ts';

const client = { role: 'client', ref: 'Kim' } as const;
const intake = { role: 'intake', ref: 'I-1' } as const;

/** The client goes away the day after, and three days later something is told. */
const away = (story: Story) => story.later('1d').also('client.unavailable').later('3d');
const back = (story: Story) => story.later('10d').also('client.resumed');

describe('what is heard while the client is away (A5, D23, G14)', () => {
  it('the agency withdraws its notice, and nobody comes back to one (D32)', () => {
    const story = away(noticeGiven()).when('notice.withdrawn', {}, supervisor);
    expect([story.phase, story.context.notice]).toEqual(['onHold', null]);
    expect(back(story).phase).toBe('serving');
  });

  it.each([
    [true, 'serving', null],
    [false, 'noticePeriod', 'dismissed'],
  ] as const)(
    'an objection is answered, for that is our duty (upheld: %s)',
    (upheld, phase, is) => {
      const story = noticeGiven().later('1d').when('appeal.lodged', {}, client);
      away(story).when('appeal.decided', { upheld }, lead);
      expect([story.phase, story.open.includes('decide-appeal')]).toEqual(['onHold', false]);
      back(story);
      expect([story.phase, story.context.notice?.appeal ?? null]).toEqual([phase, is]);
    },
  );

  it.each([
    ['taper.held', 'holding', { held: 'asked' }],
    ['setback.reported', 'waiting', { setback: true }],
    ['rupture.named', 'holding', { held: 'rupture' }],
  ] as const)('%s of somebody whose meetings grow rarer', (type, step, taper) => {
    const story = back(away(at.weaning()).also(type));
    expect([story.phase, story.step]).toEqual(['consolidating', step]);
    expect(story.context.taper).toMatchObject(
      'held' in taper ? { heldFor: taper.held } : { setback: true },
    );
  });

  it.each([
    ['resumed', () => at.weaning().also('taper.held'), 'taper.resumed'],
    ['mended', () => at.weaning().also('rupture.named'), 'rupture.repaired'],
  ] as const)('a plan on hold goes on once it is %s', (_, held, type) => {
    expect(back(away(held()).also(type)).step).toBe('waiting');
  });

  it.each([
    ['client.wantedSooner', () => at.weaning(), 'concluding'],
    ['goals.reopened', () => at.weaning(), 'preparing'],
    ['goals.reopened', () => at.preparing(), 'serving'],
    ['finalSession.declined', () => at.concluding(), 'closing'],
  ] as const)('%s', (type, story, phase) => {
    expect(back(away(story()).also(type)).phase).toBe(phase);
  });

  it('a day for the last meeting, which stays, and that there can be none (A13)', () => {
    const chosen: Fact = ['finalSession.scheduled', { start: '2035-03-05T10:00' }];
    const story = back(away(at.concluding()).also(chosen));
    expect([story.step, story.view.session?.start]).toEqual([
      'finalSession scheduled, handover none',
      '2035-03-05T10:00',
    ]);
    const none = away(at.concluding());
    none.when('finalSession.impossible', { because: 'They moved abroad' }, supervisor);
    expect(back(none).phase).toBe('closing');
  });

  it('a yes to whoever is proposed, and an answer to who would like to stay (C33, G15)', () => {
    const story = away(given(['transfer.proposed', { to: 'W-9' }])).also('transfer.consented');
    expect(story.later('1d').also('client.resumed').step).toBe('waiting');
    const taken = away(given(['transfer.proposed', { to: 'W-9' }]))
      .also('transfer.consented', ['transfer.conflictChecked', { found: false }])
      .when('transfer.accepted', {}, { role: 'receiver', ref: 'W-9' });
    expect(back(taken).step).toBe('handingOver');
    const stays = away(at.weaning()).also('return.requested').when('return.agreed', {}, intake);
    expect([stays.phase, stays.context.decision]).toEqual(['onHold', null]);
    // The meeting that was planned by it waits as well.
    expect([back(stays).phase, stays.view.session?.start]).toEqual(['serving', '2035-03-05T14:00']);
  });

  it('a danger: two people sign, and the work ends whoever is away (D27)', () => {
    const story = emergency(away(at.serving({}, 1)));
    expect(story.also(['ending.proposed', proposal('worker.threat')]).phase).toBe('closing');
  });
});

describe('what waits until the client is back', () => {
  it.each([
    ['conversation.held', () => noticeGiven()],
    ['taper.agreed', () => at.preparing()],
    ['endingTalk.held', () => at.preparing()],
  ] as const)('%s: what unblocks it is that they are', (type, story) => {
    expect(away(story()).objection(type)).toMatchObject({
      why: `"${type}" cannot happen yet, because the clocks stand still while the client is away.`,
      mend: expect.stringContaining('(client.resumed'),
    });
  });

  it('a proposal that is for no danger', () => {
    const story = away(at.serving({}, 1));
    const objection = story.objection('ending.proposed', proposal('agency.scope_or_capacity'));
    expect(objection?.mend).toContain('Tell when they are back (client.resumed');
  });
});
