import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

/** What Temporal shows of a run: details cost nothing, attributes are sent only where they changed. */
export class Appearance {
  readonly #shown = new Map<string, string>();
  readonly #alongside: ReadonlySet<string>;

  constructor(alongside: ReadonlySet<string> = new Set()) {
    this.#alongside = alongside;
    this.#remember(workflowInfo().typedSearchAttributes.getAll());
  }

  show(details: string, attributes: SearchAttributeUpdatePair[]): void {
    setCurrentDetails(details);
    const changed = attributes.filter((pair) => this.#isNews(pair));
    if (changed.every(({ key }) => this.#alongside.has(key.name))) return;
    this.#remember(changed);
    upsertSearchAttributes(changed);
  }

  /** Unset and never set are the same. */
  #isNews({ key, value }: SearchAttributeUpdatePair): boolean {
    return JSON.stringify(value) !== (this.#shown.get(key.name) ?? 'null');
  }

  #remember(pairs: SearchAttributeUpdatePair[]): void {
    for (const { key, value } of pairs) this.#shown.set(key.name, JSON.stringify(value));
  }
}
