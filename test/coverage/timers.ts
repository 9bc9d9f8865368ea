import { defaultPolicy } from '../../workflows/policy/index.ts';
import { textOf } from '../support/sources.ts';

/** Where a timer of the field is kept: its settings, and what the chart does with them (a deadline or a task). */
interface Place {
  settings: readonly string[];
  chart: readonly string[];
}

const at = (settings: string, chart: string): Place => ({
  settings: settings === '' ? [] : settings.split(' '),
  chart: chart.split(' '),
});

/** Every timer of docs/field.md#timers, by its name there. */
export const timers: Record<string, Place> = {
  'planEarly.start': at('planEarly.startSession planEarly.start', 'planEarlyStart'),
  'planEarly.mid': at('planEarly.share planEarly.beforeEnd planEarly.openEnded', 'planEarlyMid'),
  timeWarning: at('timeWarning.shares timeWarning.sessionsLeft', 'timeWarningDue'),
  sessionReminder: at('sessions.remindBefore', 'session-reminder'),
  sessionRecord: at('sessionRecord', 'sessionUnrecorded'),
  'missed.followUp': at('missed.followUp', 'gentle-contact'),
  undo: at('undo', 'undoEnds'),
  silence: at('silence.factor silence.min', 'silenceDue'),
  outreach: at('silence.ladder silence.decide', 'reachOutDue silenceDecisionDue'),
  'silence.hard': at('silence.review silence.summaryBy', 'silentReviewDue silentSummaryDue'),
  'taper.step': at('', 'sessionBegins'),
  'taper.holdReview': at('taper.holdReview', 'holdReviewDue'),
  'midGap.checkIn': at('', 'checkInDue'),
  stagnation: at('stagnation.sessions stagnation.months', 'stagnationDue'),
  'rupture.followUp': at('rupture.followUp', 'raise-gently repair-rupture'),
  'safeContact.review': at(
    'contact.safeContactReview.max contact.safeContactReview.flagged',
    'contactReviewDue',
  ),
  'agreement.review': at('agreement.review', 'agreementReviewDue'),
  notice: at('notice.agency notice.min', 'noticeServed'),
  'appeal.window': at('appeal.window', 'appealEnds'),
  'appeal.answer': at('appeal.answer', 'decide-appeal'),
  'departure.firstNotice': at('departure.high departure.medium departure.low', 'departure-call'),
  'departure.finalSession': at('', 'farewell-session'),
  uncovered: at('uncovered', 'find-cover'),
  'transfer.accept': at('transfer.accept', 'transferAnswerDue transferAnswerLate'),
  'transfer.firstContact': at('transfer.firstContact', 'firstContactDue'),
  'finalSession.offer': at('finalSession.choose finalSession.within', 'finalChoiceEnds'),
  'feedback.ask': at(
    'feedback.askAfter feedback.remind feedback.close',
    'feedbackDue feedbackReminderDue feedbackCloses',
  ),
  'feedback.release': at('feedback.releaseAfter', 'feedbackReleaseDue'),
  'summary.due': at('closing.summary closing.summaryHard', 'sign-summary summaryOverdue'),
  'letter.due': at('closing.letter', 'write-letter'),
  'documents.due': at('closing.documents', 'return-documents'),
  'documents.proof': at('closing.proof', 'proofDue'),
  'successor.enquiry': at('successor.enquiry', 'successor-enquiry'),
  deadlineWatch: at('deadlineWatch', 'watchedDateDue'),
  touch: at('', 'touchDue'),
  'touch.reply': at('followUp.replyWait', 'replyEnds'),
  wantsContact: at('followUp.callBack followUp.callBackEscalate', 'call-back'),
  concern: at('concern', 'concern-check'),
  'return.answer': at('return.answer', 'return-triage'),
  'debrief.offer': at('debrief.offer', 'debriefLapses'),
  'access.request': at('records.warnAt records.access', 'access-request accessOverdue'),
  retention: at('records.retain', 'retentionEnds'),
  'hold.review': at('hold.review hold.then hold.expiry', 'awayReviewDue holdExpires'),
  'mandate.notice': at('mandate.noticeBefore', 'mandateNoticeDue'),
};

/** What has no length of its own: it follows from another table, or from what was agreed. */
export const without: Record<string, string> = {
  'taper.step': 'by the steps of the plan (`taper.presets`)',
  'midGap.checkIn': 'the middle of a gap of `taper.midGapFrom` or more',
  'departure.finalSession': 'by the last day of the worker',
  touch: 'by the track (`followUp.tracks`)',
};

/** The rows of the table in docs/field.md: the name of a timer, its usual value in words, and what it fires. */
export const fieldTimers: ReadonlyMap<string, { value: string; fires: string }> = new Map(
  Array.from(
    textOf('docs/field.md').matchAll(
      /^\| <a id="timer-[^"]+"><\/a>`([^`]+)` \| [^|]+ \| ([^|]+) \| ([^|]+) \|/gm,
    ),
    ([, name = '', value = '', fires = '']) => [name, { value, fires }],
  ),
);

const policy: unknown = defaultPolicy({ name: 'Riverside Counselling', zone: 'Europe/London' });

/** The usual values of a setting, each as it is written; a list has several. */
export function usual(setting: string): (string | number)[] {
  const value = setting
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], policy);
  return (Array.isArray(value) ? value : [value]) as (string | number)[];
}

/** How the field may write such a value. */
export function spoken(value: string | number): string[] {
  if (typeof value === 'number') {
    const share = `${Math.round(value * 100)} %`;
    return value < 1
      ? [share]
      : [`${value} ×`, `session ${value}`, `${value} sessions`, `${value} months`, 'last-but-two'];
  }
  const [, n = '', unit = ''] = /^(\d+)([a-z]+)$/.exec(value) ?? [];
  const forms: Record<string, string[]> = {
    d: [`${n} d`, `day ${n}`, `−${n}`, `min ${n}`],
    wd: n === '1' ? ['1 wd', 'next wd'] : [`${n} wd`],
    wh: [`${n} working hours`],
    h: [`${n} h`],
    w: [`${n} weeks`],
    mo: n === '1' ? ['monthly'] : [`${n} months`],
    y: [`${n} y`],
  };
  return forms[unit] ?? [];
}
