import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkWording } from '../../workflows/wording/index.ts';
import { checkLetter } from '../../activities/letters/letter-wording.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import { samplePost } from './sample-posts.ts';

const confidence = [
  'You kept your plan through a long winter.',
  'You said no when friends offered a drink.',
  'You can rely on what you learned.',
  'You know what helps you.',
];
const availability = [
  'You are welcome back on any day.',
  'We are here, on the same number.',
  'The door is open.',
  'Get in touch whenever you like.',
];
const plain = [
  'Spring is here.',
  'The garden by the office is in bloom.',
  'We moved one floor up.',
];
const doubts = [
  'Call us in case you cannot cope.',
  'We are here if things go wrong.',
  'Do not hesitate to call.',
  'We worry about you.',
  'Make sure you rest.',
  'Are you coping?',
  'Should you slip, call.',
];

const textOf = (sentences: readonly string[]) =>
  fc.shuffledSubarray([...sentences], { minLength: sentences.length }).map((all) => all.join(' '));
/** Refused, or read by somebody else first. */
const held = (text: string) => checkWording(text, { kind: 'openDoor' }).length > 0;
const refused = (text: string) =>
  checkWording(text, { kind: 'openDoor' }).some(
    ({ check, level }) => level === 'refuse' && (check === 'balance' || check === 'doubt'),
  );

describe('a text that holds the door open (G12, A36, A37)', () => {
  it('passes with confidence and availability, in any order and among plain words', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(
            fc.constantFrom(...confidence),
            fc.constantFrom(...availability),
            fc.subarray(plain),
          )
          .chain(([c, a, p]) => textOf([c, a, ...p])),
        (text) => !refused(text),
      ),
    );
  });

  it('is refused with a word of doubt, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(
            fc.constantFrom(...confidence),
            fc.constantFrom(...availability),
            fc.constantFrom(...doubts),
            fc.subarray(plain),
          )
          .chain(([c, a, d, p]) => textOf([c, a, d, ...p])),
        refused,
      ),
    );
  });

  it('does not pass without one of the two', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...confidence), fc.constantFrom(...availability)),
        fc.subarray(plain),
        (one, others) => held([one, ...others].join(' ')),
      ),
    );
  });

  it.each(['closing-letter', 'follow-up-touch'] as const)(
    '%s: what the worker puts into it is checked as well',
    (intent) => {
      const strength = 'In case you cannot cope, do not hesitate to call';
      const post = samplePost(intent, { facts: { strength } });
      const findings = checkLetter(renderLetter(post), post);
      expect(findings.map(({ level }) => level)).toContain('refuse');
    },
  );
});
