/** What a German agency calls the columns, in small letters and with `_` for spaces. */
export const germanNames = {
  external_ref: [
    'aktenzeichen',
    'aktennummer',
    'fallnummer',
    'fall',
    'fall_id',
    'klientennummer',
    'akte',
    'kennung',
  ],
  programme: ['programm', 'angebot'],
  worker_ref: [
    'fachkraft',
    'fachkraft_ref',
    'mitarbeiter',
    'mitarbeiterin',
    'mitarbeiter_in',
    'mitarbeitende',
    'berater',
    'beraterin',
    'berater_in',
    'beratende_person',
    'bezugsperson',
  ],
  start_date: ['beginn', 'beginn_am', 'startdatum'],
  cadence_days: [
    'abstand',
    'abstand_tage',
    'abstand_in_tagen',
    'takt_in_tagen',
    'takt_tage',
    'rhythmus_tage',
    'rhythmus_in_tagen',
  ],
  planned_end: ['ende', 'geplantes_ende', 'ende_geplant'],
  sessions_so_far: [
    'sitzungen',
    'sitzungen_bisher',
    'bisherige_sitzungen',
    'termine_bisher',
    'bisherige_termine',
    'treffen_bisher',
    'bisherige_treffen',
  ],
  session_cap: ['sitzungen_höchstens', 'höchstzahl_sitzungen', 'sitzungen_maximal', 'kontingent'],
  language: ['sprache'],
  zone: ['zeitzone'],
  preferred_channel: ['kontaktweg', 'bevorzugter_kontaktweg', 'kanal', 'kontaktkanal'],
  email: ['e_mail', 'mail', 'e_mail_adresse'],
  phone: ['telefon', 'telefonnummer', 'tel', 'handy', 'mobil'],
  safe_contact_notes: ['kontakthinweise', 'hinweise_zum_kontakt'],
  consent_followup: [
    'einwilligung_nachsorge',
    'einwilligung_nachkontakt',
    'nachsorge',
    'nachsorge_erlaubt',
    'nachkontakt_erlaubt',
  ],
  mandated: ['auflage', 'angeordnet'],
  fee_paying: ['selbstzahlend', 'selbstzahler', 'zahlt_selbst'],
  goals: ['ziele'],
  name: ['vorname', 'rufname'],
  worker_name: ['name_der_fachkraft', 'fachkraft_name'],
  supervisor_ref: ['leitung', 'leitung_ref', 'anleitung', 'supervision'],
  regions: ['feiertagsregionen', 'regionen'],
  born_on: ['geburtsdatum', 'geburtstag', 'geboren', 'geboren_am'],
  next_session: ['nächste_sitzung', 'nächster_termin', 'nächstes_treffen'],
} as const satisfies Record<string, readonly string[]>;

/** A word of a cell as these tables have it: `Per E-Mail` is `email`. */
export function wordOf(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s._-]+/g, ' ')
    .trim();
  return plain.replace(/^(?:per|by|via|in der|im|am) /, '').replace('e mail', 'email');
}

/** Words of German cells beside their English ones. */
export const answers: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1', 'ja', 'j', 'wahr'].map((text) => [text, true] as const),
  ...['no', 'n', 'false', '0', 'nein', 'falsch'].map((text) => [text, false] as const),
]);

export const ways: ReadonlyMap<string, string> = new Map([
  ...['email', 'mail', 'emails'].map((text) => [text, 'email'] as const),
  ...['post', 'letter', 'letters', 'brief', 'postweg', 'schriftlich'].map(
    (text) => [text, 'post'] as const,
  ),
  ...['phone', 'telephone', 'phone call', 'call', 'telefon', 'anruf', 'telefonisch'].map(
    (text) => [text, 'phone'] as const,
  ),
  ...['sms', 'text', 'text message', 'kurznachricht'].map((text) => [text, 'sms'] as const),
  ...['person', 'in person', 'face to face', 'persönlich', 'persoenlich', 'vor ort'].map(
    (text) => [text, 'person'] as const,
  ),
]);
