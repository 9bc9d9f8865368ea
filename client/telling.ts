import { type WorkflowHandle, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** What may be the name of an update; any other word is told by `tell`, and refused there. */
const NAME = /^[a-z][\w.-]{0,99}$/i;
const TELL = 'tell';

/**
 * Tells by an update of the event's own name, so that a history on Temporal's pages reads like a case. A run of a build
 * that knows no update but `tell` is told by that.
 *
 * @throws WorkflowUpdateFailedError with the refusal
 */
export async function told<V>(
  handle: WorkflowHandle,
  event: { type: string; id: string },
): Promise<V> {
  const say = (name: string): Promise<V> =>
    handle.executeUpdate<V, [object]>(name, { args: [event] });
  if (!NAME.test(event.type)) return await say(TELL);
  try {
    return await say(event.type);
  } catch (error) {
    if (isUnheard(error)) return await say(TELL);
    throw error;
  }
}

/** The SDK's own words for a name without a handler. */
function isUnheard(error: unknown): boolean {
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.message.startsWith('No registered handler for update')
  );
}
