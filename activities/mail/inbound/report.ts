import { type AnswerClass, classOf } from '../answer.ts';
import type { BounceClass, Report } from './reading.ts';
import { fieldBlocks, type Mail } from './parsed-mail.ts';
import { awaySubject } from './machine-words.ts';

/** What a server reports of a letter: in the form of RFC 3464, or in words; null where it is no report. */
export function reportOf(mail: Mail): Report | null {
  return formalReport(mail) ?? wordedReport(mail);
}

const named = {
  address: 'hard',
  full: 'full',
  policy: 'policy',
  message: 'message',
  later: 'soft',
  unclear: 'unknown',
} as const satisfies Record<AnswerClass, BounceClass>;

/** Words that lead what a server quotes of our letter: what follows them is ours. */
const quotedLetter =
  /^[ \t]*(?:-{2,} ?(?:this is a copy|original message|original headers|body of message|below this line|the header of|message header|ursprüngliche|message d'origine).*|(?:original message headers|ursprüngliche nachrichtenkopfzeilen|original-?nachrichtenkopfzeilen|diagnostic information for administrators|en-têtes de message d'origine) ?:.*|(?:received: from|return-path:|dkim-signature:|message-id: ?<|mime-version:|reply-to:) .*)$/im;

const letterPart =
  /^(message\/(global|rfc822)(-headers)?|message\/partial|text\/rfc822(-headers)?)$/;

/** The headers of our letter, as they came back with a report. */
export function returnedHeaders(mail: Mail): Map<string, string> {
  const part = mail.part(letterPart);
  if (part) return fieldBlocks(part.content.toString('latin1').slice(0, 64_000))[0] ?? new Map();
  // Old servers write it below their words.
  const at = mail.text.search(quotedLetter);
  if (at < 0) return new Map();
  return new Map(fieldBlocks(mail.text.slice(at)).flatMap((block) => [...block]));
}

function formalReport(mail: Mail): Report | null {
  const part = mail.part(/^message\/(global-)?delivery-status$/);
  if (part === undefined) return null;
  const [ofMessage, ...ofRecipients] = fieldBlocks(part.content.toString('utf8'));
  const about = ofRecipients.length > 0 ? ofRecipients : ofMessage ? [ofMessage] : [];
  const told = about
    .filter((fields) => recipientFields.some((name) => fields.has(name)))
    .map((fields) => ofRecipient(mail, fields));
  // We write to one person at a time; where more are told of, the worst counts.
  return told.find((one) => one.outcome === 'failed') ?? told[0] ?? null;
}

const recipientFields = ['final-recipient', 'original-recipient', 'action', 'status'];
/** Codes that say that it failed, and nothing of why: the other server's own is better. */
const vague = /^\d\.(0\.0|[1-5]\.0|4\.7)$/;

function ofRecipient(mail: Mail, fields: Map<string, string>): Report {
  const diagnostic = afterType(fields.get('diagnostic-code') ?? '');
  const own = statusIn(fields.get('status') ?? '');
  const said = statusIn(diagnostic);
  const status = said !== null && (own === null || vague.test(own)) ? said : (own ?? said);
  const outcome = outcomeOf(fields.get('action') ?? '', status);
  const isVague = diagnostic === '' || status === null || vague.test(status);
  const words = isVague ? `${diagnostic} ${humanPart(mail)}` : diagnostic;
  const asked = plainAddress(fields.get('original-recipient') ?? '');
  const final = plainAddress(fields.get('final-recipient') ?? '');
  return {
    kind: 'report',
    outcome,
    class: classFor(outcome, status, words),
    recipient: final ?? asked,
    ...(asked === null || asked === final ? {} : { asked }),
    status,
  };
}

function outcomeOf(action: string, status: string | null): Report['outcome'] {
  const [word = ''] = action.toLowerCase().split(/[\s;(]/);
  if (['delivered', 'relayed', 'expanded'].includes(word)) return 'delivered';
  if (word === 'delayed' || word === 'failed') return word;
  if (status?.startsWith('2')) return 'delivered';
  return status?.startsWith('4') ? 'delayed' : 'failed';
}

function classFor(outcome: Report['outcome'], status: string | null, words: string): BounceClass {
  if (outcome === 'delivered') return 'delivered';
  if (outcome === 'delayed') return 'soft';
  return named[classOf(`${status ?? replyCode(words) ?? ''} ${words}`.trim())];
}

const daemon =
  /^(mailer-?daemon|postmaster|mail-?daemon|mail[ ._-]deliver|mdaemon|bounces?\b|noreply-?bounce|system(administrator| administrator| attendant)|e?-?mail delivery|microsoft outlook|microsoft exchange)/i;
const failure =
  /undeliver|unzustellbar|nicht zugestellt|zustellung|nicht zustellbar|failure notice|mail (failure|failed|system error|could not)|failed mail|failed delivery|delayed|verzögert|still being retried|error sending your mail|message status|returned (mail|to sender)|delivery (status|fail|has failed|incomplete|problem|notification|report|attempts)|mail delivery|could(n't| not) be delivered|not (be )?delivered|non remis|échec|remise (impossible|différée)|no se (ha podido|pudo) entregar|no entregado|mancata consegna|onbestelbaar|nie dostarczon|не доставлен|warning: (message|could not send)/i;
const stillTrying =
  /\b(delay(ed)?|warning|will (be retried|keep trying|continue|retry)|still being (tried|retried)|not yet (been )?delivered|keeps? trying|no action is required|verzögert|weiterhin versucht|différée)/i;
const givenUp =
  /permanent|gave up|giving up|given up|has failed|undeliverable|unzustellbar|stopped trying/i;

function wordedReport(mail: Mail): Report | null {
  const { from, parsed } = mail;
  const failedFor = mail.header('x-failed-recipients')[0]?.split(',')[0] ?? '';
  const isReport = /report-type="?delivery-status/i.test(mail.header('content-type').join());
  const isDaemon =
    daemon.test(from.address) ||
    daemon.test(from.name) ||
    mail.header('return-path').some((path) => /^<\s*>$/.test(path));
  const subject = parsed.subject ?? '';
  if (awaySubject(subject)) return null;
  const words = humanPart(mail);
  // The codes are the same in every tongue.
  const isCoded = statusIn(words) !== null || /\b[45]5\d[ -]/.test(words);
  const isKnown = failedFor !== '' || isReport || (isDaemon && (failure.test(subject) || isCoded));
  if (!isKnown) return null;
  const isDelayed = stillTrying.test(`${subject}\n${words}`) && !givenUp.test(words);
  const status = statusIn(words);
  const outcome = isDelayed ? 'delayed' : 'failed';
  return {
    kind: 'report',
    outcome,
    class: classFor(outcome, status, words),
    recipient: plainAddress(failedFor) ?? addressIn(words),
    status,
  };
}

function humanPart({ text }: Mail): string {
  return (text.split(quotedLetter)[0] ?? '').slice(0, 4000);
}

function statusIn(text: string): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text)?.[1] ?? null;
}

function replyCode(text: string): string | null {
  return /(?<![\d.])([45][0-5]\d)(?=[ -]|$)(?! ?(?:bytes|kb|seconds|mb))/im.exec(text)?.[1] ?? null;
}

/** `rfc822; a@b` is `a@b`. */
function afterType(value: string): string {
  return value.replace(/^[^;]{0,40};\s*/, '').trim();
}

function plainAddress(value: string): string | null {
  const address = (/<([^<>\s]+)>/.exec(value)?.[1] ?? afterType(value)).toLowerCase();
  return address.includes('@') ? address.replace(/[<>"\s]/g, '') : null;
}

function addressIn(words: string): string | null {
  const others = words.replace(/\b(postmaster|mailer-daemon)@\S+/gi, '');
  return /[\w.+'=-]+@[\w-]+(?:\.[\w-]+)+/.exec(others)?.[0].toLowerCase() ?? null;
}
