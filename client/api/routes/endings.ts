import * as v from 'valibot';
import type { EndingEntry } from '../../../workflows/ending/reading/log-lines.ts';
import { logLine, toViewDocument } from '../../view-document.ts';
import { openCase } from '../../office/index.ts';
import { Row } from '../../../workflows/ending/row.ts';
import { Ending, EndingsPage, OpenedEnding } from '../answers/ending.ts';
import { Timeline } from '../answers/of-ending.ts';
import { route, type Route } from '../route.ts';
import { OfEnding } from './addresses.ts';
import { askedOfList, EndingsAsked, toLine } from './list.ts';
import { planOfEnding, possibleIn, lettersOf } from './one-ending.ts';

const tag = 'Endings';
const MOST_AT_ONCE = 100;

export const endingRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/endings',
    id: 'listEndings',
    tag,
    title: 'Your endings, a page at a time',
    says: 'Those that run and are yours, covered, supervised or taken by you; all, for whoever is over the whole house. The list is a few seconds behind.',
    needs: 'endings:read',
    query: EndingsAsked,
    gives: { says: 'A page of the list.', schema: EndingsPage },
    answer: async ({ office, query }) => {
      const { limit = MOST_AT_ONCE, after, ...asked } = query;
      const page = await office.page(limit, after, askedOfList(asked));
      return { ...page, endings: page.endings.map(toLine) };
    },
  }),
  route({
    method: 'post',
    path: '/endings',
    id: 'openEnding',
    tag,
    title: 'Open the ending of a case',
    says: 'Under the settings in force. One of the same external reference is left alone, so that it may be asked again.',
    needs: 'import',
    takes: {
      types: ['application/json'],
      schema: Row,
      example: {
        externalRef: 'R-2001',
        worker: 'W-7',
        name: 'Kim',
        preferredChannel: 'email',
        email: 'kim@example.org',
      },
    },
    status: 201,
    gives: { says: 'It runs.', schema: OpenedEnding },
    answer: async ({ office, body }) => {
      const { ref, outcome } = await openCase(office, body);
      return { ref, outcome };
    },
  }),
  route({
    method: 'post',
    path: '/endings/find',
    id: 'findEnding',
    tag,
    title: 'The ending of a case, by the agency’s own reference',
    says: 'The reference of the agency stands in the body, because addresses end up in logs.',
    needs: 'endings:read',
    takes: {
      types: ['application/json'],
      schema: v.strictObject({ externalRef: Row.entries.externalRef }),
      example: { externalRef: 'R-2001' },
    },
    marked: true,
    gives: { says: 'Where it stands.', schema: Ending },
    answer: async ({ office, body }) => {
      const { view } = await office.open(office.house.endings.refOf(body.externalRef));
      return toViewDocument(view);
    },
  }),
  route({
    method: 'get',
    path: '/endings/{ref}',
    id: 'getEnding',
    tag,
    title: 'Where an ending stands',
    needs: 'endings:read',
    params: OfEnding,
    marked: true,
    gives: { says: 'Where it stands, what is owed, what is possible.', schema: Ending },
    answer: async ({ office, params }) => toViewDocument((await office.open(params.ref)).view),
  }),
  route({
    method: 'get',
    path: '/endings/{ref}/timeline',
    id: 'getTimeline',
    tag,
    title: 'What happened in an ending',
    needs: 'endings:read',
    params: OfEnding,
    query: v.strictObject({
      since: v.optional(
        v.pipe(
          v.number(),
          v.integer(),
          v.minValue(0),
          v.description('How many lines are known already (logged)'),
        ),
      ),
    }),
    gives: { says: 'Its log, oldest first.', schema: Timeline },
    answer: async ({ office, params: { ref }, query: { since } }) => {
      const { view } = await office.open(ref);
      const { logged, entries } = await office.timeline(ref, since);
      // What an ending logs are entries of its own.
      const lines = (entries as EndingEntry[]).map((entry) => logLine(entry, view.reasons));
      return { ref, logged, entries: lines };
    },
  }),
  possibleIn,
  lettersOf,
  planOfEnding,
];
