import type { Choices } from '../../../../chart/words.ts';
import type { Outcome, ReasonCode } from '../../../names.ts';
import type { Channel } from '../../../memory/contact.ts';

export const day = '2035-02-05';
export const hour = '2035-02-05T10:00';

export const channels: Choices<Channel> = {
  email: 'per E-Mail',
  post: 'per Post',
  phone: 'am Telefon',
  person: 'persönlich',
  sms: 'per SMS',
};

export const outcomes: Choices<Outcome> = {
  achieved: 'erreicht, was gewollt war',
  partly: 'zum Teil erreicht',
  not_achieved: 'nicht erreicht',
  not_assessable: 'das lässt sich nicht sagen',
};

export const reasons: Choices<ReasonCode> = {
  'planned.goals_reached': 'die Ziele sind erreicht',
  'planned.sufficient_progress': 'genug ist erreicht',
  'planned.no_longer_needed': 'die Zusammenarbeit wird nicht mehr gebraucht',
  'planned.time_ended': 'die vereinbarte Zeit ist um',
  'planned.goals_not_reached': 'die Zeit ist um, und die Ziele sind nicht erreicht',
  'relationship.dissatisfied': 'jemand ist mit der Zusammenarbeit unzufrieden',
  'planned.stagnation': 'lange hat sich nichts bewegt',
  'client.not_interested': 'die Klient:in möchte nicht weitermachen',
  'client.not_now': 'für die Klient:in ist es nicht die richtige Zeit',
  'client.moving': 'die Klient:in zieht um',
  'client.chose_other_provider': 'die Klient:in hat jemand anderen gewählt',
  'client.dropped_out': 'die Klient:in meldet sich nicht',
  'client.adverse_event': 'die Klient:in ist verhindert, etwa durch Krankheit',
  'client.died': 'die Klient:in ist gestorben',
  'client.conduct': 'Vereinbartes zum Verhalten wurde nicht eingehalten',
  'worker.threat': 'jemand ist in Gefahr',
  'worker.adverse_event': 'die Fachkraft ist verhindert, etwa durch Krankheit',
  'worker.died': 'die Fachkraft ist gestorben',
  'worker.dismissed': 'der Fachkraft wurde die Stelle entzogen',
  'worker.laid_off': 'die Stelle der Fachkraft fällt weg',
  'worker.transferred': 'die Fachkraft wechselt die Aufgabe',
  'worker.resigned': 'die Fachkraft geht von sich aus',
  'worker.retired': 'die Fachkraft geht in den Ruhestand',
  'agency.scope_or_capacity': 'die Einrichtung kann das nicht weiterführen',
  'commercial.non_payment': 'Rechnungen bleiben offen',
  'commercial.disengaged': 'die Kanzlei beendet ihren Auftrag',
  'mandate.ended': 'die Behörde hebt ihre Auflage auf',
  'mandate.transferred': 'die Behörde gibt es an andere',
};
