const header =
  'external_ref,programme,worker_ref,start_date,cadence_days,session_cap,language,zone,preferred_channel,email,consent_followup,goals';

function row(
  n: number,
  otherwise: Partial<Record<'start' | 'mail' | 'yes' | 'zone' | 'worker', string>> = {},
) {
  const {
    start = '2035-01-08',
    mail = `r${n}@example.org`,
    yes = 'yes',
    zone = 'Europe/London',
    worker = 'W-7',
  } = otherwise;
  return `R-${n},counselling,${worker},${start},7,20,en,${zone},email,${mail},${yes},Finish the course`;
}

const refs = Array.from({ length: 30 }, (_, n) => 3001 + n);

/** Thirty cases as they should be written. */
export const soundRows = [header, ...refs.map((n) => row(n))].join('\n');

/** The same as people send them: dates that are none, clocks of nowhere, answers between yes and no, one case twice. */
export const messyRows = [
  header,
  ...refs.map((n) => {
    if (n % 10 === 3) return row(n, { start: '31 February 2035' });
    if (n % 10 === 5) return row(n, { zone: 'London time' });
    if (n % 10 === 7) return row(n, { yes: 'perhaps' });
    if (n === 3009) return row(3008);
    if (n === 3012) return row(n, { mail: 'ask her mother' });
    return row(n);
  }),
].join('\n');
