import type { Ending } from './given.ts';

/** The regions of a running ending: what its state value is, which the chart’s type does not say. */
interface Regions {
  readonly [region: string]: string | Record<string, unknown>;
}

/** Where each region stands; none once it is erased. */
export function regionsOf(live: Ending): Regions {
  return (live.position.value as { open?: Regions }).open ?? {};
}

/** Where in the journey it is, as far as its stage `within` is entered; null elsewhere. */
export function placeIn(live: Ending, ...within: string[]): string | null {
  let place: unknown = regionsOf(live).journey;
  for (const name of within) {
    if (typeof place !== 'object' || place === null || !(name in place)) return null;
    place = (place as Record<string, unknown>)[name];
  }
  return JSON.stringify(place);
}
