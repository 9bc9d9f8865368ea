import { describe, expect, it } from '@jest/globals';
import { given, supervisor } from './given.ts';
import { agreed, behaviour, lead, noted, proposal, reminded } from './notice-given.ts';
import * as at from './journeys.ts';

const conduct = proposal('client.conduct');
const reminder = { item: 'Calm voices in the house', behaviour };

/** Where the agreement stands. */
function standing(story: ReturnType<typeof given>): string {
  return (story.live.position.value as { open: { agreement: string } }).open.agreement;
}

describe('the working agreement (D5, D6, D7, D8, D26)', () => {
  it('is recorded in writing or as a dated note, and changed by a new version (D5)', () => {
    const story = given(['agreement.recorded', { form: 'spoken' }], agreed);
    expect([standing(story), story.context.agreement?.version]).toEqual(['current', 2]);
    expect(story.context.agreement?.items).toContain('Tuesdays at ten');
  });

  it('is read again together every year (D5)', () => {
    const story = given(agreed);
    expect(story.deadline('agreementReviewDue').slice(0, 10)).toBe('2036-02-05');
    story.later('2036-02-06T12:00');
    expect(story.open).toContain('agreement-review');
    story.also('agreement.reviewed');
    expect(story.open).not.toContain('agreement-review');
    expect(story.deadline('agreementReviewDue').slice(0, 10)).toBe('2037-02-06');
  });

  it('is nothing that can be recorded once the work is over', () => {
    expect(at.following().objection(...agreed)?.code).toBe('D5.workGoesOn');
    expect(given().objection('agreement.reviewed')?.code).toBe('D26.agreementRecorded');
  });

  it('must exist before conduct can be a reason (D26)', () => {
    expect(given().objection('ending.proposed', conduct)?.code).toBe('D26.agreementRecorded');
  });
});

describe('what was agreed, when the ending is prepared', () => {
  const place = 'Room 2, Mill Lane';

  it('D5: is read again together, however lately that was', () => {
    const story = given(agreed).hold(1).also(at.opened);
    expect(story.open).toContain('agreement-review');
    expect(story.also('agreement.reviewed').open).not.toContain('agreement-review');
    expect(at.preparing().open).not.toContain('agreement-review');
  });

  it('D7: has its place, time, mode, cancelling and what goes between; letters name the place', () => {
    const terms = { place, time: 'Mondays at two', cancelling: 'until the day before' };
    const story = given(['agreement.recorded', { form: 'spoken', terms }]);
    expect(story.context.agreement?.terms).toEqual({ ...terms, mode: null, between: null });
    story
      .hold(1)
      .also(at.opened, ...at.prepared)
      .hold();
    story.also('agreement.reviewed', 'ending.confirmed', 'taper.waived');
    story.also(['finalSession.scheduled', { start: '2035-02-21T11:00' }]);
    const invited = story.posts.findLast(({ post }) => post.intent === 'final-session-invite');
    expect(invited?.post.facts).toMatchObject({ place });
  });

  it('D7: each of them can be named when it is not kept, and nothing that was never agreed', () => {
    const terms = { cancelling: 'until the day before' };
    const story = given(['agreement.recorded', { form: 'written', terms, items: ['calm'] }]);
    const seen = { behaviour: 'Nobody came', date: '2035-02-05' };
    const other = { ...seen, item: 'no phones' };
    expect(story.objection('conduct.noted', other)?.code).toBe('D5.itemAgreed');
    story.also(['conduct.noted', { ...seen, item: terms.cancelling }]);
    expect(story.open).toContain('conduct-step');
  });
});

describe('the ladder when it is not kept (D1, D19, D27)', () => {
  it('begins with a dated note, and a talk is asked for (A6, D1)', () => {
    const story = given(agreed, noted);
    expect([standing(story), story.open]).toEqual(['breachNoted', ['conduct-step']]);
    expect(story.also('conduct.talked').open).toEqual([]);
  });

  it('knows only what was agreed, or what nobody would have listed (D6)', () => {
    const note = (item: string, date = '2035-02-05') => ({ behaviour, item, date });
    const story = given(agreed);
    expect(story.objection('conduct.noted', note('Friendly looks'))?.code).toBe('D5.itemAgreed');
    expect(story.objection('conduct.noted', note('reasonable conduct'))).toBeNull();
    const ahead = note('Tuesdays at ten', '2035-02-06');
    expect(story.objection('conduct.noted', ahead)?.code).toBe('A6.hasHappened');
  });

  it('names behaviour, never the person (D16, G4, G13)', () => {
    const note = { behaviour: 'Was rude again', item: 'reasonable conduct', date: '2035-02-05' };
    const refused = given(agreed).objection('conduct.noted', note);
    expect(refused?.code).toBe('G4.noLabels');
    expect(refused?.why).toContain('"rude" labels a person');
  });

  it('D1: keeps what was seen, and on which day, for staff alone: no view, log or letter has it (D16)', () => {
    const story = given(agreed, noted);
    expect(story.context.agreement?.steps[0]?.seen).toEqual({ behaviour, on: '2035-02-05' });
    expect(JSON.stringify([story.view, story.log, story.posts])).not.toContain('shouting');
  });

  it('D1: and it is gone with the step: when the agreement is kept again, or a year later (D29)', () => {
    const restored = given(agreed, noted, 'agreement.restored');
    expect(JSON.stringify(restored.context)).not.toContain('shouting');
    expect(JSON.stringify(given(agreed, noted).later('13mo').context)).not.toContain('shouting');
  });

  it('talks before it writes (D19)', () => {
    const story = given(agreed, noted);
    expect(story.objection('conduct.reminded', reminder)?.code).toBe('impossible');
    expect(story.objection('ending.proposed', conduct)?.why).toContain('next is a conversation');
  });

  it('writes only when somebody else signed it, and a week after the last step (D27)', () => {
    const story = given(agreed, noted, 'conduct.talked');
    expect(story.objection('conduct.reminded', reminder)?.unmet.map(({ id }) => id)).toEqual([
      'D27.stepApproved',
      'D27.stepRested',
    ]);
    expect(story.objection('conductStep.approved', {}, lead)?.code).toBe('D27.signsConductSteps');
    story.later('8d').when('conductStep.approved', {}, supervisor);
    story.also(['conduct.reminded', reminder]).later('1d');
    expect(standing(story)).toBe('finalWarning');
    const letter = story.posts.find(({ post }) => post.intent === 'agreement-reminder');
    expect(letter?.post.facts).toEqual({ ...reminder, agreed: true });
  });

  it('leads to notice only after all its steps, and time to answer them (G4)', () => {
    const story = reminded();
    expect(story.objection('ending.proposed', conduct)?.code).toBe('D27.stepRested');
    story.later('8d').also(['ending.proposed', conduct], 'conversation.held');
    expect(story.objection('notice.given')?.unmet.map(({ id }) => id)).toContain('G4.conductNamed');
  });

  it('is left again when the agreement is kept, whatever was proposed', () => {
    const story = reminded().later('8d').also(['ending.proposed', conduct], 'agreement.restored');
    expect([story.phase, standing(story)]).toEqual(['serving', 'restored']);
    expect(story.context.agreement?.steps).toEqual([]);
  });

  it('is forgotten a year after its last step (D29)', () => {
    const story = reminded().later('1y');
    expect([standing(story), story.context.agreement?.steps]).toEqual(['restored', []]);
  });

  it('is forgotten after the closing as well (D29)', () => {
    const story = reminded().also('client.ended').later('8d');
    story.also(at.handed, 'summary.signed').later('13mo');
    expect(story.context.agreement?.steps).toEqual([]);
  });
});
