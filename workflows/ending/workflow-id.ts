import { shownReference } from '../chart/index.ts';

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

/** A text as such a question holds it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
