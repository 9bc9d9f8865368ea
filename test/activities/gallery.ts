/** One page with every letter, in every language and to every odd person: `npm run gallery`, to be looked at in a browser. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { letterFacts } from '../../activities/letters/facts.ts';
import { checkLetter } from '../../activities/letters/letter-wording.ts';
import { directionOf } from '../../activities/letters/direction.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import { type Letters, ours } from '../../activities/letters/templates.ts';
import {
  type Facts,
  messageTraits,
  neutralIntents,
  type Post,
} from '../../workflows/ending/messages/index.ts';
import { messageNames, type Intent } from '../../workflows/ending/names.ts';
import { programmeTypes } from '../../workflows/policy/index.ts';
import { arabic, arabicFacts, samplePost } from './sample-posts.ts';

/** Somebody whom a letter may look odd to. */
interface Reader {
  who: string;
  to: string | null;
  sender?: string;
  facts?: Facts;
  post?: Partial<Post>;
}

const long = 'Maximiliane Henriette Friederike Charlotte von und zu Hohenstein-Wartburg';

const readers: Reader[] = [
  { who: 'as usual', to: 'Sam' },
  { who: 'long names', to: long, sender: `${long} (Vertretung)`, facts: { worker: long } },
  { who: 'no name may be used', to: null },
  { who: 'one name, from right to left', to: 'محمد', facts: { worker: 'ليلى بن علي' } },
  {
    who: 'a firm',
    to: 'Northgate Timber Ltd',
    sender: 'Holm & Partner',
    facts: {
      business: true,
      settledFees: true,
      originals: ['Contract of 2031'],
      worker: 'Ana Reyes',
    },
  },
  {
    who: 'a worker was threatened',
    to: 'Sam',
    sender: 'Riverside',
    facts: {
      worker: null,
      anyone: true,
      meets: false,
      meetsUntilThen: false,
      nextStart: null,
      start: null,
    },
  },
  {
    who: 'the court ordered it',
    to: 'Sam',
    facts: {
      way: 'authority',
      isAuthority: true,
      changes: [],
      gained: [],
      freed: [],
      outcome: 'partly',
    },
  },
  { who: 'nothing is known but what must be', to: 'Sam', facts: {} },
  ...programmeTypes.map((programme) => ({
    who: `of the programme ${programme}`,
    to: 'Sam',
    post: { programme },
  })),
  { who: 'after a death or a threat', to: 'Sam', post: { tone: 'sober' } },
  { who: 'in words that say nothing', to: 'Sam', post: { neutral: true } },
  { who: 'in both languages, as the law asks', to: 'Sam', post: { alsoIn: 'en' } },
];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Only the facts that a letter has: a session has no outcome. */
function factsFor(intent: Intent, language: string, { who, facts = {} }: Reader): Facts {
  const rules: Record<string, { is: string; optional?: true }> = letterFacts[intent];
  const least = who.startsWith('nothing is known');
  const entries = Object.entries(rules).flatMap(
    ([name, { is, optional }]): [string, Facts[string]][] => {
      if (least && optional === true) return [[name, null]];
      const empties = facts[name] === null && optional !== true && is !== 'flag';
      return Object.hasOwn(facts, name) && !empties ? [[name, facts[name] ?? null]] : [];
    },
  );
  const own =
    language === 'ar' ? Object.entries(arabicFacts).filter(([name]) => name in rules) : [];
  return Object.fromEntries([...own, ...entries]);
}

function card(intent: Intent, language: string, letters: Letters, reader: Reader): string {
  const change: Partial<Post> = { language, to: { name: reader.to, address: 'sam@example.org' } };
  const sender = reader.sender === undefined ? {} : { sender: reader.sender };
  const facts = factsFor(intent, language, reader);
  const post = samplePost(intent, { ...change, ...sender, ...reader.post, facts });
  const letter = renderLetter(post, { letters });
  const body = /<div [^>]*>[\s\S]*<\/div>/.exec(letter.html)?.[0] ?? '';
  const found = checkLetter(letter, post)
    .filter(({ check }) => check !== 'readingAge')
    .map(({ level, found }) => `<p class="found">${level}: ${escape(found)}</p>`);
  const words = letter.text.split(/\s+/).length;
  return `<article><h3>${intent} <small>${language}, ${words} words</small></h3>
<p class="head" dir="${directionOf(language)}"><bdi>${escape(post.sender)}</bdi> — <b>${escape(letter.subject)}</b></p>
${body}${found.join('')}</article>`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem;background:#eee;color:#111}
section{display:grid;grid-template-columns:repeat(auto-fill,minmax(23rem,1fr));gap:1rem;align-items:start}
article{background:#fff;padding:1rem;border-radius:.4rem;overflow-wrap:anywhere}h3{margin:0;font-size:1rem}
small{font-weight:normal;color:#555}.head{border-bottom:1px solid #ccc;padding-bottom:.5rem}.found{color:#a00;font-weight:bold}
nav a{margin-right:1rem}`;

/** Few letters are said in words that say nothing, or in two languages. */
function isSaidTo({ post = {} }: Reader, intent: Intent, language: string): boolean {
  if (post.neutral) return language !== 'ar' && neutralIntents.has(intent);
  return post.alsoIn === undefined
    ? true
    : language === 'de' && messageTraits(intent).purpose === 'legalNotice';
}

function chapter(reader: Reader, n: number): string {
  const sets = [
    ...['en', ...ours.languages.filter((one) => one !== 'en')].map((language) => ({
      language,
      letters: ours,
      names: [...messageNames],
    })),
    {
      language: 'ar',
      letters: arabic,
      names: messageNames.filter((name) => arabic.press('ar')?.templates[name] !== undefined),
    },
  ];
  const cards = messageNames.flatMap((intent) =>
    sets
      .filter(({ names }) => names.includes(intent))
      .filter(({ language }) => isSaidTo(reader, intent, language))
      .map(({ language, letters }) => card(intent, language, letters, reader)),
  );
  return `<h2 id="r${n}">To: ${reader.who}</h2>\n<section>${cards.join('\n')}</section>`;
}

const [, , path = '.endwell/gallery.html'] = process.argv;
const contents = readers.map(({ who }, n) => `<a href="#r${n}">${who}</a>`).join('');
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Letters</title><style>${style}</style></head>
<body><h1>Every letter</h1><nav>${contents}</nav>\n${readers.map(chapter).join('\n')}</body></html>\n`;
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, page);
process.stdout.write(`${path}\n`);
