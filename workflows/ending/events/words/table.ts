import type { InferOutput } from 'valibot';
import type { AlmanacTable } from '../../../calendar/index.ts';
import type { WordsOf } from '../../../chart/words.ts';
import type { Policy } from '../../../policy/index.ts';
import type { agreementSaid } from '../agreement.ts';
import type { clientSaid } from '../client.ts';
import type { aftercareSaid, closingSaid } from '../closing.ts';
import type { contactSaid, silenceSaid } from '../contact.ts';
import type { custodySaid } from '../custody.ts';
import type { ledgersSaid, policySaid } from '../ledgers.ts';
import type { noticeSaid } from '../notice.ts';
import type { papersSaid } from '../papers.ts';
import type { preparingSaid } from '../preparing.ts';
import type { feedbackSaid, relationshipSaid } from '../relationship.ts';
import type { serviceSaid } from '../service.ts';
import type { sessionsSaid, taperSaid } from '../sessions.ts';
import type { accountsSaid, mandateSaid, recordsSaid } from '../standings.ts';
import type { transferSaid } from '../transfer.ts';

/** What can be said to an ending, by subject: the groups in which people find it. */
interface Groups {
  sessions: typeof sessionsSaid;
  service: typeof serviceSaid;
  preparing: typeof preparingSaid;
  taper: typeof taperSaid;
  relationship: typeof relationshipSaid;
  silence: typeof silenceSaid;
  agreement: typeof agreementSaid;
  notice: typeof noticeSaid;
  accounts: typeof accountsSaid;
  custody: typeof custodySaid;
  transfer: typeof transferSaid;
  closing: typeof closingSaid;
  papers: typeof papersSaid;
  mandate: typeof mandateSaid;
  feedback: typeof feedbackSaid;
  aftercare: typeof aftercareSaid;
  client: typeof clientSaid;
  contact: typeof contactSaid;
  records: typeof recordsSaid;
  ledgers: typeof ledgersSaid;
  policy: typeof policySaid;
}

/** Settings and zone rules come whole, from files and activities: nobody types them. */
export type Documents = InferOutput<typeof Policy> | InferOutput<typeof AlmanacTable>;

/** The words of every event of an ending, in one language. */
export type EndingWords = {
  readonly [G in keyof Groups]: {
    readonly title: string;
    readonly events: WordsOf<Groups[G], Documents>;
  };
};

/** Documents as an example has them: the least that settings say, for whatever is left out is usual. */
export const policyExample = { agency: { name: 'Example Agency', zone: 'Europe/London' } };

/** One zone whose clocks never change, and no holidays. */
export const almanacExample = {
  tz: '2035a',
  madeAt: 2_052_086_400_000,
  until: 2_083_622_400_000,
  zones: { UTC: [[2_052_086_400_000, 0]] },
  holidays: {},
};
