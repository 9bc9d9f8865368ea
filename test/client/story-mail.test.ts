import { describe, expect, it } from '@jest/globals';
import { rehearsed } from '../../client/rehearsal/rehearse.ts';
import { unmet } from '../scenarios/unmet.ts';
import { mistakes, story, top } from './stories.ts';

/** What does not hold of a story in which the mail server answers so. */
function missed(mail: string, expectations: string): string[] {
  const told = story(`mail: [${mail}]\n${expectations}\n`);
  const { document, letters } = rehearsed(told);
  return unmet(told, document, letters);
}

describe('a story that tells how mail is answered', () => {
  it.each([
    ['"451 4.7.1 Try again later"', 'mail.refusedForNow', 'retrying'],
    ['unreachable', 'mail.unreachable', 'retrying'],
    ['lost', 'mail.uncertain', 'retrying'],
    ['"535 5.7.8 Wrong name or password"', 'mail.misconfigured', 'retrying'],
    ['"550 5.1.1 No such user"', 'mail.refusedAddress', 'undeliverable'],
    ['"554 5.6.0 Not in this form"', 'mail.refusedMessage', 'undeliverable'],
    ['"550 5.7.1 Blocked"', 'mail.refusedUs', 'retrying'],
    ['"552 5.2.2 Mailbox full"', 'mail.full', 'retrying'],
  ])(
    'given the answer %s, then the letter fails as it does for a real one',
    (answer, reason, state) => {
      const first = `{ kind: message, what: ending-is-part, state: ${state}, reason: ${reason} }`;
      expect(missed(`{ answer: ${answer} }`, `expect: [${first}]`)).toEqual([]);
    },
  );

  it('given so many attempts, or a time, then afterwards the letter is taken', () => {
    const twice = '{ answer: "451 later", times: 2 }';
    const lines = '{ kind: message, what: ending-is-part, state: sent, at: 2035-02-12 }';
    expect(
      missed(twice, `expect: [${lines}]\nnever: [{ kind: message, state: undeliverable }]`),
    ).toEqual([]);
    const anHour = '{ answer: unreachable, from: P1W, until: 2035-02-12T10:30 }';
    expect(
      missed(
        anHour,
        'expect: [{ kind: message, what: ending-is-part, state: sent, before: 2035-02-13 }]',
      ),
    ).toEqual([]);
    const late = missed(
      twice,
      'expect: [{ kind: message, what: ending-is-part, state: sent, at: 2035-02-13 }]',
    );
    expect(late).toEqual([
      expect.stringMatching(
        /nearest is message ending-is-part sent at 2035-02-12 .* \(at 2035-02-12 /,
      ),
    ]);
  });

  it('given an address at which nobody lives, then the letter is refused, and left nowhere', () => {
    const nowhere = story('expect: [{ kind: message, state: undeliverable }]\n');
    const { row } = nowhere.opening;
    const opening = { ...nowhere.opening, row: { ...row, email: 'kim@example.invalid' } };
    const { document, letters } = rehearsed({ ...nowhere, opening });
    expect([unmet(nowhere, document, letters), letters.size]).toEqual([[], 0]);
  });

  it('given another letter, then it is taken; an address that the story does not name is a mistake', () => {
    const never = 'never: [{ kind: message, state: undeliverable }]';
    expect(missed('{ answer: "550 no", what: closing-letter }', never)).toEqual([]);
    expect(mistakes(`${top}mail: [{ answer: "550 no", to: b@example.org }]\n`)).toEqual([
      expect.stringMatching(
        /mail, item 1\.to: found "b@example\.org", and the story names no such/,
      ),
    ]);
  });

  it('given a letter that comes back, then it was sent, and the office tells that the address is lost', () => {
    const back = '{ answer: "550 5.1.1 No such user", bounces: 2h }';
    const lines = `expect:
  - { kind: message, what: ending-is-part, state: sent }
  - { kind: event, what: contactDetails.changed, by: admin, at: 2035-02-12 }
  - { kind: task, what: fix-contact-details, state: open, who: W-7 }
`;
    expect(missed(back, lines)).toEqual([]);
  });

  it.each([
    ['{ answer: 600 }', /mail, item 1\.answer: found 600; possible is a text/],
    [
      '{ answer: "600 what" }',
      /mail, item 1\.answer: found "600 what"; possible is a reply of a mail server/,
    ],
    [
      '{ answer: "550 no", what: closing-leter }',
      /mail, item 1\.what: found "closing-leter"; did you mean closing-letter\?$/,
    ],
    ['{ answer: "550 no", form: P1W }', /mail, item 1\.form: no such field; did you mean from\?$/],
    [
      '{ answer: "550 no", from: P3W, until: P2W }',
      /mail, item 1\.until: found "P2W"; possible is a time later than from\.$/,
    ],
    [
      '{ answer: "452 4.2.2 Mailbox full", bounces: 1h }',
      /mail, item 1\.bounces: what comes back with "452 4\.2\.2 Mailbox full" says nothing of the address/,
    ],
  ])('given the mistake %s, then it is told', (mail, sentence) => {
    expect(mistakes(`${top}mail: [${mail}]\n`)).toEqual([expect.stringMatching(sentence)]);
  });
});

describe('a story of an earlier law', () => {
  const law = (more: string): string => `almanac: { refreshed: 2035-04-01, ${more} }\n`;
  const winter = law("zones: { Europe/London: [{ from: 2035-03-25, offset: '+00:00' }] }");

  it('given clocks that another law does not put forward, then sessions move when the almanac is refreshed', () => {
    const lines = `expect:
  - { kind: session, state: held, start: 2035-03-27T11:00 }
  - { kind: event, what: almanac.refreshed, at: 2035-04-01 }
  - { kind: session, state: held, start: 2035-04-02T10:00 }
`;
    const told = story(`${winter}${lines}`);
    const { document, letters } = rehearsed(told);
    expect(unmet(told, document, letters)).toEqual([]);
    const without = story(lines);
    const usual = rehearsed(without);
    expect(unmet(without, usual.document, usual.letters)).toHaveLength(2);
  });

  it.each([
    [
      law('zones: { Europe/Lodnon: [] }'),
      /almanac\.zones\."Europe\/Lodnon": the ending knows no such place; it knows Europe\/London\.$/,
    ],
    [
      law('zones: { Europe/London: [{ from: 2035-02-30, offset: "+00:00" }] }'),
      /almanac\.zones.*found "2035-02-30"; there is no such day\.$/,
    ],
    [
      'almanac: { refreshed: 2039-04-01 }\n',
      /almanac\.refreshed: found "2039-04-01"; possible is a day within the year after the start\.$/,
    ],
    [
      law('zones: { Europe/London: [{ from: 2035-03-25, offset: "+25:00" }] }'),
      /offset: found "\+25:00"; possible is an offset from -12:00 to \+14:00, such as \+01:00\.$/,
    ],
    ['almanac: { zones: {} }\n', /almanac\.refreshed: not said, and it is needed\.$/],
  ])('given %j, then that is a mistake', (more, sentence) => {
    expect(mistakes(`${top}${more}`)).toEqual([expect.stringMatching(sentence)]);
  });
});
