import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { EndingEntry } from '../../workflows/ending/reading/log-lines.ts';
import { opened } from '../ending/journeys.ts';
import { local } from '../ending/given.ts';
import { Agency } from '../support/ending-agency.ts';
import { openFields } from '../support/ending-open-fields.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
afterAll(async () => agency.close());
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  await agency.work();
});

let down = false;
const mailGoesDown = async () => {
  await agency.catcher.stop();
  down = true;
};
const mailComesBack = async () => {
  if (down) await agency.catcher.start();
  down = false;
};
afterEach(async () => {
  await mailComesBack();
  agency.catcher.behave({ slowBy: 0, refuse: {}, hangUpAfterMessage: false });
});

/** An ending that wants to invite its client to a talk, on Monday 5 February at nine. */
async function givenInvitation(): Promise<{ ending: PlayedEnding; email: string }> {
  const email = `${randomUUID()}@example.org`;
  return { ending: await agency.begin({ email }), email };
}

const lettersTo = (email: string) => agency.catcher.received.filter(({ to }) => to.includes(email));

async function statesOf(ending: PlayedEnding): Promise<string[]> {
  const entries = (await ending.log()).filter(
    (entry): entry is Extract<EndingEntry, { kind: 'message' }> => entry.kind === 'message',
  );
  return entries.map(({ state }) => state);
}

async function attemptsOf(ending: PlayedEnding): Promise<number> {
  const events = await ending.events();
  return events.filter(
    ({ activityTaskScheduledEventAttributes: asked }) => asked?.activityType?.name === 'deliver',
  ).length;
}

async function sharesOf(ending: PlayedEnding): Promise<Set<string | null | undefined>> {
  const asked = (await ending.events()).flatMap(({ activityTaskScheduledEventAttributes: one }) =>
    one?.activityType?.name === 'deliver' ? [one.priority?.fairnessKey] : [],
  );
  return new Set(asked);
}

describe('mail that cannot leave for a day', () => {
  it('given the mail server is down, when it is back the next day, then the letter leaves once', async () => {
    const { ending, email } = await givenInvitation();
    await mailGoesDown();
    await ending.also(opened);
    await ending.later('2min');
    expect((await ending.view()).messages).toMatchObject([
      { what: 'ending-talk-invite', state: 'retrying', reason: 'mail.unreachable' },
    ]);
    await ending.later('2035-02-06T12:00');
    expect(lettersTo(email)).toEqual([]);
    const [waiting] = (await ending.view()).messages;
    expect(waiting).toMatchObject({ state: 'retrying', reason: 'mail.unreachable' });
    expect((await statesOf(ending)).join(' ')).toBe(`planned${' checked retrying'.repeat(5)}`);
    await mailComesBack();
    await ending.later('2035-02-07T12:00');
    expect(lettersTo(email)).toMatchObject([{ copies: 1 }]);
    expect((await statesOf(ending)).slice(-2)).toEqual(['checked', 'sent']);
    expect((await ending.view()).messages).toEqual([]);
    expect(await attemptsOf(ending)).toBe(6);
    // Agencies that share the queue have equal shares of it.
    expect(await sharesOf(ending)).toEqual(new Set([agency.taskQueue]));
    await ending.replay();
  });

  it('given the client died meanwhile, when the mail server is back, then nothing is ever sent', async () => {
    const { ending, email } = await givenInvitation();
    await mailGoesDown();
    await ending.also(opened);
    await ending.later('3h');
    const tried = await attemptsOf(ending);
    await ending.tell('client.died');
    await mailComesBack();
    await ending.later('60d');
    expect(lettersTo(email)).toEqual([]);
    expect(await attemptsOf(ending)).toBe(tried);
    expect((await statesOf(ending)).at(-1)).toBe('cancelled');
    await ending.replay();
  });

  it('given the client opted out meanwhile, when it is decided again, then it is suppressed', async () => {
    const { ending, email } = await givenInvitation();
    await mailGoesDown();
    await ending.also(opened);
    await ending.later('3h');
    const tried = await attemptsOf(ending);
    await ending.tell('client.optedOut', { from: 'all' });
    await mailComesBack();
    await ending.later('14d');
    expect(lettersTo(email)).toEqual([]);
    expect(await attemptsOf(ending)).toBe(tried);
    expect(await ending.log()).toContainEqual(
      expect.objectContaining({ kind: 'message', state: 'suppressed', reason: 'noConsent' }),
    );
    await ending.replay();
  });
});

describe('a mail server that is odd', () => {
  it('given it is slow, when a letter leaves, then it leaves once and nothing is late', async () => {
    const { ending, email } = await givenInvitation();
    agency.catcher.behave({ slowBy: 250 });
    await ending.also(opened);
    await ending.later('1h');
    expect(lettersTo(email)).toMatchObject([{ copies: 1 }]);
    expect(await attemptsOf(ending)).toBe(1);
    const sent = (await ending.log()).find((entry) => 'state' in entry && entry.state === 'sent');
    expect(sent?.at).toBeLessThan(local('2035-02-05T09:02'));
    await ending.replay();
  });

  it('given one address is refused, when letters leave, then a person is asked and only that client hears nothing', async () => {
    const { ending, email } = await givenInvitation();
    const other = await givenInvitation();
    agency.catcher.behave({ refuse: { [email]: 550 } });
    await ending.also(opened);
    await other.ending.also(opened);
    await ending.later('1h');
    await other.ending.later('1h');
    const { messages, owed, contact } = await ending.view();
    expect(messages).toMatchObject([{ state: 'undeliverable', reason: 'mail.refusedAddress' }]);
    expect(owed.map(({ type }) => type)).toContain('fix-contact-details');
    expect(contact).toBe('undeliverable');
    expect(lettersTo(email)).toEqual([]);
    expect(lettersTo(other.email)).toHaveLength(1);
    expect(await attemptsOf(ending)).toBe(1);
    expect(JSON.stringify(openFields(await ending.events()))).not.toContain(email);
    await ending.tell('contactDetails.changed', { email: `new-${email}` });
    expect((await ending.view()).contact).toBe('open');
    await ending.replay();
  });

  it('given it hangs up after the message, when it is tried again, then it is the same message', async () => {
    const { ending, email } = await givenInvitation();
    agency.catcher.behave({ hangUpAfterMessage: true });
    await ending.also(opened);
    await ending.later('2min');
    expect((await ending.view()).messages).toMatchObject([
      { state: 'retrying', reason: 'mail.uncertain' },
    ]);
    agency.catcher.behave({ hangUpAfterMessage: false });
    await ending.later('1h');
    const [letter, ...more] = lettersTo(email);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ copies: 2 });
    expect((await statesOf(ending)).at(-1)).toBe('sent');
    await ending.replay();
  });
});
