import { commonWords } from '../../../ending/events/words/index.ts';
import type { WordsOf } from '../../../chart/words.ts';
import type { clientsSaid } from '../clients.ts';
import type { leavingSaid } from '../leaving.ts';

/** By subject: the groups in which people find it. */
export interface DepartureWords {
  readonly leaving: { readonly title: string; readonly events: WordsOf<typeof leavingSaid> };
  readonly clients: { readonly title: string; readonly events: WordsOf<typeof clientsSaid> };
}

const day = '2035-02-05';
const ref = { label: 'Which client', hint: 'The reference of their ending.', example: 'R-2001' };
const { heat, leavings, waysHeard, taking } = commonWords.en;

export const english: DepartureWords = {
  leaving: {
    title: 'The leaving itself',
    events: {
      'departure.confirmed': 'A second person confirms that the worker leaves',
      'departure.corrected': {
        title: 'What was said of the leaving is corrected',
        fields: {
          kind: { label: 'Why', hint: 'The clients are never told.', choices: leavings },
          contentiousness: { label: 'How much it is disputed', choices: heat },
          lastDay: { label: 'Last day', example: day },
          speaker: { label: 'Who now speaks for the agency', example: 'L-1' },
          speakerName: { label: 'How the clients know them', example: 'Kim' },
          director: { label: 'Who is asked when the time is up', example: 'D-1' },
        },
      },
      'departure.withdrawn': 'The worker stays after all',
      'announcement.released': {
        title: 'It may be announced before all clients were told',
        fields: { reason: { label: 'Why', example: 'it stands in the newspaper' } },
      },
      'announcement.made': 'The leaving was announced',
      'records.custodianNamed': {
        title: 'Somebody keeps the worker’s records',
        fields: { to: { label: 'Who', hint: 'Their reference.', example: 'W-8' } },
      },
      'access.revoked': {
        title: 'The worker’s access ends',
        fields: { on: { label: 'Day', example: day } },
      },
      'replies.rerouted': {
        title: 'What is written to the worker now reaches somebody else',
        fields: { to: { label: 'Who', hint: 'Their reference.', example: 'W-8' } },
      },
      ...taking,
    },
  },
  clients: {
    title: 'The worker’s clients',
    events: {
      'client.added': {
        title: 'One more client of the worker was found',
        fields: {
          ref,
          workflowId: { label: 'The workflow of the ending', example: 'ending/agency/R-2001' },
          externalRef: { label: 'The agency’s own reference of the case', example: 'C-17' },
          closeness: {
            label: 'How often they meet',
            choices: { close: 'often', regular: 'as usual', occasional: 'now and then' },
          },
          risk: {
            label: 'How safe the client is',
            choices: {
              clear: 'nothing is worrying',
              concern: 'something is worrying',
              urgent: 'somebody may be in danger: it is urgent',
            },
          },
          nextSession: {
            label: 'The next meeting',
            hint: 'Milliseconds since 1970, in UTC.',
            example: 2_054_284_800_000,
          },
          callOnly: { label: 'They are called, never written to' },
        },
      },
      'client.told': {
        title: 'The client was told that the worker leaves',
        fields: {
          ref,
          how: { label: 'How', choices: waysHeard },
          at: {
            label: 'When they heard it, if that was not now',
            hint: 'Milliseconds since 1970, in UTC.',
            example: 2_054_284_800_000,
          },
        },
      },
      'client.settled': {
        title: 'It is settled how the client goes on',
        fields: {
          ref,
          outcome: {
            label: 'How',
            choices: {
              handedOver: 'with somebody else',
              ended: 'the work ends',
              closed: 'it was closed already',
            },
          },
        },
      },
      'client.untold': { title: 'That the client was told was a mistake', fields: { ref } },
      'client.unsettled': {
        title: 'That it is settled how the client goes on was a mistake',
        fields: { ref },
      },
    },
  },
};
