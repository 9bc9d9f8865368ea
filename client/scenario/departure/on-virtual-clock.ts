import type { DepartureWish } from '../../../workflows/departure/setup.ts';
import type { DepartureEvent } from '../../../workflows/departure/events/index.ts';
import { departureChart } from '../../../workflows/departure/chart.ts';
import type { Context as DepartureContext } from '../../../workflows/departure/context.ts';
import { viewOf } from '../../../workflows/departure/reading/index.ts';
import type { View } from '../../../workflows/departure/reading/view.ts';
import { endingChart } from '../../../workflows/ending/chart.ts';
import { endingId } from '../../../workflows/ending/workflow-id.ts';
import type { Instant } from '../../../workflows/calendar/almanac.ts';
import type { EndingWish } from '../../../workflows/ending/setup.ts';
import { flagsOf, viewOf as endingViewOf } from '../../../workflows/ending/reading/index.ts';
import type { HostedEvent } from '../../../workflows/chart/index.ts';
import type { Opening } from '../../../workflows/departure/registration.ts';
import { agencyAlmanac } from '../../opening.ts';
import { clientFacts, type ClientFacts, isClient } from '../../departure/client-facts.ts';
import { departureId } from '../../../workflows/departure/workflow-id.ts';
import { toRef } from '../../opaque-ref.ts';
import { Hosted } from '../../rehearsal/hosted.ts';
import { Stage } from '../../rehearsal/rehearse.ts';
import type { Move, Sight } from '../perform.ts';
import { stage } from '../scenario.ts';
import { type Leaving, lettersOf } from './story.ts';
import type { DepartureMove, DepartureSight, Place } from './perform.ts';

const by = { role: 'system', ref: 'endwell' } as const;

/** A departure and its endings on one virtual clock: what one tells the other is heard at once. */
export class VirtualPlace implements Place {
  readonly #leaving: Leaving;
  readonly #stages: Stage[];
  readonly #byRef: ReadonlyMap<string, Stage>;
  /** What was handed over and is not heard yet: whoever speaks first finishes what they are at. */
  readonly #underWay: (() => void)[] = [];
  #departure: Hosted<DepartureContext, Opening, DepartureEvent> | null = null;

  constructor(leaving: Leaving) {
    this.#leaving = leaving;
    this.#stages = leaving.clients.map((client) => new Stage(client, (wish) => this.#hears(wish)));
    this.#byRef = new Map(
      leaving.clients.map(({ opening }, n): [string, Stage] => [opening.ref, this.#stages[n]!]),
    );
  }

  ending(n: number, move: Move): Sight {
    const sight = this.#stages[n]!.act(move);
    this.#arrive();
    return sight;
  }

  departure(move: DepartureMove): DepartureSight {
    if (move.do === 'open') this.#departure = this.#begun(this.#leaving.begins);
    const sight: DepartureSight =
      move.do === 'open' ? this.#opened.sight() : this.#opened.act(move);
    this.#arrive();
    return sight;
  }

  meetEndings(at: Instant): void {
    for (const { hosted } of this.#stages) hosted.arrive(at);
  }

  meetDeparture(at: Instant): void {
    this.#departure?.arrive(at);
  }

  lookAtEnding(n: number): Sight {
    return this.#stages[n]!.hosted.sight();
  }

  lookAtDeparture(): DepartureSight {
    return this.#opened.sight();
  }

  get letters(): ReadonlyMap<string, string> {
    return lettersOf(this.#leaving.clients, (n) => this.#stages[n]!.mail);
  }

  view(): View {
    const { live } = this.#opened;
    return viewOf(live, departureChart.possible(live.position));
  }

  #begun(at: Instant): Hosted<DepartureContext, Opening, DepartureEvent> {
    const { stated, policy } = this.#leaving;
    const workflowId = departureId(stage.agency, stated.facts.worker);
    return new Hosted(
      {
        chart: departureChart,
        grant: (wish) => this.#told(wish as DepartureWish),
      },
      {
        workflowId,
        facts: stated.facts,
        clients: this.#clients(),
        policy,
        almanac: agencyAlmanac(policy, at),
      },
      at,
    );
  }

  /** As the list of endings would have them. */
  #clients(): ClientFacts[] {
    const opaque = (named: string): string => toRef(stage.refKey, stage.agency, named);
    return [...this.#byRef].flatMap(([ref, { hosted }]) => {
      const { live } = hosted;
      const { context } = live.position;
      if (!isClient(context.phase)) return [];
      const seen = {
        ref,
        workflowId: endingId(stage.agency, ref),
        view: endingViewOf(live, endingChart.possible(live.position)),
        flags: flagsOf(context),
      };
      return [clientFacts(seen, this.#leaving.stated, opaque)];
    });
  }

  /** The departure tells an ending. */
  #told({ type, params }: DepartureWish): HostedEvent {
    if (type === 'tellAgency') {
      // No agency stands beside it that could hear.
      const { key } = params;
      return { type: 'agency.told', id: key, by, with: { key } };
    }
    const { ref, event } = params;
    this.#underWay.push(() => this.#byRef.get(ref)?.hosted.inform(event));
    return { type: 'ending.told', id: event.id, by, with: { ref, key: event.id } };
  }

  /** An ending reports to the departure. */
  #hears(wish: EndingWish): void {
    if (wish.type !== 'report') return;
    const { event } = wish.params;
    this.#underWay.push(() => this.#departure?.inform(event));
  }

  #arrive(): void {
    for (let next = this.#underWay.shift(); next; next = this.#underWay.shift()) next();
  }

  get #opened(): Hosted<DepartureContext, Opening, DepartureEvent> {
    if (this.#departure === null) throw new Error('The departure has not begun');
    return this.#departure;
  }
}
