import type { Label, WordsOf } from '../../../../chart/words.ts';
import type { transferSaid } from '../../transfer.ts';

const type = {
  label: 'Welche Art',
  choices: {
    clinical: 'für eine Behandlung',
    social: 'für Hilfe im Alltag',
    growth: 'für etwas Neues, wenn alles gut ist',
    successor_firm: 'eine andere Kanzlei',
  },
} as const;

const found: Label = { label: 'So ist es, oder sie hat ein eigenes Interesse' };

export const transferWords: WordsOf<typeof transferSaid> = {
  'transfer.proposed': {
    title: 'Jemand ist gefunden, mit dem die Klient:in weitergehen kann',
    fields: {
      to: { label: 'Wer', hint: 'Die Kennung der Person.', example: 'W-9' },
      name: { label: 'Unter welchem Namen die Klient:in sie kennenlernt', example: 'Robin' },
      external: { label: 'Sie arbeitet anderswo' },
    },
  },
  'transfer.consented': 'Die Klient:in möchte mit dieser Person weitergehen',
  'transfer.conflictChecked': {
    title: 'Es wurde geprüft, ob sie die Klient:in anderswoher kennt',
    fields: { found },
  },
  'transfer.accepted': 'Wer übernehmen soll, sagt ja',
  'transfer.refused': 'Wer übernehmen soll, sagt nein',
  'transfer.started': 'Das erste Treffen nach der Übernahme hat stattgefunden',
  'handover.drafted': {
    title: 'Die Notiz für die Übernahme ist geschrieben',
    fields: { to: { label: 'Für wen', example: 'Robin' } },
  },
  'handover.consented': 'Die Klient:in ist mit der Notiz einverstanden',
  'handover.declined': 'Die Klient:in möchte die Notiz nicht weitergeben',
  'handover.sent': 'Die Notiz ist weitergegeben',
  'handover.accepted': 'Die Notiz ist bei der Übernahme gelesen',
  'handover.held': 'Klient:in, Fachkraft und wer übernimmt haben sich getroffen',
  'referral.offered': {
    title: 'Eine andere Stelle wurde empfohlen',
    fields: {
      type,
      what: { label: 'Welche Stelle', example: 'das Familienzentrum in Beispielstadt' },
      suits: {
        label: 'Warum sie zu dieser Klient:in passt',
        example: 'sie ist nah und abends offen',
      },
    },
  },
  'referral.consented': {
    title: 'Die Klient:in möchte dorthin',
    fields: {
      type,
      mail: {
        label: 'Wohin der Stelle geschrieben wird',
        hint: 'Ohne Angabe schickt jemand die Empfehlung.',
        example: 'office@example.org',
      },
      contact: {
        label: 'Wie sie die Klient:in erreichen darf',
        hint: 'Wie sie möchte; ohne Angabe meldet sie sich selbst.',
        example: 'am Nachmittag telefonisch',
      },
      words: {
        label: 'Was sie wissen darf',
        hint: 'In den eigenen Worten der Klient:in.',
        example: 'Ich möchte über meinen Schlaf sprechen',
      },
    },
  },
  'referral.sent': { title: 'Der Stelle wurde geschrieben', fields: { type } },
  'referral.accepted': { title: 'Die Stelle nimmt die Klient:in auf', fields: { type } },
  'referral.declined': { title: 'Die Klient:in möchte nicht dorthin', fields: { type } },
  'referral.firstContact': { title: 'Das erste Treffen dort hat stattgefunden', fields: { type } },
};
