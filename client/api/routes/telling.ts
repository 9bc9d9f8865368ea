import * as v from 'valibot';
import type { JsonObject, Refusal } from '../../../workflows/chart/index.ts';
import { fieldsOf } from '../../event-fields.ts';
import { eventInWords, type Hearer, sayable } from '../../event-words.ts';
import { saidByMachines } from '../../who-says.ts';
import { For, On, Open, WhyNot } from '../answers/parts.ts';
import { type Asked, route, type Route } from '../route.ts';

/** What is told with an event: the facts that belong to it, when it happened, whose word it is. */
export interface Told {
  event: string;
  id: string;
  on?: string;
  for?: v.InferOutput<typeof For>;
  with: JsonObject;
}

/** Whom events are told to: where, by which need, and what it answers. */
export interface Listening<P, A> extends Pick<
  Route<P, unknown, unknown, A>,
  'path' | 'needs' | 'params' | 'gives' | 'conditional' | 'marked'
> {
  hearer: Hearer;
  tell: (asked: Asked<P>, told: Told) => Promise<NoInfer<A>>;
}

/** One route for each event that people may tell. */
export function tellingRoutes<P, A>({ hearer, path, tell, ...alike }: Listening<P, A>): Route[] {
  return Object.entries(sayable[hearer]).flatMap(([event, schema]) => {
    const words = eventInWords(hearer, event);
    if (words === null || saidByMachines[hearer].has(event)) return [];
    // Every entry of the table of events is a schema of its facts.
    const facts = schema as v.GenericSchema<unknown, JsonObject>;
    const whole = v.strictObject({ on: On, for: For, with: facts });
    const one = route({
      ...alike,
      // Tasks have a scope of their own, wherever they are owed.
      needs: event.startsWith('task.') ? 'tasks' : alike.needs,
      method: 'post',
      path: `${path}/events/${event}`,
      id: `tell${capital(hearer)}${event.split('.').map(capital).join('')}`,
      tag: tagOf(hearer, words.group.title),
      title: words.title,
      takes: {
        types: ['application/json'],
        schema: facts.type === 'optional' ? v.optional(whole, { with: {} }) : whole,
        example: { with: words.example },
      },
      tells: true,
      answer: async (asked) => {
        const { on, for: whose, with: said } = asked.body as v.InferOutput<typeof whole>;
        const more = {
          ...(on === undefined ? {} : { on }),
          ...(whose === undefined ? {} : { for: whose }),
        };
        // What was asked has the parameters of every event of this hearer.
        return await tell(asked as Asked<P>, { event, id: asked.key, ...more, with: said });
      },
    });
    return [one];
  });
}

function tagOf(hearer: Hearer, group: string): string {
  return hearer === 'ending' ? group : `${capital(hearer)}: ${group}`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Asks what stands against an event, before it is told. */
export function whyNotRoute<P>({
  hearer,
  path,
  needs,
  params,
  tag,
  ask,
}: Pick<Listening<P, never>, 'hearer' | 'path' | 'needs'> & {
  params?: v.GenericSchema<unknown, P>;
  tag: string;
  ask: (asked: Asked<P>, told: Omit<Told, 'id' | 'on'>) => Promise<Refusal | null>;
}): Route {
  return route({
    method: 'post',
    path: `${path}/why-not`,
    id: `whyNot${capital(hearer)}`,
    tag,
    title: 'What stands against an event, and what would unblock it',
    says: 'Nothing is told. Facts that are not known yet may be left out.',
    needs,
    ...(params === undefined ? {} : { params }),
    takes: {
      types: ['application/json'],
      schema: v.strictObject({
        event: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
        for: For,
        with: v.optional(Open, {}),
      }),
      example: { event: Object.keys(sayable[hearer])[0] },
    },
    gives: { says: 'What stands against it; null: nothing.', schema: WhyNot },
    answer: async (asked) => {
      const { event, for: whose, with: facts } = asked.body;
      const more = whose === undefined ? {} : { for: whose };
      // It was read from JSON.
      const refusal = await ask(asked as Asked<P>, { event, ...more, with: facts as JsonObject });
      const fields = fieldsOf(event, sayable[hearer]);
      const missing = fields.filter(({ name, required }) => required && !(name in facts));
      return { refusal, missing: missing.map(({ name }) => name) };
    },
  });
}
