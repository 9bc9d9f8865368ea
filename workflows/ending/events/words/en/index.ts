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

export const english: EndingWords = {
  sessions: { title: 'Meetings', events: sessionsWords },
  service: { title: 'The work itself', events: serviceWords },
  preparing: { title: 'Preparing the ending', events: preparingWords },
  taper: { title: 'Meetings grow rarer', events: taperWords },
  relationship: { title: 'How you get on, and safety', events: relationshipWords },
  silence: { title: 'Silence and pauses', events: silenceWords },
  agreement: { title: 'The working agreement', events: agreementWords },
  notice: { title: 'The agency ends the work', events: noticeWords },
  accounts: { title: 'Money', events: accountsWords },
  custody: { title: 'Who looks after the client', events: custodyWords },
  transfer: { title: 'Going on with somebody else', events: transferWords },
  closing: { title: 'Last meeting and closing', events: closingWords },
  papers: { title: 'Papers and dates', events: papersWords },
  mandate: { title: 'Work that somebody ordered', events: mandateWords },
  feedback: { title: 'Answers, and care for the worker', events: feedbackWords },
  aftercare: { title: 'After the closing', events: aftercareWords },
  client: { title: 'What the client decides, and what happens', events: clientWords },
  contact: { title: 'How the client is reached', events: contactWords },
  records: { title: 'The keeping of records', events: recordsWords },
  ledgers: { title: 'Tasks, and what was told otherwise', events: ledgersWords },
  policy: { title: 'Settings', events: policyWords },
};

/** What departures and agencies say in the same words. */
export const common = { almanac, cancelAsked, heat, leavings, policy, taking, waysHeard };
