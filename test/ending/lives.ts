import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent, Said } from '../../workflows/ending/events/index.ts';
import {
  at,
  due,
  fire,
  nextDue,
  settle,
  store,
  tell,
  type HostedEvent,
  type Step,
} from '../../workflows/chart/index.ts';
import { byTask } from '../../client/scenario/people/task-deeds.ts';
import { actors, attemptsAt } from './attempts.ts';
import { answerTo, thawed, type Answer, type Ending } from './given.ts';
import { breaches } from './invariants.ts';
import { Returns } from './returns.ts';
import { Speech } from './speech.ts';
import { breachesOf } from './step-invariants.ts';
import { Witness } from './witness.ts';
import { everything, wordsFor } from './words.ts';

const day = 86_400_000;
/** What any ending may take in storage, in characters, whatever happens to it; an ordinary one takes less. */
const mostRoom = 60 * 1024;
const longestLog = 170;
/** What no sentence for people has in it: nothing where something should stand, or an instant as programs write it. */
const hole = /undefined|\bnull\b|NaN|\[object|""|\(\s*\)|\d{4}-\d\d-\d\dT|[,;]\s*[,;.]|\s\s/;
/** After so many moves it is stored and woken. */
const sleepsEach = 6;

/** What happens next: something that may be said, anything at all, what a task asks for, or time. */
export type Move =
  /** `try`: somebody tries something, whoever they are; `blurt`: whoever usually says it. */
  | { does: 'say' | 'blurt' | 'duty' | 'try'; which: number; late: boolean }
  | { does: 'wait'; days: number }
  | { does: 'post'; answer: Answer };

/** Where a life is followed from. */
export interface Beginning {
  readonly live: Ending;
  readonly now: number;
}

/** One life: whatever is said and whenever, nothing that must hold is broken. */
export class Life {
  live: Ending;
  now: number;
  post: Answer = 'sent';
  readonly faults: string[] = [];
  /** What was said and what fired, for whoever looks for the reason of a fault. */
  readonly way: string[] = [];
  /** The most it took in storage, in characters. */
  largest = 0;
  readonly phases = new Set<string>();
  readonly #speech = new Speech();
  readonly #returns = new Returns();
  readonly #witness: Witness;
  #moves = 0;

  /** It begins where a story was left. */
  constructor({ live, now }: Beginning) {
    this.live = live;
    this.now = now;
    this.#witness = new Witness(live);
  }

  lead(move: Move): this {
    if (move.does === 'post') this.post = move.answer;
    else if (move.does === 'wait') this.#wait(this.now + move.days * day);
    else {
      // Told at the very hour something is due, before its timer was heard: as after an outage.
      if (move.late) this.now = Math.max(this.now, nextDue(this.live) ?? this.now);
      this.#tell(this.#next(move.does, move.which));
    }
    this.#rest();
    return this;
  }

  #next(does: 'say' | 'blurt' | 'duty' | 'try', which: number): EndingEvent | undefined {
    const { context } = at(this.live, this.now).position;
    if (does === 'say') return this.#speech.one(this.live, this.now, which);
    if (does === 'duty') return pick(this.#duties(context), which);
    const type = everything[which % everything.length]!;
    if (does === 'try') return this.#attempt(context, type, Math.floor(which / everything.length));
    const words = pick(wordsFor(context, type), Math.floor(which / everything.length));
    return words && this.#speech.anew(this.#speech.read(type, words));
  }

  #attempt(c: Context, type: Said, which: number): EndingEvent | undefined {
    const by = pick(actors, which);
    const words = pick(attemptsAt(c, type), Math.floor(which / actors.length));
    return words && this.#speech.anew(this.#speech.read(type, words, by));
  }

  /** What people say who do what they are asked. */
  #duties(c: Context): EndingEvent[] {
    const open = c.tasks.filter((t) => t.state === 'open');
    return open
      .flatMap((task) => byTask[task.type](c, task))
      .map(({ type, role = 'worker', with: words = {} }) =>
        this.#speech.anew(this.#speech.read(type, words, { role, ref: `a ${role}` })),
      );
  }

  #tell(event: EndingEvent | undefined): void {
    if (event === undefined) return;
    const objection = endingChart.objectTo(at(this.live, this.now).position, event);
    const before = objection && JSON.stringify(store(endingChart, this.live));
    const step = tell(endingChart, this.live, event as HostedEvent, this.now);
    if ((step.outcome === 'taken') !== (objection === null)) {
      this.#fault(`objection and guard disagree on ${event.type}`);
    }
    if (objection === null) return this.#took(step, event);
    const sentences = [objection.why, objection.mend];
    if (!objection.code || !sentences.every((one) => /^.+\.$/s.test(one))) {
      this.#fault(`${event.type} is refused without a sentence`);
    }
    if (sentences.some((one) => hole.test(one))) {
      this.#fault(`${event.type} is refused with a hole: ${sentences.join(' ')}`);
    }
    const after = JSON.stringify(store(endingChart, step.live));
    if (after !== before) this.#fault(`${event.type} was refused, and changed something`);
  }

  #wait(until: number): void {
    for (let next = nextDue(this.live); next !== null && next <= until; next = nextDue(this.live)) {
      this.now = Math.max(this.now, next);
      this.#fireDue();
      this.#answer();
    }
    this.now = Math.max(this.now, until);
  }

  #fireDue(): void {
    for (let n = 0, timer = due(this.live, this.now); timer; timer = due(this.live, this.now)) {
      if (++n > 60) return this.#fault(`${timer.id} fires without end`);
      this.#took(fire(endingChart, this.live, timer, this.now), null, timer.id);
    }
  }

  #answer(): void {
    for (const grant of this.live.grants) {
      const event = answerTo(grant, this.post);
      if (event === null) continue;
      const told = event as HostedEvent;
      this.#took(settle(endingChart, this.live, grant.token, told, this.now), event);
    }
  }

  #took(step: Step<Context>, event: EndingEvent | null, cause = event?.type ?? ''): void {
    this.way.push(cause);
    for (const breach of breachesOf(this.live, step, event)) this.#fault(breach);
    for (const breach of this.#witness.breachesOf(this.live, step, event)) this.#fault(breach);
    for (const breach of this.#returns.breachesOf(this.live, step.live, cause)) this.#fault(breach);
    this.live = step.live;
    this.phases.add(step.live.position.context.phase);
  }

  #rest(): void {
    this.#fireDue();
    this.#answer();
    this.#fireDue();
    for (const breach of breaches(this.live, this.now)) this.#fault(breach);
    if (this.live.log.length > longestLog) this.#fault('the log grows');
    if (++this.#moves % sleepsEach === 0) {
      this.#doors();
      this.sleep();
    }
  }

  /** Whoever it is about may always leave (G1), and after a decision ask to come back (G15). */
  #doors(): void {
    const { status, context: c } = this.live.position;
    if (status !== 'active' || !c.alive) return;
    const client = { role: 'client', ref: 'Kim' } as const;
    const opens = (type: Said) => {
      const event = this.#speech.anew(this.#speech.read(type, {}, client));
      return tell(endingChart, this.live, event as HostedEvent, this.now).outcome === 'taken';
    };
    if (!opens('client.ended')) this.#fault(`the client cannot end while it is ${c.phase} (G1)`);
    const undoOver = c.phase === 'parting' && (c.since.ended ?? 0) + 6 * day < this.now;
    if (c.decision !== null && !undoOver && !opens('return.requested')) {
      this.#fault(`nobody hears that the client would come back while it is ${c.phase} (G15)`);
    }
  }

  /** It is stored and woken again, as when nobody needs it for long. */
  sleep(): void {
    const stored = JSON.stringify(store(endingChart, this.live));
    // What is still asked of the world is answered before an ending is put away.
    const { length } = JSON.stringify(store(endingChart, { ...this.live, grants: [] }));
    this.largest = Math.max(this.largest, length);
    if (length > mostRoom) this.#fault('the state takes more than 60 KiB');
    this.live = thawed(this.live);
    if (JSON.stringify(store(endingChart, this.live)) !== stored) {
      this.#fault('it does not survive storage');
    }
  }

  #fault(what: string): void {
    if (!this.faults.includes(what)) this.faults.push(what);
  }
}

function pick<T>(from: readonly T[], which: number): T | undefined {
  return from.length > 0 ? from[which % from.length] : undefined;
}
