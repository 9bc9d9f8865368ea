import type { Check, Level } from './finding.ts';

/** Of each check how much it weighs as a rule, why it is there, and what to say instead. */
export const rules = {
  balance: [
    'refuse',
    'Show interest without doubt (G12).',
    'Say it without doubt and without duty.',
  ],
  personLabel: [
    'refuse',
    'Nobody is rated or labelled (G13).',
    'Say what happened or what was done.',
  ],
  blame: ['refuse', 'It blames the person.', 'Say what is offered now.'],
  jargon: ['warn', 'It is not everyday language.', 'Use an everyday word.'],
  defensive: [
    'second reader',
    'Defending ourselves ends honest feedback (A20).',
    'Listen, thank, and leave it.',
  ],
  marketing: ['refuse', 'It sells (B3).', 'Leave it out.'],
  doubt: [
    'refuse',
    'It doubts that the person manages (A37).',
    'Say that the door is open, no more.',
  ],
  obligation: ['refuse', 'It obliges (B13).', 'Offer it instead.'],
  banned: [
    'refuse',
    'Nobody should read this word from us (A1, C39).',
    'Say "ending", or leave it out.',
  ],
  language: [
    'second reader',
    'What the phrase book of this language does not know is not weighed yet.',
    'Let somebody who speaks it read it.',
  ],
  links: ['refuse', 'Links lead to the agency only (A21).', 'Take the link out.'],
  questions: ['refuse', 'One question at most (B13).', 'Keep the one that matters.'],
  words: ['warn', 'A message has at most 120 words.', 'Say less.'],
  readingAge: ['warn', 'It takes a practised reader.', 'Use shorter sentences and words.'],
  subject: [
    'refuse',
    'A subject is read by others; it says nothing of the service.',
    'Say only who writes.',
  ],
  others: [
    'second reader',
    'Nobody else is named in what the client gets (D24).',
    'Say what the client did, and name nobody beside them and us.',
  ],
} as const satisfies Record<Check, readonly [Level, string, string]>;
