import type { Payload } from '@temporalio/common';
import {
  defaultPayloadConverter,
  type ActivateInput,
  type WorkflowInterceptors,
} from '@temporalio/workflow';

/**
 * What is done because the SDK is as it is, and for no other reason: written for and measured with this version. The tests of
 * `test/workflows/sdk-edges.test.ts` fail when a newer one behaves otherwise; then look here first.
 */
export const WRITTEN_FOR = '1.24.0';

/** Longer than any chain of promises between a job of an activation and its taking. */
const MICROTASKS = 100;

/**
 * Lets every promise of an activation run. Conditions are looked at between its jobs, and a run that then showed itself or
 * left would do so before all was taken: an activity asked for in the same task as continue-as-new never ran (9 asked
 * for, 8 done). The one promise of whoever awaits this hops along all the way, because the SDK notes a stack trace for each
 * new one, which cost more than the chart (two fifths of an activation).
 */
export function quiet(): PromiseLike<void> {
  let left = MICROTASKS;
  const hop = {
    then: (done: (next?: unknown) => void): void => done(left-- > 0 ? hop : undefined),
  };
  return hop as PromiseLike<void>;
}

/**
 * Empties the argument of a run. The SDK holds on to it as long as the run is cached, and what was read from it would be
 * kept twice: 14 KiB of each ending.
 */
export function letGo(start: object): void {
  for (const part of Object.keys(start)) Reflect.deleteProperty(start, part);
}

/** The update that is heard under every name. */
const TELL = 'tell';

/** How the failure begins that a query is answered with when it came too early. */
export const TOO_EARLY = 'Asked before the next task of the workflow';

/**
 * What comes over the wire and cannot be decoded is taken for null, which is refused like any other nonsense. The SDK would
 * fail the task of a start or a signal, and of each later one, because neither can be sent back.
 */
function makeReadable({ jobs }: ActivateInput['activation']): void {
  for (const { initializeWorkflow, signalWorkflow, doUpdate, queryWorkflow } of jobs ?? []) {
    const said = initializeWorkflow ?? queryWorkflow;
    const payloads = said?.arguments ?? (signalWorkflow ?? doUpdate)?.input ?? [];
    for (const [n, payload] of payloads.entries()) {
      if (!isReadable(payload)) payloads[n] = defaultPayloadConverter.toPayload(null);
    }
  }
}

function isReadable(payload: Payload): boolean {
  try {
    defaultPayloadConverter.fromPayload(payload);
    return true;
  } catch {
    return false;
  }
}

/**
 * Hands updates of every name to the one handler of `tell`, with the name: the SDK's own default handler has no validator,
 * so that each refusal would be kept in the history; and a handler for each event would cost an ending 17 KiB. The history
 * keeps the name by which it was said.
 */
function heardByName({ jobs }: ActivateInput['activation']): void {
  for (const { doUpdate } of jobs ?? []) {
    if (!doUpdate?.name || doUpdate.name.startsWith('__')) continue;
    const [said = defaultPayloadConverter.toPayload(null)] = doUpdate.input ?? [];
    const name = doUpdate.name === TELL ? [] : [defaultPayloadConverter.toPayload(doUpdate.name)];
    doUpdate.input = [said, ...name];
    doUpdate.name = TELL;
  }
}

/**
 * Refuses activations that come with stale time. When a worker has died, a query may reach the next worker before a task
 * does. Events that nobody has taken yet are then handed to the run with the time of the task before them, and it would be
 * kept like that: its commands would differ from what a replay says. No two tasks have the same time, so such an
 * activation is known by it, and failed: the run is dropped, and whoever looked must look again.
 */
export function interceptors(): WorkflowInterceptors {
  let time = '';
  let length = 0;
  return {
    internals: [
      {
        activate(input, next): void {
          const { timestamp, historyLength, jobs } = input.activation;
          makeReadable(input.activation);
          heardByName(input.activation);
          if (jobs?.some(({ queryWorkflow }) => queryWorkflow)) return next(input);
          const at = `${String(timestamp?.seconds)}.${timestamp?.nanos ?? 0}`;
          if (at === time && (historyLength ?? 0) > length) throw new Error(`${TOO_EARLY}.`);
          time = at;
          length = historyLength ?? 0;
          return next(input);
        },
      },
    ],
  };
}
