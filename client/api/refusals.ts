import { foreseen, ServerFault } from '../../server-fault.ts';
import { EndwellError } from '../endwell-error.ts';
import type { Problem } from './problem.ts';
import { RequestError } from './request-error.ts';

/** The status of each code; what an ending refuses for a rule of its own is a conflict. */
const statuses: Readonly<Record<string, number>> = {
  json: 400,
  idempotencyKey: 400,
  keyUnknown: 401,
  scopeMissing: 403,
  notYours: 403,
  'actor.unknown': 403,
  notFound: 404,
  unknown: 404,
  method: 405,
  stopped: 409,
  changed: 412,
  tooLarge: 413,
  mediaType: 415,
  malformed: 422,
  caseload: 422,
  policy: 422,
  noSuchQuery: 422,
  invalidRow: 422,
  unknownPlace: 422,
  unrehearsed: 422,
  unseen: 428,
  tooMany: 429,
  defect: 500,
  unanswered: 503,
  otherBuild: 503,
};

/** Each status in words, and what it means here; the only ones that are ever answered. */
export const refusals: Readonly<Record<number, { title: string; says: string }>> = {
  400: { title: 'Bad Request', says: 'It cannot be read: no JSON, or no key.' },
  401: { title: 'Unauthorized', says: 'It says not who asks, or by a key that does not hold.' },
  403: { title: 'Forbidden', says: 'The key has not that scope, or it is not theirs to do.' },
  404: { title: 'Not Found', says: 'There is none of that name that is theirs.' },
  405: { title: 'Method Not Allowed', says: 'That cannot be done there; Allow says what can.' },
  409: { title: 'Conflict', says: 'It cannot happen now: why, and what would unblock it.' },
  412: { title: 'Precondition Failed', says: 'It does not stand any more as it was seen.' },
  413: { title: 'Content Too Large', says: 'It is larger than anything that is asked.' },
  415: { title: 'Unsupported Media Type', says: 'It is not written in a way that is read.' },
  422: { title: 'Unprocessable Content', says: 'It is not said rightly: errors name each part.' },
  428: {
    title: 'Precondition Required',
    says: 'It cannot be undone by the next word: say how you saw it (If-Match).',
  },
  429: {
    title: 'Too Many Requests',
    says: 'It was asked too often; Retry-After says when to ask again.',
  },
  500: { title: 'Internal Server Error', says: 'Something in Endwell is broken.' },
  503: {
    title: 'Service Unavailable',
    says: 'What is asked does not answer now; Retry-After says when to ask again.',
  },
};

const TRY_AGAIN_SECONDS = '5';

/** What an error means to a program that asked. */
export function problemOf(
  thrown: unknown,
  request: string,
): { status: number; headers: Record<string, string>; problem: Problem } {
  const error = foreseen(thrown);
  const bare = { mend: '', unmet: [], possible: [], errors: [] };
  const answer = (
    status: number,
    said: Partial<Problem> & { code: string; detail: string },
    headers = {},
  ) => ({
    status,
    headers: status === 503 ? { 'retry-after': TRY_AGAIN_SECONDS, ...headers } : headers,
    problem: {
      type: `urn:endwell:${said.code}`,
      title: refusals[status]?.title ?? '',
      status,
      ...bare,
      ...said,
      request,
    },
  });
  if (error instanceof RequestError) {
    const { code, message: detail, mend, errors, headers } = error;
    return answer(statuses[code] ?? 500, { code, detail, mend, errors: [...errors] }, headers);
  }
  if (error instanceof EndwellError && error.refusal !== null) {
    const { code, why: detail, mend, unmet, possible } = error.refusal;
    return answer(statuses[code] ?? 409, { code, detail, mend, unmet, possible });
  }
  // The same words whether it is not there or not theirs.
  if (error instanceof EndwellError && error.code === 'notFound')
    return answer(404, { code: 'notFound', ...nothingThere });
  if (error instanceof EndwellError) {
    return answer(statuses[error.code] ?? 500, { code: error.code, detail: error.message });
  }
  if (error instanceof ServerFault) return answer(503, { code: 'unanswered', ...noAnswer });
  return answer(500, { code: 'unexpected', ...broken });
}

const nothingThere = {
  detail: 'There is none of that name that is yours.',
  mend: 'Look at the list of those that are (GET /endings, /departures).',
};
const noAnswer = {
  detail: 'What was asked does not answer: its server cannot be reached.',
  mend: 'Ask again in a moment; what is told twice under one Idempotency-Key counts once.',
};
const broken = {
  detail: 'It could not be answered, because something in Endwell is broken.',
  mend: 'Whoever runs Endwell finds it in the log by the id of the request.',
};
