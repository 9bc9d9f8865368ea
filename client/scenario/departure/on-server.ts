import { setTimeout as pause } from 'node:timers/promises';
import type { Context as DepartureContext } from '../../../workflows/departure/context.ts';
import type { DepartureEvent } from '../../../workflows/departure/events/index.ts';
import type { View } from '../../../workflows/departure/reading/view.ts';
import type { DepartureEntry } from '../../../workflows/departure/reading/log.ts';
import type { Instant } from '../../../workflows/calendar/almanac.ts';
import { createDepartures, type Departures } from '../../departure/departures.ts';
import type { Endings, Opened } from '../../endings.ts';
import { beginMail, inThePast, openAnew, playedEnding, type PlayPlace } from '../../play/play.ts';
import { ServerStage } from '../../play/server-stage.ts';
import type { PlayedMail } from '../../play/story-mails.ts';
import { probeTimeSkipping } from '../../play/time-skipping.ts';
import type { Move, Sight } from '../perform.ts';
import type { LeavingDocument } from './document.ts';
import { type Leaving, lettersOf } from './story.ts';
import { type DepartureMove, type DepartureSight, performLeaving, type Place } from './perform.ts';

interface Server extends PlayPlace {
  /** Ends the play before its next move. */
  signal?: AbortSignal;
}

/** What a play leaves behind: the story as it went, and the workflows on the server. */
export interface PlayedLeaving {
  document: LeavingDocument;
  letters: ReadonlyMap<string, string>;
  workflowIds: string[];
}

/** A departure finds all endings of its worker: those of other stories are another agency’s. */
const house = 'departing';
const lookEveryMs = 20;

/**
 * Performs the story of a departure on a Temporal server, whose time is skipped for each workflow of it.
 *
 * @throws CodedError of a {@link TimeSkippingCode}
 */
export async function playLeaving(leaving: Leaving, server: Server): Promise<PlayedLeaving> {
  if (leaving.start <= Date.now()) throw inThePast(leaving);
  const unable = await probeTimeSkipping(server.connection, server.namespace);
  if (unable) throw unable;
  const place = await ServerPlace.open(leaving, server);
  const document = await performLeaving(leaving, place);
  return { document, letters: place.letters, workflowIds: place.workflowIds };
}

type DepartureStage = ServerStage<DepartureContext, DepartureEvent, DepartureEntry>;

interface Opening {
  departures: Departures;
  endings: Endings;
  /** The endings of the clients, in their order. */
  opened: readonly Opened[];
}

/** Each workflow has its own time: whoever acts, the others are brought there first. */
class ServerPlace implements Place {
  readonly workflowIds: string[];

  readonly #leaving: Leaving;
  readonly #server: Server;
  readonly #departures: Departures;
  readonly #endings: Endings;
  readonly #stages: ServerStage[];
  readonly #posts: (PlayedMail | null)[];
  #departure: DepartureStage | null = null;

  static async open(leaving: Leaving, server: Server): Promise<ServerPlace> {
    const [first, ...others] = leaving.clients;
    if (!first) throw new Error(`"${leaving.name}" has no client of whoever leaves`);
    const { start } = leaving;
    const { client, agency, endings, opened } = await openAnew(first, server, house);
    const open = ({ opening }: typeof first) => endings.open(opening.row, opening.policy, start);
    const all = [opened, ...(await Promise.all(others.map(open)))];
    const { taskQueue } = server;
    const departures = createDepartures({ client, agency, taskQueue, endings });
    return new ServerPlace(leaving, server, { departures, endings, opened: all });
  }

  private constructor(leaving: Leaving, server: Server, { departures, endings, opened }: Opening) {
    this.#leaving = leaving;
    this.#server = server;
    this.#departures = departures;
    this.#endings = endings;
    this.workflowIds = opened.map(({ workflowId }) => workflowId);
    this.#posts = opened.map(({ ref }, n) => beginMail(leaving.clients[n]!, ref, server));
    this.#stages = opened.map((one, n) => {
      const until = this.#posts[n]?.until;
      const reached = playedEnding(endings, one, leaving.start);
      return new ServerStage({ ...reached, ...(until ? { until } : {}) }, server);
    });
  }

  async ending(n: number, move: Move): Promise<Sight> {
    return await this.#stages[n]!.act(move);
  }

  async departure(move: DepartureMove): Promise<DepartureSight> {
    if (move.do === 'open') this.#departure = await this.#begun(this.#leaving.begins);
    return await this.#opened.act(move);
  }

  async meetEndings(at: Instant): Promise<void> {
    this.#server.signal?.throwIfAborted();
    await Promise.all(this.#stages.map((stage) => stage.catchUp(at)));
  }

  async meetDeparture(at: Instant): Promise<void> {
    this.#server.signal?.throwIfAborted();
    await this.#departure?.catchUp(at);
  }

  async lookAtEnding(n: number): Promise<Sight> {
    return await this.#stages[n]!.look();
  }

  async lookAtDeparture(): Promise<DepartureSight> {
    return await this.#opened.look();
  }

  async view(): Promise<View> {
    return await this.#departures.view(this.#worker);
  }

  get letters(): ReadonlyMap<string, string> {
    return lettersOf(this.#leaving.clients, (n) => this.#posts[n]?.mail);
  }

  async #begun(at: Instant): Promise<DepartureStage> {
    const { stated, policy } = this.#leaving;
    await this.#listed();
    const { workflowId } = await this.#departures.begin(stated, policy, at);
    this.workflowIds.push(workflowId);
    return new ServerStage(
      {
        workflowId,
        start: at,
        tell: (event) =>
          this.#departures.tell(this.#worker, event as Parameters<Departures['tell']>[1]),
        stored: () => this.#departures.stored(this.#worker),
      },
      this.#server,
    );
  }

  /** Temporal’s list is a little behind. */
  async #listed(): Promise<void> {
    for (let found = 0; found < this.#stages.length;) {
      this.#server.signal?.throwIfAborted();
      found = 0;
      for await (const _ of this.#endings.list()) found++;
      if (found < this.#stages.length) await pause(lookEveryMs);
    }
  }

  get #worker(): string {
    return this.#leaving.stated.facts.worker;
  }

  get #opened(): DepartureStage {
    if (this.#departure === null) throw new Error('The departure has not begun');
    return this.#departure;
  }
}
