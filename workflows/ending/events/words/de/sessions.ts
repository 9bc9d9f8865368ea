import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { sessionsSaid, taperSaid } from '../../sessions.ts';
import { hour } from './shared.ts';

const start: Label & { example: string } = {
  label: 'Beginn',
  hint: 'In der Ortszeit der Einrichtung.',
  example: hour,
};

export const reach = {
  label: 'Wie sie erreichbar ist',
  hint: 'Sie haben beim Treffen gefragt.',
  choices: { same: 'wie bisher' },
} as const;

export const sessionsWords: WordsOf<typeof sessionsSaid> = {
  'session.planned': { title: 'Das nächste Treffen ist vereinbart', fields: { start } },
  'session.moved': { title: 'Das nächste Treffen wurde verschoben', fields: { start } },
  'session.held': {
    title: 'Das Treffen hat stattgefunden',
    fields: {
      lateMinutes: {
        label: 'Wie viele Minuten später es begann',
        hint: 'Vielleicht steht etwas im Weg; über die Person sagt es nichts.',
        example: 10,
      },
      reach,
    },
  },
  'session.missed': 'Die Klient:in ist nicht gekommen',
  'session.excused': {
    title: 'Die Klient:in konnte nicht kommen und hat Bescheid gesagt',
    fields: { because: { label: 'Warum', example: 'ein Kind war krank' } },
  },
  'session.cancelled': {
    title: 'Wir mussten das Treffen absagen',
    fields: { because: { label: 'Warum', example: 'die Fachkraft war krank' } },
  },
};

export const taperWords: WordsOf<typeof taperSaid> = {
  'taper.proposed': {
    title: 'Es ist vorgeschlagen, wie Treffen seltener werden',
    fields: {
      preset: { label: 'Ein Plan aus den Einstellungen, mit Namen', example: 'standard' },
      steps: {
        label: 'Oder die Schritte einzeln',
        hint: 'Wie oft und in welchem Abstand: 3x2w sind drei Treffen, jedes zwei Wochen später.',
        example: ['3x2w', '2x4w'],
      },
    },
  },
  'taper.agreed': 'Die Klient:in ist einverstanden, wie Treffen seltener werden',
  'taper.declined': 'Die Klient:in hätte es gern anders',
  'taper.waived': 'Treffen werden nicht seltener: Es geht gleich zum Abschluss',
  'taper.held': {
    title: 'Die Abstände bleiben erst einmal, wie sie sind',
    fields: { because: { label: 'Warum', example: 'eine schwere Woche' } },
  },
  'taper.resumed': 'Treffen werden weiter seltener',
  'taper.steppedBack': 'Treffen sind wieder häufiger, um einen Schritt',
  'taper.advanced': 'Treffen werden früher seltener, um einen Schritt',
  'setback.reported': 'Es gab einen Rückschlag',
  'goals.reopened': 'An den Zielen wird wieder gearbeitet',
  'client.wantedSooner': 'Die Klient:in möchte früher aufhören',
};
