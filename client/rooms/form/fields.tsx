/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import type { FieldInWords } from '../../event-words.ts';
import { FACTS, kindOf, rowsIn, textIn, type Typed } from './typed.ts';

/** What all fields of a form are shown with. */
export interface Filled {
  /** Before each id, where a page has more than one form. */
  mark: string;
  typed: Typed;
  /** What is wrong, by the id of its field. */
  faults: ReadonlyMap<string, string>;
  /** References that somebody may choose from. */
  staff: readonly string[];
  /** Tasks that it may be about. */
  tasks: readonly { id: string; what: string }[];
}

/** More choices than these are a list to open. */
const mostRadios = 5;

/** The id of a field; of choices it is the first one’s, for a group takes no focus. */
export function idOf(path: string, mark = ''): string {
  return `${mark}${path}`.replaceAll(/\W/g, '-');
}

export const Fields = ({
  fields,
  filled,
  path = FACTS,
}: {
  fields: readonly FieldInWords[];
  filled: Filled;
  path?: string;
}) => (
  <>
    {fields.map((field) => (
      <OneField field={field} filled={filled} path={`${path}.${field.name}`} />
    ))}
  </>
);

interface Asked {
  field: FieldInWords;
  filled: Filled;
  path: string;
}

const OneField = (asked: Asked) => {
  const { field, filled, path } = asked;
  switch (kindOf(field)) {
    case 'rows':
      return <Rows {...asked} />;
    case 'group':
      return (
        <Group {...asked}>
          <Fields fields={field.fields ?? []} filled={filled} path={path} />
        </Group>
      );
    case 'several':
      return <Choices {...asked} kind="checkbox" />;
    case 'yes-no':
      return <Choices {...asked} kind="radio" />;
    case 'one':
      return (field.choices ?? []).length > mostRadios ? (
        <Select {...asked} />
      ) : (
        <Choices {...asked} kind="radio" />
      );
    case 'lines':
      return <Lines {...asked} />;
    default:
      return field.name === 'task' && filled.tasks.length > 0 ? (
        <Task {...asked} />
      ) : (
        <Line {...asked} />
      );
  }
};

/** What only the command line needs is no hint for people. */
function hintOf({ hint }: FieldInWords): string | null {
  return hint === null || hint.includes('endwell') ? null : hint;
}

function describing({ field, filled: { faults, mark }, path }: Asked): string | undefined {
  const id = idOf(path, mark);
  const parts = [
    ...(hintOf(field) === null ? [] : [`${id}-hint`]),
    ...(faults.has(id) ? [`${id}-fault`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
}

const title = ({ label, required }: FieldInWords): string =>
  required ? label : `${label} (if you like)`;

/** Hint and fault, as its field is described by them. */
const Besides = ({ field, filled, path }: Asked) => {
  const id = idOf(path, filled.mark);
  const hint = hintOf(field);
  const fault = filled.faults.get(id);
  return (
    <>
      {hint !== null && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault !== undefined && (
        <p class="error" id={`${id}-fault`}>
          <span class="hidden">Error: </span>
          {fault}
        </p>
      )}
    </>
  );
};

const Group = ({ children, ...asked }: PropsWithChildren<Asked>) => (
  <fieldset aria-describedby={describing(asked)}>
    <legend>{title(asked.field)}</legend>
    <Besides {...asked} />
    {children}
  </fieldset>
);

const Choices = ({ kind, ...asked }: Asked & { kind: 'radio' | 'checkbox' }) => {
  const { field, filled, path } = asked;
  const known = filled.typed.get(path) ?? [];
  const yesNo = kindOf(field) === 'yes-no';
  const codes = yesNo ? ['yes', 'no'] : (field.choices ?? []);
  const words = yesNo ? { yes: 'yes', no: 'no' } : field.words;
  const open = kind === 'radio' && !field.required ? ['', ...codes] : codes;
  return (
    <Group {...asked}>
      {open.map((code, n) => (
        <label>
          <input
            type={kind}
            id={n === 0 ? idOf(path, filled.mark) : undefined}
            name={path}
            value={code}
            checked={known.includes(code) || (code === '' && known.every((one) => one === ''))}
          />
          {code === '' ? 'not said' : (words?.[code as keyof typeof words] ?? code)}
        </label>
      ))}
    </Group>
  );
};

const Select = (asked: Asked) => {
  const { field, filled, path } = asked;
  const chosen = textIn(filled.typed, path);
  const codes = field.choices ?? [];
  return (
    <Labelled {...asked}>
      <select {...tied(asked)}>
        <option value="">Choose</option>
        {codes.map((code) => (
          <option value={code} selected={code === chosen}>
            {field.words?.[code] ?? code}
          </option>
        ))}
        {chosen !== '' && !codes.includes(chosen) && <option selected>{chosen}</option>}
      </select>
    </Labelled>
  );
};

const Task = (asked: Asked) => {
  const { filled, path } = asked;
  const chosen = textIn(filled.typed, path);
  return (
    <Labelled {...asked}>
      <select {...tied(asked)}>
        <option value="">Choose</option>
        {filled.tasks.map(({ id, what }) => (
          <option value={id} selected={id === chosen}>
            {what}
          </option>
        ))}
      </select>
    </Labelled>
  );
};

const Lines = (asked: Asked) => (
  <Labelled {...asked}>
    <span class="hint">One a line.</span>
    <textarea {...tied(asked)} rows={4}>
      {(asked.filled.typed.get(asked.path) ?? []).join('\n')}
    </textarea>
  </Labelled>
);

const Line = (asked: Asked) => {
  const { field, filled, path } = asked;
  const { type, name } = field;
  const given = { ...tied(asked), value: textIn(filled.typed, path) };
  if (type.startsWith('a local time'))
    return (
      <Labelled {...asked}>
        <input {...given} type="datetime-local" />
      </Labelled>
    );
  if (type.startsWith('a date from'))
    return (
      <Labelled {...asked}>
        <input {...given} type="date" />
      </Labelled>
    );
  if (type === 'number')
    return (
      <Labelled {...asked}>
        <input {...given} inputmode="decimal" />
      </Labelled>
    );
  const isPerson = /reference/i.test(field.hint ?? '') && filled.staff.length > 0;
  const list = isPerson ? `${idOf(path, filled.mark)}-staff` : undefined;
  return (
    <Labelled {...asked}>
      <input {...given} list={list} autocomplete={name === 'mail' ? 'off' : undefined} />
      {list !== undefined && (
        <datalist id={list}>
          {filled.staff.map((ref) => (
            <option value={ref}>{ref}</option>
          ))}
        </datalist>
      )}
    </Labelled>
  );
};

function tied(asked: Asked) {
  const id = idOf(asked.path, asked.filled.mark);
  const wrong = asked.filled.faults.has(id);
  return {
    id,
    name: asked.path,
    'aria-describedby': describing(asked),
    'aria-invalid': wrong ? ('true' as const) : undefined,
  };
}

const Labelled = ({ children, ...asked }: PropsWithChildren<Asked>) => (
  <div class="field">
    <label for={idOf(asked.path, asked.filled.mark)}>{title(asked.field)}</label>
    <Besides {...asked} />
    {children}
  </div>
);

/** A list of groups: those that were typed, and room for one more. */
const Rows = (asked: Asked) => {
  const { field, filled, path } = asked;
  const rows = Math.max(1, rowsIn(filled.typed, path) + (filled.typed.has('more') ? 1 : 0));
  return (
    <Group {...asked}>
      {Array.from({ length: rows }, (_, n) => (
        <fieldset class="row">
          <legend>
            {field.label}: {n + 1}
          </legend>
          <Fields fields={field.fields ?? []} filled={filled} path={`${path}.${n}`} />
        </fieldset>
      ))}
      <button class="second" name="more" value={path}>
        Room for one more
      </button>
    </Group>
  );
};
