import type { SearchAttributeUpdatePair } from '@temporalio/common';
import type { Live } from '../chart/index.ts';
import { report } from './defects.ts';
import { toSearchAttributes, type Shown } from './search-attributes.ts';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

/** How a chart looks in Temporal. */
interface Looks<C> {
  detailsOf(live: Live<C>): string;
  attributesOf?(live: Live<C>): Shown;
}

/** What Temporal shows of a run: details cost nothing, attributes are sent only where they changed. */
export class Appearance {
  readonly #shown = new Map<string, string>();
  readonly #alongside: ReadonlySet<string>;

  constructor(alongside: ReadonlySet<string> = new Set()) {
    this.#alongside = alongside;
    this.#remember(workflowInfo().typedSearchAttributes.getAll());
  }

  /** What it now looks like; of what throws, what was shown before stays. */
  show<C>(looks: Looks<C>, live: Live<C>): void {
    this.#attempt('its details', () => setCurrentDetails(looks.detailsOf(live)));
    this.#attempt('its search attributes', () =>
      this.#send(toSearchAttributes(looks.attributesOf?.(live) ?? {})),
    );
  }

  #attempt(what: string, show: () => void): void {
    try {
      show();
    } catch (error) {
      report(what, error);
    }
  }

  #send(attributes: SearchAttributeUpdatePair[]): void {
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
