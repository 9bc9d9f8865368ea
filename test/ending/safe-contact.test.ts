import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../workflows/policy/index.ts';
import type { EventOf } from '../../workflows/ending/events/index.ts';
import { given, givenWith, type Story } from './given.ts';
import * as at from './journeys.ts';

const plan = (what: object) => ['safeContact.changed', what] as const;
const failed = (key: string, code: string): EventOf<'message.failed'> => ({
  type: 'message.failed',
  id: `${key}/${code}`,
  by: { role: 'system', ref: 'endwell' },
  with: { key, code, final: true },
});
const byText = { row: { preferredChannel: 'sms', phone: '+44 1632 960001' } } as const;

describe('the safe-contact plan (docs/field.md#fact-safe-contact-plan)', () => {
  it('given only some hours are safe, then what is written waits for them', () => {
    const story = given(plan({ hours: ['Tue-Wed 14:00-15:00', 'Sat 10:00-11:00'] }), at.opened);
    expect(story.message('ending-talk-invite')).toMatchObject({
      state: 'deferred',
      reason: 'unsafeHours',
    });
    story.later('3d');
    expect(story.sent('ending-talk-invite')).toEqual(['2035-02-06T14:50']);
  });

  it('given a name and a subject were agreed, then letters bear these, before and after the closing', () => {
    const story = given(plan({ sender: 'Anna from the choir', subject: 'Choir' }), at.opened);
    expect(story.posts[0]?.post).toMatchObject({ sender: 'Anna from the choir', subject: 'Choir' });
  });

  it('given others read the mailbox, then words are neutral, nothing hangs together, and no link stands in them', () => {
    const story = givenWith({ row: { threads: true } }, plan({ shared: true }), at.opened);
    story.also('safeContact.confirmed').later('1d');
    expect(story.posts[0]?.post).toMatchObject({ neutral: true, threads: false, links: false });
  });

  it('given a calendar that others may look into, then no meeting is sent there, unless the plan says that it may', () => {
    const asked = (...said: Parameters<typeof given>) =>
      given(...said, ['session.moved', { start: '2035-02-09T15:00' }])
        .later('1d')
        .posts.map(({ post }) => post)
        .find(({ intent }) => intent === 'session-change')?.calendar;
    expect(asked()).toBe('REQUEST');
    const confirmed = 'safeContact.confirmed' as const;
    expect(asked(plan({ calendar: false }))).toBeUndefined();
    expect(asked(plan({ shared: true }), confirmed)).toBeUndefined();
    expect(asked(plan({ flagged: true }), confirmed)).toBeUndefined();
    expect(asked(plan({ shared: true, calendar: true }), confirmed)).toBe('REQUEST');
  });

  it('given others read the mailbox, then what cannot be said neutrally is said by a person', () => {
    const story = at
      .closing()
      .also(plan({ shared: true }), 'letter.approved')
      .later('1d');
    expect(story.message('closing-letter')).toMatchObject({
      state: 'suppressed',
      reason: 'notNeutral',
    });
    expect(story.open).toContain('tell-in-person');
    // The letter is written and read: whoever brings it to them need not write it again.
    expect(story.open).not.toContain('write-letter');
    expect(story.objection('ending.closed')?.unmet.map(({ id }) => id)).toContain('G7.letterLeft');
    story.also(['task.done', { task: 'tell-in-person#1' }], 'summary.signed');
    expect([story.context.letter, story.phase]).toEqual(['handed', 'following']);
  });

  it('given others read the mailbox, then what a person puts elsewhere is put by that person at once', () => {
    const shared = plan({ shared: true });
    const ordered = at.readyToEnd({ row: { mandated: true } }).also(shared);
    ordered.also(['authority.informed', { says: 'The work ends as agreed.' }]);
    expect(ordered.open).toContain('authority-copy');
    expect(given(shared, at.began()).later('1d').open).toContain('departure-call');
    const asked = at
      .parting()
      .also(shared)
      .later('8d')
      .also(at.handed, 'summary.signed')
      .later('7d');
    expect([asked.open, asked.task('ask-feedback').who]).toEqual([
      expect.arrayContaining(['ask-feedback']),
      'other-supervisor',
    ]);
    const silent = at.serving({}, 2).also(shared).untilSession().when('session.missed');
    silent.untilSession().when('session.missed').later('26d');
    expect(silent.open).toContain('closing-offer-call');
    for (const story of [ordered, asked]) expect(story.open).not.toContain('tell-in-person');
  });

  it('given the mailbox is shared only after it was written to, then a person tells it, and it counts as told', () => {
    const ordered = at.readyToEnd({ row: { mandated: true } });
    ordered.also(['authority.informed', { says: 'The work ends as agreed.' }]);
    expect(ordered.message('authority-copy').state).toBe('sent');
    const leaves = given(
      plan({ hours: ['Sat 10:00-11:00'] }),
      at.began(),
      plan({ hours: [], shared: true }),
    );
    leaves.later('7d');
    expect(leaves.message('departure-notice')).toMatchObject({ reason: 'notNeutral' });
    leaves.also(['message.told', { what: 'departure-notice', how: 'call' }]);
    expect(leaves.context.custody.departure?.told?.how).toBe('call');
    expect(leaves.open).toContain('options-talk');
    expect(leaves.task('departure-call').state).toBe('done');
  });

  it('given nothing may ever be written, then nothing is, by mail or by post', () => {
    const story = given(plan({ neverWrite: true }), at.opened);
    expect(story.message('ending-talk-invite')).toMatchObject({ reason: 'noChannel' });
    expect(story.posts).toEqual([]);
    expect(story.view.said.reach.script.join(' ')).toContain('Never write');
  });

  it('given they want texts, then texts go to their number, and one that may have arrived is asked about', () => {
    const story = givenWith(byText, at.opened);
    expect(story.posts[0]?.post).toMatchObject({
      by: 'sms',
      neutral: true,
      links: false,
      to: { address: '+44 1632 960001' },
    });
    const lost = givenWith(byText);
    lost.post = 'nothing';
    lost.also(at.opened);
    const { key } = lost.message('ending-talk-invite');
    lost.hears(failed(key, 'sms.uncertain'));
    expect(lost.message('ending-talk-invite').state).toBe('undeliverable');
    expect(lost.open).toContain('tell-in-person');
    expect(lost.later('10d').posts).toHaveLength(1);
  });

  it('given they answer a text with STOP, then nothing more is written', () => {
    const story = givenWith(byText);
    story.post = 'nothing';
    story.also(at.opened);
    const { key } = story.message('ending-talk-invite');
    story.hears(failed(key, 'sms.optedOut'));
    expect(story.view.contact).toBe('optedOut');
  });

  it('tells whoever calls or visits what to say, and to whom', () => {
    const story = given(
      plan({
        channels: ['phone'],
        hours: ['Mon-Fri 10:00-12:00'],
        sender: 'Anna',
        shared: true,
        codeWord: 'blue tit',
        mayKnow: ['her sister Jo'],
        voicemail: 'Anna called about the choir',
      }),
      ['reply.received', { kind: 'call_me' }],
    );
    expect(story.view.owed.find(({ type }) => type === 'call-back')?.scripted).toBe(true);
    const script = story.view.said.reach.script.join('\n');
    for (const part of [
      'only Mon-Fri 10:00-12:00',
      'Anna',
      'Others may answer',
      '“blue tit”',
      'her sister Jo',
      '“Anna called about the choir”',
    ])
      expect(script).toContain(part);
  });

  it('given nobody asked, then somebody calls, asks, and leaves a name and a number alone', () => {
    const story = givenWith({ row: { preferredChannel: undefined } }, at.opened);
    expect(story.posts).toEqual([]);
    expect(story.open).toContain('tell-in-person');
    const script = story.view.said.reach.script.join('\n');
    expect(script).toMatch(/Nobody has asked yet.*call in working hours/);
    expect(script).toMatch(/your name and a number, and nothing more/);
  });

  it('is asked again at each stage and after ninety days, of the unflagged too, and their messages go on', () => {
    const story = given();
    expect(story.deadline('contactReviewDue').slice(0, 10)).toBe('2035-05-06');
    story.also(at.opened);
    expect(story.task('safe-contact-review').state).toBe('open');
    expect(story.sent('ending-talk-invite')).toHaveLength(1);
    story.also('safeContact.confirmed');
    expect(story.task('safe-contact-review').state).toBe('done');
  });

  it('says to ask when they meet, and where nobody meets any more, to ask as they allow it', () => {
    const says = (story: Story) =>
      story.view.owed.find(({ type }) => type === 'safe-contact-review')?.what;
    expect(says(given().also(at.opened))).toContain('Ask when you meet');
    expect(says(at.closing())).toContain('Ask as they allow it (safeContact.confirmed)');
  });

  it('is owed by when they are seen next, and the talk itself settles it', () => {
    const story = given(['session.moved', { start: '2035-02-19T10:00' }], at.opened);
    expect(story.timeOf(story.task('safe-contact-review').due).slice(0, 10)).toBe('2035-02-22');
    story.untilSession().also('session.held');
    expect(story.task('safe-contact-review').state).toBe('open');
    story.also(['endingTalk.held', { reach: 'same' }]);
    expect(story.task('safe-contact-review').state).toBe('done');
    expect(story.deadline('contactReviewDue').slice(0, 10)).toBe('2035-05-20');
  });

  it('asked in the talk that leads to the next stage, is not asked once more in it', () => {
    const story = given()
      .untilSession()
      .also(['session.held', { reach: 'same' }], at.opened);
    const open = () =>
      story.context.tasks.filter((t) => t.type === 'safe-contact-review' && t.state === 'open');
    expect(open()).toEqual([]);
    expect(story.later('10d').context.safeContact.phase).toBe('preparing');
    expect(open()).toEqual([]);
    // Whoever is to be reached with care is asked each time.
    story.also(plan({ flagged: true }), 'client.ended');
    expect(open()).toHaveLength(1);
  });

  it('given care is asked for, then mail comes from an address that says nothing of what we do', () => {
    const policy = (usual: Policy): Policy => ({
      ...usual,
      contact: { ...usual.contact, discreetMail: 'post@hill-street.example' },
    });
    const from = (...said: Parameters<typeof given>) =>
      givenWith({ policy }, ...said, at.opened, 'safeContact.confirmed').later('1d').posts[0]?.post
        .agency.mail;
    expect(from()).toBe('office@riverside.example');
    expect(from(plan({ flagged: true }))).toBe('post@hill-street.example');
  });
});

describe('the link to the client’s own page (4.5)', () => {
  const pages = (story: ReturnType<typeof given>) => story.posts.map(({ post }) => post.page);

  it('given nothing speaks against it, then a letter that can be answered there bears the number of links', () => {
    const story = given(at.opened, ['session.moved', { start: '2035-02-09T15:00' }]).later('1d');
    const change = story.posts.find(({ post }) => post.intent === 'session-change');
    expect(change?.post.page).toBe(0);
  });

  it.each([{ links: false }, { flagged: true }, { shared: true }])(
    'given the plan is %j, then no letter names it, and who asks for a link is called',
    (what) => {
      const story = given(plan(what), 'safeContact.confirmed', at.opened).later('1d');
      expect(pages(story).every((page) => page === undefined)).toBe(true);
      story.when('pageLink.requested', {}, { role: 'client', ref: 'somebody' });
      expect(story.open).toContain('call-back');
      expect(story.sent('page-link')).toEqual([]);
    },
  );

  it('given the plan changes, or the mailbox does, then older links end; a new one goes to the address on file', () => {
    const story = given(plan({ hours: [] }), [
      'contactDetails.changed',
      { phone: '020 7946 0001' },
    ]);
    expect(story.context.safeContact.linkNumber).toBe(1);
    story.when('contactDetails.changed', { email: 'kim.new@example.org' });
    expect(story.context.safeContact.linkNumber).toBe(2);
    story.when('pageLink.requested', {}, { role: 'client', ref: 'somebody' }).later('1d');
    const letter = story.posts.find(({ post }) => post.intent === 'page-link')?.post;
    expect(letter).toMatchObject({ page: 2, to: { address: 'kim.new@example.org' } });
  });

  it('given a word is asked for, then it is tried five times an hour, and no page asks where none was agreed on', () => {
    const by = { role: 'client', ref: 'somebody' } as const;
    const story = given(['safeContact.changed', { asksWord: true, codeWord: 'oak' }]);
    for (let n = 0; n < 5; n++) story.when('pageWord.tried', { right: true }, by);
    for (let n = 0; n < 5; n++) story.when('pageWord.tried', {}, by);
    expect(story.objection('pageWord.tried', {}, by)?.code).toBe('4.5.wordTriesLeft');
    story.later('1h');
    expect(story.objection('pageWord.tried', {}, by)).toBeNull();
    expect(story.context.safeContact.tries).toHaveLength(5);
    expect(given().objection('pageWord.tried', {}, by)?.code).toBe('4.5.wordAsked');
  });

  it('given everything is held back for safety, then who asks for a link learns nothing but that', () => {
    const story = given('safety.held').later('1d');
    const by = { role: 'client', ref: 'somebody' } as const;
    const objection = story.objection('pageLink.requested', {}, by);
    expect([objection?.why, objection?.mend]).toEqual([
      '"pageLink.requested" is refused: nothing is sent at the moment.',
      'A person of the agency looks first; nothing else needs doing.',
    ]);
    expect(story.open).toContain('safe-contact-review');
  });

  it.each([
    ['is away', 'client.unavailable'],
    ['hears nothing for a while', ['contact.quieted', { until: '2035-04-01' }]],
  ] as const)(
    'given the client %s, then it would come too late, and a person sees to it',
    (_, fact) => {
      const story = given(fact).when('pageLink.requested', {}, { role: 'client', ref: 'somebody' });
      expect([story.open.includes('call-back'), story.context.messages]).toEqual([
        true,
        expect.not.arrayContaining([expect.objectContaining({ intent: 'page-link' })]),
      ]);
    },
  );

  it('given they want to hear nothing, then no link is sent, and nobody calls', () => {
    const story = given(['client.optedOut', { from: 'all' }]);
    const by = { role: 'client', ref: 'somebody' } as const;
    expect(story.objection('pageLink.requested', {}, by)).not.toBeNull();
    expect(story.open).not.toContain('call-back');
  });

  it('given a word is to be asked for, then one was agreed on', () => {
    const story = given();
    expect(story.objection('safeContact.changed', { asksWord: true })?.mend).toContain('codeWord');
    story.when('safeContact.changed', { asksWord: true, codeWord: 'bluebell' });
    story.when('safeContact.changed', { codeWord: 'harbour' });
    expect(story.context.safeContact).toMatchObject({ asksWord: true, codeWord: 'harbour' });
  });
});
