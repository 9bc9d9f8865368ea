import { describe, expect, it } from '@jest/globals';
import { exampleLine, showEvent } from '../../client/cli/event.ts';
import { factsSaid } from '../../client/cli/facts.ts';
import {
  type EventInWords,
  eventInWords,
  type FieldInWords,
  groupsInWords,
  type Hearer,
  languages,
  sayable,
  titleOf,
} from '../../client/event-words.ts';
import { likelyEvents } from '../../client/likely-events.ts';
import { refusalInWords } from '../../client/refusal-words.ts';
import { usualRole } from '../../client/scenario/usual-role.ts';
import { rolesFor, wordOf } from '../../client/who-says.ts';
import { agencyChart } from '../../workflows/agency/chart.ts';
import { By } from '../../workflows/chart/rules/index.ts';
import { departureChart } from '../../workflows/departure/chart.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { rules } from '../../workflows/ending/rules/index.ts';
import type { EndingRule } from '../../workflows/ending/parts.ts';
import { given, registered } from '../ending/given.ts';

const charts = { ending: endingChart, departure: departureChart, agency: agencyChart };
const by = { role: 'worker', ref: 'W-7' };
const hearers = Object.keys(sayable) as Hearer[];
const everything = hearers.flatMap((hearer) =>
  Object.keys(sayable[hearer]).flatMap((type) =>
    languages.map(
      (language) => [`${hearer}: ${type}, ${language}`, wordsOf(hearer, type, language)] as const,
    ),
  ),
);

function wordsOf(...[hearer, type, language]: Parameters<typeof eventInWords>): EventInWords {
  const found = eventInWords(hearer, type, language);
  if (found === null) throw new Error(`There are no words for ${type}.`);
  return found;
}

function allWords(fields: readonly FieldInWords[]): string[] {
  return fields.flatMap(({ label, hint, words, example, fields: inner }) => [
    label,
    ...(hint === null ? [] : [hint]),
    ...Object.values(words ?? {}),
    ...(typeof example === 'string' ? [example] : []),
    ...allWords(inner ?? []),
  ]);
}

describe('words for what can be said', () => {
  it.each(everything)(
    'given %s, then each of its examples is understood',
    (_, { event, ...words }) => {
      const { hearer, example, fields } = words;
      const heard = charts[hearer].hear({ type: event, id: 'example', by, with: example });
      expect(heard).toMatchObject({ type: event });
      const all = Object.fromEntries(fields.map(({ name, example: such }) => [name, such]));
      expect(charts[hearer].misthought(event, all, {})).toBeNull();
    },
  );

  it.each(everything)('given %s, then its line can be run as it stands', async (_, words) => {
    const { event, hearer, example } = words;
    const typed = shellWords(exampleLine(words));
    const options = typed.slice(typed.indexOf(event) + 1, typed.indexOf('--as'));
    const at = options.indexOf('--with');
    const json =
      at < 0 ? {} : (JSON.parse(options.splice(at, 2)[1] ?? '') as Record<string, never>);
    const clock = () => Promise.reject(new Error('no clock is needed'));
    const facts = await factsSaid(options, { event, all: sayable[hearer], json }, clock);
    expect(facts).toEqual(example);
  });

  it.each(everything)(
    'given %s, then nothing in it is harsh, and nobody is labelled',
    (_, words) => {
      const all = [words.title, words.group.title, ...allWords(words.fields)];
      const harsh =
        /terminat|kündig|get rid|ditch|dump|bad debt|no-?show|complian|difficult|resistan|motivat|lazy|hostile|manipulat|failed to|dropout|abbrecher|verweiger/i;
      expect(all.filter((text) => harsh.test(text) || text.trim() === '')).toEqual([]);
    },
  );

  it('given the subjects, then all that can be said is found under one of them, once', () => {
    for (const hearer of hearers) {
      const found = groupsInWords(hearer, 'en').flatMap(({ events }) =>
        events.map(({ event }) => event),
      );
      expect(found.toSorted()).toEqual(Object.keys(sayable[hearer]).toSorted());
    }
  });

  it('given an event with facts, then each is told with its type, its choices and what it means', () => {
    const told = wordsOf('ending', 'ending.proposed').fields;
    expect(told.find(({ name }) => name === 'stillNeeded')).toMatchObject({
      type: 'yes or no',
      required: true,
      label: 'The client still needs what ends here',
    });
    expect(told.find(({ name }) => name === 'reason')?.words).toMatchObject({
      'planned.goals_reached': 'the goals are reached',
    });
    expect(
      wordsOf('ending', 'ending.opened').fields.find(({ name }) => name === 'scope'),
    ).toMatchObject({
      choices: ['worker', 'programme', 'organisation'],
      required: false,
    });
    expect(wordsOf('ending', 'session.moved').fields[0]?.type).toContain(
      'such as 2035-02-05T10:00',
    );
  });

  it('given a title that is asked for by a name nobody knows, then the name stays', () => {
    expect(titleOf('ending', 'session.held')).toBe('The meeting was held');
    expect(titleOf('ending', 'timer')).toBe('timer');
  });

  it('given a word that is none, then the three nearest are named, and no more', () => {
    expect(() => showEvent('sesion.held', { language: 'en' })).toThrow(
      /the nearest are session\.held, \S+, \S+\.$/,
    );
    expect(() => showEvent('session.held', { language: 'xx' })).toThrow(/no words in "xx"/);
  });
});

describe('a refusal of a wrong choice', () => {
  it('names the few nearest, each with its word, and the code first', () => {
    const facts = { kind: 'stopp' };
    const refusal = refusalInWords(endingChart.misthought('reply.received', facts, {}), 'ending');
    expect(refusal?.code).toBe('malformed');
    expect(refusal?.why).toContain('the nearest stop (they want no more letters), ');
    expect(refusal?.why).not.toContain('complaint');
  });

  it('given another refusal, then it is left as it is', () => {
    const refusal = endingChart.objectTo(given().live.position, {
      type: 'taper.agreed',
      id: 'x',
      by,
      with: {},
    } as never);
    expect(refusalInWords(refusal, 'ending')).toBe(refusal);
  });
});

describe('an event that is none', () => {
  it.each([
    ['concern.raised', 'risk.changed'],
    ['appointment.missed', 'session.missed'],
    ['sesion.held', 'session.held'],
    ['client.dead', 'client.died'],
    ['payment.late', 'invoice.late'],
    ['goal.reached', 'goal.rated'],
    ['moved', 'session.moved'],
  ])('given %s, then %s is thought of first', (typed, meant) => {
    expect(likelyEvents(['ending'], typed)[0]).toBe(meant);
    const refusal = refusalInWords(endingChart.misthought(typed, {}, {}), 'ending');
    expect(refusal?.mend).toMatch(new RegExp(`^Did you mean "${meant}", ".+" or ".+"\\?$`));
  });

  it('is looked for among what the hearer can be told', () => {
    expect(likelyEvents(['agency'], 'office.closes')).toContain('closure.announced');
    expect(likelyEvents(['departure'], 'concern.raised')).not.toContain('risk.changed');
  });

  it('however long it is, is answered at once, with three of ours', () => {
    const begun = performance.now();
    const likely = likelyEvents(hearers, 'concern raised '.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(likely).toHaveLength(3);
    expect(likelyEvents(['ending'], '')).toHaveLength(3);
  });
});

describe('who may say it', () => {
  it('is read from the rules: who annuls a case, who changes settings, who releases an announcement', () => {
    expect(rolesFor('ending', 'ending.annulled')).toEqual([
      'supervisor',
      'lead',
      'director',
      'admin',
    ]);
    expect(rolesFor('agency', 'policy.applied')).toEqual(['lead', 'director', 'admin', 'system']);
    expect(rolesFor('departure', 'announcement.released')).toEqual(['director']);
    expect(rolesFor('ending', 'debrief.done')).toEqual(['worker', 'cover']);
    expect(rolesFor('ending', 'approval.given')).toEqual(['supervisor', 'lead', 'director']);
    expect(rolesFor('ending', 'conductStep.approved')).toEqual(['supervisor', 'lead', 'director']);
    expect(rolesFor('ending', 'stagnation.countersigned')).toEqual(['supervisor', 'lead']);
    expect(rolesFor('ending', 'session.held')).toBeNull();
  });

  it('given what is the word of the client alone, then that is said, and a story takes it as theirs', () => {
    const theirs = Object.keys(sayable.ending).filter(
      (event) => wordOf('ending', event) === 'client',
    );
    expect(theirs).toEqual(
      expect.arrayContaining(['referral.consented', 'transfer.consented', 'duties.rated']),
    );
    expect(theirs.map(usualRole)).toEqual(theirs.map(() => 'client'));
    expect(wordOf('ending', 'session.held')).toBeNull();
    expect(usualRole('session.held')).toBe('worker');
  });

  it('given a role that a rule does not name, then it holds in it never', () => {
    const c = registered().live.position.context;
    const asked: EndingRule[] = Object.values(rules).filter((rule) => 'saidIn' in rule);
    expect(asked.length).toBeGreaterThan(8);
    for (const { saidIn, holds } of asked) {
      for (const role of By.entries.role.options.filter((one) => saidIn?.has(one) === false)) {
        const e = { type: 'session.held', id: 'x', by: { role, ref: 'X-9' }, with: {} };
        expect(holds({ c, e: e as never })).toBe(false);
      }
    }
  });
});

/** The words of a line, as a POSIX shell reads what is quoted. */
function shellWords(line: string): string[] {
  const words = line.match(/(?:'[^']*'|\\'|[^\s'\\])+/g) ?? [];
  return words.map((word) => word.replaceAll(/'([^']*)'|\\(')/g, '$1$2'));
}
