import type { Instant } from '../../workflows/calendar/almanac.ts';
import type { Beside } from '../../workflows/ending/reading/standings.ts';

/** What stands beside the journey, for people: a line each, where there is something to say. */
export function shownBeside(view: Beside, local: (instant: Instant) => string): string[] {
  const { agreement, scope, notice, silence, transfer, papers, clocks } = view;
  return [
    ...line('Agreed', [
      agreement && agreements[agreement],
      agreement && scope === 'worker' && 'with this worker alone',
    ]),
    ...line('Ends', [view.endsOn]),
    ...line('Notice', [
      notice?.state,
      notice?.days === 0 && 'immediate',
      notice?.effectiveAt && `takes effect ${local(notice.effectiveAt)}`,
      notice && notice.appeal !== 'none' && `objection ${notice.appeal}`,
      notice && `${notice.options} options offered`,
    ]),
    ...line('Silence', [
      silence && `since ${local(silence.since)}`,
      silence && `${silence.attempts} attempts`,
    ]),
    ...line('Custody', custodyParts(view, local)),
    ...line('Signal', [view.signal && `${signals[view.signal]}: what might this be telling us?`]),
    ...line('Mended', [view.repaired > 0 && `${view.repaired} ruptures, by both of them`]),
    ...line('Going on', [
      transfer?.state,
      transfer && (transfer.external ? 'with another service' : 'with another worker'),
    ]),
    ...line('Account', [view.accounts !== 'current' && view.accounts]),
    ...line('Mandate', [view.mandate]),
    ...line('Papers', [
      papers && papers.held > 0 && `${papers.held} originals here`,
      papers && papers.sent > 0 && `${papers.sent} on their way`,
      papers && papers.deadlines > 0 && `${papers.deadlines} dates watched`,
    ]),
    ...line('Feedback', [view.feedback]),
    ...line('Debrief', [view.reflection]),
    ...line('Records', [view.records !== 'live' && view.records]),
    ...line('Clocks', [
      clocks.state === 'frozen' && 'frozen',
      clocks.since !== null && `since ${local(clocks.since)}`,
      ...clocks.away.map(
        ({ whose, until }) => `the ${whose} is away${until === null ? '' : ` until ${until}`}`,
      ),
    ]),
  ];
}

const signals: Record<NonNullable<Beside['signal']>, string> = {
  shorter_answers: 'answers to check-ins grow shorter',
  later_arrivals: 'arrivals grow later',
  changed_often: 'sessions were moved or called off three times in a row',
  missed_twice: 'two sessions in a row were missed',
  wants_different: 'the client wants something to be different',
  said_so: 'the client says that something is not right',
  felt: 'somebody feels that something is in the way',
};

const agreements: Record<NonNullable<Beside['agreement']>, string> = {
  mutual: 'both agree',
  client_only: 'the client alone',
  worker_only: 'the worker alone',
  agency_only: 'the agency alone',
};

/** An ordinary day, on which the worker is there and stays, is not worth a line. */
function custodyParts({ custody }: Beside, local: (instant: Instant) => string): Part[] {
  const { state, workerAway, cover, departure } = custody;
  if (!workerAway && departure === null && state !== 'handedOver') return [];
  const told = departure?.told ?? null;
  return [
    state,
    workerAway && cover !== null && `${cover} stands in`,
    departure && `the worker’s last day is ${departure.lastDay}`,
    departure && (told === null ? 'the client is not told yet' : `told ${local(told)}`),
  ];
}

type Part = string | number | false | null | undefined;

function line(name: string, parts: Part[]): string[] {
  const said = parts.filter((part) => typeof part === 'string');
  return said.length > 0 ? [`${`${name}:`.padEnd(8)} ${said.join(', ')}`] : [];
}
