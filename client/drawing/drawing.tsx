/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';

/** What every drawing says of itself. */
export interface Caption {
  /** Unique in its page. */
  id: string;
  title: string;
  /** The same as the picture, in words. */
  says: string;
}

/**
 * The sheet that a picture is drawn on: it has a name and the same in words for whoever cannot see it, and is moved by keyboard
 * where it is wider than its place. Colours are those of `drawingStyles`, by day and by night.
 */
export function Drawing(
  props: PropsWithChildren<Caption & { kind: string; width: number; height: number }>,
) {
  const { id, title, says, kind, width, height, children } = props;
  return (
    <figure class="drawing" aria-label={title} tabindex={0}>
      <svg
        class={kind}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-says`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-says`}>{says}</desc>
        {children}
      </svg>
    </figure>
  );
}

/** Drawings need no finer number. */
export function rounded(x: number): number {
  return Math.round(x * 10) / 10;
}

/** A count with its thousands apart, as English is written. */
export function grouped(n: number): string {
  return String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** Sentences and lists as people write them: `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
