import { describe, expect, it } from '@jest/globals';
import { said, type Said } from '../../workflows/agency/events/index.ts';
import { lostFields, type RoundTrip } from '../support/round-trip.ts';
import { admin, AgencyStory } from './given.ts';

const lead = { role: 'lead', ref: 'L-1' } as const;
const date = (pick: number) => `2035-03-${10 + pick}`;

/** An agency with two workers and a lead, of whom one is away. */
const staffed = () =>
  new AgencyStory()
    .when('staff.joined', { ref: 'W-7', role: 'worker' })
    .when('staff.joined', { ref: 'W-8', role: 'worker' })
    .when('staff.joined', { ref: 'L-1', role: 'lead' })
    .when('staff.away', { ref: 'W-8', from: '2035-02-05' });

const standIns = { cover: ['W-8', 'L-1'], nominee: ['W-8', 'L-1'] };
const own = {
  ...standIns,
  hours: ['08:00-12:00', '10:00-14:00'],
  mail: ['a@staff.example', 'b@staff.example'],
  language: ['de', 'fr'],
  zone: ['Europe/Berlin', 'Asia/Kolkata'],
};

/** Where each event can be told, and with what. */
const places: Partial<Record<Said, Omit<RoundTrip, 'tell'>>> = {
  'endings.found': { words: {} },
  'closure.announced': { words: { from: '2035-03-10', until: '2035-03-20' } },
  'staff.joined': { words: { ref: 'W-9', role: 'worker' }, meant: own },
  'staff.changed': { words: { ref: 'W-7' }, meant: { ...own, ref: ['W-7'] }, but: ['ref'] },
  'staff.left': { words: {}, meant: { ref: ['W-7', 'L-1'] } },
  'staff.away': {
    words: { ref: 'W-7', from: '2035-02-12' },
    meant: { ref: ['W-7', 'L-1'], cover: standIns.cover },
  },
  'staff.back': { words: { ref: 'W-8' }, but: ['ref'] },
  'task.skipped': { words: { task: 'bring-under' }, but: ['task'] },
  'task.taken': { words: {}, but: ['task'] },
  'task.handedOver': { words: { task: 'name-cover' }, but: ['task'] },
};

describe('what is told to an agency is kept', () => {
  it.each(Object.keys(places) as Said[])('%s', (type) => {
    const tell = (words: object) => {
      const story = staffed();
      story.when('closure.announced', { from: '2035-12-24', until: '2035-12-31' });
      const by = [admin, lead].find((one) => story.objection(type, words, one) === null);
      if (by === undefined) return null;
      story.when(type, words, by).later(60_000);
      return JSON.stringify([story.view, story.live.log, story.told]);
    };
    expect(lostFields(said[type], date, { ...places[type]!, tell })).toEqual([]);
  });
});
