import { CodedError } from '../../coded-error.ts';

/** Why the API itself does not do what it is asked, before anything else was. */
export type RequestCode =
  | 'notFound'
  | 'method'
  | 'json'
  | 'mediaType'
  | 'tooLarge'
  | 'idempotencyKey'
  | 'malformed'
  | 'unseen'
  | 'tooMany'
  | 'caseload'
  | 'policy';

/** A part of a request that is wrong: where it stands (a JSON pointer, or the name of a parameter), and what is wrong with it. */
export interface Fault {
  pointer: string;
  detail: string;
}

/** A request that cannot be answered; `headers` go with the answer. */
export class RequestError extends CodedError<RequestCode> {
  override readonly name = 'RequestError';
  readonly mend: string;
  readonly errors: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: RequestCode,
    message: string,
    {
      mend,
      errors = [],
      headers = {},
    }: { mend: string; errors?: readonly Fault[]; headers?: Record<string, string> },
  ) {
    super(code, message);
    this.mend = mend;
    this.errors = errors;
    this.headers = headers;
  }
}
