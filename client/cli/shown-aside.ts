import type { answerFor } from '../../workflows/ending/reading/index.ts';
import type { SaidAside } from '../../workflows/ending/reading/said-aside.ts';

/** What was said of what stands beside the work, for people: a line each. */
export function shownAside(said: SaidAside): string[] {
  const { ways, notice, mandate, goingOn, departure, feedback } = said;
  return [
    ...line('Reach', reachParts(said.reach)),
    ...line('Case', caseParts(said.case)),
    ...line('Told', [
      ways.options.length > 0 ? `ways to go on: ${ways.options.join('; ')}` : null,
      ways.noneBecause && `no ways to go on: ${ways.noneBecause}`,
      notice?.conditions && `the way back: ${notice.conditions}`,
      notice?.namedDate && `day named: ${notice.namedDate}`,
    ]),
    ...line(
      'Signed',
      said.approvals.map(({ of, role, ref }) => `${of} by ${role} ${ref}`),
    ),
    ...(said.opened ?? []).map(
      ({ role, ref, because }) => `Opened:  in an emergency, by ${role} ${ref}: ${because}`,
    ),
    ...said.invoices.map(
      ({ invoice, due, paid }) => `Invoice: ${invoice}, due ${due}${paid ? ', paid' : ''}`,
    ),
    ...line('Authority', [
      mandate &&
        (mandate.kind === 'relative'
          ? `${mandate.authority}, who is no authority`
          : mandate.authority),
      mandate?.conditions && `asks for: ${mandate.conditions}`,
      mandate?.reports && `is told: ${mandate.reports}`,
      mandate?.endsWhen && `over with: ${mandate.endsWhen}`,
      mandate?.noticeDays && `told ${mandate.noticeDays} days before`,
      mandate?.needsPermission ? 'has to permit it' : null,
      mandate?.mail,
      mandate?.reference && `their reference: ${mandate.reference}`,
      mandate?.attendance ? 'hears how many meetings took place' : null,
    ]),
    ...line('Goes on', [
      goingOn?.name,
      goingOn?.to,
      said.handoverTo && `note to ${said.handoverTo}`,
    ]),
    ...said.referrals.map(
      ({ type, what, suits, state, introduction }) =>
        `Referral: ${[`${what} (${type})`, suits && `for ${suits}`, state, ...Object.values(introduction ?? {})].filter(Boolean).join(', ')}`,
    ),
    ...line('Leaves', [
      departure && `the worker (${departure.kind})`,
      departure && `${departure.speakerName ?? departure.speaker} speaks for us`,
      departure?.told && `told: ${departure.told}`,
      departure?.choice && `the client chose: ${departure.choice}`,
    ]),
    ...line('Cover', [said.cover]),
    ...said.originals.map(
      ({ item, state, carrier, tracking }) =>
        `Original: ${[item, state, carrier, tracking].filter((part) => part !== null).join(', ')}`,
    ),
    ...said.enquiries.map(
      ({ from, mail, permission }) =>
        `Enquiry: ${[from ?? 'a new firm', mail, permission].filter(Boolean).join(', ')}`,
    ),
    ...said.watched.map(({ what, date, state }) => `Date:    ${what}, ${date}, ${state}`),
    ...line('Follow-up', [
      said.followUp.track,
      ...said.followUp.answers.map(({ k, outcome }) => `${k}: ${outcome}`),
    ]),
    ...line('Answer', [
      feedback?.stood,
      feedback?.tags.join(', '),
      feedback?.again && `help again: ${feedback.again}`,
      feedback?.why,
      said.feedbackAnswer && `kept as ${said.feedbackAnswer}`,
      said.feedbackReply && `answered: “${said.feedbackReply}”`,
    ]),
  ];
}

/** The client’s answer, to the one who reads it first. */
export function shownAnswer(answer: ReturnType<typeof answerFor>): string[] {
  if (answer === null) return [];
  const { stood, tags, again, why, feelings } = answer;
  return line('Answer, for you alone', [
    stood,
    tags.join(', '),
    again && `help again: ${again}`,
    why,
    feelings.length > 0 ? `left over: ${feelings.join(', ')}` : null,
  ]);
}

function reachParts(reach: SaidAside['reach']): Part[] {
  return [
    reach.name,
    reach.channels === null ? reach.preferredChannel : `only by ${reach.channels.join(', ')}`,
    reach.email,
    reach.phone,
    reach.address.join(', '),
    reach.notes,
    reach.style,
    reach.quietUntil && `quiet until ${reach.quietUntil}`,
    reach.sensitiveDates.length > 0 ? `not on ${reach.sensitiveDates.join(', ')}` : null,
    ...planParts(reach.plan),
    reach.followUp ? 'would like to hear from us afterwards' : null,
  ];
}

function planParts(plan: SaidAside['reach']['plan']): Part[] {
  const allowed = { links: plan.links, 'calendar files': plan.calendar };
  return [
    plan.hours.length > 0 ? `only ${plan.hours.join(', ')}` : null,
    plan.sender && `we are ${plan.sender}`,
    plan.subject && `subject “${plan.subject}”`,
    ...Object.entries(allowed).map(([what, may]) => may !== null && `${may ? '' : 'no '}${what}`),
    plan.shared ? 'others may read or answer' : null,
    plan.codeWord && `code word “${plan.codeWord}”`,
    plan.mayKnow.length > 0 ? `may know: ${plan.mayKnow.join(', ')}` : null,
    plan.voicemail && `on a machine: “${plan.voicemail}”`,
    plan.neverWrite ? 'never write' : null,
    plan.recorded ? 'post by recorded delivery' : null,
    plan.asksWord ? 'their page asks for the word' : null,
  ];
}

function caseParts({ startDate, plannedEnd, sessionCap, bornOn }: SaidAside['case']): Part[] {
  return [
    startDate && `since ${startDate}`,
    plannedEnd && `planned until ${plannedEnd}`,
    sessionCap === undefined ? null : `${sessionCap} sessions agreed`,
    bornOn && `born ${bornOn}`,
  ];
}

type Part = string | number | boolean | null | undefined;

function line(label: string, parts: readonly Part[]): string[] {
  const said = parts.filter((part) => typeof part === 'string' && part !== '');
  return said.length > 0 ? [`${`${label}:`.padEnd(8)} ${said.join('; ')}`] : [];
}
