import type { AnyMachineSnapshot } from 'xstate';
import * as ruled from '../../chart/rules/objection.ts';
import type { Context } from '../context.ts';
import { said, type EndingEvent, type Said } from '../events/index.ts';
import { rules, type RuleName } from '../rules/index.ts';

export type { Objection } from '../../chart/rules/objection.ts';

const ruling: ruled.Ruling<RuleName, Context, EndingEvent, Said> = {
  rules,
  catalogue: said,
  where: ({ phase }) => `the ending is ${phase}`,
  unsaid: {
    type: 'ending.named',
    id: 'unsaid',
    by: { role: 'system', ref: 'unsaid' },
    with: {},
  },
};

/** What stands against an event; null when it may happen. The rules explain themselves: there is no second copy. */
export function objectTo(snapshot: AnyMachineSnapshot, event: EndingEvent): ruled.Objection | null {
  return ruled.objectTo(ruling, snapshot, event);
}

/** What people may say now. What depends on how it is said counts as possible. */
export function possibleNow(snapshot: AnyMachineSnapshot): Said[] {
  return ruled.possibleNow(ruling, snapshot);
}
