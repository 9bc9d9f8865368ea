import { describe, expect, it } from '@jest/globals';
import { readMail, type Reading } from '../../activities/mail/inbound/index.ts';
import { keys, written } from './writing.ts';

const read = (raw: Buffer): Promise<Reading> => readMail({ raw }, keys);

describe('what somebody wants', () => {
  const wishes: Record<'stop' | 'call-back' | 'risk' | 'maybe-stop' | 'none', string[]> = {
    stop: [
      'Stop',
      'STOP!!!',
      'stop please',
      'Please stop.',
      'Unsubscribe',
      'please stop writing to me',
      'Please do not write to me again.\n\nSam',
      'Hello Ana,\n\nplease stop sending me these letters.\n\nThanks,\nSam Brook',
      'No more letters please',
      'Take me off your list',
      "I don't want any more emails from you.",
      'leave me alone',
      'Stopp',
      'Bitte schreiben Sie mir nicht mehr.',
      'Bitte keine E-Mails mehr.\n\nViele Grüße\nSam',
      'Abmelden',
      'Arrêtez',
      'Arrêtez de m’écrire',
      'Ne m’écrivez plus, merci.',
      'Désabonnement',
      'No me escriban más',
      'S T O P',
      'Plz stop',
      'Lütfen durdurun',
      "I've had enough of these letters, stop",
      'stop\n\nSam Brook | Head of Sales\nBig Firm Ltd, 020 7946 0018',
      'توقّف',
      'توقفوا عن مراسلتي',
      'إلغاء الاشتراك',
      'من فضلك لا تراسلني',
      'Стоп',
      'Stop\n\nSam\n+44 7700 900123',
      'Hi, please stop. Thx',
      'Please stop contacting me. I am fine.',
      'Thank you for everything, but please don’t write to me any more.',
      'Dear Ana,\n\nI have decided that I do not want to receive any further letters from you.\n\nKind regards\nSam',
      'I’d be grateful if you stopped writing to me.',
      'I’d rather you did not contact me any longer.',
      'Would you mind not writing to me again?',
      'I would like no further letters, thank you',
      'Please end these letters.',
      'Ich bitte Sie, mir nicht mehr zu schreiben.',
      'Hallo Ana, bitte schreib mir nicht mehr. Danke, Sam',
      'Bitte beenden Sie die Zusendung.',
      'Ich will das nicht mehr bekommen.',
      'Bitte keine Mails mehr!\n\nMit freundlichen Grüßen\n\nSam Brook\nBeispielweg 3\n12345 Ort',
    ],
    'call-back': [
      'Please call me.',
      'Could you ring me on Friday?',
      'I would like a call',
      'Can someone give me a call back?',
      'Bitte rufen Sie mich zurück.',
      'Ich bitte um einen Rückruf.',
      'Können Sie mich bitte morgen anrufen?',
      'Pouvez-vous m’appeler ?',
      'Rappelez-moi s’il vous plaît',
      'Llámeme por favor',
      'أرجو الاتصال بي',
      'اتصلوا بي',
      'Would it be possible to have a phone call?',
      'Können wir telefonieren?',
      'Bitte melden Sie sich telefonisch',
      'Yes, please call me.',
      'I would like to speak to somebody please',
      'Is it possible to have a chat on the phone?',
      'Would someone be able to phone me on Tuesday?',
      'Please phone my mobile',
      'Ich würde gerne mit jemandem sprechen',
    ],
    risk: [
      'I want to die.',
      'I can’t go on.',
      'He hits me.',
      'I took all the pills',
      'this deadline is killing me',
      'My husband read your letter. I am scared to go home.',
      'Ich will nicht mehr leben.',
      'Ich bringe mich um',
      'Je veux mourir',
      'Quiero morir',
      'أريد أن أموت',
      'Stop. I want to end it all.',
      'Everyone would be better off without me',
      'I can’t see a way out',
      'I wish I could go to sleep and never wake up',
      'By the time you read this I will be gone',
      'Please stop writing, it does not matter any more, I will be dead soon.',
      'Life isn’t worth living.',
      'I have been cutting again',
      'My ex broke down the door',
      'I’m scared of what I might do',
      'Ich sehe keinen Ausweg mehr.',
      'Wenn Sie das lesen, bin ich nicht mehr da.',
      'Er hat mich wieder geschlagen.',
      'Ich habe daran gedacht, mich umzubringen',
      'Niemand würde mich vermissen',
      'i dont wanna be here anymore',
      'There is no point in me living',
      'If I disappear nobody will notice',
      'I think about dying every day',
      'I have a plan and the pills are here',
      'I feel like killing someone',
      'I have not eaten in five days',
      'Goodbye everyone.',
      'Ohne mich wären alle besser dran',
      'Ich kann einfach nicht mehr',
      'Je n’en peux plus',
      'Me quiero matar',
      'Nie daję już rady',
    ],
    'maybe-stop': [
      'I think you can stop writing to me once the letter about my records is here.',
      'Thank you for all. Maybe no more letters after the summer, but I am not sure.',
      'Please stop writing until the summer.',
      'I am not sure I want these letters any more.',
      'Maybe stop for a while?',
      'These mails are too much for me',
      'Please stop the reminders before the meetings, but keep the letters.',
      'Stop. I will tell you on Friday whether I want more of these.',
    ],
    none: [
      'please do not stop',
      'I want to meet my sister and talk to my landlord',
      "Please don't stop writing, it helps.",
      "I can't stop crying",
      'Do not call me, write instead.',
      'Bitte rufen Sie mich nicht an.',
      'The bus stop is closed, so I come later.',
      'Thank you!',
      'Yes',
      'Nein danke',
      'I called mum yesterday and it was good.',
      'Bitte hören Sie nicht auf, mir zu schreiben.',
      'I got no letters from you.',
      'You did not write to me again.',
      'I do not like to write.',
      'I would like to cancel the session on Friday.',
      'Ich möchte nicht.',
      'The dentist will call me tomorrow about my tooth',
      'I could kill for a coffee.',
      'My phone died, and we had an emergency drill.',
      'I am no longer in danger.',
      'I will be gone on Friday, but back on Monday',
      'Ich bin nicht sicher, ob ich am Freitag kann.',
    ],
  };
  const all = Object.entries(wishes).flatMap(([wish, said]) =>
    said.map((one) => [one, wish] as const),
  );
  it.each(all)('by %j is %s', async (text, wish) => {
    expect(await read(written(text))).toMatchObject({ kind: 'person', wish });
  });

  it('may be a yes or a no', async () => {
    const answers = {
      'Yes please!': 'yes',
      'Ja, gerne': 'yes',
      'No thanks.\n\nSam': 'no',
      'Nein danke': 'no',
      'Yes, but not on Monday': null,
      'Yes, that works for me. Thank you, Ana!': 'yes',
      'Yes please, that suits me.': 'yes',
      'Ja, das wäre schön.': 'yes',
      '👍': 'yes',
      "Yes I'd like to talk": 'yes',
      'That works for me': 'yes',
      'No thanks, I am doing well': 'no',
      'Lieber nicht': 'no',
      'No, Friday': null,
      'Yes I got your letter, and wonder about my papers': null,
    };
    for (const [text, answer] of Object.entries(answers))
      expect([text, await read(written(text))]).toMatchObject([text, { answer }]);
  });

  it('stands in a subject of their own where that is all', async () => {
    const fresh = { 'In-Reply-To': null, References: null };
    expect(await read(written('', { Subject: 'STOP', ...fresh }))).toMatchObject({
      wish: 'stop',
      via: 'address',
    });
    const gmail = 'This message was automatically generated by Gmail.';
    expect(await read(written(gmail, { Subject: 'unsubscribe', ...fresh }))).toMatchObject({
      wish: 'stop',
    });
  });

  it('is answered by no machine where a person has to look first', async () => {
    expect(await read(written('I want to die.'))).toMatchObject({ wish: 'risk', mayAnswer: false });
  });
});
