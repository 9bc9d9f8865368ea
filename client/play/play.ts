import { Client, type Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import { toRef } from '../opaque-ref.ts';
import { createEndings, type Endings, type Opened } from '../endings.ts';
import { type StoryDocument, type StoryEntry, toIso, toStoryEntry } from '../scenario/document.ts';
import { type Move, perform, refusedLine, type Sight } from '../scenario/perform.ts';
import { type Scenario, stage } from '../scenario/scenario.ts';
import { type Reached, ServerStage } from './server-stage.ts';
import type { PlayedMail, StoryMails } from './story-mails.ts';
import { CodedError } from '../../coded-error.ts';
import { probeTimeSkipping, type TimeSkippingCode } from './time-skipping.ts';

/** A server with a worker of endings. */
export interface PlayPlace {
  connection: Connection;
  namespace: string;
  taskQueue: string;
  /** Of that worker: what is encrypted for it, and by it. */
  dataConverter: DataConverter;
  /** What that worker asks how letters are answered; without it every letter is taken, and nobody knows its text. */
  mails?: StoryMails;
}

export interface PlayOptions extends PlayPlace {
  /** Hears of every entry as it happens. */
  watch?: (entry: StoryEntry) => void;
  /** Ends the play before its next move. */
  signal?: AbortSignal;
}

/** What a play leaves behind: the story as it went, and the ending on the server. */
export interface Played {
  document: StoryDocument;
  /** The letters that left, by the id of their message. */
  letters: ReadonlyMap<string, string>;
  ref: string;
  workflowId: string;
}

/**
 * Performs a story on a Temporal server, whose time is skipped for this one ending.
 *
 * @throws CodedError of a {@link TimeSkippingCode}
 */
export async function play(scenario: Scenario, options: PlayOptions): Promise<Played> {
  if (scenario.start <= Date.now()) throw inThePast(scenario);
  const unable = await probeTimeSkipping(options.connection, options.namespace);
  if (unable) throw unable;
  await beginDepartures(scenario, options);
  const { endings, opened } = await openAnew(scenario, options);
  const { ref, workflowId } = opened;
  const post = beginMail(scenario, ref, options);
  const reached = playedEnding(endings, opened, scenario.start);
  const place = new ServerStage({ ...reached, ...(post ? { until: post.until } : {}) }, options);
  const story = perform(scenario);
  let next = story.next();
  while (!next.done) {
    options.signal?.throwIfAborted();
    const move = next.value;
    const sight = await place.act(move);
    if (options.watch) for (const entry of entriesOf(move, sight)) options.watch(entry);
    next = story.next(sight);
  }
  return { document: next.value, letters: post?.mail.letters ?? new Map(), ref, workflowId };
}

/**
 * The departures that the story speaks of, for the ending to report to. Nobody works on them: that they are told
 * is all that a story of one ending needs.
 */
async function beginDepartures(
  { script }: Scenario,
  { connection, namespace, dataConverter }: PlayOptions,
): Promise<void> {
  const client = new Client({ connection, namespace, dataConverter });
  for (const { event } of script) {
    if (event.type !== 'departure.began') continue;
    await client.workflow.start('workerDeparture', {
      workflowId: event.with.departure,
      taskQueue: 'nobody',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }
}

/**
 * A story keeps its reference however often it is played, because the minutes of its mornings depend on it. What is
 * there already is left alone: each later play of it on one server is another agency's.
 */
export async function openAnew(
  { opening, start }: Pick<Scenario, 'opening' | 'start'>,
  { taskQueue, ...place }: PlayPlace,
  house: string = stage.agency,
): Promise<{ client: Client; agency: string; endings: Endings; opened: Opened }> {
  const client = new Client(place);
  const refOf = (externalRef: string) => toRef(stage.refKey, stage.agency, externalRef);
  for (let times = 1; ; times++) {
    const agency = times === 1 ? house : `${house}-${times}`;
    const endings = createEndings({ client, taskQueue, agency, refKey: stage.refKey, refOf });
    const opened = await endings.open(opening.row, opening.policy, start);
    if (opened.outcome === 'opened') return { client, agency, endings, opened };
  }
}

/** An ending that was opened for a later day, as a stage reaches it. */
export function playedEnding(
  endings: Endings,
  { ref, workflowId }: Opened,
  start: Instant,
): Reached<EndingEvent> {
  return {
    workflowId,
    start,
    tell: (event) => endings.tell(ref, event as Parameters<Endings['tell']>[1]),
    stored: () => endings.stored(ref),
  };
}

function entriesOf(move: Move, sight: Sight): StoryEntry[] {
  const lines = [...sight.entries, ...refusedLine(endingChart, move, sight)];
  return lines.map((line) => toStoryEntry(line, sight.context));
}

/** The mail of a story, where its worker asks for it. @throws Error where the story tells of mail, and the worker does not ask */
export function beginMail(
  { mail, name, start }: Pick<Scenario, 'mail' | 'name' | 'start'>,
  ref: string,
  { mails }: Pick<PlayPlace, 'mails'>,
): PlayedMail | null {
  if (mails === undefined && mail.length > 0) {
    throw new Error(`"${name}" tells how mail is answered, and its worker asks nobody`);
  }
  return mails?.begin(ref, mail, start) ?? null;
}

export function inThePast({
  name,
  start,
}: Pick<Scenario, 'name' | 'start'>): CodedError<TimeSkippingCode> {
  const says = `"${name}" begins on ${toIso(start).slice(0, 10)}, and a server's time goes forwards alone: begin it in the future.`;
  return new CodedError<TimeSkippingCode>('past', says);
}
