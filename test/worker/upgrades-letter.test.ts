import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { opened } from '../ending/journeys.ts';
import { Builds } from '../support/builds.ts';
import { Agency } from '../support/ending-agency.ts';
import type { HistoryEvent, PlayedEnding } from '../support/ending-played.ts';
import { connectTestServer } from '../support/server.ts';

let agency: Agency;
let builds: Builds;
afterAll(async () => {
  await builds.close();
  await agency.close();
});
const server = await connectTestServer();

beforeAll(async () => {
  agency = await Agency.open(server);
  builds = await Builds.of(server, agency);
  await builds.start('first', 'is current now');
}, 180_000);
afterEach(() => agency.catcher.behave({ slowBy: 0 }));

/** The mail server takes so long for each of four steps of a letter, in milliseconds. */
const SLOW = 1_500;

/** An ending with a letter that the mail server is just taking. */
async function givenLetter(email: string): Promise<PlayedEnding> {
  const ending = await agency.begin({ email });
  agency.catcher.behave({ slowBy: SLOW });
  await ending.also(opened);
  while (!(await ending.handle.describe()).raw.pendingActivities?.some(({ attempt }) => attempt)) {
    await ending.now();
  }
  return ending;
}

/** What the histories of all its runs have of an event, run by run. */
async function counts(ending: PlayedEnding, isIt: (event: HistoryEvent) => unknown) {
  return (await ending.histories()).map(({ events }) => (events ?? []).filter(isIt).length);
}

async function expectOneLetter(ending: PlayedEnding, email: string): Promise<void> {
  await ending.settle();
  expect(agency.catcher.received.filter(({ to }) => to.includes(email))).toMatchObject([
    { copies: 1 },
  ]);
  expect((await ending.view()).messages).toEqual([]);
  const sent = (await ending.log()).filter(
    (entry) => entry.kind === 'message' && entry.state === 'sent',
  );
  expect(sent).toMatchObject([{ what: 'ending-talk-invite' }]);
  // Asked for, and answered, in the run that it was wished in.
  expect(await counts(ending, (e) => e.activityTaskScheduledEventAttributes)).toEqual([1, 0]);
  expect(await counts(ending, (e) => e.activityTaskCompletedEventAttributes)).toEqual([1, 0]);
  expect(await counts(ending, (e) => e.workflowTaskFailedEventAttributes)).toEqual([0, 0]);
}

describe('a letter that is under way while a build is deployed', () => {
  it('given the build before stays at work, then it leaves once, and the ending goes over after it', async () => {
    const email = 'beside@example.org';
    const ending = await givenLetter(email);
    await builds.start('second', 'went over');
    await expectOneLetter(ending, email);
    const [before] = await ending.histories();
    const happened = (before?.events ?? []).map((event) =>
      event.workflowExecutionSignaledEventAttributes
        ? 'woken'
        : event.activityTaskCompletedEventAttributes && 'answered',
    );
    expect(happened.filter(Boolean)).toEqual(['woken', 'answered']);
  });

  it('given the build before is sent home, then it leaves once, and the ending goes over after it', async () => {
    const email = 'after@example.org';
    const ending = await givenLetter(email);
    await builds.end();
    await builds.end();
    await builds.start('third', 'went over');
    await expectOneLetter(ending, email);
  });
});
