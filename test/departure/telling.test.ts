import { describe, expect, it } from '@jest/globals';
import { client, confirmed, director, lead, local, Story } from './given.ts';

describe('the order in which clients are told', () => {
  it('given clients of all kinds, when it is confirmed, then risk comes before closeness and that before the calendar', () => {
    const soon = local('2035-02-06T10:00');
    const story = confirmed({
      clients: [
        client('far', { nextSession: local('2035-03-06T10:00') }),
        client('rare', { closeness: 'occasional', nextSession: soon }),
        client('unplanned'),
        client('soon', { nextSession: soon }),
        client('near', { closeness: 'close' }),
        client('uneasy', { risk: 'concern', closeness: 'occasional' }),
        client('urgent', { risk: 'urgent', closeness: 'occasional' }),
      ],
    });
    const order = ['urgent', 'uneasy', 'near', 'soon', 'far', 'unplanned', 'rare'];
    expect(story.posts.map(({ ref }) => ref)).toEqual(order);
    expect(story.view.clients.map(({ ref }) => ref)).toEqual(order);
  });

  it('given many clients, when it is confirmed, then they are told in small groups, each once', () => {
    const clients = Array.from({ length: 50 }, (_, n) => client(`c${100 + n}`));
    const story = new Story({ clients }).when('departure.confirmed');
    expect(story.posts).toHaveLength(20);
    story.later('2min');
    expect(story.posts.map(({ ref }) => ref)).toEqual(clients.map(({ ref }) => ref));
    expect(new Set(story.posts.map(({ event }) => event.id)).size).toBe(50);
  });
});

describe('what an ending is told', () => {
  it('given a dismissal with one safe-contact client, when it is confirmed, then each ending learns the clock, the speaker, and whom to call', () => {
    const story = confirmed({ clients: [client('ann'), client('ben', { callOnly: true })] });
    const id = 'departure/riverside/W-7/2035-02-05';
    expect(story.posts).toEqual([
      {
        ref: 'ann',
        workflowId: 'ending/riverside/ann',
        event: {
          type: 'departure.began',
          id: `${id}/began/ann`,
          by: { role: 'system', ref: id },
          with: {
            departure: 'departure/riverside/W-7',
            kind: 'dismissed',
            contentiousness: 'high',
            lastDay: '2035-02-28',
            dueBy: local('2035-02-05T13:00'),
            speaker: 'S-2',
            speakerName: 'Sam Hall',
            call: false,
          },
        },
      },
      expect.objectContaining({
        ref: 'ben',
        event: expect.objectContaining({ with: expect.objectContaining({ call: true }) }),
      }),
    ]);
    expect(story.view.clients).toMatchObject([{ state: 'asked' }, { state: 'asked' }]);
  });

  it('given a death, when nobody could say a last day, then it is the day of the confirmation', () => {
    const story = confirmed({ facts: { kind: 'death', lastDay: undefined } });
    expect(story.posts[0]?.event.with).toMatchObject({ kind: 'death', lastDay: '2035-02-05' });
  });

  it('given a correction by the director, when endings had heard, then those that are not settled hear it anew', () => {
    const story = confirmed().settledAs('ben');
    story.when('departure.corrected', { lastDay: '2035-03-09' }).later('10min');
    const again = story.posts.slice(3);
    expect(again.map(({ event }) => [event.id.slice(-5), event.with['lastDay']])).toEqual([
      ['ann/2', '2035-03-09'],
      ['leo/2', '2035-03-09'],
    ]);
  });

  it('given a departure called off, when some endings had heard of it, then those hear that too and nothing is left', () => {
    const story = new Story({
      clients: Array.from({ length: 30 }, (_, n) => client(`c${100 + n}`)),
    }).when('departure.confirmed');
    story.when('departure.withdrawn').later('10min');
    const withdrawn = story.posts.filter(({ event }) => event.type === 'departure.withdrawn');
    expect(withdrawn.map(({ ref }) => ref)).toEqual(story.posts.slice(0, 20).map(({ ref }) => ref));
    expect(withdrawn[0]?.event).toMatchObject({
      id: 'departure/riverside/W-7/2035-02-05/withdrawn/c100',
      with: {},
    });
    expect(story.view).toMatchObject({ phase: 'withdrawn', status: 'done', owed: [] });
  });

  it('given facts that nobody confirmed, when it is called off, then no ending ever heard', () => {
    const story = new Story().when('departure.withdrawn', {}, lead);
    expect(story.posts).toEqual([]);
    expect(story.view.status).toBe('done');
  });

  it('given an ending that is not running, when it is told, then a person tells the client', () => {
    const story = new Story();
    story.gone.add('ben');
    story.when('departure.confirmed');
    expect(story.view.clients.map(({ state }) => state)).toEqual(['asked', 'missing', 'asked']);
    expect(story.view.owed).toContainEqual(
      expect.objectContaining({ type: 'tell-by-hand', who: 'speaker' }),
    );
    story.when('client.told', { ref: 'ben', how: 'call' }, lead);
    expect(story.view.owed.map(({ type }) => type)).not.toContain('tell-by-hand');
  });

  it('given a client who came to the list later, when all were told, then the telling goes on', () => {
    const story = confirmed({ clients: [client('ann')] }).told('ann');
    expect(story.view.phase).toBe('told');
    story.when('client.added', client('dan'));
    expect(story.view).toMatchObject({ phase: 'telling', untold: ['dan'], announcement: 'held' });
    expect(story.posts.map(({ ref }) => ref)).toEqual(['ann', 'dan']);
  });
});

describe('the confirmation of the facts', () => {
  it('given facts that somebody stated, when another person corrects them, then yet another confirms', () => {
    const story = new Story({ facts: { kind: 'resigned' } });
    expect(story.view.facts.contentiousness).toBe('low');
    story.when('departure.corrected', { kind: 'dismissed' }, director);
    expect(story.view.facts.contentiousness).toBe('high');
    expect(story.objection('departure.confirmed', {}, director)?.code).toBe('C23.secondPerson');
    expect(story.when('departure.confirmed', {}, lead).view.phase).toBe('telling');
  });
});
