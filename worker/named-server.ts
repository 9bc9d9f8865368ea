import { type ConnectionLike, isGrpcServiceError } from '@temporalio/client';
import { CodedError } from '../coded-error.ts';
import type { StackErrorCode } from './error-codes.ts';

const NOT_FOUND = 5;

/** The server at this address, which the settings name, does not answer. */
export function unreachable(
  address = 'localhost:7233',
  cause: unknown,
): CodedError<StackErrorCode> {
  const says = `No Temporal server answers at ${address}: start it, or name another by TEMPORAL_ADDRESS or a profile.`;
  return new CodedError('unreachable', says, { cause });
}

/** Before anything is asked of it that a server would answer in many words. @throws CodedError `namespaceMissing` */
export async function assertNamespace(
  { workflowService }: ConnectionLike,
  namespace: string,
): Promise<void> {
  try {
    await workflowService.describeNamespace({ namespace });
  } catch (cause) {
    if (!isGrpcServiceError(cause) || cause.code !== NOT_FOUND) throw cause;
    const says = `The Temporal server has no namespace "${namespace}": set TEMPORAL_NAMESPACE, or make it: temporal operator namespace create ${namespace}`;
    throw new CodedError<StackErrorCode>('namespaceMissing', says, { cause });
  }
}
