import { autoSubmitted, awayHeaders, isResponder, saysMachine } from './automatic.ts';
import type { Mail } from './parsed-mail.ts';

/** Whether it says that somebody will read their mail later: no answer of theirs. Many such messages bear no header at all. */
export function isAway(mail: Mail): boolean {
  const value = (name: string): string => mail.header(name).join(' ').toLowerCase();
  return (
    awaySubject(mail.parsed.subject ?? '') ||
    autoSubmitted(mail) === 'auto-replied' ||
    mail.parsed.headerLines.some(
      ({ key }) => awayHeaders.test(key) && !/^(no|false)$/.test(value(key)),
    ) ||
    isResponder(value) ||
    /auto_reply/.test(value('precedence') + value('preference')) ||
    isAwayText(mail)
  );
}

/** In the programs’ own words, by language; behind `Re:` as well. */
const awayStart =
  /^\s*(auto(matic|matische|matisch|-?)?[ -]?(reply|response|responder|antwort|svar|reply message)\b|auto(reply)?:|out[ -]of[ -](the )?office|ooo\b|away\b.{0,12}(:|from)|vacation (reply|message|notice)|on (vacation|holiday|leave)\b|i('m| am) (currently )?(away|out|on leave|on holiday|on vacation)|abwesend|abwesenheit|(ich )?(bin )?(im|in) urlaub\b|ich bin (bis|nicht|derzeit|zur ?zeit)|nicht im (büro|haus)|automatische|r[eé]ponse automatique|r[eé]ponse d.absence|absen(ce|t)\b|message d.absence|en cong[eé]|respuesta autom[aá]tica|fuera de (la )?oficina|ausente|ausencia|risposta automatica|fuori (sede|ufficio)|assenza|automatisch(e)? (antwoord|antwort)|afwezig|autosvar|automatiskt svar|automaattinen vastaus|fr[aå]nvaro|resposta autom[aá]tica|aus[eê]ncia|автоответ|автоматический ответ|автоматична відповідь|自動応答|自动回复|自動回覆|자동 ?응답|otomatik yan[ıi]t|odpowied[zź] automatyczna|autoodpowied|nieobecno|automatick[aá] odpov|respuesta de vacaciones|răspuns automat|αυτόματη απάντηση|רספונס אוטומטי|תשובה אוטומטית|מענה אוטומטי|رد تلقائي|الرد التلقائي|خارج المكتب|تغيب)/iu;

/** The same from programs alone: no answer of anybody's. */
export function awaySubject(subject: string): boolean {
  return awayStart.test(subject.replace(/^(\s*(re|aw|fw|fwd|wg|tr|rv|sv|odp|antw)\s*:\s*)+/i, ''));
}

/** What programs that label nothing say of themselves. */
const automatic =
  /\b(this is an automat(ed|ic)(ally generated)? (reply|response|message|e-?mail)|automatically generated (reply|response)|(diese?|die) (nachricht|e-?mail|antwort|mail) wurde automatisch|(this|the) (e-?mail|message|reply|response) (was|is|has been) (generated|created|sent) automatically|(dies|das) ist eine (automatische|automatisch (erstellte|generierte))|(ceci est|c'est) un(e réponse| message) automatique|este es un (mensaje|correo) autom[aá]tico|questo è un messaggio automatico|dit is een automatisch)/iu;
/** That nobody reads it now. Alone, a person may well write so. */
const absent =
  /\b((i('m| am|'ll be| will be) (currently |presently |now )?(out of (the )?(office|town|country)|away|(back|at work) again|on (annual |parental |maternity |paternity |sick |study |extended )?(leave|holiday|vacation)))|(bin|befinde mich|ich) (derzeit |zur ?zeit |momentan |aktuell |bis |vom |ab )?[^\n]{0,80}?(nicht (im (büro|haus)|erreichbar|am platz)|abwesend|(im|in|auf) (urlaub|elternzeit|mutterschutz|dienstreise))|je suis (actuellement )?(absente?|en (congés?|vacances))|actuellement (absente?|en (congés?|vacances))|estar[eé] (fuera|ausente)|estoy (fuera|de vacaciones)|sono (fuori|assente|in ferie)|ik ben (afwezig|met vakantie)|currently (on|out|away)|(am|are|be) travell?ing|ab [^\n]{0,20} wieder im (haus|büro)|(praxis|büro|kanzlei|stelle) ist [^\n]{0,60}geschlossen|(office|practice|surgery) (is|will be) closed)/iu;
/** What only a note of absence adds to that: who reads it meanwhile, or when it is read. */
const reader =
  /\b(access to (my |the )?(e-?)?mails?|limited (internet |e-?mail )*access|in my absence|wenden sie sich|wird nicht gelesen|für ihr verständnis|(read|check|monitor)(ing)? (my )?(e-?)?mails?|for (anything )?urgent|(in|for) urgent (cases|matters)|if (it is|it's|your matter is|your request is|this is)? ?urgent|(reply|respond|answer|get back to you|be in touch)[^\n]{0,60}? (as soon as|when|upon|on|after) (i|my)|(up)?on my return|please (contact|call|e-?mail) (my )?(colleague|\p{Lu}\p{L}+|the (desk|office|team))|thank(s| you)( very much)? for your (e-?mail|message)|(wird|werden) nicht weitergeleitet|(in|bei) dringenden (fällen|angelegenheiten)|nach meiner rückkehr|wieder (für sie da|erreichbar|im (büro|haus))|(mail|nachricht)[^\n]{0,40} (beantworte|beantwortet)|zugriff auf (meine )?e-?mails?|en cas d'urgence|à mon retour|a mi (regreso|vuelta)|en caso de urgencia|al mio rientro|bij terugkomst)/iu;
/** Nobody will read it there again. */
const gone =
  /\b(no longer (works?|employed|with)( (at|for|by|with))? (this|our|the) (company|firm|organi[sz]ation|school|business)|(this )?(mailbox|address|account) is (no longer|not) (monitored|in use|read|checked|active)|nicht mehr (im|in unserem|für (das|unser)) (unternehmen|haus|betrieb)|(postfach|adresse) wird nicht mehr (gelesen|verwendet|genutzt|betreut))/iu;
/** A program guards the mailbox, and asks the sender to prove to be a person: nobody has read it. */
const challenge =
  /\b(verify that you are (a )?(human|person|real)|confirm that you are (a )?(human|person|real)|human sender|(message|e-?mail) (is|has been|was) (being )?(held|quarantined|placed on hold)|challenge[- ]response|to have your (message|e-?mail) delivered|bestätigen sie,? dass sie (ein mensch|kein (roboter|spam))|spamarrest|boxbe|tmda)\b/iu;
/** A desk has numbered it: no answer of the person. */
const desk =
  /\b(we have received your (e-?mail|message|request|enquiry)|(mailbox|inbox) is (only )?monitored|do not (reply|respond) to this (e-?mail|message)|(ticket|case|request)( number| id)? ?(\(?#|has been (created|opened|received|logged))|bitte antworten sie nicht auf diese (e-?mail|nachricht)|ne pas répondre à ce (message|courriel)|no responda a este (correo|mensaje))/iu;

export function isChallenge(mail: Mail): boolean {
  return challenge.test(ownPart(mail));
}

/** Written by a program, by its words: it has none of a person. */
export function isMachineWorded(mail: Mail): boolean {
  return desk.test(ownPart(mail));
}

function isAwayText(mail: Mail): boolean {
  const own = ownPart(mail);
  if (own.length > 900) return false;
  const isLabelled = reader.test(own) || saysMachine(mail);
  return automatic.test(own) || gone.test(own) || (absent.test(own) && isLabelled);
}

/** Above what is quoted; typewriter signs alone. */
function ownPart({ text }: Mail): string {
  const [own = ''] = text
    .slice(0, 2000)
    .replace(/’/g, "'")
    .split(/^>|^On .* wrote:|^Am .* schrieb/m);
  return own;
}
