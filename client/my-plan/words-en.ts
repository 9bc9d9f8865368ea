import { englishChoices } from './choices-en.ts';
import type { Words } from './words.ts';

export const english: Words = {
  crisis: (line) => `Urgent help, day or night: ${line}`,
  danger: 'If you are in danger now, call the emergency number of the place where you are.',
  leave: 'Leave this page quickly',
  leaves:
    'The link at the top opens another site. This page may stay in the list of pages that you have seen.',
  toPlan: 'Back to my page',
  hear: (when) => `A person gets back to you by ${when}.`,
  late: (when) =>
    `We wanted to get back to you by ${when}, and are late. Please call us, or wait for us.`,
  call: (office) => `You can also call or write: ${office}.`,
  front: {
    title: 'My plan',
    says: 'This page is yours. Nothing changes here before you press a button that says so.',
    next: 'My next meeting',
    meeting: (when, worker) => (worker === null ? when : `${when}, with ${worker}`),
    place: (place) => `Place: ${place}`,
    noMeeting: 'No meeting is planned at this time.',
    passed: (when) =>
      `Your meeting was planned for ${when}. The next day stands here once we have noted how it went.`,
    calendar: 'Add it to my calendar',
    asked: 'A word from you, if you like',
    choices: 'What I can do here',
    waiting: 'What I asked for',
    waits: {
      'call-back': 'You would like to hear from us, or to find another time.',
      'decide-appeal':
        'You do not agree that we end. Somebody who did not decide it looks at it once more.',
      'access-request': 'You would like to see your records.',
    },
    parts: {
      dates: 'The dates of my plan',
      wanted: 'What I wanted',
      different: 'What is different now',
      steps: 'My next steps',
      supports: 'Who is there for me',
      later: 'When you say hello to me again',
    },
    ends: (when) => `Our work ends about ${when}.`,
    quiet:
      'You asked us not to write to you, and we keep to that. You are welcome to call on any day.',
    stands: {
      away: 'Our work rests while you are away. It waits for you, and nothing is asked of you.',
      rests: 'Our work rests for now. We tell you when it goes on.',
      talk: 'Your plan waits. First we talk with you about how we work together.',
      over: 'Our meetings are over. We finish the papers now.',
      closed: (when) => `Our work ended on ${when}. You are welcome back on any day.`,
      moved: {
        stepBack: 'Your plan went one step back: we meet a little sooner again.',
        stretched: 'Your plan went on to the longer gap.',
        resumed: 'Your plan goes on again.',
        notHeld: 'The last meeting did not take place, so the dates moved with it.',
        calledOff: 'One meeting does not take place, so the dates moved with it.',
        repeated: 'We keep this gap once more before the next one.',
        break: 'There was a break, and your plan goes on after it.',
        holiday: 'We are closed on one of the days, so a date moved.',
        otherDate: 'One of the dates moved.',
      },
    },
  },
  choice: englishChoices,
  follows: {
    meeting: (when) => `Your next meeting is then on ${when}.`,
    off: (when) => `Your meeting on ${when} is then off.`,
    none: 'No meeting is planned then.',
    found: 'We find another day with you.',
    agreed: 'This is what we agreed on for a meeting that you call off:',
    pays: 'You pay for our meetings. Ask us first if you are not sure what it costs to call one off.',
    stays: (when) => `Your meeting on ${when} stays. You are free to cancel it.`,
    lapses: (when) => `Your meeting on ${when} is off, unless you take it back.`,
    talk: 'We offer you one talk to close well. You are free to leave it.',
    tooLate:
      'We may not get back to you before this meeting. If you cannot come, call us too, or cancel it.',
    ends: (when) => `Our work then ends about ${when}.`,
    goesOn: 'You say when the plan goes on.',
    talkFirst: 'Before the plan goes on, we talk with you about how we work together.',
  },
  fields: {
    free: 'You can leave this empty.',
    days: 'These times suit me',
    times: 'Other days and times that suit me',
    reason: 'Why, in my words',
    answer: 'My answer',
    whom: {
      asks: 'Who gets to know of it?',
      answers: {
        other: 'Somebody other than the person I meet',
        worker: 'The person I meet',
        supervisor: 'The person who stands by the team',
        lead: 'The person who leads the team',
        director: 'The person who leads all of us',
      },
    },
    namedWorker: (name) => name,
    namedOther: (name) => `Somebody other than ${name}`,
    touch: {
      asks: 'How are things with you?',
      answers: {
        well: 'Things go well enough',
        wants_contact: 'I would like to talk with somebody',
        concern: 'It is hard just now',
        declined: 'Please do not ask again',
      },
    },
    hello: {
      asks: 'What would suit you now?',
      answers: {
        talk: 'A talk, which costs nothing',
        pause: 'A break, and then we go on',
        not_now: 'Not now',
        close: 'To close our work',
      },
    },
    stood: 'What stood in the way of a better result?',
    again: {
      asks: 'How do you feel now about asking for help again?',
      answers: {
        very_likely: 'I surely would',
        likely: 'I think I would',
        unsure: 'I do not know',
        unlikely: 'I think I would not',
        very_unlikely: 'I surely would not',
      },
    },
    why: 'Why, in my words',
    hidden: 'The person I met does not get to see it',
    skip: 'Skip this question',
    declined: 'That is fine. We do not ask you again.',
    stop: {
      asks: 'Which messages?',
      answers: { all: 'All of them', followUp: 'Only those after our work is over' },
    },
    empty: 'Fill this in, or go back to your page.',
    long: 'Say it in fewer words. Up to 300 letters fit.',
    changed: 'Your meetings have changed since you opened this page. This is how it is now.',
  },
  card: {
    signs: 'My first signs',
    first: 'What I do first',
    whom: 'Who I ask',
    may: 'What you may do for me',
    back: 'How I come back',
    print: 'To print it, use the menu of your browser.',
  },
  stop: {
    later:
      'We will not write to you after our work is over. Until then you hear from us as before.',
    says: 'We will not write to you any more. You can change your mind at any time.',
    unclear: 'We did not hear what to stop. Please press the button.',
    back: 'You can change your mind at any time, here or when you call us.',
    ear: 'Somebody other than the person you meet hears of it. You need not say what it is.',
    heard:
      'Somebody other than the person you meet gets in touch with you, in a way that you like.',
  },
  closed: {
    word: {
      title: 'One word first',
      says: 'Please type the word that we agreed on. It keeps this page yours.',
      label: 'Our word',
      button: 'Open the page',
      wrong: 'This is not the word. Try again, or call us.',
    },
    code: {
      title: 'Open your page',
      says: 'Please type the code that stands on your paper.',
      label: 'Code',
      button: 'Open the page',
      wrong: 'This code does not open a page. Look at it once more, or call us for a new one.',
    },
    expired: {
      title: 'This link has run out',
      says: 'Links end after some time, and when something changes. We can send you a new one, to the address that we have from you and to no other.',
      button: 'Send a new link',
    },
    sent: {
      title: 'Thank you',
      says: 'If we may write to you, a new link comes to the address that we have from you. You can also call us on any day.',
    },
    over: {
      title: 'This page is closed',
      says: 'There is nothing on this page any more, and nothing that you need to do. You are welcome to call us on any day.',
    },
    held: {
      title: 'Please call us',
      says: 'This page rests for a short time. You are welcome to call us on any day.',
    },
    unknown: {
      title: 'This link is not whole',
      says: 'Open it once more from the message, all of it, or call us.',
    },
    notNow: {
      title: 'Just a moment',
      says: 'This page does not answer just now. Try again in a few minutes, or call us.',
    },
    often: {
      title: 'Just a moment',
      says: 'There were many tries in a short time. Try again in an hour, or call us.',
    },
    tooLong: {
      title: 'That was too long',
      says: 'Go back, and say it in fewer words.',
    },
  },
};
