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
});
let answer: () => void = () => undefined;
afterEach(() => answer());

/** An ending with a letter that the mail server has, and has not answered for before `answer` is called. */
async function givenLetter(email: string): Promise<PlayedEnding> {
  const ending = await agency.begin({ email });
  agency.catcher.behave({ answersAfter: new Promise<void>((resolve) => (answer = resolve)) });
  await ending.also(opened);
  while (agency.catcher.received.every(({ to }) => !to.includes(email))) await ending.now();
  return ending;
}

/** Nobody wakes an ending but a build that would have it. */
async function woken(ending: PlayedEnding): Promise<void> {
  const isWoken = (event: HistoryEvent) => event.workflowExecutionSignaledEventAttributes;
  while (!(await counts(ending, isWoken))[0]) await ending.now();
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
    const started = builds.start('second', 'went over');
    await woken(ending);
    answer();
    await started;
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
    const ended = [builds.end(), builds.end()];
    answer();
    await Promise.all(ended);
    await builds.start('third', 'went over');
    await expectOneLetter(ending, email);
  });
});
