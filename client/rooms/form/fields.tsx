/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { FieldInWords } from '../../event-words.ts';
import { type Asked, type Filled, Group, idOf, Labelled, tied } from './field-frame.tsx';
import { FACTS, kindOf, rowsIn, textIn } from './typed.ts';

/** More choices than these are a list to open. */
const mostRadios = 5;

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
