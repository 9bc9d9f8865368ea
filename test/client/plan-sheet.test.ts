import { describe, expect, it } from '@jest/globals';
import { planOf, shownPlan } from '../../client/plan-sheet.ts';
import * as at from '../ending/journeys.ts';
import type { Story } from '../ending/given.ts';

const client = { role: 'client', ref: 'Kim' } as const;
const sheet = (story: Story) => shownPlan(planOf(story.context)).join('\n');

/** All that the two of them talked about on the way out. */
function prepared(): Story {
  return at
    .preparing()
    .when('goal.named', { wording: 'Sleep through', enough: 'Five nights of seven' })
    .when('goal.rated', { goal: 1, reached: 2 })
    .when('goal.rated', { goal: 1, reached: 7 })
    .when('change.reviewed', { changes: ['Gets up on most days'], strength: 'You rang a friend.' })
    .when('riskFactor.named', { type: 'peer_pressure', strategy: 'Say no once' })
    .when('strategy.practised', {
      factor: 'peer_pressure',
      where: 'real_life',
      how: 'It went well!',
    })
    .when('support.named', { label: 'My sister' })
    .when('nextStep.agreed', { what: 'Walk on Saturdays', owner: 'Kim', by: '2035-03-10' })
    .when('contingency.planned', {
      earlySigns: 'Two bad nights',
      firstSteps: 'Ring my sister',
      whoToContact: 'The office',
      agencyMay: 'Ring me once',
      wayBack: 'One call',
    });
}

describe('the plan that the client takes home (A27, A30)', () => {
  it('A27: says what to notice, do and ask if help is needed later, as they put it', () => {
    const said = sheet(prepared());
    for (const line of [
      'Signs: Two bad nights.',
      'First: Ring my sister.',
      'Whom to ask: The office.',
      'What we may do: Ring me once.',
      'How to come back: One call.',
    ]) {
      expect(said).toContain(line);
    }
  });

  it('A30: is the client’s plan in plain words: aims, changes, risks with a strategy, people, next steps', () => {
    const said = sheet(prepared());
    expect(said).toMatch(/^Your plan\nKim, with Ana, /);
    expect(said).toContain(
      'Sleep through. Good enough: Five nights of seven. Then 2, now 7 of 10.',
    );
    expect(said).toContain('What others want of you: Say no once.');
    expect(said).toContain('You tried it: It went well!');
    expect(said).toContain('Walk on Saturdays (Kim), until Saturday 10 March 2035');
    expect(said).toContain('My sister');
    expect(said).toContain('Monday 19 February 2035 at 14:00');
    expect(said).toContain('This is no crisis service.');
  });

  it('names the contacts afterwards where they are wanted, and none where they are not', () => {
    const following = at.following();
    expect(sheet(following)).toContain('We ask how you are, about ');
    following.when('followUp.declined', {}, client);
    expect(sheet(following)).not.toContain('We ask how you are');
  });

  it('has nothing that was written for staff, and no part for what nobody said', () => {
    const story = at
      .preparing()
      .when('rupture.named', { form: 'withdrawal', topic: 'pace' })
      .when('safeContact.changed', { notes: 'never ring at noon' });
    const said = sheet(story);
    expect(said).not.toMatch(/withdrawal|never ring|null|undefined/);
    expect(said).not.toContain('If you need help again');
  });
});
