import { describe, expect, it } from '@jest/globals';
import type { TaskTraits } from '../../workflows/ending/tasks/traits.ts';
import type { TaskType } from '../../workflows/ending/names.ts';
import { tasks, traitsOf } from '../../workflows/ending/tasks/index.ts';
import { given } from './given.ts';

const { context } = given();

/**
 * The table of docs/field.md#tasks under the usual policy: who owes it, by when (from its opening), and who is asked
 * first when it is not done, how long after that. A row may be more than one task of ours, and `-` asks nobody.
 * Ours goes further in one: details that nobody mends are asked about again, since nothing else would reach the client.
 */
const table: [row: string, type: TaskType, who: string, due: string, then: string][] = [
  ['record-session', 'record-session', 'worker', '1wd', '1min supervisor'],
  ['open-ending-talk', 'open-ending-talk', 'worker', '14d', '7d supervisor'],
  ['review-of-change', 'review-of-change', 'worker', '7d', '7d supervisor'],
  ['risk-and-practice', 'risk-and-practice', 'worker', '7d', '7d supervisor'],
  ['support-and-next-steps', 'support-and-next-steps', 'worker', '7d', '7d supervisor'],
  ['contingency', 'contingency', 'worker', '7d', '7d supervisor'],
  ['agree-taper', 'agree-taper', 'worker', '14d', '7d supervisor'],
  ['gentle-contact', 'gentle-contact', 'worker', '1wd', '1wd cover'],
  ['raise-gently', 'raise-gently', 'worker', '7d', '7d supervisor'],
  ['independent-ear', 'independent-ear', 'other-supervisor', '1wd', '1wd lead'],
  ['independent-ear', 'hear-unease', 'worker', '1wd', '1wd supervisor'],
  ['stagnation-review', 'stagnation-review', 'worker', '14d', '7d lead'],
  ['stagnation-review', 'countersign-review', 'supervisor', '5wd', '5wd lead'],
  ['expectation-review', 'expectation-review', 'worker', '14d', '-'],
  ['outreach-call', 'outreach-call', 'worker', '0wd', '1wd cover'],
  ['decide-silent-case', 'decide-silent-case', 'supervisor', '0wd', '5d lead'],
  ['safety-check', 'safety-check', 'duty', '2wh', '1wh on-call'],
  ['approve-agency-ending', 'approve-agency-ending', 'supervisor', '3wd', '2wd lead'],
  ['approve-agency-ending', 'sign-emergency', 'supervisor', '4wh', '4wh director'],
  ['approve-agency-ending', 'countersign-emergency', 'lead', '4wh', '4wh director'],
  ['approve-agency-ending', 'propose-ending', 'worker', '4wh', '4wh director'],
  ['approve-agency-ending', 'sign-transfer', 'supervisor', '1wd', '1wd director'],
  ['approve-agency-ending', 'countersign-transfer', 'lead', '1wd', '1wd director'],
  ['conduct-step', 'conduct-step', 'worker', '2wd', '1wd supervisor'],
  ['payment-talk', 'payment-talk', 'accounts', '5wd', '5wd lead'],
  ['departure-call', 'departure-call', 'nominee', '4wh', '1min director'],
  ['options-talk', 'options-talk', 'nominee', '5wd', '1wd supervisor'],
  ['handover-note', 'handover-note', 'worker', '5wd', '2wd supervisor'],
  ['warm-handover', 'warm-handover', 'worker', '5wd', '2wd supervisor'],
  ['final-session-resolve', 'final-session-resolve', 'worker', '28d', '5wd supervisor'],
  ['write-letter', 'write-letter', 'worker', '5wd', '3wd supervisor'],
  ['approve-letter', 'approve-letter', 'supervisor', '5wd', '3wd lead'],
  ['sign-summary', 'sign-summary', 'worker', '15d', '10d lead'],
  ['return-documents', 'return-documents', 'records', '5wd', '1wd supervisor'],
  ['trace-documents', 'trace-documents', 'records', '2wd', '1wd supervisor'],
  ['successor-enquiry', 'successor-enquiry', 'engagement-lead', '5wd', '1wd partner'],
  ['authority-notice', 'authority-notice', 'worker', '2wd', '2wd lead'],
  ['read-feedback', 'read-feedback', 'other-supervisor', '5wd', '2wd lead'],
  ['ask-follow-up', 'ask-follow-up', 'worker', '14d', '-'],
  ['follow-up-call', 'follow-up-call', 'follow-up', '5wd', '5wd supervisor'],
  ['call-back', 'call-back', 'duty', '1wd', 'in 2wd supervisor'],
  ['return-triage', 'return-triage', 'intake', '2wd', '1wd lead'],
  ['safe-contact-review', 'safe-contact-review', 'worker', '7d', '2wd supervisor'],
  ['fix-contact-details', 'fix-contact-details', 'worker', '5wd', '5wd supervisor'],
  ['debrief', 'debrief', 'worker', '5wd', '-'],
  ['access-request', 'access-request', 'records', '20d', '1wd lead'],
  ['erasure-decision', 'erasure-decision', 'records', '20d', '1wd lead'],
  ['destroy-review', 'destroy-review', 'records', '30d', '30d lead'],
  ['stuck-case', 'report-by-hand', 'admin', '1wd', '1wd engineering'],
  ['stuck-case', 'stuck-case', 'admin', '1wd', '1wd engineering'],
  ['stuck-case', 'cancel-asked', 'admin', '1wd', '1wd lead'],
];

/** Every row of the table, as it is named there. */
const rows = `
  record-session open-ending-talk review-of-change risk-and-practice support-and-next-steps
  contingency agree-taper gentle-contact raise-gently independent-ear stagnation-review
  expectation-review outreach-call decide-silent-case safety-check approve-agency-ending
  conduct-step payment-talk departure-call options-talk handover-note warm-handover
  final-session-resolve write-letter approve-letter sign-summary return-documents
  trace-documents successor-enquiry authority-notice read-feedback ask-follow-up follow-up-call call-back
  return-triage safe-contact-review fix-contact-details debrief access-request
  erasure-decision destroy-review stuck-case
`
  .trim()
  .split(/\s+/);

/** Rows that no task has yet. */
const pending: string[] = [];

function first({ escalation: [step] }: TaskTraits): string {
  if (step === undefined) return '-';
  return 'after' in step ? `${step.after} ${step.to}` : `in ${step.within(context)} ${step.to}`;
}

describe('what people owe (docs/field.md#tasks)', () => {
  it.each(table)('%s: %s is owed by the %s within %s, then %s', (_, type, who, due, then) => {
    const traits = traitsOf(type);
    expect([traits.who, traits.due(context), first(traits)]).toEqual([who, due, then]);
  });

  it('every row has a task', () => {
    const have = new Set(table.map(([row]) => row));
    expect(rows.filter((row) => !have.has(row))).toEqual(pending);
  });

  it('what counts from another moment than the opening has its length in the policy', () => {
    const { sessionRecord, silence, closing, mandate, followUp } = context.policy;
    expect(sessionRecord).toBe('2wd');
    expect(silence.decide).toBe('30d');
    expect(closing).toMatchObject({ proof: '10d', summaryHard: '30d' });
    expect(mandate.noticeBefore).toBe('14d');
    expect(followUp.callBackEscalate).toBe('2wd');
  });

  it.each(Object.entries<TaskTraits>(tasks))(
    '%s says what to do, what finishes it, and where it makes sense',
    (_, { sentence, doneBy, within, escalation, who }) => {
      expect(sentence).toMatch(/^[A-Z].{15,95}[^.]$/);
      expect(doneBy).not.toEqual([]);
      expect(within).not.toEqual([]);
      expect(escalation.map(({ to }) => to)).not.toContain(who);
    },
  );
});
