/**
 * What is said in one clause, judged by all its words: a wish or an answer is only what has no word that belongs to something
 * else. So it can be put in many ways, and "no letters came" or "yes, but on Friday" is neither. Small letters, no punctuation.
 */

/** Words that ask and are polite, and those that point; they change nothing. */
const asking =
  `please pls kindly just now i i'd i'm we you your yours u to me us my would could can will like want wish prefer rather be being am are is the this these those that it them of from for at all any and so also really anything else ` +
  `again anymore further more longer ever thank thanks thankyou thx sorry here address ana ` +
  `bitte ich wir sie ihr euch ihnen ihre ihrer ihren mir mich uns möchte will wünsche wünschen würde würden gerne gern könnten können bitten zu an von aus der die das den dem diese dieser alle alles und jetzt sofort künftig danke mehr weitere weiteren weiterer wieder noch einfach`;

const contact = new Set(
  (
    'write writing written email emails emailing e mail mails mailing message messages messaging text texts texting contact contacting contacted communication communications correspondence letters notes newsletters newsletter reminders send sending sent receive receiving received get getting hear bother bothering ' +
    'schreiben schreibt schreib anschreiben angeschrieben kontakt kontaktieren kontaktiert kontaktaufnahme mail mails briefe nachrichten post zusendung zusendungen schicken schickt senden sendet zusenden bekommen erhalten hören melden belästigen werden'
  ).split(' '),
);
/** What makes an end of it, and is no refusal of one time alone. */
const ending = new Set(
  'stop stopped stopping end cease quit discontinue stopp stoppen stoppt beenden beendet einstellen schluss aufhören'.split(
    ' ',
  ),
);
const not = new Set(
  "no not don't dont do never nothing no kein keine keinen keinerlei nicht nichts nie niemals".split(
    ' ',
  ),
);
/** Without one of these, a refusal may be of one letter, or a complaint that none came. */
const lasting =
  /\b(more|further|again|any ?more|longer|ever|never|want|wish|like|prefer|mehr|weitere\p{L}*|wieder|nie|niemals|do not|don't|dont|please|not to)\b/u;
/** What they themselves do not like to do. */
const theirOwn =
  /\bi (?:\p{L}+ |don't )*(?:like|want|wish|prefer|need) to (?:write|send|mail|email|text|contact|message)\b|\bich (?:\p{L}+ )*(?:schreiben|schicken|senden|kontaktieren)$/u;
const neutral = new Set(asking.split(' '));
/** "I'd rather you did not": a wish in the form of something past. */
const ratherNot = /((?:rather|prefer)(?: it)?(?: if| that)? you )(?:did not|didn't)/;

/** Whether a clause asks for an end of all letters. */
export function asksForEnd(said: string): boolean {
  const clause = said.replace(ratherNot, '$1do not');
  const words = clause.split(' ');
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  const isWhole = words.every(
    (word) => neutral.has(word) || contact.has(word) || ending.has(word) || not.has(word),
  );
  if (!isWhole || !has(contact)) return false;
  if (theirOwn.test(clause)) return false;
  // "Do not stop writing" is the opposite.
  if (has(ending)) return !has(not) || /\bno more\b|\bkeine? \p{L}+ mehr\b/u.test(clause);
  return has(not) && lasting.test(clause) && !/\b(only|but)\b/.test(clause);
}

const mild = new Set(
  (
    "please pls thanks thank you very much so that that's it this would be is are am i i'd i'll i'm do does will can for me us all at moment the now really just to of with my love like appreciate fine good great nice lovely kind helpful perfect okay ok happy well works work suits suit doing sounds talk speak chat meet come ana today yet right " +
    'bitte danke gerne gern sehr vielen dank das wäre ist es mir geht gut schön nett toll prima super passt für mich im moment ich möchte gerade momentan derzeit zurzeit zur zeit unbedingt ja'
  ).split(' '),
);
/** A yes may name a day, which somebody then agrees on; beside a no it is a wish for another. */
const ofTime = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche next this week tomorrow morning afternoon evening then there soon see on at in this um uhr half past am pm machen wir so dann thing doch nächste woche morgen vormittag nachmittag bis dann demain matin ' +
    "avec plaisir volontiers merci beaucoup bien sûr me convient convient ça va marche très c'est oui ce serait bon gracias claro"
  ).split(' '),
);
const affirming = new Set(
  'oui ouais sí yes yep yeah ya y ok okay sure absolutely definitely certainly gladly agreed ja jawohl gerne gern einverstanden natürlich unbedingt passt'.split(
    ' ',
  ),
);
const refusing = new Set('no nope nah n nein nö nee'.split(' '));
const declining = new Set(
  "not nothing no don't dont rather need needed necessary want interested nicht nötig brauche lieber kein keinen bedarf interesse mehr nichts anything".split(
    ' ',
  ),
);

/** A clause that says yes and nothing else. */
export function affirms(clause: string): boolean {
  const [first = '', ...rest] = clause
    .replace(/ why not$/, '')
    .replace(/^(?:of course|sounds good|bien sûr)/, 'yes')
    .split(' ');
  return (
    affirming.has(first) &&
    rest.every(
      (word) => /^\d{1,2}$/.test(word) || [mild, affirming, ofTime].some((set) => set.has(word)),
    )
  );
}

/** A clause that says no and nothing else. */
export function refuses(clause: string): boolean {
  const words = clause.split(' ');
  const [first = ''] = words;
  if (!words.every((word) => mild.has(word) || refusing.has(word) || declining.has(word)))
    return false;
  return (
    refusing.has(first) ||
    /^(?:not (?:necessary|needed|interested)|no need|i (?:do not|don't|dont) (?:need|want) (?:anything|it|that|this|one)|(?:i(?:'d| would) )?rather not|(?:das )?(?:ist )?nicht nötig|(?:ich möchte (?:das )?)?lieber nicht|kein (?:bedarf|interesse))/.test(
      clause,
    )
  );
}
