import type { Choices, WordsOf } from '../../../../chart/words.ts';
import type { contactSaid, silenceSaid } from '../../contact.ts';
import { channels, day } from './shared.ts';

export const contactWords: WordsOf<typeof contactSaid> = {
  'client.optedOut': {
    title: 'Die Klient:in möchte keine Briefe mehr',
    fields: {
      from: {
        label: 'Welche',
        choices: { followUp: 'nur die nach dem Abschluss', all: 'gar keine' },
      },
    },
  },
  'client.optedIn': 'Die Klient:in erlaubt wieder Briefe',
  'contactDetails.changed': {
    title: 'Die Klient:in ist anders erreichbar',
    fields: {
      email: { label: 'E-Mail', example: 'sam@example.org' },
      phone: { label: 'Telefon', example: '+44 20 7946 0000' },
      address: {
        label: 'Postanschrift, Zeile für Zeile',
        hint: 'Ohne den Namen.',
        example: ['Beispielweg 12', '12345 Beispielstadt'],
      },
      language: { label: 'Sprache', hint: 'Als Kürzel: en, de, ar.', example: 'en' },
      preferredChannel: { label: 'Wie sie gern erreicht wird', choices: channels },
      lost: {
        label: 'Was sie nicht mehr erreicht',
        choices: { email: 'die E-Mail-Adresse', phone: 'die Telefonnummer' },
      },
      zone: { label: 'Zeitzone', example: 'Europe/London' },
      regions: { label: 'Nach welchen Feiertagen sie lebt', example: ['GB-ENG'] },
      name: { label: 'Der Name, unter dem wir ihr schreiben', example: 'Sam' },
    },
  },
  'safeContact.confirmed': 'Wie die Klient:in sicher erreicht wird, stimmt noch',
  'safeContact.changed': {
    title: 'Wie die Klient:in sicher erreicht wird, hat sich geändert',
    fields: {
      channels: { label: 'Die Wege, die sie erlaubt', choices: channels },
      notes: { label: 'Was sonst zu beachten ist', example: 'zweimal klingeln, dann warten' },
      flagged: { label: 'Mit Vorsicht: Andere könnten es sehen' },
      threads: { label: 'Briefe dürfen im Postfach als ein Gespräch zusammenstehen' },
      hours: {
        label: 'Die einzigen Zeiten, zu denen sie erreichbar ist',
        hint: 'In ihrer eigenen Zeitzone.',
        example: ['Mon-Fri 10:00-12:00'],
      },
      sender: { label: 'Der Name, unter dem wir schreiben und anrufen', example: 'Alex' },
      subject: { label: 'Der Betreff unserer Briefe', example: 'Donnerstag' },
      links: { label: 'Briefe dürfen Links haben' },
      calendar: { label: 'Treffen dürfen als Kalendereintrag kommen' },
      shared: { label: 'Postfach oder Telefon gehört nicht ihr allein' },
      codeWord: { label: 'Ein Wort, das sagt, dass man sprechen kann', example: 'Glockenblume' },
      mayKnow: { label: 'Wer von uns wissen darf', example: ['ihre Schwester'] },
      voicemail: {
        label: 'Was auf dem Anrufbeantworter bleiben darf',
        example: 'nur, dass Alex angerufen hat',
      },
      neverWrite: { label: 'Ihr wird nie geschrieben' },
      recorded: { label: 'Briefe gehen per Einschreiben' },
      asksWord: { label: 'Ihre Seite fragt zuerst nach diesem Wort' },
    },
  },
  'pageLink.requested': 'Jemand bittet um einen neuen Link zur eigenen Seite',
  'pageWord.tried': {
    title: 'Jemand gibt das Codewort auf der eigenen Seite ein',
    fields: { right: { label: 'Es ist das Wort' } },
  },
  'safety.held': 'Nichts geht hinaus, bis jemand geprüft hat, ob es sicher ist',
  'safety.released': 'Schreiben ist wieder sicher',
  'contact.quieted': {
    title: 'Die Klient:in möchte eine Weile nichts hören',
    fields: { until: { label: 'Bis', example: day } },
  },
  'coolOff.released': 'Der übernommene Fall ist in Ordnung: Briefe dürfen hinaus',
  'reply.received': {
    title: 'Die Klient:in hat geantwortet oder angerufen',
    fields: {
      kind: {
        label: 'Was darin steht',
        choices: {
          stop: 'sie möchte keine Briefe mehr',
          maybe_stop: 'vielleicht möchte sie keine Briefe mehr',
          end: 'ein Ende, und nicht mehr als das',
          call_me: 'sie möchte angerufen werden',
          risk: 'etwas macht Sorgen',
          not_right: 'etwas stimmt nicht',
          yes: 'ja',
          no: 'nein',
          other: 'etwas anderes',
          complaint: 'sie hat ihrem Mailanbieter gesagt, dass ein Brief unerwünscht ist',
        },
      },
      words: {
        label: 'In ihren eigenen Worten',
        example: 'Bitte rufen Sie mich am Donnerstag an.',
      },
      from: {
        label: 'Die Adresse, von der es kam',
        example: 'sam@example.org',
      },
      files: { label: 'Wie viele Dateien dabei waren, die nicht aufbewahrt werden', example: 2 },
      unread: { label: 'Noch hat es kein Mensch gelesen' },
      answerable: { label: 'Eine Maschine darf antworten' },
    },
  },
  'letter.returned': {
    title: 'Ein Brief kam zurück',
    fields: {
      class: {
        label: 'Warum',
        choices: {
          hard: 'diese Adresse gibt es nicht',
          full: 'das Postfach ist voll',
          policy: 'der andere Mailserver lehnt unsere Briefe ab',
          message: 'der Brief selbst wurde abgelehnt',
          soft: 'es geht gerade nicht',
          unknown: 'es wird nicht gesagt',
        },
      },
    },
  },
  'sensitiveDate.named': {
    title: 'Ein Tag ist benannt, an dem nichts kommen soll',
    fields: {
      date: { label: 'Tag', hint: 'Jedes Jahr, oder einmal mit Jahreszahl.', example: '05-14' },
    },
  },
  'checkIn.optedIn': 'Die Klient:in mag ein Wort zwischen den Treffen',
  'checkIn.optedOut': 'Die Klient:in möchte kein Wort zwischen den Treffen',
  'checkIn.answered': {
    title: 'Die Klient:in hat auf ein Wort zwischen den Treffen geantwortet',
    fields: {
      words: {
        label: 'Wie viele Wörter es waren',
        hint: 'Was gesagt wurde, bleibt bei der Person, die es gehört hat.',
        example: 40,
      },
    },
  },
};

const ways: Choices<'phone' | 'text' | 'email' | 'letter' | 'visit'> = {
  phone: 'am Telefon',
  text: 'per SMS',
  email: 'per E-Mail',
  letter: 'per Post',
  visit: 'durch einen Besuch',
};

export const silenceWords: WordsOf<typeof silenceSaid> = {
  'attempt.made': {
    title: 'Sie haben versucht, die Klient:in zu erreichen',
    fields: {
      task: {
        label: 'Die Aufgabe, zu der es gehört',
        hint: 'Wie die Liste der Aufgaben sie nennt.',
        example: 'outreach-call#1',
      },
      channel: { label: 'Wie', choices: ways },
      result: {
        label: 'Was daraus wurde',
        choices: {
          reached: 'Sie haben mit der Klient:in gesprochen',
          no_answer: 'niemand ging dran',
          left_message: 'Sie haben eine Nachricht hinterlassen',
          wrong_number: 'es ist nicht ihre Nummer',
          declined: 'sie möchte nicht sprechen',
        },
      },
    },
  },
  'contact.restored': {
    title: 'Die Klient:in hat sich wieder gemeldet',
    fields: { channel: { label: 'Wie', choices: ways } },
  },
  'closingOffer.answered': {
    title: 'Die Klient:in hat gewählt, wie es weitergeht',
    fields: {
      choice: {
        label: 'Was sie gewählt hat',
        choices: {
          talk: 'ein Gespräch',
          pause: 'eine Pause',
          close: 'abschließen',
          not_now: 'jetzt nicht entscheiden',
        },
      },
    },
  },
  'silence.decided': {
    title: 'Es ist entschieden, wie es nach langer Stille weitergeht',
    fields: {
      decision: {
        label: 'Was entschieden wurde',
        choices: { close: 'abschließen', keepTrying: 'es weiter versuchen', hold: 'warten' },
      },
    },
  },
  'hold.decided': {
    title: 'Es ist entschieden, wie es nach langer Pause weitergeht',
    fields: {
      decision: {
        label: 'Was entschieden wurde',
        choices: { extend: 'länger warten', close: 'abschließen' },
      },
    },
  },
};
