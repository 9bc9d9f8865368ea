import type { Choices } from '../../../../chart/words.ts';
import type { Outcome, ReasonCode } from '../../../names.ts';
import type { Channel } from '../../../memory/contact.ts';

export const day = '2035-02-05';
export const hour = '2035-02-05T10:00';

export const channels: Choices<Channel> = {
  email: 'by e-mail',
  post: 'by post',
  phone: 'by phone',
  person: 'in person',
  sms: 'by text message',
};

export const outcomes: Choices<Outcome> = {
  achieved: 'what was wanted is reached',
  partly: 'partly reached',
  not_achieved: 'not reached',
  not_assessable: 'it cannot be said',
};

export const reasons: Choices<ReasonCode> = {
  'planned.goals_reached': 'the goals are reached',
  'planned.sufficient_progress': 'enough is reached',
  'planned.no_longer_needed': 'the work is no longer needed',
  'planned.time_ended': 'the agreed time is over',
  'planned.goals_not_reached': 'the time is over, and the goals are not reached',
  'relationship.dissatisfied': 'client or worker is unhappy with how they work together',
  'planned.stagnation': 'nothing has moved for long',
  'client.not_interested': 'the client does not want to go on',
  'client.not_now': 'it is not the right time for the client',
  'client.moving': 'the client moves away',
  'client.chose_other_provider': 'the client chose somebody else',
  'client.dropped_out': 'nothing is heard of the client',
  'client.adverse_event': 'something keeps the client away, such as an illness',
  'client.died': 'the client has died',
  'client.conduct': 'what was agreed about conduct was not kept',
  'worker.threat': 'somebody is in danger',
  'worker.adverse_event': 'something keeps the worker away, such as an illness',
  'worker.died': 'the worker has died',
  'worker.dismissed': 'the worker was dismissed',
  'worker.laid_off': 'the worker’s post was given up',
  'worker.transferred': 'the worker moves to other work',
  'worker.resigned': 'the worker resigns',
  'worker.retired': 'the worker retires',
  'agency.scope_or_capacity': 'the agency cannot go on with this work',
  'commercial.non_payment': 'invoices stay unpaid',
  'commercial.disengaged': 'the firm ends its engagement',
  'mandate.ended': 'the authority ends what it ordered',
  'mandate.transferred': 'the authority orders it elsewhere',
};
