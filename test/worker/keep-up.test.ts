import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { holdFolder } from '../../worker/held-folder.ts';
import { CodedError } from '../../coded-error.ts';
import { keepUp } from '../../worker/keep-up.ts';
import { keepCatcher } from '../../worker/kept-catcher.ts';
import { createMailCatcher } from '../../worker/mail-catcher.ts';
import { greets, watch } from '../../worker/watch.ts';

describe('a part that is kept up', () => {
  it('is begun again when it ends, and given up with a sentence when it ends again and again', async () => {
    const said: string[] = [];
    let begun = 0;
    const kept = await keepUp(
      {
        name: 'The post',
        begin: async () => {
          begun++;
          return { ended: Promise.resolve('a strike'), stop: async () => {} };
        },
        say: (line) => said.push(line),
      },
      [1, 1],
    );
    await expect(kept.broken).rejects.toMatchObject({
      code: 'gaveUp',
      message: expect.stringMatching(/^The post ended again and again.*a strike/),
    });
    expect(begun).toBe(3);
    expect(said[0]).toMatch(/^The post is down \(a strike\)/);
    expect(said[1]).toBe('The post is up again.');
  });

  it('that cannot begin at all is an error at once, and one that is stopped stays down', async () => {
    const say = (): void => {};
    const begin = () => Promise.reject(new Error('no post today'));
    await expect(keepUp({ name: 'The post', begin, say })).rejects.toThrow('no post today');
    let end: (why: string) => void = () => {};
    const ended = new Promise<string>((resolve) => (end = resolve));
    let begun = 0;
    const one = { ended, stop: async () => end('asked') };
    const kept = await keepUp({ name: 'The post', begin: async () => (begun++, one), say });
    await kept.stop();
    expect(begun).toBe(1);
    const outlives = { ended: new Promise<never>(() => {}), stop: async () => {} };
    await (await keepUp({ name: 'The post', begin: async () => outlives, say })).stop();
  });

  it('given that somebody else has taken its place, then it is given up at once', async () => {
    let begun = 0;
    const begin = async () => {
      if (++begun > 1) throw new CodedError('portTaken', 'Port 7233 of 127.0.0.1 is taken.');
      return { ended: Promise.resolve('a strike'), stop: async () => {} };
    };
    const kept = await keepUp({ name: 'The post', begin, say: () => {} }, [1, 1, 1]);
    await expect(kept.broken).rejects.toMatchObject({ code: 'portTaken' });
    expect(begun).toBe(2);
  });
});

describe('a mail catcher of ours', () => {
  it('given that it ends, and that it greets nobody any more, then it is open again each time on its port', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-catcher-'));
    const said: string[] = [];
    const hears: { words: string; resolve: () => void }[] = [];
    const say = (line: string): void => {
      said.push(line);
      for (const { words, resolve } of hears) if (line.includes(words)) resolve();
    };
    const hear = (words: string): Promise<void> =>
      new Promise((resolve) => hears.push({ words, resolve }));
    const { catcher, kept } = await keepCatcher(folder, say);
    const transport = createTransport(catcher.url);
    const again = hear('The mail catcher is up again');
    await catcher.stop();
    await again;
    await transport.verify();

    catcher.behave({ slowBy: 600_000 });
    const hangs = hear('The mail catcher is down');
    const well = hear('The mail catcher answers again');
    const unwatch = watch([greets(catcher.url, () => catcher.stop())], say, 50);
    await hangs;
    catcher.behave({ slowBy: 0 });
    await well;
    expect(said).toContain('The mail catcher does not answer: letters wait until it does.');
    unwatch();
    await transport.verify();
    await kept.stop();
    await expect(transport.verify()).rejects.toMatchObject({ originalCode: 'ECONNREFUSED' });
    await rm(folder, { recursive: true });
  });
});

describe('a data folder', () => {
  it('is held by one, and taken from a process that is no more', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-held-'));
    const leave = holdFolder(folder);
    expect(() => holdFolder(folder)).toThrow(`in use by process ${process.pid}`);
    leave();
    // The number of this process, which began at another time.
    const left = { pid: process.pid, since: 'long ago' };
    await writeFile(join(folder, 'in-use.json'), JSON.stringify(left));
    holdFolder(folder)();
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('given a file of its name, or in its way, then that is said, and that it is to be moved away', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-held-'));
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(() => holdFolder(file)).toThrow('(a file has its name). Move that away, or');
    expect(() => holdFolder(join(file, 'data'))).toThrow('(a file stands in its way). Move that');
    await rm(folder, { recursive: true });
  });
});

describe('a letter that cannot be written', () => {
  it('is not taken, and arrives once when there is room again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-full-'));
    const letters = join(folder, 'letters');
    const catcher = await createMailCatcher({ folder: letters });
    const transport = createTransport(catcher.url);
    const letter = {
      from: 'a@example.org',
      to: 'b@example.org',
      text: 'Hello',
      messageId: '<1@x>',
    };
    await rm(letters, { recursive: true });
    await expect(transport.sendMail(letter)).rejects.toMatchObject({ responseCode: 452 });
    expect(catcher.received).toEqual([]);
    await createMailCatcher({ folder: letters }).then((other) => other.stop());
    await transport.sendMail(letter);
    expect(catcher.received).toMatchObject([{ copies: 1 }]);
    expect(await readdir(letters)).toHaveLength(1);
    await catcher.stop();
    await rm(folder, { recursive: true });
  });
});

describe('two letters at once', () => {
  it('given the same subject on the same day, then each is kept in a file of its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'endwell-two-'));
    const catcher = await createMailCatcher({ folder });
    const transports = [createTransport(catcher.url), createTransport(catcher.url)];
    await Promise.all(
      transports.map((transport, n) =>
        transport.sendMail({
          from: 'a@example.org',
          to: 'b@example.org',
          subject: 'Hello',
          messageId: `<${n}@x>`,
        }),
      ),
    );
    expect(catcher.received).toHaveLength(2);
    expect(await readdir(folder)).toHaveLength(2);
    for (const transport of transports) transport.close();
    await catcher.stop();
    await rm(folder, { recursive: true });
  });
});
