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
  ])('refuses in %s: %s', (kind, text) => {
    expect(verdict(text, kind)).toBe('refused');
  });

  it.each<[WordingKind, string]>([
    ['letter', 'Die Tür steht Ihnen offen.'],
    ['subject', 'Ein Gruß von Ana'],
    ['openDoor', 'Sie haben den Winter gut gemeistert. Sie sind uns jederzeit willkommen.'],
  ])('leaves the rest to a second reader in %s: %s', (kind, text) => {
    expect(verdict(text, kind)).toBe('second reader');
  });

  it('says of a language without a book that somebody who speaks it reads', () => {
    const [finding] = checkWording('Vous êtes les bienvenus.', { kind: 'letter', language: 'fr' });
    expect(finding).toMatchObject({ check: 'language', found: 'fr', level: 'second reader' });
  });
});
