import { describe, expect, it } from '@jest/globals';
import { client, confirmed, lead, local, Story, type Setting } from './given.ts';

describe('the clock of the first notice', () => {
  const cases: [string, Setting['facts'], string, string][] = [
    ['contentious, on a Monday morning', {}, '2035-02-05T09:00', '2035-02-05T13:00'],
    ['contentious, on a Friday at four', {}, '2035-02-09T16:00', '2035-02-12T12:00'],
    ['contentious, on a Saturday', {}, '2035-02-10T11:00', '2035-02-12T13:00'],
    [
      'somewhat contentious, on a Friday at four',
      { contentiousness: 'medium' },
      '2035-02-09T16:00',
      '2035-02-12T17:00',
    ],
    ['a retirement', { kind: 'retirement' }, '2035-02-05T09:00', '2035-02-12T17:00'],
    [
      'a retirement, across a holiday',
      { kind: 'retirement', lastDay: '2035-12-31' },
      '2035-05-04T09:00',
      '2035-05-14T17:00',
    ],
    [
      'a retirement whose notice floor comes first',
      { kind: 'retirement', lastDay: '2035-03-09' },
      '2035-02-05T09:00',
      '2035-02-07T17:00',
    ],
    [
      'a retirement whose notice floor is past',
      { kind: 'retirement', lastDay: '2035-02-20' },
      '2035-02-05T09:00',
      '2035-02-12T17:00',
    ],
  ];
  it.each(cases)('given %s, when it is confirmed, then it is due', (_, facts, at, due) => {
    const story = new Story({ facts: { lastDay: '2035-12-31', ...facts }, at });
    story.when('departure.confirmed');
    expect(story.view.clients.map(({ dueBy }) => dueBy)).toEqual(Array(3).fill(local(due)));
  });

  it('given facts that wait over night, when they are confirmed, then the clock runs from the confirmation', () => {
    const story = new Story().later('2035-02-06T09:00').when('departure.confirmed');
    expect(story.view.clients[0]?.dueBy).toBe(local('2035-02-06T13:00'));
  });
});

describe('time that is up', () => {
  it('given clients untold, when their time is up, then the director is asked until all are told', () => {
    const story = confirmed().told('ann').later('2035-02-05T13:01');
    expect(story.view.clients.map(({ late }) => late)).toEqual([false, true, true]);
    const asked = { type: 'tell-untold', who: 'director' };
    expect(story.view.owed).toContainEqual(expect.objectContaining(asked));
    expect(story.view.announcement).toBe('held');
    story.told('ben').told('cleo');
    expect(story.view.owed.map(({ type }) => type)).not.toContain('tell-untold');
    expect(story.view.phase).toBe('told');
    expect(story.log).toContainEqual(
      expect.objectContaining({ kind: 'task', what: 'tell-untold', state: 'done' }),
    );
  });

  it('given what the agency sees to, when nobody does, then the director is asked', () => {
    const story = confirmed({ clients: [client('ann')] }).told('ann');
    const owed = () => story.view.owed.map(({ type, who }) => `${type} ${who}`);
    expect(owed()).toEqual([
      'name-custodian records',
      'revoke-access admin',
      'reroute-replies admin',
      'make-announcement director',
    ]);
    story.later('2035-02-05T13:01').when('records.custodianNamed', { to: 'REC-1' }, lead);
    expect(owed()).toEqual([
      'revoke-access director',
      'reroute-replies director',
      'make-announcement director',
    ]);
  });
});
