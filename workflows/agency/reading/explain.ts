import type { AnyMachineSnapshot } from 'xstate';
import * as ruled from '../../chart/rules/objection.ts';
import type { Context } from '../context.ts';
import { said, type AgencyEvent, type Said } from '../events/index.ts';
import { rules, type RuleName } from '../rules/index.ts';

const ruling: ruled.Ruling<RuleName, Context, AgencyEvent, Said> = {
  rules,
  catalogue: said,
  where: ({ policy }) => `the agency is under version ${policy.version} of its settings`,
  unsaid: {
    type: 'admin.cancelRequested',
    id: 'unsaid',
    by: { role: 'system', ref: 'unsaid' },
    with: {},
  },
};

/** What stands against an event; null when it may happen. */
export function objectTo(snapshot: AnyMachineSnapshot, event: AgencyEvent): ruled.Objection | null {
  return ruled.objectTo(ruling, snapshot, event);
}

/** What may be said now. What depends on how it is said counts as possible. */
export function possibleNow(snapshot: AnyMachineSnapshot): Said[] {
  return ruled.possibleNow(ruling, snapshot);
}
