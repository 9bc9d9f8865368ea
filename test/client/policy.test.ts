import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadPolicy } from '../../client/policy/load.ts';
import { applyOverrides } from '../../client/policy/overrides.ts';
import { policySchema } from '../../client/cli/policy.ts';
import { defaultPolicy } from '../../workflows/policy/index.ts';
import { textOf } from '../support/sources.ts';

const examples = new URL('../../examples/policies/', import.meta.url);
const pathOf = (name: string) => new URL(name, examples).pathname;
const agency = "agency: { name: 'Riverside', zone: Europe/London }";

function sentences(text: string): string[] {
  const loaded = loadPolicy({ text });
  return loaded.ok ? [] : loaded.problems.map(({ code, says }) => `${code} ${says}`);
}

describe('the example policies', () => {
  it.each(['counselling.yaml', 'casework.yaml'])('given %s, when loaded, then it holds', (name) => {
    expect(loadPolicy({ path: pathOf(name) })).toMatchObject({ ok: true });
  });

  it('given the counselling policy, then it says the usual values', () => {
    const loaded = loadPolicy({ path: pathOf('counselling.yaml') });
    const policy = loaded.ok ? loaded.policy : null;

    expect(policy).toEqual({
      ...defaultPolicy({ name: '', zone: '', ...policy?.agency }),
    });
  });

  it('given the settings that docs/field.md#policy shows, then each is there, and is the usual one', () => {
    const [, text = ''] =
      /```yaml\n(version: 1\nagency:.*?)```/s.exec(textOf('docs/field.md')) ?? [];
    const loaded = loadPolicy({ text });
    const own = { terms: { worker: 'counsellor' }, crisisLine: 'see local list' };
    const place = { name: 'Riverside Counselling', zone: 'Europe/London', holidays: ['GB-ENG'] };

    expect(loaded).toMatchObject({ ok: true, policy: defaultPolicy({ ...place, ...own }) });
  });

  it('given the casework policy, then only what it says differs', () => {
    expect(loadPolicy({ path: pathOf('casework.yaml') })).toMatchObject({
      policy: {
        taper: { preset: 'casework', choose: { brief: 'never' }, onRupture: 'hold' },
        notice: { agency: '45d', min: '10d' },
        records: { retain: '10y', access: '30d' },
      },
    });
  });
});

describe('a policy file with mistakes', () => {
  const table: [string, string][] = [
    [
      'undo: a week',
      'setting.notPossible line 2, column 1: undo: found "a week"; possible is a duration from 0d to 90d, such as 7d.',
    ],
    [
      'undo: 7',
      'setting.notPossible line 2, column 1: undo: found 7; possible is a duration from 0d to 90d, such as 7d.',
    ],
    [
      'undo:',
      'setting.notPossible line 2, column 1: undo: found nothing; possible is a duration from 0d to 90d, such as 7d.',
    ],
    [
      'undo: 1y',
      'setting.outOfRange line 2, column 1: undo: found "1y"; possible is a duration from 0d to 90d.',
    ],
    [
      'contact:\n  quiethours: "20:00-09:00"',
      'setting.unknown line 3, column 3: contact.quiethours: no such setting; did you mean quietHours?',
    ],
    [
      'mandate: { who: court }',
      'setting.unknown line 2, column 12: mandate.who: no such setting; possible are noticeBefore, clientCopy.',
    ],
    [
      'silence:\n  ladder:\n    - 2d\n    - soon',
      'setting.notPossible line 5, column 7: silence.ladder, item 2: found "soon"; possible is a duration such as 14d, 8w, 6mo, 5wd or 4wh.',
    ],
    [
      'taper: { choose: { brief: few sessions } }',
      'setting.notPossible line 2, column 20: taper.choose.brief: found "few sessions"; possible is a rule such as "months>=12 or sessions>=40", "programme=advisory", or never.',
    ],
    [
      'taper: { presets: { brief: [2 weeks] } }',
      'setting.notPossible line 2, column 29: taper.presets.brief, item 1: found "2 weeks"; possible is a step such as 2x4w or "1x8w visit".',
    ],
    [
      'contact: { tracking: pixels }',
      'setting.notPossible line 2, column 12: contact.tracking: found "pixels"; possible is one of none, opens, clicks.',
    ],
    [
      'closing: []',
      'setting.notPossible line 2, column 1: closing: found a list; possible is a group of settings.',
    ],
    [
      'stagnation: { sessions: 2.5 }',
      'setting.notPossible line 2, column 15: stagnation.sessions: found 2.5; possible is a whole number from 4 to 60.',
    ],
    [
      'notice: { byReason: { moving: 30d } }',
      'setting.notPossible line 2, column 23: notice.byReason.moving: found "moving"; possible is a reason such as agency.scope_or_capacity.',
    ],
    [
      'followUp: { tracks: { open_door: [1mo] } }',
      'setting.unknown line 2, column 23: followUp.tracks.open_door: no such setting; did you mean openDoor?',
    ],
    [
      'followUp:\n  boosterOfferAt: [3mo, 2mo]',
      'unsafe.boosterNowhere line 3, column 25: followUp.boosterOfferAt, item 2: no touch of followUp.tracks.standard comes then, so nobody would be offered a booster session.',
    ],
    [
      'notice: { byReason: { agency.scope_or_capcity: 40d } }',
      'reason.unknown line 2, column 23: notice.byReason."agency.scope_or_capcity": there is no reason "agency.scope_or_capcity"; did you mean agency.scope_or_capacity?',
    ],
    [
      'notice: { byReason: { client.died: 40d } }',
      'reason.noNotice line 2, column 23: notice.byReason."client.died": no notice is given for this reason, so a time for it changes nothing; take it out.',
    ],
    [
      'reasons: { synonyms: { moved: client.movin } }',
      'reason.unknown line 2, column 24: reasons.synonyms.moved: there is no reason "client.movin"; did you mean client.moving?',
    ],
    ['undo: 7d\nundo: 8d', 'policy.repeated line 3, column 1: undo: said twice here.'],
    [
      'followUp: { chase: daily }',
      'unsafe.chase line 2, column 13: followUp.chase: asking twice after a touch signals doubt; it must be never.',
    ],
    [
      'departure:\n  low: 5wd\n  holdAnnouncement: false',
      'unsafe.announcement line 4, column 3: departure.holdAnnouncement: clients must hear of a departure from us before it is announced.',
    ],
  ];
  it.each(table)('given %j, when loaded, then it is told in one sentence', (text, sentence) => {
    expect(sentences(`${agency}\n${text}\n`)).toEqual([sentence]);
  });

  it.each([
    ['Europe/Londno', 'did you mean Europe/London?'],
    ['london', 'did you mean Europe/London?'],
    ['Nowhere/Land', 'possible is a name such as Europe/London.'],
  ])('given the zone %s, when loaded, then a zone is proposed', (zone, proposal) => {
    expect(sentences(`agency:\n  name: Riverside\n  zone: ${zone}\n`)).toEqual([
      `zone.unknown line 3, column 3: agency.zone: found "${zone}"; ${proposal}`,
    ]);
  });

  it('given a region without holidays that anybody knows, when loaded, then the nearest are told', () => {
    expect(
      sentences('agency:\n  name: Riverside\n  zone: Europe/London\n  holidays: [GB-EGN]\n'),
    ).toEqual([
      'region.unknown line 4, column 14: agency.holidays, item 1: found "GB-EGN"; did you mean GB-ENG?',
    ]);
  });

  it('given a word for people that judges them, when loaded, then it is refused as in a letter', () => {
    const called = (person: string) =>
      sentences(agency.replace(' }', `, terms: { person: ${person} } }`));

    expect(called('patient')).toEqual([]);
    expect(called('bad client')).toEqual([
      expect.stringMatching(
        /^term\.hurts line 1, .*agency\.terms\.person: "bad client": Nobody is/,
      ),
    ]);
  });

  it('given many mistakes, when loaded, then all are told, in the order of the lines', () => {
    const text = 'undo: soon\nagency:\n  zone: Europe/Lodnon\nnotices: {}\nundo: never\n';

    expect(sentences(text).map((says) => says.split(':')[0])).toEqual([
      'setting.notPossible line 1, column 1',
      'setting.missing line 2, column 1',
      'zone.unknown line 3, column 3',
      'setting.unknown line 4, column 1',
      'policy.repeated line 5, column 1',
    ]);
  });

  it('given no YAML, an empty file or no file, when loaded, then that is told', () => {
    expect(sentences('agency: [')).toEqual([
      expect.stringMatching(/^policy.syntax line 1, column 10: this is no YAML: /),
    ]);
    expect(sentences('')).toEqual([
      'setting.notPossible line 1, column 1: The policy: found nothing; possible is a group of settings.',
    ]);
    expect(loadPolicy({ path: pathOf('nobody.yaml') })).toMatchObject({
      problems: [{ code: 'policy.unreadable', line: null }],
    });
  });
});

describe('overrides of a scenario', () => {
  const raw = { agency: { name: 'Riverside', zone: 'Europe/London' }, undo: '3d' };

  it('given a few settings, when applied, then the rest stays and lists are replaced', () => {
    const over = { closing: { letter: '3wd' }, silence: { ladder: ['1d', '2d'] } };

    expect(applyOverrides(raw, over)).toMatchObject({
      policy: {
        undo: '3d',
        closing: { letter: '3wd', summary: '15d' },
        silence: { ladder: ['1d', '2d'], decide: '30d' },
      },
    });
    expect(raw).toEqual({ agency: raw.agency, undo: '3d' });
  });

  it('given none, when applied, then the policy is as written', () => {
    expect(applyOverrides(raw, undefined)).toMatchObject({ ok: true, raw });
  });

  it('given unsafe or unknown settings, when applied, then they are refused', () => {
    expect(applyOverrides(raw, { undo: '0d' })).toMatchObject({
      problems: [{ code: 'unsafe.undo', line: null }],
    });
    expect(applyOverrides(raw, 'undo')).toMatchObject({
      problems: [{ code: 'setting.notPossible' }],
    });
  });
});

describe('the schema for editors', () => {
  const schema = policySchema();

  it('given the file beside the examples, then it is fresh and both policies name it', () => {
    const kept: unknown = JSON.parse(readFileSync(new URL('policy.schema.json', examples), 'utf8'));

    // When this fails: npm run endwell -- policy schema > examples/policies/policy.schema.json
    expect(kept).toEqual(JSON.parse(JSON.stringify(schema)));
    for (const name of ['counselling.yaml', 'casework.yaml']) {
      expect(readFileSync(pathOf(name), 'utf8')).toMatch(
        /^# yaml-language-server: \$schema=\.\/policy\.schema\.json\n/,
      );
    }
  });

  it('given any setting, then its reason is there', () => {
    const bare = (part: unknown, path: string): string[] => {
      if (typeof part !== 'object' || part === null || !('properties' in part)) return [];
      return Object.entries(part.properties ?? {}).flatMap(([key, entry]) => {
        const said = typeof entry === 'object' && entry !== null && 'description' in entry;
        return [...(said ? [] : [`${path}${key}`]), ...bare(entry, `${path}${key}.`)];
      });
    };

    expect(bare(schema, '').filter((path) => !/presets|choose|tracks|terms/.test(path))).toEqual(
      [],
    );
  });
});
