import type { EndingStage } from '../setup.ts';
import { when } from '../phrases.ts';

/** Where the note for whoever takes over stands. Without one the last meeting is all that is waited for. */
export const handingOver = {
  description: 'What is passed on, where the client goes on elsewhere.',
  initial: 'none',
  states: {
    none: {
      description: 'Nothing waits to be passed on.',
      always: [
        { guard: when('handoverDraft'), target: 'draft' },
        { guard: when('handoverConsented'), target: 'consented' },
        { guard: when('handoverPassed'), target: 'sent' },
      ],
    },
    draft: {
      description: 'The client looks at the note.',
      always: [
        { guard: when('handoverConsented'), target: 'consented' },
        { guard: when('handoverNone'), target: 'none' },
      ],
    },
    consented: {
      description: 'The note may be passed on.',
      always: [
        { guard: when('handoverPassed'), target: 'sent' },
        { guard: when('handoverNone'), target: 'none' },
        { guard: when('handoverDraft'), target: 'draft' },
      ],
    },
    sent: {
      description: 'The note was passed on.',
      always: [
        { guard: when('handoverAccepted'), target: 'accepted' },
        { guard: when('handoverConsented'), target: 'consented' },
        { guard: when('handoverDraft'), target: 'draft' },
      ],
    },
    accepted: {
      description: 'Whoever takes over has it.',
      always: [
        { guard: when('handoverSent'), target: 'sent' },
        { guard: when('handoverDraft'), target: 'draft' },
      ],
    },
  },
} satisfies EndingStage;
