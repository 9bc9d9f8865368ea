import { wholeText } from '../../../activities/letters/render.ts';
import { load } from '../../../workflows/chart/index.ts';
import { endingChart } from '../../../workflows/ending/chart.ts';
import type { Context } from '../../../workflows/ending/context.ts';
import { messageNames } from '../../../workflows/ending/names.ts';
import { eventInWords } from '../../event-words.ts';
import { letterNow, type LetterNow, lettersHere } from '../../letters/letter-now.ts';
import { planOf } from '../../plan-sheet.ts';
import type { Office } from '../../office/index.ts';
import { toIso } from '../../scenario/document.ts';
import { rolesFor, saidByMachines } from '../../who-says.ts';
import { Letters, Plan, Possible } from '../answers/of-ending.ts';
import { route } from '../route.ts';
import { OfEnding } from './addresses.ts';

const tag = 'Endings';

/** What an ending remembers, as of now: it sleeps between its steps. */
async function rememberedBy(office: Office, ref: string): Promise<Context> {
  const { context } = load(endingChart, await office.stored(ref)).position;
  return { ...context, now: Math.max(context.now, Date.now()) };
}

export const possibleIn = route({
  method: 'get',
  path: '/endings/{ref}/possible',
  id: 'getPossible',
  tag,
  title: 'What may be told of an ending now',
  says: 'What depends on how it is said counts as possible. Ask why not before telling, or tell it and be refused.',
  needs: 'endings:read',
  params: OfEnding,
  gives: { says: 'The events, in words.', schema: Possible },
  answer: async ({ office, params: { ref } }) => {
    const { view } = await office.open(ref);
    const events = view.possible.flatMap((event) => {
      const words = eventInWords('ending', event);
      if (words === null || saidByMachines.ending.has(event)) return [];
      const { title, group } = words;
      const roles = rolesFor('ending', event);
      const finished = view.owed.filter(({ finishedBy }) => finishedBy.includes(event));
      const finishes = finished.map(({ id }) => id);
      return [{ event, title, group, who: roles && [...roles], finishes }];
    });
    return { ref, events };
  },
});

export const lettersOf = route({
  method: 'get',
  path: '/endings/{ref}/letters',
  id: 'getLetters',
  tag,
  title: 'The letters of an ending as they would leave now',
  says: 'Those that wait, and those that the ending wants, before anybody has approved them.',
  needs: 'endings:read',
  params: OfEnding,
  gives: { says: 'Each letter as its reader will see it.', schema: Letters },
  answer: async ({ office, params: { ref } }) => {
    const context = await rememberedBy(office, ref);
    const all = messageNames.map((intent) => letterNow(context, intent, lettersHere()));
    return { ref, letters: all.flatMap(toLetter) };
  },
});

function toLetter({ intent, letter, waits, verdict, approves, lacks, findings }: LetterNow) {
  if (letter === null || (!waits && verdict.does === 'suppress')) return [];
  return [
    {
      letter: intent,
      waits,
      would: verdict.does,
      until: verdict.does === 'defer' ? toIso(verdict.until) : null,
      because: verdict.does === 'leave' ? null : verdict.reason,
      approves,
      language: letter.language,
      subject: letter.subject,
      text: wholeText(letter),
      lacks,
      findings,
    },
  ];
}

export const planOfEnding = route({
  method: 'get',
  path: '/endings/{ref}/plan',
  id: 'getPlan',
  tag,
  title: 'The plan of the client, in plain words',
  says: 'What the client takes home; nothing of it was written for staff.',
  needs: 'endings:read',
  params: OfEnding,
  gives: { says: 'The plan, part by part.', schema: Plan },
  answer: async ({ office, params: { ref } }) => planOf(await rememberedBy(office, ref)),
});
