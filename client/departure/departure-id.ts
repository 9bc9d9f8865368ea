/** The workflow id of the departure of a worker: at most one of a worker is under way. */
export function departureId(agency: string, worker: string): string {
  return `departure/${agency}/${worker}`;
}

/** Whose departure a workflow id is; null when it is none of this agency's. */
export function workerOf(agency: string, id: string): string | null {
  const before = departureId(agency, '');
  return id.startsWith(before) ? id.slice(before.length) : null;
}
