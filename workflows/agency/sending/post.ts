import { endingId } from '../../ending/workflow-id.ts';
import type { JsonObject, Telling } from '../../chart/index.ts';
import type { Context, Word } from '../context.ts';
import { memberOf } from '../matters/index.ts';

/** The id under which an ending is told: a repetition has the same. */
export function keyOf(c: Context, { ref, is, about }: Word): string {
  if (about === null) return `policy/${c.policy.version}/${ref}`;
  return `${is}/${about.member}/${about.n}/${ref}`;
}

/** The word as an event that the ending understands. */
export function postFor(c: Context, word: Word): Telling {
  const { ref, is, about } = word;
  const by = { role: 'system' as const, ref: 'agency' as const };
  const head = { id: keyOf(c, word), by };
  const to = { ref, workflowId: endingId(c.agency, ref) };
  switch (is) {
    case 'policy': {
      // Plain JSON both, which their types do not say.
      const { policy, almanac } = c as unknown as { policy: JsonObject; almanac: JsonObject };
      return { ...to, event: { type: 'policy.upgraded', ...head, with: { policy, almanac } } };
    }
    case 'away': {
      const { until = null, cover = null } = memberOf(c, about?.member ?? '')?.away ?? {};
      const facts = { ...(until === null ? {} : { until }), ...(cover === null ? {} : { cover }) };
      return { ...to, event: { type: 'worker.unavailable', ...head, with: facts } };
    }
    case 'back':
      return { ...to, event: { type: 'worker.returned', ...head, with: {} } };
    case 'gone': {
      const event = { type: 'colleague.gone', ...head, with: { ref: about?.member ?? '' } };
      return { ref, workflowId: ref, event };
    }
    default:
      return is satisfies never;
  }
}
