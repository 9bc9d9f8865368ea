import { shownReference } from '../chart/index.ts';

/** The workflow id of the departure of a worker: at most one of a worker is under way. */
export function departureId(agency: string, worker: string): string {
  return `${departuresOf(agency)}${shownReference(worker)}`;
}

/** Whose departure a workflow id is; null when it is none of this agency's. */
export function workerOf(agency: string, id: string): string | null {
  const before = departuresOf(agency);
  return id.startsWith(before) ? id.slice(before.length) : null;
}

/** Asks Temporal's list for the departures of an agency, among them those for which the rest of the question holds. */
export function departuresQuery(agency: string, more: string): string {
  return `WorkflowType = 'workerDeparture' AND WorkflowId STARTS_WITH '${departuresOf(agency)}' AND (${more})`;
}

function departuresOf(agency: string): string {
  return `departure/${agency}/`;
}
