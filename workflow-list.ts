import type { Client } from '@temporalio/client';
import type { TypedSearchAttributes } from '@temporalio/common';
import { decodeTypedSearchAttributes } from '@temporalio/common/lib/converter/payload-search-attributes.js';
import type { temporal } from '@temporalio/proto';

/** Payloads by name, encrypted. */
type Fields = temporal.api.common.v1.IMemo['fields'];

/** A workflow as Temporal lists it. */
export interface ListedWorkflow {
  workflowId: string;
  runId: string;
  /** Its number in Temporal’s list of states. */
  status: number;
  type: string;
  signs: TypedSearchAttributes;
  /** What was written beside the codes, still closed: a list is for those too who lack a key. */
  memo: Fields;
}

/** What Temporal answers of one. */
type Raw = temporal.api.workflow.v1.IWorkflowExecutionInfo;

/**
 * All workflows that a query finds, page by page. The SDK’s own list opens what is encrypted of each, and fails at the first
 * whose key is not here.
 */
export async function* listWorkflows(
  { workflowService, options: { namespace } }: Client,
  query: string,
): AsyncGenerator<ListedWorkflow> {
  let nextPageToken: Uint8Array = new Uint8Array();
  do {
    const asked = { namespace, query, nextPageToken };
    const page = await workflowService.listWorkflowExecutions(asked);
    yield* page.executions.map(listedWorkflow);
    ({ nextPageToken } = page);
  } while (nextPageToken.length > 0);
}

/** The same of one line of a page. */
export function listedWorkflow({
  execution,
  status,
  type,
  searchAttributes,
  memo,
}: Raw): ListedWorkflow {
  return {
    workflowId: execution?.workflowId ?? '',
    runId: execution?.runId ?? '',
    status: status ?? 0,
    type: type?.name ?? '',
    signs: decodeTypedSearchAttributes(searchAttributes?.indexedFields),
    memo: memo?.fields,
  };
}
