import type { EndingWords } from '../table.ts';
import { agreementWords } from './agreement.ts';
import { clientWords } from './client.ts';
import { aftercareWords, closingWords } from './closing.ts';
import { contactWords, silenceWords } from './contact.ts';
import { custodyWords, heat, leavings, waysHeard } from './custody.ts';
import { almanac, cancelAsked, ledgersWords, policy, policyWords, taking } from './ledgers.ts';
import { noticeWords } from './notice.ts';
import { papersWords } from './papers.ts';
import { preparingWords } from './preparing.ts';
import { feedbackWords, relationshipWords } from './relationship.ts';
import { serviceWords } from './service.ts';
import { sessionsWords, taperWords } from './sessions.ts';
import { accountsWords, mandateWords, recordsWords } from './standings.ts';
import { transferWords } from './transfer.ts';

export const german: EndingWords = {
  sessions: { title: 'Treffen', events: sessionsWords },
  service: { title: 'Die Zusammenarbeit', events: serviceWords },
  preparing: { title: 'Den Abschluss vorbereiten', events: preparingWords },
  taper: { title: 'Treffen werden seltener', events: taperWords },
  relationship: { title: 'Miteinander und Sicherheit', events: relationshipWords },
  silence: { title: 'Stille und Pausen', events: silenceWords },
  agreement: { title: 'Die Vereinbarung', events: agreementWords },
  notice: { title: 'Die Einrichtung beendet die Zusammenarbeit', events: noticeWords },
  accounts: { title: 'Geld', events: accountsWords },
  custody: { title: 'Wer für die Klient:in da ist', events: custodyWords },
  transfer: { title: 'Weiter mit jemand anderem', events: transferWords },
  closing: { title: 'Letztes Treffen und Abschluss', events: closingWords },
  papers: { title: 'Unterlagen und Fristen', events: papersWords },
  mandate: { title: 'Wenn jemand anderes es verlangt', events: mandateWords },
  feedback: { title: 'Rückmeldung, und Sorge für die Fachkraft', events: feedbackWords },
  aftercare: { title: 'Nach dem Abschluss', events: aftercareWords },
  client: { title: 'Was die Klient:in entscheidet, und was geschieht', events: clientWords },
  contact: { title: 'Wie die Klient:in erreicht wird', events: contactWords },
  records: { title: 'Aufbewahrung der Akten', events: recordsWords },
  ledgers: { title: 'Aufgaben, und was anders gesagt wurde', events: ledgersWords },
  policy: { title: 'Einstellungen', events: policyWords },
};

/** What departures and agencies say in the same words. */
export const common = { almanac, cancelAsked, heat, leavings, policy, taking, waysHeard };
