import { describe, expect, it } from '@jest/globals';
import {
  choosePreset,
  completePolicy,
  customSteps,
  defaultPolicy,
  type Policy,
  presetNamed,
  type PresetName,
  stepsOf,
  trackNamed,
  trackOf,
  unsafe,
} from '../../workflows/policy/index.ts';

const agency = { name: 'Riverside Counselling', zone: 'Europe/London' };

function given(settings: object = {}): Policy {
  const completed = completePolicy(structuredClone({ agency, ...settings }));
  if (!completed.ok) throw new Error(completed.problems.map(({ says }) => says).join('\n'));
  return completed.policy;
}

describe('a policy', () => {
  it('given only name and zone, when completed, then every setting is said and safe', () => {
    const policy = defaultPolicy(agency);

    expect(policy).toMatchObject({
      version: 1,
      sessions: { hour: '10:00', minutes: 50, reminders: 'opt-in' },
      undo: '7d',
      notice: { agency: '30d', min: '10d', byReason: { 'agency.scope_or_capacity': '45d' } },
      silence: { factor: 2, ladder: ['2d', '7d', '14d', '21d'], decide: '30d' },
      followUp: { track: 'standard', chase: 'never' },
    });
    expect(unsafe(policy)).toEqual([]);
  });

  it('given a completed policy, when stored and completed again, then nothing changes', () => {
    const policy = given({ undo: 'P3D', taper: { preset: 'casework' } });

    expect(completePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, policy });
  });

  it('given that an ending carries it, when stored, then it is small', () => {
    expect(JSON.stringify(defaultPolicy(agency)).length).toBeLessThan(3_700);
  });

  it('given two policies, when one list is changed, then the other stays', () => {
    const one = defaultPolicy(agency);
    one.silence.ladder.push('28d');

    expect(defaultPolicy(agency).silence.ladder).toHaveLength(4);
  });

  it('given several mistakes, when completed, then all are told at once', () => {
    const completed = completePolicy({
      agency: { name: 'A' },
      undo: 7,
      closing: { leter: '5wd', papers: '5wd', proof: '61d' },
      notice: { byReason: { moving: '30d' } },
    });

    expect(completed).toEqual({
      ok: false,
      problems: [
        expect.objectContaining({ code: 'setting.missing', path: ['agency', 'zone'] }),
        expect.objectContaining({ code: 'setting.unknown', path: ['closing', 'leter'] }),
        expect.objectContaining({ code: 'setting.unknown', path: ['closing', 'papers'] }),
        expect.objectContaining({ code: 'setting.outOfRange', path: ['closing', 'proof'] }),
        expect.objectContaining({ code: 'setting.notPossible', path: ['undo'] }),
        expect.objectContaining({
          code: 'setting.notPossible',
          path: ['notice', 'byReason', 'moving'],
        }),
      ],
    });
  });
});

describe('working hours', () => {
  const office = (hours: object) => completePolicy({ agency: { ...agency, ...hours } });

  it('given hours over midnight, then a night service has its shifts', () => {
    expect(office({ hours: '22:00-06:00' })).toMatchObject({ ok: true });
  });

  const nobody: [string, object][] = [
    ['workingDays', { workingDays: [] }],
    ['hours', { hours: '09:00-09:00' }],
  ];
  it.each(nobody)('given %s in which nobody ever works, then it alone is refused', (key, said) => {
    expect(office(said)).toMatchObject({
      ok: false,
      problems: [{ code: 'setting.notPossible', path: ['agency', key] }],
    });
  });
});

describe('a taper', () => {
  const gaps: [PresetName, number, number[]][] = [
    ['none', 7, []],
    ['brief', 7, [14, 28]],
    ['standard', 7, [14, 14, 28, 28]],
    ['extended', 7, [14, 14, 14, 14, 28, 28, 28, 56, 56]],
    ['casework', 7, [14, 14, 28, 28, 56]],
    ['standard', 14, [28, 28, 56, 56]],
    ['standard', 10, [20, 20, 40, 40]],
    ['brief', 3, [6, 12]],
    ['brief', 30, [60, 120]],
  ];
  it.each(gaps)(
    'given %s and a session every %i days, then the gaps are %j',
    (preset, cadence, days) => {
      expect(stepsOf(given(), preset, cadence).map((step) => step.days)).toEqual(days);
    },
  );

  it('given casework, then visits and calls take turns and the last is a visit', () => {
    const modes = stepsOf(given(), 'casework', 7).map(({ mode }) => mode);

    expect(modes).toEqual(['visit', 'visit', 'call', 'call', 'visit']);
  });

  const courses: [number, number, PresetName][] = [
    [8, 2, 'brief'],
    [9, 2, 'standard'],
    [39, 11, 'standard'],
    [40, 11, 'extended'],
    [20, 12, 'extended'],
    [6, 14, 'extended'],
  ];
  it.each(courses)(
    'given %i sessions in %i months, then %s is proposed',
    (sessions, months, preset) => {
      expect(choosePreset(given(), { sessions, months, programme: null })).toBe(preset);
    },
  );

  it('given rules with and, or and never, then they are read in that order', () => {
    const choose = {
      brief: 'never',
      extended: 'never',
      casework: 'sessions<4 and months>6 or months > 24',
    };
    const policy = given({ taper: { choose } });

    expect(choosePreset(policy, { sessions: 3, months: 7, programme: null })).toBe('casework');
    expect(choosePreset(policy, { sessions: 3, months: 6, programme: null })).toBe('standard');
    expect(choosePreset(policy, { sessions: 90, months: 25, programme: null })).toBe('casework');
  });

  it.each([
    ['advisory', 'none'],
    ['casework', 'casework'],
    ['counselling', 'extended'],
  ] as const)(
    'given %s of a year and a half, then %s is proposed: the kind of work goes before its length',
    (programme, preset) => {
      expect(choosePreset(given(), { sessions: 70, months: 18, programme })).toBe(preset);
    },
  );

  it('given custom steps, then they are taken as said and never shrink', () => {
    expect(customSteps(['1x10d', '1x3w call'])).toEqual({
      ok: true,
      sessions: [
        { days: 10, mode: 'session' },
        { days: 21, mode: 'call' },
      ],
    });
    expect(customSteps(['2x4w', '1x2w'])).toMatchObject({
      why: 'session 3 comes sooner than the one before it, and gaps never shrink unless stepped back',
    });
    expect(customSteps(['soon'])).toMatchObject({
      why: '"soon" is no step (write 2x4w, or "1x8w visit")',
    });
  });
});

describe('a follow-up track', () => {
  const said = (name: string, policy = given()) => {
    const { touches, asksNothing } = trackOf(policy, name);
    const spelled = touches.map(({ at, by, booster }) => `${at} ${by}${booster ? ' booster' : ''}`);
    return { spelled, asksNothing };
  };

  it('given standard, then months 3 and 12 offer a booster', () => {
    const spelled = ['1mo message', '3mo message booster', '6mo message', '12mo message booster'];

    expect(said('standard')).toEqual({ spelled, asksNothing: false });
  });

  it('given supportive, then a person calls first and nothing is sold', () => {
    expect(said('supportive').spelled).toEqual([
      '2w person',
      '1mo message',
      '3mo message',
      '6mo message',
    ]);
  });

  it('given open door or caring, then nothing is asked', () => {
    expect(said('open_door')).toEqual({
      spelled: ['1mo message', '6mo message'],
      asksNothing: true,
    });
    expect(said('caring').asksNothing).toBe(true);
  });

  it('given aftercare of a crisis, then people call in the first month', () => {
    const { touches } = trackOf(given(), 'crisis_aftercare');

    expect(touches.slice(0, 3)).toEqual(
      ['72h', '7d', '30d'].map((at) => ({ at, by: 'person', booster: false })),
    );
  });

  it('given recovery, firm, light and none, then they are as the field has them', () => {
    expect(said('recovery').spelled).toHaveLength(8);
    expect(said('firm').spelled).toEqual(['1mo message', '12mo message']);
    expect(said('light').spelled).toEqual(['3mo message']);
    expect(said('none').spelled).toEqual([]);
  });

  it('given names, then only the known ones are known', () => {
    expect(trackNamed('open_door')).toBe('openDoor');
    expect(trackNamed('weekly')).toBeNull();
    expect(presetNamed('extended')).toBe('extended');
    expect(presetNamed('toString')).toBeNull();
    expect(() => trackOf(given(), 'weekly')).toThrow('"weekly" is no follow-up track');
  });
});

describe('unsafe combinations', () => {
  const table: [string, object][] = [
    ['unknownClient', { contact: { defaultWhenUnknown: 'mail' } }],
    ['tracking', { contact: { tracking: 'opens' } }],
    ['quietHours', { contact: { quietHours: '22:00-09:00' } }],
    ['quietHours', { contact: { quietHours: '20:00-07:30' } }],
    ['unknownZone', { contact: { unknownZoneWindow: '08:00-18:00' } }],
    ['messagesPerDay', { contact: { caps: { perDay: 2 } } }],
    ['messagesPerWeek', { contact: { caps: { perWeek: 4 } } }],
    ['safeContactUnasked', { contact: { safeContactReview: { onStageChange: false } } }],
    ['safeContactUnasked', { contact: { safeContactReview: { max: '6mo' } } }],
    ['replyToWorker', { contact: { afterClosureReplyTo: 'worker' } }],
    ['chase', { followUp: { chase: 'daily' } }],
    ['balance', { wording: { balance: 'warn' } }],
    ['personLabels', { wording: { personLabels: 'off' } }],
    ['setback', { taper: { onSetback: 'continue' } }],
    ['rupture', { taper: { onRupture: 'continue' } }],
    ['stagnationAlone', { stagnation: { countersign: 'none' } }],
    ['undo', { undo: '0d' }],
    ['noticeFloor', { notice: { min: '9d' } }],
    ['noticeShort', { notice: { agency: '14d', min: '20d' } }],
    ['noticeOfReason', { notice: { byReason: { 'client.conduct': '3d' } } }],
    ['approvalNone', { approvals: { agencyInitiated: [] } }],
    ['emergencyAlone', { approvals: { emergency: ['lead', 'lead'] } }],
    ['conductAlone', { approvals: { conductLetter: [] } }],
    ['options', { options: { minimum: 2 } }],
    ['announcement', { departure: { holdAnnouncement: false } }],
    ['delivery', { closing: { delivery: 'ordinary' } }],
    ['feedbackReader', { feedback: { firstReader: 'worker' } }],
    ['mandateUnseen', { mandate: { clientCopy: false } }],
    ['gapShrinks', { taper: { presets: { standard: ['2x4w', '2x2w'] } } }],
    ['ladder', { silence: { ladder: ['7d', '7d'] } }],
    ['silenceOrder', { silence: { decide: '20d' } }],
    ['finalSession', { finalSession: { choose: '29d' } }],
    ['holdOrder', { hold: { review: '60d', expiry: '1mo' } }],
    ['departureOrder', { departure: { high: '2wd' } }],
    ['summaryLate', { closing: { summary: '40d' } }],
    ['letterLate', { closing: { letter: '25wd' } }],
    ['feedbackOrder', { feedback: { remind: '5d' } }],
    ['touchOrder', { followUp: { tracks: { light: ['3mo', '1mo'] } } }],
    ['boosterNowhere', { followUp: { boosterOfferAt: ['3mo', '2mo'] } }],
    ['boosterNowhere', { followUp: { boosterOfferAt: ['12mo'], tracks: { standard: ['1mo'] } } }],
    ['callBackOrder', { followUp: { callBack: '3wd' } }],
    ['retentionShort', { followUp: { tracks: { firm: ['8y'] } } }],
    ['accessWarning', { records: { warnAt: '30d' } }],
  ];
  it.each(table)('given %s in %j, then it alone is refused', (code, settings) => {
    expect(unsafe(given(settings)).map((problem) => problem.code)).toEqual([`unsafe.${code}`]);
  });

  it('given settings that are strict, then nothing is refused', () => {
    const strict = {
      contact: { quietHours: '19:00-10:00', unknownZoneWindow: '10:00-17:00' },
      notice: { agency: '10d', min: '10d', byReason: {} },
      closing: { summary: '30d', letter: '1wd', delivery: 'in-person' },
      followUp: { tracks: { standard: [] } },
    };

    expect(unsafe(given(strict))).toEqual([]);
  });
});
