import { describe, expect, it } from '@jest/globals';
import type { By } from '../../workflows/chart/rules/index.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import { given, givenWith, supervisor, type Fact, type Story } from './given.ts';
import * as at from './journeys.ts';
import { noticeGiven, reminded } from './notice-given.ts';

const client: By = { role: 'client', ref: 'somebody' };
const lead: By = { role: 'lead', ref: 'L-1' };

/** The last letter of this name, as the client reads it. */
function letter(story: Story, intent: string): string {
  return renderLetter(story.posts.findLast(({ post }) => post.intent === intent)!.post).text;
}

describe('a relative who presses', () => {
  const uncle: Fact = ['mandate.recorded', { authority: 'an uncle', kind: 'relative' }];
  const word = { says: 'The meetings go well.' };

  it('B18: is no authority: nothing is owed to them, and nothing waits for them at the end', () => {
    const story = at.closing().also(uncle).when('letter.handed', {}, supervisor);
    expect(story.also('summary.signed').phase).toBe('following');
    expect(story.open).not.toContain('authority-notice');
    expect(given(uncle).view.mandate).toBe('pressed');
  });

  it('B18: is told nothing without the client’s word, and the client sees what is said', () => {
    const story = given(uncle);
    expect(story.objection('authority.informed', word)?.code).toBe('B18.mayBeShared');
    expect(story.objection('mandate.shared')?.code).toBe('C3.clientSays');
    story.when('mandate.shared', {}, client).also(['authority.informed', word]);
    expect(letter(story, 'authority-copy')).toContain('The meetings go well.');
  });

  it('B18: permits nothing and is written no letter, and a refusal says so', () => {
    const story = given(['mandate.recorded', { ...uncle[1], mail: 'uncle@example.org' }]);
    for (const asked of ['authority.noticeApproved', 'authority.permitted'] as const) {
      const refusal = story.objection(asked);
      expect(refusal?.code).toBe('B18.orderedByAuthority');
      expect(refusal?.why).toContain('an uncle is no authority');
    }
  });

  it('B18: cannot end the work, as an authority may', () => {
    const ended = { reason: 'mandate.ended', initiator: 'authority' };
    const unmet = given(uncle)
      .objection('ending.opened', ended)
      ?.unmet.map(({ id }) => id);
    expect(unmet).toContain('B18.isMandated');
  });
});

describe('an authority', () => {
  const court = {
    authority: 'the court in Mill Lane',
    conditions: 'twelve meetings',
    reports: 'the days on which you came',
    endsWhen: 'the last of the twelve meetings',
  };

  it('B18: what it asked for, what it hears and when its part is over are explained, and given in writing', () => {
    const story = given(['mandate.recorded', court]);
    expect(story.open).toContain('explain-limits');
    story.also('mandate.explained');
    expect(story.open).not.toContain('explain-limits');
    const text = letter(story, 'mandate-limits');
    for (const said of ['welve meetings', 'he days on which', 'he last of the twelve'])
      expect(text).toContain(said);
  });
});

describe('whom we recommend, and what we say', () => {
  const clinic = { type: 'clinical', what: 'Dr Hill', suits: 'she knows about sleep' };

  it('C15: a referral names somebody and says why they suit; the closing letter has both', () => {
    const story = at.closing().also(['referral.offered', clinic], 'letter.approved');
    expect(letter(story, 'closing-letter')).toContain('Dr Hill: she knows about sleep');
  });

  it('C15: an ending by the agency offers three ways to go on, or says why not', () => {
    const story = given().hold(2);
    const why = { reason: 'agency.scope_or_capacity', stillNeeded: false, integrity: true };
    story.also(['ending.proposed', why], 'conversation.held');
    story.also(['options.offered', { what: ['one', 'two'] }]);
    story.when('approval.given', { of: 'agencyEnding' }, supervisor);
    expect(story.objection('notice.given')?.code).toBe('G5.optionsOffered');
    story.also(['options.offered', { what: ['three'] }]);
    expect(story.objection('notice.given')).toBeNull();
  });

  it('C19: the firm that takes over is recommended with the client’s yes, and its questions answered in five working days', () => {
    const firm = { type: 'successor_firm', what: 'Hill & Partners', suits: 'they know the trade' };
    const story = at.closing().also(['referral.offered', firm]);
    story.also(['referral.consented', { type: 'successor_firm' }]);
    story.also(['enquiry.received', { from: 'Hill & Partners', permission: true }]);
    expect(story.timeOf(story.task('successor-enquiry').due)).toBe('2035-02-19T17:00');
    expect(story.also('enquiry.answered').open).not.toContain('successor-enquiry');
  });

  it('D31: a word about a former client needs their consent, and is facts alone', () => {
    const asked = { from: 'an employer', permission: false };
    const story = at.following();
    const unasked = story.objection('enquiry.received', asked);
    expect(unasked?.code).toBe('C19.permissionGiven');
    expect(unasked?.why).toContain('has not permitted that an employer is told anything');
    story.also(['enquiry.received', { ...asked, permission: true }]);
    const opinion = story.objection('enquiry.answered', { says: 'She was rude at times' });
    expect(opinion?.code).toBe('D31.factsAlone');
    const fact = { says: 'She came from February to July 2035.' };
    expect(story.also(['enquiry.answered', fact]).open).not.toContain('successor-enquiry');
  });
});

describe('a word about a former client', () => {
  const asked = () =>
    at.following().also(['enquiry.received', { from: 'a firm', permission: true }]);

  it.each([
    'She is a great and reliable person.',
    'We can warmly recommend her.',
    'In my opinion she will do well.',
    'A good tenant.',
    'Sie ist sehr zuverlässig.',
    'Wir können ihn nur empfehlen.',
  ])('D31: praise is an opinion as well: %s', (says) => {
    expect(asked().objection('enquiry.answered', { says })?.code).toBe('D31.factsAlone');
  });

  it.each([
    'She came from February to July 2035, most weeks.',
    'We recommended Brook Practice to her on 3 March.',
    'This kind of work ended in July.',
    'Sie kam von Februar bis Juli. Mit freundlichen Grüßen',
  ])('D31: what was done and when is none: %s', (says) => {
    expect(asked().objection('enquiry.answered', { says })).toBeNull();
  });
});

describe('interests of the worker’s own', () => {
  const found = { found: true };

  it('D28: are looked at on assignment, by somebody above; what is found looks for somebody else', () => {
    const story = givenWith({ row: { conflictChecked: false } });
    expect(story.task('worker-conflict-check').who).toBe('supervisor');
    expect(story.objection('conflict.checked', found)?.code).toBe('D28.looksFromAbove');
    story.when('conflict.checked', found, supervisor);
    expect(story.open).toEqual(['propose-transfer']);
  });

  it('D28: and again on a return; what is found then is met as soon as the work goes on', () => {
    const story = at.returning();
    expect(story.open).toContain('worker-conflict-check');
    story.when('conflict.checked', found, lead);
    expect(story.open).not.toContain('propose-transfer');
    expect(story.also('return.agreed').open).toContain('propose-transfer');
  });

  it('D28: and on a transfer, which nobody takes on before', () => {
    const story = given(['transfer.proposed', { to: 'W-9' }], 'transfer.consented');
    const receiver: By = { role: 'receiver', ref: 'W-9' };
    expect(story.objection('transfer.accepted', {}, receiver)?.code).toBe('D28.conflictChecked');
  });
});

describe('with whom it ends', () => {
  it('C35: with this worker alone leads to somebody else, and closes nothing', () => {
    const only = { reason: 'worker.retired', initiator: 'agency', scope: 'worker' };
    const story = given(['ending.opened', only]);
    expect([story.phase, story.open]).toEqual(['transferring', ['propose-transfer']]);
  });

  it('C35: with one programme alone closes this work, and the letter says that the rest goes on', () => {
    const ends = (scope: string) => {
      const opened: Fact = ['ending.opened', { reason: 'planned.goals_reached', scope }];
      const story = at.readyToEnd({}, opened).also('ending.confirmed', 'taper.waived');
      story.also('finalSession.declined', 'letter.approved', 'summary.signed').later('1d');
      expect(story.phase).toBe('following');
      return letter(story, 'closing-letter');
    };
    expect(ends('programme')).toContain('what you have with us besides it goes on');
    expect(ends('organisation')).not.toContain('goes on');
  });

  it('C33: proposed, wanted, accepted, handed over and met, one after the other', () => {
    const receiver: By = { role: 'receiver', ref: 'W-9' };
    const story = given(['transfer.proposed', { to: 'W-9', name: 'Ms Reed' }]);
    const states = [story.context.transfer?.state];
    story.also('transfer.consented', ['transfer.conflictChecked', { found: false }]);
    for (const [type, by] of [
      ['transfer.accepted', receiver],
      ['handover.held', undefined],
      ['transfer.started', receiver],
    ] as const) {
      states.push(story.context.transfer?.state);
      story.when(type, {}, by);
    }
    expect(states).toEqual(['proposed', 'consented', 'accepted', 'handedOver']);
    expect([story.phase, story.context.row.worker]).toEqual(['serving', 'W-9']);
  });
});

describe('news of a worker who leaves', () => {
  const news = (kind: string) => {
    const story = given(at.began({ kind }));
    return letter(story.later('1d'), 'departure-notice');
  };

  it('C27: reads the same whether they were dismissed or resigned, and gives no reason', () => {
    expect(news('dismissed')).toBe(news('resigned'));
    expect(news('laid_off')).toBe(news('retirement'));
  });

  it('C26: says who now speaks for the agency, and until which day the worker did', () => {
    expect(news('resigned')).toContain('Ms Reed now speaks for us');
    expect(news('resigned')).toContain('Their last day is Friday 2 March 2035.');
  });
});

describe('a letter at the end', () => {
  it('B2: names what the client set out to gain, and to be free of, in their words', () => {
    const story = givenWith({ row: { goals: ['Sleep well'] } }).hold(1);
    story.also(['goal.named', { wording: 'Rows at the table', direction: 'be_free_of' }]);
    story.also(at.opened, ...at.prepared).hold();
    story.also('ending.confirmed', 'taper.waived', 'finalSession.declined', 'letter.approved');
    const text = letter(story, 'closing-letter');
    expect(text).toContain('what you wanted to gain:\n\n- "Sleep well"');
    expect(text).toContain('what you wanted to be free of:\n\n- "Rows at the table"');
  });

  it('A24: the aims of a caseload are the goals that are rated', () => {
    const story = givenWith({ row: { goals: ['Sleep well'] } });
    story.also(['goal.rated', { goal: 1, reached: 9 }]);
    expect(story.open).toContain('open-ending-talk');
  });

  it('C22: is another one where the client ended, and where they fell silent', () => {
    const ended = at
      .parting()
      .later('8d')
      .also(['letter.approved', { strength: 'You came.' }]);
    expect(letter(ended, 'closing-letter')).toContain('You chose to end here.');
    const prepared = at.closing().also('letter.approved');
    expect(letter(prepared, 'closing-letter')).not.toContain('You chose to end here.');
  });
});

describe('an advert in what was imported', () => {
  it('A21: stands in no letter, whether in a goal, in a name or in a next step', () => {
    const advert = 'https://dating.example.net/kim?from=list';
    const row = { goals: [`Sleep well ${advert}`], workerName: `Ana www.dating.example.net` };
    const story = givenWith({ row }).hold(1);
    story.also(at.opened, ...at.prepared, ['nextStep.agreed', { what: `Walk (${advert})` }]).hold();
    story.also('ending.confirmed', 'taper.waived', 'finalSession.declined', 'letter.approved');
    const texts = story.posts.map(({ post }) => renderLetter(post).text).join('\n');
    expect(texts).toContain('"Sleep well"');
    expect(texts).toContain('- Walk');
    expect(texts).not.toContain('dating');
  });
});

describe('the proper procedure', () => {
  const left = (story: Story) =>
    story.view.procedure.filter(({ done }) => !done).map(({ step }) => step);

  it('C32: of an ending prepared together, step by step as it is done', () => {
    const story = at.preparing();
    expect(left(story).slice(0, 3)).toEqual(['talkHeld', 'changeReviewed', 'risksNamed']);
    expect(left(at.concluding())).toEqual(['finalRecorded', 'summarySigned', 'letterLeft']);
    expect(left(at.following())).toEqual([]);
  });

  it('C32: of one by the agency another: conversation, options, signature, notice', () => {
    const { procedure } = noticeGiven().view;
    const steps = procedure.map(({ step }) => step);
    const before = ['conversationOver', 'optionsOffered', 'endingSigned', 'noticeCounts'];
    expect(steps.slice(0, 4)).toEqual(before);
    expect(procedure.find(({ step }) => step === 'timeIsOver')).toMatchObject({
      done: false,
      mend: expect.any(String),
    });
  });

  it('C32: and each asks first for what its reason needs', () => {
    const reason = { reason: 'client.conduct', stillNeeded: false, integrity: true };
    const story = reminded().later('8d').also(['ending.proposed', reason]);
    expect(story.view.procedure.slice(0, 2)).toMatchObject([
      { step: 'agreementRecorded', done: true },
      { step: 'conductLadderClimbed', done: true },
    ]);
  });
});
