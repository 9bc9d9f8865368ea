import type { Context } from '../context.ts';
import { type AgencyFacts, type AgencyRule, is } from '../parts.ts';

const mostKeys = 100;

/** Rules of the keys with which programs act for the staff (docs/field.md, 4.5). */
export const keyRules = {
  keyNew: {
    ofEvent: true,
    id: '4.5',
    holds: ({ c, e }) => is(e, 'key.made') && !has(c, e.with.key),
    why: ({ e }) => `there is a key of the name ${nameIn(e)} already`,
    mend: 'Choose another name, or revoke that one first (key.revoked).',
  },
  roomForKeys: {
    ofEvent: true,
    id: '4.5',
    holds: ({ c }) => c.keys.length < mostKeys,
    why: `there are ${mostKeys} keys already`,
    mend: 'Revoke those that nobody uses (key.revoked).',
  },
  keyKnown: {
    ofEvent: true,
    id: '4.5',
    holds: ({ c, e }) => has(c, nameIn(e)),
    why: ({ c, e }) =>
      `there is no key ${nameIn(e)}; there are ${c.keys.map(({ name }) => name).join(', ') || 'none'}`,
    mend: 'Nothing needs doing, or name one that there is.',
  },
} as const satisfies Record<string, AgencyRule>;

function has(c: Context, key: string): boolean {
  return c.keys.some(({ name }) => name === key);
}

function nameIn(e: AgencyFacts['e']): string {
  return 'key' in e.with ? e.with.key : '';
}
