import { describe, expect, it } from '@jest/globals';
import { client, confirmed, director, lead, local, Story } from './given.ts';

describe('the announcement', () => {
  it('given clients untold, when it is to be made, then it is refused with their names', () => {
    const story = confirmed().told('ann');
    const refusal = story.objection('announcement.made');
    expect(refusal).toMatchObject({
      code: 'G11.everybodyTold',
      why: '"announcement.made" is refused: not yet told: ben, cleo.',
      mend: expect.stringContaining('announcement.released'),
    });
    story.told('ben').told('cleo', 'heardElsewhere').when('announcement.made');
    expect(story.view).toMatchObject({ announcement: 'made', phase: 'handingOver' });
  });

  it('given very many untold, when it is to be made, then the sentence stays one that can be read', () => {
    const clients = Array.from({ length: 38 }, (_, n) => client(`c${100 + n}`));
    const { why } = confirmed({ clients }).objection('announcement.made')!;
    expect(why).toContain('c109 and 28 more.');
  });

  it('given clients untold, when a director releases it with a reason, then it may be made, and the telling goes on', () => {
    const story = confirmed();
    expect(story.objection('announcement.released', { reason: 'x' }, lead)?.code).toBe(
      'G11.byDirector',
    );
    story.when('announcement.released', { reason: 'The newspaper has it.' }, director);
    expect(story.view).toMatchObject({
      announcement: 'released',
      releasedBecause: 'The newspaper has it.',
    });
    story.when('announcement.made');
    expect(story.view).toMatchObject({ phase: 'telling', announcement: 'made' });
    expect(story.objection('announcement.made')?.code).toBe('C24.notAnnounced');
    story.told('ann').told('ben').told('cleo');
    expect(story.view.phase).toBe('handingOver');
  });

  it('given a worker without clients, when the facts are confirmed, then nothing holds it', () => {
    const story = new Story({ clients: [] });
    expect(story.objection('announcement.made')?.code).toBe('C23.factsConfirmed');
    expect(story.when('departure.confirmed').objection('announcement.made')).toBeNull();
  });
});

describe('the lag', () => {
  it('given clients told one after the other, when one had heard elsewhere, then the lag is ours alone', () => {
    const story = confirmed().told('ann', 'heardElsewhere');
    story.later('2035-02-05T10:00').told('ben').later('2035-02-05T12:00').told('cleo', 'message');
    const hour = 3_600_000;
    expect(story.view.lag).toEqual({ count: 2, median: 2 * hour, longest: 3 * hour });
    expect(story.view.heardElsewhere).toBe(1);
    expect(story.view.clients).toMatchObject([
      { state: 'heardElsewhere', how: 'heardElsewhere', lag: null },
      { state: 'told', how: 'call', lag: hour, at: local('2035-02-05T10:00') },
      { state: 'told', how: 'message', lag: 3 * hour },
    ]);
  });

  it('given nobody told, when one looks, then there is no lag yet', () => {
    expect(confirmed().view.lag).toEqual({ count: 0, median: null, longest: null });
  });
});

describe('a dismissal (docs/field.md#example-4)', () => {
  it('given 38 clients, when each was told and goes on with somebody, then the departure is over', () => {
    const clients = Array.from({ length: 38 }, (_, n) =>
      client(`c${100 + n}`, { callOnly: n < 2 }),
    );
    const story = confirmed({ clients });
    expect(story.posts.filter(({ event }) => event.with['call'] === true)).toHaveLength(2);
    for (const { ref } of clients) story.told(ref, ref === 'c105' ? 'heardElsewhere' : 'message');
    story.when('announcement.made');
    for (const { ref } of clients) story.settledAs(ref);
    expect(story.view).toMatchObject({ phase: 'handingOver', heardElsewhere: 1 });
    story
      .when('records.custodianNamed', { to: 'REC-1' })
      .when('access.revoked', { on: '2035-02-05' })
      .when('replies.rerouted', { to: 'S-2' });
    expect(story.view).toMatchObject({ phase: 'over', status: 'done', owed: [] });
  });
});

describe('a worker who died (docs/field.md#example-5)', () => {
  it('given a nominee who speaks, when nothing is announced, then the work is handed over all the same', () => {
    const facts = { kind: 'death', lastDay: undefined, contentiousness: 'high' } as const;
    const story = confirmed({ facts, clients: [client('ann')] }).told('ann');
    story.later('2035-02-06T17:01');
    expect(story.view.phase).toBe('handingOver');
  });
});
