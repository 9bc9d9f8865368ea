import { describe, expect, it } from '@jest/globals';
import { given, givenWith } from './given.ts';

const reviewed = (strength: string, changes = ['I sleep through most nights']) =>
  ['change.reviewed', { changes, strength }] as const;

const worker = { role: 'worker', ref: 'W-7' } as const;
const refusal = (strength: string) => given().objection(...reviewed(strength))?.code;

describe('wording is checked when it is said (G12, G13, A37)', () => {
  it.each([
    'You will cope unless you slip',
    'In case you cannot cope, do not hesitate to call',
    'You are a difficult client who needs help',
    'You said "I am fine", but you failed to attend',
  ])('given a certain phrase, "%s" is refused at once', (strength) => {
    expect(refusal(strength)).toBe('G12.soundWords');
  });

  it.each([
    'You asked for a place at the college, and you got it',
    'You must have felt proud when you spoke to the landlord',
    'You told Peter Must that you would rather wait',
    'You rang your sister when it was hard',
  ])('"%s" is taken', (strength) => {
    expect(refusal(strength)).toBeUndefined();
  });

  it('what is likely counts, and another person reads it, with a better way to say it', () => {
    const story = given(reviewed('Some clients manage to turn up, and you were one'));
    expect(story.context.strength).toMatch(/^Some clients/);
    expect(story.open).toContain('read-wording');
    const [words] = story.context.wordsToRead;
    expect(words?.phrase).toContain('Some clients');
    expect(words?.instead).not.toBe('');
    const task = story.context.tasks.find(({ type }) => type === 'read-wording')?.id ?? '';
    const same = story.objection('task.done', { task }, { role: 'worker', ref: words?.by ?? '' });
    expect(same?.code).toBe('G13.readByAnother');
  });

  it('who wrote it does not owe it, and words that stand there twice are read once', () => {
    const strength = 'Some clients manage to turn up. Some clients manage to turn up.';
    const by = { role: 'supervisor', ref: 'S-2' } as const;
    const story = givenWith({ row: { supervisor: 'S-2' } })
      .hold(2)
      .when('change.reviewed', { changes: ['sleeps'], strength }, by);
    expect(story.task('read-wording').who).toBe('lead');
    const phrases = story.context.wordsToRead.map(({ phrase }) => phrase);
    expect(phrases).toEqual([...new Set(phrases)]);
  });

  it('the client’s own words and next steps are theirs', () => {
    const story = given(
      reviewed('You got the place at the college', ['I was the bad one, and I never turned up']),
      ['nextStep.agreed', { what: 'Sign up for the evening class' }],
    );
    expect(story.open).not.toContain('read-wording');
  });

  it.each([
    ['session.excused', { because: 'No-show as usual, lack of commitment' }],
    ['session.cancelled', { because: 'He is a liar' }],
    ['client.unavailable', { because: 'Client failed to attend' }],
    ['safeContact.changed', { notes: 'Hostile client, ring early' }],
  ] as const)('a note is read as well: %s', (type, facts) => {
    expect(given().objection(type, facts, worker)?.code).toBe('G12.soundWords');
  });

  it('a reason of the catalogue is a code, and a plain note is taken', () => {
    const story = given(
      ['session.excused', { because: 'Bus strike' }],
      ['ending.opened', { kind: 'planned', reason: 'planned.goals_reached' }],
    );
    expect(story.open).not.toContain('read-wording');
  });
});
