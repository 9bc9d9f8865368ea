import { describe, expect, it } from '@jest/globals';
import { endingChart } from '../../workflows/ending/chart.ts';
import { at, tell, type HostedEvent } from '../../workflows/chart/index.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import { given, givenWith, sayer, supervisor, type Story } from './given.ts';
import * as stage from './journeys.ts';
import { readyForNotice } from './notice-given.ts';

/** It is told of another time than now. */
function toldOf(story: Story, type: Said, on: string): Story {
  const event = { type, id: `late ${type} ${on}`, by: sayer(type), on, with: {} };
  const step = tell(endingChart, story.live, event, story.now);
  if (step.outcome !== 'taken') throw new Error(`${type} was ${step.outcome}`);
  story.live = step.live;
  return story.later('1min');
}

describe('what happened on another day than it is told', () => {
  it.each(['2053-02-20', '2035-02-06', '2035-02-05T09:01'])(
    'is refused where that day has not come: %s',
    (on) => {
      const story = given();
      const event = { type: 'client.died', id: 'ahead', by: sayer('client.died'), on, with: {} };
      const { position } = at(story.live, story.now);
      expect(endingChart.objectTo(position, event as never)?.code).toBe('ahead');
      const step = tell(endingChart, story.live, event as HostedEvent, story.now);
      expect([step.outcome, step.live.position.context.alive]).toEqual(['refused', true]);
    },
  );

  it('counts from that day: the undo (D32)', () => {
    const story = toldOf(stage.serving({}, 3).later('1d'), 'client.ended', '2035-02-16');
    expect(story.clock).toBe('2035-02-20T14:01');
    expect(story.deadline('undoEnds')).toBe('2035-02-23T09:00');
    const late = toldOf(stage.serving({}, 3).later('1d'), 'client.ended', '2035-02-12');
    expect(late.phase).toBe('closing');
  });

  it('counts from that day: the keeping, and the request to see the records', () => {
    const dead = toldOf(stage.serving({}, 3), 'client.died', '2035-02-10');
    expect(dead.deadline('retentionEnds').slice(0, 10)).toBe('2042-02-10');
    const asked = toldOf(stage.serving({}, 3), 'records.requested', '2035-02-12');
    expect(asked.deadline('accessOverdue').slice(0, 10)).toBe('2035-03-14');
  });
});

describe('what counts from the day on which it happened, however late it is told', () => {
  const by = { role: 'worker', ref: 'W-7' } as const;

  it('the notice that was told in person, and the time to object (G5)', () => {
    const story = readyForNotice();
    story.post = 'refused';
    story.also(['notice.given', {}]).later('2w');
    const heard = story.timeOf(story.context.notice?.givenAt ?? null).slice(0, 10);
    story.when('message.told', { what: 'notice-of-ending', how: 'inPerson' }, by, heard);
    expect(story.timeOf(story.context.notice?.heardAt ?? null).slice(0, 10)).toBe(heard);
    expect(
      story.objection('appeal.lodged', {}, { role: 'client', ref: 'Kim' })?.code,
    ).toBeDefined();
    story.when('appeal.lodged', {}, { role: 'client', ref: 'Kim' }, heard);
    expect(story.context.notice?.appeal).toBe('lodged');
  });

  it('an absence: what waited comes later by as long as it lasted, and no longer', () => {
    const away = () => stage.weaning().when('client.unavailable', {}, undefined, '2035-02-12');
    const atOnce = away().later('2035-02-19T09:00').when('client.resumed');
    const late = away().later('2035-02-21T09:00');
    late.when('client.resumed', {}, undefined, '2035-02-19');
    expect(late.context.lastContact).toBe(atOnce.context.lastContact);
  });

  it('what the client waits for is due from when they asked', () => {
    const story = stage.following().later('1w');
    const on = story.clock.slice(0, 10);
    story.later('1d').when('return.requested', {}, undefined, on);
    const asked = stage.following().later('1w').when('return.requested');
    expect(story.task('return-triage').due).toBe(asked.task('return-triage').due);
  });

  it('originals that left, and when their arrival is proven', () => {
    const story = given(['original.held', { item: 'a drawing' }]).later('4d');
    story.when('documents.sent', { carrier: 'post', tracking: 'RX-1' }, by, '2035-02-06');
    expect(story.deadline('proofDue').slice(0, 10)).toBe('2035-02-16');
  });

  it('the closing: the day on which the last of what was owed was done', () => {
    const story = stage.closing().when('letter.handed', {}, supervisor).later('4d');
    const signed = story.timeOf(story.context.closing.since).slice(0, 10);
    story.when('summary.signed', {}, by, signed);
    expect(story.timeOf(story.context.closedAt).slice(0, 10)).toBe(signed);
    expect(story.clock.slice(0, 10)).not.toBe(signed);
  });
});

describe('a meeting that took place otherwise than planned (A35)', () => {
  it('earlier: it is recorded when it was, and the series goes on from its regular day', () => {
    const story = stage.serving({}, 1).later('2d');
    expect(story.objection('session.held')?.mend).toContain('(on)');
    toldOf(story, 'session.held', '2035-02-06T10:00');
    const held = story.context.sessions.find((s) => s.state === 'held' && s.n === 2);
    expect([held?.start, story.view.session?.start]).toEqual([
      '2035-02-06T10:00',
      '2035-02-19T14:00',
    ]);
  });

  it.each(['session.moved', 'session.planned'] as const)(
    'it is put there by %s, and waits to be recorded',
    (fact) => {
      const story = stage.serving({}, 1).later('2d');
      story.when(fact, { start: '2035-02-06T10:00' }).when('session.held');
      expect(story.context.counts.held).toBe(2);
    },
  );
});

describe('what people name stays', () => {
  const sunday = { row: { firstSession: '2035-02-11T10:00' } };

  it('a first meeting on a Sunday, and its weekday', () => {
    const story = givenWith(sunday);
    expect(story.view.session?.start).toBe('2035-02-11T10:00');
    expect(story.hold(2).view.session?.start).toBe('2035-02-25T10:00');
  });

  it('a first meeting on a holiday; what is chosen here avoids them', () => {
    const story = givenWith({ row: { firstSession: '2035-03-26T10:00' } });
    expect(story.view.session?.start).toBe('2035-03-26T10:00');
    const usual = givenWith({ row: { firstSession: '2035-03-19T10:00' } }).hold();
    expect(usual.view.session?.start).toBe('2035-03-27T10:00');
  });

  it('a beginning on a Saturday has its first meeting on the next day that is open', () => {
    const story = givenWith({ row: { firstSession: undefined, startDate: '2035-02-10' } });
    expect(story.view.session?.start).toBe('2035-02-12T10:00');
    expect(story.hold().view.session?.start).toBe('2035-02-19T10:00');
  });
});

describe('time counts from the start of the work (C5, C12)', () => {
  it('not from the place on a waiting list', () => {
    const story = givenWith({
      row: { startDate: '2035-05-08', firstSession: '2035-05-08T10:00' },
    });
    expect(story.later('2035-05-08T09:00').posts).toEqual([]);
    expect(story.later('2035-05-23T12:00').sent('ending-is-part')).toHaveLength(1);
    expect(story.deadline('stagnationDue').slice(0, 7)).toBe('2035-11');
  });

  it('of several limits passed at once the client hears once', () => {
    const story = givenWith({ row: { sessionsSoFar: 9, sessionCap: 12 } })
      .hold(3)
      .later('2w');
    expect([story.sent('time-limit-notice').length, story.context.service.warned]).toEqual([1, 3]);
    const dated = givenWith({ row: { startDate: '2034-10-02', plannedEnd: '2035-03-05' } });
    expect(dated.later('3d').sent('time-limit-notice')).toHaveLength(1);
  });

  it('past the limit somebody talks, and no letter tells of what is left', () => {
    const story = givenWith({ row: { sessionsSoFar: 14, sessionCap: 12 } }).later('1w');
    expect([story.sent('time-limit-notice'), story.open]).toEqual([
      [],
      expect.arrayContaining(['time-limit-talk']),
    ]);
  });
});

describe('sessions that are moved again and again (B7, B20)', () => {
  const moved = (story: Story, times: number, by = supervisor) => {
    for (let n = 0; n < times; n++) {
      story.later('1h').when('session.moved', { start: `2035-02-${13 + n}T10:00` }, by);
    }
    return story;
  };

  it('are a sign, whoever moves them, and no contact from the client', () => {
    const story = stage.serving({}, 1);
    const { lastContact } = story.context;
    expect(moved(story, 2).open).toEqual([]);
    expect(story.context.lastContact).toBe(lastContact);
    story.when('session.cancelled', {}, supervisor);
    expect([story.open, story.context.rupture]).toEqual([['raise-gently'], 'suspected']);
  });

  it('by the client: once is contact, again and again is none', () => {
    const client = { role: 'client', ref: 'K' } as const;
    const story = moved(stage.serving({}, 1), 2, client);
    const { lastContact } = story.context;
    expect(lastContact).toBe(story.now);
    story.later('1h').when('session.moved', { start: '2035-02-19T10:00' }, client);
    expect([story.context.lastContact, story.open]).toEqual([lastContact, ['raise-gently']]);
    expect(story.hold().context.service.changed).toBe(0);
  });
});

describe('how the client is reached may change at any time', () => {
  it.each(Object.keys(stage.stages) as (keyof typeof stage.stages)[])('while %s', (name) => {
    const story = stage.stages[name]();
    const change = { phone: '+44 20 7946 0123', language: 'pl', preferredChannel: 'phone' };
    story.when('contactDetails.changed', change, supervisor);
    expect(story.context.row).toMatchObject({ ...change, email: 'kim@example.org' });
  });

  it('a lost mailbox is written to no more, and somebody finds another way', () => {
    const story = given().when('contactDetails.changed', { lost: 'email' }, supervisor);
    expect([story.view.contact, story.open]).toEqual(['undeliverable', ['fix-contact-details']]);
    story.when('contactDetails.changed', { email: 'kim@elsewhere.example' }, supervisor);
    expect([story.view.contact, story.open]).toEqual(['open', []]);
  });
});
