/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import type { FieldInWords } from '../../event-words.ts';
import type { Typed } from './typed.ts';

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

/** The id of a field; of choices it is the first one’s, for a group takes no focus. */
export function idOf(path: string, mark = ''): string {
  return `${mark}${path}`.replaceAll(/\W/g, '-');
}

/** One field, and all that it is shown with. */
export interface Asked {
  field: FieldInWords;
  filled: Filled;
  path: string;
}

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

export const Group = ({ children, ...asked }: PropsWithChildren<Asked>) => (
  <fieldset aria-describedby={describing(asked)}>
    <legend>{title(asked.field)}</legend>
    <Besides {...asked} />
    {children}
  </fieldset>
);

/** What ties an input to its label, hint and fault. */
export function tied(asked: Asked) {
  const id = idOf(asked.path, asked.filled.mark);
  const wrong = asked.filled.faults.has(id);
  return {
    id,
    name: asked.path,
    'aria-describedby': describing(asked),
    'aria-invalid': wrong ? ('true' as const) : undefined,
  };
}

export const Labelled = ({ children, ...asked }: PropsWithChildren<Asked>) => (
  <div class="field">
    <label for={idOf(asked.path, asked.filled.mark)}>{title(asked.field)}</label>
    <Besides {...asked} />
    {children}
  </div>
);
