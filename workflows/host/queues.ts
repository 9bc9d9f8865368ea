/** The queue on which endings themselves are worked. */
export const endingQueue = 'endwell';

/** Mail has a queue beside it, so that its rate can be limited alone. */
export function mailQueueOf(queue: string): string {
  return `${queue}-mail`;
}
