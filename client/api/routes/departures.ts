import * as v from 'valibot';
import { Ref } from '../../../workflows/chart/rules/index.ts';
import { FactsStated } from '../../../workflows/departure/events/index.ts';
import { toDepartureDocument } from '../../departure/document.ts';
import { departuresFor } from '../../office/index.ts';
import { BegunDeparture, Departure, Departures } from '../answers/house.ts';
import { route, type Route } from '../route.ts';
import { OfDeparture } from './addresses.ts';

const tag = 'Departures';
const { statedBy: _statedBy, ...facts } = FactsStated.entries;

/** A departure as it is begun: who states it is whoever asks. */
const Stated = v.strictObject({
  ...facts,
  closeness: v.optional(
    v.pipe(
      v.record(Ref, v.picklist(['close', 'regular', 'occasional'])),
      v.description('How closely somebody worked with the worker, by their reference'),
    ),
    {},
  ),
  callOnly: v.optional(
    v.pipe(
      v.array(Ref),
      v.maxLength(2_000),
      v.description('Clients who are called and never written to'),
    ),
    [],
  ),
});

export const departureRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/departures',
    id: 'listDepartures',
    tag,
    title: 'The departures under way that are yours',
    says: 'Those that name you or ask something of you; all, for whoever is over the whole house.',
    needs: 'agency:read',
    gives: { says: 'Where each stands.', schema: Departures },
    answer: async ({ office }) => {
      const found = await departuresFor(office).list();
      return { departures: found.map(toDepartureDocument) };
    },
  }),
  route({
    method: 'post',
    path: '/departures',
    id: 'beginDeparture',
    tag,
    title: 'Begin the departure of a worker',
    says: 'With the clients of this moment; a second person then confirms it. One that is under way is left alone.',
    needs: 'agency:tell',
    takes: {
      types: ['application/json'],
      schema: Stated,
      example: {
        worker: 'W-7',
        kind: 'retirement',
        lastDay: '2035-06-29',
        speaker: 'L-1',
        director: 'D-1',
      },
    },
    status: 201,
    gives: { says: 'It is under way.', schema: BegunDeparture },
    answer: async ({ office, body: { closeness, callOnly, ...stated } }) => {
      const begun = await departuresFor(office).begin({ facts: stated, closeness, callOnly });
      const { worker, outcome, clients, unmatched } = begun;
      return { worker, outcome, clients, unmatched };
    },
  }),
  route({
    method: 'get',
    path: '/departures/{worker}',
    id: 'getDeparture',
    tag,
    title: 'Where the departure of a worker stands',
    needs: 'agency:read',
    params: OfDeparture,
    gives: { says: 'Who was told, who is still to be told, what is owed.', schema: Departure },
    answer: async ({ office, params: { worker } }) =>
      toDepartureDocument(await departuresFor(office).view(worker)),
  }),
];
