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
export const WhoseWord = ({ typed }: { typed: Typed }) => {
  const whose = textIn(typed, 'for');
  const on = textIn(typed, 'on');
  return (
    <details open={whose !== '' || on !== ''}>
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
          <input name="on" type="datetime-local" value={on} />
        </label>
      </div>
    </details>
  );
};
