import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import { given, sayer, supervisor, type Story } from './given.ts';
import { agreed } from './notice-given.ts';
import { stories } from './stories.ts';

const client: By = { role: 'client', ref: 'Kim' };
const worker = sayer('contact.restored');
const intake: By = { role: 'intake', ref: 'I-1' };

function wrong(story: Story, entry: string): Story {
  return story.later('1h').when('entry.corrected', { entry, because: 'of another' }, supervisor);
}

/** Where it stands, who is away, and what is owed but for telling the client that it was a mistake. */
function standing({ phase, step, context, view, open }: Story): unknown[] {
  const { silence, lastContact, absences, emergency, notice } = context;
  const owed = open.filter((type) => type !== 'tell-withdrawal').sort();
  return [phase, step, silence, lastContact, absences, emergency, notice, view.session, owed];
}

describe('what was told by mistake leaves an ending as it was (D19)', () => {
  it.each<[Said, object, By]>([
    ['client.ended', {}, client],
    ['client.unavailable', {}, client],
    ['client.optedOut', { from: 'all' }, client],
    ['reply.received', { kind: 'stop' }, client],
    ['practice.waived', {}, client],
    ['contact.restored', {}, worker],
    ['forceMajeure.notified', { whose: 'client' }, worker],
    ['client.unavailable', {}, worker],
  ])('%s of a client who is silent: the ladder stands where it stood (A4)', (type, words, by) => {
    const story = stories['written to']();
    const before = standing(story);
    wrong(story.when(type, words, by), type);
    expect(standing(story)).toEqual(before);
  });

  it('somebody was heard of, and the work went elsewhere since: it stays there', () => {
    const story = stories['written to']().also('contact.restored', 'client.ended');
    expect(wrong(story, 'contact.restored').phase).toBe('parting');
    expect(story.context.silence).toBeNull();
  });

  it('an absence that was told again: it lasts as it was known', () => {
    const story = given(['client.unavailable', { until: '2035-03-20' }]).later('1d');
    const before = standing(story);
    wrong(story.also(['client.unavailable', { until: '2035-06-30' }]), 'client.unavailable#2');
    expect(standing(story)).toEqual(before);
  });

  it('an absence on the day of a meeting: it comes at its hour', () => {
    const story = given().later('2035-02-12T10:00');
    const before = standing(story);
    expect(standing(wrong(story.also('client.unavailable'), 'client.unavailable'))).toEqual(before);
    expect(story.later('1d').sent('session-change')).toEqual([]);
  });

  it('an end, where somebody is in danger: that stays declared and signed', () => {
    const story = stories.endangered();
    const before = standing(story);
    wrong(story.when('client.ended', {}, client), 'client.ended');
    expect(standing(story)).toEqual(before);
  });

  it('a cancellation: it is no sign of anything (B20)', () => {
    const story = given('session.cancelled');
    expect(story.context.service.changed).toBe(1);
    expect(wrong(story, 'session.cancelled').context.service.changed).toBe(0);
  });

  it('an agreement of fewer items: those of before are all there', () => {
    const story = given(agreed);
    const { items } = story.context.agreement!;
    expect(items.length).toBeGreaterThan(1);
    story.also(['agreement.recorded', { form: 'written', items: ['calm voices'] }]);
    expect(wrong(story, 'agreement.recorded').context.agreement?.items).toEqual(items);
  });

  it('that the authority was told, while nothing ends: it is told when it is to be (G19)', () => {
    const story = stories.ordered().also(['authority.informed', { says: 'It ends.' }]);
    expect(wrong(story, 'authority.informed').open).not.toContain('authority-notice');
  });
});

it('the authority is owed its word while somebody who asks to come back is answered (G15, G19)', () => {
  const story = stories['closing, and nobody was told']().also('return.requested');
  expect(story.open).toContain('authority-notice');
  story.when('return.advised', {}, intake);
  expect([story.phase, story.open.includes('authority-notice')]).toEqual(['closing', true]);
});

it('an authority that heard of the closing hears that who came back from it is seen on (G15, G19)', () => {
  const story = stories['ordered and closing']().also('return.requested', 'return.agreed');
  expect([story.phase, story.open.includes('authority-goes-on')]).toEqual(['serving', true]);
  expect(wrong(story, 'return.agreed').open).not.toContain('authority-goes-on');
  expect(story.context.mandate?.informedAt).not.toBeNull();
});
