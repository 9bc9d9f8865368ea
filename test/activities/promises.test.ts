import { describe, expect, it } from '@jest/globals';
import { letterFacts } from '../../activities/letters/facts.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import { programmeTypes } from '../../workflows/policy/index.ts';
import * as at from '../ending/journeys.ts';
import { changesOf, keeps } from './promised.ts';
import { samplePost } from './sample-posts.ts';

/**
 * Every promise that a letter makes, by its words, and who keeps it: an event that is heard, a task, a message, a deadline; `people`
 * where only the one who writes or answers can.
 */
const promises: readonly (readonly [says: RegExp, keptBy: string])[] = [
  [/To stop these notes, reply/, 'client.optedOut'],
  [/Please call us, and we find a way|did not ask for it, there is nothing/, 'pageLink.requested'],
  [/You can stop this at any time/, 'client.optedOut'],
  [/we stop these notes/, 'deadline.handedOver'],
  [
    /reply or call|short reply is enough|Call or write|Just ask the office|Ask us about this/,
    'reply.received',
  ],
  [/Just tell us the one you like/, 'closingOffer.answered'],
  [
    /^(- )?Tell us (a|what|when)|, tell us (what|who)|tell us "not now"|or say "not now"/,
    'reply.received',
  ],
  [
    /or tell someone else here|talk with someone else here|tell our manager|not part of it will read/,
    'independent-ear',
  ],
  [/You can object until/, 'appeal.lodged'],
  [/To object, call or write/, 'erasure.requested'],
  [/data protection office/, 'people'],
  [/[Uu]ntil (then|that day) we meet/, 'session.held'],
  [/We will find (one|a time)|find another time/, 'session.moved'],
  [/We will find a way that suits/, 'payment.arranged'],
  [/hold it or change it, any time/, 'taper.held'],
  [/will look with you/, 'time-limit-talk'],
  [/now speaks for us, and will call/, 'options-talk'],
  [/will no longer be working/, 'departure.began'],
  [/your (usual )?meetings take a break|our meetings take a break/, 'worker.unavailable'],
  [/You will hear from us by/, 'return-triage'],
  [/Then you can tell us what would help/, 'return-triage'],
  [/reads it by/, 'people'],
  [/You get them within/, 'access-request'],
  [/We ask for something that shows/, 'people'],
  [/see your records|you can ask for them|to put something right/, 'records.requested'],
  [/We keep them safe|destroy them/, 'destroy-review'],
  [/As we agreed, we will say hello|said yes to hearing/, 'followUp.agreed'],
  [/said yes to a short note|you said we could ask/, 'checkIn.optedIn'],
  [/keep it until we meet/, 'checkIn.answered'],
  [/We will ask you what we could do better/, 'feedbackReminderDue'],
  [/may see it later, unless you say no/, 'hear-feedback'],
  [/Answer in your own words|answer when we meet/, 'feedback.answered'],
  [/^In your own words:/, 'change.reviewed'],
  [/^In their own words:/, 'referral.consented'],
  [/next steps that we agreed on/, 'nextStep.agreed'],
  [/welcome back at any time|come back|go on( with it)?, (ask|talk)/, 'return.requested'],
  [/one more meeting/, 'call-back'],
  [/no to this meeting/, 'finalSession.declined'],
  [/You may (bring|have someone)|You can have someone/, 'people'],
  [/say what was good|tell us what served you/, 'people'],
  [/choose any of these|something that is not on this list/, 'departure.optionsTalked'],
  [/see what we passed on/, 'handover-consent'],
  [/They will be in touch/, 'people'],
  [/later we will ask you whether/, 'check-first-contact'],
  [/will ask you to sign/, 'people'],
  [/we watch them until|still watch these dates/, 'deadline-reminder'],
  [/see all that we write to them/, 'authority-copy'],
  [/agreed that you hear from us/, 'mandate.explained'],
  [/agreed to it, and have a copy/, 'introduction-copy'],
  [/asked us to write to you/, 'referral.consented'],
  [/whether you can welcome them|You can reach them/, 'referral.accepted'],
  [/Of the meetings we agreed on/, 'time-limit-notice'],
  [/We agreed on this|What we had agreed/, 'agreement.recorded'],
  [/meeting will not take place/, 'session-cancel'],
  [/^All the meetings we agreed on|time that we agreed on/, 'time-limit-notice'],
  [/get in touch on any day|not write again unless you ask/, 'return.requested'],
  [/No need to reply/, 'people'],
  [/will tell you soon who/, 'cover.named'],
  [/will find your next meeting/, 'options-talk'],
  [/get in touch with you themselves/, 'people'],
  [/tell them nothing, unless you say yes/, 'mandate.explained'],
  [/reads your answer first/, 'read-feedback'],
];

/** Words by which a sentence may promise something; what invented facts say is theirs. */
const marks =
  /\b(we will|will|reads|ask for|reply|call|write|tell us|tell our|you can|you may|said yes|agreed|own words|until|within|object|stop|destroy|any time)\b/i;
const invented =
  /^(On 4 and 11 June|New meetings wait|rest now|Other places|The law asks|what would help|You can know|- Take a pause|what is to be|We can look|We go through|You were right to object|(- )?Would you ask)/;

const posts = (Object.keys(letterFacts) as Intent[]).flatMap((intent) =>
  [null, ...programmeTypes].flatMap((programme) =>
    ([null, 'sober'] as const).flatMap((tone) =>
      changesOf(intent).map((facts) => samplePost(intent, { programme, tone, facts })),
    ),
  ),
);
const sentences = [
  ...new Set(
    posts.flatMap((post) =>
      renderLetter(post)
        .text.split(/(?<=[.?!:])\s+|\n/)
        .filter((sentence) => marks.test(sentence) && !invented.test(sentence)),
    ),
  ),
];

describe('what a letter promises', () => {
  it('is kept by somebody, sentence by sentence', () => {
    const unkept = sentences.filter((one) => !promises.some(([says]) => says.test(one)));
    expect(unkept).toEqual([]);
  });

  it.each(promises.map(([says, keptBy]) => ({ says: says.source, keptBy })))(
    '“$says” is kept by $keptBy',
    ({ says, keptBy }) => {
      expect(keeps(keptBy)).toBe(true);
      expect(sentences.some((one) => new RegExp(says).test(one))).toBe(true);
    },
  );
});

describe('a promise is a rule of the chart', () => {
  it('given nobody agreed to follow-up, when years go by, then nothing is written again', () => {
    const story = at.closing({ row: { consentFollowUp: false } });
    story.when('letter.approved', { strength: 'You called your sister yourself.' }).later('2d');
    const letter = story.posts.find(({ post }) => post.intent === 'closing-letter')!;
    expect(renderLetter(letter.post).text).toContain('We will not write again unless you ask');
    const before = story.posts.length;
    expect(story.when('summary.signed').later('2y').posts.slice(before)).toEqual([]);
  });

  it('given a question may follow, then it comes at most twice, and after that nothing', () => {
    const story = at.stages.closing();
    const asked = () => story.sent('feedback-two-questions').length;
    story.later('1y');
    expect(asked()).toBeLessThanOrEqual(2);
  });

  it('given somebody asks to come back, then the answer is owed by the day that the letter names', () => {
    const story = at.following().when('return.requested');
    const told = story.posts.at(-1)?.post.facts['answerBy'];
    expect(story.timeOf(story.task('return-triage').due).slice(0, 10)).toBe(told);
  });
});
