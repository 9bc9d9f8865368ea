import { toLocal } from '../../calendar/index.ts';
import { type By, isNamed, isSame, rolesAmong } from '../../chart/rules/index.ts';
import type { Context, Told } from '../context.ts';
import {
  entriesNamed,
  entryDropped,
  entryNamed,
  isAbove,
  lateWordRests,
  meant,
  needsTwo,
  outside,
  stillAway,
  underWay,
  withoutFact,
} from '../matters/index.ts';
import type { CorrectableKind } from '../correctables.ts';
import { phaseTraits } from '../phases.ts';
import { correctedFactsRules } from './corrected-facts.ts';
import { toldWhereRules } from './told-where.ts';
import { withdrawalsRules } from './withdrawals.ts';
import { type EndingFacts, type EndingRule, is } from '../parts.ts';

const annulling = rolesAmong('supervisor', 'lead', 'director', 'admin');

const anotherSays = 'Let somebody else say the same (entry.corrected), in their own role';

/** Rules of what was told by mistake (docs/field.md#corrections), and of what is withdrawn (D32). */
export const entriesRules = {
  namesDeath: names('death'),
  namesWorkersDeath: names('workersDeath'),
  namesErasure: names('erasure'),
  namesOptOut: names('optOut'),
  namesDecision: names('decision'),
  namesAbsence: names('absence'),
  namesSession: names('session'),
  namesBeginning: names('beginning'),
  namesComingBack: names('comingBack'),
  namesProposal: names('proposal'),
  namesWithdrawal: names('withdrawal'),
  namesFact: names('fact'),
  deathStands: stands('death', ({ c }) => !c.alive),
  workersDeathStands: stands('workersDeath', ({ c }) => c.custody.away?.died === true),
  erasureStands: stands('erasure', ({ c }) => (c.records.erasure?.decision ?? 'open') !== 'open'),
  optOutStands: stands('optOut', ({ c }) => c.optedOut !== 'none'),
  absenceStands: stands('absence', ({ c, e }) => {
    const entry = meant(c, e);
    return c.alive && entry !== null && withoutFact(c, entry).absences !== c.absences;
  }),
  beginningStands: stands('beginning', ({ c, e }) => {
    const last = c.entries.findLast(({ kind }) => kind === 'beginning');
    return phaseTraits[c.phase].work !== 'over' && meant(c, e) === last;
  }),
  comingBackStands: stands('comingBack', ({ c, e }) => {
    const entry = meant(c, e);
    return c.alive && entry !== null && stillAway(c, entry) !== null;
  }),
  proposalStands: stands('proposal', ({ c, e }) => {
    const last = c.entries.findLast(({ kind }) => kind === 'proposal');
    return c.alive && underWay(c) && meant(c, e) === last;
  }),
  decisionStands: stands('decision', ({ c }) => c.alive),
  withdrawalStands: stands('withdrawal', ({ c, e }) => {
    const last = c.entries.findLast(({ kind }) => leads.has(kind));
    return c.alive && phaseTraits[c.phase].work !== 'over' && meant(c, e) === last;
  }),
  ...correctedFactsRules,
  mayCorrect: {
    ofEvent: true,
    id: 'D19',
    holds: ({ c, e }) => {
      const entry = meant(c, e);
      if (entry === null || isAbove(e.by)) return true;
      return isTeller(entry, e.by) || (needsTwo(c, entry) && !outside.has(e.by.role));
    },
    why: 'whoever told it, or a supervisor, lead or director, says that it is wrong',
    mend: 'Let one of them say it in their own role.',
  },
  enoughSay: {
    ofEvent: true,
    id: 'D19',
    holds: ({ c, e }) => {
      const entry = meant(c, e);
      return entry !== null && (!needsTwo(c, entry) || isSeconded(entry, e.by));
    },
    why: ({ c, e }) => {
      const first = meant(c, e)?.asked;
      return first
        ? `${first.role} ${first.ref} said that it is wrong, and nobody else has of whom one is a supervisor, lead or director`
        : 'two people say of such an entry that it is wrong, one of them a supervisor, lead or director';
    },
    mend: `${anotherSays}; one of the two is a supervisor, lead or director.`,
  },
  saysFirst: {
    ofEvent: true,
    id: 'D19',
    holds: ({ c, e }) => {
      const entry = meant(c, e);
      if (entry === null || !needsTwo(c, entry)) return false;
      // Whoever is known by name has said it; a second who is not above the worker adds nothing to that.
      return entry.asked === null || (!isNamed(entry.asked.ref) && isNamed(e.by.ref));
    },
    why: 'somebody has said it already, or nobody else need say it',
    mend: `${anotherSays}.`,
  },
  dropsTouches: {
    ofEvent: true,
    id: 'C34',
    holds: ({ c, e }) => {
      const entry = meant(c, e);
      return entry !== null && entryDropped(c, entry);
    },
    why: 'nobody was to be asked how things are',
    mend: 'Nothing needs doing.',
  },
  lateWordRested: {
    id: 'D32',
    holds: ({ c }) => (lateWordRests(c) ?? 0) <= c.now,
    why: ({ c }) =>
      `it was told late, and the client can take it back until ${localOf(c, lateWordRests(c) ?? c.now)}`,
    mend: 'Wait until then; it closes by itself once nothing else is owed.',
  },
  annuls: {
    ofEvent: true,
    id: 'D19',
    saidIn: annulling,
    holds: ({ e }) => annulling.has(e.by.role) && isNamed(e.by.ref),
    why: 'a case is annulled by a supervisor, lead or director, or by an administrator, known by name',
    mend: 'Let one of them say it in their own role.',
  },
  nothingServed: {
    id: 'D34',
    holds: ({ c }) => c.counts.held === 0 && c.decision === null && c.closedAt === null,
    why: 'a session was held here, or an ending was decided: it is a case of somebody',
    mend: 'End it as any other, or correct what was told by mistake (entry.corrected).',
  },
  ...toldWhereRules,
  ...withdrawalsRules,
} as const satisfies Record<string, EndingRule>;

function localOf(c: Context, at: number): string {
  return toLocal(c.almanac, c.policy.agency.zone, at).replace('T', ' ');
}

/** Whatever came after it, it is past. */
const leads: ReadonlySet<CorrectableKind> = new Set<CorrectableKind>([
  'decision',
  'beginning',
  'withdrawal',
]);
function isTeller({ by }: Told, who: By): boolean {
  return by.role === who.role && isSame(by.ref, who.ref);
}

/** Somebody else said so before, both are known by name, and one of the two answers for the work of others. */
function isSeconded({ asked }: Told, by: By): boolean {
  if (asked === null || isSame(asked.ref, by.ref) || !isNamed(asked.ref) || !isNamed(by.ref))
    return false;
  return isAbove(asked) || isAbove(by);
}

function names(kind: CorrectableKind): EndingRule {
  return {
    ofEvent: true,
    id: 'D19',
    holds: ({ c, e }) => isOf(kind, { c, e }),
    why: ({ c, e }) =>
      c.entries.length > 0
        ? `what can be corrected so is ${entriesNamed(c, e.by)}`
        : 'nothing was told here that is corrected by its id',
    mend: 'Name one of these; of anything else tell what is so, and that counts from then on.',
  };
}

/** What it says is still so; only a session was something else instead. */
function stands(kind: CorrectableKind, so: (facts: EndingFacts) => boolean): EndingRule {
  return {
    ofEvent: true,
    id: 'D19',
    holds: ({ c, e }) =>
      isOf(kind, { c, e }) &&
      so({ c, e }) &&
      !(is(e, 'entry.corrected') && e.with.instead !== undefined),
    why: 'nothing of that kind stands that is taken back so',
    mend: 'Tell what is so now; what it was instead is said of sessions alone.',
  };
}

function isOf(kind: CorrectableKind, { c, e }: EndingFacts): boolean {
  const entry = is(e, 'entry.corrected') ? entryNamed(c, e.with.entry) : null;
  return entry?.kind === kind;
}
