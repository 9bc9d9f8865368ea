import { describe, expect, it } from '@jest/globals';
import type { News } from '../../workflows/chart/index.ts';
import type { NoticePost } from '../../workflows/agency/sending/notice-post.ts';
import { local, start, usualPolicy } from '../ending/given.ts';
import { AgencyStory } from './given.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const ending = { role: 'system', ref: 'e-71c2' } as const;
const urgent: News = {
  of: 'ending',
  ref: 'e-71c2',
  task: 'safety-check#1',
  type: 'safety-check',
  who: 'duty',
  person: null,
  due: local('2035-02-05T11:00'),
  why: 'urgent',
};
const late: News = {
  ...urgent,
  task: 'record-session#3',
  type: 'record-session',
  who: 'supervisor',
  person: 'S-2',
  why: 'late',
};
const offer: News = { ...late, type: 'debrief', who: 'worker', person: 'W-7', why: 'offer' };

/** A worker, who stands in for them, a supervisor, somebody on duty, a lead and an administrator; each but one has an address. */
function house(): AgencyStory {
  const story = new AgencyStory();
  const people = [
    ['W-8', 'worker', {}],
    ['W-7', 'worker', { cover: 'W-8', zone: 'America/New_York' }],
    ['S-2', 'supervisor', { language: 'de' }],
    ['D-3', 'duty', { phone: '+44 1632 960003' }],
    ['L-1', 'lead', {}],
    ['A-1', 'admin', {}],
  ] as const;
  for (const [ref, role, more] of people) {
    const mail = `${ref.toLowerCase()}@staff.example`;
    story.when('staff.joined', { ref, role, mail, ...more });
  }
  return story;
}

const came = (story: AgencyStory, news: News): AgencyStory => story.when('work.came', news, ending);
const heard = (story: AgencyStory): string[] =>
  story.notices.map(
    ({ at, post }) => `${at} ${post.member} ${post.by} ${post.kind}: ${namesOf(post)}`,
  );
const namesOf = ({ items }: NoticePost): string =>
  items.map(({ ref, type }) => `${type} ${ref}`).join(', ');

describe('what cannot wait (6.8)', () => {
  it('given a task of two hours, then whoever is on duty hears at once by mail and by text, in references and codes', () => {
    const story = came(house(), urgent);
    expect(heard(story)).toEqual([
      '2035-02-05T09:00 D-3 mail worker-task: safety-check e-71c2',
      '2035-02-05T09:00 D-3 sms worker-task: safety-check e-71c2',
    ]);
    expect(story.notices[0]?.post).toMatchObject({
      address: 'd-3@staff.example',
      items: [{ of: 'ending', due: '2035-02-05T11:00', overdue: false }],
    });
    expect(story.view.notices).toMatchObject([{ to: 'D-3', state: 'sent' }, { state: 'sent' }]);
  });

  it('given they are in another zone than the agency, then they read times of theirs', () => {
    const story = came(house(), { ...late, person: 'W-7' }).later(6 * hour);
    expect(story.notices[0]?.post).toMatchObject({
      member: 'W-7',
      items: [{ due: '2035-02-05T06:00', overdue: true }],
    });
  });

  it('given they want no texts, then by mail alone', () => {
    const story = house().when('staff.changed', { ref: 'D-3', texts: false });
    expect(heard(came(story, urgent))).toHaveLength(1);
  });

  it('given the night, then it waits until the quiet hours are over, on a Saturday too', () => {
    const story = house().later(local('2035-02-09T23:00') - start);
    came(story, urgent).later(12 * hour);
    expect(heard(story).filter((line) => line.includes('worker-task'))[0]).toMatch(
      /^2035-02-10T09:00 D-3 mail/,
    );
  });

  it('given the night, and they are found to be where it is day, then they hear at once', () => {
    const story = house().later(local('2035-02-09T23:00') - start);
    came(story, urgent).when('staff.changed', { ref: 'D-3', zone: 'America/New_York' });
    expect(heard(story.later(minute)).filter((line) => line.includes('worker-task'))[0]).toMatch(
      /^2035-02-09T23:0\d D-3 mail/,
    );
  });

  it('given more than one in the night, then all of them come in one mail and one text', () => {
    const story = house().later(local('2035-02-09T23:00') - start);
    came(came(story, urgent), { ...urgent, ref: 'e-2', type: 'call-back' }).later(12 * hour);
    const both = 'worker-task: safety-check e-71c2, call-back e-2';
    expect(heard(story).filter((line) => line.includes('worker-task'))).toEqual([
      `2035-02-10T09:00 D-3 mail ${both}`,
      `2035-02-10T09:00 D-3 sms ${both}`,
    ]);
  });

  it('given nobody of a role is here, then the next hears of it', () => {
    const story = house().when('staff.left', { ref: 'D-3' });
    expect(heard(came(story, urgent))).toEqual([
      '2035-02-05T09:00 L-1 mail worker-task: safety-check e-71c2',
    ]);
  });

  it('given somebody is on call, then they hear, and duty where nobody is', () => {
    const call = { ...urgent, who: 'on-call', why: 'late' } as const;
    expect(heard(came(house(), call))).toEqual([expect.stringContaining('D-3 mail')]);
    const story = house().when('staff.joined', {
      ref: 'O-4',
      role: 'on-call',
      mail: 'o@staff.example',
    });
    expect(heard(came(story, call))).toEqual([expect.stringContaining('O-4 mail')]);
  });

  it('given people say it, then it is refused: endings and departures tell that themselves', () => {
    expect(house().objection('work.came', urgent)).toMatchObject({ code: '6.8.saidByUs' });
  });
});

describe('what others did not do', () => {
  it('given several in an hour, then the first is told at once, and the others together, after it', () => {
    const story = came(house(), late);
    came(came(story, { ...late, ref: 'e-2' }), { ...late, ref: 'e-3' }).later(2 * hour);
    expect(heard(story)).toEqual([
      '2035-02-05T09:00 S-2 mail supervisor-escalation: record-session e-71c2',
      '2035-02-05T10:00 S-2 mail supervisor-escalation: record-session e-2, record-session e-3',
    ]);
    expect(story.notices[0]?.post.language).toBe('de');
  });

  it('given an evening, then it waits until they work again', () => {
    const story = house().later(local('2035-02-09T18:00') - start);
    came(story, late).later(3 * day);
    const told = heard(story).filter((line) => line.includes('escalation'));
    expect(told).toEqual([expect.stringMatching(/^2035-02-12T09:00 S-2/)]);
  });

  it('given the supervisor is away, then whoever stands in hears; and of somebody who left the next does', () => {
    const away = house().when('staff.away', { ref: 'S-2', from: '2035-02-05', cover: 'W-8' });
    expect(heard(came(away, late))).toEqual([expect.stringContaining('W-8 mail')]);
    const left = house().when('staff.left', { ref: 'S-2' });
    expect(heard(came(left, late))).toEqual([expect.stringContaining('L-1 mail')]);
  });

  it('given the agency’s own task is late, then the next role hears of it', () => {
    const story = house().when('staff.changed', { ref: 'L-1', role: 'director' });
    story.when('staff.away', { ref: 'A-1', from: '2035-02-05' }).later(2 * day);
    expect(heard(story)).toContainEqual(
      expect.stringMatching(/L-1 mail supervisor-escalation: name-cover riverside/),
    );
  });

  it('given a departure, then whoever leaves hears nothing of it', () => {
    const story = house().when('staff.changed', { ref: 'L-1', role: 'admin' });
    const revoke: News = {
      ...urgent,
      of: 'departure',
      ref: 'A-1',
      type: 'revoke-access',
      who: 'admin',
    };
    expect(heard(came(story, revoke))).toEqual([
      '2035-02-05T09:00 L-1 mail worker-task: revoke-access A-1',
    ]);
  });
});

describe('what is for one of them alone', () => {
  it('given they are away, then it waits until they are back, and nobody stands in', () => {
    const story = house().when('staff.away', { ref: 'W-7', from: '2035-02-05' });
    came(story, offer).later(7 * day);
    expect(heard(story).filter((line) => line.includes('debrief'))).toEqual([]);
    story.when('staff.back', { ref: 'W-7' }).later(day);
    expect(heard(story).filter((line) => line.includes('debrief'))).toEqual([
      expect.stringContaining('W-7 mail worker-debrief-offer: debrief e-71c2'),
    ]);
  });

  it('given they have left, then nobody hears of it', () => {
    const story = house().when('staff.left', { ref: 'W-7' });
    expect(heard(came(story, offer).later(day))).toEqual([]);
  });
});

describe('the list of the morning', () => {
  const owed = [{ of: 'ending', ref: 'e-2', type: 'write-letter', due: start, overdue: true }];
  const lists = (story: AgencyStory, ref: string): string[] =>
    heard(story).filter((line) => line.includes(`${ref} mail worker-digest`));

  it('given something is owed, then each hears of it when their own working day begins, where they are', () => {
    const story = house();
    story.work = owed as AgencyStory['work'];
    story.later(7 * day);
    // New York is five hours behind London; the first was the day on which they joined.
    expect(lists(story, 'W-7').map((line) => line.slice(0, 16))).toEqual([
      '2035-02-05T14:00',
      '2035-02-06T14:00',
      '2035-02-07T14:00',
      '2035-02-08T14:00',
      '2035-02-09T14:00',
    ]);
    expect(lists(story, 'W-8').map((line) => line.slice(0, 16))).toEqual([
      '2035-02-06T09:00',
      '2035-02-07T09:00',
      '2035-02-08T09:00',
      '2035-02-09T09:00',
      '2035-02-12T09:00',
    ]);
  });

  it('given nothing is owed, then nothing is sent; and given they want none, nobody is asked', () => {
    const story = house()
      .when('staff.changed', { ref: 'W-8', digest: false })
      .later(3 * day);
    expect(story.notices).toEqual([]);
    expect(story.asked.some((line) => line.startsWith('W-8'))).toBe(false);
    expect(story.asked.some((line) => line.startsWith('S-2'))).toBe(true);
  });

  it('given they are away, then there is none, until the morning after they are back', () => {
    const story = house();
    story.work = owed as AgencyStory['work'];
    story.when('staff.away', { ref: 'W-8', from: '2035-02-05' }).later(3 * day);
    expect(lists(story, 'W-8')).toEqual([]);
    story.when('staff.back', { ref: 'W-8' }).later(day);
    expect(lists(story, 'W-8')).toEqual([expect.stringMatching(/^2035-02-09T09:00/)]);
  });

  it('given the list does not answer, then it is asked again soon', () => {
    const story = house();
    story.work = null;
    story.later(day + 5 * minute);
    story.work = owed as AgencyStory['work'];
    story.later(hour);
    expect(lists(story, 'W-8')).toEqual([expect.stringMatching(/^2035-02-06T09:1/)]);
  });

  it('has what is owed to the agency itself', () => {
    const story = house().later(minute).when('admin.cancelRequested', {}).later(day);
    expect(lists(story, 'A-1')).toEqual([expect.stringContaining('cancel-asked riverside')]);
  });
});

describe('mail to the staff that does not arrive', () => {
  it('given it is refused for now, then it is tried again', () => {
    const story = house();
    story.mail = 'mail.unreachable';
    came(story, late);
    story.mail = null;
    expect(heard(story.later(6 * minute))).toHaveLength(1);
  });

  it('given the address takes none, then somebody is asked for another, and afterwards it arrives', () => {
    const story = house();
    story.mail = 'mail.refusedAddress';
    came(story, late);
    expect(story.view.owed).toMatchObject([{ type: 'mend-address', who: 'admin' }]);
    story.mail = null;
    came(story, late).later(2 * hour);
    expect(story.view.notices.findLast(({ to }) => to === 'S-2')).toMatchObject({
      state: 'dropped',
      reason: 'noAddress',
    });
    story.when('staff.changed', { ref: 'S-2', mail: 'sam@staff.example' });
    expect(story.view.owed).toEqual([]);
    const told = heard(came(story, late)).filter((line) => line.includes('S-2'));
    expect(told).toHaveLength(1);
  });

  it('given nobody knows the zone that was said, then they are taken to be where the agency is', () => {
    const story = house();
    story.unknownZone = 'Europe/Lodnon';
    story.when('staff.changed', { ref: 'W-8', zone: 'Europe/Lodnon' }).later(minute);
    expect(story.view.staff.find(({ ref }) => ref === 'W-8')?.reach.zone).toBeNull();
  });
});

describe('mail that names no ending', () => {
  const mail = { role: 'system', ref: 'mail' } as const;

  it('given somebody wrote, then duty finds out whose it is, and afterwards nothing of it is kept', () => {
    const story = house().when('mail.unclaimed', { from: 'a@example.org', words: 'Hello' }, mail);
    expect(story.view).toMatchObject({
      owed: [{ type: 'read-unclaimed', who: 'duty' }],
      unclaimed: [{ from: 'a@example.org', words: 'Hello', risk: false }],
    });
    expect(heard(story)).toEqual([]);
    const duty = { role: 'duty', ref: 'D-3' } as const;
    story.when('task.done', { task: 'read-unclaimed' }, duty);
    expect(story.view).toMatchObject({ owed: [], unclaimed: [] });
  });

  it('given there may be danger in it, then duty hears at once, though other mail waits already', () => {
    const story = house().when('mail.unclaimed', { words: 'Hello' }, mail).later(minute);
    story.when('mail.unclaimed', { words: 'I want to die', risk: true }, mail);
    expect(heard(story)).toContainEqual(
      expect.stringMatching(/D-3 mail worker-task: read-unclaimed riverside/),
    );
    expect(story.view.owed[0]?.due).toBe(story.now + 2 * hour);
    const { crisisLine } = usualPolicy.agency;
    expect(story.view.owed[0]?.what).toMatch(new RegExp(`In danger, at any hour: ${crisisLine}$`));
    expect(story.view.unclaimed).toMatchObject([{ crisisLine: null }, { crisisLine }]);
    expect(story.objection('mail.unclaimed', { words: 'x' })).toMatchObject({
      code: '6.8.saidByUs',
    });
  });
});
