import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../activities/failures.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Context, Message } from '../../workflows/ending/context.ts';
import { messageNames, type Intent } from '../../workflows/ending/names.ts';
import { postOf } from '../../workflows/ending/sending/post.ts';
import type { Setting, Story } from './given.ts';
import * as at from './journeys.ts';
import { readyForNotice, reminded, said } from './notice-given.ts';
import { stories } from './stories.ts';

const unknown: Setting = {
  row: { startDate: undefined, sessionsSoFar: 12, consentFollowUp: false, workerName: undefined },
};

const theClient: By = { role: 'client', ref: 'somebody' };

/** What was hoped for was not reached, and nobody said yes to being asked afterwards. */
const fellShort = (): Story =>
  at
    .readyToEnd(unknown, ['ending.opened', { reason: 'planned.no_longer_needed' }])
    .also('ending.confirmed', 'taper.waived', [
      'finalSession.scheduled',
      { start: '2035-02-19T14:00' },
    ])
    .hold()
    .also(['outcome.recorded', { outcome: 'not_achieved' }]);

/** An ending about which something is not as usual, and the words that then stand in none of its letters. */
const odd: Record<string, { story: () => Pick<Story, 'live'>; never: RegExp }> = {
  'nobody knows when it began': { story: () => at.closing(unknown), never: /It began on/ },
  'nobody met yet': { story: () => at.serving(unknown), never: /ended on|last met/ },
  'nobody asked about follow-up': {
    story: () => at.closing(unknown),
    never: /As we agreed|you said yes/,
  },
  'the worker wrote the changes down': {
    story: () => at.closing(),
    never: /In your own words:|that you chose/,
  },
  'the two questions were asked already': {
    story: () => fellShort().later('7d'),
    never: /We will ask you/,
  },
  'the two questions were answered already': {
    story: () => fellShort().later('7d').when('feedback.answered', { again: 'likely' }, theClient),
    never: /We will ask you|may ask once more/,
  },
  'nobody asked about short notes': {
    story: () => at.weaning(),
    never: /you said we could ask|you said yes to a short note/,
  },
  'the worker was threatened': {
    story: () => at.serving({}, 1).when('emergency.declared', { because: 'threat' }),
    never:
      /(?:from|with|wishes,\n|[Hh]ello from) ?Ana|Ana (?:is|would|will look|reads)|meeting stands|meet as before/,
  },
  'nobody may call': {
    story: () => at.serving({}, 1).when('safeContact.changed', { channels: ['person'] }),
    never: /will call you/,
  },
  'the records are held': {
    story: () => at.closing().when('legalHold.set', {}, { role: 'records', ref: 'R-1' }),
    never: /We keep (?:them|the records) safe for/,
  },
  'records are kept until they are grown up': {
    story: () => at.closing({ row: { bornOn: '2030-01-01' } }),
    never: /We keep (?:them|the records) safe for/,
  },
  'nobody has a name for the receiver': {
    story: () => at.concluding().also('handover.drafted', 'handover.consented', 'handover.sent'),
    never: /the person you go on with/,
  },
  'the item was never agreed': { story: () => reminded(), never: /When we began/ },
};

describe('what a letter says of consent, words, dates and people is known, or left out', () => {
  it.each(Object.entries(odd))('%s', (_, { story, never }) => {
    const { context } = story().live.position;
    const texts = rendered(context);
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => never.test(text))).toEqual([]);
  });

  it('nothing is invented in any story: no empty name, no “none”, no undefined', () => {
    const texts = Object.values(stories).flatMap((story) =>
      rendered(story().live.position.context),
    );
    expect(
      texts.filter((text) => /\bundefined\b|\bnull\b|under the number none/.test(text)),
    ).toEqual([]);
  });
});

describe('the closing letter', () => {
  const letter = (c: Context) => letterOf(c, 'closing-letter') ?? '';

  it('says of the way back what the notice said (D29)', () => {
    const story = noticeWith('returnConditions');
    expect(letter(story.context)).toContain(said.returnConditions);
    expect(letter(story.context)).not.toContain('for any reason');
    expect(letter(at.closing().context)).toContain('for any reason');
  });

  it('calls their own words what the client said, and nothing else (A26)', () => {
    const review = { changes: ['sleeps through'], strength: 'You called your sister.' };
    const story = at.preparing().when('change.reviewed', review, { role: 'client', ref: 'Kim' });
    expect(letter(story.context)).toContain('In your own words');
  });

  it('promises contact to whoever said yes to it, in whichever way they did (A36)', () => {
    expect(letter(at.closing(unknown).context)).toContain('We will not write again');
    const agreed = at.readyToEnd(unknown).when('followUp.agreed');
    agreed.also('ending.confirmed', 'taper.waived', 'finalSession.declined');
    expect(letter(agreed.context)).toContain('As we agreed');
  });
});

describe('a task', () => {
  it('names no call where nobody may call (docs/field.md#safe-contact)', () => {
    const lost = () => stories.lost().later('3d');
    const texts = (story: Story) => story.view.owed.map(({ what }) => what).join('\n');
    expect(texts(lost())).toMatch(/^Call the client/m);
    const uncalled = lost().when('safeContact.changed', { channels: ['person', 'post'] });
    expect(texts(uncalled)).not.toMatch(/^Call|by phone or|a person calls/m);
  });
});

function noticeWith(field: keyof typeof said): Story {
  const review = { changes: ['sleeps through'], strength: 'You called your sister.' };
  const story = readyForNotice().when('change.reviewed', review);
  return story.when('notice.given', { [field]: said[field] });
}

/** Every letter that could be written with what is known. */
function rendered(c: Context): string[] {
  return messageNames.flatMap((intent) => letterOf(c, intent) ?? []);
}

function letterOf(c: Context, intent: Intent): string | null {
  const message: Message = {
    key: `e-1001/${intent}/1/1`,
    intent,
    state: 'planned',
    due: c.now,
    attempts: 0,
    triedAt: null,
    sentAt: null,
    reason: null,
    subject: null,
    letter: null,
    about: 1,
  };
  try {
    const { subject, text } = renderLetter(postOf(c, message));
    return `${subject}\n${text}`;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
