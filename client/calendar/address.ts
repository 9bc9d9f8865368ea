import { createHmac, timingSafeEqual } from 'node:crypto';
import type { View } from '../../workflows/agency/reading/index.ts';

type Member = Pick<View['staff'][number], 'ref' | 'calendar'>;
type Staffed = Pick<View, 'agency'> & { staff: readonly Member[] };

/**
 * The token of somebody's calendar: it names them to nobody, and holds until they close it or leave. Opened anew, it is another
 * one. Null where it is not open.
 *
 * @param key of the opaque references (ENDWELL_REF_KEY); a mark for one purpose never passes for another
 */
export function calendarToken(key: string, agency: string, member: Member): string | null {
  const { ref, calendar } = member;
  if (calendar === null) return null;
  const named = `calendar\0${agency}\0${ref}\0${calendar}`;
  return createHmac('sha256', key).update(named).digest().subarray(0, 24).toString('base64url');
}

/** Whose calendar a token is of; null where it is nobody's here. */
export function whoseCalendar(key: string, view: Staffed, token: string): string | null {
  const told = Buffer.from(token, 'base64url');
  const found = view.staff.find((member) => {
    const made = calendarToken(key, view.agency, member);
    return made !== null && isSame(told, Buffer.from(made, 'base64url'));
  });
  return found?.ref ?? null;
}

function isSame(told: Buffer, made: Buffer): boolean {
  return told.length === made.length && timingSafeEqual(told, made);
}
