import { describe, expect, it } from '@jest/globals';
import { attributesOf } from '../../workflows/departure/reading/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { client, confirmed, director, lead, Story } from './given.ts';

const admin: By = { role: 'admin', ref: 'A-1' };
const agency: By = { role: 'system', ref: 'agency' };

describe('what people owe of a departure (docs/field.md#taking)', () => {
  it('given a role owes it, then somebody takes it, and the view, the log and the list say who', () => {
    const story = confirmed().when('task.taken', { task: 'revoke-access' }, admin);
    const owed = story.view.owed.find(({ id }) => id === 'revoke-access');
    expect(owed).toMatchObject({ person: 'A-1', holder: 'A-1', who: 'admin' });
    expect(story.log.at(-1)).toMatchObject({
      what: 'revoke-access',
      state: 'taken',
      holder: 'A-1',
    });
    expect(attributesOf(story.live)['EwFlags']).toContain('takenBy:A-1');
  });

  it('given it is not done in time, then the director is asked, and whoever had it has it no more', () => {
    const story = confirmed().when('task.taken', { task: 'revoke-access' }, admin).later('2d');
    const owed = story.view.owed.find(({ id }) => id === 'revoke-access');
    expect(owed).toMatchObject({ who: 'director', person: 'D-1', holder: null, escalated: 1 });
  });

  it('given whoever took it is gone, then it is with its role again', () => {
    const story = confirmed().when('task.taken', { task: 'revoke-access' }, admin);
    story.when('colleague.gone', { ref: 'A-1' }, agency);
    expect(story.view.owed.find(({ id }) => id === 'revoke-access')).toMatchObject({
      person: null,
    });
  });

  it('given facts that a second person confirms, then whoever stated them is not the one', () => {
    const story = new Story({ facts: { statedBy: 'D-2' } });
    const hand = { task: 'confirm-facts', to: 'D-2' };
    expect(story.objection('task.handedOver', hand, director)?.code).toBe('6.8.receiverIsSecond');
    expect(story.objection('task.taken', { task: 'no-such' }, lead)?.code).toBe('6.8.taskKnown');
  });

  it('given the director stated them, then the lead is asked, and no director who did', () => {
    const story = new Story({ facts: { statedBy: 'D-1' } });
    const owed = () => story.view.owed.find(({ id }) => id === 'confirm-facts');
    expect(owed()).toMatchObject({ who: 'lead', person: null });
    expect(story.later('2wd').news.at(-1)).toMatchObject({ who: 'director', person: null });
    expect(owed()?.hint).toMatchObject({ role: 'director', who: '' });
    story.when('task.taken', { task: 'confirm-facts' }, { role: 'director', ref: 'D-2' });
    expect(owed()?.person).toBe('D-2');
  });

  it('given all clients know, then the director owes the announcement, and later somebody for each client', () => {
    const story = confirmed({ clients: [client('ann', { externalRef: 'R-1001' })] });
    story.when('client.told', { ref: 'R-1001', how: 'call' }, lead);
    expect(story.view.clients).toMatchObject([
      { ref: 'ann', externalRef: 'R-1001', state: 'told' },
    ]);
    expect(story.view.owed.map(({ type }) => type)).toContain('make-announcement');
    story.when('announcement.made');
    const types = story.view.owed.map(({ type }) => type);
    expect(types).toContain('find-successors');
    expect(types).not.toContain('make-announcement');
    story.settledAs('ann');
    expect(story.view.owed.map(({ type }) => type)).not.toContain('find-successors');
  });
});
