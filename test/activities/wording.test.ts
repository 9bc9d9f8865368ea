import { describe, expect, it } from '@jest/globals';

import { checkWording, verdictOf, type WordingKind } from '../../workflows/wording/index.ts';
import type { Check, Level, Verdict } from '../../workflows/wording/index.ts';
import { readingAge } from '../../workflows/wording/index.ts';

function found(text: string, kind: WordingKind, level?: Level): Check[] {
  const findings = checkWording(text, {
    kind,
    hosts: ['riverside.example'],
    quotesAreTheirs: true,
  });
  return [
    ...new Set(
      findings
        .filter((finding) => level === undefined || finding.level === level)
        .map(({ check }) => check),
    ),
  ];
}

const openDoor = 'You kept your plan through a long winter. You are welcome back at any time.';

describe('the balance rule', () => {
  it.each([
    openDoor,
    'You made this change. We are here, on the same number.',
    'You know what helps you. The door is open.',
    'You have found your own way to sleep. Get in touch whenever you like.',
    'You said no when friends offered a drink. You are welcome back if you like.',
    'You asked if you could lead the group. Come back at any time, and no need to explain.',
    'You’ve built a week that works. You are welcome back, for any reason.',
  ])('lets pass: %s', (text) => {
    expect(found(text, 'openDoor')).toEqual([]);
  });

  it.each([
    ['You are welcome back at any time.', 'no confidence'],
    ['You kept your plan going.', 'no availability'],
    [`${openDoor} We are here if things go wrong.`, 'doubt'],
    [`${openDoor} Call us in case you can't cope.`, 'doubt'],
    [`${openDoor} Please don't hesitate to call.`, 'doubt'],
    [`${openDoor} Please don’t hesitate to call.`, 'doubt, another apostrophe'],
    [`${openDoor} Here is our number, just in case.`, 'doubt'],
    [`${openDoor} We worry about you.`, 'doubt'],
    [`${openDoor} Are you coping?`, 'doubt'],
    [`${openDoor} Make sure you see your friends.`, 'doubt'],
    [`${openDoor} When you slip, call.`, 'doubt'],
    [`${openDoor} Should it get worse, call.`, 'doubt'],
    [`${openDoor} If it is too much, call.`, 'doubt'],
    [`${openDoor} If you struggle, call.`, 'doubt'],
    [`${openDoor} When you fall, get up.`, 'doubt'],
    [`${openDoor} Should you relapse, call.`, 'doubt'],
    [`${openDoor} You must call each month.`, 'obligation'],
    [`${openDoor} You need to tell us.`, 'obligation'],
    [`${openDoor} Please respond by Friday.`, 'obligation'],
    ['You can do this if you keep to the plan. You are welcome back.', 'conditional confidence'],
    ['You kept your plan. If you ask in March, you are welcome back.', 'conditional availability'],
  ])('refuses: %s (%s)', (text) => {
    expect(found(text, 'openDoor', 'refuse')).toContain('balance');
  });
});

describe('what is refused (B3, B13, C39, D16, D17)', () => {
  it.each<[Check, string]>([
    ['personLabel', 'You are difficult to work with.'],
    ['personLabel', 'You have changed, but you are a very needy person.'],
    ['personLabel', "You're a failure."],
    ['personLabel', 'Sam is an addict.'],
    ['personLabel', 'He is always so hostile.'],
    ['personLabel', 'The client was non-compliant.'],
    ['personLabel', 'We like good clients.'],
    ['personLabel', 'You were brilliant.'],
    ['personLabel', 'This is a "difficult" client.'],
    ['blame', 'You failed to attend on Monday.'],
    ['blame', 'You did not show on Monday.'],
    ['blame', 'You missed your last two sessions.'],
    ['blame', 'This is your own fault.'],
    ['blame', 'We end this for lack of engagement.'],
    ['blame', 'Despite our many letters we heard nothing.'],
    ['blame', 'You refused to engage.'],
    ['marketing', 'This is a limited time offer.'],
    ['marketing', 'Hurry, only two spots left.'],
    ['marketing', 'You keep a streak of ten days!!'],
    ['marketing', 'Our clients say we are the best in town.'],
    ['doubt', 'We are worried that you stop too soon.'],
    ['doubt', 'If you start to struggle, call.'],
    ['obligation', 'You have to call us.'],
    ['obligation', 'Please reply by Friday.'],
    ['obligation', 'You should come.'],
    ['obligation', 'You have to contact me.'],
    ['banned', 'This is about the termination of your case.'],
    ['banned', 'We terminate the work in May.'],
    ['banned', 'We are getting rid of old cases.'],
    ['banned', 'We ditched this client in May.'],
    ['banned', 'We are cutting late payers loose.'],
    ['banned', 'A list of bad debtors.'],
    ['personLabel', 'You have a chip on your shoulder.'],
    ['blame', 'He could not be bothered.'],
    ['banned', 'We are glad to see the back of you.'],
    ['links', 'Meet singles at https://hot-dates.example/now today.'],
    ['links', 'See www.dates.com for more.'],
    ['links', 'See dates.club for more.'],
    ['links', 'See https://riverside.example@evil.com/ for more.'],
    ['links', 'See https://notriverside.example/ for more.'],
    ['links', 'Click javascript:alert(1) now.'],
    ['links', 'Write to ana@private.com instead.'],
    ['questions', 'How are you? What is new?'],
  ])('%s: %s', (check, text) => {
    expect(found(text, 'message', 'refuse')).toContain(check);
  });

  it.each<[WordingKind, Check, string]>([
    ['reason', 'banned', 'Termination letter'],
    ['reason', 'personLabel', 'Reason: manipulative, known problem client'],
    ['reason', 'blame', 'Ended because of non-attendance'],
    ['reply', 'personLabel', 'You are unreliable.'],
    ['subject', 'subject', 'Your counselling session'],
    ['subject', 'subject', 'A note from the addiction clinic'],
    ['subject', 'marketing', 'Last chance to book'],
  ])('in %s, %s: %s', (kind, check, text) => {
    expect(found(text, kind, 'refuse')).toContain(check);
  });
});

describe('what is remarked upon (A20)', () => {
  const long = 'We meet on Monday at three. '.repeat(25);
  const hard =
    'Notwithstanding administrative considerations regarding organisational availability, ' +
    'subsequent participation necessitates individualised communication concerning alternative ' +
    'arrangements, documentation, eligibility and additional responsibilities of participating parties.';

  it.each<[WordingKind, Check, string]>([
    ['message', 'jargon', 'The intervention was discharged prior to the taper.'],
    ['message', 'words', long],
    ['message', 'readingAge', hard],
  ])('in %s, %s', (kind, check, text) => {
    expect(found(text, kind, 'warn')).toContain(check);
  });
});

describe('what another person reads first', () => {
  it.each<[WordingKind, Check, string]>([
    ['reply', 'defensive', 'To be fair, it is our policy.'],
    ['reply', 'defensive', 'As we explained, this was not our fault.'],
    ['reply', 'defensive', 'I am sorry that you feel that way.'],
    ['openDoor', 'balance', 'You kept your plan. We are here when you need us.'],
    ['letter', 'blame', 'You never gave it a real try.'],
    ['reason', 'blame', 'Some clients manage to turn up.'],
    ['letter', 'language', 'Vous êtes les bienvenus.'],
  ])('in %s, %s: %s', (kind, check, text) => {
    const language = check === 'language' ? 'fr' : 'en';
    const levels = checkWording(text, { kind, language }).map(({ check, level }) => [check, level]);
    expect(levels).toContainEqual([check, 'second reader']);
    expect(levels.map(([, level]) => level)).not.toContain('refuse');
  });
});

describe('a text of many sentences', () => {
  const page =
    'The bus leaves at nine from the square. Your papers are in the blue folder. '.repeat(5);
  const verdict = (text: string): Verdict => verdictOf(checkWording(text, { kind: 'letter' }));

  it('is not sent on for one that only might be a reproach, of which a page always has some', () => {
    const alone = 'You were late again.';
    expect([verdict(alone), verdict(`${page}${alone}`)]).toEqual(['second reader', 'passed']);
  });

  it('is sent on for one that surely is', () => {
    expect(verdict(`${page}You might have rung.`)).toBe('second reader');
  });
});

describe('the manner of what is said', () => {
  it('hears in an answer to feedback a defence that is a plain fact in a letter', () => {
    const verdict = (kind: WordingKind): Verdict =>
      verdictOf(checkWording('You signed the form in January.', { kind }));
    expect(verdict('letter')).toBe('passed');
    expect(verdict('reply')).toBe('second reader');
  });
});

describe('what may be said', () => {
  it.each([
    'No need to reply. You do not have to explain.',
    'You broke the habit and you missed your old friends less.',
    'You refused a drink.',
    'There is no hurry. You are part of the group.',
    'Mornings are difficult for many people. Sleep is a problem for some.',
    'We failed to call you, and we are sorry.',
    'He was feeling low that day.',
    'See https://riverside.example/back or https://www.riverside.example/x, office@riverside.example.',
    'The walk is at 10.30, in Room 2.',
    'You told us: "I must not fail, and if I struggle I am a bad person?" That was then.',
    'What helps you most just now?',
    'I would like us to talk once more.',
    'You missed nothing: the talk was moved.',
    'He was called an idiot by his brother.',
    'The landlord got rid of the mould, and you ditched the car.',
    'The discount on your council tax as a single person is 25 per cent.',
    'Your lack of sleep was the first thing we talked about.',
    'The council failed to respond, and your employer refused to talk.',
    'The DNA test is on Monday.',
    'You were the victim of a burglary.',
    'The shop stands because of you.',
    'Mrs Stone reads your complaint and will answer by 30 May.',
    'You must reply to the court by the 14th.',
  ])('%s', (text) => {
    expect(found(text, 'message', 'refuse')).toEqual([]);
  });
});

describe('findings', () => {
  it('says what was found, why, and how to mend it', () => {
    expect(checkWording('We worry about you.', { kind: 'message' })).toEqual([
      {
        check: 'doubt',
        level: 'refuse',
        found: 'We worry about you',
        why: 'It doubts that the person manages (A37).',
        mend: 'Say that the door is open, no more.',
      },
    ]);
  });

  it('takes its levels from the policy, but never for the words that nobody should read', () => {
    const levels = { blame: 'warn', jargon: 'off', banned: 'off' } as const;
    const text = 'You failed to see the intervention and its termination.';
    const findings = checkWording(text, { kind: 'message', levels });
    expect(findings.map(({ check, level }) => [check, level])).toEqual([
      ['banned', 'refuse'],
      ['blame', 'warn'],
    ]);
  });

  it('still checks links, length and questions in a language without a phrase book', () => {
    const text = 'Wie? Wo? https://x.example';
    expect(
      checkWording(text, { kind: 'message', language: 'fr', hosts: [] }).map(({ check }) => check),
    ).toEqual(expect.arrayContaining(['links', 'questions']));
  });

  it('reads plain English as plain', () => {
    expect(readingAge('The door is open. You can come back.')).toBeLessThan(9);
    expect(readingAge('')).toBe(5);
  });
});
