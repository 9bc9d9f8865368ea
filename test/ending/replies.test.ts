import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../workflows/chart/index.ts';
import { given } from './given.ts';
import * as at from './journeys.ts';
import { noticeGiven } from './notice-given.ts';

/** As the reader of mail tells it. */
const byMail = (kind: string, words: string, more: JsonObject = {}) =>
  ['reply.received', { kind, words, unread: true, ...more }] as const;
const returned = (reason: string) => ['letter.returned', { class: reason }] as const;

describe('an answer by mail', () => {
  it('is read by a person by the next working day, and its sender hears so once a week at most', () => {
    const story = given(byMail('other', 'The boiler is mended.'));
    expect(story.open).toContain('read-reply');
    expect(story.sent('auto-reply')).toHaveLength(1);
    story.later('2d').also(byMail('other', 'And the roof, too.'));
    expect(story.posts.filter(({ post }) => post.intent === 'auto-reply')).toHaveLength(1);
    story.later('6d').also(byMail('other', 'Thank you.'));
    expect(story.posts.filter(({ post }) => post.intent === 'auto-reply')).toHaveLength(2);
    expect(story.view.said.remarks.map(({ says }) => says)).toContain(
      'other: The boiler is mended.',
    );
  });

  it('says how many files came with it, which nobody keeps', () => {
    const story = given(byMail('other', 'The photo of the garden', { files: 2 }));
    expect(story.view.said.remarks.at(-1)?.says).toBe(
      'other, files left in the mailbox: 2: The photo of the garden',
    );
  });

  it('that a machine may not answer is read all the same', () => {
    const story = given(byMail('other', 'Hello', { answerable: false }));
    expect(story.posts).toEqual([]);
    expect(story.open).toContain('read-reply');
  });

  it('with words of risk is a concern: the duty worker calls within two working hours, and no machine answers', () => {
    for (const story of [given(), at.closing(), at.following()]) {
      story.also(byMail('risk', 'I want to die.'));
      expect(story.view.risk).toBe('concern');
      const task = story.task('safety-check');
      expect([task.who, task.due - task.opened]).toEqual(['duty', 2 * 3_600_000]);
      expect(story.posts.filter(({ post }) => post.intent === 'auto-reply')).toEqual([]);
    }
    const urgent = given(['risk.changed', { level: 'urgent' }]).also(byMail('risk', 'I will die.'));
    expect(urgent.view.risk).toBe('urgent');
  });

  it('that may mean stop holds everything back until a person has asked', () => {
    const story = given(byMail('maybe_stop', 'Maybe no more letters after the summer.'));
    expect([story.view.contact, story.open]).toEqual([
      'safetyHold',
      expect.arrayContaining(['safe-contact-review', 'read-reply']),
    ]);
  });

  it('that is a complaint to a provider stops what is sent, and a person is told', () => {
    const story = given(byMail('complaint', 'abuse'));
    expect([story.view.contact, story.open]).toEqual(['optedOut', ['read-reply']]);
  });

  it('to the question how things are ends the waiting, and whoever reads it says what it comes to', () => {
    const asked = () => at.following().later('2035-03-13T12:00');
    const heard = asked().also(byMail('other', 'We moved house.'));
    expect(heard.context.touches[0]).toMatchObject({ state: 'answered', outcome: null });
    heard.also(['touch.answered', { outcome: 'well' }]);
    expect(heard.context.touches[0]).toMatchObject({ outcome: 'well' });
    const call = asked().also(byMail('call_me', 'Please call me.'));
    expect(call.context.touches[0]).toMatchObject({ outcome: 'wants_contact' });
    expect(call.open).toContain('call-back');
    expect(asked().also(byMail('stop', 'Stop')).context.touches).toMatchObject([
      { outcome: 'declined' },
      ...Array.from({ length: asked().context.touches.length - 1 }, () => ({ state: 'dropped' })),
    ]);
  });
});

describe('mail from another address than the client’s', () => {
  const stranger = { from: 'alex@elsewhere.example' };

  it('is never the client’s wish: nothing is sent until a person has read it', () => {
    const story = given(byMail('stop', 'Stop', stranger));
    expect([story.view.contact, story.open]).toEqual([
      'safetyHold',
      expect.arrayContaining(['safe-contact-review', 'read-reply']),
    ]);
    expect(story.posts).toEqual([]);
    expect(given(byMail('stop', 'Stop', { from: 'KIM@example.org' })).view.contact).toBe(
      'optedOut',
    );
  });

  it('is kept as what it is, and leaves open how somebody turns to the client', () => {
    const story = given(byMail('risk', 'I want to die.'));
    const check = () => story.view.owed.find(({ type }) => type === 'safety-check')?.what;
    const before = check();
    expect(before).toContain('a person calls now');
    story.also(byMail('stop', 'Stop', stranger));
    expect([check(), story.view.contact]).toEqual([before, 'safetyHold']);
    expect(story.view.said.remarks.at(-1)?.says).toBe(
      'stop, from alex@elsewhere.example, another address than theirs: Stop',
    );
    expect(story.view.owed.find(({ type }) => type === 'read-reply')?.what).toContain(
      'ask them whether they wrote it',
    );
    // Somebody looks, and finds that no call is safe either.
    story.also('safety.held');
    expect(check()).toContain('not by phone');
    story.also(byMail('stop', 'Stop', stranger));
    expect(check()).toContain('not by phone');
  });

  it('ends no waiting, and words of risk in it are heard as those of anybody', () => {
    const asked = at.following().later('2035-03-13T12:00');
    asked.also(byMail('other', 'All well', stranger));
    expect(asked.context.touches[0]).toMatchObject({ state: 'asked' });
    const story = given(byMail('risk', 'They took all the pills', stranger));
    expect([story.view.risk, story.open]).toEqual([
      'concern',
      expect.arrayContaining(['safety-check']),
    ]);
  });
});

describe('a letter that comes back', () => {
  it('from an address that nobody has makes it unusable, and somebody finds another', () => {
    const story = given(returned('hard'));
    expect([story.view.contact, story.open]).toEqual(['undeliverable', ['fix-contact-details']]);
  });

  it('from a full mailbox is waited for once, and asked about the second time', () => {
    const story = given(returned('full'));
    expect([story.view.contact, story.open]).toEqual(['open', []]);
    expect(story.also(returned('full')).open).toEqual(['fix-contact-details']);
  });

  it.each(['policy', 'message'])(
    'because of us (%s) is for the admin, the address not to blame',
    (reason) => {
      const story = given(returned(reason));
      expect([story.view.contact, story.open]).toEqual(['open', ['mend-mail']]);
    },
  );

  it('for now changes nothing, and for no reason that anybody can tell is looked into', () => {
    expect(given(returned('soft')).open).toEqual([]);
    expect(given(returned('unknown')).open).toEqual(['fix-contact-details']);
  });
});

describe('a letter that comes back, on which something runs out', () => {
  it('given the notice came back, then it counts as not heard, until a person has told it', () => {
    const story = noticeGiven().later('2d');
    const { effectiveAt, heardAt } = story.context.notice!;
    expect([effectiveAt, heardAt]).toEqual([expect.any(Number), expect.any(Number)]);
    story.also(returned('hard'));
    expect(story.context.notice).toMatchObject({
      heardAt: null,
      effectiveAt: null,
      appealBy: null,
    });
    expect(story.open).toContain('tell-in-person');
    story.later('40d');
    expect(story.phase).toBe('noticePeriod');
    story.when('message.told', { what: 'notice-of-ending', how: 'inPerson' });
    expect(story.context.notice?.heardAt).toBe(story.now);
    expect(story.context.notice?.effectiveAt).toBeGreaterThan(effectiveAt!);
  });

  it.each(['full', 'policy', 'message', 'unknown'])(
    'given the notice came back, and not because of the address (%s), then it is told all the same',
    (reason) => {
      const story = noticeGiven().later('2d').also(returned(reason));
      expect(story.context.notice).toMatchObject({ heardAt: null, appealBy: null });
      expect([story.view.contact, story.open]).toEqual([
        'open',
        expect.arrayContaining(['tell-in-person']),
      ]);
    },
  );

  it('given the invitation to the last meeting came back, then its time runs from when somebody tells it', () => {
    const story = at.concluding().later('1d');
    expect(story.context.finalSession.until).not.toBeNull();
    story.also(returned('hard')).later('9d');
    expect(story.context.finalSession).toMatchObject({ state: 'offered', until: null });
    story.when('message.told', { what: 'final-session-invite', how: 'call' });
    expect(story.context.finalSession.until).not.toBeNull();
  });
});

describe('a plain answer to what was asked', () => {
  const no = byMail('no', 'No, thank you.');

  it('given a no to a last meeting, then it is declined, and somebody reads it all the same', () => {
    const story = at.concluding().later('1d').also(no);
    expect(story.context.finalSession).toMatchObject({ state: 'declined', because: null });
    expect(story.open).toContain('read-reply');
  });

  it('given a yes, which needs a day, or a no from somewhere else, or to another letter, then a person finds out', () => {
    const offered = { state: 'offered' };
    const asked = () => at.concluding().later('1d');
    expect(asked().also(byMail('yes', 'Yes.')).context.finalSession).toMatchObject(offered);
    const other = byMail('no', 'No.', { from: 'somebody@else.example' });
    expect(asked().also(other).context.finalSession).toMatchObject(offered);
    expect(at.preparing().later('1d').also(no).open).toContain('read-reply');
  });

  const offered = () => given(['client.ended', {}]).later('1h');

  it('takes up the talk that was offered, or leaves it: nobody has to read it (A8)', () => {
    const letter = offered().posts.at(-1)?.post.intent;
    expect(letter).toBe('closing-talk-offer');
    const yes = offered().also(byMail('yes', 'Yes please'));
    expect(yes.open).toContain('call-back');
    expect(yes.open).not.toContain('read-reply');
    const no = offered().also(byMail('no', 'No thank you'));
    expect(no.open).not.toEqual(expect.arrayContaining(['read-reply']));
    expect(no.open).not.toContain('call-back');
  });

  it('to one more meeting after the closing is a wish to hear from us, or none (A28)', () => {
    const asked = () => {
      const story = at.following();
      const booster = story.context.touches.find((touch) => touch.booster);
      if (booster === undefined) throw new Error('no meeting is offered after the closing');
      return { story: story.later(`${booster.date}T12:00`), k: booster.k };
    };
    const { story, k } = asked();
    story.also(byMail('yes', 'Yes'));
    expect(story.context.touches[k - 1]).toMatchObject({ outcome: 'wants_contact' });
    expect(story.open).toContain('call-back');
    expect(story.open).not.toContain('read-reply');
    expect(asked().story.also(byMail('no', 'No')).open).not.toContain('read-reply');
  });

  it('is read by a person where nothing of that kind was asked, and where it is not the client’s', () => {
    expect(given(byMail('yes', 'Yes')).open).toContain('read-reply');
    const stranger = offered().also(byMail('yes', 'Yes', { from: 'alex@elsewhere.example' }));
    expect(stranger.open).toContain('read-reply');
  });
});
