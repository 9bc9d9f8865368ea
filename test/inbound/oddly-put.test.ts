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
    'STOP (Sam)',
    "Arretez de m'ecrire.",
    'Ich will nichts mehr von euch hören',
    'pls take me off ur list',
    'Please stop these messages, they upset me.',
    "Don't send anything else.",
    'Abo kündigen',
    'No más, gracias',
  ],
  'call-back': [
    "I'd prefer to talk. My number is 07700 900123.",
    'pls cal me',
    'I missed your call, could you try again?',
    'Rufst du mich mal an?',
    'Call? 07700 900123',
    'I would rather speak than write',
    'Could we have a quick call?',
    'Rufen Sie bitte zurück',
    "J'aimerais qu'on m'appelle",
    '¿Podrían llamarme?',
    'Vorrei essere richiamato',
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
    'I have pills and a bottle of vodka and no reason to stay',
    'life has no meaning any more',
    'I burnt my arm on purpose',
    'i cant keep myself safe',
    "Please tell my mum I'm sorry.",
    'Dad hits mum when he drinks',
    "My mate is on a bridge and says he'll jump",
    'want to off myself',
    'Er hat ein Messer',
    'Je me fais du mal',
    "J'ai peur de rentrer chez moi",
    'Tengo miedo de mi marido',
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
    'Took my tablets on time all week',
    'My feet are killing me',
    'Ich könnte sterben vor Lachen',
    "Elle m'appelle chaque jour, ça aide.",
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
  'Yes! Tuesday at 3 is good': 'yes',
  'Of course, see you Monday': 'yes',
  'Ja, sehr gern, Dienstag um 15 Uhr': 'yes',
  'Ja, machen wir so': 'yes',
  'go ahead': 'yes',
  'Nein, ich brauche nichts mehr': 'no',
  'Ja, Donnerstag passt': 'yes',
  'Oui, avec plaisir': 'yes',
  'Oui, jeudi me convient': 'yes',
  'Sí, por favor': 'yes',
  'Non, ça va aller': 'no',
  'Not interested': 'no',
  'Nein danke, aber alles Gute euch.': 'no',
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
