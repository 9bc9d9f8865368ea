import type { Connection } from '@temporalio/client';
import type { SearchAttributeType } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { setTimeout as pause } from 'node:timers/promises';
import { CodedError } from '../../coded-error.ts';
import type { ServerErrorCode } from '../error-codes.ts';

/** Search attributes by name. */
export type WantedAttributes = Readonly<Record<string, SearchAttributeType>>;

type IndexedType = temporal.api.enums.v1.IndexedValueType;

const LISTED_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 50;

// The same type as the command line says it and as the server's interface counts it.
const TYPES = {
  TEXT: { flag: 'Text', indexed: 1 },
  KEYWORD: { flag: 'Keyword', indexed: 2 },
  INT: { flag: 'Int', indexed: 3 },
  DOUBLE: { flag: 'Double', indexed: 4 },
  BOOL: { flag: 'Bool', indexed: 5 },
  DATETIME: { flag: 'Datetime', indexed: 6 },
  KEYWORD_LIST: { flag: 'KeywordList', indexed: 7 },
} as const satisfies Record<SearchAttributeType, { flag: string; indexed: IndexedType }>;

/** The flags with which a new server registers the attributes as it starts. */
export function toAttributeFlags(wanted: WantedAttributes): string[] {
  return Object.entries(wanted).flatMap(([name, type]) => [
    '--search-attribute',
    `${name}=${TYPES[type].flag}`,
  ]);
}

/** The same for the command of Temporal that registers them with a server that is running. */
export function attributeOptions(wanted: WantedAttributes): string[] {
  return Object.entries(wanted).flatMap(([name, type]) => [
    `--name ${name}`,
    `--type ${TYPES[type].flag}`,
  ]);
}

/** The wanted attributes that the namespace does not have; refuses those it has with another type. */
export async function missingAttributes(
  connection: Connection,
  namespace: string,
  wanted: WantedAttributes,
): Promise<string[]> {
  const listed = await connection.operatorService.listSearchAttributes({ namespace });
  const present = { ...listed.systemAttributes, ...listed.customAttributes };
  return Object.entries(wanted)
    .filter(([name, type]) => {
      const there = present[name];
      if (there !== undefined && there !== TYPES[type].indexed) {
        throw new CodedError<ServerErrorCode>(
          'attributeConflict',
          `The search attribute ${name} of namespace ${namespace} is ${toName(there)}, and ${type} is needed: take another namespace, or remove that one (temporal operator search-attribute remove) if nothing else uses it.`,
        );
      }
      return there === undefined;
    })
    .map(([name]) => name);
}

/** Adds to the namespace the wanted attributes that it lacks, and answers which those were. */
export async function registerSearchAttributes(
  connection: Connection,
  namespace: string,
  wanted: WantedAttributes,
): Promise<string[]> {
  const missing = await missingAttributes(connection, namespace, wanted);
  if (missing.length === 0) return missing;
  const added = Object.entries(wanted).filter(([name]) => missing.includes(name));
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(added.map(([name, type]) => [name, TYPES[type].indexed])),
  });
  const until = Date.now() + LISTED_WITHIN_MS;
  while ((await missingAttributes(connection, namespace, wanted)).length > 0) {
    if (Date.now() > until) {
      const names = missing.join(', ');
      throw new CodedError<ServerErrorCode>(
        'serverSilent',
        `The server took ${names} but does not list them.`,
      );
    }
    await pause(LOOK_EVERY_MS);
  }
  return missing;
}

function toName(indexed: IndexedType): string {
  const named = Object.entries(TYPES).find(([, type]) => type.indexed === indexed);
  return named?.[0] ?? `of an unknown type (${indexed})`;
}
