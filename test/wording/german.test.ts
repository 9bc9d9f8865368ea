import { describe, expect, it } from '@jest/globals';
import { checkWording, verdictOf, type WordingKind } from '../../workflows/wording/index.ts';

const verdict = (text: string, kind: WordingKind, language = 'de') =>
  verdictOf(checkWording(text, { kind, language }));

describe('German wording', () => {
  it.each<[WordingKind, string]>([
    ['letter', 'Sie sind ein schwieriger Klient.'],
    ['letter', 'Sie haben den Termin unentschuldigt versäumt.'],
    ['letter', 'Wenn Sie einen Rückfall haben, rufen Sie an.'],
    ['letter', 'Jetzt buchen und 20 % Rabatt sichern.'],
    ['reason', 'Mangelnde Mitarbeit, beratungsresistenter Versager.'],
    ['reason', 'Endlich losgeworden.'],
    ['subject', 'Ihre Suchtberatung am Montag'],
    ['subject', 'Letzte Mahnung'],
    ['openDoor', 'Sie haben viel geschafft. Sie müssen sich jeden Monat melden. Willkommen.'],
    ['openDoor', 'Sie haben viel geschafft. Falls Sie wieder abstürzen, sind wir für Sie da.'],
    ['openDoor', 'Sie haben viel gelernt. Wir sind da, wenn Sie es doch nicht allein schaffen.'],
    ['letter', 'Da Sie sich unkooperativ verhalten haben, beenden wir die Maßnahme.'],
    ['letter', 'Leider haben Sie nicht ausreichend mitgearbeitet.'],
    ['letter', 'Als Borderlinerin brauchen Sie eine Klinik.'],
    ['letter', 'Sichern Sie sich jetzt unser Aufbaupaket zum Vorzugspreis!'],
    ['reason', 'Völlig uneinsichtig, keine Krankheitseinsicht.'],
    ['reason', 'Er will sich nicht helfen lassen und spielt das Opfer.'],
    ['subject', 'Ausschluss wegen Fehlverhaltens'],
    ['subject', 'Sie haben schon wieder gefehlt'],
  ])('refuses in %s: %s', (kind, text) => {
    expect(verdict(text, kind)).toBe('refused');
  });

  it.each<[WordingKind, string]>([
    ['letter', 'Die Tür steht Ihnen offen.'],
    ['subject', 'Ein Gruß von Ana'],
    ['openDoor', 'Sie haben den Winter gut gemeistert. Sie sind uns jederzeit willkommen.'],
    ['openDoor', 'Sie haben Ihr Tempo gefunden. Wer am Telefon ist, kennt Ihren Namen.'],
    ['openDoor', 'Sie gehen jeden Morgen schwimmen. Wir hören gern von Ihnen.'],
    ['letter', 'Ohne Einsicht in die Unterlagen können wir dazu nichts sagen.'],
    ['reason', 'Wechsel zur Schuldnerberatung im eigenen Wohnort.'],
  ])('leaves the rest to a second reader in %s: %s', (kind, text) => {
    expect(verdict(text, kind)).toBe('second reader');
  });

  it('says of a language without a book that somebody who speaks it reads', () => {
    const [finding] = checkWording('Vous êtes les bienvenus.', { kind: 'letter', language: 'fr' });
    expect(finding).toMatchObject({ check: 'language', found: 'fr', level: 'second reader' });
  });
});
