import type { ReturnKey } from '../../return-address.ts';

/** The keys that the tags of the samples were made with. */
export const keys: readonly [ReturnKey, ReturnKey] = [
  { id: 'b', secret: 'new-key' },
  { id: 'a', secret: 'old-key' },
];
/** An ending, and the address that answers to its letters go to. */
export const ending = 'k7m2q9x4wz3tha6c';
export const office = 'office+rbk7m2q9x4wz3tha6cyzhb84nwjujj2wxv@riverside.example';
export const letterId = '<5f0c1d7a9be24368a1c0d2e4f6a8b0c2d4e6f8a0@riverside.example>';

type Headers = Record<string, string | null>;

/** A message as bytes: an answer of Sam’s to a letter, unless its headers say otherwise; null leaves one out. */
export function written(body: string, headers: Headers = {}): Buffer {
  const usual: Headers = {
    'Return-Path': '<sam.brook@person.example>',
    From: 'Sam Brook <sam.brook@person.example>',
    To: office,
    Subject: 'Re: A note from Ana',
    'In-Reply-To': letterId,
    References: letterId,
    Date: 'Sun, 29 Nov 2035 11:15:00 +0000',
    'Message-ID': '<own@person.example>',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
  };
  const lines = Object.entries({ ...usual, ...headers }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return Buffer.from(`${lines.join('\n')}\n\n${body}\n`.replace(/\r?\n/g, '\r\n'));
}

/** From a mail server, about a letter of ours. */
export function bounced(body: string, headers: Headers = {}): Buffer {
  return written(body, {
    'Return-Path': '<>',
    From: 'Mail Delivery System <MAILER-DAEMON@mx.person.example>',
    To: 'office@riverside.example',
    Subject: 'Undelivered Mail Returned to Sender',
    'In-Reply-To': null,
    References: null,
    ...headers,
  });
}

/** A report in the form of RFC 3464, with the words for people first. */
export function formal(words: string, fields: string, headers: Headers = {}): Buffer {
  const body = `--b1
Content-Type: text/plain; charset=utf-8

${words}

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.person.example

${fields}

--b1
Content-Type: text/rfc822-headers

From: Ana <office@riverside.example>
Reply-To: ${office}
Message-ID: ${letterId}

--b1--`;
  const type = 'multipart/report; report-type=delivery-status; boundary="b1"';
  return bounced(body, { 'Content-Type': type, ...headers });
}

/** HTML and nothing else, as some programs send it. */
export function inHtml(html: string, headers: Headers = {}): Buffer {
  const body = `--h1\nContent-Type: text/html; charset=utf-8\n\n${html}\n\n--h1--`;
  return written(body, { 'Content-Type': 'multipart/mixed; boundary="h1"', ...headers });
}
