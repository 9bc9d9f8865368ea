/**
 * What an answer of a mail server says of a letter, whether heard while sending or in a report that comes back later:
 * - `address`: nobody has this address
 * - `full`: the mailbox is there, and full
 * - `policy`: we are not let in, by reputation, authentication or rule; the address is not to blame
 * - `message`: the letter itself is refused, as too large or badly formed
 * - `later`: not now
 * - `unclear`: none of these; a person looks
 */
export type AnswerClass = 'address' | 'full' | 'policy' | 'message' | 'later' | 'unclear';

const full =
  /\b(over ?quota|quota (is |has been )?exceeded|exceed(s|ed|ing)? .{0,24}(quota|storage)|user is over|(mail|in)?box .{0,24}(full|exceed\w*)|out of (storage|space)|(not enough|insufficient( system)?|no) (storage|space|room)|disk ?full|postfach .{0,80}voll|speicher\w* .{0,24}(voll|überschritten|erschöpft)|kontingent|boîte .{0,80}pleine|buzón .{0,80}lleno|casella .{0,80}piena)\b/i;
const gone =
  /\b((user|mailbox|recipient|account|address).{0,40}(unknown|inactive|suspended|deactivated|closed|not (found|exist)|n.t exist|no longer|disabled|not listed in)|unknown (user|recipient|mailbox|address)|no (such )?(user|mailbox|recipient|account|local)|no such (person|address)|(invalid|bad) (recipient|mailbox|user|destination|address)|(address|recipient).{0,40}(could ?n.t be|could not be|cannot be) found|recipientnotfound|not (a valid|our) (user|customer|mailbox|recipient)|unrouteable|(host|domain).{0,24}(unknown|not found|n.t exist|not exist)|null ?mx|does(n.t| not) have an? .{0,30}account|does not accept mail|nxdomain|nicht gefunden|unbekannt|(existiert|gibt es) nicht|kein(en)? (solche\w* )?(postfach|benutzer|empfänger|konto)|n.existe pas|inconnu|no existe|desconocid|non esiste|sconosciut|bestaat niet|nie istnieje)/i;
const notUs =
  /\b(spam|blacklist|block ?list|blocked|spf|dkim|dmarc|dnsbl|rbl|reputation|policy|relay|not authenticated|reverse dns|ptr|virus|malware|authentica\w*|prohibited|not permitted|content (rejected|filter)|sender (address )?rejected|unsolicited|ip=[\d.]+|sender verif\w+|verification failed|not accept (mail|e-?mail|messages) from|(ask|contact) (your|our) (postmaster|(internet )?service provider))\b/i;
/** So RFC 5321 (4.2.3) says that nobody has an address, where no rule is named. */
const unavailable = /\b55[03]\b.{0,60}\bmailbox unavailable\b/i;
const tooMuch = /\b(too (large|big)|size limit|maximum size)\b/i;
const tooFast =
  /\b(at a rate|rate limit|too many|try again|temporar|gr[ae]ylist|time(d)? ?out|expired|retry (time|timeout)|could not connect|connection (refused|timed|lost)|queue too long|retries)/i;

/** Class, subject and detail of an enhanced status code (RFC 3463) such as `5.7.1`, wherever an answer says it. */
const statusForm = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])/;

/**
 * The class of an answer: by its enhanced status code (RFC 3463, RFC 5248), which wins over its words, and these over the
 * reply code (RFC 5321, 4.2.1).
 *
 * @param answer what the server said, such as `550 5.1.1 user unknown`
 */
export function classOf(answer: string): AnswerClass {
  const [, kind = '', subject = '', detail = ''] = statusForm.exec(answer) ?? [];
  const lasting = kind === '' ? !answer.startsWith('4') : kind === '5';
  const found = byStatus(`${subject}.${detail}`, answer) ?? byWords(answer);
  if (found === 'full') return 'full';
  return lasting ? found : 'later';
}

function byStatus(status: string, words: string): AnswerClass | null {
  if (status === '2.2') return 'full';
  // Whatever the words say: a server that does not know us often says that it does not know the address.
  if (status.startsWith('7.')) return 'policy';
  if (full.test(words)) return 'full';
  if (/^1\.[789]$/.test(status)) return 'policy';
  if (status.startsWith('1.')) return notUs.test(words) && !gone.test(words) ? 'policy' : 'address';
  if (/^(2\.1|4\.4)$/.test(status)) return 'address';
  // Exchange Online says so of an address that nobody has.
  if (status === '4.1' && /recipient|access denied/i.test(words)) return 'address';
  if (/^4\.[67]$/.test(status)) return 'later';
  return /^(2\.3|3\.4|6\.\d+)$/.test(status) ? 'message' : null;
}

function byWords(words: string): AnswerClass {
  if (gone.test(words)) return 'address';
  if (tooFast.test(words)) return 'later';
  if (tooMuch.test(words)) return 'message';
  if (notUs.test(words)) return 'policy';
  return unavailable.test(words) ? 'address' : 'unclear';
}
