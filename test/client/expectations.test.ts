import { describe, expect, it } from '@jest/globals';
import { rehearsed } from '../../client/rehearsal/rehearse.ts';
import { unmet } from '../scenarios/unmet.ts';
import { mistakes, story, top } from './stories.ts';

/** Weekly sessions; the client ends on 5 March, and takes five sessions back before: the story of every line below. */
const lived = `script:
  - { at: 2035-02-27T12:00, tell: decision.withdrawn }
  - { at: 2035-03-05T12:00, tell: client.ended, by: worker, on: 2035-03-02 }
`;

/** What does not hold of some expectations on that story. */
function missed(expectations: string): string[] {
  const told = story(`${lived}${expectations}`.replace(/^/gm, ''));
  const { document, letters } = rehearsed(told);
  return unmet(told, document, letters);
}
const expected = (entry: string): string[] => missed(`expect: [${entry}]`);
const forbidden = (entry: string): string[] => missed(`never: [${entry}]`);

describe('an expectation that is true', () => {
  it.each([
    // Times are local, or instants with an offset.
    '{ kind: phase, what: parting, at: 2035-03-05T12:00 }',
    '{ kind: phase, what: parting, at: "2035-03-05 12:00" }',
    '{ kind: phase, what: parting, at: "2035-03-05T13:00+01:00" }',
    '{ kind: phase, what: parting, at: "2035-03-05T12:00:00.000Z" }',
    '{ kind: phase, what: parting, at: 2035-03 }',
    '{ kind: event, what: client.ended, on: 2035-03-02 }',
    // Numbers and ranges.
    '{ kind: session, state: held, times: 5 }',
    '{ kind: session, state: held, times: { least: 2, most: 5 } }',
    '{ kind: session, state: held, times: { most: 1 }, after: parting }',
    '{ kind: phase, what: ceased, times: 0 }',
    '{ kind: message, what: closing-letter, times: 1 }',
    '{ kind: session, state: held, times: 2, between: [2035-02-05, 2035-02-12] }',
    // Before and after any entry, time or span from the start.
    '{ kind: session, state: held, before: client.ended }',
    '{ kind: phase, what: closing, after: client.ended }',
    '{ kind: phase, what: closing, after: { kind: phase, what: parting }, before: { kind: message, what: closing-letter, state: sent } }',
    '{ kind: phase, what: closing, after: P4W, before: 2035-04 }',
    '{ kind: phase, what: parting, between: [client.ended, closing] }',
    '{ kind: session, state: held, between: [2035-02-12T09:00, 2035-02-12T18:00] }',
    // Persons: who did it, and who is asked.
    '{ kind: event, what: client.ended, by: worker, for: client }',
    '{ kind: event, what: client.ended, by: W-7 }',
    '{ kind: event, what: client.ended, by: "worker:W-7" }',
    '{ kind: task, what: sign-summary, who: worker }',
    '{ kind: task, what: sign-summary, who: W-7 }',
    '{ kind: task, what: sign-summary, who: "worker:W-7", state: open }',
    // Why something is refused, and what would mend it.
    '{ kind: refused, what: decision.withdrawn, why: nothing was decided }',
    '{ kind: refused, what: decision.withdrawn, by: client, mend: { contains: [Nothing, doing], lacks: entry.corrected } }',
    // What a letter says.
    '{ kind: message, what: closing-letter, state: sent, text: { contains: thank, lacks: relapse } }',
    // The words of docs/field.md#delivery, where the log has others.
    '{ kind: message, what: closing-letter, state: rendered }',
    '{ kind: message, what: closing-letter, text: { contains: [thank, welcome] } }',
    '{ kind: message, what: closing-letter, subject: a note for }',
  ])('holds: %s', (entry) => {
    expect(expected(entry)).toEqual([]);
  });

  it('holds of what never is', () => {
    expect(forbidden('{ kind: session, state: held, after: client.ended }')).toEqual([]);
    expect(forbidden('{ kind: message, state: refused }')).toEqual([]);
    expect(forbidden('{ kind: message, what: closing-letter, before: P3W }')).toEqual([]);
    expect(forbidden('{ kind: message, text: { contains: relapse } }')).toEqual([]);
  });
});

describe('an expectation that is false says what was found instead', () => {
  const table: [string, string | RegExp][] = [
    [
      '{ kind: phase, what: parting, at: 2035-03-06 }',
      'kind phase, what parting, at 2035-03-06: it does not occur; nearest is phase parting at 2035-03-05 12:00 (at 2035-03-05 12:00)',
    ],
    [
      '{ kind: event, what: client.ended, on: 2035-03-05 }',
      /nearest is event client\.ended at 2035-03-05 12:00 \(on 2035-03-02\)$/,
    ],
    [
      '{ kind: session, state: held, times: 1 }',
      /times 1: it occurs 5 times: session session held at 2035-02-05 \d\d:\d\d; /,
    ],
    [
      '{ kind: phase, what: ceased, times: 1 }',
      /it occurs 0 times; it does not occur; of that kind there are serving, /,
    ],
    ['{ kind: session, state: held, times: { least: 9 } }', /it occurs 5 times/],
    [
      '{ kind: phase, what: closing, before: client.ended }',
      /it does not occur there; elsewhere it does: phase closing .*at 2035-03-/,
    ],
    [
      '{ kind: session, state: held, after: client.ended }',
      /it does not occur there; elsewhere it does: session session held/,
    ],
    [
      '{ kind: session, state: held, between: [2035-02-06, 2035-02-11] }',
      /it does not occur there/,
    ],
    ['{ kind: phase, what: closing, after: client.died }', /: "client\.died" does not occur$/],
    ['{ kind: event, what: client.ended, by: supervisor }', /\(by worker:W-7\)$/],
    // What bounds it is turned round.
    [
      '{ kind: session, state: held, between: [parting, client.ended] }',
      /: "parting" is not before "client\.ended"$/,
    ],
    [
      '{ kind: task, what: sign-summary, who: lead, state: open }',
      /nearest is task sign-summary open at .* \(who worker:W-7\)$/,
    ],
    [
      '{ kind: refused, what: decision.withdrawn, why: it rains }',
      /\(why "decision\.withdrawn" is refused: nothing was decided that would end the work: it goes on\.\)$/,
    ],
    [
      '{ kind: refused, what: decision.withdrawn, mend: { lacks: doing } }',
      /\(mend Nothing needs doing\.\)$/,
    ],
    [
      '{ kind: message, what: closing-letter, state: sent, text: { contains: invoice } }',
      /\(text “.*Thank/i,
    ],
    ['{ kind: message, what: closing-letter, state: sent, text: { lacks: thank } }', /\(text “/],
    ['{ kind: message, what: closing-letter, text: invoice }', /does not occur; nearest/],
  ];
  it.each(table)('%s', (entry, sentence) => {
    const [told = '', ...others] = expected(entry);
    expect(others).toEqual([]);
    expect(told.startsWith('✗ ')).toBe(true);
    if (typeof sentence === 'string') expect(told).toBe(`✗ ${sentence}`);
    else expect(told).toMatch(sentence);
  });

  it('given another order, then it is said where it is', () => {
    expect(
      missed('expect: [{ kind: phase, what: closing }, { kind: event, what: client.ended }]'),
    ).toEqual([
      '✗ kind event, what client.ended: it does, but before what is expected above it: event client.ended at 2035-03-05 12:00',
    ]);
  });

  it('given what must never be, then it is named; and where nothing is said of it, that is', () => {
    expect(forbidden('{ kind: session, state: held, before: client.ended }')).toEqual([
      expect.stringMatching(
        /^✗ never kind session, .*: it does: session session held at 2035-02-05 /,
      ),
    ]);
    expect(forbidden('{ kind: message, after: client.died }')).toEqual([
      '✗ never kind message, after client.died: it says nothing: "client.died" does not occur',
    ]);
    expect(forbidden('{ kind: message, what: closing-letter, text: thank }')).toHaveLength(1);
    expect(forbidden('{ kind: message, what: departure-notice, text: thank }')).toEqual([
      expect.stringMatching(/: it says nothing: no such letter leaves$/),
    ]);
    expect(forbidden('{ kind: message, between: [closing, client.ended] }')).toEqual([
      expect.stringMatching(/: it says nothing: "closing" is not before "client\.ended"$/),
    ]);
    expect(forbidden('{ kind: message, after: closing, before: 2035-03-04 }')).toHaveLength(1);
  });
});

describe('an expectation that could never hold by its kind is a mistake, with its line and what was meant', () => {
  const table: [string, string | RegExp][] = [
    [
      '{ kind: message, what: closing-letter, on: 2035-03-05 }',
      'field.unknown line 6, column 49: expect, item 1.on: an entry of the kind message has no such field, so that this could never hold; did you mean at?',
    ],
    [
      '{ kind: message, stat: sent }',
      /stat: an entry of the kind message has no such field.*did you mean state\?$/,
    ],
    [
      '{ kind: phase, what: closing, due: 2035-03-05 }',
      /due: an entry of the kind phase has no such field/,
    ],
    [
      '{ kind: message, state: snet }',
      /story\.unknown .*state: found "snet"; did you mean sent\?$/,
    ],
    ['{ kind: task, state: held }', /state: found "held"; possible is one of open, done/],
    ['{ kind: session, state: done }', /state: found "done"; possible is one of planned, held/],
    [
      '{ kind: message, reason: quietHour }',
      /reason: found "quietHour"; did you mean quietHours\?$/,
    ],
    [
      '{ kind: refused, code: C5.talkHelt }',
      /code: found "C5.talkHelt"; did you mean C5.talkHeld\?$/,
    ],
    [
      '{ kind: phase, what: closing, step: "summary unsinged, letter left" }',
      /step: found "unsinged"; did you mean unsigned\?$/,
    ],
    ['{ kind: message, to: autority }', /to: found "autority"; did you mean authority\?$/],
    ['{ kind: task, id: write-leter#1 }', /id: found "write-leter"; did you mean write-letter\?$/],
    ['{ kind: task, id: write-letter }', /id: found "write-letter"; possible is a name with/],
    [
      '{ kind: event, entry: client.endet#1 }',
      /entry: found "client.endet"; did you mean client.ended\?$/,
    ],
    ['{ kind: event, by: wroker }', /by: found "wroker"; did you mean worker\?$/],
    ['{ kind: event, by: "boss:B-1" }', /by: found "boss"; possible is one of worker, /],
    [
      '{ kind: event, for: lead }',
      /for: found "lead"; possible is one of client, authority, receiver\.$/,
    ],
    ['{ kind: timer, what: touhc 1 }', /what: found "touhc 1"; possible is "touch 1" or/],
    [
      '{ kind: phase, at: 2035-02-31 }',
      /at: found "2035-02-31"; possible is a local time of the agency or its beginning/,
    ],
    ['{ kind: phase, at: 2035-03-1 }', /at: found "2035-03-1"; possible is/],
    ['{ kind: phase, after: clossing }', /after: found "clossing"; did you mean closing\?$/],
    [
      '{ kind: phase, before: { kind: phase, what: clossing } }',
      /before\.what: found "clossing"; did you mean closing\?$/,
    ],
    [
      '{ kind: phase, after: { kind: phase, whta: closing } }',
      /after\.whta: .*did you mean what\?$/,
    ],
    ['{ kind: phase, between: 2035-03 }', /between: found "2035-03"; possible is a list of two/],
    [
      '{ kind: phase, between: [2035-04-02, 2035-04-01] }',
      /between: found 2035-04-02 before 2035-04-01; possible is the earlier one first\.$/,
    ],
    ['{ kind: phase, between: [closing, closnig] }', /between, item 2: found "closnig"/],
    [
      '{ kind: phase, times: often }',
      /times: found "often"; possible is a whole number, or a range such as \{ least: 1, most: 3 \}\.$/,
    ],
    ['{ kind: phase, times: -1 }', /times: found -1; possible is a whole number/],
    [
      '{ kind: phase, after: 2035-04-02, before: 2035-04-02 }',
      /before: found 2035-04-02 before 2035-04-02; possible is the earlier one first\.$/,
    ],
    [
      '{ kind: phase, at: 2036-01 }',
      'story.order line 6, column 25: expect, item 1.at: found 2036-01; the story ends at 2035-04-16T09:00, and nothing is told of that time.',
    ],
    ['{ kind: phase, after: P11W }', /after: found P11W; the story ends at /],
    ['{ kind: phase, before: 2035-02-05 }', /before: found 2035-02-05; the story begins at /],
    ['{ kind: phase, between: [2036-01, 2036-02] }', /between: found 2036-01; the story ends at /],
    [
      '{ kind: event, by: W-8 }',
      /by: found "W-8", and nobody in this story is called so; the nearest are W-7, /,
    ],
    ['{ kind: event, ref: W-8 }', /ref: found "W-8", and nobody in this story is called so/],
    ['{ kind: task, who: "worker:W-8" }', /who: found "W-8", and nobody in this story/],
    [
      '{ kind: session, zone: Europe/Lodnon }',
      /zone: found "Europe\/Lodnon"; did you mean Europe\/London\?$/,
    ],
    ['{ kind: timer, what: touch 0 }', /what: found "touch 0"; possible is "touch 1" or/],
    ['{ kind: timer, what: message sesion-reminder }', /did you mean message session-reminder\?$/],
    [
      '{ kind: message, what: closing-letter, id: "taper-plan#1" }',
      /id: found "taper-plan#1", which is no closing-letter; possible is "closing-letter#1"\.$/,
    ],
    [
      '{ kind: message, text: { contains: thank you, lacks: thank } }',
      /text: nothing contains and lacks "thank"\.$/,
    ],
    ['{ kind: phase, times: { least: 3, most: 1 } }', /times: found least 3, most 1; possible is/],
    ['{ kind: phase, times: { lest: 3 } }', /times: found lest 3; possible is/],
    [
      '{ kind: message, state: planned, text: hello }',
      /text: only a message that is sent has one: say state: sent\.$/,
    ],
    [
      '{ kind: message, text: { contain: hello } }',
      /text: found a group or a list; possible is a part of it, or a group/,
    ],
    [
      '{ kind: task, what: write-letter, state: done, by: worker }',
      /by: a task that is done does not say it: expect the event that finished it/,
    ],
    ['{ kind: event, by: "client:" }', /by: found "client:"; possible is client, or client:X-1\.$/],
    [
      '{ kind: phase, times: { least: 0 } }',
      /times: found least 0, which holds however often it occurs; say least: 1, or most\.$/,
    ],
    ['{ kind: phase, times: {} }', /times: found nothing; possible is a whole number/],
    [
      '{ kind: task, state: open, outcome: lapsed }',
      /outcome: found "lapsed", and what is open has none: leave it out\.$/,
    ],
    [
      '{ kind: session, state: held, outcome: moot }',
      /outcome: found "moot", and what is held has the outcome done\.$/,
    ],
    [
      '{ kind: message, state: sent, outcome: lapsed }',
      /outcome: found "lapsed", and what is sent/,
    ],
    [
      '{ kind: message, state: sent, until: 2035-03 }',
      /until: only a message that waits says until when: say state: deferred or retrying\.$/,
    ],
    ['{ what: closing }', /kind: found nothing; possible is one of event, refused/],
  ];
  it.each(table)('%s', (entry, sentence) => {
    const [told = '', ...others] = mistakes(`${top}expect: [${entry}]\n`);
    expect(others).toEqual([]);
    if (typeof sentence === 'string') expect(told).toBe(sentence);
    else expect(told).toMatch(sentence);
  });

  it('given a number of what must never be, then that is none', () => {
    expect(mistakes(`${top}never: [{ kind: phase, times: 2 }]\n`)).toEqual([
      expect.stringContaining('never, item 1.times: an entry of the kind phase has no such field'),
    ]);
  });
});
