import { describe, expect, it } from '@jest/globals';
import { begin } from '../../workflows/chart/index.ts';
import { Hearing } from '../../workflows/host/hearing.ts';
import { loan, said, TERM } from '../chart/loan.ts';

const start = Date.parse('2035-02-05T09:00Z');

describe('what is said to a run', () => {
  it('given a validator and a handler with a copy each, then it is judged once', () => {
    let judged = 0;
    const counting: typeof loan = {
      ...loan,
      objectTo: (position, event) => {
        judged += 1;
        return loan.objectTo(position, event);
      },
    };
    const hearing = new Hearing(counting);
    const { live } = begin(loan, { term: TERM }, start);
    const words = said('note.added', 'n', { at: start + 1 });
    const first = hearing.hear(structuredClone(words), live, start);
    expect(hearing.hear(structuredClone(words), live, start)).toBe(first);
    expect(judged).toBe(1);

    const other = { ...words, id: 'other' };
    expect(hearing.hear(other, live, start)).not.toBe(first);
    expect(hearing.hear(other, live, start + 1)).toMatchObject({ now: start + 1 });
    expect(judged).toBe(3);
  });
});
