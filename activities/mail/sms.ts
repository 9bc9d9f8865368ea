import * as v from 'valibot';
import { Failure, type FailureCode } from '../failures.ts';
import { segmentsOf } from './segments.ts';

/** Hands one text over, once. Answers the name that it has there, and in how many parts it travels. */
export type SendText = (to: string, body: string) => Promise<{ id: string; segments: number }>;

const ANSWERS_WITHIN_MS = 20_000;
const MOST_SEGMENTS = 3;

/** What is answered in the usual shape (Twilio, 2010-04-01). */
const Taken = v.object({ sid: v.string() });
const Refused = v.object({ code: v.number() });

/** Nothing was handed over: there was nobody to hand it to. */
const unreached: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Through an HTTP interface of Twilio’s shape. It knows no name by which the same text is the same: where the answer is lost, it
 * is `sms.uncertain`, and nobody sends it again.
 *
 * @param url as SMS_URL has it (mail-server.ts)
 */
export function createSms(url: string): SendText {
  const { origin, username, password, searchParams } = new URL(url);
  const account = decodeURIComponent(username);
  const login = Buffer.from(`${account}:${decodeURIComponent(password)}`).toString('base64');
  const from = searchParams.get('from') ?? '';
  const sender: Record<string, string> = from.startsWith('MG')
    ? { MessagingServiceSid: from }
    : { From: from };
  const place = `${origin}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`;
  return async (told, body) => {
    const to = numberOf(told);
    const segments = segmentsOf(body);
    if (segments > MOST_SEGMENTS) throw new Failure('sms.tooLong', `${segments} parts`);
    const answer = await asked(place, login, { To: to, ...sender, Body: body });
    const said: unknown = await answer.json().catch(() => null);
    if (answer.ok && v.is(Taken, said)) return { id: said.sid, segments };
    // It was taken, and its name was lost on the way.
    if (answer.ok) throw new Failure('sms.uncertain');
    // A fault without a word of explanation comes from somewhere on the way, perhaps from behind what took it.
    if (answer.status >= 500 && !v.is(Refused, said)) throw new Failure('sms.uncertain');
    const code = v.is(Refused, said) ? said.code : 0;
    throw new Failure(meant(answer.status, code), `HTTP ${answer.status}, ${code}`);
  };
}

async function asked(
  place: string,
  login: string,
  form: Record<string, string>,
): Promise<Response> {
  try {
    return await fetch(place, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      headers: { authorization: `Basic ${login}` },
      body: new URLSearchParams(form),
    });
  } catch (error) {
    // Whatever fetch throws says by its cause what happened.
    const { cause } = error as { cause?: { code?: unknown } };
    throw new Failure(unreached.has(cause?.code) ? 'sms.unreachable' : 'sms.uncertain');
  }
}

/** International, as texts are addressed (E.164): a number without its country could be anybody’s. */
function numberOf(told: string): string {
  const digits = told.replace(/\(0\)/g, '').replace(/[\s()./-]/g, '');
  const number = digits.replace(/^00/, '+');
  if (!/^\+[1-9]\d{6,14}$/.test(number)) throw new Failure('sms.refusedNumber');
  return number;
}

const wrongNumber: ReadonlySet<number> = new Set([21211, 21214, 21217, 21265, 21610, 21612, 21614]);
const ours: ReadonlySet<number> = new Set([20003, 21408, 21603, 21606, 21611]);
const STOPPED = 21610;

/** What is meant by a status, and by the number of the fault that comes with it. */
function meant(status: number, code: number): FailureCode {
  if (status === 401 || status === 403 || ours.has(code)) return 'sms.misconfigured';
  if (code === STOPPED) return 'sms.optedOut';
  if (wrongNumber.has(code)) return 'sms.refusedNumber';
  return status === 429 || status >= 500 ? 'sms.refusedForNow' : 'sms.refusedMessage';
}
