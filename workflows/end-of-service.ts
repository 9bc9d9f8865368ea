import { ActivityFailure, TimeoutFailure } from '@temporalio/common';
import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { failed, refusedWords } from './granting/failure.ts';
import { onMailQueue } from './granting/on-mail-queue.ts';
import { refreshed } from './granting/refresh-almanac.ts';
import { toldAgency } from './granting/tell-agency.ts';
import { toldDeparture } from './granting/tell-departure.ts';
import { endingChart } from './ending/chart.ts';
import type { EndingEvent, EventOf } from './ending/events/index.ts';
import type { EndingWish } from './ending/setup.ts';
import type { Opening } from './ending/registration.ts';
import { alongside, attributesOf, detailsOf, turnsAt, viewOf } from './ending/reading/index.ts';
import type { View } from './ending/reading/view.ts';
import { host, type Start } from './host/run.ts';

/** One ending: hosts the chart, and knows no rule of its own. */
export function endOfService(start: Start<Opening>): Promise<View> {
  return host(endingHosting, start);
}

/** All that the host must know of endings. */
export const endingHosting = {
  chart: endingChart,
  viewOf,
  detailsOf,
  attributesOf,
  turnsAt,
  alongside,
  grant: granted,
};

/** Asks the world; whatever it answers comes back as an event. */
async function granted(wish: EndingWish): Promise<EndingEvent> {
  switch (wish.type) {
    case 'deliver':
      return await delivered(wish.params);
    case 'refreshAlmanac':
      return await refreshed(wish.params);
    case 'report':
      return await toldDeparture(wish.params);
    case 'tellAgency':
      return await toldAgency(wish.params);
    default:
      return wish satisfies never;
  }
}

const by = { role: 'system', ref: 'endwell' } as const;

/** A text has no name by which the same one is known again: only what nobody took up is tried again, and nothing that got lost. */
function failedText(error: unknown): { code: string; final: boolean } {
  const told = failed(error, 'sms.uncertain');
  if (told.code !== 'sms.uncertain') return told;
  const cause = error instanceof ActivityFailure ? error.cause : undefined;
  const untaken = cause instanceof TimeoutFailure && cause.timeoutType === 'SCHEDULE_TO_START';
  return untaken ? { code: 'sms.unreachable', final: false } : { ...told, final: true };
}

/**
 * One short attempt, on the mail queue, which is rate-limited. A message that nobody takes up soon is
 * decided again by the chart, because the world may have changed meanwhile.
 */
async function delivered(
  post: Extract<EndingWish, { type: 'deliver' }>['params'],
): Promise<EventOf<'message.sent'> | EventOf<'message.failed'>> {
  const { key, intent } = post;
  const { deliver } = proxyActivities<Activities>(onMailQueue());
  try {
    const { messageId, subject, letter } = await deliver.executeWithOptions(
      { summary: `send ${intent}` },
      [post],
    );
    return { type: 'message.sent', id: key, by, with: { key, messageId, subject, letter } };
  } catch (error) {
    return {
      type: 'message.failed',
      id: key,
      by,
      with: {
        key,
        ...(post.by === 'sms' ? failedText(error) : failed(error, 'mail.uncertain')),
        ...refusedWords(error),
      },
    };
  }
}
