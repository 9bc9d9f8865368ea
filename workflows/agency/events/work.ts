import * as v from 'valibot';
import { newsReasons } from '../../chart/index.ts';
import { Ref } from '../../chart/rules/index.ts';
import { MOST_WORDS } from '../../ending/events/index.ts';

const Due = v.pipe(v.number(), v.integer());

/** What endings and departures tell of tasks of which somebody is to hear at once. */
export const workSaid = {
  'work.came': v.strictObject({
    of: v.picklist(['ending', 'departure']),
    ref: Ref,
    task: Ref,
    type: Ref,
    who: Ref,
    person: v.nullable(Ref),
    due: Due,
    why: v.picklist(newsReasons),
  }),
  /** A person wrote, and no ending is named by it: what they say, from which address, and whether there may be danger in it. */
  'mail.unclaimed': v.strictObject({
    words: v.optional(v.pipe(v.string(), v.maxLength(MOST_WORDS))),
    from: v.optional(v.pipe(v.string(), v.maxLength(254))),
    risk: v.optional(v.boolean(), false),
  }),
} as const;

const Item = v.strictObject({
  of: v.picklist(['ending', 'departure', 'agency']),
  ref: v.string(),
  type: v.string(),
  due: Due,
  overdue: v.boolean(),
});

/** What came of asking what somebody owes, and of writing to them; only the host says these. */
export const workAnswered = {
  'work.listed': v.strictObject({ member: v.string(), items: v.array(Item) }),
  'work.unlisted': v.strictObject({ member: v.string(), code: v.string() }),
  'notice.sent': v.strictObject({ key: v.string() }),
  'notice.failed': v.strictObject({ key: v.string(), code: v.string(), final: v.boolean() }),
} as const;
