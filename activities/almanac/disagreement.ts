import type { Instant } from '../../workflows/calendar/almanac.ts';
import { changesOf } from './zones.ts';

const week = 7 * 86_400_000;

/** A zone for which this machine's `Intl` and the bundled data give different local times. */
export interface ZoneDisagreement {
  zone: string;
  /** The first instant found. */
  at: Instant;
  /** Minutes ahead of UTC in the bundled data, which endings reckon with. */
  bundled: number;
  /** The same by this machine; null when it does not know the zone. */
  machine: number | null;
}

/**
 * The zones in which this machine would show people another time than endings reckon with in the
 * coming years. Endings stay right; what prints a time by `Intl` would not.
 */
export function findDisagreements(
  zones: string[],
  from: Instant,
  years: number,
  machineOffset: (zone: string, instant: Instant) => number | null = intlOffset,
): ZoneDisagreement[] {
  return zones.flatMap((zone) => findDisagreement(zone, from, years, machineOffset) ?? []);
}

function findDisagreement(
  zone: string,
  from: Instant,
  years: number,
  machineOffset: (zone: string, instant: Instant) => number | null,
): ZoneDisagreement | null {
  const until = from + years * 52.2 * week;
  const changes = changesOf(zone, from, until);
  for (const [i, [start, bundled]] of changes.entries()) {
    const end = changes[i + 1]?.[0] ?? until;
    const probes = [end - 1];
    for (let at = end - 1 - week; at > start; at -= week) probes.push(at);
    for (const at of [...probes, start].reverse()) {
      const machine = machineOffset(zone, at);
      if (machine !== bundled) return { zone, at, bundled, machine };
    }
  }
  return null;
}

function intlOffset(zone: string, instant: Instant): number | null {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  } catch {
    return null;
  }
}
