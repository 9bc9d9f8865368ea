import { inContext } from '../chart/index.ts';
import type { Context } from './context.ts';
import type { Touch } from './memory/touch.ts';
import { isFlagged, kindOfName, reasonTraits } from './matters/index.ts';
import { contactBlank } from './memory/index.ts';

/** Of a session that had moved nobody had been told by letter, nor was it kept when it was to be. */
function knownAsPlanned(c: Context): Context {
  return { ...c, sessions: c.sessions.map((session) => ({ ...session, was: null })) };
}

/** Who asks had a name and no address, and nobody but the client was written to. */
function writtenByHand(c: Context): Context {
  const was = c as unknown as { papers: { enquiries: (string | null)[] } };
  const enquiries = was.papers.enquiries.map((from, i) => ({
    n: i + 1,
    from,
    mail: null,
    permission: null,
    reply: null,
  }));
  const unwritten = { mail: null, reference: null, attendance: false, notice: null };
  const { mandate } = c;
  const told = mandate?.told ?? null;
  return {
    ...c,
    numbers: { ...c.numbers, ...(enquiries.length > 0 && { enquiry: enquiries.length }) },
    papers: { ...c.papers, enquiries },
    referrals: c.referrals.map((r) => ({ ...r, introduction: null })),
    mandate: mandate && { ...mandate, ...unwritten, told: told && { ...told, noticed: null } },
  };
}

/** An ending of version 6, where ways to go on belonged to a notice. */
type Noticed = { options: string[]; noOptionsBecause: string | null };

/** Ways to go on are owed to whoever is to end, with a notice or without one: what was offered with a notice is known by itself. */
function waysOffered(c: Context): Context {
  // The parts whose form was another.
  const was = c.notice as unknown as Noticed | null;
  const ways = { options: was?.options ?? [], noneBecause: was?.noOptionsBecause ?? null };
  const entries = c.entries.map((entry) => {
    const { notice } = entry.before;
    return notice ? { ...entry, before: { ...entry.before, notice: itself(notice) } } : entry;
  });
  return { ...c, ways, notice: c.notice && itself(c.notice), entries };
}

function itself(notice: NonNullable<Context['notice']>): NonNullable<Context['notice']> {
  const kept: Partial<Noticed> & NonNullable<Context['notice']> = { ...notice };
  delete kept.options;
  delete kept.noOptionsBecause;
  return kept;
}

/** Nothing is known of what was told late: it counted from its day, and stays so. */
function onTime(c: Context): Context {
  return { ...c, toldLate: null };
}

/** How a contact after closing came to its end was not kept. */
function untold(c: Context): Context {
  const bare = (touches: readonly Touch[]) => touches.map((t) => ({ ...t, settled: null }));
  const entries = c.entries.map((entry) => {
    const { touches } = entry.before;
    return touches ? { ...entry, before: { ...entry.before, touches: bare(touches) } } : entry;
  });
  return { ...c, touches: bare(c.touches), entries };
}

/** Of how to reach the client safely less was asked, and of the unflagged it was asked at no change of stage. */
function safelyReached(c: Context): Context {
  const known = { ...c, safeContact: { ...contactBlank.safeContact, ...c.safeContact } };
  const { phase } = isFlagged(known) ? c.safeContact : c;
  return { ...known, safeContact: { ...known.safeContact, phase } };
}

/** In which language a message left, and from which templates, was not kept. */
function unversioned(c: Context): Context {
  return { ...c, messages: c.messages.map((message) => ({ ...message, letter: null })) };
}

/** Facts could not be taken back by themselves, and nothing was kept of what they changed. */
function wholeEntries(c: Context): Context {
  // Each name was of one kind.
  const entries = c.entries.map((entry) => {
    const kind = kindOfName(entry.type);
    return { ...entry, kind, was: {}, became: {}, opened: [] };
  });
  return { ...c, entries };
}

/** What the client said afterwards was answered by nobody. */
function unreplied(c: Context): Context {
  return { ...c, feedback: { ...c.feedback, reply: null } };
}

/** A setback was told only while sessions thinned out. */
function unshaken(c: Context): Context {
  return { ...c, service: { ...c.service, setback: false } };
}

/** Nobody was told of a task by mail; who owes one has seen it on a list. */
function onLists(c: Context): Context {
  return { ...c, tasks: c.tasks.map((task) => ({ ...task, news: null })) };
}

/** Nobody opened a record but whoever had to do with the client. */
function unopened(c: Context): Context {
  return { ...c, records: { ...c.records, opened: [] } };
}

/** Without consent there was no track either, as if the client had wanted none. */
function mayBeAsked(c: Context): Context {
  const usual = c.decision === null ? null : reasonTraits(c.decision.reason).track;
  const asked = c.track === 'none' && !c.row.consentFollowUp && usual !== 'none';
  return asked ? { ...c, track: null } : c;
}

/** Nobody was asked how it was for them that their client went on with somebody else. */
function leftNobody(c: Context): Context {
  return { ...c, custody: { ...c.custody, left: null } };
}

/** Version 7 of an ending, from version 6: each fact says what it adds. */
export const toVersion7 = inContext(
  untold,
  safelyReached,
  unversioned,
  waysOffered,
  onTime,
  knownAsPlanned,
  writtenByHand,
  wholeEntries,
  unreplied,
  unshaken,
  onLists,
  unopened,
  mayBeAsked,
  leftNobody,
);
