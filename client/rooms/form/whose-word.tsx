/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { By } from '../../../workflows/chart/rules/index.ts';
import { usualRole } from '../../scenario/usual-role.ts';
import { textIn, type Typed } from './typed.ts';

const heeded = By.entries.for.wrapped.options;
const words: Readonly<Record<(typeof heeded)[number], string>> = {
  client: 'the client told me',
  authority: 'the authority told me',
  receiver: 'the service that takes over told me',
};

/** Whose word somebody of the staff usually passes on with it; null: their own. */
export function usuallyFor(event: string): By['for'] | null {
  const role = usualRole(event);
  return heeded.find((one) => one === role) ?? null;
}

/** Whose word it is, and when it was: what most often goes without saying. */
export const WhoseWord = ({ typed, fault }: { typed: Typed; fault: string | null }) => {
  const whose = textIn(typed, 'for');
  const on = textIn(typed, 'on');
  return (
    <details open={whose !== '' || on !== '' || fault !== null}>
      <summary>Whose word it is, and when it was</summary>
      <fieldset>
        <legend>Whose word is it?</legend>
        {(['', ...heeded] as const).map((one) => (
          <label>
            <input type="radio" name="for" value={one} checked={one === whose} />
            {one === '' ? 'my own' : words[one]}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label>
          When it was, if it was not just now
          <input
            id="on"
            name="on"
            type="datetime-local"
            value={on}
            aria-invalid={fault === null ? undefined : 'true'}
            aria-describedby={fault === null ? undefined : 'on-fault'}
          />
        </label>
        {fault !== null && (
          <p class="error" id="on-fault">
            <span class="hidden">Error: </span>
            {fault}
          </p>
        )}
      </div>
    </details>
  );
};
