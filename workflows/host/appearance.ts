import type { SearchAttributeType, SearchAttributeUpdatePair } from '@temporalio/common';
import { at, type Live, type Waking } from '../chart/index.ts';
import { report } from './defects.ts';
import type { Looks, Start } from './hosting.ts';
import { toSearchAttributes } from './search-attributes.ts';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

const none: ReadonlySet<string> = new Set();

/** What Temporal shows of a run: details cost nothing, attributes are sent only where they changed. */
export class Appearance<C extends { now: number }> {
  readonly #looks: Looks<C>;
  readonly #shows: Start<unknown>['shows'];

  constructor(looks: Looks<C>, shows: Start<unknown>['shows']) {
    this.#looks = looks;
    this.#shows = shows;
  }

  /** What it now looks like, and when it looks otherwise by itself; of what throws, what was shown before stays. */
  show(live: Live<C>): Waking | null {
    const looks = this.#looks;
    // Runs of old did not look at the clock; what was late was as of their last step.
    const seen = this.#shows === 'all' ? at(live, Date.now()) : live;
    let waking: Waking | null = null;
    this.#attempt('its details', () => setCurrentDetails(looks.detailsOf(seen)));
    this.#attempt('its search attributes', () => {
      this.#send(toSearchAttributes(looks.attributesOf?.(seen) ?? {}));
      if (this.#shows === 'all') waking = looks.turnsAt?.(seen) ?? null;
    });
    return waking;
  }

  #attempt(what: string, show: () => void): void {
    try {
      show();
    } catch (error) {
      report(what, error);
    }
  }

  #send(attributes: SearchAttributeUpdatePair[]): void {
    const alongside = this.#shows === 'all' ? none : (this.#looks.alongside ?? none);
    const changed = attributes.filter(isNews);
    if (!changed.every(({ key }) => alongside.has(key.name))) upsertSearchAttributes(changed);
  }
}

/** Whether it differs from what was last sent; unset and never set are the same. */
function isNews({ key, value }: SearchAttributeUpdatePair): boolean {
  const shown = workflowInfo().typedSearchAttributes.get<SearchAttributeType>(key);
  return JSON.stringify(value) !== JSON.stringify(shown ?? null);
}
