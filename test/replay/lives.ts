import type { Agency } from '../support/ending-agency.ts';
import { toTaper, wholeLife } from '../support/ending-lives.ts';
import type { PlayedEnding } from '../support/ending-played.ts';
import { opened, prepared } from '../ending/journeys.ts';

/** Complete endings that are recorded, by what they show. */
export const lives: Record<string, (agency: Agency) => Promise<PlayedEnding>> = {
  'planned-until-records-destroyed': async (agency) => {
    const ending = await agency.begin({ reminders: true, checkIns: true });
    await wholeLife(ending);
    return ending;
  },

  'setback-rupture-and-hold': async (agency) => {
    const ending = await agency.begin();
    await toTaper(ending);
    await ending.hold(2);
    await ending.tell('setback.reported');
    await ending.hold();
    await ending.tell('rupture.named');
    await ending.later('6w');
    await ending.also('session.held', 'rupture.repaired');
    await ending.later('1h');
    await ending.also('client.wantedSooner', 'finalSession.declined');
    await ending.later('1d');
    await ending.also('letter.handed', 'summary.signed', 'followUp.declined');
    return await destroyed(ending);
  },

  'client-ends-and-comes-back': async (agency) => {
    const ending = await agency.begin();
    await ending.hold();
    await ending.tell('client.ended');
    await ending.later('2d');
    await ending.tell('decision.withdrawn');
    await ending.tell('client.ended');
    await ending.later('10d');
    await ending.also(['letter.withheld', { because: 'safety' }], 'summary.signed');
    await ending.tell('return.requested');
    await ending.later('1d');
    await ending.tell('return.agreed');
    await ending.also(
      opened,
      ...prepared,
      'ending.confirmed',
      'taper.waived',
      'finalSession.declined',
    );
    await ending.later('8d');
    await ending.also('letter.handed', 'summary.signed', 'followUp.declined');
    return await destroyed(ending);
  },

  'away-cancelled-and-died': async (agency) => {
    const ending = await agency.begin();
    await ending.also(opened, 'client.unavailable');
    await ending.later('40d');
    await ending.handle.cancel();
    await ending.settle();
    await ending.also('client.resumed', 'client.died');
    return await destroyed(ending);
  },

  'mail-down-refused-and-mended': async (agency) => {
    const email = 'refused@example.org';
    const ending = await agency.begin({ email });
    await agency.catcher.stop();
    await ending.also(opened);
    await ending.later('3h');
    await agency.catcher.start();
    agency.catcher.behave({ refuse: { [email]: 550 } });
    await ending.later('1d');
    await ending.tell('contactDetails.changed', {
      email: 'mended@example.org',
      zone: 'Asia/Kathmandu',
    });
    await ending.also(...prepared, 'ending.confirmed', 'taper.waived', 'finalSession.declined');
    await ending.later('8d');
    await ending.tell('letter.approved');
    await ending.later('2d');
    await ending.tell('summary.signed');
    for (const { id, finishedBy } of (await ending.view()).owed) {
      if (finishedBy.includes('task.done')) await ending.tell('task.done', { task: id });
    }
    await ending.tell('followUp.declined');
    return await destroyed(ending);
  },
};

async function destroyed(ending: PlayedEnding): Promise<PlayedEnding> {
  await ending.later('2042-12-01T12:00');
  await ending.tell('records.destroyed');
  return ending;
}
