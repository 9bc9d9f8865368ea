import type { Duration } from '../calendar/durations.ts';
import { usualDays } from '../calendar/index.ts';
import { touchForm, tracks as trackNames } from './aftercare.ts';
import type { Policy } from './schema.ts';

export type TrackName = keyof Policy['followUp']['tracks'];

/** One touch: this long after closing. */
export interface TrackTouch {
  at: Duration;
  by: 'message' | 'person';
  booster: boolean;
}

export interface Track {
  name: TrackName;
  asksNothing: boolean;
  touches: TrackTouch[];
}

/** The track of a name, also spelled `open_door`; null if there is none. */
export function trackNamed(name: string): TrackName | null {
  const plain = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return trackNames.find((known) => known === plain) ?? null;
}

/** The touches of a follow-up track, in order. Throws for a name `trackNamed` does not know. */
export function trackOf(policy: Policy, track: string): Track {
  const { tracks, asksNothing, boosterOfferAt } = policy.followUp;
  const name = trackNamed(track);
  if (name === null) throw new Error(`"${track}" is no follow-up track`);
  const offered = name === 'standard' ? boosterOfferAt.map(usualDays) : [];
  const touches = tracks[name].map((touch): TrackTouch => {
    const [, at = '', person, booster] = touchForm.exec(touch) ?? [];
    return {
      at,
      by: person ? 'person' : 'message',
      booster: Boolean(booster) || offered.includes(usualDays(at)),
    };
  });
  return { name, asksNothing: asksNothing.includes(name), touches };
}
