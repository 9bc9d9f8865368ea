import { meaningOf } from './meaning.ts';
import type { CalendarReply, Complaint, MachinesMail } from './reading.ts';
import { ownWords } from './own-words.ts';
import { fieldBlocks, type Mail } from './parsed-mail.ts';

/** A provider passes on that somebody called a letter unwanted (RFC 5965). */
export function complaintOf(mail: Mail): Complaint | null {
  const part = mail.part(/^message\/feedback-report$/);
  const isOlder =
    /^complaint about message from/i.test(mail.parsed.subject ?? '') &&
    mail.part(/^message\/rfc822$/) !== undefined;
  if (part === undefined && !isOlder && !isReportOf(mail, 'feedback-report')) return null;
  const blocks = part === undefined ? [] : fieldBlocks(part.content.toString('utf8'));
  const feedback = blocks.map((fields) => fields.get('feedback-type')).find(Boolean);
  return { kind: 'complaint', feedback: feedback?.toLowerCase() ?? 'abuse' };
}

/** In the words of programs that send no report of their own form. */
const receiptSubject =
  /^(read|not read|displayed|return receipt|gelesen|nicht gelesen|ungelesen|lesebestätigung|lu|non lu|leído|letto)\b/i;
const receiptWords =
  /\b((was|has been) (read|displayed|opened) (on|at)|deleted without being read|return receipt|wurde [^\n]{0,80}(gelesen|gelöscht)|a été (lu|supprimé)|fue leído|è stato letto)/i;

/** It was shown, or deleted unread: no answer of a person (RFC 8098). */
export function receiptOf(mail: Mail): MachinesMail | null {
  const isReceipt =
    isReportOf(mail, 'disposition-notification') ||
    mail.part(/^message\/disposition-notification$/) !== undefined ||
    (receiptSubject.test(mail.parsed.subject ?? '') && receiptWords.test(mail.text));
  return isReceipt ? { kind: 'receipt', wish: 'none' } : null;
}

/** What calendars say there themselves. */
const byCalendar =
  /\b(has|have) (\p{L}+ )?(accepted|declined|replied|responded)|(accepted|declined) (this|the|your) (invitation|meeting|event)|invitation from google|hat (\p{L}+ )*(angenommen|abgelehnt|zugesagt|abgesagt)|a (accepté|refusé|répondu)|ha (aceptado|rechazado|accettato|rifiutato)|^(when|wann|quand|cuándo) ?:/imu;

/** Yes, perhaps or no to an invitation, from the reader's calendar (RFC 5546, 3.2.3). */
export function calendarReplyOf(mail: Mail): CalendarReply | null {
  const part = mail.part(/^(text\/calendar|application\/ics)$/);
  const text = part?.content.toString('utf8') ?? '';
  if (!/^METHOD:(REPLY|COUNTER)\s*$/im.test(text)) return null;
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const line = (name: string): string =>
    lines.find((one) => new RegExp(`^${name}[;:]`, 'i').test(one)) ?? '';
  const value = (name: string): string => line(name).replace(/^[^:]*:/, '');
  const beside = value('COMMENT').replace(/\\n/gi, '\n').replace(/\\(.)/g, '$1').trim();
  const isRisk = [beside, mail.text].some((words) => meaningOf(words).wish === 'risk');
  // Some programs write what was said beside it into the text alone, and others words of their own there.
  const { words } = ownWords(mail.text);
  const comment = beside === '' && (isRisk || !byCalendar.test(words)) ? words : beside;
  return {
    kind: 'calendarReply',
    answer: (/PARTSTAT=([A-Z-]+)/i.exec(line('ATTENDEE'))?.[1] ?? '').toLowerCase(),
    uid: value('UID').trim(),
    sequence: Number(value('SEQUENCE')) || 0,
    wish: isRisk ? 'risk' : meaningOf(comment).wish,
    ...(comment === '' ? {} : { comment }),
  };
}

function isReportOf(mail: Mail, type: string): boolean {
  const told = mail.header('content-type').join().toLowerCase();
  return told.startsWith('multipart/report') && new RegExp(`report-type="?${type}`).test(told);
}
