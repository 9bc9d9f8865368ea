/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context } from '../../workflows/ending/context.ts';
import type { Words } from './words.ts';

/** What the client does when it is hard, as they planned it: it fits a piece of paper. */
export const Card = ({ c: { contingency, policy }, words }: { c: Context; words: Words }) => {
  if (contingency === null) return <></>;
  const { card } = words;
  const lines: [string, string | null][] = [
    [card.signs, contingency.earlySigns],
    [card.first, contingency.firstSteps],
    [card.whom, contingency.whoToContact],
    [card.may, contingency.agencyMay],
    [card.back, contingency.wayBack ?? policy.agency.phone],
  ];
  return (
    <>
      <dl>
        {lines
          .filter(([, says]) => says !== null && says !== '')
          .map(([label, says]) => (
            <>
              <dt>{label}</dt>
              <dd dir="auto">{says}</dd>
            </>
          ))}
      </dl>
      <p class="no-print">{card.print}</p>
    </>
  );
};
