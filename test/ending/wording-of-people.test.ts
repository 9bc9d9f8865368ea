import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from '@jest/globals';
import type { AnyStateNode } from 'xstate';
import { endingChart } from '../../workflows/ending/chart.ts';
import { schemaOf } from '../../workflows/chart/rules/index.ts';
import { answered, said } from '../../workflows/ending/events/index.ts';
import { rules, type RuleName } from '../../workflows/ending/rules/index.ts';
import { deadlines } from '../../workflows/ending/deadlines/index.ts';
import { messages } from '../../workflows/ending/messages/index.ts';
import { phases } from '../../workflows/ending/phases.ts';
import { Row } from '../../workflows/ending/row.ts';
import { tasks } from '../../workflows/ending/tasks/index.ts';
import { registered } from './given.ts';
import { stages } from './journeys.ts';
import { everything } from './words.ts';

const states = [...nodesOf(endingChart.stepper.machine.root)];

function* nodesOf(node: AnyStateNode): Generator<AnyStateNode> {
  yield node;
  for (const child of Object.values(node.states)) yield* nodesOf(child);
}

/** Every name within a plain value, however deep. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(namesIn);
  return Array.isArray(value) ? inner : [...Object.keys(value), ...inner];
}

/** Every text within a plain value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const schemas = everything.map((type) => toJsonSchema(schemaOf(said, type)));
const contexts = Object.values(stages).map((story) => story().context);

const names = [
  ...new Set([
    ...states.flatMap((node) => [node.key, ...node.tags]),
    ...everything,
    ...Object.keys(answered),
    ...Object.keys(tasks),
    ...Object.keys(messages),
    ...Object.keys(rules),
    ...Object.keys(deadlines),
    ...Object.keys(Row.entries),
    ...phases,
    ...namesIn(contexts.map((c) => ({ ...c, policy: null, almanac: null }))),
    ...schemas.flatMap((schema) => [...namesIn(schema.properties), ...textsIn(schema)]),
  ]),
];

const sentences = [
  ...states.flatMap((node) => textsIn(node.description)),
  ...Object.values(tasks).map((task) => task.sentence),
  ...Object.values(deadlines).map((deadline) => deadline.purpose),
  ...(Object.keys(rules) as RuleName[]).flatMap((name) => {
    const { why, mend } = rules[name];
    const context = registered().live.position.context;
    const said = { type: 'ending.named', id: 'x', by: { role: 'system', ref: 'x' }, with: {} };
    return [typeof why === 'string' ? why : why({ c: context, e: said as never }), mend];
  }),
];

describe('nobody is graded or labelled (G13, D3, D17)', () => {
  const grades =
    /\brating|rank|score|(?<!up)grade|compliant|compliance|difficult|resistan|motivat|problemClient|lazy|hostile|manipulat|attitude|blacklist|unwilling|uncooperative|risky|badClient|goodClient|dropout|failed to/i;

  it.each([
    ['name', names],
    ['sentence', sentences],
  ])('no %s does', (_, all) => {
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((one) => grades.test(one))).toEqual([]);
  });

  it('nobody is ended, and nothing is "terminated" (A1)', () => {
    expect([...names, ...sentences].filter((one) => /terminat/i.test(one))).toEqual([]);
  });

  it('nobody is ditched, dumped or got rid of (C39)', () => {
    const harsh = /get rid|ditch|dump|cut loose|bad debt|non-?complian|no-?show/i;
    expect([...names, ...sentences].filter((one) => harsh.test(one))).toEqual([]);
  });
});

describe('the catalogues', () => {
  it('every state says where one is, in a sentence', () => {
    const silent = states.filter((node) => node.type !== 'history' && !node.description);
    expect(silent.map((node) => node.id)).toEqual([]);
  });

  it('every deadline says in at most 60 characters why it exists', () => {
    const odd = Object.entries(deadlines).filter(
      ([, { purpose }]) => purpose.length === 0 || purpose.length > 60,
    );
    expect(odd).toEqual([]);
  });

  it('every task says what to do, and what finishes it', () => {
    const odd = Object.entries(tasks).filter(
      ([, task]) => !/^[A-Z].+[^.]$/.test(task.sentence) || [...task.doneBy].length < 1,
    );
    expect(odd.map(([type]) => type)).toEqual([]);
  });

  it('every rule says what is unmet and what would mend it, as people would', () => {
    const odd = (Object.keys(rules) as RuleName[]).filter(
      (name) => !rules[name].mend.endsWith('.'),
    );
    expect(odd).toEqual([]);
  });

  it('every event is `subject.fact`', () => {
    expect(everything.filter((type) => !/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(type))).toEqual([]);
  });

  it.each(everything)('%s has a JSON Schema', (type) => {
    const schema = toJsonSchema(schemaOf(said, type), { errorMode: 'throw' });
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schema.required).toEqual(expect.arrayContaining(['type', 'id', 'by']));
  });
});
