/** The writing of iCalendar (RFC 5545): lines end in CR LF, and none is longer than 75 octets. */
import type { Instant } from '../../workflows/calendar/almanac.ts';

/** A whole calendar; its method is that of the mail it comes with (RFC 5546), and a feed has none. */
export function calendarOf(method: string | null, lines: readonly string[]): string {
  const head = ['VERSION:2.0', 'PRODID:-//Endwell//Endwell//EN', 'CALSCALE:GREGORIAN'];
  const said = method === null ? [] : [`METHOD:${method}`];
  return ['BEGIN:VCALENDAR', ...head, ...said, ...lines, 'END:VCALENDAR']
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** A text as the value of a property: what would end or divide it is written as the sign that it is. */
export function textOf(value: string): string {
  return value
    .replace(/\r\n|\r/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A text as the value of a parameter, which no quotation mark can stand in (RFC 5545, 3.2). */
export function quotedOf(value: string): string {
  return `"${value.replaceAll('"', "'").replace(/\p{Cc}+/gu, ' ')}"`;
}

/** An instant, in UTC. */
export function utcOf(at: Instant): string {
  return `${compact(new Date(at).toISOString().slice(0, 19))}Z`;
}

/** `2035-03-05T15:00` → `20350305T150000`: the clock on the wall, whose zone the property names. */
export function wallOf(local: string): string {
  return compact(`${local.slice(0, 16)}:00`);
}

/** `2035-03-05` → `20350305` */
export function compact(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

const MOST_OCTETS = 75;

/** Cut between code points, never within one. */
function folded(line: string): string {
  let [written, octets] = ['', 0];
  for (const sign of line) {
    const more = Buffer.byteLength(sign);
    if (octets + more > MOST_OCTETS) [written, octets] = [`${written}\r\n `, 1];
    written += sign;
    octets += more;
  }
  return written;
}
