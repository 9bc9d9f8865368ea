import { copyOwed, isInformed, plannedSession, underMandate } from '../matters/index.ts';
import { type TaskTraits, days } from './traits.ts';
import { inLifetime, untilClosed, working } from '../phases.ts';

/** Whoever asks to come back waits for an answer, and the authority is owed its own meanwhile. */
const untilTold = [...untilClosed, 'returning'] as const;

/** Tasks of the authority (docs/field.md#tasks). */
export const mandateTasks = {
  'authority-notice': {
    who: 'worker',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['authority.informed', 'authority.noticeApproved', 'message.sent'],
    endedBy: ['mandate.ended'],
    settled: (c) => !underMandate(c) || isInformed(c),
    within: untilTold,
    withClient: false,
    holdsClosing: false,
    sentence: 'Tell the authority that the work ends: dates and attendance, as agreed',
  },
  'authority-permission': {
    who: 'worker',
    due: days('14d'),
    escalation: [{ after: '7d', to: 'lead' }],
    doneBy: ['authority.permitted'],
    endedBy: ['mandate.ended'],
    settled: (c) =>
      !underMandate(c) || !isInformed(c) || !c.mandate?.needsPermission || c.mandate.permitted,
    within: untilTold,
    withClient: false,
    holdsClosing: false,
    sentence: 'The authority has to permit the ending: ask for its answer',
  },
  'authority-goes-on': {
    who: 'worker',
    due: days('2wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['task.done'],
    endedBy: ['mandate.ended'],
    settled: (c) => !underMandate(c) || isInformed(c),
    within: untilTold,
    withClient: false,
    holdsClosing: false,
    sentence: 'Tell the authority that the work goes on: it has heard that it ends',
  },
  'authority-copy': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '3wd', to: 'supervisor' }],
    doneBy: ['authority.copyGiven', 'message.sent', 'message.told'],
    settled: (c) => !copyOwed(c),
    within: untilTold,
    withClient: false,
    holdsClosing: false,
    sentence: 'Show the client what the authority was told',
  },
  'explain-limits': {
    who: 'worker',
    due: days('7d'),
    before: (c) => plannedSession(c)?.at ?? null,
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['mandate.explained'],
    endedBy: ['mandate.ended'],
    settled: (c) => c.mandate === null || c.mandate.explained || c.mandate.ended,
    within: working,
    withClient: true,
    holdsClosing: false,
    sentence: 'Explain to the client what is told to whom, and what never is',
  },
  'voluntary-offer': {
    who: 'worker',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'supervisor' }],
    doneBy: ['task.done'],
    skippedBy: ['task.skipped'],
    within: inLifetime,
    withClient: true,
    holdsClosing: false,
    sentence: 'Nobody orders it any more: offer to go on, for as long as the client wishes',
  },
} as const satisfies Record<string, TaskTraits>;
