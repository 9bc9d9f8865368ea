import { shownReference, takenBy } from '../chart/index.ts';

/** The workflow id of an ending. */
export function endingId(agency: string, ref: string): string {
  return `ending/${agency}/${ref}`;
}

/** What a workflow id says; null when it is no ending’s. */
export function fromEndingId(id: string): { agency: string; ref: string } | null {
  const [kind, agency, ref, ...more] = id.split('/');
  return kind === 'ending' && agency && ref && more.length === 0 ? { agency, ref } : null;
}

/** Asks Temporal's list for the endings of an agency, among them those for which the rest of the question holds. */
export function endingsQuery(agency: string, more: string): string {
  return `WorkflowType = 'endOfService' AND WorkflowId STARTS_WITH 'ending/${agency}/' AND (${more})`;
}

/** Asks for the running endings of a worker. */
export function runningOf(worker: string): string {
  return `ExecutionStatus = 'Running' AND EwWorkerRef = ${quoted(shownReference(worker))}`;
}

/** Asks for what runs of an agency in which somebody has taken a task: endings and departures. */
export function takenQuery(agency: string, ref: string): string {
  const ours = ['ending', 'departure'].map((kind) => `WorkflowId STARTS_WITH '${kind}/${agency}/'`);
  return `ExecutionStatus = 'Running' AND EwFlags = ${quoted(takenBy(ref))} AND (${ours.join(' OR ')})`;
}

/** A text as such a question holds it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
