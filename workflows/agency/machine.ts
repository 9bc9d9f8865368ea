import { takingTrees } from '../chart/rules/index.ts';
import type { AgencyStage } from './setup.ts';
import type { RuleTree } from './rules/index.ts';

/** A guard: the tree of named rules that must hold. */
const when = <const T extends RuleTree>(tree: T) => ({ type: 'rule', params: tree }) as const;

const terms = {
  description: 'Which version of the settings is in force, and what its people owe the agency.',
  on: {
    'policy.applied': {
      guard: when({ all: ['administers', 'policyNewer', 'policySafe', 'placesKnown'] }),
      actions: 'applyPolicy',
    },
    'closure.announced': {
      guard: when({ all: ['administers', 'closureAhead', 'closureShort'] }),
      actions: 'announceClosure',
    },
    'admin.cancelRequested': { actions: 'noteCancelAsked' },
    'task.done': { guard: when('byHand'), actions: 'finishTask' },
    'task.skipped': { guard: when({ all: ['skippable', 'maySkip'] }), actions: 'skipTask' },
    'task.taken': { guard: when(takingTrees.taken), actions: 'takeTask' },
    'task.handedOver': { guard: when(takingTrees.handedOver), actions: 'passTask' },
    'task.givenBack': { guard: when(takingTrees.givenBack), actions: 'returnTask' },
    'colleague.gone': { guard: when('goneIsSaidByUs'), actions: 'releaseTasks' },
  },
  after: { taskDue: { actions: 'askAboutTasks' } },
} satisfies AgencyStage;

const staff = {
  description: 'Who works here, who is away, who stands in, and which programs act for whom.',
  on: {
    'staff.joined': {
      guard: when({
        all: ['administers', 'memberNew', 'roomForMore', 'standInsKnown', 'standInsOthers'],
      }),
      actions: 'join',
    },
    'staff.changed': {
      guard: when({ all: ['administers', 'memberKnown', 'standInsKnown', 'standInsOthers'] }),
      actions: 'change',
    },
    'staff.left': {
      guard: when({ all: ['administers', 'memberKnown', 'standsInForNobody'] }),
      actions: 'leave',
    },
    'staff.away': {
      guard: when({
        all: ['memberKnown', 'absenceInOrder', 'standInsKnown', 'standInsOthers'],
      }),
      actions: 'goAway',
    },
    'calendar.opened': {
      guard: when({ all: ['memberKnown', 'theirsOrAdministers'] }),
      actions: 'openCalendar',
    },
    'calendar.closed': {
      guard: when({ all: ['memberKnown', 'theirsOrAdministers'] }),
      actions: 'closeCalendar',
    },
    'key.made': {
      guard: when({ all: ['administers', 'memberKnown', 'keyNew', 'roomForKeys'] }),
      actions: 'makeKey',
    },
    'key.revoked': { guard: when({ all: ['administers', 'keyKnown'] }), actions: 'revokeKey' },
    'staff.back': { guard: when({ all: ['memberKnown', 'memberAway'] }), actions: 'comeBack' },
  },
  after: {
    absenceBegins: { actions: 'beginAbsences' },
    findingDue: { actions: 'findEndings' },
    takenDue: { actions: 'findTaken' },
    absenceOver: { actions: 'askAboutReturn' },
  },
} satisfies AgencyStage;

/** The endings are told one after the other, some at a time, so that neither server nor history is strained. */
const telling = {
  description: 'Which endings are still to hear something.',
  on: {
    'endings.found': { guard: when('administers'), actions: 'callEndings' },
    'ending.told': { actions: 'recordTold' },
    'ending.missing': { actions: 'recordMissing' },
    'endings.listed': { actions: 'tellFound' },
    'endings.unlisted': { actions: 'findLater' },
    'taken.listed': { actions: 'tellTaken' },
    'taken.unlisted': { actions: 'findTakenLater' },
  },
  after: { tellingDue: { actions: 'tellNext' } },
} satisfies AgencyStage;

/** The zone rules, looked up again every year: an agency outlives every table of it. */
const almanac = {
  description: 'Local time and holidays, refreshed yearly.',
  on: {
    'almanac.refreshed': { actions: 'useAlmanac' },
    'almanac.failed': { actions: ['retryAlmanac', 'forgetZones'] },
  },
  after: { almanacDue: { actions: ['retryAlmanac', 'askForAlmanac'] } },
} satisfies AgencyStage;

/** What the staff hear of work: at once what cannot wait, and each morning all that is owed. */
const work = {
  description: 'Who is to hear of which work, and when.',
  always: { guard: when('newsToTell'), actions: 'noteOwnWork' },
  on: {
    'work.came': { guard: when('saidByUs'), actions: 'noteWork' },
    'mail.unclaimed': { guard: when('saidByUs'), actions: 'keepMail' },
    'work.listed': { actions: 'tellWork' },
    'work.unlisted': { actions: 'findWorkLater' },
    'notice.sent': { actions: 'noteSent' },
    'notice.failed': { actions: 'noteFailed' },
  },
  after: {
    noticeDue: { actions: 'sendNotices' },
    digestDue: { actions: 'findWork' },
  },
} satisfies AgencyStage;

/** The whole chart of an agency. It lives as long as the agency does. */
export const root = {
  description: 'The agency: its settings, its people, and what its endings are to hear.',
  type: 'parallel',
  states: { terms, staff, telling, work, almanac },
} satisfies AgencyStage;
