/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { View } from '../../workflows/ending/reading/view.ts';
import type { Referred } from '../called.ts';

/** What a client is called, or the agency’s own reference where nobody has told a name. */
export function nameIn({ ref, externalRef }: Referred, view: View | null | undefined): string {
  return view?.said.reach.name ?? externalRef ?? ref;
}

/** The way to an ending: what its client is called, with the agency’s own reference beside it. */
export const ToEnding = ({ one, view }: { one: Referred; view: View | null }) => {
  const name = nameIn(one, view);
  return (
    <>
      <a href={`/endings/${one.ref}`}>{name}</a>
      {name !== one.externalRef && <small> {one.externalRef}</small>}
    </>
  );
};
