import { describe, expect, it } from '@jest/globals';
import type { AnyStateNode } from 'xstate';
import { endingChart } from '../../workflows/ending/chart.ts';
import type { Said } from '../../workflows/ending/events/index.ts';
import { given } from './given.ts';
import { Walk } from './paths.ts';
import { stories } from './stories.ts';
import { everything } from './words.ts';

/** How many places are gone on from: enough to come everywhere, few enough not to wait for. */
const mostPlaces = 240;

function* nodesOf(node: AnyStateNode): Generator<AnyStateNode> {
  yield node;
  for (const child of Object.values(node.states)) yield* nodesOf(child);
}

/** These are left again within the step that enters them; what they decide is seen in where it leads. */
const passing: ReadonlySet<string> = new Set(
  [
    'contact.weighed',
    'accounts.weighing',
    'agreement.weighing',
    'custody.weighing',
    'feedback.weighing',
    'reflection.weighing',
    'mandate.weighing',
    'relationship.weighing',
    'risk.weighing',
    'mandate.informed',
    'records.weighing',
    'journey.working.together.consolidating.sessionRecorded',
    'journey.working.transferring.opening',
    'journey.working.concluding.finalSession.opening',
    'journey.aftercare.following.opening',
  ].map((place) => `ending.open.${place}`),
);

/** An ending closes by itself as soon as nothing is owed, so nobody is ever in time to say it. */
const saidInVain: readonly Said[] = ['ending.closed'];

/** Set out from before what looks alike and asks for no word; the random lives keep to the stories that they know. */
const wordAsked = () => given(['safeContact.changed', { asksWord: true, codeWord: 'oak' }]);

describe('every way through an ending', () => {
  const walk = new Walk({ 'a word is asked on their page': wordAsked, ...stories }, mostPlaces);

  it('keeps what must hold, wherever it rests', () => {
    expect(Object.fromEntries(walk.faults)).toEqual({});
  });

  it('comes to every state of the chart', () => {
    const resting = [...nodesOf(endingChart.stepper.machine.root)]
      .filter((node) => node.type !== 'history' && !passing.has(node.id))
      .map((node) => node.id);
    expect(resting.filter((id) => !walk.states.has(id))).toEqual([]);
  });

  it('takes every fact somewhere', () => {
    expect(everything.filter((type) => !walk.taken.has(type))).toEqual(saidInVain);
  });
});
