/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { EndwellError } from '../endwell-error.ts';
import { eventInWords } from '../event-words.ts';
import type { Inside } from '../office/index.ts';
import { plainly } from './plain-words.ts';

/** Where somebody who has nothing to do with a case opens its record all the same. */
export const emergencyPath = '/emergency';
const opaque = /^[A-Za-z0-9]{16}$/;

interface Typed {
  id: string;
  reference: string;
  because: string;
}

/**
 * Opens a record in an emergency, with a reason (docs/security.md): the chart decides, the supervisor reads why. A case is called by
 * the agency’s own reference, as whoever calls knows it, or by the opaque one; neither stands in an address.
 */
export const emergency = new Hono<Inside>()
  .get(emergencyPath, (c) => {
    const typed = { id: randomUUID(), reference: '', because: '' };
    return c.render(<Asking typed={typed} says={null} />, { title: TITLE });
  })
  .post(emergencyPath, async (c) => {
    const body = await c.req.parseBody();
    const text = (name: string): string => {
      const value = body[name];
      return typeof value === 'string' ? value.trim() : '';
    };
    const typed = { id: text('id'), reference: text('reference'), because: text('because') };
    const { office } = c.var;
    const { reference, because, id } = typed;
    const ref = opaque.test(reference) ? reference : office.house.endings.refOf(reference);
    try {
      await office.tell(ref, { type: 'record.opened', id: id || randomUUID(), with: { because } });
      return c.redirect(`/endings/${ref}`, 303);
    } catch (error) {
      if (!(error instanceof EndwellError)) throw error;
      c.status(error.code === 'notFound' ? 404 : 422);
      const says =
        error.code === 'notFound'
          ? `There is no case ${reference} that is running.`
          : plainly(error.message);
      return c.render(<Asking typed={typed} says={says} />, { title: TITLE, wrong: true });
    }
  });

const TITLE = 'Open a record in an emergency';

const Asking = ({ typed, says }: { typed: Typed; says: string | null }) => {
  const [because] = eventInWords('ending', 'record.opened', 'en')?.fields ?? [];
  return (
    <>
      <h1>{TITLE}</h1>
      {says !== null && (
        <div class="problem" role="alert">
          <p>{says}</p>
        </div>
      )}
      <p>
        When somebody has to be helped at once, and you have nothing to do with their case: it is
        open to you for twelve hours. The log keeps that it was.
      </p>
      <form method="post">
        <input type="hidden" name="id" value={typed.id} />
        <label class="field">
          Which case
          <span class="hint">The agency’s own reference, such as R-2001.</span>
          <input name="reference" required maxlength={120} value={typed.reference} />
        </label>
        <label class="field">
          {because?.label}
          <span class="hint">{because?.hint}</span>
          <textarea name="because" required maxlength={500} rows={3}>
            {typed.because}
          </textarea>
        </label>
        <button>Open the record</button>
      </form>
    </>
  );
};
