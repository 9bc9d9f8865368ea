/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { describe, expect, it } from '@jest/globals';
import { Hono } from 'hono';
import { renderToString } from 'hono/jsx/dom/server';
import type { Preview } from '../../client/agency/preview.ts';
import { EndwellError } from '../../client/endwell-error.ts';
import type { Inside, Office } from '../../client/office/index.ts';
import { createDepartureRooms } from '../../client/rooms/departures.tsx';
import { framed } from '../../client/rooms/index.ts';
import { CaseloadForm } from '../../client/rooms/import-parts.tsx';
import { onlyOpen, placesFor } from '../../client/rooms/places.ts';
import { plainly } from '../../client/rooms/plain-words.ts';
import { differingIn } from '../../client/rooms/policy-difference.ts';
import { type Role, roles } from '../../workflows/agency/events/index.ts';
import { rules as agencyRules } from '../../workflows/agency/rules/index.ts';
import { rules as departureRules } from '../../workflows/departure/rules/index.ts';
import { rules as endingRules } from '../../workflows/ending/rules/index.ts';
import type { View as DepartureView } from '../../workflows/departure/reading/view.ts';
import type { View as EndingView } from '../../workflows/ending/reading/view.ts';
import { confirmed, Story } from '../departure/given.ts';

const namesFor = (role: Role) => placesFor(role).map(({ name }) => name);

/** Which addresses are open to somebody in this role. */
async function openTo(role: Role, path: string): Promise<boolean> {
  const app = new Hono<Inside>()
    .use(async (c, next) => {
      // Of an office no more is asked here than who somebody is.
      c.set('office', { person: { ref: 'P-1', role } } as Office);
      await next();
    })
    .onError((error, c) => c.text(error instanceof EndwellError ? error.code : 'fault', 403))
    .use(onlyOpen)
    .all((c) => c.text('open'));
  return (await app.request(path)).status === 200;
}

describe('the rooms of the staff', () => {
  it('given a role, then the way is shown to the rooms that are open in it', () => {
    expect(namesFor('worker')).toEqual(['My day', 'Caseload']);
    expect(namesFor('intake')).toEqual(['My day', 'Caseload', 'Import']);
    expect(namesFor('supervisor')).toContain('Supervision');
    expect(namesFor('supervisor')).not.toContain('Policy');
    expect(namesFor('lead')).toEqual(expect.arrayContaining(['Supervision', 'Agency', 'Policy']));
    expect(namesFor('admin')).toContain('Running');
  });

  it.each(roles)(
    'given a %s, then each room that is shown is open, and no other is',
    async (role) => {
      const shown = placesFor(role).map(({ to }) => to);
      const all = [...new Set(roles.flatMap((one) => placesFor(one).map(({ to }) => to)))];
      for (const to of all) {
        expect([to, await openTo(role, to)]).toEqual([to, shown.includes(to)]);
        expect(await openTo(role, `${to}-else`)).toBe(true);
      }
    },
  );

  it('given something owed in one departure or to the agency, then whoever owes it gets there, and not into the room', async () => {
    expect(await openTo('worker', '/departures/W-9')).toBe(true);
    expect(await openTo('worker', '/departures')).toBe(false);
    expect(await openTo('worker', '/agency/say/task.done')).toBe(true);
    expect(await openTo('worker', '/agency/letters')).toBe(false);
  });
});

/** The rooms of departures for a lead, where one is under way. */
function departuresWith(view: DepartureView, now: number) {
  const departures = {
    view: () => Promise.resolve(view),
    list: async function* () {
      yield await Promise.resolve({ worker: view.worker });
    },
  };
  const person = { ref: 'L-1', role: 'lead' };
  // The first is theirs and has told a name; the others are not theirs, and are left out.
  const seen: Office['seen'] = async (all) =>
    all.slice(0, 1).map((listed) => ({
      listed,
      view: { said: { reach: { name: 'Robin' } } } as EndingView,
    }));
  return new Hono<Inside>()
    .use(async (c, next) => {
      // Of an office no more is asked here than who somebody is, which departures there are, and what clients are called.
      c.set('office', { person, by: person, house: { departures }, seen } as unknown as Office);
      await next();
    })
    .use(framed)
    .route(
      '/',
      createDepartureRooms(() => now),
    );
}

describe('the rooms of departures', () => {
  it('given facts that nobody confirmed, then it says that nobody is told before, and what is owed', async () => {
    const story = new Story();
    const rooms = departuresWith(story.view, story.now);
    const page = await (await rooms.request(`/departures/${story.view.worker}`)).text();

    expect(page).toContain('The facts are not confirmed: nobody is told before that.');
    expect(page).toContain('/say/departure.confirmed');
  });

  it('given confirmed facts, then each client has a line, in the picture and in the table', async () => {
    const story = confirmed();
    const rooms = departuresWith(story.view, story.now + 3_600_000);
    const page = await (await rooms.request(`/departures/${story.view.worker}`)).text();

    expect(page).toContain('<title id="lag-title">Who has heard of the departure</title>');
    const [first, ...others] = story.view.clients;
    expect(page).toContain(`href="/endings/${first!.ref}">Robin</a>`);
    for (const { ref, externalRef } of others) {
      expect(page).toContain(`href="/endings/${ref}">${externalRef ?? ref}</a>`);
    }
    expect(page).toMatch(/Disputed<\/dt>\s*<dd>much/);
    expect(page).toContain('not before every client has heard');
    const list = await (await rooms.request('/departures')).text();
    expect(list).toContain(`0 of ${story.view.clients.length} clients have heard`);
  });
});

describe('what a policy changes for the running endings', () => {
  const day = 86_400_000;
  const preview = (changes: Preview['changes']): Preview => ({
    ref: 'opaque',
    externalRef: 'R-1',
    version: { from: 1, to: 2 },
    refused: null,
    changes,
  });
  const change = (
    kind: Preview['changes'][number]['change'],
    from: number | null,
    to: number | null,
  ) => ({
    change: kind,
    what: 'task call#1',
    says: 'call the client',
    from,
    to,
  });

  it('given endings in which the same thing moves, is new or falls away, then it is one row, with its days', () => {
    const behind = [
      preview([change('moved', 10 * day, 12 * day)]),
      preview([change('moved', 10 * day, 17 * day)]),
      preview([change('newlyDue', null, 3 * day)]),
      preview([change('dropped', day, null)]),
      preview([change('kept', day, day)]),
    ];

    expect(differingIn(behind)).toEqual([
      {
        title: 'Task',
        what: 'call the client',
        onlyA: 1,
        onlyB: 1,
        moved: 2,
        days: { least: 2, middle: 7, most: 7 },
      },
    ]);
  });

  it('given endings that keep all they have, then nothing differs', () => {
    expect(differingIn([preview([change('kept', day, day)])])).toEqual([]);
  });
});

describe('the form of a caseload', () => {
  it('keeps what was typed, as text', () => {
    const form = renderToString(<CaseloadForm text={'a,b\n</textarea><script>'} wrong />);
    expect(form).toContain('a,b\n&lt;/textarea&gt;&lt;script&gt;');
    expect(form).toContain('<label for="caseload">');
  });
});

const isSentence = (said: unknown): said is string => typeof said === 'string';

describe('a sentence on a page', () => {
  it.each([
    [
      'an administrator can add them (endwell agency tell staff.joined).',
      'an administrator can add them (“Agency”: “Somebody begins to work here”).',
    ],
    [
      'begin one (endwell departure begin), or look at those under way (endwell departure list).',
      'begin one (see “Departures”), or look at those under way (see “Departures”).',
    ],
    ['Read it (endwell letters), and change the words.', 'Read it, and change the words.'],
    ['say who you are (--as role:ref), or ask', 'say who you are, or ask'],
    ['the ending is in its notice period', 'this ending is at “Notice period”'],
    ['the ending is named at the start', 'the ending is named at the start'],
    ['it ends not before 2035-03-07T09:00', 'it ends not before 7 Mar 2035 at 09:00'],
    ['It was stopped on 2035-03-07T09:00:00.000Z.', 'It was stopped on 7 Mar 2035 at 09:00 (UTC).'],
  ])('given %j, then it names rooms and days as people do', (sentence, says) => {
    expect(plainly(sentence)).toBe(says);
  });

  it('given any rule that says what would help, then no command is left in it', () => {
    const rules = [agencyRules, departureRules, endingRules].flatMap((all) => Object.values(all));
    const said = rules.flatMap(({ why, mend }) => [why, mend]).filter(isSentence);
    expect(said.length).toBeGreaterThan(100);
    expect(
      said
        .map((one) => plainly(one))
        .filter((text) => /endwell | --?[a-z]|\dT\d| with: /.test(text)),
    ).toEqual([]);
  });
});
