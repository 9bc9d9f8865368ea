import { askedWithin, decisionDue, sessionOwed } from '../matters/index.ts';
import { type TaskTraits, days } from './traits.ts';
import { inLifetime, meeting, phaseTraits } from '../phases.ts';

const silent = ['reachingOut'] as const;

/** Tasks of contact that was lost, of pauses, and of how the client may be reached (docs/field.md#tasks). */
export const silenceTasks = {
  'outreach-call': {
    who: 'worker',
    due: days('0wd'),
    escalation: [{ after: '1wd', to: 'cover' }],
    doneBy: ['attempt.made'],
    endedBy: ['contact.restored'],
    settled: (c, about) => triedSince(c.silence, about),
    within: silent,
    withClient: false,
    holdsClosing: true,
    sentence: 'Call the client, or write by post: the door is open, and nobody is blamed',
    uncalled:
      'Turn to the client as they allow, not by phone: the door is open, and nobody is blamed',
  },
  'closing-offer-call': {
    who: 'worker',
    due: days('1wd'),
    escalation: [{ after: '1wd', to: 'cover' }],
    doneBy: ['attempt.made', 'closingOffer.answered'],
    endedBy: ['contact.restored'],
    settled: (c, about) => triedSince(c.silence, about),
    within: silent,
    withClient: false,
    holdsClosing: true,
    sentence: 'Call, and offer what suits them: a talk that costs nothing, a pause, or a close',
    uncalled:
      'Offer what suits them, and not by phone: a talk that costs nothing, a pause, or a close',
  },
  'decide-silent-case': {
    who: 'supervisor',
    due: days('0wd'),
    escalation: [{ after: '5d', to: 'lead' }],
    doneBy: ['silence.decided'],
    endedBy: ['contact.restored', 'closingOffer.answered'],
    settled: (c) => (decisionDue(c) ?? Infinity) > c.now,
    within: silent,
    withClient: false,
    holdsClosing: true,
    sentence: 'Nothing is heard of the client: decide with the worker how it goes on',
  },
  'silent-review': {
    who: 'supervisor',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'lead' }],
    doneBy: ['silence.decided', 'task.done'],
    skippedBy: ['task.skipped'],
    // Nobody has recorded what took place, and nothing else would be noticed of it.
    settled: (c) => c.phase !== 'reachingOut' && (sessionOwed(c)?.at ?? Infinity) > c.now,
    within: [...meeting, ...silent],
    withClient: false,
    holdsClosing: true,
    sentence: 'The last session is two months ago: look at this case with the worker',
  },
  'silent-summary': {
    who: 'supervisor',
    due: days('5wd'),
    escalation: [{ after: '2wd', to: 'lead' }],
    doneBy: ['silence.decided', 'task.done'],
    skippedBy: ['task.skipped'],
    within: silent,
    withClient: false,
    holdsClosing: true,
    sentence: 'The last session is long ago: decide about this case, for its summary is due',
  },
  'decide-hold': {
    who: 'supervisor',
    due: days('5wd'),
    escalation: [{ after: '5wd', to: 'lead' }],
    doneBy: ['hold.decided'],
    endedBy: ['client.resumed', 'forceMajeure.ended', 'client.ended'],
    settled: (c) => (c.absence?.expires ?? Infinity) > c.now,
    within: ['onHold'],
    withClient: false,
    holdsClosing: true,
    sentence: 'The hold has lasted long: decide with the worker whether it goes on',
  },
  'safe-contact-review': {
    who: 'worker',
    due: askedWithin,
    escalation: [{ after: '2wd', to: 'supervisor' }],
    doneBy: [
      'safeContact.confirmed',
      'safeContact.changed',
      'safety.released',
      'session.held',
      'endingTalk.held',
    ],
    // At rest nothing is sent any more.
    settled: (c) => !c.safeContact.held && (!c.safeContact.asked || phaseTraits[c.phase].atRest),
    within: inLifetime,
    withClient: false,
    holdsClosing: false,
    sentence:
      'Is the way to reach the client still safe? Ask when you meet (session.held --reach same)',
    apart:
      'Is the way to reach the client still safe? Ask as they allow it (safeContact.confirmed)',
    note: 'What is new is told by itself (safeContact.changed). Where others may see what is sent, nothing leaves before that.',
    prompts: [
      'How may we reach you, and how not? At which address or number, in which hours?',
      'Does anybody else read your mail or messages, or answer your phone? May anybody know that you come here?',
      'What name should we give, and what may we leave on a machine? Shall we agree on a word that says it is safe to talk?',
      'May a letter have a link, or an entry for your calendar? Is there anything that we should never write?',
    ],
  },
} as const satisfies Record<string, TaskTraits>;

function triedSince(
  silence: { attempts: { rung: number }[] } | null,
  rung: number | null,
): boolean {
  return silence === null || silence.attempts.some((a) => a.rung >= (rung ?? 0));
}
