import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { loadScenario } from '../../client/scenario/load.ts';
import { rehearse } from '../../client/rehearsal/rehearse.ts';
import { given, type Fact } from './given.ts';

const client: By = { role: 'client', ref: 'Kim' };
const clinic = { type: 'clinical' } as const;
const sent: Fact[] = [
  ['referral.offered', { ...clinic, what: 'Hill Clinic', suits: 'They know it' }],
  ['referral.consented', clinic],
  ['referral.sent', clinic],
];

describe('who can say what (D27)', () => {
  it.each([
    ['risk.changed', { level: 'clear' }],
    ['safety.released', {}],
    ['agreement.recorded', { form: 'spoken' }],
  ] as const)('%s is done by the agency’s own people, and not said by a client', (type, words) => {
    const story = given('safety.held');
    expect(story.objection(type, words, client)?.code).toBe('D27.saysTheirOwn');
    expect(story.objection(type, words)?.code).not.toBe('D27.saysTheirOwn');
  });

  it('an authority permits, and nobody in its place but who passes it on', () => {
    const court = given(['mandate.recorded', { authority: 'The court', needsPermission: true }]);
    court.also(['authority.informed', { says: 'It ends' }]);
    expect(court.objection('authority.permitted', {}, client)?.code).toBe('D27.saysTheirOwn');
    expect(court.objection('authority.permitted', {}, { role: 'authority', ref: 'C' })).toBeNull();
  });

  it('whoever takes the client on says yes: themselves, or told to whoever passes it on (C33, G2)', () => {
    const worker: By = { role: 'worker', ref: 'W-7' };
    const story = given(...sent);
    expect(story.objection('referral.accepted', clinic, worker)?.code).toBe('C33.receiverSays');
    expect(story.objection('referral.accepted', clinic, client)?.code).toBe('C33.receiverSays');
    story.when('referral.accepted', clinic, { ...worker, for: 'receiver' });
    expect(story.log.findLast(({ kind }) => kind === 'event')).toMatchObject({ for: 'receiver' });
  });

  it('nobody from outside ends for the client, but who passes it on (C2)', () => {
    const court = { role: 'authority', ref: 'the court' } as const;
    expect(given().objection('client.ended', {}, court)?.code).toBe('D27.saysTheirOwn');
    expect(given().objection('client.ended', {}, { ...court, for: 'client' })).toBeNull();
  });

  it('a day long before the work began is a slip, and ends nothing (D32)', () => {
    const story = given();
    expect(story.objection('client.ended', {}, client, '1935-02-04')?.code).toBe('D32.ofThisWork');
    expect(story.objection('client.ended', {}, client, '2035-02-04')).toBeNull();
  });

  it('in a story that names the agency’s people nobody else speaks for it', () => {
    const text = `
name: strangers
policy: counselling.yaml
start: 2035-02-05T09:00
staff: [worker:W-7, supervisor:S-2]
ending: { externalRef: R-1, worker: W-7, supervisor: S-2 }
script:
  - { at: 1d, tell: safety.held, by: 'supervisor:S-9' }
  - { at: 2d, tell: safety.held, by: 'lead:S-2' }
  - { at: 3d, tell: safety.held, by: supervisor }
assume: none
until: 5d
expect: [{ kind: refused, what: safety.held, code: actor.unknown, times: 2 }]`;
    const loaded = loadScenario({ text }, 'examples/policies');
    if (!loaded.ok) throw new Error(loaded.problems.map(({ says }) => says).join(' '));
    const told = rehearse(loaded.scenario).entries.flatMap((entry) =>
      entry.kind === 'refused' ? [entry.code] : entry.kind === 'event' ? [entry.what] : [],
    );
    expect(told).toEqual(['actor.unknown', 'actor.unknown', 'safety.held']);
  });
});
