import { opened, prepared } from '../ending/journeys.ts';
import type { PlayedEnding } from './ending-played.ts';

/** How time goes by in a life: in one jump, or stopping after every deadline. */
type Pace = 'later' | 'laterByDeadlines';

/** From the first morning to an agreed taper of two and four weeks, with everything prepared. */
export async function toTaper(ending: PlayedEnding, pace: Pace = 'later'): Promise<void> {
  await holdNext(ending, pace);
  await holdNext(ending, pace);
  await ending.also(
    opened,
    ...prepared,
    ['strategy.practised', { factor: 'habit_return', where: 'session' }],
    ['taper.proposed', { preset: 'standard' }],
    'taper.agreed',
  );
}

/** An ending as planned, from its first morning until nobody asks any more: about 15 months. */
export async function toSettled(ending: PlayedEnding, pace: Pace = 'later'): Promise<void> {
  await toTaper(ending, pace);
  for (let n = 0; n < 4; n++) await holdNext(ending, pace);
  await ending.tell('letter.approved');
  await ending[pace]('1d');
  await ending.tell('summary.signed');
  await ending[pace]('35d');
  await ending.tell('touch.answered', { outcome: 'well' });
  await ending[pace]('2036-06-02T12:00');
}

/** The same, until its records are destroyed and nothing is left. */
export async function wholeLife(ending: PlayedEnding, pace: Pace = 'later'): Promise<void> {
  await toSettled(ending, pace);
  await ending[pace]('2043-06-01T12:00');
  await ending.tell('records.destroyed');
}

async function holdNext(ending: PlayedEnding, pace: Pace): Promise<void> {
  const { session } = await ending.view();
  if (!session) throw new Error('no session is planned');
  await ending[pace](session.start);
  await ending.tell('session.held');
}
