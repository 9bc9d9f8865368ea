import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { owedIn, owedOf } from '../../client/day.ts';
import { factsSaid } from '../../client/cli/facts.ts';
import { lineOf } from '../../client/hint.ts';
import { at, type JsonObject } from '../../workflows/chart/index.ts';
import type { By } from '../../workflows/chart/rules/index.ts';
import { said as saidToDeparture } from '../../workflows/departure/events/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { said } from '../../workflows/ending/events/index.ts';
import { viewOf } from '../../workflows/ending/reading/view.ts';
import { tasks } from '../../workflows/ending/tasks/index.ts';
import {
  type Ending,
  given,
  givenWith,
  type Setting,
  type Story,
  supervisor,
} from '../ending/given.ts';
import {
  began,
  closing,
  concluding,
  following,
  handed,
  parting,
  prepared,
  preparing,
  readyToEnd,
  serving,
  settled,
  stuck,
  weaning,
} from '../ending/journeys.ts';
import {
  emergency,
  noticeGiven,
  proposal,
  reminded,
  said as saidInNotice,
  ways,
} from '../ending/notice-given.ts';
import { moveByMove } from '../ending/random-lives.ts';
import { stories } from '../ending/stories.ts';
import { confirmed } from '../departure/given.ts';

/** Lives that together come to most tasks. */
const seeds = [...Array.from({ length: 45 }, (_, n) => n + 1), 47, 49, 53, 75, 89, 90, 125];
const noClock = () => Promise.reject(new Error('no time is told by words'));

/** The words of a line, as a POSIX shell hands them over. */
function wordsOf(lines: readonly string[]): string[][] {
  const script = lines.map((line) => `set -- ${line}; printf '%s\\0' "$@"; printf '\\1\\0'`);
  const { stdout } = spawnSync('sh', ['-c', script.join('\n')], { encoding: 'utf8' });
  return stdout
    .split('\u0001\0')
    .slice(0, -1)
    .map((one) => one.split('\0').slice(0, -1));
}

const accepted = ['referral.accepted', { type: 'clinical' }] as const;
/** Where something is owed that no other story comes to. */
const further: readonly (() => Story)[] = [
  () => stories['ordered and closing']().also('return.requested', 'return.agreed'),
  () => weaning().also('taper.held').hold(2),
  () => weaning().hold(3),
  () => givenWith({ row: { plannedEnd: '2035-12-31' } }).later('2035-07-21T12:00'),
  () => lost({ row: { preferredChannel: 'phone' } }).later('32d'),
  () => serving({}, 1).untilSession().when('session.missed'),
  () => noticeGiven().when('appeal.lodged', {}, client),
  () =>
    noticeGiven()
      .later('10d')
      .also(['risk.changed', { level: 'urgent' }]),
  () => noticeGiven().later('8d').also('notice.withdrawn'),
  () => emergency(serving()).also(['ending.proposed', proposal('worker.threat')]),
  () => reviewedOnReturn(),
  () => given(began(), ['departure.optionsTalked', { choice: 'pause' }]),
  () => given(began(), 'departure.withdrawn'),
  () => closing().also(['letter.withheld', { because: 'clientOptedOut' }]),
  () => concluding({ row: { consentFollowUp: false } }),
  () => serving({}, 1).also(['client.ended', { reason: 'relationship.dissatisfied' }]),
  () => given(['reply.received', { kind: 'call_me' }]),
  () => concluding().also(['finalSession.scheduled', { start: '2035-02-14T11:00' }]),
  () => concluding().when('finalSession.impossible', { because: 'moved abroad' }, supervisor),
  () => settled().later('2042-02-13T13:00'),
  () =>
    settled().when('legalHold.set', {}, { role: 'records', ref: 'R-1' }).later('2036-03-13T13:00'),
  () => following({}, 'supportive').later('15d'),
  () => given(['agreement.recorded', { form: 'spoken' }]).later('366d'),
  () => stuck().later('25h'),
  () => readyToEnd().also('ending.confirmed', 'taper.waived'),
  () => closing().also(['original.held', { item: 'Contract' }], 'lien.claimed'),
  () =>
    closing({ row: { preferredChannel: 'phone' } }).also(
      ['mandate.recorded', { authority: 'the court' }],
      ['authority.informed', { says: 'The work ends as agreed.' }],
    ),
  () => given(['reply.received', { kind: 'other', unread: true }]),
  () => closing().when('unease.told', { to: 'worker' }, client),
  () => lost({}).later('87d'),
  () => preparing().also(...prepared.slice(0, 3)),
  () => stories.referred().also(accepted).later('11wd'),
  () =>
    parting({ row: { preferredChannel: 'phone' } })
      .when('message.told', { what: 'closing-talk-offer', how: 'call' })
      .later('8d')
      .also(handed, 'summary.signed')
      .later('7d'),
  () =>
    readyToEnd({}, ['ending.opened', { reason: 'planned.no_longer_needed' }]).also(
      'ending.confirmed',
      'taper.waived',
      ['outcome.recorded', { outcome: 'partly' }],
    ),
  () =>
    given([
      'change.reviewed',
      { changes: ['sleeps'], strength: 'Some clients manage to turn up, and you were one' },
    ]),
];

const client = { role: 'client', ref: 'Kim' } as const;

/** Kim misses two sessions, and is heard of no more. */
function lost(setting: Setting): Story {
  const story = serving(setting, 2).untilSession().when('session.missed');
  return story.untilSession().when('session.missed');
}

/** It ended because of conduct, and Kim asks to come back. */
function reviewedOnReturn(): Story {
  return reminded()
    .later('8d')
    .also(['ending.proposed', proposal('client.conduct')], 'conversation.held', ways)
    .when('approval.given', { of: 'conductLetter' }, supervisor)
    .also(['notice.given', saidInNotice])
    .later('31d')
    .also('finalSession.declined')
    .when('letter.handed', { strength: 'You called your sister yourself.' }, supervisor)
    .also('summary.signed')
    .later('1mo')
    .also('return.requested');
}

interface Tried {
  type: string;
  line: string;
  live: Ending;
}

/** Each kind of task where it is first owed, with the line that tells it done. */
function firstOwed(): Map<string, Tried> {
  const found = new Map<string, Tried>();
  const look = (live: Ending, now: number): void => {
    const here = at(live, now);
    const view = viewOf(here, endingChart.possible(here.position));
    for (const { type, line } of owedIn(view, now)) {
      if (line !== null && !found.has(type)) found.set(type, { type, line, live: here });
    }
  };
  for (const story of [...Object.values(stories), ...further]) {
    const { live, now } = story();
    look(live, now);
  }
  for (const seed of seeds) {
    for (const { live, now } of moveByMove(seed, 60)) look(live, now);
  }
  return found;
}

/** What `endwell tell` makes of the words after the reference. */
async function told(words: readonly string[]) {
  const [, , , event = '', ...rest] = words;
  const options: string[] = [];
  const envelope: { as?: string; for?: string; on?: string } = {};
  for (let n = 0; n < rest.length; n += 2) {
    const [name = '', value = ''] = [rest[n], rest[n + 1]];
    if (['--as', '--for', '--on'].includes(name)) envelope[name.slice(2) as 'as'] = value;
    else options.push(name, value);
  }
  const [role = '', ref = ''] = (envelope.as ?? '').split(':');
  const by = { role, ref, ...(envelope.for ? { for: envelope.for } : {}) } as By;
  return { event, by, facts: await factsSaid(options, { event, all: said }, noClock) };
}

const isPlaceholder = (value: unknown): boolean =>
  typeof value === 'string' && /^<.+>$/.test(value);

/** What somebody would write in the place of a placeholder. */
function filled(facts: JsonObject): JsonObject {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (!isPlaceholder(value)) return value;
    const [first = ''] = String(value).slice(1, -1).split('|');
    if (value === '<email>') return 'sam@example.org';
    return String(value).includes('|') ? first : 'in their own words';
  };
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, fill(value)]),
  ) as JsonObject;
}

describe('the line that tells a task done', () => {
  const owed = [...firstOwed().values()];
  const words = wordsOf(owed.map(({ line }) => line));

  it('is there, and tried, for every kind of task', () => {
    const tried = new Set(owed.map(({ type }) => type));
    const untried = Object.keys(tasks).filter((type) => !tried.has(type));
    expect(untried).toEqual([]);
    expect(words).toHaveLength(owed.length);
  });

  it.each(owed.map((one, n) => ({ ...one, words: words[n] ?? [] })))(
    'given $type, then it is taken as it stands, or once its placeholders are filled: $line',
    async ({ line, live, words: typed }) => {
      // A yes or no that only a person knows is no value of its own.
      const answered = typed.map((word) => (word === '<yes|no>' ? 'yes' : word));
      const { event, by, facts } = await told(answered);
      const heard = endingChart.hear({ type: event, id: 'hinted', by, with: filled(facts) });
      const objection = 'code' in heard ? heard : endingChart.objectTo(live.position, heard);
      const open = /<(?!who>)/.test(line);
      // What is chosen in the place of a placeholder may itself be refused; nothing else may.
      const because = objection === null ? null : objection.why;
      expect(because).toEqual(open && objection?.code !== 'malformed' ? because : null);
      expect(typed.slice(0, 3)).toEqual(['endwell', 'tell', 'R-1001']);
    },
  );
});

describe('a line for other than an ending', () => {
  it('given a departure, then it names the client by the agency’s own reference', () => {
    const story = confirmed({ at: '2035-02-05T09:00' }).later('3d');
    const { view } = story;
    const command = ['departure', 'tell', view.worker];
    const place = { of: 'departure', ref: view.worker, externalRef: null } as const;
    const lines = owedOf({ ...place, command, all: saidToDeparture }, view, story.now);
    expect(lines.find(({ type }) => type === 'tell-untold')?.line).toBe(
      "endwell departure tell W-7 client.told --ref ann --how '<call|message|inPerson|heardElsewhere>' --as director:D-1",
    );
    expect(lines.find(({ type }) => type === 'revoke-access')?.line).toBe(
      "endwell departure tell W-7 access.revoked --with.on '<on>' --as director:D-1",
    );
  });

  it('given text with quotes, then a shell takes it as it is', () => {
    const hint = {
      event: 'task.done',
      role: 'duty',
      who: null,
      for: null,
      facts: { task: `it's "$HOME" \\ #1` },
      asks: [],
    };
    const line = lineOf({ command: ['tell', 'R 1001'], all: said }, hint, { who: 'D-1' });
    expect(wordsOf([line])).toEqual([
      [
        'endwell',
        'tell',
        'R 1001',
        'task.done',
        '--task',
        `it's "$HOME" \\ #1`,
        '--as',
        'duty:D-1',
      ],
    ]);
  });
});
