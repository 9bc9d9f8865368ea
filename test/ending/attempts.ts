import type { Context } from '../../workflows/ending/context.ts';
import { initiators, reasonCodes } from '../../workflows/ending/names.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import { behaviour, said } from './notice-given.ts';
import { wordsFor } from './words.ts';

/** Everybody who may try something: in their own role, in another’s, without a name, or as whoever passes a word on. */
export const actors: readonly By[] = [
  { role: 'worker', ref: 'W-7' },
  { role: 'client', ref: 'Kim' },
  { role: 'worker', ref: 'W-7', for: 'client' },
  { role: 'supervisor', ref: 'S-2' },
  { role: 'supervisor', ref: 'W-7' },
  { role: 'supervisor', ref: 'supervisor' },
  { role: 'lead', ref: 'L-1' },
  { role: 'lead', ref: 'S-2' },
  { role: 'director', ref: 'D-1' },
  { role: 'receiver', ref: 'W-9' },
  { role: 'receiver', ref: 'W-7' },
  { role: 'cover', ref: 'W-8' },
  { role: 'intake', ref: 'I-1' },
  { role: 'records', ref: 'R-1' },
  { role: 'accounts', ref: 'A-1' },
  { role: 'authority', ref: 'the court' },
  { role: 'admin', ref: 'admin' },
];

const doubt = 'if you struggle again, we worry about you';

/** What somebody may try to say: what is usually said, and what leads around a rule. */
export function attemptsAt(c: Context, type: Said): readonly object[] {
  switch (type) {
    case 'ending.opened':
      return reasonCodes.flatMap((reason) => [
        { reason },
        ...initiators.map((initiator) => ({ reason, initiator })),
        { reason, outcome: 'not_achieved' },
      ]);
    case 'ending.proposed':
      return reasonCodes.flatMap((reason) =>
        [true, false].map((stillNeeded) => ({
          reason,
          stillNeeded,
          integrity: true,
          businessEffect: 'rent',
        })),
      );
    case 'conduct.noted':
      return [
        ...wordsFor(c, type),
        { behaviour: 'a manipulative call', item: 'calm voices', date: '2035-02-05' },
      ];
    case 'options.none':
      return [{ because: 'there is none near' }, { because: 'they are difficult' }];
    case 'change.reviewed':
      return [
        ...wordsFor(c, type),
        { changes: ['sleeps through'], strength: `You called your sister; ${doubt}` },
        { changes: ['sleeps through'], strength: 'You are less manipulative now' },
      ];
    case 'letter.approved':
    case 'letter.handed':
      return [...wordsFor(c, type), { strength: `You called your sister; ${doubt}` }];
    case 'options.offered':
      return [...wordsFor(c, type), { what: ['A house for lazy people'] }];
    case 'notice.given':
      return [{ ...said, behaviour: 'A manipulative call' }, ...wordsFor(c, type)];
    case 'conduct.reminded':
      return [...wordsFor(c, type), { behaviour: `${behaviour}, so lazy`, item: 'calm voices' }];
    default:
      return wordsFor(c, type);
  }
}
