import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser';

/** No more of a message is read; a reply is some kilobytes, and files follow what somebody says. */
export const MOST_BYTES = 1_000_000;
const MOST_HTML = 200_000;

/** Bounded against what is sent to wear us out; reports stay parts of their own, and are not melted into the text. */
const limits = {
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  skipImageLinks: true,
  keepCidLinks: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  checksumAlgo: false,
  maxHtmlLengthToParse: MOST_HTML,
  maxChildNodes: 100,
  maxHeadSize: 128 * 1024,
} as const;

/** A message taken apart, with what is asked of it more than once. */
export interface Mail {
  parsed: ParsedMail;
  /** Its text, from HTML where that is all there is. */
  text: string;
  from: { address: string; name: string };
  /** Whom it was sent to, in small letters, wherever a server wrote that down. */
  recipients: string[];
  /** The values of a header, unfolded, in their order; its name in small letters. */
  header: (name: string) => string[];
  has: (name: RegExp) => boolean;
  part: (type: RegExp) => Attachment | undefined;
}

/** @throws what mailparser throws, where it is no message or a hostile one */
export async function parseMail(raw: Buffer, envelopeTo: string | null): Promise<Mail> {
  const parsed = await simpleParser(raw, limits);
  const header: Mail['header'] = (name) =>
    parsed.headerLines
      .filter(({ key }) => key === name)
      .map(({ line }) =>
        line
          .slice(line.indexOf(':') + 1)
          .replace(/\s+/g, ' ')
          .trim(),
      );
  const [from] = parsed.from?.value ?? [];
  const named = [parsed.to, parsed.cc].flatMap(addressesIn);
  const noted = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap(header);
  return {
    parsed,
    // Where a picture stands in HTML, its name does in the text.
    text: (await textOf(parsed, raw)).replace(/\[cid:[^\]\n]{1,200}\]/g, ''),
    from: { address: from?.address?.toLowerCase() ?? '', name: from?.name ?? '' },
    recipients: [envelopeTo ?? '', ...named, ...noted]
      .map((address) => address.replace(/^.*<|>.*$/g, '').toLowerCase())
      .filter((address) => address.includes('@')),
    header,
    has: (name) => parsed.headerLines.some(({ key }) => name.test(key)),
    part: (type) => parsed.attachments.find(({ contentType }) => type.test(contentType)),
  };
}

function addressesIn(field: AddressObject | AddressObject[] | undefined): string[] {
  const listed = [field ?? []].flat().flatMap(({ value }) => value);
  return listed.flatMap(({ address, group }) => [
    address ?? '',
    ...(group ?? []).map((one) => one.address ?? ''),
  ]);
}

/**
 * HTML beside a file, or alone in a multipart, is made no text of by mailparser: it is read as a message of its own; so is one
 * whose text only says that there is HTML.
 */
async function textOf(parsed: ParsedMail, raw: Buffer): Promise<string> {
  const { text = '', html } = parsed;
  const isStub = text.length < 300 && /\bhtml\b/i.test(text);
  if (text.trim() === '' && !html) return otherText(parsed, raw);
  if ((text.trim() !== '' && !isStub) || !html || html.length > MOST_HTML) return text;
  const alone = `Content-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  return (await simpleParser(Buffer.from(alone), limits)).text ?? '';
}

/** Whatever is called text is words, though no program shows it; and what has parts by its header and none below is read as it stands. */
function otherText({ attachments, headers }: ParsedMail, raw: Buffer): string {
  const texts = attachments.filter(
    ({ contentType, filename }) =>
      /^text\/(?!calendar|rfc822|csv|x-vcard|vcard)/.test(contentType) && filename === undefined,
  );
  if (texts.length > 0)
    return texts.map(({ content }) => content.toString('utf8').replace(/<[^<>]*>/g, '')).join('\n');
  const { value = '' } = Object(headers.get('content-type')) as { value?: string };
  const [, ...body] = raw.toString('utf8').split(/\r?\n\r?\n/);
  return value.startsWith('multipart/') && attachments.length === 0 ? body.join('\n\n') : '';
}

/**
 * Blocks of fields as reports have them (RFC 3464, RFC 5965): unfolded `name: value` lines, blocks apart by empty lines; the
 * first of a name counts.
 */
export function fieldBlocks(text: string): Map<string, string>[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?=\S)/g, ' ');
  const blocks = lines.split(/\n(?:[ \t]*\n)+/).map((block) => {
    const fields = new Map<string, string>();
    for (const line of block.split('\n')) {
      const [, name, value] = /^([\w-]+)[ \t]*:(.*)$/.exec(line) ?? [];
      const key = name?.toLowerCase();
      if (key !== undefined && value !== undefined && !fields.has(key))
        fields.set(key, value.trim());
    }
    return fields;
  });
  return blocks.filter(({ size }) => size > 0);
}
