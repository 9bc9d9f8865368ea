import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { at as asOf, type Refusal } from '../../workflows/chart/index.ts';
import { endingChart } from '../../workflows/ending/chart.ts';
import { isSaid, type Said } from '../../workflows/ending/events/index.ts';
import { said, sayer } from './given.ts';
import { refusalCodes } from './refusal-codes.ts';
import { met } from './refusals-met.ts';
import { metBeside } from './refusals-beside.ts';
import { metInPlace } from './refusals-placed.ts';
import { metWithWords } from './refusals-with-words.ts';
import { stories } from './stories.ts';
import { wordsFor } from './words.ts';

/** What no sentence for people has in it: nothing where something should stand, or an instant as programs write it. */
const hole = /undefined|\bnull\b|NaN|\[object|""|\(\s*\)|\d{4}-\d\d-\d\dT|[,;]\s*[,;.]|\s\s/;

/** What a guard names, and nobody is told: why not. */
const unsaid = Object.entries({
  'an entry of another kind has a way of its own, and lacks less there': [
    'D19.namesDeath',
    'D19.namesWorkersDeath',
    'D19.namesErasure',
    'D19.namesOptOut',
    'D19.namesDecision',
    'D19.namesAbsence',
    'D19.namesComingBack',
    'D19.namesProposal',
    'D19.namesSession',
    'D19.namesBeginning',
    'D19.namesFact',
    'D19.namesWithdrawal',
    'D19.entryUnknown',
  ],
  'that a second person is to say it stands for who was the first': ['D19.saysFirst'],
  'of all that can be chosen one holds': [
    'A5.endsHold',
    'A5.extendsHold',
    'A8.wantsPause',
    'A8.wantsTalk',
    'A8.wantsToLeave',
    'C33.choosesAnother',
    'C33.choosesPause',
    'C33.choosesToEnd',
    'C33.undecided',
    'C35.wholeService',
    'C35.workerOnly',
    'G9.decidesToClose',
    'G9.decidesToHold',
    'G10.comesBackForUs',
  ],
  'another way is open, or lacks as little and is the nearer one': [
    '4.5.linkGoesNow',
    'A5.preparingRests',
    'A13.saysNoToMeeting',
    'A8.choosesEnd',
    'B7.makesSign',
    'B11.heldForRupture',
    'B11.ruptureHolds',
    'C16.endsForMoney',
    'C18.paysTheLast',
    'C33.not.goesOutside',
    'G1.undoOpen',
    'G10.fromClient',
    'G16.not.optedOutOfAll',
  ],
  'what is still planned is called off as the papers begin, and nothing open holds them up for long':
    ['G7.calendarClear', 'G7.nothingOpen'],
}).flatMap(([, codes]) => codes);

const told = [...metWithWords, ...metInPlace, ...metBeside];

describe('each refusal that can be met explains itself (C31)', () => {
  it.each(Object.entries(met))('from the story "%s"', (name, rows) => {
    const { live, now } = stories[name as keyof typeof stories]();
    const { position } = asOf(live, now);
    const refused = rows.map((row) => {
      const [code, type, role] = row.split(' ') as [string, Said, By['role']];
      const usual = sayer(type);
      const by = usual.role === role ? usual : { role, ref: `a ${role}` };
      let met: Refusal | null = null;
      for (const words of wordsFor(position.context, type)) {
        const objection = endingChart.objectTo(position, said(type, words, 'asked', by));
        if (!objection?.unmet.some(({ id }) => id === code)) continue;
        met = objection;
        break;
      }
      return [code, met !== null && !hole.test(`${met.why} ${met.mend}`)];
    });
    expect(refused).toEqual(rows.map((row) => [row.split(' ')[0], true]));
  });

  it.each(told)('%s', (code, story, type, words = {}, by, on) => {
    const objection = story().objection(type, words, by ?? sayer(type), on);
    expect(objection?.unmet.map(({ id }) => id)).toContain(code);
    expect(`${objection?.why} ${objection?.mend}`).not.toMatch(hole);
    // What is to be said can be said now, or the sentence says that it comes later.
    const mends =
      objection?.mend
        .split(/\bLater: [^.]*\./)
        .join(' ')
        .match(/\w+\.\w+/g) ?? [];
    const named = mends.filter((one) => isSaid(one) && one !== type);
    expect(named.filter((one) => !objection?.possible.includes(one))).toEqual([]);
  });

  it('and none is left out', () => {
    const codes = refusalCodes();
    const stories = Object.values(met).flatMap((rows) => rows.map((row) => row.split(' ')[0]!));
    const tried = [...stories, ...told.map(([code]) => code)];
    const known: ReadonlySet<string> = new Set([...tried, ...unsaid]);
    expect([...codes].filter((code) => !known.has(code))).toEqual([]);
    expect(unsaid.filter((code) => tried.includes(code) || !codes.has(code))).toEqual([]);
  });
});
