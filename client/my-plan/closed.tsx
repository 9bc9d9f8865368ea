/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Frame } from './frame.tsx';
import type { Speaking } from './speaking.ts';
import type { Words } from './words.ts';

interface Parts extends Speaking {
  folder: string;
}

/** Where what is filled in goes. */
interface Asking extends Parts {
  to: string;
}

type Why = Exclude<keyof Words['closed'], 'word' | 'code' | 'expired'> | 'wrongWay';

/** Nothing is open: why, and what to do, in words that say nothing of us. */
export const ClosedPage = ({ why, ...parts }: Parts & { why: Why }) => {
  const { title, says } = parts.words.closed[why === 'wrongWay' ? 'unknown' : why];
  return (
    <Frame {...parts} title={title} crisisLine={null}>
      <p>{says}</p>
    </Frame>
  );
};

/** One field stands before the page: the word that was agreed on, or the code on paper. */
export const AskPage = ({
  what,
  wrong = false,
  said = '',
  to,
  ...parts
}: Asking & { what: 'word' | 'code'; wrong?: boolean; said?: string }) => {
  const asked = parts.words.closed[what];
  return (
    <Frame {...parts} title={asked.title} crisisLine={null} wrong={wrong}>
      {wrong && (
        <p class="wrong" role="alert" id="wrong">
          {asked.wrong}
        </p>
      )}
      <p>{asked.says}</p>
      <form method="post" action={to}>
        <label for="said">{asked.label}</label>
        <input
          type="text"
          id="said"
          name="said"
          value={said}
          maxlength={120}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          required
          aria-describedby={wrong ? 'wrong' : undefined}
        />
        <button name="does" value={what}>
          {asked.button}
        </button>
      </form>
    </Frame>
  );
};

/** It was theirs, and its time is over: nothing is shown, and another can be had where we know them to be. */
export const ExpiredPage = ({ to, ...parts }: Asking) => {
  const { title, says, button } = parts.words.closed.expired;
  return (
    <Frame {...parts} title={title} crisisLine={null}>
      <p>{says}</p>
      <form method="post" action={to}>
        <button name="does" value="newLink">
          {button}
        </button>
      </form>
    </Frame>
  );
};
