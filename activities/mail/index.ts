import { asyncLocalStorage } from '@temporalio/activity';
import * as v from 'valibot';
import { Mail as MailAddress } from '../../workflows/chart/rules/index.ts';
import type { NoticePost } from '../../workflows/agency/sending/notice-post.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import { hostOf } from '../../workflows/wording/index.ts';
import { appointmentOf } from '../calendar/appointment.ts';
import { raising } from '../failure-raised.ts';
import { Failure } from '../failures.ts';
import { type Letter, type OwnPage, renderLetter } from '../letters/render.ts';
import type { Letters } from '../letters/templates.ts';
import { checkLetter } from '../letters/letter-wording.ts';

import { toMessage } from './message.ts';
import { type NoticeOutcome, sendNotice } from './notices.ts';
import type { MailServer } from './login.ts';
import { refOf, toIdentity } from './identity.ts';
import { type Signature, signedBy } from './dkim.ts';
import { createSmtp, type Patience, type SendOnce } from './smtp.ts';
import { plusAddress, type ReturnTags } from '../../return-address.ts';
import type { PlanLinks } from '../../plan-link.ts';
import type { StopLinks } from '../../stop-link.ts';
import type { SendText } from './sms.ts';
import { type MailTrial, tryMailServer } from './trial.ts';

/** The outside that sending mail needs. */
export interface MailPort extends MailServer {
  /** Hosts of the agency to which a letter may link, besides that of its address. */
  hosts?: readonly string[];
  /** The letters, where an agency has some of its own. */
  letters?: Letters | undefined;
  patience?: Patience;
  /** Addresses by which a client stops what is sent, where the agency has pages that answer them. */
  stopLinks?: Pick<StopLinks, 'of'> | undefined;
  /** Addresses of a client’s own page, where the agency has pages. */
  planLinks?: Pick<PlanLinks, 'of' | 'host'> | undefined;
  /** By what mail that comes back names its ending; `plus` and `verp` say where addresses may carry it (docs/operating.md). */
  tags?: Pick<ReturnTags, 'of'>;
  plus?: boolean;
  verp?: boolean;
  /** Where the staff look at what they owe, as an address; left out where there is none. */
  office?: string | undefined;
  /** Through whom texts leave; without one none does. */
  sendText?: SendText | undefined;
  /** Without one, whoever sends for the agency signs. */
  signature?: Signature | undefined;
  /** Of a story alone: how the mail server answers a letter; null where it is handed over. */
  answer?: (post: Post, letter: Letter) => Failure | null;
}

/** The message left us; what became of it at the other end is not known. */
export interface Delivered {
  outcome: 'sent';
  messageId: string;
  subject: string;
  /** Of a text: in how many parts it travelled. */
  segments?: number;
  /** The language it was written in, and the version of the templates it was printed from. */
  letter: Pick<Letter, 'language' | 'version'>;
}

export interface Mail {
  deliver: (post: Post) => Promise<Delivered>;
  /** Writes to one of the staff. */
  sendNotice: (post: NoticePost) => Promise<NoticeOutcome>;
  /** Whether the mail server would take letters from the machine that sends them. */
  tryMailServer: () => Promise<MailTrial>;
}

/** Activities that send mail: each attempt is short, and a retry is the same message. */
export function createMail(port: MailPort): Mail {
  const sendOnce = createSmtp(port, port.patience);
  return {
    sendNotice: (post) => raising(() => whileBeating(() => sendNotice(port, sendOnce, post))),
    deliver: (post) => raising(() => whileBeating(() => deliver(port, sendOnce, post))),
    tryMailServer: () => tryMailServer(port),
  };
}

/** Shorter than half of what the workflow waits for a sign of life. */
const BEAT_EVERY_MS = 10_000;

/** A mail server may look through a letter for minutes: meanwhile Temporal hears that somebody is still at it. */
async function whileBeating<T>(body: () => Promise<T>): Promise<T> {
  const activity = asyncLocalStorage.getStore();
  const beating = setInterval(() => activity?.heartbeat(), BEAT_EVERY_MS);
  try {
    return await body();
  } finally {
    clearInterval(beating);
  }
}

async function deliver(port: MailPort, sendOnce: SendOnce, post: Post): Promise<Delivered> {
  if (post.by !== 'sms') assertAddress(post.to.address);
  const { planLinks } = port;
  const hosts = [...(port.hosts ?? []), ...(planLinks ? [planLinks.host] : [])];
  const page =
    planLinks && post.page !== undefined ? await linkOf(post, post.page, planLinks) : null;
  const letter = renderLetter(post, { letters: port.letters, hosts, page });
  assertWording(letter, post, hosts);
  const answer = port.answer?.(post, letter) ?? null;
  if (answer !== null) throw answer;
  if (post.by === 'sms') return await deliverText(port, post, letter);
  const identity = toIdentity(post, port.tags);
  const { stopLinks, signature } = port;
  const stop = stopLinks && post.links === true ? stopLinks.of(refOf(post)) : null;
  const tagged = (place: 'reply' | 'bounce'): string | null =>
    port.tags && port.plus ? plusAddress(post.agency.mail, port.tags.of(place, refOf(post))) : null;
  const ways = {
    ...identity,
    stop,
    answerTo: tagged('reply') ?? post.agency.mail,
    returnTo: port.verp ? tagged('bounce') : null,
  };
  const message = toMessage(post, letter, ways, appointmentOf(post, refOf(post), Date.now()));
  await sendOnce(
    signature ? { ...message, ...signedBy(signature, hostOf(post.agency.mail)) } : message,
  );
  const { subject, language, version } = letter;
  return { outcome: 'sent', messageId: identity.messageId, subject, letter: { language, version } };
}

/** A text has no subject: what it says is all. */
async function deliverText(
  { sendText }: MailPort,
  { to }: Post,
  { subject, text, language, version }: Letter,
): Promise<Delivered> {
  if (sendText === undefined) throw new Failure('sms.missing');
  const { id, segments } = await sendText(to.address, text.replace(/\s+/g, ' ').trim());
  return { outcome: 'sent', messageId: id, subject, segments, letter: { language, version } };
}

/** A retry is the same letter, and so has the same link, of the day on which it is tried. */
async function linkOf(
  post: Post,
  number: number,
  planLinks: Pick<PlanLinks, 'of'>,
): Promise<OwnPage> {
  const ref = refOf(post);
  return {
    address: await planLinks.of({ ref, number, id: post.key.slice(ref.length + 1) }),
    code: null,
  };
}

/** One plain address: a list of them, or a name with one, would reach somebody else. */
function assertAddress(address: string): void {
  if (!v.is(MailAddress, address)) throw new Failure('mail.refusedAddress');
}

function assertWording(letter: Letter, post: Post, hosts: readonly string[]): void {
  const refused = checkLetter(letter, post, { hosts }).filter(
    (finding) => finding.level === 'refuse',
  );
  if (refused.length === 0) return;
  const checks = new Set(refused.map((finding) => finding.check));
  throw new Failure('letter.wording', [...checks].join(', '), refused);
}
