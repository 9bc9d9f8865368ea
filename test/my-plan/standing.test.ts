import { describe, expect, it } from '@jest/globals';
import { choiceNames } from '../../client/my-plan/words.ts';
import type { Story } from '../ending/given.ts';
import * as at from '../ending/journeys.ts';
import { PagesOver } from './over-story.ts';

/** A plan of which a meeting did not take place. */
function missed(): Story {
  const story = at.weaning();
  story.untilSession().when('session.missed');
  return story;
}

const away = (): Story => at.weaning().also(['client.unavailable', { until: '2035-03-20' }]);
const shut = (): Story => at.weaning().also(['forceMajeure.notified', { whose: 'agency' }]);
const dates = 'The dates of my plan';
const greeted = 'When you say hello to me again';

describe('A35: each change of a plan is told to the client, in one sentence', () => {
  it.each<[string, () => Story, string, string[], string[]]>([
    ['it goes on', () => at.weaning(), 'Nothing changes here', [dates], ['Your plan']],
    [
      'they hold it',
      () => at.weaning().also('taper.held'),
      'is on hold',
      ['next meeting'],
      [dates],
    ],
    [
      'something comes first',
      () => at.weaning().also('rupture.named'),
      'First we talk',
      [],
      [dates],
    ],
    ['a meeting was missed', missed, 'The last meeting did not take place', [dates], []],
    ['they are away', away, 'rests while you are away', ['I am back'], [dates, 'next meeting']],
    ['we are shut', shut, 'We tell you when it goes on', [], [dates, 'next meeting', 'I am back']],
    ['they end', () => at.weaning().also('client.ended'), 'take it back until', [], [dates]],
    ['they end sooner', () => at.weaning().also('client.wantedSooner'), '', [], [dates]],
    ['the papers are begun', () => at.closing(), 'meetings are over', ['Come back'], ['End now']],
    ['it is closed', () => at.following(), 'ended on Monday 12 February', [greeted], ['End now']],
    ['they come back', () => at.returning(), 'A person gets back', [], [greeted]],
  ])('given %s', async (_, story, stands, shown, hidden) => {
    const text = await (await PagesOver.of(story())).read();
    for (const one of [stands, ...shown]) expect(text).toContain(one);
    for (const one of hidden) expect(text).not.toContain(one);
  });

  it('A5: given they were away, when they are back, then they say so and read when the next meeting is', async () => {
    const pages = await PagesOver.of(away().later('10d'));
    expect(await pages.read('/resume')).toContain('Your next meeting is then on');
    expect(await pages.say('resume')).toContain('Our work goes on');
    expect(pages.story.phase).toBe('consolidating');
    const majeure = await PagesOver.of(
      at.serving().also(['forceMajeure.notified', { whose: 'client' }]),
    );
    await majeure.say('resume');
    expect(majeure.story.phase).toBe('serving');
  });
});

describe('C2: before they end they read what becomes of their meeting', () => {
  it.each<[string, () => Story, string]>([
    ['it comes before that day', () => at.serving(), '5 February 2035 at 14:00 stays'],
    ['it begins as that day is over', () => at.serving({}, 1), '12 February 2035 at 14:00 is off'],
    ['it comes after that day', () => at.weaning(), '26 February 2035 at 14:00 is off, unless'],
    [
      'it is the last one',
      () => at.concluding().also(['finalSession.scheduled', { start: '2035-02-19T14:00' }]),
      '19 February 2035 at 14:00 stays',
    ],
  ])('given %s', async (_, story, says) => {
    const pages = await PagesOver.of(story());
    const text = await pages.read('/end');
    expect(text).toContain(says);
    expect(text).toContain('We offer you one talk');
  });

  it('given a talk was offered before, then none is promised again', async () => {
    const again = await PagesOver.of(at.parting().also('decision.withdrawn'));
    expect(await again.read('/end')).not.toContain('one talk');
  });
});

describe('a page of thanks', () => {
  it.each([
    ['while they work', () => at.serving({}, 1)],
    ['at its end', () => at.following()],
  ])(
    'given nothing was said %s, then its address alone says nothing that is not so',
    async (_, story) => {
      const pages = await PagesOver.of(story());
      // Of these it is so, whoever said it.
      const holds = new Set(['hello', 'checkIn', 'takeBack', 'resume', 'again']);
      for (const name of choiceNames.filter((one) => !holds.has(one))) {
        const answer = await pages.get(`/${name}/done`);
        expect([name, answer.headers.get('location')]).toEqual([name, `../${name}`]);
      }
    },
  );
});

describe('what is offered', () => {
  const filled: Record<string, object> = {
    unease: { whom: 'worker' },
    stop: { from: 'all' },
    move: { words: 'On Tuesdays' },
  };
  // The page about these says that it is so already.
  const once = new Set(['resume', 'card']);

  it.each(Object.entries(at.stages))(
    'given %s, then it is heard, and pressed twice it is answered as it was at first',
    async (_, story) => {
      const first = await PagesOver.of(story());
      const links = (await (await first.get()).text()).matchAll(/href="[^"/]+\/(\w+)"/g);
      const names = [...links].map(([, name = '']) => name).filter((name) => !once.has(name));
      expect(names).toContain('unease');
      for (const name of names) {
        const pages = await PagesOver.of(story());
        const form = { id: 'pressed-twice', ...filled[name] };
        const said = await pages.say(name, form);
        expect([name, said]).toEqual([name, expect.not.stringMatching(/^4/)]);
        expect([name, await pages.say(name, form)]).toEqual([name, said]);
        expect([name, pages.told.length]).toEqual([name, 1]);
      }
    },
  );
});
