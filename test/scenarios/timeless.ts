import type { Line } from '../../client/scenario/document.ts';

/** The fields of a line that are instants. */
export const instants = ['at', 'due', 'until', 'start'] as const;

/** A line without its times, which differ by seconds from host to host, and without the agency in the name of a departure. */
export function timeless(entry: Line): object {
  const codes = Object.entries(entry).filter(([name]) => !instants.some((one) => one === name));
  return Object.fromEntries(codes.map(([name, said]) => [name, ofAnyAgency(said)]));
}

function ofAnyAgency(said: unknown): unknown {
  return typeof said === 'string' ? said.replace(/^departure\/[^/]+\//, 'departure/') : said;
}
