import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messagesOf } from '../../workflows/host/messages.ts';
import { DAY, TERM, said } from '../chart/loan.ts';
import { connectTestServer } from '../support/server.ts';
import { bundleLoans, Library } from './loans.ts';

const { inform, tell, view } = messagesOf();

let library: Library;
afterAll(async () => library.close());
const server = await connectTestServer();

beforeAll(async () => {
  library = new Library(server, await bundleLoans(true));
  await library.open();
});

describe('a chart to which much is said in one run', () => {
  it('given a burst while nobody is at work, then it is taken in slices, in order, before what comes later', async () => {
    const loan = await library.lend(TERM);
    await loan.query(view);
    await library.close();
    const at = Date.now() + DAY;
    for (let n = 0; n < 350; n++) {
      await loan.signal(inform, said('note.added', `burst-${n}`, { at: at + n }));
    }
    await library.open();
    const last = said('note.added', 'last', { at: at + 350 });
    const { notes } = (await loan.executeUpdate(tell, { args: [last] })) as { notes: number[] };
    expect(notes).toEqual(Array.from({ length: 351 }, (_, n) => at + n));
    await loan.executeUpdate(tell, { args: [said('loan.returned', 'r')] });
    await loan.result();
    await library.replay(loan);
  });

  it('goes on in another before its history has 300 events, and nothing is lost', async () => {
    const loan = await library.lend(TERM);
    const far = Date.now() + DAY;
    // Every fifth note is due at once, so that wishes are under way when a run grows long.
    for (let n = 0; n < 80; n++) {
      const event = said('note.added', `note-${n}`, { at: n % 5 ? far : n });
      await loan.executeUpdate(tell, { args: [event] });
    }
    await library.wished(16);
    expect(await loan.query(view)).toMatchObject({ notes: Array<number>(64).fill(far) });
    await loan.executeUpdate(tell, { args: [said('loan.returned', 'r')] });
    await loan.result();
    const lengths = (await library.histories(loan)).map(({ events }) => events?.length ?? 0);
    expect(lengths.length).toBeGreaterThan(1);
    expect(Math.max(...lengths)).toBeLessThan(300);
    expect(await library.replay(loan)).toBe(lengths.length);
  });

  it('is not left for what was refused, of which a replay knows nothing', async () => {
    // Begun unlike each other, so that in one of them it is the refusal that makes the history too long.
    const lives = [0, 2, 4].map(async (unlike) => {
      const loan = await library.lend(TERM);
      const say = (event: object) => loan.executeUpdate(tell, { args: [event] });
      for (let n = 0; n < unlike; n++) await loan.signal(inform, said('loan.eaten', `${n}`));
      for (let n = 0; n < 55; n++) {
        await say(said('note.added', `note-${n}`, { at: Date.now() + DAY }));
        await expect(say(said('loan.eaten', `eaten-${n}`))).rejects.toThrow();
      }
      await say(said('loan.returned', 'r'));
      await loan.result();
      expect(await library.replay(loan)).toBeGreaterThan(1);
    });
    await Promise.all(lives);
  });
});
