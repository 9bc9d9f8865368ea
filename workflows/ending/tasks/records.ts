import { type TaskTraits, days } from './traits.ts';
import type { Context } from '../context.ts';
import { untilErased } from '../phases.ts';

/** Tasks of the keeping of records (docs/field.md#tasks). */
export const recordsTasks = {
  'access-request': {
    who: 'records',
    due: (c) => c.policy.records.warnAt,
    fromHappening: true,
    escalation: [{ after: '1wd', to: 'lead' }],
    doneBy: ['records.given'],
    settled: (c) => c.records.access?.given !== false,
    within: untilErased,
    withClient: false,
    holdsClosing: false,
    sentence: 'The client asks to see the records: give them a copy',
  },
  'access-breach': {
    who: 'director',
    due: days('1wd'),
    escalation: [],
    doneBy: ['task.done'],
    within: untilErased,
    withClient: false,
    holdsClosing: false,
    sentence: 'The records were not given within the time of the law: report it, and see to it',
  },
  'erasure-decision': {
    who: 'records',
    due: (c) => c.policy.records.warnAt,
    fromHappening: true,
    escalation: [{ after: '1wd', to: 'lead' }],
    doneBy: ['erasure.decided'],
    settled: (c) => c.records.erasure?.decision !== 'open',
    within: untilErased,
    withClient: false,
    holdsClosing: false,
    sentence: 'The client asks to erase the records: decide, and say why',
  },
  'legal-hold-review': {
    who: 'lead',
    due: days('30d'),
    escalation: [{ after: '30d', to: 'director' }],
    doneBy: ['legalHold.released', 'task.done'],
    skippedBy: ['task.skipped'],
    settled: (c) => c.records.legalHold === null,
    within: untilErased,
    withClient: false,
    holdsClosing: false,
    sentence: 'A legal hold has stood for a year: is it still needed?',
  },
  'review-opening': {
    who: 'supervisor',
    instead: (c) =>
      // Where the case has no supervisor of its own, any of them is asked, but for the one whom it is about.
      c.row.supervisor === undefined && c.records.opened.at(-1)?.role === 'supervisor'
        ? 'lead'
        : 'supervisor',
    due: days('4wh'),
    escalation: [{ after: '1wd', to: 'lead' }],
    doneBy: ['task.done'],
    within: untilErased,
    withClient: false,
    holdsClosing: false,
    sentence: 'Somebody opened the record in an emergency: read why, and talk with them',
  },
  condolence: {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['task.done'],
    skippedBy: ['task.skipped'],
    within: untilErased,
    withClient: false,
    holdsClosing: true,
    sentence: 'A person, not a letter of ours, speaks with the family where that is welcome',
  },
} as const satisfies Record<string, TaskTraits>;

/** Why the record was opened since somebody was asked to read it: all of that is one task. */
export function openingsToReview({ records, tasks }: Context): Context['records']['opened'] {
  const review = tasks.find(({ type, state }) => type === 'review-opening' && state === 'open');
  return review === undefined ? [] : records.opened.filter(({ at }) => at >= review.opened);
}
