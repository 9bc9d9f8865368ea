import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Story, usualPolicy } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { pagesOver, usualHouse, words } from '../support/stand-in-rooms.ts';

const sam = { ref: 'e-1', row: { externalRef: 'R-1', name: 'Sam' } };
const robin = { ref: 'e-2', row: { externalRef: 'R-2', name: 'Robin' } };

let stories: Story[];
const ask = (as: string, path: string, form?: Record<string, string>) =>
  pagesOver(usualHouse(...stories), as)(path, form);

beforeEach(() => {
  stories = [at.preparing(sam), at.closing(robin)];
});

describe('the day of a worker', () => {
  it('given what is owed, then what is overdue comes first, each with whose it is and where it is done', async () => {
    stories[0]?.later('20d');
    const { text } = await ask('W-7', '/my-day');
    const day = words(text);
    expect(day).toMatch(/Overdue \(\d\).* Open the talk about the ending with the client Sam, R-1/);
    expect(text).toMatch(/<a href="\/endings\/e-1#task-open-ending-talk-1"/);
    expect(day).toContain('Write and approve the closing letter');
    // Nothing that only the command line asks for.
    expect(day).not.toMatch(/endwell|--\w|\w\.held/);
  });

  it('given a meeting of today, then it is on top, with how it went one step away', async () => {
    stories = [at.serving(sam).untilSession()];
    const { text } = await ask('W-7', '/my-day');
    expect(words(text)).toMatch(/Meetings today .*Sam .*Serving .*14:00/);
    expect(text).toContain('/endings/e-1/say/session.held');
  });

  it('given a call, then what to say first stands beside it', async () => {
    stories = [at.closing(sam)];
    expect(words((await ask('W-7', '/my-day')).text)).toContain('What to say first Reach them by');
  });

  it('given a call that was tried, then how often, and what came of it', async () => {
    const story = at
      .following({ ...sam, row: { ...sam.row, preferredChannel: 'phone' } })
      .also(['task.done', { task: 'tell-in-person#1' }])
      .later('5w');
    const { id: task } = story.task('follow-up-call');
    stories = [story.when('attempt.made', { task, channel: 'phone', result: 'no_answer' })];
    const { text } = await ask('W-7', '/my-day');
    expect(words(text)).toContain('tried once, at last nobody answered');
  });

  it('given what a role owes, then one of it takes it, hands it over or gives it back', async () => {
    stories = [at.returning(sam)];
    const task = 'worker-conflict-check#1';
    const before = await ask('S-2', '/my-day');
    expect(words(before.text)).toMatch(/nobody has it yet: for supervisor .*Take it/);
    const form = { of: 'ending', ref: 'e-1', task, event: 'task.taken', id: 'once' };
    const answer = await ask('S-2', '/my-day', form);
    expect([answer.status, answer.to]).toEqual([303, '/my-day?done=task.taken']);
    // Whoever presses twice tells it once.
    expect((await ask('S-2', '/my-day', form)).status).toBe(303);
    const after = words((await ask('S-2', '/my-day?done=task.taken')).text);
    expect(after).toMatch(/It is yours now\. .*you took it .*Give it back .*Hand it over/);
  });

  it('given what somebody else has taken, then it is refused with the reason, and nothing is told', async () => {
    stories = [at.returning(sam)];
    const form = { of: 'ending', ref: 'e-1', task: 'worker-conflict-check#9', event: 'task.taken' };
    const { status, text } = await ask('S-2', '/my-day', { ...form, id: 'once' });
    expect(status).toBe(409);
    expect(text).toContain('<title>Error: My day – Endwell</title>');
    expect(words(text)).toContain('There is a problem There is no task worker-conflict-check#9.');
  });

  it('given mail that may be danger and names no ending, then duty sees whom to call, and what was written', async () => {
    const house = usualHouse().joined('D-3', 'duty');
    const mail = { from: 'kim@example.org', words: 'I want to die', risk: true };
    house.agency.when('mail.unclaimed', mail, { role: 'system', ref: 'mail' });
    const day = await pagesOver(house, 'D-3')('/my-day');
    expect(words(day.text)).toContain(`In danger, at any hour: ${usualPolicy.agency.crisisLine}`);
    const [, place = ''] = /href="(\/agency\/say\/[^"]*read-unclaimed)"/.exec(day.text) ?? [];
    const { text } = await pagesOver(house, 'D-3')(place);
    expect(words(text)).toMatch(/In danger, at any hour: .* kim@example\.org .*I want to die/);
  });

  it('given nothing owed, then it says so', async () => {
    stories = [];
    expect(words((await ask('W-7', '/my-day')).text)).toContain('Nothing is owed');
  });
});
