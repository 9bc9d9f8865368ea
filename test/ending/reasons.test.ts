import { describe, expect, it } from '@jest/globals';
import { defaultPolicy, trackNamed } from '../../workflows/policy/index.ts';
import { codeOf, reasons, reasonTraits } from '../../workflows/ending/matters/reasons.ts';
import type { ReasonCode } from '../../workflows/ending/names.ts';
import { toSpan } from '../../workflows/calendar/durations.ts';
import { given, givenWith } from './given.ts';

const codes = Object.keys(reasons) as ReasonCode[];
const policy = defaultPolicy({
  name: 'Riverside Counselling',
  zone: 'Europe/London',
  holidays: [],
  mail: 'office@riverside.example',
  phone: '+44 20 7946 0000',
});

describe('the table of reasons (A3, domain 6.3)', () => {
  it.each(codes)('%s is planned or unplanned, and says who starts it (A2)', (code) => {
    const { kinds, initiators, rows } = reasonTraits(code);
    expect(['planned', 'unplanned']).toEqual(expect.arrayContaining([...kinds]));
    expect(initiators.length).toBeGreaterThan(0);
    expect(rows).toMatch(/^[A-D]\d+( [A-D]\d+)*$/);
  });

  it.each(codes)(
    '%s leads to a follow-up track that the policy knows, or to its usual one',
    (code) => {
      const { track } = reasonTraits(code);
      expect(track === null || trackNamed(track) !== null).toBe(true);
    },
  );

  it('asks for notice wherever the agency starts it, but where somebody is in danger (A12)', () => {
    const noticed = codes.filter((code) => reasonTraits(code).path === 'notice');
    for (const code of noticed) {
      expect(toSpan(reasonTraits(code).floor ?? '0d').days).toBeGreaterThanOrEqual(30);
      expect(reasonTraits(code).approvals).not.toBeNull();
    }
    expect(codes.filter((code) => reasonTraits(code).path === 'stop')).toEqual(['worker.threat']);
  });

  it('asks both questions where it was not reached, or came unplanned by silence (A17, A18)', () => {
    const both = codes.filter((code) => reasonTraits(code).asked === 'both');
    expect(both).toEqual(
      expect.arrayContaining(['planned.goals_not_reached', 'client.dropped_out']),
    );
    expect(reasonTraits('client.died').asked).toBe('none');
  });

  it('knows dropping out, not being interested and "not now" apart (A4, C13, D14)', () => {
    const [out, no, later] = (
      ['client.dropped_out', 'client.not_interested', 'client.not_now'] as const
    ).map((code) => reasonTraits(code).path);
    expect([out, no, later]).toEqual(['silence', 'part', 'part']);
  });

  it('takes the agency’s own words, each for a core code (C1)', () => {
    const own = { ...policy, reasons: { synonyms: { 'moved away': 'client.moving' } } };
    expect(codeOf(own, 'moved away')).toBe('client.moving');
    expect(codeOf(own, 'planned.time_ended')).toBe('planned.time_ended');
    expect(codeOf(own, 'tired of it')).toBeNull();
  });
});

describe('a reason that is said', () => {
  it('must be one that this side may start (A3)', () => {
    const refused = given().objection('ending.opened', {
      reason: 'planned.time_ended',
      initiator: 'client',
    });
    expect(refused?.code).toBe('A3.initiatorFits');
    expect(refused?.why).toContain('agency, worker, mutual');
  });

  it('is proposed instead of opened, when the agency starts it (C31)', () => {
    const refused = given().objection('ending.opened', { reason: 'agency.scope_or_capacity' });
    expect(refused?.why).toContain('(ending.proposed)');
  });

  it('never leads from silence alone to an ending (A4, G9)', () => {
    const refused = given().objection('ending.opened', { reason: 'client.dropped_out' });
    expect(refused).not.toBeNull();
  });

  it('decides with whom it ends: with the worker alone it is no closure (C35)', () => {
    const story = given(['ending.opened', { reason: 'planned.goals_reached', scope: 'worker' }]);
    expect(story.phase).toBe('transferring');
  });

  it('from a client who stops is kept when it is one of theirs, and never asked for (C2, C13)', () => {
    const moving = given(['client.ended', { reason: 'client.moving' }]);
    expect(moving.context.decision?.reason).toBe('client.moving');
    const silent = givenWith({}, 'client.ended');
    expect(silent.context.decision?.reason).toBe('client.not_interested');
  });
});
