import { rolesAmong } from '../../chart/rules/index.ts';
import { shownClient, untold } from '../matters/index.ts';
import type { DepartureRule } from '../parts.ts';

const deciding = rolesAmong('director');

/** Clients hear it from us first (C24, G11). */
export const announcingRules = {
  everybodyTold: {
    id: 'G11',
    holds: ({ c }) => untold(c).length === 0,
    why: ({ c }) => {
      const refs = untold(c).map(shownClient);
      const more = refs.length > named ? ` and ${refs.length - named} more` : '';
      return `not yet told: ${refs.slice(0, named).join(', ')}${more}`;
    },
    mend: 'Tell them first (client.told), or let a director release it with a reason (announcement.released).',
  },
  announcementFree: {
    id: 'G11',
    holds: ({ c }) => c.announcement.released !== null || !c.policy.departure.holdAnnouncement,
    why: 'the announcement is held until every client was told',
    mend: 'Let a director release it with a reason (announcement.released).',
  },
  notAnnounced: {
    id: 'C24',
    holds: ({ c }) => c.announcement.madeAt === null,
    why: 'the announcement was made already',
    mend: 'Nothing needs doing.',
  },
  announced: {
    id: 'C24',
    holds: ({ c }) =>
      c.announcement.madeAt !== null ||
      c.tasks.some(({ type, state }) => type === 'make-announcement' && state === 'skipped'),
    why: 'the announcement was not made',
    mend: 'Make it (announcement.made), or say why there is none (task.skipped).',
  },
  byDirector: {
    ofEvent: true,
    id: 'G11',
    saidIn: deciding,
    holds: ({ e }) => deciding.has(e.by.role),
    why: 'only a director decides this',
    mend: 'Let a director say it.',
  },
} as const satisfies Record<string, DepartureRule>;

/** More names than this no sentence bears. */
const named = 10;
