import { describe, expect, it } from '@jest/globals';
import { given, givenWith, local, start, type Fact, type Story } from './given.ts';
import * as at from './journeys.ts';

const lead = { role: 'lead', ref: 'L-1' } as const;

const dismissed = at.began({
  kind: 'dismissed',
  contentiousness: 'high',
  lastDay: '2035-02-05',
  dueBy: local('2035-02-05T13:00'),
  call: true,
});
const told: Fact = ['departure.told', { how: 'call' }];

/** Somebody said yes to going on with the client, who wants it. */
function takenOver(story: Story, external: boolean): Story {
  return story
    .also(['transfer.proposed', { to: 'W-9', external }], 'transfer.consented')
    .also(['transfer.conflictChecked', { found: false }])
    .when('transfer.accepted', {}, { role: 'receiver', ref: 'W-9' });
}

function careOf(story: Story): unknown {
  return (story.live.position.value as { open: { custody: string } }).open.custody;
}

const client = { role: 'client', ref: 'Kim' } as const;
const end = ['departure.optionsTalked', { choice: 'end' }] as const;

describe('the worker leaves: the client hears it from us first (C23, C24)', () => {
  it('who has ended the work is not asked how they go on, unless they take that back (C2)', () => {
    const story = given(dismissed, told);
    const asked = () => story.open.filter((type) => /options-talk|handover/.test(type));
    expect(asked()).toEqual(['options-talk', 'handover-note']);
    expect((story.when('client.ended', {}, client), asked())).toEqual([]);
    story.when('decision.withdrawn', {}, client);
    expect(story.open).toContain('options-talk');
  });

  it('by message where that is possible, with no reason and in nobody’s name but ours (G11)', () => {
    const story = given(at.began());
    const { post } = story.posts.at(-1)!;
    expect(post).toMatchObject({
      intent: 'departure-notice',
      sender: 'Ms Reed',
      facts: { worker: 'Ana', speaker: 'Ms Reed', nextStart: '2035-02-05T14:00' },
    });
    expect(JSON.stringify(post)).not.toMatch(/resign|dismiss|left us/);
    expect(story.context.custody.departure?.told).toEqual({ at: start, how: 'message' });
    expect(story.task('departure-call').state).toBe('done');
    expect(story.open).toEqual(['options-talk', 'farewell-session', 'handover-note']);
  });

  it('what the worker still does themselves is due before they go (6.8)', () => {
    const soon = given(at.began({ lastDay: '2035-02-07' }));
    for (const type of ['farewell-session', 'handover-note'] as const)
      expect(soon.timeOf(soon.task(type).due)).toBe('2035-02-07T17:00');
    const later = given(at.began());
    expect(later.timeOf(later.task('farewell-session').due)).toBe('2035-02-12T17:00');
  });

  it('by a call where the leaving is sudden, by the time that was set; else the director is asked (C25, A12)', () => {
    const story = given(dismissed);
    expect([story.posts, story.open]).toEqual([[], ['departure-call', 'find-cover']]);
    expect(story.timeOf(story.task('departure-call').due)).toBe('2035-02-05T13:00');
    expect(story.later('2035-02-05T13:00').task('departure-call').who).toBe('director');
    story.when(...(told as ['departure.told', object]), lead);
    expect(story.task('departure-call').state).toBe('done');
  });

  it.each([
    ['wants no mail', { preferredChannel: 'phone' }],
    ['has a safe-contact plan', { safeContactNotes: 'Only on Tuesdays' }],
  ] as const)('by a call where the client %s', (_, row) => {
    const story = givenWith({ row }, at.began());
    expect([story.posts, story.open]).toEqual([[], ['departure-call']]);
  });

  it('a message that waits for the morning gives way to a call', () => {
    const story = given().later('2035-02-05T21:00').also(at.began(), told).later('1d');
    expect(story.sent('departure-notice')).toEqual([]);
    expect(story.message('departure-notice').state).toBe('superseded');
  });

  it('it can be recorded that they heard it elsewhere first', () => {
    const story = given(dismissed, ['departure.told', { how: 'heardElsewhere' }]);
    expect(story.context.custody.departure?.told?.how).toBe('heardElsewhere');
  });

  it('nothing is chosen or proposed before they know (G11)', () => {
    const story = given(dismissed);
    const choosing = story.objection('departure.optionsTalked', { choice: 'newWorker' });
    expect(choosing?.code).toBe('G11.toldFirst');
    const proposing = story.objection('transfer.proposed', { to: 'W-9' });
    expect([proposing?.code, proposing?.mend]).toEqual([
      'G11.toldFirst',
      expect.stringContaining('departure.told'),
    ]);
    story.also(told, ['transfer.proposed', { to: 'W-9' }]);
    expect(story.phase).toBe('transferring');
  });

  it('is told once; what was said again corrects it', () => {
    const story = given(at.began(), at.began({ lastDay: '2035-03-16' }));
    expect(story.sent('departure-notice')).toHaveLength(1);
    expect(story.context.custody.departure).toMatchObject({
      lastDay: '2035-03-16',
      told: { how: 'message' },
    });
    expect(story.objection('departure.told', { how: 'call' })?.code).toBe('C23.departureUntold');
  });

  it('when it is called off, whoever heard of it hears that too', () => {
    expect(given(dismissed, 'departure.withdrawn').open).toEqual([]);
    const story = given(at.began(), 'departure.withdrawn');
    expect([careOf(story), story.open]).toEqual(['assigned', ['departure-off']]);
  });
});

describe('how the client goes on', () => {
  const chooses = (choice: string): Fact => ['departure.optionsTalked', { choice }];

  it('undecided: the options are written down, and talked about again', () => {
    const story = given(at.began(), chooses('undecided'));
    expect(story.posts.at(-1)?.post).toMatchObject({
      intent: 'departure-options',
      facts: { options: expect.arrayContaining([expect.stringContaining('pause')]) },
    });
    expect(story.open).toContain('options-talk');
  });

  it.each([
    ['newWorker', 'propose-transfer'],
    ['otherService', 'propose-transfer'],
    ['pause', 'arrange-pause'],
  ] as const)('%s: somebody sees to it', (choice, task) => {
    const story = given(at.began(), chooses(choice));
    expect([story.phase, story.open.includes(task)]).toEqual(['serving', true]);
  });

  it.each([
    ['resigned', 'worker.resigned'],
    ['dismissed', 'worker.dismissed'],
    ['laid_off', 'worker.laid_off'],
    ['transferred', 'worker.transferred'],
    ['retirement', 'worker.retired'],
    ['illness', 'worker.adverse_event'],
  ] as const)(
    'an ending after %s has its reason, and a last meeting is offered (A10, A11)',
    (kind, reason) => {
      const story = given(at.began({ kind }));
      // Only the client can want that: the one who talks with them passes it on.
      expect(story.objection(...end)?.code).toBe('C3.clientSays');
      story.when(...end, client);
      expect([story.phase, story.context.decision]).toEqual([
        'parting',
        expect.objectContaining({ reason, kind: 'unplanned', initiator: 'agency' }),
      ]);
      expect(story.later('8d').phase).toBe('concluding');
      expect(story.context.finalSession.state).toBe('offered');
    },
  );

  it('is theirs to take back within the undo (D32)', () => {
    const story = given(at.began())
      .when(...end, client)
      .later('3d')
      .also('decision.withdrawn');
    expect([story.phase, story.context.decision]).toEqual(['serving', null]);
  });
});

describe('who leaves is offered a talk, though their client goes on with somebody else (C28, C29, D25)', () => {
  const leaver = { role: 'worker', ref: 'W-7' } as const;
  const heir = { role: 'worker', ref: 'W-9' } as const;
  const goesOn = (kind: string) =>
    takenOver(given(at.began({ kind, lastDay: '2035-02-20', call: true }), told), false).also(
      'transfer.started',
    );

  it.each(['dismissed', 'resigned', 'laid_off'])('given they were %s', (kind) => {
    const story = goesOn(kind);
    const [offer] = story.view.owed.filter(({ type }) => type === 'debrief');
    expect([story.phase, story.context.row.worker, offer?.person]).toEqual([
      'serving',
      'W-9',
      'W-7',
    ]);
    // It is theirs, and nobody else’s.
    expect(story.objection('debrief.declined', {}, heir)?.code).toBe('C30.workersOwn');
    expect(story.when('debrief.done', {}, leaver).open).not.toContain('debrief');
  });

  it('given nobody takes it up, then it rests after one reminder, and at the end there is one for who came after them', () => {
    const story = goesOn('dismissed').later('4w');
    expect([story.open.includes('debrief'), story.context.reflection.state]).toEqual([
      false,
      'lapsed',
    ]);
    story.when('client.ended', {}, client).later('8d');
    const [offer] = story.view.owed.filter(({ type }) => type === 'debrief');
    expect([story.phase, offer?.person]).toEqual(['closing', 'W-9']);
  });

  it('given they died, then nobody is asked', () => {
    expect(goesOn('death').open).not.toContain('debrief');
  });
});

describe('the last day (C26, G11)', () => {
  it('leaves nobody alone: who has no new worker by then is uncovered', () => {
    const story = given(at.began());
    expect(careOf(story)).toBe('departing');
    expect(careOf(story.later('2035-03-02T23:00'))).toBe('departing');
    expect(careOf(story.later('2035-03-03T00:00'))).toBe('uncovered');
    expect(story.open).toContain('find-cover');
  });

  it('is over in the morning where the leaving is contentious', () => {
    expect(careOf(given(dismissed))).toBe('uncovered');
  });

  it('nothing goes out in the worker’s name after it', () => {
    const story = given(at.began()).later('2035-02-20T10:00').also(at.opened);
    expect(story.posts.at(-1)?.post.sender).toBe('Ana');
    story.later('2035-03-05T10:00').also(['cover.named', { ref: 'W-8', name: 'Mr Ford' }]);
    story.when('ending.confirmed').also(...at.prepared, 'taper.waived');
    expect(story.posts.at(-1)?.post).toMatchObject({
      intent: 'final-session-invite',
      sender: 'Ms Reed',
      facts: { worker: 'Mr Ford' },
    });
  });
});

describe('what the departure is told (C24)', () => {
  const reports = (story: Story) => story.context.custody.reports;

  it('that the client was told, and how', () => {
    const story = given(dismissed);
    story.post = 'nothing';
    story.also(told);
    expect(story.reported).toEqual([
      {
        key: 'e-1001/told',
        workflow: 'departure-7',
        event: {
          type: 'client.told',
          id: 'e-1001/told',
          by: { role: 'system', ref: 'e-1001' },
          with: { ref: 'e-1001', how: 'call', at: start },
        },
      },
    ]);
    expect(reports(story)).toMatchObject([{ state: 'asked' }]);
    expect(reports(story.answered('sent'))).toEqual([]);
  });

  it('is tried again, and in the end told by hand: never lost', () => {
    const story = given(dismissed);
    story.post = 'lost';
    story.also(told);
    expect(reports(story)).toMatchObject([{ state: 'failed', failures: 1 }]);
    story.later('2h');
    expect(reports(story)).toMatchObject([{ state: 'failed', failures: 2 }]);
    expect(story.later('3d').open).toContain('report-by-hand');
    expect(story.reported).toHaveLength(4);
  });

  it('nothing more, when it was called off meanwhile', () => {
    const story = given(dismissed);
    story.post = 'lost';
    story.also(told, 'departure.withdrawn');
    expect(reports(story)).toEqual([]);
    story.later('7d');
    expect(story.reported).toHaveLength(1);
    expect(story.open).not.toContain('report-by-hand');
  });

  it.each([
    [
      'ended',
      () =>
        given(at.began())
          .when(...end, client)
          .later('40d'),
    ],
    [
      'handedOver',
      () => takenOver(given(at.began()), true).also('finalSession.declined').later('8d'),
    ],
    [
      'handedOver',
      () =>
        takenOver(given(at.began()), true)
          .also('transfer.started', 'finalSession.declined')
          .later('8d'),
    ],
    ['ended', () => takenOver(given(at.began()), false).also('client.ended').later('40d')],
    ['closed', () => at.following().also(dismissed, told)],
    ['closed', () => at.settled().also(dismissed)],
    ['closed', () => given(at.began(), 'client.died')],
  ] as const)('what became of them: %s', (outcome, story) => {
    expect(story().reported.at(-1)?.event).toMatchObject({
      type: 'client.settled',
      id: 'e-1001/settled',
      with: { ref: 'e-1001', outcome },
    });
  });
});
