import { commonWords } from '../../../ending/events/words/index.ts';
import type { AgencyWords } from './en.ts';

const { taking, cancelAsked, policy, almanac } = commonWords.de;
const day = '2035-02-05';
const ref = { label: 'Wer', hint: 'Die Kennung der Person.', example: 'W-7' };
const role = {
  label: 'Rolle',
  choices: {
    worker: 'Fachkraft',
    supervisor: 'Leitung',
    lead: 'Bereichsleitung',
    director: 'Geschäftsführung',
    duty: 'Dienst',
    'on-call': 'Bereitschaft',
    intake: 'Aufnahme',
    records: 'Aktenverwaltung',
    admin: 'Verwaltung des Systems',
    accounts: 'Buchhaltung',
    cover: 'Vertretung',
  },
};
const own = {
  cover: { label: 'Wer vertritt', example: 'W-8' },
  nominee: { label: 'Wer es den Klient:innen sagt, wenn sie stirbt', example: 'S-2' },
  workingDays: {
    label: 'Arbeitstage',
    choices: {
      mon: 'Montag',
      tue: 'Dienstag',
      wed: 'Mittwoch',
      thu: 'Donnerstag',
      fri: 'Freitag',
      sat: 'Samstag',
      sun: 'Sonntag',
    },
  },
  hours: { label: 'Arbeitszeit', example: '09:00-17:00' },
  mail: { label: 'E-Mail', example: 'robin@example.org' },
  phone: { label: 'Telefon', example: '+44 20 7946 0001' },
  language: { label: 'Sprache', hint: 'Als Kürzel: en, de, ar.', example: 'en' },
  zone: { label: 'Zeitzone', example: 'Europe/London' },
  digest: { label: 'Sie möchte jeden Morgen eine Liste ihrer Aufgaben' },
  texts: { label: 'Sie möchte eine SMS, wenn es eilt' },
};

export const german: AgencyWords = {
  staff: {
    title: 'Die Menschen der Einrichtung',
    events: {
      'staff.joined': { title: 'Jemand fängt hier an', fields: { ref, role, ...own } },
      'staff.changed': {
        title: 'Bei jemandem aus dem Team hat sich etwas geändert',
        fields: { ref, role, ...own },
      },
      'staff.left': { title: 'Jemand arbeitet nicht mehr hier', fields: { ref } },
      'staff.away': {
        title: 'Jemand aus dem Team ist nicht da',
        fields: {
          ref,
          from: { label: 'Erster Tag', example: day },
          until: {
            label: 'Letzter Tag',
            hint: 'Ohne Angabe ist es noch offen.',
            example: '2035-02-16',
          },
          cover: {
            label: 'Wer vertritt',
            hint: 'Ohne Angabe, wer es sonst tut.',
            example: 'W-8',
          },
        },
      },
      'staff.back': { title: 'Jemand aus dem Team ist wieder da', fields: { ref } },
      'calendar.opened': { title: 'Ein Kalender kann abonniert werden', fields: { ref } },
      'calendar.closed': {
        title: 'Die Adresse eines Kalenders ist für immer weg',
        fields: { ref },
      },
    },
  },
  keys: {
    title: 'Programme, die für jemanden handeln',
    events: {
      'key.made': {
        title: 'Ein Programm bekommt einen Schlüssel',
        fields: {
          key: { label: 'Wie der Schlüssel heißt', example: 'intake-desk' },
          ref: {
            label: 'Für wen es handelt',
            hint: 'In deren Rolle, mit deren Fällen und keinen anderen.',
            example: 'I-1',
          },
          scopes: {
            label: 'Was es darf',
            choices: {
              'endings:read': 'Fälle lesen',
              'endings:tell': 'sagen, was in einem Fall geschehen ist',
              tasks: 'Aufgaben sehen und erledigen',
              'agency:read': 'lesen, wie die Einrichtung ist',
              'agency:tell': 'sagen, was in der Einrichtung geschehen ist',
              import: 'Fälle bringen',
              rehearse: 'Einstellungen und Geschichten proben',
            },
          },
          hash: {
            label: 'Ein Abdruck des Schlüssels',
            hint: 'SHA-256, hexadezimal: endwell key make macht beides.',
            example: '0'.repeat(64),
          },
        },
      },
      'key.revoked': {
        title: 'Ein Schlüssel gilt nicht mehr',
        fields: { key: { label: 'Welcher Schlüssel', example: 'intake-desk' } },
      },
    },
  },
  work: {
    title: 'Was Abschlüsse und Briefe bringen',
    events: {
      'work.came': {
        title: 'Jemand soll gleich von einer Aufgabe hören',
        fields: {
          of: {
            label: 'Wo die Aufgabe ist',
            choices: { ending: 'in einem Abschluss', departure: 'in einem Weggang' },
          },
          ref: { label: 'In welchem', hint: 'Seine Kennung.', example: 'R-2001' },
          task: { label: 'Welche Aufgabe', example: 'call-back#1' },
          type: { label: 'Ihre Art', example: 'call-back' },
          who: { label: 'Die Rolle, die sie schuldet', example: 'worker' },
          person: { label: 'Wer sie namentlich schuldet', example: 'W-7' },
          due: {
            label: 'Wann sie fällig ist',
            hint: 'Millisekunden seit 1970, in UTC.',
            example: 2_054_284_800_000,
          },
          why: {
            label: 'Warum gleich',
            choices: {
              urgent: 'es eilt',
              late: 'sie ist überfällig',
              offer: 'es ist ein Angebot',
              feedback: 'die Klient:in hat eine Rückmeldung gegeben',
            },
          },
        },
      },
      'mail.unclaimed': {
        title: 'Jemand schrieb, und kein Abschluss ist genannt',
        fields: {
          words: {
            label: 'In ihren eigenen Worten',
            example: 'Bitte rufen Sie mich am Donnerstag an.',
          },
          from: { label: 'Die Adresse, von der es kam', example: 'sam@example.org' },
          risk: { label: 'Vielleicht ist jemand in Gefahr' },
        },
      },
    },
  },
  terms: {
    title: 'Einstellungen und Schließtage',
    events: {
      'policy.applied': {
        title: 'Die Einrichtung hat neuere Einstellungen',
        fields: { policy, almanac },
      },
      'endings.found': {
        title: 'Laufende Abschlüsse bekommen die neueren Einstellungen',
        fields: { endings: { label: 'Welche', hint: 'Ihre Kennungen.', example: ['R-2001'] } },
      },
      'closure.announced': {
        title: 'Die Einrichtung hat einige Tage geschlossen',
        fields: {
          from: { label: 'Erster Tag', example: '2035-12-24' },
          until: { label: 'Letzter Tag', example: '2035-12-31' },
        },
      },
      'admin.cancelRequested': cancelAsked,
      ...taking,
    },
  },
};
