/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { JsonObject, JsonValue } from '../../../workflows/chart/index.ts';
import type { FieldInWords } from '../../event-words.ts';
import { question } from '../../grave.ts';
import type { Asked } from './say-page.tsx';
import { factsIn } from './typed.ts';

/** What is thought over once more before it is told, beside what cannot be undone at all. */
const alsoGrave: Readonly<Record<string, (person: string) => string>> = {
  'client.ended': (person) =>
    `Has ${person} ended the work? They can take it back for some days; after that, meetings still ahead are called off.`,
  'emergency.declared': (person) =>
    `Is somebody in danger, so that the work with ${person} ends at once?`,
  'letter.withheld': (person) => `Shall ${person} have no closing letter?`,
  'feedback.withheld': (person) => `Shall the answer of ${person} be kept from the worker?`,
};

/** The question that is asked before; null: it is told at once. */
export function graveQuestion(event: string, facts: JsonObject, person: string): string | null {
  return question(event, facts, person) ?? alsoGrave[event]?.(person) ?? null;
}

/** All answers once more, before something grave is told. */
export const CheckAnswers = ({ asked, question: says }: { asked: Asked; question: string }) => {
  const { hearing, words, typed } = asked;
  const facts = factsIn(words.fields, typed);
  const said = words.fields.filter(({ name }) => facts[name] !== undefined);
  return (
    <>
      <h1>Check before it is recorded</h1>
      <p>{says}</p>
      <form class="sheet" method="post" action={`${hearing.room}/say/${words.event}`}>
        <dl class="facts">
          <div>
            <dt>Whom it is about</dt>
            <dd>{hearing.called}</dd>
          </div>
          <div>
            <dt>What is recorded</dt>
            <dd>{words.title}</dd>
          </div>
          {said.map((field) => (
            <div>
              <dt>{field.label}</dt>
              <dd>{answerIn(field, facts[field.name])}</dd>
            </div>
          ))}
        </dl>
        {[...typed].flatMap(([name, values]) =>
          values.map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <p class="actions">
          <button name="sure" value="yes">
            Yes, record it
          </button>
          <button class="second" name="change" value="yes">
            Change the answers
          </button>
          <a href={hearing.home}>Do not record it</a>
        </p>
      </form>
    </>
  );
};

function answerIn({ words, fields }: FieldInWords, value: JsonValue | undefined): string {
  if (Array.isArray(value))
    return value.map((one) => answerIn({ words, fields } as FieldInWords, one)).join('; ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object' && value !== null) {
    const inner = (fields ?? []).filter(({ name }) => value[name] !== undefined);
    return inner.map((field) => `${field.label}: ${answerIn(field, value[field.name])}`).join(', ');
  }
  const text = String(value ?? '');
  return words?.[text] ?? text;
}
