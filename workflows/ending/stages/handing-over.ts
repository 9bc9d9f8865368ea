import type { Stage } from '../setup.ts';
import { when } from '../phrases.ts';

/** Where the note for whoever takes over stands. Without one the last meeting is all that is waited for. */
export const handingOver = {
  meta: { title: 'Handover', says: 'What is passed on, where the client goes on elsewhere.' },
  initial: 'none',
  states: {
    none: {
      meta: { title: 'None', says: 'Nothing waits to be passed on.' },
      always: [
        { guard: when('handoverDraft'), target: 'draft' },
        { guard: when('handoverConsented'), target: 'consented' },
        { guard: when('handoverPassed'), target: 'sent' },
      ],
    },
    draft: {
      meta: { title: 'Draft', says: 'The client looks at the note.' },
      always: [
        { guard: when('handoverConsented'), target: 'consented' },
        { guard: when('handoverNone'), target: 'none' },
      ],
    },
    consented: {
      meta: { title: 'Consented', says: 'The note may be passed on.' },
      always: [
        { guard: when('handoverPassed'), target: 'sent' },
        { guard: when('handoverNone'), target: 'none' },
        { guard: when('handoverDraft'), target: 'draft' },
      ],
    },
    sent: {
      meta: { title: 'Sent', says: 'The note was passed on.' },
      always: [
        { guard: when('handoverAccepted'), target: 'accepted' },
        { guard: when('handoverDraft'), target: 'draft' },
      ],
    },
    accepted: {
      meta: { title: 'Accepted', says: 'Whoever takes over has it.' },
      always: { guard: when('handoverDraft'), target: 'draft' },
    },
  },
} satisfies Stage;
