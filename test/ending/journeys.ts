import { endingChart } from '../../workflows/ending/chart.ts';
import type { Context } from '../../workflows/ending/context.ts';
import { load, store } from '../../workflows/chart/index.ts';
import type { TaskType } from '../../workflows/ending/names.ts';
import {
  given,
  givenWith,
  local,
  supervisor,
  type Fact,
  type Setting,
  type Story,
} from './given.ts';

/** What prepares an ending, all but the taper. */
export const prepared: Fact[] = [
  'endingTalk.held',
  [
    'change.reviewed',
    { changes: ['sleeps through'], strength: 'You called your sister yourself.' },
  ],
  ['riskFactor.named', { type: 'habit_return', strategy: 'call a friend first' }],
  ['nextStep.agreed', { what: 'evening class' }],
  ['contingency.planned', { firstSteps: 'call the office' }],
];

export const opened: Fact = ['ending.opened', { reason: 'planned.goals_reached' }];

/** What the departure’s workflow says to each ending. */
export function began(more: object = {}): Fact {
  const said = {
    departure: 'departure-7',
    kind: 'resigned',
    contentiousness: 'low',
    lastDay: '2035-03-02',
    dueBy: local('2035-02-12T09:00'),
    speaker: 'S-2',
    speakerName: 'Ms Reed',
    call: false,
    ...more,
  };
  return ['departure.began', said];
}

/** The regular work, after so many sessions. */
export function serving(setting: Setting = {}, sessions = 0): Story {
  return givenWith(setting).hold(sessions);
}

/** After so many sessions the ending was opened. */
export function preparing(setting: Setting = {}, sessions = 2): Story {
  return serving(setting, sessions).also(opened);
}

/** All is prepared, and a taper is proposed and agreed. */
export function weaning(setting: Setting = {}, taper: object = { preset: 'standard' }): Story {
  return preparing(setting).also(...prepared, ['taper.proposed', taper], 'taper.agreed');
}

/** Decided a week before this day and prepared, so that it may take effect now (D32). */
export function readyToEnd(setting: Setting = {}, opening = opened): Story {
  return serving(setting, 1)
    .also(opening, ...prepared)
    .hold();
}

/** The letter goes from hand to hand, and names what this person did (A26). */
export const handed = [
  'letter.handed',
  { strength: 'You called your sister yourself.' },
] as const satisfies Fact;

/** The last meeting is offered: no taper was wanted, and nothing to grow further. */
export function concluding(setting: Setting = {}): Story {
  return left(readyToEnd(setting).also('ending.confirmed', 'taper.waived'), 'offer-growth');
}

/** What was offered is left. */
export function left(story: Story, offer: TaskType): Story {
  return story.also(['task.done', { task: story.task(offer).id }]);
}

/** The last meeting was declined; papers are owed. */
export function closing(setting: Setting = {}, track?: string): Story {
  const story = readyToEnd(setting);
  if (track !== undefined) story.when('followUp.agreed', { track });
  return left(story.also('ending.confirmed', 'taper.waived'), 'offer-growth').also(
    'finalSession.declined',
  );
}

/** Closed on Monday 12 February 2035, with the letter handed over. */
export function following(setting: Setting = {}, track?: string): Story {
  return closing(setting, track).when('letter.handed', {}, supervisor).also('summary.signed');
}

/** Closed, and no follow-up is wanted. */
export function settled(setting: Setting = {}): Story {
  return following(setting).also('followUp.declined');
}

/** The client ended during the regular work. */
export function parting(setting: Setting = {}): Story {
  return serving(setting, 1).also('client.ended');
}

/** Followed up, and asking to come back. */
export function returning(setting: Setting = {}): Story {
  return following(setting).later('3w').also('return.requested');
}

/** One story for each stage, by its name. */
export const stages = {
  serving: () => serving({}, 1),
  preparing: () => preparing(),
  consolidating: () => weaning(),
  concluding: () => concluding(),
  parting: () => parting(),
  onHold: () => serving({}, 1).also('client.unavailable'),
  closing: () => closing(),
  following: () => following(),
  returning: () => returning(),
  settled: () => settled(),
} as const satisfies Record<string, () => Story>;

/** An ending as a fault would leave it: its clocks stand still for nobody, so that nothing ever moves it on. */
export function stuck(): Story {
  const story = given();
  const stored = structuredClone(store(endingChart, story.live));
  // What an ending stores with its position is its own context.
  const context = stored.position['context'] as unknown as Context;
  const broken = {
    ...context,
    sessions: [],
    tasks: [],
    messages: [],
    frozen: { since: context.now, why: 'nobody knows' },
    almanacDue: context.now + 300 * 86_400_000,
  };
  const position = { ...stored.position, context: broken as never };
  story.live = load(endingChart, { ...stored, position, timers: [] });
  return story;
}
