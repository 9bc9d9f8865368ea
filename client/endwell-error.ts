import { CodedError } from '../coded-error.ts';
import type { Refusal } from '../workflows/chart/index.ts';

/** Everything that asking Endwell can fail with. */
export type EndwellCode =
  | 'refused'
  | 'actor.unknown'
  | 'scopeMissing'
  | 'keyUnknown'
  | 'notYours'
  | 'notFound'
  | 'noSuchQuery'
  | 'stopped'
  | 'invalidRow'
  | 'unknownPlace'
  | 'unanswered'
  | 'otherBuild'
  | 'unrehearsed';

/** A failure with a stable code and one plain sentence; `refusal` tells what would unblock it. */
export class EndwellError extends CodedError<EndwellCode> {
  override readonly name = 'EndwellError';
  readonly refusal: Refusal | null;

  constructor(
    code: EndwellCode,
    message: string,
    { cause, refusal = null }: { cause?: unknown; refusal?: Refusal | null } = {},
  ) {
    super(code, message, { cause });
    this.refusal = refusal;
  }
}
