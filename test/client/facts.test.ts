import { describe, expect, it } from '@jest/globals';
import { factsSaid, onSaid } from '../../client/cli/facts.ts';
import { readTime } from '../../client/said-time.ts';
import { said as saidToAgency } from '../../workflows/agency/events/index.ts';
import { said as saidToDeparture } from '../../workflows/departure/events/index.ts';
import { said } from '../../workflows/ending/events/index.ts';
import { local } from '../ending/given.ts';

/** Monday, 5 February 2035, at nine in London. */
const now = '2035-02-05T09:00';
const clock = () => Promise.resolve({ now, toInstant: local });

const read = (event: string, ...words: string[]) =>
  factsSaid(words, { event, all: { ...saidToAgency, ...saidToDeparture, ...said } }, clock);

describe('facts as options', () => {
  it('given options, then each is of the kind that its event asks for', async () => {
    expect(await read('ending.opened', '--reason', 'planned.goals_reached')).toEqual({
      reason: 'planned.goals_reached',
    });
    expect(await read('goal.rated', '--goal', '1', '--reached=8')).toEqual({ goal: 1, reached: 8 });
    expect(await read('appeal.decided', '--upheld')).toMatchObject({ upheld: true });
    expect(await read('expectations.reviewed', '--worker-first', 'no')).toEqual({
      workerFirst: false,
    });
    const changes = ['--changes', 'Sleeps, and rests', '--changes', 'Rings a friend'];
    expect(await read('change.reviewed', ...changes)).toEqual({
      changes: ['Sleeps, and rests', 'Rings a friend'],
    });
    expect(await read('staff.joined', '--workingDays', 'mon,tue')).toEqual({
      workingDays: ['mon', 'tue'],
    });
    expect(await read('session.moved', '--start', 'tomorrow 10:00')).toEqual({
      start: '2035-02-06T10:00',
    });
  });

  it('given a fact that is called like an option of the command, then it is said after with', async () => {
    expect(await read('access.revoked', '--with.on', 'today')).toEqual({ on: '2035-02-05' });
  });

  it('given an instant, then it is told in local time', async () => {
    const facts = await read('client.told', '--ref', 'R-1', '--how', 'call', '--at', 'today 8:30');
    expect(facts).toMatchObject({ at: local('2035-02-05T08:30') });
  });

  it('given parts of a group, then they are named by dots; JSON is said besides', async () => {
    const asked = { event: 'policy.applied', all: saidToAgency, json: { almanac: {} } };
    expect(await factsSaid(['--policy.version', '7', '--policy.undo', '3d'], asked, clock)).toEqual(
      {
        almanac: {},
        policy: { version: 7, undo: '3d' },
      },
    );
  });

  it.each([
    [['ending.opened', '--reson', 'x'], 'commander.unknownOption', /--reason, --\w+, --\w+ \(/],
    [['ending.named', '--reason', 'x'], 'commander.unknownOption', /takes no facts/],
    [['goal.rated', '--goal', 'one'], 'commander.value', /it is a number/],
    [['appeal.decided', '--upheld', 'perhaps'], 'commander.value', /yes or no/],
    [['session.moved', '--start', 'tomorrow'], 'commander.value', /"tomorrow 10:00"/],
    [['ending.named', 'stray'], 'commander.excessArguments', /belongs to no option/],
  ] as const)('given %j, then it is refused with %s', async ([event, ...words], code, says) => {
    const failure: unknown = await read(event, ...words).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, exitCode: 2, message: expect.stringMatching(says) });
  });
});

describe('a time as people say it', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24 9:05', '2026-11-24T09:05'],
    ['2026-11-24T10:00', '2026-11-24T10:00'],
    ['today', '2035-02-05'],
    ['tomorrow at 10:00', '2035-02-06T10:00'],
    ['Friday 16:30', '2035-02-09T16:30'],
    ['mon', '2035-02-12'],
    ['+3d', '2035-02-08'],
    ['+2w 9:00', '2035-02-19T09:00'],
    ['now', now],
  ])('given "%s", then it is %s', (text, time) => {
    expect(readTime(text, now)).toBe(time);
  });

  it.each(['someday', '2035-02-31', 'tomorrow 25:00', '+3'])(
    'given "%s", then it is none',
    (text) => expect(readTime(text, now)).toBeNull(),
  );

  it('given what has happened, then a day of the week is the last one', async () => {
    expect(await onSaid('friday', clock)).toBe('2035-02-02');
    expect(await onSaid('yesterday 14:00', clock)).toBe('2035-02-04T14:00');
    expect(await onSaid('2026-11-24 10:00', clock)).toBe('2026-11-24T10:00');
  });
});
