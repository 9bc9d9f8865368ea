import type { ChoreTraits, JsonObject } from '../../chart/index.ts';
import type { Instant } from '../../calendar/almanac.ts';
import { untold, closingOf, later, lastDayOf } from '../matters/index.ts';
import type { TaskType } from '../names.ts';
import type { Client, Context } from '../context.ts';

/** What is known of one kind of task; the director is asked when it is overdue. */
export type TaskTraits = ChoreTraits<Context>;

/** Where a leaving is contentious the access ends at once; otherwise with the last day. */
function cutOff(c: Context): Instant {
  if (c.facts.contentiousness === 'high') return later(c, c.now, c.policy.departure.high);
  return Math.max(c.now, closingOf(c, lastDayOf(c)));
}

/** A leaving that is contentious does not wait until tomorrow. */
const urgent = ({ facts }: Context): boolean => facts.contentiousness === 'high';

/** Of whom it is told, as people call them. */
function client(one: Client | undefined): JsonObject {
  return one === undefined ? {} : { ref: one.externalRef ?? one.ref };
}

/** The tasks of a departure (docs/field.md#departure). */
export const taskKinds = {
  'confirm-facts': {
    who: 'director',
    otherwise: 'lead',
    due: (c) => later(c, c.now, c.policy.departure[c.facts.contentiousness]),
    urgent,
    sentence: 'Confirm what is known of the leaving; a second person does',
    doneBy: ['departure.confirmed'],
    endedBy: ['departure.withdrawn'],
    settled: (c) => c.confirmedAt !== null,
    barred: ({ statedBy }) => [statedBy],
  },
  'tell-untold': {
    who: 'director',
    due: (c) => later(c, c.now, '1wd'),
    sentence: 'See that the clients whose time is up are told',
    doneBy: ['client.told'],
    settled: (c) => untold(c).every(({ late }) => !late),
    facts: (c) => client(untold(c).find(({ late }) => late)),
  },
  'tell-by-hand': {
    who: 'speaker',
    due: (c) => later(c, c.now, c.policy.departure[c.facts.contentiousness]),
    urgent,
    sentence: 'Tell the clients whose ending is not running any more',
    doneBy: ['client.told', 'client.settled'],
    settled: (c) => untold(c).every(({ word }) => word.state !== 'missing'),
    facts: (c) => client(untold(c).find(({ word }) => word.state === 'missing')),
  },
  'name-custodian': {
    who: 'records',
    due: (c) => later(c, c.now, '5wd'),
    sentence: 'Name who keeps the records of the worker',
    doneBy: ['records.custodianNamed'],
    settled: (c) => c.custodian !== null,
  },
  'revoke-access': {
    who: 'admin',
    due: cutOff,
    urgent,
    sentence: 'Revoke the worker’s access, and say from which day',
    doneBy: ['access.revoked'],
    settled: (c) => c.accessRevokedOn !== null,
  },
  'reroute-replies': {
    who: 'admin',
    due: cutOff,
    urgent,
    sentence: 'Send replies to the worker on to who now speaks',
    doneBy: ['replies.rerouted'],
    settled: (c) => c.repliesTo !== null,
  },
  'make-announcement': {
    who: 'director',
    due: (c) => Math.max(later(c, c.now, '1wd'), closingOf(c, lastDayOf(c))),
    sentence: 'Every client knows: announce that the worker leaves',
    doneBy: ['announcement.made'],
    skippable: true,
    settled: (c) => c.announcement.madeAt !== null,
  },
  'find-successors': {
    who: 'director',
    due: (c) => later(c, c.now, '5wd'),
    sentence: 'Some clients have nobody new yet: see that each goes on with somebody',
    doneBy: ['client.settled'],
    settled: (c) => c.clients.every(({ settled }) => settled !== null),
    facts: (c) => client(c.clients.find(({ settled }) => settled === null)),
  },
  'stuck-case': {
    who: 'admin',
    due: (c) => later(c, c.now, '1wd'),
    sentence: 'A part of this departure is broken: ask for a mended version of Endwell',
    doneBy: ['task.done'],
    settled: () => false,
  },
} as const satisfies Record<TaskType, TaskTraits>;
