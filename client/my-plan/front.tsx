/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import type { Context, Session } from '../../workflows/ending/context.ts';
import { phaseTraits } from '../../workflows/ending/phases.ts';
import { awaitsAnswer, expectedSession, personMet } from '../../workflows/ending/matters/index.ts';
import { choices, isAnswered, isOffered, isQuestion, offered } from './choices.ts';
import { Frame } from './frame.tsx';
import { meetingOf } from './meeting.ts';
import { partsOf } from './parts.ts';
import type { Speaking } from './speaking.ts';
import { standingOf } from './standing.ts';
import {
  comesTooLate,
  hasEnded,
  hearing,
  isOff,
  meetingAhead,
  momentFor,
  type Visit,
} from './visit.ts';
import { answerNames, type ChoiceName, meetingNames, waitNames } from './words.ts';

interface Parts extends Speaking {
  visit: Visit;
  token: string;
}

/** The plan as it stands, and all that can be said to it now; who wants to hear nothing of us keeps it, and is asked for nothing. */
export const FrontPage = ({ visit, token, ...speaking }: Parts) => {
  const { words, language } = speaking;
  const { front } = words;
  const { c } = visit;
  const { agency } = c.policy;
  const quiet = c.optedOut === 'all';
  const all = offered(visit).filter((name) => !isAnswered(c, name));
  // Whoever wants to hear nothing is asked nothing; what can be taken back stays first.
  const asked = answerNames.filter(
    (name) => all.includes(name) && !wasHeard(c, name) && (!quiet || name === 'takeBack'),
  );
  const apart: readonly ChoiceName[] = [...asked, ...meetingNames];
  const rest = all.filter((name) => !apart.includes(name));
  const way = { token, words };
  const stands = standingOf(visit, words, language);
  const ahead = meetingAhead(c);
  const meets = phaseTraits[c.phase].meets && (ahead !== null || c.phase !== 'onHold');
  const waits = waitNames.flatMap((task) => {
    const due = hearing(c, [task], words, language);
    const late = task === 'call-back' && comesTooLate(c) ? ` ${words.follows.tooLate}` : '';
    return due === null ? [] : [`${front.waits[task]} ${due}${late}`];
  });
  const office = [agency.phone, agency.mail].filter((way) => way !== '').join(', ');
  return (
    <Frame {...speaking} title={front.title} folder="" crisisLine={agency.crisisLine}>
      <p>{quiet ? front.quiet : front.says}</p>
      {stands !== null && (
        <p class="done" dir="auto">
          {stands}
        </p>
      )}
      {asked.length > 0 && (
        <Part id="asked" title={front.asked}>
          <Ways {...way} names={asked} />
        </Part>
      )}
      {waits.length > 0 && (
        <Part id="waits" title={front.waiting}>
          {waits.map((line) => (
            <p dir="auto">{line}</p>
          ))}
        </Part>
      )}
      {meets && (
        <Part id="next" title={front.next}>
          <Meeting visit={visit} session={ahead} token={token} {...speaking} />
          <Ways {...way} names={meetingNames.filter((name) => isOffered(visit, name))} />
        </Part>
      )}
      {partsOf(c, words, language).map(({ id, lines }) => (
        <Part id={id} title={front.parts[id]}>
          <ul>
            {lines.map((line) => (
              <li>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </Part>
      ))}
      <Part id="choices" title={front.choices}>
        <Ways {...way} names={rest} />
      </Part>
      {office !== '' && <p dir="auto">{words.call(office)}</p>}
    </Frame>
  );
};

/** Who would rather not say, or has said how things are, is not asked again, and may say it all the same. */
function wasHeard(c: Context, name: ChoiceName): boolean {
  if (name === 'touch') return !c.touches.some(awaitsAnswer);
  return isQuestion(name) && c.feedback.state === 'declined';
}

const Meeting = ({
  visit,
  session,
  token,
  words,
  language,
}: Parts & { session: Session | null }) => {
  const { c } = visit;
  const { front, follows } = words;
  const begun = expectedSession(c);
  // One that has begun, and that nobody has recorded yet, is the last one and no next.
  if (session === null && begun !== null && !hasEnded(c))
    return <p dir="auto">{front.passed(momentFor(c, begun.start, begun.at, language))}</p>;
  if (session === null) {
    const due = hearing(c, choices.cancel.answeredBy, words, language);
    return <p>{due === null ? front.noMeeting : `${front.noMeeting} ${due}`}</p>;
  }
  const when = momentFor(c, session.start, session.at, language);
  if (isOff(c, session)) return <p dir="auto">{follows.lapses(when)}</p>;
  const place = c.agreement?.terms.place ?? null;
  return (
    <>
      <p dir="auto">{front.meeting(when, personMet(c))}</p>
      {place !== null && <p dir="auto">{front.place(place)}</p>}
      {meetingOf(visit) !== null && (
        <p class="no-print">
          <a href={`${token}/meeting.ics`}>{front.calendar}</a>
        </p>
      )}
    </>
  );
};

const Ways = ({
  names,
  token,
  words: { choice },
}: Pick<Parts, 'token' | 'words'> & { names: readonly ChoiceName[] }) =>
  names.length === 0 ? (
    <></>
  ) : (
    <ul class="choices no-print">
      {names.map((name) => (
        <li>
          <a href={`${token}/${name}`}>{choice[name].link}</a>
        </li>
      ))}
    </ul>
  );

const Part = ({ id, title, children }: PropsWithChildren<{ id: string; title: string }>) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
