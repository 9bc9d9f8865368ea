import type { Stage } from '../base.ts';
import { enters, opens, when } from '../phrases.ts';
import { lastSession } from './last-session.ts';

/** The client is away: nothing is asked of them, and the work goes on where it was when they are back. */
export const onHold = {
  id: 'onHold',
  meta: { title: 'On hold', says: 'The client is away; clocks stand still.' },
  entry: enters('onHold'),
  on: {
    'client.resumed': { guard: when('away'), target: '#resume' },
    'client.ended': { target: '#parting', actions: 'clientEnds' },
    ...lastSession,
  },
} satisfies Stage;

/** The client has died: nothing is sent any more, and only the keeping of records lies ahead. */
export const ceased = {
  id: 'ceased',
  meta: { title: 'Ceased', says: 'The client has died. Nothing is sent any more.' },
  entry: enters('ceased'),
  after: { retentionEnds: { actions: opens('destroy-review') } },
  on: { 'records.destroyed': { guard: when('retentionOver'), target: '#erased' } },
} satisfies Stage;
