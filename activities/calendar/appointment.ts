import { createHash } from 'node:crypto';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import { hostOf, unrevealing } from '../../workflows/wording/index.ts';
import { readFacts } from '../letters/facts.ts';
import { baseOf } from '../letters/local-time.ts';
import { calendarOf, quotedOf, textOf, utcOf, wallOf } from './icalendar.ts';
import { zoneLines } from './zone.ts';

/** A file for a calendar, as a letter brings it along (RFC 6047). */
export interface Appointment {
  method: 'REQUEST' | 'CANCEL';
  filename: string;
  content: string;
}

/** What stands in a calendar that others may look into, by language. */
const summaries: Record<string, string> = { de: 'Termin' };
const summary = 'Appointment';
const HALF_A_YEAR_MS = 200 * 86_400_000;

/**
 * The meeting that a letter tells of, for the calendar of whoever reads it; null where the letter may bring none along. The same
 * meeting has the same name for good, and each change counts it up (RFC 5546). It says no more than the sender and the subject
 * of the letter do: no description, no alarm, and no place where words must say nothing.
 *
 * @param ref the opaque reference of the ending
 */
export function appointmentOf(post: Post, ref: string, now: Instant): Appointment | null {
  const { calendar: method, agency, language, to, sender, neutral, subject } = post;
  if (method === undefined) return null;
  const facts = readFacts(post.intent, post.facts);
  const said = (name: string): string => String(facts[name] ?? '');
  const [zone, start, end] = [said('timeZone'), said('start'), said('end')];
  const around = Date.parse(`${start.slice(0, 16)}Z`);
  const place = unrevealing(said('place'), language).replace(/ +(?=[,;.])/g, '');
  const isThere = place !== '' && facts['mode'] === null && neutral !== true;
  const title = subject ?? summaries[baseOf(language)] ?? summary;
  const isOver = method === 'CANCEL';
  const content = calendarOf(method, [
    ...zoneLines(zone, around - HALF_A_YEAR_MS, around + HALF_A_YEAR_MS),
    'BEGIN:VEVENT',
    `UID:${nameOf(ref, said('session'))}@${hostOf(agency.mail)}`,
    `SEQUENCE:${said('sequence')}`,
    `DTSTAMP:${utcOf(now)}`,
    `DTSTART;TZID=${zone}:${wallOf(start)}`,
    `DTEND;TZID=${zone}:${wallOf(end)}`,
    `SUMMARY:${textOf(title)}`,
    ...(isThere ? [`LOCATION:${textOf(place)}`] : []),
    `STATUS:${isOver ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    `ORGANIZER;CN=${quotedOf(unrevealing(sender, language))}:mailto:${agency.mail}`,
    `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${to.address}`,
    'END:VEVENT',
  ]);
  return { method, filename: isOver ? 'cancel.ics' : 'invite.ics', content };
}

/** It stays though keys are changed: a change that has another name would be another meeting. */
function nameOf(ref: string, session: string): string {
  return createHash('sha256').update(`session ${session} of ${ref}`).digest('hex').slice(0, 32);
}
