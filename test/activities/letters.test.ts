import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { Failure } from '../../activities/failures.ts';
import { letterFacts } from '../../activities/letters/facts.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import { checkWording } from '../../workflows/wording/index.ts';
import { checkLetter } from '../../activities/letters/letter-wording.ts';
import { defaultPolicy, programmeTypes } from '../../workflows/policy/index.ts';
import { readingAge } from '../../workflows/wording/index.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import { messageTraits, neutralIntents, type Post } from '../../workflows/ending/messages/index.ts';

import { samplePage, samplePost } from './sample-posts.ts';

const letters = new URL('../../activities/letters/', import.meta.url);
const all = Object.keys(letterFacts) as Intent[];
const outside = all.filter((intent) => messageTraits(intent).to !== undefined);
const toClients = all.filter((intent) => !outside.includes(intent));

function golden(name: string): string {
  return readFileSync(new URL(`golden/${name}.txt`, import.meta.url), 'utf8');
}

function refusal(post: Post): Failure {
  try {
    renderLetter(post);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('every letter', () => {
  it.each(all)('%s reads as agreed', (intent) => {
    const { subject, text } = renderLetter(samplePost(intent), { page: samplePage(intent) });
    expect(`Subject: ${subject}\n\n${text}`).toBe(golden(intent));
  });

  it.each(all)('%s has nothing to mend', (intent) => {
    const post = samplePost(intent);
    const letter = renderLetter(post, { page: samplePage(intent) });
    expect(checkLetter(letter, post)).toEqual([]);
  });

  it.each(outside)(
    '%s names who writes and how to answer, and nothing that is the client’s',
    (intent) => {
      const { text } = renderLetter(samplePost(intent));
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(121);
      expect(text).toContain(
        'Ana, Riverside Counselling\n\n020 7946 0000 or office@riverside.example',
      );
      expect(text).not.toMatch(/stop these notes|Urgent help/);
    },
  );

  it.each(toClients)(
    '%s is short, plain and says who, why, how to stop and whom to call',
    (intent) => {
      const { text } = renderLetter(samplePost(intent), { page: samplePage(intent) });
      const prose = text.replace(/^- .*$/gm, '');
      if (intent !== 'closing-letter') expect(prose.split(/\s+/).length).toBeLessThanOrEqual(121);
      expect(readingAge(text)).toBeLessThanOrEqual(11);
      expect(text).toContain('Ana, Riverside Counselling');
      expect(text).toContain('You get this note because');
      expect(text).toContain('To stop these notes, reply "stop" or call us.');
      expect(text).toContain('Phone: 020 7946 0000');
      expect(text).toContain('Urgent help, day or night: 116 123');
    },
  );

  it.each(toClients)('%s greets nobody by name when no name may be used', (intent) => {
    const { text } = renderLetter(
      samplePost(intent, { to: { name: null, address: 's@h.example' } }),
    );
    expect(text).toMatch(/^Hello,\n/);
    expect(text).not.toMatch(/Sam(?! Hill)/);
  });

  it.each(all)('%s says the same in HTML, without link, image or tracking', (intent) => {
    const { html, subject } = renderLetter(samplePost(intent));
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html.match(/lang=/g)).toHaveLength(2);
    expect(html).not.toMatch(/<(?:a|img|script|style|link|iframe)\b/i);
    expect(html).toContain(outside.includes(intent) ? '<p>To Sam</p>' : '<p>Hello Sam,</p>');
  });
});

describe('the client’s own page (4.5)', () => {
  const page = samplePage('taper-plan');

  it('given a letter that can be answered there, then it is named once, as the one link', () => {
    const { text, html } = renderLetter(samplePost('taper-plan'), { page });
    expect(text.split('/plan/')).toHaveLength(2);
    expect(html.match(/<a href="[^"]+">/g)).toEqual([`<a href="${page?.address}">`]);
  });

  it('given a letter on paper, then a short address stands in it, and a code', () => {
    const onPaper = {
      address: 'https://office.riverside.example/plan',
      code: 'ab3d-efgh-jk4m-npqr',
    };
    const { text } = renderLetter(samplePost('taper-plan', { language: 'de' }), { page: onPaper });
    expect(text).toContain(
      'https://office.riverside.example/plan\nIhr Code dort: ab3d-efgh-jk4m-npqr',
    );
  });

  it('given none, then nothing is said of it', () => {
    expect(renderLetter(samplePost('taper-plan')).text).not.toContain('page');
  });
});

describe('facts', () => {
  const required = all.flatMap((intent) =>
    Object.entries<object>(letterFacts[intent])
      .filter(([, rule]) => !('optional' in rule))
      .map(([fact]) => ({ intent, fact })),
  );

  it.each(required)('$intent is refused without $fact', ({ intent, fact }) => {
    expect(refusal(samplePost(intent, { facts: { [fact]: null } })).code).toBe(
      'letter.factMissing',
    );
  });

  it.each<[Intent, string, string | string[]]>([
    ['session-reminder', 'start', 'tomorrow'],
    ['session-reminder', 'start', '2035-02-30T15:00'],
    ['session-reminder', 'start', ['2035-05-07T15:00']],
    ['closing-letter', 'endedOn', '16 July'],
    ['closing-letter', 'changes', 'one'],
    ['follow-up-touch', 'asksNothing', 'yes'],
  ])('%s is refused when %s is %j', (intent, fact, value) => {
    const facts: Post['facts'] = { [fact]: value };
    expect(refusal(samplePost(intent, { facts })).code).toBe('letter.factUnreadable');
  });

  it('refuses an intent that has no letter', () => {
    const post = { ...samplePost('gap-check-in'), intent: 'constructor' } as unknown as Post;
    expect(refusal(post).code).toBe('letter.unknown');
  });

  it('keeps adverts, markup and forged lines of imported words out (A21)', () => {
    const { text, html } = renderLetter(
      samplePost('closing-letter', {
        facts: {
          changes: ['I am <b>calm</b> & well https://hot-dates.example/now\n\nPhone: 0900 1234'],
        },
      }),
    );
    expect(text).toContain('- "I am <b>calm</b> & well Phone: 0900 1234"\n');
    expect(html).toContain('I am &lt;b&gt;calm&lt;/b&gt; &amp; well');
    expect(text).not.toContain('hot-dates');
  });

  it('never runs what a fact says', () => {
    const { text } = renderLetter(
      samplePost('closing-talk-offer', { facts: { worker: '{{ agency.mail }}' } }),
    );
    expect(text).toContain('with {{ agency.mail }} or');
  });
});

describe('what a letter says', () => {
  it('offers a last meeting that has no date yet', () => {
    const { text } = renderLetter(samplePost('final-session-invite', { facts: { start: null } }));
    expect(text).toContain('We would like to offer you a last meeting with Ana Reyes.');
    expect(text).not.toContain(' at ');
  });

  it('asks between meetings what helps, not what is wrong (B19)', () => {
    const { text } = renderLetter(samplePost('gap-check-in'));
    expect(text).toContain('What is helping you most just now?');
    expect(text).not.toMatch(/wrong|worse|problem|symptom/);
  });

  it('says that mixed feelings are common, and lets both bring something (C37, C38)', () => {
    expect(renderLetter(samplePost('ending-talk-invite')).text).toContain('glad and sad');
    const last = renderLetter(samplePost('final-session-invite')).text;
    expect(last).toContain('look back and to look ahead');
    expect(last).toContain('You may bring a letter');
  });

  it('asks nothing on a track that asks nothing, and leaves the choice (D18)', () => {
    const { text } = renderLetter(
      samplePost('follow-up-touch', { facts: { asksNothing: true, offersBooster: false } }),
    );
    expect(text).toContain('No need to reply.');
    expect(text).not.toContain('?');
    expect(text).not.toContain('one more meeting');
  });

  it('states the cost of a further meeting', () => {
    const facts = { boosterCost: 'it costs you nothing' };
    expect(renderLetter(samplePost('follow-up-touch', { facts })).text).toContain(
      'one more meeting. It costs you nothing. The choice is free.',
    );
  });

  it('shows a way back of the agency and leaves any other out', () => {
    const way = (wayBack: string): string =>
      renderLetter(samplePost('follow-up-touch', { facts: { wayBack } })).text;
    expect(way('https://riverside.example/back')).toContain('https://riverside.example/back\n');
    expect(way('https://elsewhere.example/back')).toContain(
      'Call or write:\n020 7946 0000 or office@riverside.example\n',
    );
  });

  it('closes with options, papers and fees where there are any, and no follow-up (C20, C21, C22)', () => {
    const { text } = renderLetter(
      samplePost('closing-letter', {
        facts: {
          changes: [],
          followUps: [],
          options: ['Mill House', 'Lakeside', 'The Well'],
          originals: ['Your contract of 2031'],
          settledFees: true,
          business: true,
        },
        programme: 'advisory',
      }),
    );
    expect(text).toContain('Here are other places where you can find help:\n\n- Mill House\n');
    expect(text).toContain('comes back to you:\n\n- Your contract of 2031\n');
    expect(text).toContain('Thank you for your business, and for the time');
    expect(text).toContain('Nothing is left to pay.');
    expect(text).toContain('We will not write again unless you ask us to.');
    expect(text).not.toContain('In your own words');
    expect(text).not.toMatch(/\n{3}/);
  });

  it('celebrates nothing that was not reached, and credits what the client did (A14, D13)', () => {
    const facts = { outcome: 'not_achieved', changes: [] };
    const post = samplePost('closing-letter', { facts });
    const letter = renderLetter(post);
    expect(letter.text).toContain('Not all that we hoped for came about. What you did counts');
    expect(checkLetter(letter, post)).toEqual([]);
  });

  it.each(['Riverside Counselling', 'The Recovery Programme', "Ana's therapy room"])(
    'says nothing in the subject when the sender is %s',
    (sender) => {
      expect(renderLetter(samplePost('gap-check-in', { sender })).subject).toBe('A note for you');
    },
  );

  it('keeps a line break out of the subject', () => {
    const { subject } = renderLetter(samplePost('gap-check-in', { sender: 'Ana\r\nBcc: x' }));
    expect(subject).toBe('Hello from Ana Bcc: x');
  });

  it('falls back to English for a language it has no letter in', () => {
    for (const language of ['cy', 'pt-BR', 'wording', '../mail', '']) {
      expect(renderLetter(samplePost('gap-check-in', { language })).language).toBe('en');
    }
  });

  it('leaves the crisis line and the name of the agency to the agency', () => {
    const post = samplePost('gap-check-in');
    post.agency = {
      ...post.agency,
      name: 'The Difficult People Project',
      crisisLine: 'if you cannot cope: samaritans.org',
    };
    expect(checkLetter(renderLetter(post), post)).toEqual([]);
  });

  it('names nothing that others may not read in words for a mailbox that is not the client’s alone', () => {
    const said = (sender: string, language: string): string =>
      renderLetter(samplePost('follow-up-touch', { language, neutral: true, sender })).text;
    expect(said('Riverside Counselling', 'en')).toContain(' Riverside, 020 7946 0000.');
    expect(said('Riverside Counselling', 'de')).toContain(' Riverside, 020 7946 0000.');
    expect(said('Counselling', 'en')).toContain('welcome to call. 020 7946 0000.');
  });

  it('says in the language of the letter whom to call where the agency named nobody', () => {
    const { agency } = samplePost('auto-reply');
    const crisisLine = defaultPolicy({ name: agency.name, zone: 'UTC' }).agency.crisisLine;
    const said = (language: string, way: Partial<Post>): string =>
      renderLetter({
        ...samplePost('auto-reply', { language, ...way }),
        agency: { ...agency, crisisLine },
      }).text;
    for (const way of [{}, { neutral: true }] as const) {
      expect(said('en', way)).toContain('your local emergency number');
      expect(said('de-AT', way)).toContain('die örtliche Notrufnummer');
      expect(said('de-AT', way)).not.toContain('your local');
    }
  });

  it('holds the door open in the welcome-back text alone (A36)', () => {
    const { text } = renderLetter(samplePost('follow-up-touch'));
    const door = text.slice(text.indexOf('You said no'), text.indexOf('With good wishes'));
    expect(
      checkWording(door, { kind: 'openDoor', hosts: ['riverside.example'] }).map(
        ({ check }) => check,
      ),
    ).toEqual([]);
  });
});

describe('each programme has letters of its own where a person would hear the difference (B1)', () => {
  const variants = ['en', 'de'].flatMap((language) =>
    [null, ...programmeTypes].flatMap((programme) =>
      ([null, 'sober'] as const).map((tone) => ({ language, programme, tone })),
    ),
  );
  const text = (intent: Intent, change: Partial<Post>) =>
    renderLetter(samplePost(intent, change)).text;

  it.each(variants)(
    '$language, $programme, $tone: every letter is complete and has nothing to mend',
    (own) => {
      for (const intent of all) {
        const post = samplePost(intent, own);
        const letter = renderLetter(post);
        expect([intent, checkLetter(letter, post)]).toEqual([intent, []]);
        expect(readingAge(letter.text, own.language)).toBeLessThanOrEqual(11);
      }
    },
  );

  it.each(['en', 'de'])('words that say nothing have nothing to mend, in %s', (language) => {
    for (const by of [undefined, 'sms' as const]) {
      for (const intent of neutralIntents) {
        const post = samplePost(intent, { language, neutral: true, ...(by ? { by } : {}) });
        expect([intent, checkLetter(renderLetter(post), post)]).toEqual([intent, []]);
      }
    }
  });

  it('every folder of a language replaces letters and parts that are there', () => {
    const languages = readdirSync(letters).filter((one) => /^[a-z]{2,3}$/.test(one));
    for (const language of languages) {
      const folder = new URL(`${language}/`, letters);
      const own = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
      for (const { name } of own) {
        const orphans = readdirSync(new URL(`${name}/`, folder)).filter(
          (file) => !existsSync(new URL(file, folder)),
        );
        expect([name, orphans]).toEqual([name, []]);
      }
    }
  });

  it('a client of a firm hears of papers and dates, not of songs and feelings', () => {
    const firm = all.map((intent) => text(intent, { programme: 'advisory' })).join('\n');
    expect(firm).not.toMatch(/song|picture|glad and sad|thinking of you|Your place is|Urgent help/);
    expect(text('final-session-invite', { programme: 'advisory' })).toContain(
      'which papers go back',
    );
    expect(text('follow-up-touch', { programme: 'advisory' })).toContain('Did all your papers');
    expect(text('final-session-invite', { programme: 'counselling' })).toContain('or a song');
    expect(text('final-session-invite', { programme: 'case_management' })).toContain(
      'how you reach us',
    );
  });

  it.each(['en', 'de'])('nothing is festive after a death or a threat, in %s', (language) => {
    const facts = { reached: true, outcome: 'achieved' };
    for (const programme of [null, ...programmeTypes]) {
      const post = { language, programme, tone: 'sober', facts } as const;
      const sober = text('final-session-invite', post) + text('closing-letter', post);
      expect(sober).not.toMatch(/song|picture|mark what you|good to see|Lied|Bild|schön/);
    }
  });

  it('a German client of a firm hears of papers as well', () => {
    const firm = all
      .map((intent) => text(intent, { language: 'de', programme: 'advisory' }))
      .join('\n');
    expect(firm).not.toMatch(/Lied|froh und traurig|Ihr Platz ist|Dringende Hilfe/);
    expect(firm).toContain('welche Unterlagen zu Ihnen zurückkommen');
  });

  it.each([
    ['ours', 'comes from our side'],
    ['away', 'nothing to make up for'],
    ['time', 'time that we agreed on is over'],
    ['elsewhere', 'goes on in another place'],
    ['authority', 'Nobody asks you to come any more'],
    ['notice', 'This letter marks the end of our work together.'],
  ])('a letter after an end by way of %s says: %s', (way, says) => {
    expect(text('closing-letter', { facts: { way } })).toContain(says);
  });

  it('after conduct or a threat the door is open, and nobody promises that it is at once', () => {
    for (const intent of ['closing-letter', 'follow-up-touch'] as const) {
      const post = samplePost(intent, { facts: { reviewed: true } });
      const letter = renderLetter(post);
      expect(letter.text).toContain('Someone then looks with you');
      expect(letter.text).not.toContain('for any reason');
      expect(checkLetter(letter, post)).toEqual([]);
    }
  });
});

describe('a sentence begins with a capital, and a count makes sense', () => {
  const named = {
    worker: 'de la Cruz',
    speaker: 'our duty desk',
    reader: 'somebody',
    client: 'de Vries',
    authority: 'an uncle',
    isAuthority: false,
  };

  it.each(all)('%s', (intent) => {
    const facts = Object.fromEntries(
      Object.entries(named).filter(([name]) => Object.hasOwn(letterFacts[intent], name)),
    );
    const { text } = renderLetter(samplePost(intent, { facts }));
    const begun = text.split(/(?<=[a-z][.?!])\s+(?=\S)|\n{2,}(?!- )/);
    expect(begun.filter((sentence) => /^(de |our duty|somebody|an uncle)/.test(sentence))).toEqual(
      [],
    );
  });

  it('what is left is a word, and nothing is left in no letter', () => {
    const left = (count: string) =>
      renderLetter(samplePost('time-limit-notice', { facts: { left: count } })).text;
    expect(left('1')).toContain('one is left');
    expect(left('13')).toContain('13 are left');
    expect(left('0')).not.toContain('left.');
  });

  it('no line names a telephone that is not there', () => {
    const post = samplePost('return-received');
    post.agency = { ...post.agency, phone: '' };
    expect(renderLetter(post).text).not.toMatch(/Phone:|call us/);
  });

  it('records stay as long as the setting says, in any unit, or until somebody is grown up', () => {
    const kept = (facts: Post['facts']) =>
      renderLetter(samplePost('records-how-to', { facts })).text;
    expect(kept({ kept: '84mo' })).toContain('safe for 84 months');
    expect(kept({ kept: null, keptUntil: '2055-01-01' })).toContain(
      'at least until Friday 1 January 2055',
    );
    expect(kept({ access: '20d' })).toContain('within 20 days');
  });
});

describe('a letter names no way that is not there (C34)', () => {
  const spoken = /\b(?:call|ring|phone)\b|anruf|\brufen\b|telefon/i;
  const agency = { ...samplePost('missed-you').agency, phone: '' };

  it.each(['en', 'de'])('no phone, so that nobody is asked to call, in %s', (language) => {
    const neutral = { neutral: true } as const;
    const ways: (readonly [Partial<Post>, Iterable<Intent>])[] = [
      ...programmeTypes.map((programme) => [{ programme }, all] as const),
      [neutral, neutralIntents],
      [{ ...neutral, by: 'sms' }, neutralIntents],
      [{ ...neutral, sender: '' }, neutralIntents],
    ];
    const found = ways.flatMap(([way, intents]) =>
      [...intents].flatMap((intent) => {
        const post = samplePost(intent, {
          language,
          agency,
          ...way,
          facts: { calls: false, behaviour: 'a door was shut' },
        });
        const { text } = renderLetter(post, { page: samplePage(intent) });
        return /,\s*\.|\.\s*\./.test(text) || spoken.test(text) ? [intent] : [];
      }),
    );
    expect(found).toEqual([]);
  });
});
