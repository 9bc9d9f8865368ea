import { describe, expect, it } from '@jest/globals';
import { departureChart } from '../../workflows/departure/chart.ts';
import { said, type Said } from '../../workflows/departure/events/index.ts';
import { lostFields, type RoundTrip } from '../support/round-trip.ts';
import { client, confirmed, director, local, Story } from './given.ts';

const date = (pick: number) => `2035-03-${10 + pick}`;

/** Where each event can be told, and with what. */
const places: Record<Said, { story: () => Story } & Omit<RoundTrip, 'tell'>> = {
  'departure.confirmed': { story: () => new Story(), words: {} },
  'departure.corrected': { story: confirmed, words: {} },
  'departure.withdrawn': { story: confirmed, words: {} },
  'announcement.released': { story: confirmed, words: {} },
  'announcement.made': { story: () => confirmed({ clients: [] }), words: {} },
  'records.custodianNamed': { story: confirmed, words: {} },
  'access.revoked': { story: confirmed, words: {} },
  'replies.rerouted': { story: confirmed, words: {} },
  'client.added': {
    story: confirmed,
    words: client('dan'),
    // By the workflow the ending is told, and nobody reads it.
    but: ['workflowId'],
  },
  'client.told': {
    story: confirmed,
    words: { ref: 'ann', how: 'call' },
    meant: { ref: ['ann', 'ben'], at: [local('2035-02-05T08:00'), local('2035-02-05T08:30')] },
  },
  'client.settled': {
    story: confirmed,
    words: { ref: 'ann', outcome: 'ended' },
    meant: { ref: ['ann', 'ben'] },
  },
  'client.untold': {
    story: () => confirmed().told('ann').told('ben'),
    words: { ref: 'ann' },
    meant: { ref: ['ann', 'ben'] },
  },
  'client.unsettled': {
    story: () => confirmed().settledAs('ann').settledAs('ben'),
    words: { ref: 'ann' },
    meant: { ref: ['ann', 'ben'] },
  },
  'task.done': { story: confirmed, words: {}, but: ['task'] },
  'task.skipped': {
    story: () => confirmed({ clients: [] }),
    words: { task: 'make-announcement' },
    but: ['task'],
  },
  'task.taken': {
    story: confirmed,
    words: {},
    meant: { task: ['name-custodian', 'revoke-access'] },
  },
  'task.handedOver': {
    story: confirmed,
    words: { task: 'revoke-access', to: 'A-2' },
    meant: { task: ['name-custodian', 'revoke-access'] },
  },
  'task.givenBack': { story: confirmed, words: {}, but: ['task'] },
  'colleague.gone': { story: confirmed, words: {}, but: ['ref'] },
};

describe('what is told of a departure is kept', () => {
  it.each(Object.keys(places) as Said[])('%s', (type) => {
    const { story, ...more } = places[type];
    const tell = (words: object) => {
      const asked = story();
      for (const role of ['director', 'admin', 'records'] as const) {
        const by = { role, ref: role === 'director' ? director.ref : 'A-1' };
        if ('code' in departureChart.hear({ type, id: 'x', by, with: words })) return null;
        if (asked.objection(type, words, by) !== null) continue;
        asked.when(type, words, by);
        return JSON.stringify([asked.view, asked.log, asked.posts]);
      }
      return null;
    };
    expect(lostFields(said[type], date, { ...more, tell })).toEqual([]);
  });
});
