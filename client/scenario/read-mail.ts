import { nearest, type Problem, quoted, spell } from '../../workflows/policy/index.ts';
import type { Instant } from '../../workflows/calendar/almanac.ts';
import { messages } from '../../workflows/ending/messages/index.ts';
import type { MailAnswer } from './draft.ts';
import { type Answer, losesAddress } from './mail.ts';
import { momentOf } from './moment.ts';
import type { Told } from './read-saying.ts';
import type { ScenarioCode } from './shape.ts';

type Found = Problem<ScenarioCode>;

/** From what was written of the mail to answers at instants; or what is wrong with it. */
export function readMail(
  written: readonly MailAnswer[],
  { span, cast }: Told,
): { mail: Answer[]; problems: Found[] } {
  const problems: Found[] = [];
  const mail = written.map((one, n): Answer => {
    const { answer, what = null, to = null, times = Infinity, bounces = null } = one;
    const say = (field: string, says: string, code: ScenarioCode = 'field.notPossible'): void => {
      const path = ['mail', n, field];
      problems.push({ code, path, says: `${spell(path)}: ${says}` });
    };
    const momentIn = (field: 'from' | 'until', otherwise: Instant): Instant => {
      const text = one[field];
      const at = text === undefined ? otherwise : momentOf(text, span);
      if (at === null) say(field, `found ${quoted(text)}; there is no such time.`);
      return at ?? otherwise;
    };
    if (what !== null && !Object.hasOwn(messages, what)) {
      const near = nearest(what, Object.keys(messages));
      const instead = near ? `did you mean ${near}?` : 'there is no such message.';
      say('what', `found ${quoted(what)}; ${instead}`, 'story.unknown');
    }
    if (to !== null && !cast.has(to)) {
      const near = [...cast].filter((one) => one.includes('@')).join(', ');
      const instead = near === '' ? 'it names no address.' : `it names ${near}.`;
      say(
        'to',
        `found ${quoted(to)}, and the story names no such address; ${instead}`,
        'story.unknown',
      );
    }
    const [from, until] = [momentIn('from', span.start), momentIn('until', Infinity)];
    if (from >= until) {
      const says = `found ${quoted(one.until)}; possible is a time later than from.`;
      say('until', says, 'story.order');
    }
    for (const [field, at] of [
      ['from', from],
      ['until', until],
    ] as const) {
      const isTold = field === 'from' ? at < span.until : at > span.start;
      if (one[field] === undefined || isTold) continue;
      const says = `found ${quoted(one[field])}, when the story is ${field === 'from' ? 'over' : 'not begun'}: no letter is answered so.`;
      say(field, says, 'story.order');
    }
    if (bounces !== null && !losesAddress(answer)) {
      const says = `what comes back with ${quoted(answer)} says nothing of the address; possible is an answer such as "550 5.1.1 No such user".`;
      say('bounces', says);
    }
    return { answer, what, to, from, until, times, bounces };
  });
  return { mail, problems };
}
