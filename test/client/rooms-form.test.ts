import { beforeEach, describe, expect, it } from '@jest/globals';
import { asTyped, factsIn, typedIn } from '../../client/rooms/form/typed.ts';
import { eventInWords, sayable } from '../../client/event-words.ts';
import type { Policy } from '../../workflows/policy/index.ts';
import type { Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { pagesOver, usualHouse, words } from '../support/stand-in-rooms.ts';

const sam = { ref: 'e-1', row: { externalRef: 'R-1', name: 'Sam' } };
let story: Story;
const ask = (path: string, form?: Record<string, string>, as = 'W-7') =>
  pagesOver(usualHouse(story), as)(path, form);

describe('a form of an event', () => {
  beforeEach(() => {
    story = at.weaning(sam);
  });

  it('given any event, then what its example says comes back whole from what is typed', () => {
    for (const hearer of ['ending', 'departure', 'agency'] as const) {
      for (const event of Object.keys(sayable[hearer])) {
        const { fields = [], example = {} } = eventInWords(hearer, event) ?? {};
        // Settings and tables of zones are documents of their own: nobody types them here.
        if (fields.some(({ type, fields: inner }) => type === 'a group' && inner === null))
          continue;
        const form = [...asTyped(example)].map(([name, values]) => [
          name,
          values.length > 1 && fields.every((one) => one.choices === null)
            ? values.join('\n')
            : values,
        ]);
        expect([event, factsIn(fields, typedIn(Object.fromEntries(form)))]).toEqual([
          event,
          example,
        ]);
      }
    }
  });

  it('given a fact that is missing, then all that was typed is kept, and the summary leads to it', async () => {
    const form = { id: 'one', 'with.type': '', 'with.strategy': 'walk <first>' };
    const { status, text } = await ask('/endings/e-1/say/riskFactor.named', form);
    expect(status).toBe(422);
    expect(text).toContain('<title>Error: ');
    expect(text).toMatch(/role="alert".*<a href="#with-type">/s);
    expect(text).toMatch(/id="with-type"/);
    expect(text).toContain('value="walk &lt;first&gt;"');
    expect(text).toContain('name="id" value="one"');
  });

  it('given a form with a group that is sent empty, then its summary leads to a field in which that is filled in', async () => {
    const unfit: string[] = [];
    const groups = Object.keys(sayable.ending).filter((event) =>
      eventInWords('ending', event)?.fields.some((one) => one.required && one.fields !== null),
    );
    expect(groups).toContain('duties.rated');
    for (const event of groups) {
      const { status, text } = await ask(`/endings/e-1/say/${event}`, { id: 'one' });
      if (status !== 422) continue;
      const led = [...text.matchAll(/<a href="#([^"]+)"/g)].map(([, id]) => id);
      unfit.push(...led.filter((id) => !text.includes(`id="${id}"`)).map((id) => `${event} ${id}`));
    }
    expect(unfit).toEqual([]);
  });

  it('given a form that is sent twice, then it is told once, and its page says what became of it', async () => {
    const form = { id: 'one', 'with.because': 'a hard week' };
    const first = await ask('/endings/e-1/say/taper.held', form);
    expect(first.status).toBe(303);
    expect((await ask('/endings/e-1/say/taper.held', form)).status).toBe(303);
    const held = story.log.filter(({ kind, what }) => kind === 'event' && what === 'taper.held');
    expect(held).toHaveLength(1);
    const after = words((await ask(first.to ?? '')).text);
    expect(after).toContain('Recorded: Meetings stay as they are for now');
  });

  it('given what cannot be said now, then there is no form, but why, and what would help', async () => {
    const { text } = await ask('/endings/e-1/say/letter.approved');
    expect(words(text)).toContain('This cannot be said now.');
    expect(text).not.toContain('Record it');
    expect(words(text)).not.toMatch(/letter\.approved|consolidating is|endwell /);
  });

  it('A35: given they met sooner than planned, then the page asks on which day, and takes it', async () => {
    const { text } = await ask('/endings/e-1/say/session.held');
    expect(words(text)).toMatch(/has not begun.*say when.*When it was.*Record it/);
    expect(text).toMatch(/<a href="#on">/);
    const told = { id: 'met-sooner', on: '2035-02-12' };
    expect((await ask('/endings/e-1/say/session.held', told)).status).toBe(303);
  });

  it('given what is refused as it is told, then the page says why, and nothing typed is lost', async () => {
    const form = { id: 'one', 'with.start': '2034-01-05T10:00' };
    const { status, text } = await ask('/endings/e-1/say/session.moved', form);
    expect([status, text.includes('value="2034-01-05T10:00"')]).toEqual([409, true]);
    expect(words(text)).toMatch(/There is a problem .*Nothing was recorded/);
  });

  it('G12: given words that hurt, or a day that has not come, then the summary leads to the field, which exists', async () => {
    for (const [event, form, id] of [
      [
        'session.excused',
        { 'with.because': 'No-show as usual, lack of commitment' },
        'with-because',
      ],
      ['session.held', { on: '2035-12-01' }, 'on'],
      ['session.moved', { 'with.start': '2034-01-05T10:00' }, null],
    ] as const) {
      const { text } = await ask(`/endings/e-1/say/${event}`, { id: 'one', ...form });
      const led = [...text.matchAll(/<a href="#([^"]+)"/g)].map(([, one]) => one);
      if (id !== null) expect([event, led]).toEqual([event, expect.arrayContaining([id])]);
      for (const one of led) expect([event, text.includes(`id="${one}"`)]).toEqual([event, true]);
    }
  });

  it('given another form would help, then the page leads to it', async () => {
    story = at.preparing(sam);
    const { text } = await ask('/endings/e-1/say/taper.proposed');
    const ways = [...text.matchAll(/<a href="\/endings\/e-1\/say\/([\w.]+)"/g)].map(
      ([, one]) => one,
    );
    expect(words(text)).toContain('This cannot be said now.');
    expect(ways).toEqual(['endingTalk.held']);
    story = at.serving(sam);
    const none = (await ask('/endings/e-1/say/letter.approved')).text;
    expect(words(none)).toContain('What would help');
    expect(none).not.toContain('/endings/e-1/say/client.ended');
    story = at.preparing(sam);
    for (const way of ways)
      expect((await ask(`/endings/e-1/say/${way}`)).text).toContain('Record it');
  });

  it('given something grave, then it is asked first, about whom by name, and nothing is told before', async () => {
    const form = { id: 'one', for: 'client' };
    const check = await ask('/endings/e-1/say/client.ended', form);
    expect(words(check.text)).toContain('Has Sam (R-1) ended the work?');
    expect(story.view.phase).toBe('consolidating');
    const change = await ask('/endings/e-1/say/client.ended', { ...form, change: 'yes' });
    expect(change.text).toContain('Record it');
    expect((await ask('/endings/e-1/say/client.ended', { ...form, sure: 'yes' })).status).toBe(303);
    expect(story.view.phase).toBe('parting');
    expect(story.log.findLast(({ kind }) => kind === 'event')).toMatchObject({ for: 'client' });
  });

  it('given words of the agency’s own for its reasons, then each can be chosen, and stands for its code', async () => {
    const synonyms = { 'Course finished': 'planned.goals_reached' };
    const policy = (usual: Policy) => ({ ...usual, reasons: { synonyms } });
    story = at.serving({ ...sam, policy }, 2);
    const { text } = await ask('/endings/e-1/say/ending.opened');
    expect(text).toContain(
      '<option value="Course finished">Course finished: the goals are reached',
    );
    const form = { id: 'one', 'with.reason': 'Course finished' };
    expect((await ask('/endings/e-1/say/ending.opened', form)).status).toBe(303);
    expect(story.context.decision?.reason).toBe('planned.goals_reached');
  });

  it('given a word that is none, or an ending that is not theirs, then there is nothing there', async () => {
    const { status } = await ask('/endings/e-1/say/constructor');
    const other = await ask('/endings/e-1/say/client.died', { id: 'x', sure: 'yes' }, 'W-8');
    expect([status, other.status, story.view.phase]).toEqual([404, 404, 'consolidating']);
  });
});

describe('the page of one ending', () => {
  it('given each stage, then it is shown whole: the way, what is owed, what is to come, what was', async () => {
    for (const [name, make] of Object.entries(at.stages)) {
      story = make();
      const { status, text } = await ask(`/endings/${story.context.ref}`, undefined, 'S-2');
      const page = words(text);
      expect([name, status]).toEqual([name, 200]);
      expect(text.match(/aria-current="step"/g)).toHaveLength(1);
      expect(page).toMatch(/What is owed .*The plan .*What happened/);
      // Nothing that speaks to engineers, and no id twice.
      expect(page).not.toMatch(
        /\b[a-z]+[A-Z]?\w*\.(held|opened|approved|told|done)\b|undefined|\[object/,
      );
      const ids = Array.from(text.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
      expect([name, ids.filter((id, n) => ids.indexOf(id) !== n)]).toEqual([name, []]);
    }
  });

  it('given a task, then it is settled where it stands', async () => {
    story = at.closing(sam);
    const { text } = await ask('/endings/e-1');
    expect(text).toMatch(/<form[^>]*action="\/endings\/e-1\/say\/summary.signed"/);
    expect(words(text)).toContain('The closing letter');
  });

  it('given what has to wait, then each has its sentence', async () => {
    story = at.closing(sam);
    const { text } = await ask('/endings/e-1/not-now');
    expect(words(text)).toMatch(/What cannot be said now, and why .*Why not/);
    expect(words(text)).toMatch(/It can be said at “[^”]+”(, “[^”]+”)* or “[^”]+”\./);
    expect(words(text)).not.toMatch(/It can be said at:|Possible now/);
  });

  it('G13: given words that somebody else is to read, then they stand there one by one, with the form in which they are said otherwise', async () => {
    const strength = 'Some clients manage to turn up, and you were one';
    story = at.serving(sam, 2).also(['change.reviewed', { changes: ['sleeps'], strength }]);
    const { text } = await ask('/endings/e-1', undefined, 'S-2');
    expect(words(text)).toMatch(/with another eye: “Some clients[^”]*”/);
    expect(text).toMatch(/<blockquote>Some clients/);
    expect(text).toContain('/endings/e-1/say/change.reviewed');
    expect(words(text)).toContain('written by');
  });

  it('A26: given a letter that a supervisor reads first, then the worker is told whose word it waits for, and given no form that is refused', async () => {
    story = at.closing({ ...sam, row: { ...sam.row, bornOn: '2019-06-01', supervisor: 'S-2' } });
    const form = /<form[^>]*say\/letter\.approved/;
    const theirs = await ask('/endings/e-1');
    expect(theirs.text).not.toMatch(form);
    expect(words(theirs.text)).toMatch(/is for the supervisor to say/);
    expect((await ask('/endings/e-1', undefined, 'S-2')).text).toMatch(form);
    const letter = words((await ask('/endings/e-1/letters/closing-letter')).text);
    expect(letter).toMatch(/S-2: has to say yes/);
    expect(letter).not.toMatch(/W-7: has to say yes/);
  });

  it('given aims, then they stand beside the people and the papers', async () => {
    story = at.serving({ ...sam, row: { ...sam.row, goals: ['Sleep through the night'] } }, 2);
    expect(words((await ask('/endings/e-1')).text)).toMatch(/wants to reach Sleep through/);
    story = at.serving(sam);
    expect(words((await ask('/endings/e-1')).text)).toContain('Nothing of it was told yet');
  });

  it('given the closing letter, then it is read in a frame that may do nothing', async () => {
    story = at.closing(sam);
    const page = await ask('/endings/e-1/letters/closing-letter');
    expect(page.text).toMatch(/<iframe[^>]*sandbox=""/);
    const letter = await ask('/endings/e-1/letters/closing-letter/page');
    expect(letter.text).toContain('Sam');
    expect(letter.policy).toContain('sandbox');
  });
});

describe('a caseload', () => {
  it('given names and references, then whoever looks finds theirs, and no name is in an address', async () => {
    story = at.closing({ ...sam, row: { ...sam.row, name: 'Sam Weir' } });
    const all = words((await ask('/caseload')).text);
    expect(all).toMatch(/Sam Weir R-1 .*Closing .*Is the way|Sam Weir R-1 Closing/);
    expect((await ask('/caseload', { find: 'sAm  weir' })).text).toContain('/endings/e-1');
    expect((await ask('/caseload', { find: 'R-1' })).to).toBe('/endings/e-1');
    expect(words((await ask('/caseload', { find: 'Robin' })).text)).toContain('There are none.');
  });
});

describe('opening an ending', () => {
  it('given what is missing or wrong, then its form says so in place', async () => {
    const form = { 'with.worker': 'W-7', 'with.email': 'nonsense', 'with.name': 'Robin' };
    const { status, text } = await ask('/open', form);
    expect(status).toBe(422);
    expect(text).toMatch(/href="#with-externalRef".*href="#with-email"/s);
    expect(text).toContain('value="Robin"');
  });
});
