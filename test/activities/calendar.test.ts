import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { readFile } from 'node:fs/promises';
import { appointmentOf } from '../../activities/calendar/appointment.ts';
import { feedOf } from '../../activities/calendar/feed.ts';
import { makeAlmanac } from '../../activities/almanac/table.ts';
import { createMail } from '../../activities/mail/index.ts';
import { createMailCatcher, type MailCatcher } from '../../worker/mail-catcher.ts';
import { toInstant } from '../../workflows/calendar/index.ts';
import type { Facts, Post } from '../../workflows/ending/messages/index.ts';
import { samplePost } from './sample-posts.ts';

const now = Date.parse('2035-01-02T10:20:30Z');

/** What another library reads of a calendar. */
function read(content: string): {
  method: string | null;
  event: ICAL.Event;
  property: (name: string) => unknown;
  from: number;
  until: number;
} {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent')!;
  const [law] = calendar.getAllSubcomponents('vtimezone');
  const event = new ICAL.Event(component);
  const zone = law && new ICAL.Timezone(law);
  const instant = (time: ICAL.Time): number => {
    if (zone) time.zone = zone;
    return time.toUnixTime() * 1000;
  };
  return {
    method: calendar.getFirstPropertyValue('method') as string | null,
    event,
    property: (name) => component.getFirstPropertyValue(name),
    from: instant(event.startDate),
    until: instant(event.endDate),
  };
}

function invited(facts: Facts = {}, change: Partial<Post> = {}): string {
  const post = samplePost('session-invite', { calendar: 'REQUEST', ...change, facts });
  return appointmentOf(post, 'e-71c2', now)!.content;
}

describe('a meeting for the calendar (4.2)', () => {
  it.each([
    ['Europe/Berlin', '2035-03-23T16:00', '2035-03-23T16:50'],
    ['Europe/Berlin', '2035-03-26T16:00', '2035-03-26T16:50'],
    ['America/New_York', '2035-11-02T09:00', '2035-11-02T09:50'],
    ['America/New_York', '2035-11-05T09:00', '2035-11-05T09:50'],
    ['Pacific/Apia', '2035-06-01T10:00', '2035-06-01T10:50'],
    ['Asia/Kolkata', '2035-05-07T15:00', '2035-05-07T15:50'],
    ['America/Vancouver', '2026-12-01T13:00', '2026-12-01T13:50'],
  ])(
    'given %s at %s, then another library reads the instant of the almanac',
    (zone, start, end) => {
      const almanac = makeAlmanac({
        zones: [zone],
        regions: [],
        from: Date.parse('2026-01-01'),
        years: 11,
      });
      const { from, until, event } = read(invited({ timeZone: zone, start, end }));
      expect(from).toBe(toInstant(almanac, zone, start));
      expect(until - from).toBe(50 * 60_000);
      expect(event.startDate.toString()).toBe(`${start}:00`);
    },
  );

  it('given an invitation, a change and its end, then they are of one meeting, counted up, each of its own minute', () => {
    const changed = samplePost('session-change', { calendar: 'REQUEST', facts: { sequence: '1' } });
    const over = samplePost('session-cancel', { calendar: 'CANCEL', facts: { sequence: '2' } });
    const [first, second, third] = [
      read(invited()),
      read(appointmentOf(changed, 'e-71c2', now + 60_000)!.content),
      read(appointmentOf(over, 'e-71c2', now + 120_000)!.content),
    ] as const;
    const all = [first, second, third];
    expect(new Set(all.map(({ event }) => event.uid)).size).toBe(1);
    expect(first.event.uid).toMatch(/^[0-9a-f]{32}@riverside\.example$/);
    expect(all.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
    expect(all.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(all.map(({ property }) => property('status'))).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      'CANCELLED',
    ]);
    const stamps = all.map(({ property }) => String(property('dtstamp')));
    expect(stamps).toEqual([
      '2035-01-02T10:20:30Z',
      '2035-01-02T10:21:30Z',
      '2035-01-02T10:22:30Z',
    ]);
    expect(read(invited({ session: '13' })).event.uid).not.toBe(first.event.uid);
  });

  it('given others who look into the calendar, then it says nothing of what we do', () => {
    const facts = { place: 'Riverside Counselling, Room 2' };
    const content = invited(facts, { sender: 'Riverside Counselling' });
    const { event, property } = read(content);
    expect(event.summary).toBe('Appointment');
    expect(event.location).toBe('Riverside, Room 2');
    expect(property('class')).toBe('PRIVATE');
    expect(content).not.toMatch(/counsel|DESCRIPTION|VALARM/i);
    expect(event.attendees.map((one) => one.getFirstValue())).toEqual(['mailto:sam@home.example']);
    expect(read(invited({}, { language: 'de' })).event.summary).toBe('Termin');
    expect(read(invited({}, { neutral: true })).event.location).toBeNull();
    expect(read(invited({ mode: 'call' })).event.location).toBeNull();
    expect(read(invited({}, { subject: 'Books' })).event.summary).toBe('Books');
  });

  it('given odd names and places, then they come back as they were, in lines of 75 octets', () => {
    const place =
      'Raum 2; "R" \\ Klingel, موعد في الطابق الأرضي – Grüße 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂 Ende';
    const content = invited({ place }, { sender: 'Ana "R" ك; Hill' });
    const { event, property } = read(content);
    expect(event.location).toBe(place);
    expect(property('organizer')).toBe('mailto:office@riverside.example');
    expect(event.component.getFirstProperty('organizer')?.getParameter('cn')).toBe(
      "Ana 'R' ك; Hill",
    );
    const lines = content.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(content).not.toMatch(/[^\r]\n/);
    expect(content.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

describe('a letter that brings a meeting along', () => {
  let folder: string;
  let catcher: MailCatcher;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'letters-'));
    catcher = await createMailCatcher({ folder });
  });

  afterAll(async () => {
    await catcher.stop();
    await rm(folder, { recursive: true });
  });

  const sent = async (post: Post): Promise<string> => {
    const before = catcher.received.length;
    await createMail({ url: catcher.url }).deliver(post);
    const caught = (await catcher.arrival(before + 1)).at(-1);
    return await readFile(caught?.file ?? '', 'utf8');
  };

  it.each([
    ['session-invite', 'REQUEST', 'invite.ics'],
    ['session-change', 'REQUEST', 'invite.ics'],
    ['session-cancel', 'CANCEL', 'cancel.ics'],
  ] as const)('given %s, then its form and its file say %s alike', async (intent, method, name) => {
    const raw = await sent(samplePost(intent, { calendar: method, key: `e-71c2/${intent}/7/1` }));
    const types = [...raw.matchAll(/^Content-Type: ([^;\r]+)/gm)].map(([, type]) => type);
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    expect(raw.replace(/\r\n\s+/g, ' ')).toMatch(
      new RegExp(`text/calendar; charset=utf-8; method=${method}`),
    );
    const { attachments } = await simpleParser(raw);
    expect(attachments.map(({ filename }) => filename)).toContain(name);
    for (const { content } of attachments) {
      expect(read(content.toString()).method).toBe(method);
    }
  });

  it('given one that may not, then nothing is attached', async () => {
    const raw = await sent(samplePost('session-invite', { key: 'e-71c2/session-invite/8/1' }));
    expect(raw).not.toMatch(/calendar|\.ics/);
    expect(appointmentOf(samplePost('session-invite'), 'e-71c2', now)).toBeNull();
  });
});

describe('the calendar of somebody who works here', () => {
  it('given tasks and meetings, then they are days on which one is free, and hours, by reference and code', () => {
    const content = feedOf(
      [
        { id: 'a', summary: 'q3x7: write-letter', date: '2035-02-28' },
        { id: 'b', summary: 'q3x7: session', start: '2035-03-26T10:00', end: '2035-03-26T10:50' },
      ],
      { zone: 'Europe/London', now },
    );
    const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
    const [task, meeting] = calendar
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    expect(calendar.getFirstPropertyValue('method')).toBeNull();
    expect(task).toMatchObject({ summary: 'q3x7: write-letter', uid: 'a@endwell' });
    expect([task?.startDate.toString(), task?.endDate.toString()]).toEqual([
      '2035-02-28',
      '2035-03-01',
    ]);
    expect(task?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(meeting?.startDate.toString()).toBe('2035-03-26T10:00:00');
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    const from = meeting!.startDate;
    from.zone = zone;
    expect(from.toUnixTime() * 1000).toBe(Date.parse('2035-03-26T09:00Z'));
  });

  it('given nothing, then it is a calendar all the same', () => {
    const content = feedOf([], { zone: 'Europe/London', now });
    expect(() => ICAL.parse(content) as unknown).not.toThrow();
  });
});
