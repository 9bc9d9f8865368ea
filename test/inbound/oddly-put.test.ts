import { describe, expect, it } from '@jest/globals';
import { readMail } from '../../activities/mail/inbound/index.ts';
import { keys, written } from './writing.ts';

/** Words as people write them who think of no machine. */
const wishes: Record<'stop' | 'call-back' | 'risk' | 'maybe-stop' | 'none', string[]> = {
  stop: [
    'S.T.O.P',
    "I'd like to stop these notes.",
    'Reply: stop',
    'STOP - Sam Brook',
    'I said stop.',
    'I have asked you twice to stop writing to me.',
    'Cease and desist.',
    'unsubscibe',
    'Cancel my subscription to these emails',
    'Take me off',
    'I do not wish to receive further communication from you.',
    'Not interested, please remove me',
    'stoppp',
    '🛑',
    '𝗦𝗧𝗢𝗣',
    'Schluss damit, keine Mails mehr.',
    'Kein Interesse mehr, bitte nicht mehr schreiben.',
    'Para, por favor',
  ],
  'call-back': [
    "I'd prefer to talk. My number is 07700 900123.",
    'pls cal me',
    'I missed your call, could you try again?',
    'Rufst du mich mal an?',
  ],
  risk: [
    "I've given my dog to my neighbour. It's time.",
    'tonight is the night. sorry',
    "I don't feel safe with myself tonight",
    'im done. bye',
    'I have a rope.',
    'Been thinking of ways to do it',
    'wish I had never woken up',
    "I'd be better dead",
    'I took 30 paracetamol an hour ago',
    'My son has cut his wrists',
    'He is hitting the children',
    "My brother said he'd end it tonight",
    'sewerslide has been on my mind',
    "I'm standing on the platform and the train is coming",
  ],
  'maybe-stop': ["I don't want to hear from Riverside again."],
  none: [
    "I've been cutting back on coffee",
    'He beat me at chess again',
    'I saw Suicide Squad with my nephew',
    "I don't get suicidal thoughts any more. It is good.",
    'No thoughts of hurting myself for months, thank you',
    'I took a photo of the garden.',
    "I don't want to hear from my father again.",
    "Inutile de m'appeler, tout va bien.",
    'I would prefer to talk about it on Friday.',
  ],
};
const answers: Record<string, 'yes' | 'no' | null> = {
  'Yes please, Thursday works': 'yes',
  'Sure, why not': 'yes',
  'Okay, see you then': 'yes',
  'Happy to.': 'yes',
  'Ja, Donnerstag passt': 'yes',
  'Oui, avec plaisir': 'yes',
  'Oui, jeudi me convient': 'yes',
  'Sí, por favor': 'yes',
  'Non, ça va aller': 'no',
  'Not interested': 'no',
  'Yes, not Thursday': null,
  'No, Thursday': null,
  'Yes and no': null,
};

describe('what is put oddly', () => {
  const all = Object.entries(wishes).flatMap(([wish, said]) =>
    said.map((one) => [one, wish] as const),
  );
  it.each(all)('%j is %s', async (text, wish) => {
    expect(await readMail({ raw: written(text) }, keys)).toMatchObject({ kind: 'person', wish });
  });

  it.each(Object.entries(answers))('%j answers %s', async (text, answer) => {
    const reading = await readMail({ raw: written(text) }, keys);
    expect(reading).toMatchObject({ wish: 'none', answer });
  });
});
