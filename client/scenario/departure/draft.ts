// The story of a departure as it is written; see client/scenario/draft.ts.
import * as v from 'valibot';
import { Ref } from '../../../workflows/chart/rules/index.ts';
import {
  Cites,
  EarlierLaw,
  Entry,
  line,
  listOf,
  MailAnswer,
  Moment,
  Start,
  Step,
} from '../draft.ts';

/** How the people of every ending behave where the script says nothing. */
const assumed = ['asPlanned', 'silent'] as const;

export const LeavingDraft = v.strictObject(
  {
    name: line,
    cites: Cites,
    start: Start,
    /** The clients of the worker (CSV), whose endings run from the start. */
    caseload: v.string('the path of a caseload, from this file'),
    /** The file of the departure, which begins when `begins` says. */
    departure: v.string('the path of a departure, from this file'),
    begins: Moment,
    /** What is said to the departure, or to the ending of the client named by `of`. */
    script: listOf(v.strictObject({ ...Step.entries, of: v.optional(Ref) }), 'steps'),
    assume: v.optional(v.picklist(assumed, `one of ${assumed.join(', ')}`), 'asPlanned'),
    until: Moment,
    /** Of all clients. */
    mail: listOf(MailAnswer, 'answers'),
    almanac: v.optional(EarlierLaw),
    /** Where `of` names a client, an entry of their ending. */
    expect: listOf(Entry, 'entries'),
    never: listOf(Entry, 'entries'),
  },
  'a departure: name, start, caseload, departure, begins, script, until, expect',
);
export type LeavingDraft = v.InferOutput<typeof LeavingDraft>;
