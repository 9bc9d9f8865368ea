import type { papersTasks } from '../../../workflows/ending/tasks/papers.ts';
import { wordsOf } from './words.ts';
import { byHand, says, type Says } from './says.ts';
import type { recordsTasks } from '../../../workflows/ending/tasks/records.ts';

/** What is told to finish the tasks of documents and what belongs to them. */
export const papersDeeds: Record<keyof typeof papersTasks, Says> = {
  'return-documents': (c) => [
    {
      type: 'documents.sent',
      role: 'records',
      with: { carrier: wordsOf(c).carrier, tracking: 'RD 4471 2209' },
    },
  ],
  'trace-documents': says({
    type: 'documents.delivered',
    role: 'records',
    with: { proof: 'carrier' },
  }),
  'lien-review': says({ type: 'lien.released', role: 'lead' }),
  'tell-access': says({ type: 'access.told' }),
  'settle-money': says({ type: 'money.settled', role: 'accounts', with: { refund: 'none' } }),
  'summary-breach': byHand('director'),
  'successor-enquiry': says({ type: 'enquiry.answered', role: 'lead' }),
  'hand-over-dates': byHand('lead'),
};

/** What is told to finish the tasks of the keeping of records. */
export const recordsDeeds: Record<keyof typeof recordsTasks, Says> = {
  'access-request': says({ type: 'records.given', role: 'records' }),
  'access-breach': byHand('director'),
  'erasure-decision': says({
    type: 'erasure.decided',
    role: 'records',
    with: { decision: 'restrict' },
  }),
  'legal-hold-review': byHand('lead'),
  'review-opening': byHand('supervisor'),
  condolence: byHand(),
};
