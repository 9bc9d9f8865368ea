import { calendarToken } from '../calendar/address.ts';
import { createKnownAgency } from '../agency/known-agency.ts';
import { Failed, write } from './exit.ts';
import { reaching } from './reach.ts';
import { type Saying, sayerOf } from './saying.ts';

/** Opens somebody's calendar, or closes it, and prints the address under which programs subscribe to it. */
export function showCalendar(
  worker: string,
  { revoke = false, json = false, ...saying }: Saying & { revoke?: boolean },
): Promise<void> {
  return reaching(async ({ client, config }) => {
    const agency = createKnownAgency({ client, agency: config.agency });
    const type = revoke ? 'calendar.closed' : 'calendar.opened';
    const by = sayerOf(saying, config);
    const { staff } = await agency.tell({ type, by, with: { ref: worker } });
    const member = staff.find(({ ref }) => ref === worker);
    const token = member ? calendarToken(config.refKey, config.agency, member) : null;
    if (revoke) {
      write(json, { worker, url: null }, [`The calendar of ${worker} is had nowhere any more.`]);
      return;
    }
    if (token === null) {
      const says = `The agency has no calendar of ${worker}: bring its workers to this build (npm run endwell -- upgrade plan).`;
      throw new Failed([{ code: 'calendar.unknown', says }]);
    }
    const { url, listen } = config.site;
    const address = `${url ?? `http://${listen.host}:${listen.port}`}/calendar/${token}.ics`;
    write(json, { worker, url: address }, [
      address,
      'Whoever has this address sees the work: subscribe to it in one program, and show it to nobody.',
      ...(url === null
        ? [
            'It is answered on this machine alone: ENDWELL_SITE_URL does not say what it is called from outside.',
          ]
        : []),
    ]);
  });
}
