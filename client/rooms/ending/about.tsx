/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { planOf } from '../../plan-sheet.ts';
import type { View } from '../../../workflows/ending/reading/view.ts';
import { nameOfDate } from '../../drawing/index.ts';
import { titleOf } from '../../event-words.ts';
import { choiceIn, spelled } from '../plain-words.ts';
import { Part } from '../frame.tsx';
import type { Seen } from './seen.ts';

/** Who has to do with it, what was agreed, and the papers. */
export const About = ({ seen: { view, context } }: { seen: Seen }) => {
  const { parts } = planOf(context);
  return (
    <Part id="about" title="People, aims and papers">
      <dl class="facts sheet">
        {peopleIn(view).map(([who, is]) => (
          <div>
            <dt>{who}</dt>
            <dd>{is}</dd>
          </div>
        ))}
      </dl>
      <h3>What the client wants to reach</h3>
      {view.said.goals.length === 0 ? (
        <p>Nothing of it was told yet.</p>
      ) : (
        <ul>
          {view.said.goals.map((goal) => (
            <li>{goalLine(goal)}</li>
          ))}
        </ul>
      )}
      {view.said.remarks.length > 0 && (
        <>
          <h3>As it was said</h3>
          <ul>
            {view.said.remarks.map(({ of, says, on }) => (
              <li>
                {titleOf('ending', of)}, {nameOfDate(on)}: <bdi>{saysIn(of, says)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {parts.length > 0 && (
        <details>
          <summary>The plan as the client takes it home</summary>
          {parts.map(({ title, lines }) => (
            <>
              <h3>{title}</h3>
              <ul>
                {lines.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </>
          ))}
        </details>
      )}
    </Part>
  );
};

/** A goal in the client’s words, and how near they were at first and are now, of ten. */
function goalLine({ wording, then, now }: View['said']['goals'][number]): string {
  const near = [then === null ? null : `at first ${then}`, now === null ? null : `now ${now}`];
  const said = near.filter((one) => one !== null);
  return said.length === 0 ? wording : `${wording} (${said.join(', ')}, of 10)`;
}

/** Where what was said begins with a code, the field that has the words of it. */
const codedBy: Readonly<Record<string, string>> = {
  'reply.received': 'kind',
  'closingOffer.answered': 'choice',
};

/** What was said: the code of its kind by its word, then the words themselves. */
function saysIn(event: string, says: string): string {
  const field = codedBy[event];
  const [, code = '', besides = '', words = ''] =
    /^(\w+)((?:, [^:]*)?)(?:: ([^]*))?$/.exec(says) ?? [];
  if (field === undefined || code === '') return says;
  const kind = `${choiceIn(event, field, code)}${besides}`;
  return words === '' ? kind : `${kind}: “${words}”`;
}

function peopleIn({ said, custody, papers }: View): [string, string][] {
  const { worker, workerName, supervisor, programme } = said.case;
  const { channels, preferredChannel, phone, email } = said.reach;
  const ways = channels ?? (preferredChannel === null ? [] : [preferredChannel]);
  const reached = ways.map((way) => choiceIn('safeContact.changed', 'channels', way));
  return [
    ['Worker', workerName === undefined ? worker : `${workerName} (${worker})`],
    ...(custody.cover === null ? [] : [['Stands in', custody.cover] as [string, string]]),
    ...(supervisor === undefined ? [] : [['Supervisor', supervisor] as [string, string]]),
    ['Programme', spelled(programme)],
    ['May be reached', reached.length === 0 ? 'nobody has asked yet' : reached.join(', ')],
    ...(phone === null ? [] : [['Phone', phone] as [string, string]]),
    ...(email === null ? [] : [['E-mail', email] as [string, string]]),
    ...(papers === null
      ? []
      : [
          ['Originals here', String(papers.held)] as [string, string],
          ['Dates that are watched', String(papers.deadlines)] as [string, string],
        ]),
  ];
}
