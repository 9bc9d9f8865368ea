import type { By } from '../../workflows/chart/rules/index.ts';
import type { JsonObject, Refusal } from '../../workflows/chart/index.ts';
import type { View } from '../../workflows/departure/reading/view.ts';
import type { Begun, Telling } from '../departure/departures.ts';
import type { Stated } from '../departure/file.ts';
import { EndwellError } from '../endwell-error.ts';
import { isOverAll, mayFollow } from './access.ts';
import { type Office, passingOn } from './office.ts';

/** A departure that is begun, without who states it: that is whoever is signed in. */
export type Leaving = Omit<Stated, 'facts'> & { facts: Omit<Stated['facts'], 'statedBy'> };

/** The departures that one person of the staff may see and speak of. */
export interface OpenDepartures {
  /** Begins one under the settings in force. @throws EndwellError `notYours`, `unknownPlace`, `actor.unknown` */
  begin: (leaving: Leaving) => Promise<Begun>;
  list: () => Promise<View[]>;
  /** @throws EndwellError `notFound` (also where it is no business of theirs), `unanswered` */
  view: (worker: string) => Promise<View>;
  /** @throws EndwellError as `view`, and `refused` with the refusal */
  tell: (worker: string, said: Omit<Telling, 'by'> & Pick<By, 'for'>) => Promise<View>;
  whyNot: (
    worker: string,
    type: string,
    facts?: JsonObject,
    whose?: By['for'],
  ) => Promise<Refusal | null>;
}

export function departuresFor({ person, by, house }: Office): OpenDepartures {
  const { departures } = house;
  const view = async (worker: string): Promise<View> => {
    const found = await departures.view(worker);
    if (mayFollow(person, found)) return found;
    const says = `No departure of ${worker} is under way that is yours.`;
    throw new EndwellError('notFound', says);
  };
  return {
    begin: async ({ facts, ...stated }) => {
      const inForce = await house.agency.remembered();
      if (inForce === null || !isOverAll(person)) {
        const says =
          'A departure is begun by a lead, a director or an administrator: let one of them state it.';
        throw new EndwellError('notYours', says);
      }
      const told = { ...stated, facts: { ...facts, statedBy: person.ref } };
      return await departures.begin(told, inForce.policy);
    },
    list: async () => {
      const found: View[] = [];
      for await (const { worker } of departures.list()) found.push(await departures.view(worker));
      return found.filter((one) => mayFollow(person, one));
    },
    view,
    tell: async (worker, { for: whose, ...said }) => {
      await view(worker);
      return await departures.tell(worker, { ...said, by: passingOn(by, whose) });
    },
    whyNot: async (worker, type, facts, whose) => {
      await view(worker);
      return await departures.whyNot(worker, type, facts, passingOn(by, whose));
    },
  };
}
