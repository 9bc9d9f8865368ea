import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

/** One message as it arrived; the same Message-ID again adds to `copies` and changes nothing else. */
export interface Caught {
  messageId: string;
  from: string;
  to: string[];
  replyTo: string;
  subject: string;
  text: string;
  html: string;
  headers: ParsedMail['headers'];
  attachments: number;
  /** Readable copy on disk. */
  file: string;
  copies: number;
}

/** Messages kept: in memory for programs, as files for people. */
export interface Shelf {
  received: Caught[];
  keep: (source: Buffer) => Promise<void>;
  arrival: (count: number) => Promise<readonly Caught[]>;
}

/** Opens a folder of messages; numbering goes on after those already there. */
export async function createShelf(folder: string): Promise<Shelf> {
  await mkdir(folder, { recursive: true });
  const keptBefore = await countKept(folder);
  const received: Caught[] = [];
  const waiting: { count: number; answer: () => void }[] = [];
  let before: Promise<unknown> = Promise.resolve();

  async function put(source: Buffer): Promise<void> {
    const mail = await simpleParser(source);
    const messageId = mail.messageId ?? '';
    const known = received.find((caught) => caught.messageId === messageId);
    if (known !== undefined) {
      known.copies += 1;
      return;
    }
    const file = join(folder, fileName(mail, keptBefore + received.length + 1));
    await writeWhole(file, toReadable(source));
    received.push(toCaught(mail, messageId, file));
    for (const { count, answer } of waiting) if (received.length >= count) answer();
  }

  return {
    received,
    // One after the other: what comes twice at once is known the second time, and no two have one number.
    keep(source) {
      const kept = before.then(() => put(source));
      before = kept.catch(() => {});
      return kept;
    },
    async arrival(count) {
      if (received.length < count) {
        await new Promise<void>((answer) => waiting.push({ count, answer }));
      }
      return received;
    },
  };
}

/** Under its name only once it is whole: a full disk or a kill leaves no half of a letter behind. */
async function writeWhole(file: string, text: Buffer): Promise<void> {
  const draft = `${file}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (failure) {
    await rm(draft, { force: true }).catch(() => {});
    throw failure;
  }
}

function toCaught(mail: ParsedMail, messageId: string, file: string): Caught {
  return {
    messageId,
    from: addresses(mail.from)[0] ?? '',
    to: addresses(mail.to),
    replyTo: addresses(mail.replyTo)[0] ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    headers: mail.headers,
    attachments: mail.attachments.length,
    file,
    copies: 1,
  };
}

function addresses(field: AddressObject | AddressObject[] | undefined): string[] {
  return [field ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
}

/** The same message with its quoted-printable parts spelt out, so that it reads well in any editor. */
function toReadable(source: Buffer): Buffer {
  const part =
    /^Content-Transfer-Encoding: quoted-printable\r\n((?:[^\r\n]+\r\n)*\r\n)([\s\S]*?)(?=\r\n--|$(?![\s\S]))/gim;
  const spelt = source.toString('latin1').replace(part, (_, otherHeaders: string, body: string) => {
    return `Content-Transfer-Encoding: 8bit\r\n${otherHeaders}${spellOut(body)}`;
  });
  return Buffer.from(spelt, 'latin1');
}

function spellOut(quotedPrintable: string): string {
  return quotedPrintable
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** By day and number: a subject may name somebody, and names of files are seen by whoever lists a folder. */
function fileName({ date = new Date(0) }: ParsedMail, number: number): string {
  return `${date.toISOString().slice(0, 10)}-${String(number).padStart(4, '0')}.eml`;
}

async function countKept(folder: string): Promise<number> {
  return (await readdir(folder)).filter((file) => file.endsWith('.eml')).length;
}
