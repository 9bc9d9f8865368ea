import type { Context } from '../../workflows/ending/context.ts';
import type { Row } from '../../workflows/ending/row.ts';
import type { Telling } from '../known-endings.ts';
import type { ColumnName } from './columns.ts';
import type { ReadCase } from './row.ts';

/** A cell that says something else than the ending does. */
export interface Difference {
  column: ColumnName;
  /** What the ending has; empty where it has nothing. */
  has: string;
  says: string;
  /** What people tell where it is so; or why a caseload cannot bring it, and what does. */
  tell: Pick<Telling, 'type' | 'with'>[] | null;
  instead: string;
  /** Of what an import only begins, how it goes on. */
  begun?: string;
}

const details = {
  language: 'language',
  zone: 'zone',
  preferred_channel: 'preferredChannel',
  email: 'email',
  phone: 'phone',
  name: 'name',
  regions: 'regions',
} as const;

const goalsStay = 'a goal that was named stays, and is rated in the work (goal.rated)';
const stays = 'it was said when the ending began, and stays';
/** What no import changes, and what does. How many sessions there have been, an ending knows better. */
const instead: Readonly<Partial<Record<ColumnName, string>>> = {
  worker_name: 'the name comes with the worker (worker_ref), by a transfer (transfer.proposed)',
  mandated:
    'whose order it is, or that it is over, somebody tells (mandate.recorded, mandate.ended)',
  consent_followup: 'that the client agrees, whoever asked them tells (followUp.agreed)',
  planned_end: 'an end that was planned stays, until another is (case.changed)',
  programme: stays,
  cadence_days: stays,
  fee_paying: stays,
  born_on: 'a day of birth stays, until another is told (case.changed)',
};

/** Where a row says something else than its ending: only cells that say something count. */
export function differencesOf(
  { said, case: row }: Pick<ReadCase, 'said' | 'case'>,
  c: Context,
): Difference[] {
  return [...said.keys()].flatMap((column): Difference[] => {
    switch (column) {
      case 'external_ref':
      case 'sessions_so_far':
        return [];
      case 'goals': {
        const known = new Set([...c.row.goals, ...c.service.goals.map(({ wording }) => wording)]);
        const fresh = row.goals.filter((goal) => !known.has(goal));
        // What was named in the work since then, no caseload knows of.
        const gone = c.row.goals.some((goal) => !row.goals.includes(goal));
        const tell = fresh.map((wording) => ({ type: 'goal.named', with: { wording } }) as const);
        const [has, says] = [[...known].join(' | '), row.goals.join(' | ')];
        if (fresh.length > 0) return [{ column, has, says, tell, instead: '' }];
        return gone ? [{ column, has, says, tell: null, instead: goalsStay }] : [];
      }
      case 'next_session': {
        const start = row.firstSession ?? '';
        const planned = c.sessions.findLast(({ state }) => state === 'planned');
        const type = planned ? 'session.moved' : 'session.planned';
        const tell = [{ type, with: { start } } as const];
        return planned?.start === start
          ? []
          : [{ column, has: planned?.start ?? '', says: start, tell, instead: '' }];
      }
      case 'safe_contact_notes': {
        const notes = row.safeContactNotes ?? '';
        const tell = [{ type: 'safeContact.changed', with: { notes } } as const];
        return plain(column, c.row.safeContactNotes, notes, tell);
      }
      case 'consent_followup': {
        const agreed = c.row.consentFollowUp && c.optedOut === 'none';
        const tell = [{ type: 'client.optedOut', with: { from: 'followUp' } } as const];
        return plain(column, agreed, row.consentFollowUp, row.consentFollowUp ? null : tell);
      }
      case 'email':
      case 'phone':
      case 'zone':
      case 'language':
      case 'preferred_channel':
      case 'name':
      case 'regions': {
        const field = details[column];
        const facts = { [field]: row[field] } as Record<string, string | string[]>;
        return plain(column, c.row[field], row[field], [
          { type: 'contactDetails.changed', with: facts },
        ]);
      }
      case 'supervisor_ref':
      case 'start_date':
      case 'planned_end':
      case 'born_on':
      case 'session_cap': {
        const field = terms[column];
        // A placeholder for no end at all.
        const open = row[field] === undefined;
        if (open) return plain(column, c.row[field] ?? 'open', 'open', null);
        const facts = { [field]: row[field] } as Record<string, string | number>;
        return plain(column, c.row[field], row[field], [{ type: 'case.changed', with: facts }]);
      }
      case 'worker_ref': {
        // They are on the way there already.
        if (c.transfer?.to === row.worker && c.transfer.state !== 'refused') return [];
        const name = row.workerName === undefined ? {} : { name: row.workerName };
        const tell = [{ type: 'transfer.proposed', with: { to: row.worker, ...name } } as const];
        return plain(column, c.row.worker, row.worker, tell).map((difference) => ({
          ...difference,
          begun: 'It was proposed: the client is asked, and whoever takes over answers.',
        }));
      }
      default:
        return plain(column, c.row[fieldOf[column]], row[fieldOf[column]], null);
    }
  });
}

const terms = {
  supervisor_ref: 'supervisor',
  start_date: 'startDate',
  planned_end: 'plannedEnd',
  session_cap: 'sessionCap',
  born_on: 'bornOn',
} as const satisfies Partial<Record<ColumnName, keyof Row>>;

const fieldOf = {
  programme: 'programme',
  worker_name: 'workerName',
  cadence_days: 'cadenceDays',
  mandated: 'mandated',
  fee_paying: 'feePaying',
} as const satisfies Partial<Record<ColumnName, keyof Row>>;

function plain(
  column: ColumnName,
  has: unknown,
  says: unknown,
  tell: Difference['tell'],
): Difference[] {
  const [there, here] = [textOf(has), textOf(says)];
  return there === here
    ? []
    : [{ column, has: there, says: here, tell, instead: instead[column] ?? '' }];
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(' | ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
