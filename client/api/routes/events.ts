import type { AgencyTelling } from '../../agency/known-agency.ts';
import { tellAgency } from '../../agency/telling.ts';
import type { Telling as DepartureTelling } from '../../departure/departures.ts';
import { toDepartureDocument } from '../../departure/document.ts';
import { question } from '../../grave.ts';
import type { Telling } from '../../known-endings.ts';
import { departuresFor } from '../../office/index.ts';
import { toViewDocument } from '../../view-document.ts';
import { Ending } from '../answers/ending.ts';
import { Agency, Departure } from '../answers/house.ts';
import type { Route } from '../route.ts';
import { stepsSeen } from '../seen.ts';
import { OfDeparture, OfEnding } from './addresses.ts';
import { agencyShown } from './agency.ts';
import { tellingRoutes, type Told, whyNotRoute } from './telling.ts';

/** What is told has a name of the table of events: each has a route of its own. */
const named = ({ event: type, ...told }: Told) => ({ type, ...told });

export const endingEvents: readonly Route[] = [
  whyNotRoute({
    hearer: 'ending',
    path: '/endings/{ref}',
    needs: 'endings:read',
    params: OfEnding,
    tag: 'Endings',
    ask: ({ office, params: { ref } }, { event, with: facts, for: whose }) =>
      office.whyNot(ref, event, facts, whose),
  }),
  ...tellingRoutes({
    hearer: 'ending',
    path: '/endings/{ref}',
    needs: 'endings:tell',
    params: OfEnding,
    conditional: true,
    marked: true,
    gives: { says: 'It is taken: where the ending then stands.', schema: Ending },
    tell: async ({ office, params: { ref }, seen }, told) => {
      const atSteps = stepsSeen(seen, question(told.event, told.with, ref) !== null);
      const condition = atSteps === undefined ? {} : { atSteps };
      return toViewDocument(await office.tell(ref, { ...(named(told) as Telling), ...condition }));
    },
  }),
];

export const departureEvents: readonly Route[] = [
  whyNotRoute({
    hearer: 'departure',
    path: '/departures/{worker}',
    needs: 'agency:read',
    params: OfDeparture,
    tag: 'Departures',
    ask: ({ office, params: { worker } }, { event, with: facts, for: whose }) =>
      departuresFor(office).whyNot(worker, event, facts, whose),
  }),
  ...tellingRoutes({
    hearer: 'departure',
    path: '/departures/{worker}',
    needs: 'agency:tell',
    params: OfDeparture,
    gives: { says: 'It is taken: where the departure then stands.', schema: Departure },
    tell: async ({ office, params: { worker } }, told) =>
      toDepartureDocument(
        await departuresFor(office).tell(worker, named(told) as DepartureTelling),
      ),
  }),
];

export const agencyEvents: readonly Route[] = [
  whyNotRoute({
    hearer: 'agency',
    path: '/agency',
    needs: 'agency:read',
    tag: 'Agency',
    ask: ({ office: { house, by } }, { event, with: facts }) =>
      house.agency.whyNot(event, facts, by),
  }),
  ...tellingRoutes({
    hearer: 'agency',
    path: '/agency',
    needs: 'agency:tell',
    gives: { says: 'It is taken: where the agency then stands.', schema: Agency },
    tell: async ({ office }, told) => {
      const { house, by } = office;
      const view = await tellAgency(house, { ...named(told), by } as AgencyTelling, (ask) => ask());
      return agencyShown(office, view);
    },
  }),
];
