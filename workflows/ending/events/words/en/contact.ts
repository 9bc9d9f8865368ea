import type { Choices, WordsOf } from '../../../../chart/words.ts';
import type { contactSaid, silenceSaid } from '../../contact.ts';
import { channels, day } from './shared.ts';

export const contactWords: WordsOf<typeof contactSaid> = {
  'client.optedOut': {
    title: 'The client wants no more letters',
    fields: {
      from: {
        label: 'Of which',
        choices: { followUp: 'only those after the closing', all: 'of none' },
      },
    },
  },
  'client.optedIn': 'The client allows letters again',
  'contactDetails.changed': {
    title: 'The client is reached in another way',
    fields: {
      email: { label: 'E-mail', example: 'sam@example.org' },
      phone: { label: 'Phone', example: '+44 20 7946 0000' },
      address: {
        label: 'Postal address, line by line',
        hint: 'Without the name.',
        example: ['12 Example Street', 'Exampleton'],
      },
      language: { label: 'Language', hint: 'As a code: en, de, ar.', example: 'en' },
      preferredChannel: { label: 'How they like to be reached', choices: channels },
      lost: {
        label: 'What no longer reaches them',
        choices: { email: 'the e-mail address', phone: 'the phone number' },
      },
      zone: { label: 'Time zone', example: 'Europe/London' },
      regions: { label: 'Whose holidays they keep', example: ['GB-ENG'] },
      name: { label: 'The name by which we write to them', example: 'Sam' },
    },
  },
  'safeContact.confirmed': 'How the client is safely reached is still right',
  'safeContact.changed': {
    title: 'How the client is safely reached has changed',
    fields: {
      channels: { label: 'The ways that they allow', choices: channels },
      notes: { label: 'What else to mind', example: 'ring twice, then wait' },
      flagged: { label: 'With care: others may see it' },
      threads: { label: 'Letters may stand together in their mailbox as one conversation' },
      hours: {
        label: 'The only hours in which they may be reached',
        hint: 'In their own time zone.',
        example: ['Mon-Fri 10:00-12:00'],
      },
      sender: { label: 'The name under which we write and call', example: 'Alex' },
      subject: { label: 'The subject of what we write', example: 'Thursday' },
      links: { label: 'Letters may have links' },
      calendar: { label: 'Meetings may be sent as entries of a calendar' },
      shared: { label: 'Mailbox or phone is not theirs alone' },
      codeWord: { label: 'A word that says it is safe to talk', example: 'bluebell' },
      mayKnow: { label: 'Who may know of us', example: ['her sister'] },
      voicemail: { label: 'What may be left on a machine', example: 'only that Alex called' },
      neverWrite: { label: 'Nothing is ever written to them' },
      recorded: { label: 'Letters go by recorded delivery' },
      asksWord: { label: 'Their page asks for that word first' },
    },
  },
  'pageLink.requested': 'Somebody asks for another link to the client’s own page',
  'pageWord.tried': {
    title: 'Somebody types the code word on the client’s own page',
    fields: { right: { label: 'It is the word' } },
  },
  'safety.held': 'Nothing is sent until somebody has looked whether it is safe',
  'safety.released': 'It is safe to write again',
  'contact.quieted': {
    title: 'The client would like to hear nothing for a while',
    fields: { until: { label: 'Until', example: day } },
  },
  'coolOff.released': 'The imported case is in order: letters may leave',
  'reply.received': {
    title: 'The client wrote back, or called',
    fields: {
      kind: {
        label: 'What it says',
        choices: {
          stop: 'they want no more letters',
          maybe_stop: 'perhaps they want no more letters',
          end: 'an end, and no more than that',
          call_me: 'they would like to be called',
          risk: 'something is worrying',
          not_right: 'something is not right',
          yes: 'yes',
          no: 'no',
          other: 'something else',
          complaint: 'they told their mail provider that a letter is unwanted',
        },
      },
      words: { label: 'Their own words', example: 'Please call me on Thursday.' },
      from: {
        label: 'The address it came from',
        example: 'sam@example.org',
      },
      files: { label: 'How many files came with it, which are not kept', example: 2 },
      unread: { label: 'No person has read it yet' },
      answerable: { label: 'A machine may answer whoever sent it' },
    },
  },
  'letter.returned': {
    title: 'A letter came back',
    fields: {
      class: {
        label: 'Why',
        choices: {
          hard: 'there is no such address',
          full: 'the mailbox is full',
          policy: 'the other mail server refuses our letters',
          message: 'the letter itself was refused',
          soft: 'it does not work for the moment',
          unknown: 'it does not say',
        },
      },
    },
  },
  'sensitiveDate.named': {
    title: 'A day was named on which nothing is to be sent',
    fields: {
      date: { label: 'Day', hint: 'Every year, or once with its year.', example: '05-14' },
    },
  },
  'checkIn.optedIn': 'The client likes a word between meetings',
  'checkIn.optedOut': 'The client would rather have no word between meetings',
  'checkIn.answered': {
    title: 'The client answered a word between meetings',
    fields: {
      words: {
        label: 'How many words it was',
        hint: 'What was said stays with whoever heard it.',
        example: 40,
      },
    },
  },
};

const ways: Choices<'phone' | 'text' | 'email' | 'letter' | 'visit'> = {
  phone: 'by phone',
  text: 'by text message',
  email: 'by e-mail',
  letter: 'by post',
  visit: 'by going there',
};

export const silenceWords: WordsOf<typeof silenceSaid> = {
  'attempt.made': {
    title: 'You tried to reach the client',
    fields: {
      task: {
        label: 'The task that it belongs to',
        hint: 'As the list of tasks names it.',
        example: 'outreach-call#1',
      },
      channel: { label: 'How', choices: ways },
      result: {
        label: 'What came of it',
        choices: {
          reached: 'you talked with the client',
          no_answer: 'nobody answered',
          left_message: 'you left a message',
          wrong_number: 'it is not their number',
          declined: 'they would rather not talk',
        },
      },
    },
  },
  'contact.restored': {
    title: 'The client is in touch again',
    fields: { channel: { label: 'How', choices: ways } },
  },
  'closingOffer.answered': {
    title: 'The client chose how to go on',
    fields: {
      choice: {
        label: 'What they chose',
        choices: {
          talk: 'a talk',
          pause: 'a pause',
          close: 'to close',
          not_now: 'not to decide now',
        },
      },
    },
  },
  'silence.decided': {
    title: 'It was decided how to go on where nothing is heard',
    fields: {
      decision: {
        label: 'What was decided',
        choices: { close: 'to close', keepTrying: 'to keep trying', hold: 'to wait' },
      },
    },
  },
  'hold.decided': {
    title: 'It was decided how to go on after a long pause',
    fields: {
      decision: {
        label: 'What was decided',
        choices: { extend: 'to wait longer', close: 'to close' },
      },
    },
  },
};
