import * as v from 'valibot';

/** Why something is not done, for programs (RFC 9457). Whoever is not let in at all is told no more than what everybody may know. */
export const Problem = v.pipe(
  v.strictObject({
    type: v.pipe(v.string(), v.description('urn:endwell: and the code.')),
    title: v.pipe(v.string(), v.description('The status in words.')),
    status: v.pipe(v.number(), v.integer()),
    code: v.pipe(
      v.string(),
      v.description(
        'Stable: of the API itself, or the rule that stands first against what was told.',
      ),
    ),
    detail: v.pipe(
      v.string(),
      v.description('What was refused, and why: one sentence for people.'),
    ),
    mend: v.optional(
      v.pipe(v.string(), v.description('What would unblock it; empty where the detail says so.')),
    ),
    unmet: v.optional(
      v.pipe(
        v.array(v.strictObject({ id: v.string(), why: v.string(), mend: v.string() })),
        v.description('Each rule that stands against it.'),
      ),
    ),
    possible: v.optional(
      v.pipe(v.array(v.string()), v.description('The events that could be told instead.')),
    ),
    errors: v.optional(
      v.pipe(
        v.array(v.strictObject({ pointer: v.string(), detail: v.string() })),
        v.description(
          'Each part of the request that is wrong, by a JSON pointer or the name of a parameter.',
        ),
      ),
    ),
    request: v.optional(
      v.pipe(v.string(), v.description('The id of the request, as X-Request-Id has it.')),
    ),
  }),
  v.title('Problem'),
);
export type Problem = v.InferOutput<typeof Problem>;
