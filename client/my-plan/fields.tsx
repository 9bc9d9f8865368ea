/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { toInstant } from '../../workflows/calendar/index.ts';
import { offeredToClose, personMet } from '../../workflows/ending/matters/index.ts';
import { type Form, isOver, LONGEST } from './choices.ts';
import { earsOf, isThere } from './ears.ts';
import { fieldOf, otherTimes } from './other-times.ts';
import type { Speaking } from './speaking.ts';
import { momentFor, type Visit } from './visit.ts';
import type { Asked, ChoiceName } from './words.ts';

/** A choice of one client, who has it under this token. */
export interface ChoiceParts extends Speaking {
  visit: Visit;
  token: string;
  name: ChoiceName;
}

/** What one choice asks for; most ask for nothing but the button. */
export const Fields = ({
  name,
  visit,
  words: { fields },
  language,
  form,
}: ChoiceParts & { form: Form }) => {
  const { c } = visit;
  switch (name) {
    case 'touch':
      return <Picks name="outcome" asked={fields.touch} form={form} />;
    case 'hello':
      return offeredToClose(c) ? <Picks name="choice" asked={fields.hello} form={form} /> : <></>;
    case 'stop':
      // Once it is over, all of them come afterwards.
      return isOver(c) ? <></> : <Picks name="from" asked={fields.stop} form={form} chosen="all" />;
    case 'unease': {
      const { other, worker, ...above } = fields.whom.answers;
      const met = personMet(c);
      const ears = earsOf(visit);
      const answers = {
        other: met === null ? other : fields.namedOther(met),
        ...(isThere(visit) ? { worker: met === null ? worker : fields.namedWorker(met) } : {}),
        ...Object.fromEntries(Object.entries(above).filter(([code]) => ears.has(code))),
      };
      return <Picks name="whom" asked={{ ...fields.whom, answers }} form={form} chosen="other" />;
    }
    case 'move': {
      const times = otherTimes(visit);
      return (
        <>
          {times.length > 0 && (
            <fieldset>
              <legend>{fields.days}</legend>
              {times.map((start) => {
                const at = toInstant(c.almanac, c.policy.agency.zone, start);
                const label = momentFor(c, start, at, language);
                return <Tick name={fieldOf(start)} label={label} form={form} />;
              })}
            </fieldset>
          )}
          <Words name="words" label={fields.times} hint={fields.free} form={form} />
        </>
      );
    }
    case 'checkIn':
      return <Words name="words" label={fields.answer} form={form} />;
    case 'end':
      return <Words name="reason" label={fields.reason} hint={fields.free} form={form} />;
    case 'feedback':
      return (
        <>
          <Words name="stood" label={fields.stood} form={form} />
          <Tick name="hidden" label={fields.hidden} form={form} />
        </>
      );
    case 'helpAgain':
      return (
        <>
          <Picks name="again" asked={fields.again} form={form} />
          <Words name="why" label={fields.why} hint={fields.free} form={form} />
          <Tick name="hidden" label={fields.hidden} form={form} />
        </>
      );
    default:
      return <></>;
  }
};

interface Field {
  name: string;
  form: Form;
}

const Picks = ({
  name,
  form,
  asked: { asks, answers },
  chosen,
}: Field & { asked: Asked<string>; chosen?: string }) => (
  <fieldset>
    <legend>{asks}</legend>
    {Object.entries(answers).map(([code, says]) => (
      <div class="pick">
        <input
          type="radio"
          id={`${name}-${code}`}
          name={name}
          value={code}
          checked={(form[name] ?? chosen) === code}
        />
        <label for={`${name}-${code}`} dir="auto">
          {says}
        </label>
      </div>
    ))}
  </fieldset>
);

const Tick = ({ name, label, form }: Field & { label: string }) => (
  <div class="pick">
    <input type="checkbox" id={name} name={name} value="yes" checked={form[name] !== undefined} />
    <label for={name} dir="auto">
      {label}
    </label>
  </div>
);

const Words = ({ name, label, hint, form }: Field & { label: string; hint?: string }) => (
  <>
    <label for={name}>{label}</label>
    {hint !== undefined && (
      <p class="soft" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <textarea
      id={name}
      name={name}
      rows={4}
      maxlength={LONGEST}
      dir="auto"
      aria-describedby={hint === undefined ? undefined : `${name}-hint`}
    >
      {form[name] ?? ''}
    </textarea>
  </>
);
