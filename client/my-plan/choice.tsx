/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { offeredToClose } from '../../workflows/ending/matters/index.ts';
import { Card } from './card.tsx';
import { choices, type Form, hasWords, isOfMeeting, isOffered, isQuestion } from './choices.ts';
import { type ChoiceParts, Fields } from './fields.tsx';
import { Follows, goesOnWhen } from './follows.tsx';
import { Frame, helpIn } from './frame.tsx';
import {
  comesTooLate,
  hasEnded,
  hearing,
  instantFor,
  meetingAhead,
  momentFor,
  takesBackUntil,
  type Visit,
} from './visit.ts';
import type { ChoiceName } from './words.ts';

/** Why a form comes back: nothing was said, or too much, or it was about a meeting that is not the next one any more. */
export type Wrong = 'empty' | 'long' | 'changed';

/** One thing to say: what follows first, then the button; what cannot be is not shown as if it could. */
export const ChoicePage = ({
  form = {},
  wrong,
  settled = false,
  isDanger = false,
  ...parts
}: ChoiceParts & {
  form?: Form;
  wrong?: Wrong;
  /** It was told, and could not be any more. */
  settled?: boolean;
  /** What may be danger was told with it: help stands first. */
  isDanger?: boolean;
}) => {
  const { visit, token, name, words, language } = parts;
  const said = words.choice[name];
  const { agency } = visit.c.policy;
  const can = !settled && isOffered(visit, name);
  const due = hearing(visit.c, choices[name].answeredBy, words, language);
  const frame = { words, language, folder: '../', crisisLine: agency.crisisLine };
  return (
    <Frame {...frame} title={said.title} back={`../${token}`} wrong={wrong !== undefined}>
      {isDanger && (
        <p class="wrong" dir="auto">
          {helpIn(words, agency.crisisLine)} {hearing(visit.c, ['safety-check'], words, language)}
        </p>
      )}
      {wrong !== undefined && (
        <p class="wrong" role="alert" id="wrong">
          {words.fields[wrong]}
        </p>
      )}
      {!can && (
        <p dir="auto">
          {(name === 'end' || name === 'sooner') && isOffered(visit, 'takeBack')
            ? said.done(whenOf(visit, name, language))
            : said.settled}
        </p>
      )}
      {!can && due !== null && <p dir="auto">{due}</p>}
      {can && said.says(whenOf(visit, name, language)).map((line) => <p dir="auto">{line}</p>)}
      {can && <Follows {...parts} />}
      {can && name === 'card' && <Card c={visit.c} words={words} />}
      {can && name !== 'card' && (
        <form method="post" action={`../${token}/${name}`}>
          <input type="hidden" name="id" value={form['id'] ?? randomUUID()} />
          {isOfMeeting(name) && (
            <input type="hidden" name="of" value={meetingAhead(visit.c)?.start} />
          )}
          <Fields {...parts} form={form} />
          <button>{said.button}</button>
          {isQuestion(name) && (
            <button class="plain" name="skip" value="yes" formnovalidate>
              {words.fields.skip}
            </button>
          )}
        </form>
      )}
    </Frame>
  );
};

/** It was said: what it comes to, and by when a person gets back where they do. */
export const DonePage = ({ visit, token, name, words, language }: ChoiceParts) => {
  // Some answers to what was offered end it.
  const told = name === 'hello' && hasEnded(visit.c) ? 'end' : name;
  const said = words.choice[name];
  const due = hearing(visit.c, choices[name].answeredBy, words, language);
  const { crisisLine } = visit.c.policy.agency;
  const frame = { words, language, folder: '../../', crisisLine };
  // What may be danger was heard with it: help stands first, and who looks after them gets back sooner than anybody else.
  const check = hasWords(name) ? hearing(visit.c, ['safety-check'], words, language) : null;
  return (
    <Frame {...frame} title={said.link} back={`../../${token}`}>
      {check !== null && (
        <p class="wrong" dir="auto">
          {helpIn(words, crisisLine)}
        </p>
      )}
      <p class="done" dir="auto">
        {name === 'stop' && visit.c.optedOut === 'followUp'
          ? words.stop.later
          : isDeclined(visit, name)
            ? words.fields.declined
            : words.choice[told].done(whenOf(visit, told, language))}
        {name === 'hold' && ` ${goesOnWhen(visit, words.follows)}`}
      </p>
      {(check ?? due) !== null && <p dir="auto">{check ?? due}</p>}
      {name === 'move' && comesTooLate(visit.c) && <p class="wrong">{words.follows.tooLate}</p>}
    </Frame>
  );
};

/** They would rather not say, or not be asked again. */
function isDeclined({ c: { feedback, touches } }: Visit, name: ChoiceName): boolean {
  if (isQuestion(name)) return feedback.state === 'declined';
  return name === 'touch' && touches.findLast(isAnswered)?.outcome === 'declined';
}

const isAnswered = ({ state }: { state: string }) => state === 'answered';

/** The day or hour that matters for a choice: of the meeting, or until when it can be taken back, or objected to. */
export function whenOf(visit: Visit, name: ChoiceName, language: string): string {
  const { c } = visit;
  const session = meetingAhead(c);
  if (isOfMeeting(name))
    return session === null ? '' : momentFor(c, session.start, session.at, language);
  if (name === 'object') {
    const until = c.notice?.appealBy ?? null;
    return until === null ? '' : instantFor(c, until, language);
  }
  const endsSooner =
    name === 'sooner' && (hasEnded(c) || visit.objection('client.wantedSooner') === null);
  const mayLeave = name === 'hello' && offeredToClose(c);
  if (name !== 'end' && name !== 'takeBack' && !endsSooner && !mayLeave) return '';
  return instantFor(c, takesBackUntil(c), language);
}
