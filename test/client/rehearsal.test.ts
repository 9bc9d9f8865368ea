import { describe, expect, it } from '@jest/globals';
import { rehearse, rehearsed } from '../../client/rehearsal/rehearse.ts';
import { byTask } from '../../client/scenario/people/task-deeds.ts';
import { type Move, perform } from '../../client/scenario/perform.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { registered } from '../../workflows/ending/registration.ts';
import { tasks } from '../../workflows/ending/tasks/index.ts';
import type { TaskType } from '../../workflows/ending/names.ts';
import { story, top } from './stories.ts';

const eventsOf = (more: string) =>
  rehearse(story(more))
    .entries.filter(({ kind }) => kind === 'event' || kind === 'refused')
    .map(({ at, what, by = 'refused' }) => `${at.slice(5, 16)} ${what} ${by}`);

describe('the people of a story', () => {
  it('given asPlanned, then sessions are held and tasks done before they are due', () => {
    expect(eventsOf('').slice(0, 5)).toEqual([
      '02-05T11:00 session.held worker',
      '02-12T11:00 session.held worker',
      '02-19T11:00 session.held worker',
      '02-23T15:00 ending.named worker',
      '02-26T11:00 session.held worker',
    ]);
  });

  it('given silent, then nobody comes, and the worker gets in touch', () => {
    expect(eventsOf('assume: silent').slice(0, 3)).toEqual([
      '02-05T11:00 session.missed worker',
      '02-06T15:00 task.done worker',
      '02-12T11:00 session.missed worker',
    ]);
  });

  it('given none, then only the script speaks', () => {
    expect(eventsOf('assume: none\nscript: [{ at: P1W, tell: ending.named }]')).toEqual([
      '02-12T09:00 ending.named worker',
    ]);
  });

  it('given the script tells of the same within a day, then it is left to the script', () => {
    expect(
      eventsOf('script: [{ at: 2035-02-05T15:00, tell: session.missed }]\nassume: asPlanned')[0],
    ).toBe('02-05T15:00 session.missed worker');
  });

  it('given a client who is written to in German, then they speak it: no letter is in two languages', () => {
    const begun = top.replace('zone:', 'language: de, zone:').replace('P10W', 'P1Y');
    const script = `policyOverrides: { agency: { languages: [en, de] } }
script: [{ at: P2W, tell: ending.opened, with: { reason: planned.goals_reached } }]
`;
    const { document, letters } = rehearsed(story(script, begun));
    const closing = document.entries.find(
      ({ what, state }) => what === 'closing-letter' && state === 'sent',
    );
    const text = letters.get(closing?.id ?? '') ?? '';
    expect(text).toContain('Sie haben Ihren eigenen Weg gefunden');
    expect(text).not.toMatch(/\b(?:you|the|and)\b/i);
  });

  const reached = ['email', 'sms', 'phone', 'person'] as const;
  const ways = reached.flatMap((channel) =>
    [false, true].map((shared) => [channel, shared] as const),
  );
  it.each(ways)(
    'given a client who is reached by %s (others may read it: %s), then an ordered ending closes, and nothing is asked again and again',
    (channel, shared) => {
      const row = `workerName: Ana, supervisor: S-2, mandated: true, consentFollowUp: true, phone: +44 7700 900123, preferredChannel: ${channel}`;
      const begun = top.replace('preferredChannel: email', row).replace('P10W', 'P2Y');
      const script = `assume: asPlanned
script:
  - { at: P1W, tell: safeContact.changed, with: { shared: ${shared} } }
  - { at: P2W, tell: ending.opened, with: { reason: planned.goals_reached } }
`;
      const { entries } = rehearse(story(script, begun));
      const opened = entries.filter(({ kind, state }) => kind === 'task' && state === 'open');
      const often = (type: string) => opened.filter(({ what }) => what === type).length;
      const again = [...new Set(opened.map(({ what }) => what))].filter((type) => often(type) > 8);
      expect(again.filter((type) => type !== 'safe-contact-review')).toEqual([]);
      expect(entries.some(({ kind, what }) => kind === 'phase' && what === 'following')).toBe(true);
    },
  );

  it('given any task, then what is told to finish it is understood', () => {
    const { opening, start } = story();
    const context = registered({ ...opening, now: start });
    const by = { role: 'worker', ref: 'W-7' };
    const mute = (Object.keys(tasks) as TaskType[]).filter((type) => {
      const task = { id: `${type}#1`, type } as never;
      const sayings = byTask[type](context, task);
      for (const { type: what, with: facts = {} } of sayings) {
        expect(endingChart.hear({ type: what, id: '1', by, with: facts })).not.toHaveProperty(
          'code',
        );
      }
      return sayings.length === 0;
    });

    // Only the story knows what became of a session, of an objection, and of a risk, for which reason a danger ends
    // the work, and what the client wishes.
    expect(mute).toEqual([
      'record-session',
      'final-session-resolve',
      'decide-appeal',
      'notice-paused',
      'propose-ending',
      'ask-follow-up',
    ]);
  });
});

describe('the performance', () => {
  it('given an event that cannot be, then it is an entry with the reason, and the story goes on', () => {
    const { entries, counts, final } = rehearse(
      story(
        'assume: none\nscript: [{ at: P1W, tell: taper.agreed }, { at: P2W, tell: ending.named }]',
      ),
    );

    expect(entries).toContainEqual({
      at: '2035-02-12T09:00:00.000Z',
      kind: 'refused',
      by: 'client',
      ref: 'client-1',
      mend: expect.stringContaining('taperProposed. Possible now: ending.named'),
      what: 'taper.agreed',
      code: 'impossible',
      why: expect.stringContaining('"taper.agreed"'),
    });
    expect(counts).toMatchObject({ refused: 1, event: 1 });
    expect(final).toMatchObject({ phase: 'serving', status: 'active', outcome: null });
  });

  it('given one instant, then timers come first, then the script, then people', () => {
    const moves: string[] = [];
    const scenario = story('script: [{ at: 2035-02-05T11:00, tell: ending.named }]');
    const { context, ...sight } = watch(scenario, moves);

    expect(moves).toEqual([
      'open',
      'advance 2035-02-05T10:30',
      'advance 2035-02-05T11:00',
      'tell a-story/1 ending.named',
      'tell a-story/2 session.held',
    ]);
    expect(sight.now).toBe(Date.parse('2035-02-05T11:00Z'));
    expect(context.ref).toBe(scenario.opening.ref);
  });

  it('given a letter that cannot be delivered, then the ending hears of it', () => {
    const { entries } = rehearse({ ...refusing(), until: Date.parse('2035-03-01T09:00Z') });

    expect(entries).toContainEqual(
      expect.objectContaining({ state: 'undeliverable', reason: 'mail.refusedAddress' }),
    );
  });
});

function refusing() {
  const scenario = story();
  const { opening } = scenario;
  return { ...scenario, opening: { ...opening, row: { ...opening.row, email: 'a@b.invalid' } } };
}

/** A host with one timer at half past ten, on which nothing but the clock changes; until five moves were made. */
function watch(scenario: ReturnType<typeof story>, moves: string[]) {
  const timer = Date.parse('2035-02-05T10:30Z');
  const planned = {
    n: 1,
    start: '2035-02-05T10:00',
    at: Date.parse('2035-02-05T10:00Z'),
    state: 'planned' as const,
    sequence: 0,
    final: false,
    slot: '2035-02-05T10:00',
  };
  const context = {
    ...registered({ ...scenario.opening, now: scenario.start }),
    sessions: [{ ...planned, was: null, settled: null }],
  };
  const sight = { now: scenario.start, context, status: 'active' as const, entries: [] };
  const acting = perform(scenario);
  let next = acting.next();
  while (!next.done && moves.length < 5) {
    moves.push(shown(next.value));
    if (next.value.do === 'advance') sight.now = next.value.to;
    next = acting.next({ ...sight, next: sight.now < timer ? timer : null, refusal: null });
  }
  return sight;
}

function shown(move: Move): string {
  if (move.do === 'tell') return `tell ${move.event.id} ${move.event.type}`;
  return move.do === 'open' ? 'open' : `advance ${new Date(move.to).toISOString().slice(0, 16)}`;
}
