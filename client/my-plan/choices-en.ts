import type { Words } from './words.ts';

const firstReader = [
  'Somebody other than the person you met reads your answer first.',
  'Nothing you say changes that you are welcome back.',
];
const questionsClosed = 'These questions are closed now. You can still call us and tell us.';

export const englishChoices: Words['choice'] = {
  hello: {
    link: 'Say hello',
    title: 'It is good that you are here',
    says: (when) => [
      'Your place is here. A hello is plenty, and each answer is fine.',
      ...(when === ''
        ? []
        : [
            `If you say “Not now”, or that you want to close, our work ends. You can take that back until ${when}.`,
          ]),
    ],
    button: 'Send it',
    done: () => 'Thank you. It is good to hear from you.',
    settled: 'We have heard from you already. There is nothing you need to do.',
  },
  touch: {
    link: 'Tell you how things are',
    title: 'How are things with you?',
    says: () => ['One tap is plenty, and no answer is fine.'],
    button: 'Send my answer',
    done: () => 'Thank you for telling us.',
    settled:
      'You have answered this already, or its time is over. Is it different now? Call us, or write to us.',
  },
  checkIn: {
    link: 'Answer the small question',
    title: 'What is helping you most just now?',
    says: () => ['A few words are plenty. Or keep it until we meet.'],
    button: 'Send my answer',
    done: () => 'Thank you. The person you meet reads it.',
    settled: 'There is no question for you now. You are welcome to call or write to us.',
  },
  feedback: {
    link: 'Tell you what stood in the way',
    title: 'What could have been better?',
    says: () => firstReader,
    button: 'Send my answer',
    done: () => 'Thank you. We learn from what you say.',
    settled: questionsClosed,
  },
  helpAgain: {
    link: 'Tell you how it would be to ask again',
    title: 'If you need help again',
    says: () => firstReader,
    button: 'Send my answer',
    done: () => 'Thank you. We learn from what you say.',
    settled: questionsClosed,
  },
  takeBack: {
    link: 'Take back that I end',
    title: 'Take it back?',
    says: (when) => [
      `You told us that you want to end. You can take that back until ${when}.`,
      'Then our work goes on. Nobody asks you why.',
    ],
    button: 'Take it back',
    done: () => 'You took it back. It is as it was before, and your page shows how it goes on.',
    settled:
      'There is nothing to take back now. You are welcome here: your page shows what you can do.',
  },
  move: {
    link: 'Move this meeting',
    title: 'Move this meeting',
    says: (when) => [
      `Your meeting is on ${when}.`,
      'Tell us which other times suit you. A person finds one with you and tells you. The meeting stays as it is until then.',
    ],
    button: 'Ask for another time',
    done: () => 'We have your wish.',
    settled: 'There is no meeting to move at this time.',
  },
  cancel: {
    link: 'Cancel this meeting',
    title: 'Cancel this meeting?',
    says: (when) => [`Your meeting on ${when} will not take place.`, 'Nobody asks you why.'],
    button: 'Cancel this meeting',
    done: () => 'The meeting is off.',
    settled: 'There is no meeting to cancel at this time.',
  },
  object: {
    link: 'Say that I do not agree',
    title: 'You do not agree?',
    says: (when) => [
      `We told you that we are going to end our work. You can say until ${when} that you do not agree.`,
      'Then somebody who did not decide it looks at all of it once more. You need not say why.',
    ],
    button: 'I do not agree',
    done: () => 'We have heard you. Somebody who did not decide it looks at it once more.',
    settled:
      'You have told us already, or there is nothing to say it of now. You can still call us.',
  },
  slower: {
    link: 'Slow down',
    title: 'Slow down?',
    says: () => [
      'Your plan goes one step back. We meet more often again.',
      'Nobody asks you why. You can do this more than once.',
    ],
    button: 'Slow down',
    done: () => 'Your plan goes one step back. The new dates are on your page.',
    settled: 'Your plan cannot go back a step just now. Your page shows what you can do.',
  },
  hold: {
    link: 'Put my plan on hold',
    title: 'Put your plan on hold?',
    says: () => ['The time from one meeting to the next stays as it is now.'],
    button: 'Put it on hold',
    done: () => 'Your plan is on hold.',
    settled: 'Your plan is on hold already, or there is none to hold at this time.',
  },
  goOn: {
    link: 'Let my plan go on',
    title: 'Let your plan go on?',
    says: () => ['The meetings move further apart again, as you agreed.'],
    button: 'Let it go on',
    done: () => 'Your plan goes on. The new dates are on your page.',
    settled: 'There is no plan to let go on just now. Your page shows how it is.',
  },
  resume: {
    link: 'I am back',
    title: 'Are you back?',
    says: () => ['Our work goes on from where it was. You need not say why you were away.'],
    button: 'I am back',
    done: () => 'It is good to hear from you. Our work goes on.',
    settled: 'There is nothing to go on with just now. Your page shows how it is.',
  },
  sooner: {
    link: 'End sooner',
    title: 'End sooner than planned?',
    says: (when) => [
      'You feel that it is enough. That is good news.',
      'We plan one last meeting with you, so that it has a good end.',
      ...(when === '' ? [] : [`You can take it back until ${when}.`]),
    ],
    button: 'I would like to end sooner',
    done: (when) =>
      when === ''
        ? 'We have your wish.'
        : `We have your wish: our work ends sooner. You can take it back until ${when}.`,
    settled: 'This cannot be asked for just now. Your page shows what you can do.',
  },
  end: {
    link: 'End now',
    title: 'End our work now?',
    says: (when) => [
      'You can end at any time, for any reason or none.',
      'This is what follows: our work together ends.',
      `You can take it back until ${when}.`,
    ],
    button: 'End now',
    done: (when) => `You have ended our work. You can take it back until ${when}.`,
    settled: 'Our work has come to its end already.',
  },
  back: {
    link: 'Come back',
    title: 'Come back?',
    says: () => [
      'You are welcome back, on any day and for any reason.',
      'A person calls or writes to you and tells you openly how soon it can be.',
    ],
    button: 'I would like to come back',
    done: () => 'It is good to hear from you. Your message is here.',
    settled: 'We have your message already, or we still work together.',
  },
  unease: {
    link: 'Something isn’t right',
    title: 'Something isn’t right',
    says: () => [
      'You need not say what it is. Choose who gets to know of it.',
      'This person listens to you, in a way that you like. It stays with them.',
    ],
    button: 'Let them know',
    done: () => 'Thank you for telling us.',
    settled: 'This cannot be noted just now. Please call us.',
  },
  records: {
    link: 'See my records',
    title: 'How to get your records',
    says: () => [
      'You can see your records or get a copy. It costs nothing.',
      'Ask for them here. A person tells you what comes next, and asks for something that shows it is you.',
      'You can also ask us to put something right.',
    ],
    button: 'Ask for my records',
    done: () => 'We have your wish.',
    settled: 'You have asked for them already. We are at it.',
  },
  card: {
    link: 'My card for hard days',
    title: 'My card for hard days',
    says: () => ['Print it, or write it down, and keep it near you.'],
    button: 'Print',
    done: () => '',
    settled: 'There is no card yet. You can make one with the person you meet.',
  },
  stop: {
    link: 'Stop messages',
    title: 'Stop our messages?',
    says: () => [
      'We will not write to you any more. Your page stays open to you.',
      'You can change your mind at any time.',
    ],
    button: 'Stop messages',
    done: () => 'The messages have stopped.',
    settled: 'The messages have stopped already.',
  },
  again: {
    link: 'Get messages again',
    title: 'Get messages again?',
    says: () => ['We write to you again, as before.'],
    button: 'Write to me again',
    done: () => 'Thank you. We write to you again.',
    settled: 'We write to you already.',
  },
};
