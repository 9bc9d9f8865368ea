/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { Row } from '../../workflows/ending/row.ts';
import { EndwellError } from '../endwell-error.ts';
import { type FieldInWords, eventInWords } from '../event-words.ts';
import { fieldOf, type Shape } from '../event-fields.ts';
import { type Inside, openCase } from '../office/index.ts';
import { ImpossibleDay } from '../opening.ts';
import { faultsOf } from './form/faults.ts';
import { idOf } from './form/field-frame.tsx';
import { Fields } from './form/fields.tsx';
import { asTyped, FACTS, factsIn, type Typed, typedIn } from './form/typed.ts';
import { sentence } from './plain-words.ts';
import { type Problem, ProblemSummary } from './problem.tsx';

type Asked = Exclude<
  keyof typeof Row.entries,
  'quietUntil' | 'regions' | 'threads' | 'conflictChecked'
>;

/** What is asked of a case before its ending is opened: the fields of a file for `endwell open`, in words. */
const asked: Readonly<Record<Asked, readonly [label: string, hint?: string]>> = {
  externalRef: ['Your agency’s reference', 'It is kept out of addresses and lists of others.'],
  name: ['What the client is called', 'As letters greet them.'],
  worker: ['Worker', 'Their reference.'],
  workerName: ['How the client knows the worker', 'Such as Ms Hill.'],
  supervisor: ['Supervisor', 'Their reference.'],
  programme: ['Programme', 'Such as counselling or casework.'],
  goals: ['What the client wants to reach'],
  startDate: ['First day of the work'],
  firstSession: ['The next meeting'],
  cadenceDays: ['Days from one meeting to the next'],
  sessionsSoFar: ['Meetings held so far'],
  plannedEnd: ['An end that was agreed'],
  sessionCap: ['Meetings that were agreed'],
  preferredChannel: [
    'How the client would like to be reached',
    'Leave it out where nobody has asked.',
  ],
  email: ['E-mail'],
  phone: ['Phone'],
  address: ['Address for letters by post', 'Without the name.'],
  safeContactNotes: ['What to mind when you reach them'],
  contactStyle: ['How much they like to hear'],
  language: ['Language', 'A code such as en or de.'],
  zone: ['Time zone of the client', 'Such as Europe/London.'],
  consentFollowUp: ['They agree to be asked how things are, after the closing'],
  reminders: ['They want to be reminded of meetings'],
  checkIns: ['They want a word between meetings'],
  mandated: ['An authority ordered the work'],
  feePaying: ['The client pays for it'],
  bornOn: ['Date of birth', 'Only where records of the young are kept for longer.'],
};

const styles = {
  chatty: 'often',
  brief: 'a few words',
  minimal: 'little',
  only_when_asked: 'only when they ask',
};

const fields: readonly FieldInWords[] = Object.entries(asked).map(
  ([name, [label, hint = null]]) => {
    // What valibot makes of a schema is looked at as data.
    const field = fieldOf(name, Row.entries[name as Asked] as unknown as Shape);
    const channels = eventInWords('ending', 'safeContact.changed')?.fields ?? [];
    const known = channels.find((one) => one.name === 'channels')?.words ?? null;
    const words = name === 'preferredChannel' ? known : name === 'contactStyle' ? styles : null;
    return { ...field, label, hint, words, example: null, fields: null };
  },
);

/** The page on which somebody opens the ending of a case. */
export function openingRoutes(): Hono<Inside> {
  const title = 'Open an ending';
  return new Hono<Inside>()
    .get('/open', (c) => {
      const { person, agency } = c.get('office');
      const usual = {
        programme: 'counselling',
        cadenceDays: 7,
        ...(person.role === 'worker' ? { worker: person.ref } : {}),
      };
      const staff = agency.staff.map(({ ref }) => ref);
      return c.render(<Opening typed={asTyped(usual)} staff={staff} />, { title });
    })
    .post('/open', async (c) => {
      const office = c.get('office');
      const staff = office.agency.staff.map(({ ref }) => ref);
      const typed = typedIn(await c.req.parseBody({ all: true }));
      const row = factsIn(fields, typed);
      const again = (problem: Problem) =>
        c.render(<Opening typed={typed} staff={staff} problem={problem} />, { title, wrong: true });
      const faults = faultsOf(Row, fields, row);
      if (faults.length > 0) {
        c.status(422);
        return again({ code: 'invalidRow', says: [], helps: [], fields: faults });
      }
      try {
        const { ref, outcome } = await openCase(office, row);
        return c.redirect(`/endings/${ref}${outcome === 'kept' ? '?kept=yes' : ''}`, 303);
      } catch (error) {
        if (!(error instanceof EndwellError) || error.code === 'unanswered') throw error;
        c.status(422);
        const { code, message, cause } = error;
        const field = fieldOfFault(error);
        const says = sentence(cause instanceof ImpossibleDay ? cause.message : message);
        if (field === null) return again({ code, says: [says], helps: [], fields: [] });
        const fields = [{ id: idOf(`${FACTS}.${field}`), says }];
        return again({ code, says: [], helps: [], fields });
      }
    });
}

/** What a case is refused for, by its field; null: for none of them. */
function fieldOfFault({ code, message, cause }: EndwellError): Asked | null {
  if (cause instanceof ImpossibleDay) return cause.field;
  if (code === 'actor.unknown') return message.includes('(supervisor)') ? 'supervisor' : 'worker';
  if (code === 'unknownPlace') return 'zone';
  return code === 'notYours' ? 'worker' : null;
}

const Opening = ({
  typed,
  staff,
  problem,
}: {
  typed: Typed;
  staff: readonly string[];
  problem?: Problem;
}) => {
  const faults = new Map((problem?.fields ?? []).map(({ id, says }) => [id, says]));
  return (
    <>
      {problem && <ProblemSummary problem={problem} />}
      <h1>Open an ending</h1>
      <p>
        An ending begins with the first day of the work, and looks ahead: what it will send, and
        when, stands on its page.
      </p>
      <form method="post" action="/open" novalidate>
        <Fields fields={fields} filled={{ mark: '', typed, faults, staff, tasks: [] }} />
        <button>Open it</button>
      </form>
    </>
  );
};
