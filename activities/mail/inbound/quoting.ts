/** How mail programs lead what they quote, and end what somebody wrote: by language, as far as they say it in words. */

/** So many signs of a heading may stand between its first word and its last, over a line end but not over an empty line. */
const some = String.raw`(?=[^\n]*\d)(?:[^\n]|\n(?!\n)){4,200}?`;
const few = String.raw`(?:[^\n]|\n(?!\n)){0,120}?`;

const wroteIn = [
  ['On', 'wrote'],
  ['Am', 'schrieb'],
  ['Den', 'skrev'],
  ['Op', 'schreef'],
  ['Le', 'a écrit'],
  ['El', 'escribió'],
  ['Il', 'ha scritto'],
  ['Em', 'escreveu'],
  ['Dnia', 'napisał'],
].map(([first, last]) => new RegExp(`^${first}\\s${some}\\b${last}\\b${few}:\\s*$`, 'imu'));

/** A day and an address, and who wrote or not: `Ana <a@…> wrote:`, `2026年… Ana <a@…>:`, in any tongue. */
const year = String.raw`(?:20\d\d|٢٠[٠-٩]{2}|۲۰[۰-۹]{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})`;
const anyTongue = [
  new RegExp(
    String.raw`^(?=(?:[^\n]|\n(?!\n)){0,200}${year})(?:[^\n]|\n(?!\n)){0,120}<\s*[^<>\s]+@[^<>\s]+>(?:[^\n]|\n(?!\n)){0,80}:[ \t\u200e\u200f]*\n(?=\s*>)`,
    'mu',
  ),
  /^[^\n>]{1,160}<\s*[^<>\s]+@[^<>\s]+>\s*(wrote|schrieb|writes|écrit|escribió|ha scritto|skrev|schreef|escreveu|napisał\S*|пишет|написал\S*)\s*:\s*$/imu,
  /^[^\n>]{1,60}\b(?:wrote|schrieb|a écrit|escribió)\s*:[ \t]*\n(?=\s*[>|])/imu,
  /^(\d{4}年|\d{4}[./-]\d{1,2}[./-]\d{1,2})[^\n]{0,160}:\s*$/mu,
];

const from =
  'from|von|de|da|van|od|от|від|من|מאת|kimden|fra|från|lähettäjä|feladó|发件人|寄件者|差出人|보낸 사람';
const rest =
  'sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|data|inviato|verzonden|wysłano|отправлено|дата|تاريخ الإرسال|gönderildi|sendt|skickat|lähetetty|发送时间|送信日時|to|an|à|a|para|per|aan|do|кому|إلى|kime|til|till|vastaanottaja|收件人|宛先|cc|kopie|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|тема|الموضوع|konu|emne|ämne|aihe|主题|件名';
const field = (names: string): string => `[*_ \\t]*(?:${names}) ?[:：][^\\n]*\\n`;
/** A block of fields, which quotes without marks: Outlook begins with who wrote, others with when, to whom or what about. */
const fields = new RegExp(
  `^(?:${field(from)}(?:[ \\t]*\\n)?(?:${field(rest)}){1,6}|(?:${field(rest)}){1,3}${field(from)}(?:${field(rest)}){1,4})`,
  'imu',
);
const ruled =
  /^[ \t]*-{2,}\s*(original(?: message| appointment)?|ursprüngliche nachricht|original-?nachricht|message d'origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|originalmeddelande|forwarded(?: by.*| message)|weitergeleitete nachricht|message transféré|mensaje reenviado|reply (?:above|below) this line.*)\s*-{2,}\s*$/imu;
const forwarded =
  /^(begin forwarded message|anfang der weitergeleiteten nachricht|début du message (réexpédié|transféré)|inicio del mensaje reenviado)\s*:\s*$/imu;

const app =
  'outlook|proton ?mail|yahoo|gmx|web\\.de|telekom|t-online|thunderbird|k-9|fairemail|spark|airmail|iphone|ipad|galaxy|android|gmail';
/** Where their own words end, and what their program or firm adds begins. */
export const signatures: readonly RegExp[] = [
  /^--[ \u00a0]?$/m,
  /^_{8,}\s*$/m,
  // A line that names the program, between its verbs or with an address: "Outlook für iOS<https://…> beziehen".
  new RegExp(
    `^(?:get|holen sie|sent|gesendet|obtenez|obtener|envoyé|enviado)\\b[^\\n]{0,40}\\b(?:${app})\\b[^\\n]{0,80}$`,
    'imu',
  ),
  new RegExp(`^(?:${app})\\b[^\\n]{0,20}<?https?:[^\\n]{0,60}$`, 'imu'),
  // What firms put below all that leaves them
  /^(?:this|the information in this|diese|ce) (?:e-?mail|message|communication|nachricht|courriel)\b[^\n]{0,200}\b(?:intended (?:solely|only)|in error|checked for viruses|irrtümlich|unbefugt|par erreur)\b/imu,
  /^-----BEGIN PGP SIGNATURE-----/m,
  /^(sent from (my|mail for|outlook|yahoo|the all-new|samsung|proton|tutanota|a mobile)|sent (with|via) (proton|tutanota|airmail|spark|mobile)|get outlook for|von meinem .{2,30} gesendet|gesendet (mit|von)|diese nachricht wurde von|envoyé (de|depuis|à partir de) (mon|ma|l'|outlook)|enviado (desde mi|do meu|a partir)|inviato da(l mio)?|verzonden (vanaf|met|via)|skickat från|sendt fra|lähetetty|أرسل(ت)? من|نشر من|wysłan[eo] z|отправлено (с|из)|iphone'umdan gönderildi|iPhoneから送信)\b[^\n]*$/imu,
];

/** Where something begins that its writer did not write for us. */
export const headings: readonly RegExp[] = [
  ...wroteIn,
  ...anyTongue,
  fields,
  ruled,
  forwarded,
  ...signatures,
];

/** Lines of our own letters, quoted without a mark: the way to stop, and who helps in an emergency. */
export const ourLines: readonly RegExp[] = [
  /^you get this note because .*$/i,
  /\bto (?:stop (?:these|those|the|our)|get no more) (?:notes|letters|messages|mails),? (?:please )?(?:reply|answer|write|call)\b/i,
  // The rest of that, where a program broke the line.
  /^(?:(?:these |those )?(?:notes|letters|messages|mails), )?(?:reply |answer with )?["“'‘]stop["”'’] or call us\.?$/i,
  /^urgent help, day or night:.*$/i,
  /^sie (erhalten|bekommen) diese nachricht.*$/i,
  /^um sie zu beenden, genügt eine antwort/i,
  /^.*\bantworten sie ["„“']?stopp?["“”']?.*$/i,
  /^dringende hilfe.*:.*$/i,
];
