import { appointmentOf } from '../../activities/calendar/appointment.ts';
import { mayHaveCalendar } from '../../workflows/ending/matters/index.ts';
import { draftOf } from '../../workflows/ending/sending/index.ts';
import { isOff, meetingAhead, type Visit } from './visit.ts';

/**
 * The next meeting as a file for a calendar (RFC 5545), the same as its letter would bring along; null where there is none, or their
 * calendar is not theirs alone.
 */
export function meetingOf({ c }: Visit): string | null {
  const next = meetingAhead(c);
  if (next === null || isOff(c, next) || !mayHaveCalendar(c)) return null;
  const { post } = draftOf(c, 'session-invite');
  const appointment = appointmentOf(post, c.ref, c.now);
  // An invitation answers to its sender; what somebody takes themselves is theirs (RFC 5546, 3.2.1).
  return (
    appointment?.content
      .replace('METHOD:REQUEST', 'METHOD:PUBLISH')
      .replace(/^ATTENDEE.*\r\n(?: .*\r\n)*/m, '') ?? null
  );
}
