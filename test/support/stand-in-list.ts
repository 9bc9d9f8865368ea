import {
  defaultPayloadConverter,
  type SearchAttributePair,
  TypedSearchAttributes,
} from '@temporalio/common';
import { encodeUnifiedSearchAttributes } from '@temporalio/common/lib/converter/payload-search-attributes.js';
import { type Shown, toSearchAttributes } from '../../workflows/host/search-attributes.ts';

/** A workflow as a list knows it. */
export interface Listed {
  workflowId: string;
  type: string;
  done: boolean;
  signs: Shown;
  externalRef: string | null;
}

/** The same as Temporal answers it. */
export function rawOf({ workflowId, type, done, signs, externalRef }: Listed) {
  const set = toSearchAttributes(signs).filter(({ value }) => value !== null);
  const typed = new TypedSearchAttributes(set as SearchAttributePair[]);
  const memo = externalRef === null ? {} : { externalRef };
  return {
    execution: { workflowId, runId: 'the only one' },
    status: done ? 2 : 1,
    type: { name: type },
    searchAttributes: { indexedFields: encodeUnifiedSearchAttributes(undefined, typed) },
    memo: {
      fields: Object.fromEntries(
        Object.entries(memo).map(([name, value]) => [
          name,
          defaultPayloadConverter.toPayload(value),
        ]),
      ),
    },
  };
}

type Value = string | number | boolean | null;
type Question = (one: (name: string) => Value | string[]) => boolean;

/** Whether a question to Temporal's list, in as much of its language as we use, holds for a workflow. */
export function holds(query: string, { workflowId, type, done, signs }: Listed): boolean {
  const named: Record<string, Value | string[]> = {
    ...signs,
    WorkflowId: workflowId,
    WorkflowType: type,
    ExecutionStatus: done ? 'Completed' : 'Running',
  };
  return new Reader(query).whole()((name) => named[name] ?? null);
}

const piece = /\s*('(?:[^']|'')*'|[A-Za-z]\w*|\d+|<=|>=|!=|[=<>(),])/gy;

/** Reads a question from left to right. */
class Reader {
  readonly #pieces: string[];

  constructor(query: string) {
    this.#pieces = Array.from(query.matchAll(piece), ([, one = '']) => one);
  }

  whole(): Question {
    const question = this.#any();
    if (this.#pieces.length > 0) throw new Error(`"${this.#pieces.join(' ')}" was not read`);
    return question;
  }

  #any(): Question {
    const parts = [this.#all()];
    while (this.#is('OR')) parts.push(this.#all());
    return (one) => parts.some((part) => part(one));
  }

  #all(): Question {
    const parts = [this.#one()];
    while (this.#is('AND')) parts.push(this.#one());
    return (one) => parts.every((part) => part(one));
  }

  #one(): Question {
    if (this.#is('(')) {
      const inner = this.#any();
      this.#must(')');
      return inner;
    }
    const name = this.#next();
    const asked = this.#asked();
    return (one) => asked(one(name));
  }

  #asked(): (found: Value | string[]) => boolean {
    if (this.#is('IS')) {
      const isThere = this.#is('NOT');
      this.#must('NULL');
      return (found) =>
        isThere !== (found === null || (Array.isArray(found) && found.length === 0));
    }
    if (this.#is('STARTS_WITH')) {
      const start = String(this.#value());
      return (found) => String(found).startsWith(start);
    }
    const isNot = this.#is('NOT');
    if (isNot || this.#pieces[0] === 'IN') {
      this.#must('IN');
      this.#must('(');
      const values = [this.#value()];
      while (this.#is(',')) values.push(this.#value());
      this.#must(')');
      return (found) => isNot !== values.some((value) => isEqual(found, value));
    }
    const sign = this.#next();
    const value = this.#value();
    const compare = comparisons[sign];
    if (compare === undefined) throw new Error(`"${sign}" compares nothing`);
    return (found) => compare(found, value);
  }

  #value(): Value {
    const said = this.#next();
    if (said.startsWith("'")) return said.slice(1, -1).replaceAll("''", "'");
    return JSON.parse(said) as Value;
  }

  #next(): string {
    const next = this.#pieces.shift();
    if (next === undefined) throw new Error('the question ends too early');
    return next;
  }

  #is(word: string): boolean {
    if (this.#pieces[0] !== word) return false;
    this.#pieces.shift();
    return true;
  }

  #must(word: string): void {
    if (!this.#is(word)) throw new Error(`"${word}" is missing before ${this.#pieces.join(' ')}`);
  }
}

const isEqual = (found: Value | string[], value: Value): boolean =>
  Array.isArray(found) ? found.includes(String(value)) : found === value;

const comparisons: Record<string, (found: Value | string[], value: Value) => boolean> = {
  '=': isEqual,
  '!=': (found, value) => !isEqual(found, value),
  '<': (found, value) => found !== null && Number(found) < Date.parse(String(value)),
  '>=': (found, value) => found !== null && Number(found) >= Date.parse(String(value)),
  '<=': (found, value) => found !== null && Number(found) <= Date.parse(String(value)),
};
