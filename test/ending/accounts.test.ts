import { describe, expect, it } from '@jest/globals';
import { givenWith, type Fact, type Story, supervisor } from './given.ts';
import { agreed, proposal, ways } from './notice-given.ts';

const row = { feePaying: true };
const money = proposal('commercial.non_payment', { businessEffect: 'Wages are paid late' });
const late = (invoice: string, due: string) => ['invoice.late', { invoice, due }] as const;
const three = [
  late('I-1', '2034-11-10'),
  late('I-2', '2034-12-10'),
  late('I-3', '2035-01-10'),
] as const;

function standing(story: Story): string {
  return (story.live.position.value as { open: { accounts: string } }).open.accounts;
}

describe('late payments (C18)', () => {
  it('one is a blip: a friendly note, no task, and no reason to end anything (C18)', () => {
    const story = givenWith({ row }, three[2]).later('1d');
    expect([standing(story), story.open]).toEqual(['blip', []]);
    expect(story.sent('late-payment-note')).toHaveLength(1);
    expect(story.objection('ending.proposed', money)?.why).toContain(
      '1 of 3 late payments in 6 months, and 0 of 2 invoices open for more than 60 days',
    );
  });

  it('a second is watched: somebody talks about it (D19)', () => {
    const story = givenWith({ row }, three[1], three[2]).later('1d');
    expect([standing(story), story.open]).toEqual(['watch', ['payment-talk']]);
    const letter = story.posts.find(({ post }) => post.intent === 'payment-talk');
    expect(letter?.post.facts).toEqual({ consequences: null });
    expect(story.also('payment.talked').open).toEqual([]);
  });

  it('three in six months are serial, and what may follow is said plainly (C18)', () => {
    const story = givenWith({ row }, ...three).later('1d');
    expect(standing(story)).toBe('serial');
    const letter = story.posts.findLast(({ post }) => post.intent === 'payment-talk');
    expect(letter?.post.facts['consequences']).toBe('mayEnd');
  });

  it('or two open for more than sixty days', () => {
    const story = givenWith({ row }, late('I-1', '2035-01-10'), late('I-2', '2035-01-20'));
    expect(standing(story)).toBe('watch');
    story.later('2035-03-20T12:00');
    expect(standing(story)).toBe('watch');
    story.later('2035-03-23T12:00');
    expect(standing(story)).toBe('serial');
  });

  it('are forgotten after six months once they are paid', () => {
    const paid = ['I-2', 'I-3'].map((invoice): Fact => ['invoice.paid', { invoice }]);
    const story = givenWith({ row }, three[1], three[2], ...paid).later('2035-06-11T12:00');
    expect(standing(story)).toBe('blip');
    expect(standing(story.later('2035-07-11T12:00'))).toBe('current');
  });

  it('count once each, and only when they were due', () => {
    const story = givenWith({ row }, three[2]);
    expect(story.objection(...three[2])?.code).toBe('C18.invoiceNew');
    expect(story.objection(...late('I-9', '2035-02-05'))?.code).toBe('C18.wasDue');
    expect(story.objection('invoice.paid', { invoice: 'I-9' })?.code).toBe('C18.invoiceOpen');
  });

  it('are nothing where no fees are paid (C16)', () => {
    expect(givenWith({}).objection(...three[0])?.code).toBe('C16.accountKept');
  });

  it('do not count while the client is away, and are no older afterwards (G14)', () => {
    const story = givenWith({ row }, late('I-1', '2035-01-10'), 'client.unavailable');
    expect(story.objection(...late('I-2', '2035-01-20'))?.code).toBe('G14.notAway');
    story.later('60d').also('client.resumed');
    expect(standing(story)).toBe('blip');
    expect(standing(story.later('40d'))).toBe('watch');
  });
});

describe('G3: money as a reason to end (C16, C17)', () => {
  const climbed = ['payment.talked', 'consequences.discussed'] as const;

  it('names each part that is missing (G3)', () => {
    const unmet = (story: Story, words: object = money) =>
      story.objection('ending.proposed', words)?.unmet.map(({ id }) => id);
    expect(unmet(givenWith({}, agreed))).toEqual([
      'G3.paysFees',
      'G3.accountsSerial',
      'G3.moneyOwed',
      'G3.paymentTalked',
      'G3.consequencesDiscussed',
    ]);
    const story = givenWith({ row }, ['agreement.recorded', { form: 'written' }], ...three);
    expect(unmet(story)).toEqual([
      'G3.moneyTermsAgreed',
      'G3.paymentTalked',
      'G3.consequencesDiscussed',
    ]);
    story.also(agreed, ...climbed);
    expect(unmet(story, proposal('commercial.non_payment'))).toEqual(['C17.effectWeighed']);
    expect(unmet(story)).toBeUndefined();
  });

  it('listens before it warns (D19)', () => {
    const story = givenWith({ row }, ...three);
    expect(story.objection('consequences.discussed')?.code).toBe('D19.talkedFirst');
  });

  it.each(['agreement.recorded', 'payment.talked', 'consequences.discussed', 'invoice.late'])(
    '%s told by mistake: a notice that stands on it stands still, until it is made good (G3)',
    (entry) => {
      const recently = [late('I-1', '2034-12-20'), late('I-2', '2035-01-10')];
      const owed = [...recently, late('I-3', '2035-01-20')];
      const story = givenWith({ row }, agreed, ...owed, ...climbed)
        .also(['ending.proposed', money], 'conversation.held', ways)
        .when('approval.given', { of: 'agencyEnding' }, supervisor)
        .also('notice.given')
        .later('1d')
        .when('entry.corrected', { entry, because: 'of another client' }, supervisor);
      expect([story.phase, story.context.notice?.pausedAt]).toEqual(['noticePeriod', story.now]);
      story.also(...(entry === 'invoice.late' ? [owed[2]!] : [agreed, ...climbed]));
      expect(story.context.notice?.pausedAt).toBeNull();
      expect(story.later('60d').phase).not.toBe('noticePeriod');
    },
  );

  it('is blocked by urgent risk, and by nothing else then (G2)', () => {
    const story = givenWith({ row }, agreed, ...three, ...climbed);
    story.also(['risk.changed', { level: 'urgent' }]);
    const refused = story.objection('ending.proposed', money);
    expect(refused?.unmet.map(({ id }) => id)).toEqual(['G2.riskAllows']);
  });

  it('keeps and sends nothing of what late money does to the agency (C17)', () => {
    const story = givenWith({ row }, agreed, ...three, ...climbed, ['ending.proposed', money]);
    story
      .also('conversation.held', ways)
      .when('approval.given', { of: 'agencyEnding' }, supervisor);
    story.also('notice.given').later('1d');
    expect(JSON.stringify([story.context, story.posts, story.log])).not.toContain('Wages');
  });

  it('is over when a payment is arranged, and the work goes on (C18)', () => {
    const story = givenWith({ row }, agreed, ...three, ...climbed, ['ending.proposed', money]);
    story.also('payment.arranged');
    expect([story.phase, standing(story)]).toEqual(['serving', 'arranged']);
    expect(story.objection('ending.proposed', money)?.why).toContain('the payment is arranged');
  });

  it('begins with a talk again, when something is late after an arrangement (D19)', () => {
    const story = givenWith({ row }, agreed, ...three, ...climbed, 'payment.arranged');
    story.later('2w').also(late('I-4', '2035-02-10'));
    expect([standing(story), story.open.includes('payment-talk')]).toEqual(['serial', true]);
  });
});
