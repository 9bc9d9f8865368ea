import type { Context } from '../../workflows/ending/context.ts';
import type { EndingEvent } from '../../workflows/ending/events/index.ts';
import type { Post } from '../../workflows/ending/messages/index.ts';
import type { Step } from '../../workflows/chart/index.ts';
import type { Ending } from './given.ts';
import { NoticeWitness, ofNights, ofPractice, ofSilence } from './witness-of-notice.ts';

const day = 86_400_000;
/** Floating hours of an office day, and clock changes, are no breach of a rule that counts in days. */
const slack = 0.6 * day;

/**
 * Somebody who sees a whole life from outside, and remembers for themselves what was said in it: each of G1–G20 is stated by
 * what they saw, and not by the guard that is to hold it. Of what was before they came they believe the ending.
 */
export class Witness {
  /** When the client first heard, or said it themselves: since the present decision was made. */
  #heard: number | null = null;
  #notice: number | null = null;
  #proposer: string | null = null;
  #said = false;
  /** The client wants to go on with somebody else. */
  #goes = false;
  /** What was done before conduct may be a reason, step by step. */
  #climbed = new Set<string>();
  #owed = new Set<string>();
  #setback = false;
  /** The letter had left before anybody looked. */
  readonly #written: boolean;
  #offers = 0;
  #left = new Set<string>();
  #signed: { of: string; ref: string; role: string }[] = [];
  readonly #notices: NoticeWitness;

  constructor(live: Ending) {
    const c = live.position.context;
    this.#notices = new NoticeWitness(live);
    this.#heard = c.decision?.heardAt ?? null;
    this.#notice = c.notice?.heardAt ?? null;
    this.#proposer = c.notice?.proposedBy ?? null;
    this.#said = c.decision?.confirmed.client ?? false;
    for (const { invoice, paid } of c.accounts.late) if (!paid) this.#owed.add(invoice);
    this.#setback = c.taper?.setback ?? false;
    this.#written = c.letter !== 'none';
    this.#offers = c.closingOffers;
    this.#signed = [...c.approvals];
    this.#goes = c.transfer !== null && c.transfer.state !== 'proposed';
    for (const { level } of c.agreement?.steps ?? []) this.#climbed.add(level);
  }

  /** Every rule that this step broke, as a sentence. `event` is null for a timer. */
  breachesOf(before: Ending, step: Step<Context>, event: EndingEvent | null): string[] {
    if (step.outcome !== 'taken') return [];
    const was = before.position.context;
    const is = step.live.position.context;
    if (event) this.#hear(was, is, event);
    const posts = step.grants
      .filter(({ wish }) => wish.type === 'deliver')
      .map(({ wish }) => wish.params as unknown as Post);
    const found = [
      ...this.#ofConcluding(was, is),
      ...this.#ofClosing(was, is, event),
      ...this.#ofTaper(was, is),
      ...this.#ofPosts(is, posts),
      ...this.#notices.breachesOf(was, is, event),
      ...ofNights(is, posts),
      ...ofSilence(was, is, event),
      ...ofPractice(was, is, event),
      ...(event ? ofWords(event) : []),
      ...ofErasure(was, is),
      ...ofPeople(is),
      ...ofSecrets(is),
    ];
    if (is.counts.returns !== was.counts.returns) this.#offers = 0;
    return found;
  }

  #hear(was: Context, is: Context, event: EndingEvent): void {
    const { by } = event;
    const ofClient = by.role === 'client' || by.for === 'client';
    const decided = is.decision?.decidedAt !== was.decision?.decidedAt;
    if (decided || is.decision === null) {
      this.#said = this.#goes && was.phase === 'transferring';
      this.#heard = this.#said ? is.now : null;
    }
    if (is.notice === null) this.#notice = null;
    switch (event.type) {
      case 'ending.proposed':
        this.#proposer = by.ref;
        break;
      case 'ending.opened':
        if (is.talkHeld) this.#heard ??= is.now;
        break;
      case 'endingTalk.held':
        this.#heard ??= is.now;
        break;
      case 'invoice.late':
        this.#owed.add(event.with.invoice);
        break;
      case 'invoice.paid':
        this.#owed.delete(event.with.invoice);
        break;
      case 'transfer.proposed':
        this.#goes = false;
        break;
      case 'transfer.consented':
        this.#goes = true;
        break;
      case 'conduct.noted':
        this.#climbed.add('note');
        break;
      case 'conduct.talked':
        this.#climbed.add('conversation');
        break;
      case 'conduct.reminded':
        this.#climbed.add('reminder');
        break;
      case 'agreement.restored':
        this.#climbed.clear();
        break;
      case 'setback.reported':
        this.#setback = true;
        break;
      case 'emergency.declared':
        this.#signed = this.#signed.filter(({ of }) => of !== 'emergency');
        break;
      case 'approval.given':
        this.#signed.push({ of: event.with.of, ref: by.ref, role: by.role });
        break;
      case 'message.sent':
        if (event.with.key.includes('/notice-of-ending/')) this.#notice ??= is.now;
        if (event.with.key.includes('/final-session-invite/')) this.#heard ??= is.now;
        break;
      case 'message.told':
        if (event.with.what === 'notice-of-ending') this.#notice ??= is.now;
        this.#heard ??= is.now;
        break;
      case 'task.done':
        if (event.with.task.startsWith('tell-in-person')) {
          this.#notice ??= is.now;
          this.#heard ??= is.now;
        }
        break;
      default:
        break;
    }
    const yes =
      /^(client\.ended|ending\.confirmed|taper\.agreed|ending\.opened|closingOffer\.answered|departure\.optionsTalked|transfer\.consented|client\.wantedSooner)$/;
    // That the client ends is their word, whoever passes it on (G1).
    const passedOn = /^(departure\.optionsTalked|client\.ended)$/.test(event.type);
    if ((ofClient || passedOn) && yes.test(event.type)) {
      this.#said = true;
      this.#heard ??= is.now;
    }
    if (event.type === 'session.held') this.#heard ??= is.decision === null ? null : is.now;
    // What was decided before is restored, with all that the client knew of it.
    const restores = /^(entry\.corrected|return\.(requested|agreed)|transfer\.refused)$/.test(
      event.type,
    );
    if (event.type === 'decision.withdrawn' || (restores && decided)) {
      this.#said = is.decision?.confirmed.client ?? false;
      this.#heard = is.decision?.heardAt ?? null;
    }
  }

  /** Nobody ends the work of a client behind their back (C3, G2, G3, G5). */
  #ofConcluding(was: Context, is: Context): string[] {
    if (was.phase === 'concluding' || (is.phase !== 'concluding' && is.phase !== 'closing'))
      return [];
    if (was.phase === 'closing' || was.phase === 'returning' || is.decision === null) return [];
    const { reason, initiator } = is.decision;
    if (byPeople.has(reason)) return [];
    const found: string[] = [];
    const told = this.#notice !== null && is.notice !== null;
    // Two who signed that somebody is in danger ask for no time, and it waits for no letter (D27).
    const danger = this.#signed.filter(
      ({ of, ref }) => of === 'emergency' && ref !== this.#proposer,
    );
    const atOnce = new Set(danger.map(({ ref }) => ref)).size >= 2;
    if (!this.#said && !told && initiator !== 'authority' && !atOnce) {
      found.push(`it is ${is.phase}, and the client neither said yes nor heard of a notice (G5)`);
    }
    if (!this.#said && told && is.now - (this.#notice ?? 0) < 10 * day - slack && !atOnce) {
      found.push('a notice took effect within ten days of the client hearing of it (G5)');
    }
    if (is.notice !== null && !this.#said && this.#proposer !== null) {
      const others = this.#signed.filter(({ ref }) => ref !== this.#proposer);
      if (others.length === 0) found.push('nobody but who proposed it signed it (G5)');
    }
    if (reason === 'commercial.non_payment') {
      if (this.#owed.size === 0) found.push('it ended for money that nobody owes (G3)');
      if (!is.row.feePaying || !is.agreement?.moneyTerms) found.push('money without terms (G3)');
      if (is.accounts.consequencesAt === null) found.push('money, and nobody warned (G3)');
    }
    if (reason === 'client.conduct') {
      const steps = ['note', 'conversation', 'reminder'].every((step) => this.#climbed.has(step));
      if (!steps && !atOnce) {
        found.push('conduct was a reason without the steps before it (G4)');
      }
    }
    return found;
  }

  /** What is taken back for a week is not closed before (D32), with a last meeting resolved (G6), and the court told (G19). */
  #ofClosing(was: Context, is: Context, event: EndingEvent | null): string[] {
    const found: string[] = [];
    if (was.phase !== 'closing' && is.phase === 'closing' && is.decision !== null) {
      const resolved = ['held', 'declined', 'missed', 'impossible'];
      if (!resolved.includes(is.finalSession.state)) found.push('no last meeting is resolved (G6)');
      const heard = this.#heard ?? this.#notice;
      if (!byPeople.has(is.decision.reason) && is.emergency === null) {
        if (heard === null)
          found.push('papers were begun, and the client has not heard of it (G5)');
        else if (is.now - heard < 7 * day - slack) found.push('it closes within a week (D32)');
      }
    }
    const closes = was.closedAt === null && is.closedAt !== null;
    if (closes && event?.type === 'entry.corrected') {
      const owesPapers = is.papers.originals.some(({ state }) => state === 'held');
      const sendsThem = is.tasks.some(
        ({ type, state }) => type === 'return-documents' && state === 'open',
      );
      if (owesPapers && !sendsThem) found.push('nobody sends the client’s papers back (G7)');
    } else if (closes) {
      const { mandate } = is;
      if (
        mandate?.kind === 'authority' &&
        !mandate.ended &&
        (mandate.informedAt ?? 0) < is.since.serving
      )
        found.push('closed, and the authority does not know (G19)');
      if (is.papers.originals.some(({ state }) => state === 'held' || state === 'sent'))
        found.push('closed with the client’s papers (G7)');
      if (!this.#written && is.letter !== 'withheld' && is.strength === null)
        found.push('a letter without a strength (A26)');
    }
    return found;
  }

  /** A plan stretches after a session without setback or rupture, and after practice (G8). */
  #ofTaper(was: Context, is: Context): string[] {
    const [before, after] = [was.taper, is.taper];
    if (!before?.agreed || !after?.agreed || after.position <= before.position) return [];
    const found: string[] = [];
    if (this.#setback) found.push('the plan stretched after a setback (G8)');
    if (['open', 'repairing'].includes(was.rupture))
      found.push('it stretched during a rupture (G8)');
    if (before.heldFor !== null) found.push('it stretched while on hold (G8)');
    return found;
  }

  /** No letter leaves twice, and a closing talk is offered once (G1, G10); nobody gone writes (G11). */
  #ofPosts(c: Context, posts: readonly Post[]): string[] {
    const found: string[] = [];
    for (const { key, intent, sender, facts } of posts) {
      if (this.#left.has(key)) found.push(`${intent} left twice (G10)`);
      if (
        intent === 'closing-talk-offer' &&
        c.messages.find((m) => m.key === key)?.attempts === 1
      ) {
        if (++this.#offers > 1 && c.closingOffers > 1) found.push('two closing talks (G1)');
      }
      if (c.custody.away?.died && sender === c.row.workerName) found.push('the dead write (G11)');
      if (intent === 'closing-letter' && !facts['strength'])
        found.push('a letter that doubts (G12)');
      if (labels.test(JSON.stringify(facts))) found.push(`${intent} labels a person (G13)`);
    }
    for (const { key, state } of c.messages) if (state === 'sent') this.#left.add(key);
    if (c.sessions.at(-1)?.state !== 'planned') this.#setback &&= c.taper?.setback ?? false;
    return found;
  }
}

/** Decided by people in the place of a client who cannot be asked, or because of danger or death. */
const byPeople: ReadonlySet<string> = new Set([
  'client.dropped_out',
  'client.adverse_event',
  'client.died',
  'worker.threat',
]);
const labels = /\b(manipulative|difficult|lazy)\b/i;

/** What a letter may say one day is saved only if it neither labels nor doubts; the client says what they like (G12, G13). */
function ofWords({ type, by, with: words }: EndingEvent): string[] {
  if (by.role === 'client' || !read.has(type)) return [];
  const text = JSON.stringify(words);
  return [
    ...(labels.test(text) ? [`${type} saved a label (G13)`] : []),
    ...(doubts.test(text) ? [`${type} saved a doubt (G12)`] : []),
  ];
}

/** What clients read of what is said. */
const read: ReadonlySet<string> = new Set([
  'change.reviewed',
  'letter.approved',
  'letter.handed',
  'options.offered',
  'notice.given',
  'conduct.noted',
  'conduct.reminded',
]);
const doubts = /\b(if you struggle|we worry)\b/i;

/** Nothing is destroyed under a hold, an open request, or before its time (G17). */
function ofErasure(was: Context, is: Context): string[] {
  if (was.phase === 'erased' || is.phase !== 'erased') return [];
  const kept = was.since.settled === null ? 0 : is.now - was.since.settled;
  const asked = was.records.erasure?.decision === 'erase';
  return [
    ...(was.records.legalHold ? ['destroyed under a legal hold (G17)'] : []),
    ...(was.records.access?.given === false ? ['destroyed with a request open (G17)'] : []),
    ...(kept < 7 * 365 * day - day && !asked ? ['destroyed too early (G17)'] : []),
  ];
}

/** Whoever signs is somebody, and nobody twice in one matter. */
function ofPeople({ approvals }: Context): string[] {
  const unnamed = approvals.some(({ ref, role }) => ref === role || ref === '');
  const twice = approvals.some(
    (a, n) => approvals.findIndex((b) => a.of === b.of && a.ref === b.ref) !== n,
  );
  return [
    ...(unnamed ? ['nobody by name signed (G4, G5)'] : []),
    ...(twice ? ['one person signed twice (G4, G5)'] : []),
  ];
}

/** Of a talk with the worker only that there was one is kept (G20). */
function ofSecrets({ reflection }: Context): string[] {
  return Object.keys(reflection).every((key) => ['state', 'at'].includes(key))
    ? []
    : ['words are kept (G20)'];
}
