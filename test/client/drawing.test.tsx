/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'hono/jsx/dom/server';
import {
  Difference,
  drawingStyles,
  Journey,
  Lag,
  Months,
  type Life,
  sayTimeline,
  Timeline,
} from '../../client/drawing/index.ts';
import { axisOf, monthScale, scaleOf } from '../../client/drawing/scale.ts';
import { movesFrom } from '../../client/picture/phase-moves.ts';
import type { Occasion } from '../../client/rehearsal/occasions.ts';
import { monthsBetween } from '../../client/rehearsal/tally.ts';
import { type Phase, phases } from '../../workflows/ending/phases.ts';

const reached = (phase: Phase, date: string) => ({ phase, date });

describe('the journey', () => {
  const drawn = (...way: ReturnType<typeof reached>[]) =>
    renderToString(<Journey id="way" way={way} />);

  it('given an ending that closes, then it shows where it has been, where it is, and where the chart lets it go', () => {
    const svg = drawn(
      reached('serving', '2035-02-05'),
      reached('preparing', '2035-04-09'),
      reached('closing', '2035-07-16'),
    );

    expect(standings(svg)).toMatchObject({
      Serving: 'been',
      Preparing: 'been',
      Closing: 'here',
      'Following up': 'may',
      Settled: 'far',
    });
    expect(svg).toContain(
      '<desc id="way-says">Now: Closing, since 16 Jul 2035. Before that: Serving from 5 Feb 2035',
    );
  });

  it('given one that rests, then it may go back to where it was', () => {
    const svg = drawn(reached('consolidating', '2035-02-05'), reached('onHold', '2035-04-09'));

    expect(standings(svg)).toMatchObject({ Consolidating: 'been-may', 'On hold': 'here' });
  });

  it('given a client who lives, then nobody has their death before their eyes; given one who died, then it is there', () => {
    expect(standings(drawn(reached('serving', '2035-02-05')))).not.toHaveProperty('Ceased');
    expect(
      standings(drawn(reached('serving', '2035-02-05'), reached('ceased', '2035-03-05'))),
    ).toMatchObject({
      Ceased: 'here',
    });
  });

  it.each(phases)(
    'given an ending in %s, then at most sixteen boxes are drawn, all on the sheet',
    (phase) => {
      const svg = drawn(reached(phase, '2035-02-05'));

      expect(Object.keys(standings(svg)).length).toBeLessThanOrEqual(16);
      const [, width = '0'] = /viewBox="0 0 (\d+)/.exec(svg) ?? [];
      for (const [, x = '', wide = ''] of svg.matchAll(
        /<rect x="([\d.-]+)" y="[\d.-]+" width="([\d.]+)"/g,
      )) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(wide)).toBeLessThanOrEqual(Number(width));
      }
    },
  );

  it('given nothing, then it says so', () => {
    expect(drawn()).toContain('Nothing is known of it yet.');
  });

  it('asks the chart: what may come next is in no table of its own', () => {
    expect([...(movesFrom.get('closing')?.to ?? [])]).toEqual(
      expect.arrayContaining(['following', 'returning']),
    );
    expect(movesFrom.get('onHold')).toMatchObject({ back: true });
    // A mistake that is taken back is no step.
    expect([...(movesFrom.get('ceased')?.to ?? [])]).toEqual(['erased']);
  });
});

describe('the timeline', () => {
  const on = (kind: Occasion['kind'], what: string, date: string): Occasion => ({
    kind,
    what,
    date,
  });
  const begun = [
    on('phase', 'serving', '2035-02-05'),
    on('session', 'session held', '2035-02-12'),
    on('message', 'ending-is-part', '2035-02-12'),
    on('session', 'session missed', '2035-02-19'),
    on('unsent', 'gap-check-in (noChannel)', '2035-02-20'),
  ];
  const drawn = (life: Partial<Life>) =>
    renderToString(
      <Timeline
        id="time"
        life={{ today: '2035-03-01', occasions: begun, foreseen: [], ...life }}
      />,
    );

  it('given sessions and letters, then those that came are told from those that did not, in the picture and in words', () => {
    const svg = drawn({});

    expect(count(svg, /class="session came past"/g)).toBe(1 + inLegend);
    expect(count(svg, /class="session missed past"/g)).toBe(1 + inLegend);
    expect(svg).toContain('<title>20 Feb 2035: gap-check-in (noChannel)</title>');
    expect(svg).toContain(
      'Serving from 5 Feb 2035. Today is 1 Mar 2035. So far 1 session held, 1 session not held, 1 letter sent and 1 letter not sent.',
    );
  });

  it('given what is foreseen, then it is drawn apart, and the stage goes on from today', () => {
    const foreseen = [
      on('phase', 'closing', '2035-06-01'),
      on('message', 'closing-letter', '2035-06-03'),
    ];
    const svg = drawn({ foreseen });

    expect(svg).toContain('Serving, foreseen: 1 Mar 2035 to 1 Jun 2035');
    expect(count(svg, /class="letter came foreseen"/g)).toBe(1 + inLegend);
    expect(svg).toContain('Foreseen: Closing from 1 Jun 2035 and 1 letter sent.');
  });

  it('given nothing decided, then of the sessions without an end three are shown', () => {
    const weekly = Array.from({ length: 40 }, (_, n) =>
      on(
        'session',
        'session held',
        `2035-${String(3 + Math.floor(n / 4)).padStart(2, '0')}-${String(1 + (n % 4) * 7).padStart(2, '0')}`,
      ),
    );

    expect(count(drawn({ foreseen: weekly }), /class="session came foreseen"/g)).toBe(3 + inLegend);
  });

  it('given years in which records are kept, then the picture ends where the ending rests', () => {
    const foreseen = [on('phase', 'settled', '2035-06-01'), on('phase', 'erased', '2042-06-01')];
    const svg = drawn({ foreseen });

    expect(svg).toContain('Settled, foreseen');
    expect(svg).not.toContain('Erased');
    expect(svg).not.toContain('2042');
  });

  it('given an ending of today, then it has a picture too', () => {
    const svg = drawn({ today: '2035-02-05', occasions: begun.slice(0, 1) });

    expect(svg).toContain('Serving from 5 Feb 2035. Today is 5 Feb 2035.');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says in words what it draws', () => {
    const life = { today: '2035-03-01', occasions: begun, foreseen: [] };
    expect(drawn({})).toContain(sayTimeline(life));
  });
});

describe('the lag of a departure', () => {
  const HOUR = 3_600_000;
  const hearing = (name: string, heard: number | null, due: number | null, elsewhere = false) => ({
    name,
    heardAt: heard === null ? null : heard * HOUR,
    dueBy: due === null ? null : due * HOUR,
    elsewhere,
  });
  const drawn = (...clients: ReturnType<typeof hearing>[]) =>
    renderToString(<Lag id="lag" confirmedAt={0} now={50 * HOUR} clients={clients} />);

  it('given who heard in time, too late, elsewhere and not at all, then each says so, whoever waits first', () => {
    const svg = drawn(
      hearing('R-1', 2.5, 24),
      hearing('R-2', 30, 24),
      hearing('R-3', 26, 48, true),
      hearing('R-4', null, 48),
    );

    expect(svg).toContain(
      'R-1: heard after 2 h 30 min; R-2: heard after 30 h, late; R-3: heard elsewhere after 26 h; R-4: waits, 2 days, too long.',
    );
    expect([...svg.matchAll(/class="name"[^>]*>([^<]+)/g)].map(([, name]) => name)).toEqual([
      'R-4',
      'R-2',
      'R-3',
      'R-1',
    ]);
    expect(count(svg, /<g class="(?:waits|heard) late">/g)).toBe(2);
  });

  it('given more clients than a picture holds, then it says how many are left out', () => {
    const many = Array.from({ length: 55 }, (_, n) => hearing(`R-${n}`, n, null));

    expect(drawn(...many)).toContain('and 15 more, who waited less');
  });
});

describe('months of a caseload', () => {
  it('given counts, then bars and words say the same', () => {
    const months = ['2035-01', '2035-02'];
    const series = [
      { name: 'Opened', counts: [3, 4] },
      { name: 'Closed', counts: [0, 0] },
    ];
    const svg = renderToString(<Months id="m" title="Months" months={months} series={series} />);

    expect(svg).toContain(
      'From Jan 2035 to Feb 2035: Opened 7, most in Feb 2035 (4) and Closed 0.',
    );
    expect(svg).toContain('<title>Jan 2035: Opened 3</title>');
    expect(svg).not.toContain('Closed 0</title>');
  });
});

describe('a difference between policies', () => {
  const differing = (what: string, onlyA: number, onlyB: number, days: number | null) => ({
    kind: 'task' as const,
    what,
    onlyA,
    onlyB,
    moved: days === null ? 0 : 3,
    days: days === null ? null : { least: days - 1, middle: days, most: days + 1 },
  });
  const drawn = (...compared: ReturnType<typeof differing>[]) =>
    renderToString(<Difference id="d" compared={compared} titleOf={() => 'Tasks opened'} />);

  it('given what is left out, new and moved, then it is drawn on its side, what differs most often first', () => {
    const svg = drawn(differing('write-letter', 1, 0, null), differing('call', 0, 12, 4));

    expect(svg).toContain(
      'Tasks opened, call: 12 only under B and 3 moved, mostly by 4 days; Tasks opened, write-letter: 1 only under A.',
    );
  });

  it('given more than anybody looks at, then the rest is left to the table', () => {
    const many = Array.from({ length: 30 }, (_, n) => differing(`task ${n}`, n, 0, null));

    expect(drawn(...many)).toContain('and 12 more that differ less often');
    expect(drawn()).toContain('Nothing differs.');
  });
});

describe('any drawing', () => {
  it('needs no script and no style of its own, and what was written cannot break out of it', () => {
    const nasty = '</title><script>alert(1)</script>';
    const occasions: Occasion[] = [
      { kind: 'phase', what: nasty, date: '2035-02-05' },
      { kind: 'message', what: nasty, date: '2035-02-06' },
    ];
    const svg = renderToString(
      <Timeline id="time" life={{ today: '2035-03-01', occasions, foreseen: [] }} />,
    );

    expect(svg).not.toMatch(/<script|style=|\son\w+=|https?:/i);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('has its colours by day, by night and on paper', () => {
    expect(drawingStyles).toContain('@media (prefers-color-scheme: dark)');
    expect(drawingStyles).toContain('@media print');
    expect(drawingStyles).not.toMatch(/url\(|@import/);
  });
});

describe('the scale', () => {
  it('gives months their length, and keeps what lies beyond at its edges', () => {
    const { xOf, months } = monthScale(['2035-01', '2035-02'], 0, 59);

    expect(months.map(({ from, to }) => to - from)).toEqual([31, 28]);
    expect([xOf('2034-12-24'), xOf('2035-01-11'), xOf('2035-06-01')]).toEqual([0, 10, 59]);
  });

  it('names every month where there is room, and the year where it is another', () => {
    const axis = axisOf(monthScale(monthsBetween('2035-11-05', '2036-01-05'), 0, 200));
    expect(axis.map(({ label, year }) => `${label} ${year}`)).toEqual([
      'Nov 2035',
      'Dec ',
      'Jan 2036',
    ]);
  });

  it.each([
    ['2035-01-01', '2036-01-01'],
    ['2035-01-01', '2044-12-31'],
    ['2000-05-01', '2095-12-31'],
  ])('given %s to %s, then no two labels stand in each other’s way', (from, until) => {
    const places = axisOf(scaleOf(from, until, 0, 900)).map(({ x }) => x);
    const gaps = places.slice(1).map((x, n) => x - (places[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(30);
  });
});

/** The legend has one of each. */
const inLegend = 1;

function count(text: string, what: RegExp): number {
  return [...text.matchAll(what)].length;
}

/** How each stage is drawn, by its title; the legend aside. */
function standings(svg: string): Record<string, string> {
  const [picture = ''] = svg.split('<g class="legend">');
  const found = picture.matchAll(
    /<g class="stage ([a-z-]+)"><rect[^>]*><\/rect><text[^>]*>([^<]+)</g,
  );
  return Object.fromEntries([...found].map(([, standing = '', title = '']) => [title, standing]));
}
