import { describe, expect, it } from '@jest/globals';
import { given } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { noticeGiven } from '../ending/notice-given.ts';
import { pageWords } from '../../client/my-plan/index.ts';
import { arabicWords } from './arabic.ts';
import { asked, silent, withLine } from './lives.ts';
import { PagesOver } from './over-story.ts';
import { meetingAhead } from '../../client/my-plan/visit.ts';

const people = [
  { ref: 'W-7', role: 'lead' },
  { ref: 'L-4', role: 'lead' },
  { ref: 'B-1', role: 'director' },
];

describe('my plan (A27, B9, C2, 4.5)', () => {
  it('given sessions thin out, then it says the next meeting, the dates, and all in words of the client’s language', async () => {
    const pages = await PagesOver.of(at.weaning({ policy: withLine }));
    const text = await pages.read();
    expect(text).toContain('My next meeting');
    expect(text).toContain('The dates of my plan');
    expect(text).toContain('sleeps through');
    expect(text).toContain('evening class');
    expect(text).toContain('Urgent help, day or night: 116 123');
    const german = await PagesOver.of(at.weaning({ row: { language: 'de' } }));
    // The agency has no letters in German, and the page has words in it.
    const theirs = await german.read('', { 'accept-language': 'fr' });
    expect(theirs).toContain('Mein nächstes Treffen');
    // The agency has not said whom to call, which is in no language but English.
    expect(theirs).toContain('Wenn Sie jetzt in Gefahr sind, rufen Sie den Notruf an');
  });

  it('given whoever only looks, then nothing is told, kept or given away', async () => {
    const pages = await PagesOver.of(at.weaning());
    for (const path of ['', '/hold', '/end', '/move', '/stop', '/meeting.ics']) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await pages.app.request(`/${pages.token}${path}`, {
          method,
          headers: { purpose: 'prefetch' },
        });
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
        expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(answer.headers.get('x-robots-tag')).toContain('noindex');
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    }
    expect(pages.told).toEqual([]);
  });

  it('given they hold the plan, then it is held, and goes on when they say so; twice the same form counts once', async () => {
    const pages = await PagesOver.of(at.weaning());
    const form = { id: '11111111-2222-4333-8444-555555555555' };
    expect(await pages.say('hold', form)).toContain('Your plan is on hold');
    expect(pages.story.view.taper?.held).toBe('asked');
    expect(await pages.say('hold', form)).toContain('Your plan is on hold');
    expect(await pages.say('hold')).toContain('409');
    expect(await pages.say('goOn')).toContain('Your plan goes on');
    expect(pages.told.map((one) => one.split(' ')[0])).toEqual(['taper.held', 'taper.resumed']);
  });

  it('given they end, then what follows stands there first, and it can be taken back until its day', async () => {
    const pages = await PagesOver.of(at.weaning());
    expect((await pages.get('/end/done')).headers.get('location')).toBe('../end');
    const text = await pages.read('/end');
    expect(text).toMatch(/This is what follows/);
    expect(text).toMatch(/You can take it back until Monday .* at \d\d:\d\d/);
    expect(await pages.say('end', { reason: 'It is enough for me' })).toContain(
      'take it back until',
    );
    expect(pages.story.view.phase).toBe('parting');
    const front = await pages.read();
    expect(front).toContain('Take back that I end');
    expect(front).toMatch(/You have ended our work\. You can take it back until Monday/);
    pages.story.when('client.optedOut', { from: 'all' });
    expect(await pages.read()).toContain('Take back that I end');
    expect(await pages.say('takeBack')).toContain('It is as it was before');
    expect(pages.story.view.phase).toBe('consolidating');
    expect(await pages.say('takeBack')).toMatch(/^409[\s\S]*nothing to take back/);
  });

  it('given a wish that a page cannot decide, then a person has it, and it is said by when they get back', async () => {
    const pages = await PagesOver.of(at.weaning());
    const text = await pages.say('move', { words: 'Fridays, late' });
    expect(text).toMatch(/A person gets back to you by \w+day/);
    expect(pages.story.open).toContain('call-back');
    expect(JSON.stringify(pages.story.view.said.remarks.at(-1))).toContain('Fridays, late');
    expect(await pages.say('move', { words: '  ' })).toMatch(/^422/);
    expect(await pages.say('move', { words: 'x'.repeat(301) })).toMatch(/^422[\s\S]*fewer words/);
  });

  it('given a meeting is to be moved, then times around it that the chart would take can be ticked, and the person reads them', async () => {
    const pages = await PagesOver.of(at.weaning());
    const form = await (await pages.get('/move')).text();
    const fields = [...form.matchAll(/name="(at-[^"]+)"/g)].map(([, name]) => name ?? '');
    expect(fields.length).toBeGreaterThan(2);
    const [first = '', second = ''] = fields;
    const starts = [first, second].map((name) => name.slice('at-'.length));
    for (const start of starts)
      expect(pages.story.objection('session.moved', { start })).toBeNull();
    const never = { 'at-2035-01-06T14:00': 'yes' };
    expect(await pages.say('move', never)).toMatch(/^422/);
    const ticked = { [first]: 'yes', [second]: 'yes', ...never };
    expect(await pages.say('move', ticked)).toMatch(/A person gets back to you by \w+day/);
    const said = pages.told.at(-1) ?? '';
    for (const start of starts) expect(said).toContain(start);
    expect(said).not.toContain('2035-01-06');
  });

  it('given they would end sooner, then it is so where nothing stands against it, and else a person looks at it', async () => {
    const young = await PagesOver.of(at.preparing());
    expect(await young.say('sooner')).toContain('A person gets back to you');
    expect(young.story.open).toContain('call-back');
    const ready = await PagesOver.of(at.weaning());
    expect(await ready.say('sooner')).toContain('We have your wish');
    expect(ready.told.at(-1)).toMatch(/^(client\.wantedSooner|reply\.received)/);
  });

  it('D32: given they end sooner, then it stands there first that it can be taken back, and until when, and by when they hear', async () => {
    const pages = await PagesOver.of(at.weaning().also('practice.waived'));
    expect(await pages.read('/sooner')).toMatch(
      /You can take it back until Monday .* at \d\d:\d\d/,
    );
    const form = { id: 'pressed-twice' };
    for (const _ of ['once', 'twice']) {
      const said = await pages.say('sooner', form);
      expect(said).toMatch(/take it back until Monday/);
      expect(said).toMatch(/A person gets back to you by/);
    }
    expect(pages.told).toEqual(['client.wantedSooner {}']);
    expect(pages.story.phase).toBe('concluding');
    expect(await pages.read()).toMatch(/our work ends sooner. You can take it back until/);
    expect(await pages.say('takeBack')).toContain('It is as it was before');
    expect(pages.story.phase).toBe('consolidating');
    expect(await pages.read()).not.toContain('take it back');
  });

  it('A13: given the last meeting is called off, then they hear by when a person finds another day', async () => {
    const pages = await PagesOver.of(
      at.concluding().also(['finalSession.scheduled', { start: '2035-02-20T14:00' }]),
    );
    expect(await pages.read('/cancel')).toContain('We find another day with you');
    expect(await pages.say('cancel')).toMatch(/A person gets back to you by/);
    expect(await pages.read()).toMatch(/No meeting is planned at this time. A person gets back/);
  });

  it('B11: given a plan that they hold while something stands between, then it says that this is talked about first', async () => {
    const pages = await PagesOver.of(at.weaning().also(['rupture.named', {}]));
    expect(await pages.read('/hold')).toContain('Before the plan goes on, we talk with you');
    expect(await pages.say('hold')).toContain('Before the plan goes on');
    expect(await pages.read()).toContain('Before the plan goes on');
    expect(await pages.read('/hold')).not.toContain('You say when');
  });

  it('D22: given they call a meeting off, then it is off, and they are excused: it is not told as called off by us', async () => {
    const pages = await PagesOver.of(at.serving());
    expect(await pages.read('/cancel')).toContain('will not take place');
    expect(await pages.say('cancel')).toContain('The meeting is off');
    expect(pages.told).toEqual(['session.excused {}']);
  });

  it('given a page that was opened before their meetings changed, then no other meeting is called off by it than it named', async () => {
    const pages = await PagesOver.of(at.weaning());
    const form = await (await pages.get('/cancel')).text();
    const of = /name="of" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const id = '11111111-2222-4333-8444-666666666666';
    expect(of).toBe('2035-02-26T14:00');
    pages.story.when('session.moved', { start: '2035-02-28T14:00' });
    const again = await pages.say('cancel', { id, of });
    expect(again).toMatch(/^422[\s\S]*have changed since[\s\S]*Wednesday 28 February/);
    expect(pages.told).toEqual([]);
    const now = { id, of: '2035-02-28T14:00' };
    expect(await pages.say('cancel', now)).toContain('The meeting is off');
    expect(await pages.say('cancel', now)).toContain('The meeting is off');
    expect(pages.told).toEqual(['session.excused {}']);
  });

  it('given what a choice does to the meetings, then it stands there before it is made, as the chart has it then', async () => {
    const regular = await PagesOver.of(at.weaning());
    const before = await regular.read('/cancel');
    await regular.say('cancel');
    const { start } = regular.story.context.sessions.find(({ state }) => state === 'planned')!;
    expect(start).toBe('2035-03-12T14:00');
    expect(before).toContain('Your next meeting is then on Monday 12 March 2035 at 14:00');
    const last = await PagesOver.of(
      at.concluding().also(['finalSession.scheduled', { start: '2035-02-19T14:00' }]),
    );
    expect(await last.read('/cancel')).toContain('We find another day with you');
    await last.say('cancel');
    expect(await last.read()).toContain('No meeting is planned at this time');
    const sooner = await PagesOver.of(at.weaning());
    expect(await sooner.read('/sooner')).toMatch(
      /Your meeting on Monday 26 February .* is then off/,
    );
    await sooner.say('sooner');
    expect(await sooner.read()).toContain('No meeting is planned at this time');
    for (const choice of ['hold', 'end', 'move', 'records'])
      expect(await regular.read(`/${choice}`)).not.toMatch(/next meeting is then|is then off/);
  });

  it('D7: given something was agreed on calling off a meeting, then it is read before one is; who pays is told to ask where nothing was', async () => {
    const terms = { cancelling: 'by noon the day before; later it costs half' };
    const pages = await PagesOver.of(
      at
        .serving({ row: { feePaying: true } })
        .also(['agreement.recorded', { form: 'written', terms }]),
    );
    for (const choice of ['cancel', 'move'])
      expect(await pages.read(`/${choice}`)).toContain(
        'by noon the day before; later it costs half',
      );
    expect(await pages.read('/hold')).not.toContain('later it costs half');
    const unsaid = await PagesOver.of(at.serving({ row: { feePaying: true } }));
    expect(await unsaid.read('/cancel')).toContain('not sure what it costs');
    const free = await PagesOver.of(at.serving());
    expect(await free.read('/cancel')).not.toContain('costs');
  });

  it('D27: given the agency ends it, then they can object by their page as long as that can be, and hear by when it is answered', async () => {
    const pages = await PagesOver.of(noticeGiven());
    expect(await pages.read('/object')).toMatch(
      /You can say until Monday 26 February .* that you do not agree/,
    );
    expect(await pages.say('object')).toMatch(
      /We have heard you[\s\S]*A person gets back to you by/,
    );
    expect(pages.story.view.step).toContain('appeal lodged');
    expect(await pages.say('object')).toMatch(/^409[\s\S]*told us already/);
    const late = await PagesOver.of(noticeGiven().later('20d'));
    expect(await late.read()).not.toContain('Say that I do not agree');
    expect(await (await PagesOver.of(at.weaning())).say('object')).toMatch(/^409/);
  });

  it('B9: given something is not right, then whom they chose hears it: not the worker, unless they want that', async () => {
    const pages = await PagesOver.of(at.serving({ row: { supervisor: 'S-2' } }));
    const text = await pages.read('/unease');
    expect(text).toContain('Somebody other than Ana');
    expect(await pages.say('unease', { whom: 'other' })).toMatch(/A person gets back to you by/);
    expect(pages.story.open).toContain('independent-ear');
    for (const [whom, holder] of [
      ['supervisor', 'S-2'],
      ['lead', 'L-4'],
      ['director', 'B-1'],
    ] as const) {
      const chosen = await PagesOver.of(at.serving({ row: { supervisor: 'S-2' } }));
      chosen.colleagues = people;
      expect(await chosen.read('/unease')).toContain('The person who leads the team');
      await chosen.say('unease', { whom });
      const ear = chosen.story.view.owed.find(({ type }) => type === 'independent-ear');
      expect(ear?.holder).toBe(holder);
    }
    // Nobody chooses somebody who is not there, nor the worker by another name.
    expect(await pages.read('/unease')).not.toContain('leads');
    expect(await pages.say('unease', { whom: 'lead' })).toMatch(/^422/);
    const open = await PagesOver.of(at.serving());
    await open.say('unease', { whom: 'worker' });
    expect(open.story.open).toContain('raise-gently');
  });

  it.each([
    ['while something is suspected', () => at.serving().also('strain.suspected'), 'raise-gently'],
    ['while it is open', () => at.serving().also('rupture.named'), 'hear-unease'],
    [
      'while it is mended',
      () => at.serving().also('rupture.named', 'rupture.repairing'),
      'hear-unease',
    ],
    ['during the papers', () => at.closing(), 'hear-unease'],
    ['after the closing', () => at.following(), 'hear-unease'],
    ['when all is settled', () => at.settled(), 'hear-unease'],
    ['on the way back', () => at.returning(), 'hear-unease'],
    ['while it can be taken back', () => at.parting(), 'hear-unease'],
  ] as const)(
    'B9: given something isn’t right %s, then whoever is chosen owes it',
    async (_, life, task) => {
      for (const [whom, owed] of [
        ['worker', task],
        ['other', 'independent-ear'],
      ] as const) {
        const pages = await PagesOver.of(life());
        expect(await pages.say('unease', { whom })).toMatch(/A person gets back to you by/);
        expect(pages.story.open).toContain(owed);
      }
    },
  );

  it('G2: given danger in what is written, then it is heard whatever becomes of the answer, and help stands first', async () => {
    const words = 'I can not go on, I want to die';
    for (const [name, form, life] of [
      ['checkIn', { words }, () => at.weaning().hold()],
      ['end', { reason: words }, () => at.parting()],
      ['move', { words, of: '2034-01-01T10:00' }, () => at.serving()],
      ['move', { words: `${words} ${'and '.repeat(90)}` }, () => at.serving()],
      ['feedback', { stood: words }, asked],
      ['feedback', { stood: words, skip: 'yes' }, asked],
    ] as const) {
      const pages = await PagesOver.of(life());
      const text = await pages.say(name, { ...form, id: 'in-danger' });
      expect([name, pages.story.open]).toEqual([name, expect.arrayContaining(['safety-check'])]);
      expect([name, text]).toEqual([name, expect.stringMatching(/emergency number[^]*gets back/)]);
      await pages.say(name, { ...form, id: 'in-danger' });
      expect(pages.told.filter((one) => one.includes('"risk"'))).toHaveLength(1);
    }
  });

  it('A28: given the small question is over, then what they write to it is read all the same', async () => {
    const pages = await PagesOver.of(at.weaning().hold());
    expect(await pages.read('/checkIn')).toContain('no question for you now');
    expect(await pages.say('checkIn', { words: 'My sister' })).toMatch(/gets back to you by/);
    expect(pages.story.open).toContain('read-reply');
  });

  it('D14: given an answer that ends the work, then it says so before, and that it can be taken back', async () => {
    const offered = () => silent().later('21d');
    const before = await (await PagesOver.of(offered())).read('/hello');
    expect(before).toMatch(
      /“Not now”, or that you want to close, our work ends. You can take that/,
    );
    for (const choice of ['not_now', 'close']) {
      const pages = await PagesOver.of(offered());
      expect(await pages.say('hello', { choice })).toMatch(/ended our work. You can take it back/);
      await pages.say('takeBack');
      expect(pages.story.context.since.ended).toBeNull();
    }
  });

  it('C2: given what is none of our forms, then nothing is ended by it; a second tab says that it can be taken back', async () => {
    const pages = await PagesOver.of(at.serving());
    const headers = { 'content-type': 'application/json' };
    const path = `/${pages.token}/end`;
    const answer = await pages.app.request(path, { method: 'POST', body: '{}', headers });
    expect([answer.status, pages.told]).toEqual([422, []]);
    await pages.say('end');
    expect(await pages.say('end')).toMatch(/^409[^]*take it back until/);
  });

  it('given whoever owes an answer is late, then it is that day that is named, and no other', async () => {
    const story = at.serving();
    const pages = await PagesOver.of(story);
    expect(await pages.say('records')).toContain('gets back to you by Sunday 25 February 2035');
    story.later('2035-03-10T10:00');
    expect(await pages.read('/records')).toContain('by Sunday 25 February 2035, and are late');
  });

  it('C2: given they ended, then a meeting that is off unless they take it back is no next meeting', async () => {
    const pages = await PagesOver.of(at.weaning().also('client.ended'));
    const text = await pages.read();
    expect(text).toContain('26 February 2035 at 14:00 is off, unless you take it back');
    expect(text).not.toMatch(/Move this meeting|Cancel this meeting|calendar/);
    expect((await pages.get('/meeting.ics')).status).toBe(404);
  });

  it('B9: given a worker who is away, then nobody chooses them', async () => {
    const pages = await PagesOver.of(at.serving().also('worker.unavailable'));
    expect(await pages.read('/unease')).not.toContain('\nAna\n');
    expect(await pages.say('unease', { whom: 'worker' })).toMatch(/^422/);
  });

  it('given they stop only what comes after the work, then that is what it says; asked twice for records, it says by when', async () => {
    const pages = await PagesOver.of(at.serving());
    expect(await pages.say('stop', { from: 'followUp' })).toContain('after our work is over');
    expect(await pages.say('records')).toMatch(/gets back to you by/);
    expect(await pages.read('/records')).toMatch(/asked for them already[^]*gets back to you by/);
  });

  it('A17–A20: given the two questions, then one a page, each can be left out, and what was said is not lost', async () => {
    const pages = await PagesOver.of(asked());
    expect(await pages.read('/feedback')).toContain('What stood in the way');
    const second = await pages.say('feedback', { stood: 'It came late', hidden: 'yes' });
    expect(second).toContain('asking for help again');
    expect(pages.story.context.feedback).toMatchObject({ state: 'answered', forWorker: false });
    const done = await pages.post('/helpAgain', { again: 'unlikely' });
    expect(done.headers.get('location')).toBe(`../${pages.token}/helpAgain/done`);
    expect(pages.story.context.feedback.said).toMatchObject({
      stood: 'It came late',
      again: 'unlikely',
    });
    expect(await pages.read()).not.toContain('A word from you');
  });

  it('A17: given one question has its answer, then the other is found on the page later, whichever it was', async () => {
    const pages = await PagesOver.of(asked());
    const both = ['Tell you what stood in the way', 'Tell you how it would be to ask again'];
    for (const link of both) expect(await pages.read()).toContain(link);
    await pages.say('helpAgain', { again: 'likely' });
    expect(await pages.read()).not.toContain(both[1]);
    expect(await pages.read()).toContain(both[0]);
    await pages.say('feedback', { stood: 'The rooms' });
    expect(pages.story.context.feedback.said).toMatchObject({
      stood: 'The rooms',
      again: 'likely',
    });
  });

  it('A17: given they leave out both, then they are asked no more, and may answer all the same', async () => {
    const shy = await PagesOver.of(asked());
    expect((await shy.post('/feedback', { skip: 'yes' })).headers.get('location')).toBe(
      'helpAgain',
    );
    await shy.post('/helpAgain', { skip: 'yes' });
    expect(shy.story.context.feedback.state).toBe('declined');
    expect(await shy.read()).not.toContain('A word from you');
    await shy.say('feedback', { stood: 'The rooms' });
    expect(shy.story.context.feedback.state).toBe('answered');
  });

  it('A17: given only one question fits their ending, then the other is not there', async () => {
    const pages = await PagesOver.of(at.parting().later('16d'));
    expect(pages.story.context.feedback.state).toBe('asked');
    expect(await pages.read()).toContain('Tell you how it would be to ask again');
    expect(await pages.read()).not.toContain('Tell you what stood in the way');
    expect(await pages.say('feedback', { stood: 'The rooms' })).toMatch(/^409/);
    await pages.post('/helpAgain', { skip: 'yes' });
    expect(pages.story.context.feedback.state).toBe('declined');
  });

  it('D20: given words that may mean danger, then they are heard as such, help stands first, and the wish is heard as well', async () => {
    for (const [life, choice, task] of [
      [at.serving, 'move', 'call-back'],
      [at.preparing, 'sooner', 'call-back'],
    ] as const) {
      const pages = await PagesOver.of(life({ policy: withLine }));
      const form = { id: '11111111-2222-4333-8444-777777777777', words: 'I want to kill myself' };
      const text = await pages.say(choice, form);
      expect(text).toMatch(/Urgent help, day or night: 116 123[\s\S]*We have your wish/);
      expect(text).toContain('A person gets back to you by Monday');
      expect(pages.story.open).toEqual(expect.arrayContaining(['safety-check', task]));
      expect(pages.story.view.risk).toBe('concern');
    }
  });

  it('given it is closed, then they can come back, and hear by when they are answered', async () => {
    const pages = await PagesOver.of(at.following());
    expect(await pages.say('back')).toMatch(/A person gets back to you by/);
    expect(pages.story.view.phase).toBe('returning');
    expect(await pages.read()).toMatch(/Your message is here\.\s+A person gets back to you by/);
    expect(await pages.say('back')).toMatch(/^409[\s\S]*We have your message already/);
  });

  it('A8: given nobody heard of them, then a hello is enough, and it is chosen once there is something to choose', async () => {
    const early = await PagesOver.of(silent());
    expect(await early.say('hello')).toContain('good to hear from you');
    expect(early.story.view.phase).toBe('serving');
    const late = await PagesOver.of(silent().later('31d'));
    expect(await late.read('/hello')).toContain('A talk, which costs nothing');
    expect(await late.say('hello')).toMatch(/^422/);
    await late.say('hello', { choice: 'pause' });
    expect(late.story.view.phase).toBe('onHold');
  });

  it('given somebody asked how things are, then one tap answers, and a person gets back where that is wished for', async () => {
    const pages = await PagesOver.of(at.following().later('6w'));
    expect(await pages.read()).toContain('Tell you how things are');
    expect(await pages.say('touch', { outcome: 'wants_contact' })).toMatch(/gets back to you by/);
    expect(pages.story.open).toContain('call-back');
    expect(await pages.say('touch', { outcome: 'no such thing' })).toMatch(/^409/);
  });

  it('C14: given it was the wrong word, or is otherwise now, then they say so anew, and the last word counts', async () => {
    const pages = await PagesOver.of(at.following().later('6w'));
    await pages.say('touch', { outcome: 'well' });
    const text = await pages.read();
    expect(text).not.toContain('A word from you');
    expect(text).toContain('Tell you how things are');
    expect(await pages.say('touch', { outcome: 'concern' })).toContain('gets back to you by');
    expect(pages.story.open).toContain('safety-check');
    await pages.say('touch', { outcome: 'declined' });
    expect(pages.story.context.touches[0]).toMatchObject({
      state: 'answered',
      outcome: 'declined',
    });
    expect(await pages.read()).not.toContain('Tell you how things are');
    expect(pages.story.objection('touch.answered', { outcome: 'well' })?.code).toBe(
      'C14.touchAwaitsAnswer',
    );
  });

  it('given they asked for something, then their page says so until somebody has answered, and by when they hear', async () => {
    const pages = await PagesOver.of(at.weaning());
    expect(await pages.read()).not.toContain('What I asked for');
    await pages.say('move', { words: 'Friday suits me' });
    await pages.say('records');
    const text = await pages.read();
    expect(text).toMatch(/find another time\. A person gets back to you by/);
    expect(text).toMatch(/see your records\. A person gets back to you by/);
    const noticed = await PagesOver.of(noticeGiven());
    await noticed.say('object');
    expect(await noticed.read()).toMatch(/You do not agree that we end\..*gets back to you by/);
  });

  it('D22: given a wish on the day of the meeting, then it is said before and after that the answer may come too late', async () => {
    const late = 'We may not get back to you before this meeting';
    const early = await PagesOver.of(at.weaning());
    expect(await early.read('/move')).not.toContain(late);
    const story = at.weaning();
    story.later(`${(meetingAhead(story.context)?.start ?? '').slice(0, 10)}T09:00`);
    const pages = await PagesOver.of(story);
    expect(await pages.read('/move')).toContain(late);
    expect(await pages.say('move', { words: 'Friday suits me' })).toContain(late);
    expect(await pages.read()).toContain(late);
  });

  it('given a choice moves the day on which it all ends, then that day is said before', async () => {
    const pages = await PagesOver.of(at.weaning());
    const said = /Our work then ends about ([^.]+)\./.exec(await pages.read('/cancel'))?.[1] ?? '';
    await pages.say('cancel');
    expect(await pages.read()).toContain(`Our work ends about ${said}`);
  });

  it('B9: given they tell one person and then another, then each of them has it, and who gets back first is named by the day', async () => {
    const pages = await PagesOver.of(at.serving({ row: { supervisor: 'S-2' } }));
    pages.colleagues = [{ ref: 'L-1', role: 'lead' }];
    await pages.say('unease', { whom: 'supervisor' });
    await pages.say('unease', { whom: 'lead' });
    const ears = pages.story.view.owed.filter(({ type }) => type === 'independent-ear');
    expect(ears.map(({ id, holder }) => [id, holder])).toEqual([
      ['independent-ear#1', 'S-2'],
      ['independent-ear#2', 'L-1'],
    ]);
    const first = await pages.say('unease', { whom: 'worker' });
    expect(await pages.say('unease', { whom: 'other' })).toBe(first);
  });

  it.each([
    ['while they are away', () => at.weaning().also('taper.held', 'client.unavailable'), 'goOn'],
    ['before there is a plan', () => at.serving(), 'goOn'],
    ['once it is over', () => at.following(), 'slower'],
    ['once it is over', () => at.following(), 'sooner'],
  ] as const)(
    'given a form of another day %s, then nothing untrue is answered',
    async (_, life, choice) => {
      const pages = await PagesOver.of(life());
      expect(await pages.read()).not.toContain(pageWords.en!.choice[choice].link);
      const answer = await pages.say(choice);
      expect(answer).toMatch(/^409/);
      expect(answer).toContain('just now. Your page shows');
      expect(pages.told).toEqual([]);
    },
  );

  it('A8: given nobody heard of them, then each choice says which meeting stands once they are back', async () => {
    const pages = await PagesOver.of(silent());
    for (const choice of ['stop', 'unease', 'hello'])
      expect(await pages.read(`/${choice}`)).toMatch(/Your next meeting is then on \w+day/);
  });

  it('D32: given they took it back after the meeting that stayed, then it says what is waited for, and nothing that is not so', async () => {
    const pages = await PagesOver.of(at.serving({}, 2));
    pages.story.later(`${(meetingAhead(pages.story.context)?.start ?? '').slice(0, 10)}T09:00`);
    expect(await pages.read('/takeBack/done')).not.toContain('You took it back');
    expect(await pages.read('/end')).toMatch(/stays\. You are free to cancel it/);
    await pages.say('end');
    expect(await pages.read()).toContain('Cancel this meeting');
    pages.story.untilSession().later('1d');
    expect(await pages.say('takeBack')).toContain('It is as it was before');
    expect(await pages.read()).toMatch(
      /My next meeting\s+Your meeting was planned for .* once we have/,
    );
  });

  it('D32: given they end sooner, then now, and take one of them back, then it says so, and the other stands', async () => {
    const pages = await PagesOver.of(at.weaning());
    await pages.say('sooner');
    await pages.say('end');
    expect(await pages.read('/takeBack/done')).not.toContain('You took it back');
    expect(await pages.say('takeBack')).toContain('You took it back. It is as it was before');
    expect(await pages.read()).toContain('our work ends sooner');
    expect(await pages.say('takeBack')).toContain('You took it back');
    expect(await pages.read()).toContain('The dates of my plan');
  });

  it('A17, C14: given they would rather not say, then that is what is answered', async () => {
    const shy = await PagesOver.of(asked());
    await shy.post('/feedback', { skip: 'yes' });
    await shy.post('/helpAgain', { skip: 'yes' });
    expect(await shy.read('/helpAgain/done')).toContain('We do not ask you again');
    const touched = await PagesOver.of(at.following().later('6w'));
    expect(await touched.say('touch', { outcome: 'declined' })).toContain(
      'We do not ask you again',
    );
  });

  it('A19: given they would not ask for help again, then it is said that a person listens, and by when', async () => {
    const pages = await PagesOver.of(asked());
    await pages.say('feedback', { stood: 'It came late' });
    const said = await pages.say('helpAgain', { again: 'very_unlikely' });
    expect(pages.story.open).toContain('independent-ear');
    expect(said).toContain('A person gets back to you by');
  });

  it('G1: given one thing said too often, then they can say another, and end', async () => {
    const pages = await PagesOver.of(at.weaning());
    for (let n = 0; n < 31; n++) await pages.post('/slower');
    expect(await pages.say('slower')).toContain('many tries');
    expect(await pages.say('end')).toContain('You have ended our work');
  });

  it('given messages are stopped, then no talk is promised that no letter offers', async () => {
    const pages = await PagesOver.of(at.weaning());
    expect(await pages.read('/end')).toContain('We offer you one talk');
    await pages.say('stop', { from: 'all' });
    expect(await pages.read('/end')).not.toContain('We offer you one talk');
  });

  it('given they stop messages, then their plan stays theirs to read, nothing is asked of them, and they can begin again', async () => {
    const pages = await PagesOver.of(at.weaning());
    await pages.say('stop', { from: 'all' });
    expect(pages.story.view.contact).toBe('optedOut');
    const text = await pages.read();
    expect(text).toContain('You asked us not to write to you');
    for (const theirs of ['My next meeting', 'The dates of my plan', 'My card for hard days'])
      expect(text).toContain(theirs);
    expect(text).toContain('Get messages again');
    const closed = await PagesOver.of(asked().also('client.optedOut'));
    expect(await closed.read()).not.toContain('A word from you');
    await pages.say('again');
    expect(pages.story.view.contact).toBe('open');
  });

  it('C34: given they want their records, then they are told how, and by when', async () => {
    const pages = await PagesOver.of(at.serving());
    expect(await pages.read('/records')).toContain('It costs nothing');
    expect(await pages.say('records')).toMatch(/A person gets back to you by/);
    expect(pages.story.open).toContain('access-request');
  });

  it('given a plan for hard days, then there is a card; without one it is said how to make it', async () => {
    const pages = await PagesOver.of(at.weaning());
    expect(await pages.read('/card')).toContain('call the office');
    const none = await PagesOver.of(given());
    expect(await none.read('/card')).toContain('There is no card yet');
  });

  it('given a meeting, then it can be taken into a calendar, where that is theirs alone', async () => {
    const pages = await PagesOver.of(at.serving());
    const file = await (await pages.get('/meeting.ics')).text();
    expect(file).toContain('METHOD:PUBLISH');
    expect(file).not.toContain('ATTENDEE');
    const shared = await PagesOver.of(given(['safeContact.changed', { shared: true }]));
    expect((await shared.get('/meeting.ics')).status).toBe(404);
    // Nobody is led to what is not there; what they take themselves is no message of ours.
    const texted = at
      .serving({ row: { phone: '+44 20 7946 0011' } })
      .also(['safeContact.changed', { channels: ['sms'] }]);
    for (const [story, status] of [
      [at.weaning().also('client.optedOut'), 200],
      [texted, 404],
    ] as const) {
      const one = await PagesOver.of(story);
      expect((await one.get('/meeting.ics')).status).toBe(status);
      expect((await (await one.get()).text()).includes('meeting.ics')).toBe(status === 200);
    }
  });
});

describe('from right to left', () => {
  it('given words in Arabic, then the page runs that way, and what is not Arabic in it stays whole', async () => {
    const words = { ...pageWords, ar: arabicWords };
    const pages = await PagesOver.of(at.weaning({ row: { language: 'ar' } }), words);
    const page = await (await pages.get()).text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('خطتي');
    expect(page).toContain('مع \u2068Ana\u2069');
    expect(page).toMatch(/<li><bdi>evening class<\/bdi><\/li>/);
    expect(await pages.say('hold')).toContain('شكرًا لك.');
    expect(pages.story.view.taper?.held).toBe('asked');
  });
});
