import type { PhraseBook } from './phrase-book.ts';

const setback =
  'rückfall\\w*|rückfällig|scheiter\\w*|abrutsch\\w*|rückschl\\w+|schiefgeh\\w*|schief|schlechter|schlimmer|zu viel|überforder\\w*|nicht (?:mehr )?(?:schaff\\w*|weiter\\w*|klar\\w*)|versag\\w*|wieder (?:trink\\w*|anfang\\w*|schwer)';
const harsh =
  'schwierig\\w*|unkooperativ\\w*|faul\\w*|aggressiv\\w*|unzuverlässig\\w*|manipulativ\\w*|unmotiviert\\w*|undankbar\\w*|hoffnungslos\\w*|verrückt\\w*|dumm\\w*|frech\\w*|stur\\w*|unreif\\w*|chaotisch\\w*|therapieresistent\\w*|querulant\\w*|beratungsresistent\\w*|anstrengend\\w*|unverschämt\\w*|schwach|krank im Kopf';
const people =
  'säufer\\w*|alkoholiker\\w*|junkies?|süchtige[rn]?|versager\\w*|lügner\\w*|querulant\\w*|schmarotzer\\w*|nervensäge\\w*|problemfall|problemfälle|sozialfall|hoffnungslose[rn]? fall|psycho|drückeberger\\w*|störenfried\\w*';
const person =
  '(?:Sie|Du|du|er|sie|der Klient|die Klientin|der Kunde|die Kundin|der Mandant|die Mandantin)';

/** The phrases of German (docs/field.md#balance). What it does not know goes to a second reader. */
export const german: PhraseBook = {
  confidence: [
    '\\b(?:Sie|du) (?:haben|hast)\\b[^.!?]*\\b(?:ge\\w+|\\w+(?:iert|lernt|funden|standen|schafft|setzt|reicht|halten|nommen))\\b',
    '\\b(?:haben|hast) (?:Sie|du)\\b[^.!?]*\\bge\\w+',
    '\\b(?:Sie|du) (?:können|kannst|wissen|weißt|schaffen|schaffst)\\b',
    '\\bbleibt (?:Ihnen|dir)\\b|\\bIhr (?:eigener )?(?:Verdienst|Weg|Werk)\\b',
  ],
  availability: [
    '\\bwillkommen\\b|\\b(?:Tür|Türe) (?:steht|bleibt|ist)\\b[^.!?]*\\boffen\\b',
    '\\bwir sind\\b[^.!?]*\\b(?:da|erreichbar)\\b|\\bselben? Nummer\\b|\\bgleichen? Nummer\\b',
    '\\b(?:rufen|melden|schreiben|kommen) Sie\\b|\\bruf\\w* (?:uns|mich) an\\b|\\bmelde dich\\b|\\bwiederkommen\\b|\\bjederzeit\\b',
  ],
  condition: [
    '\\b(?:wenn|falls|sofern|solange)\\b(?! (?:Sie|du) (?:möchten|mögen|wollen|magst|willst|wünschen))',
    '\\b(?:unter der Bedingung|vorausgesetzt|nur dann|es sei denn|im Notfall)\\b',
  ],
  perhapsCondition: ['\\bsollten Sie\\b|\\bsolltest du\\b|\\b(?:sobald|erst wenn)\\b'],
  doubt: [
    `\\b(?:wenn|falls|sollten|solltest|sobald|bevor)\\b[^.!?\\n]*(?<!\\p{L})(?:${setback})(?!\\p{L})`,
    '\\b(?:wir|ich) (?:machen uns|mache mir|sind|bin) (?:\\w+ )?(?:Sorgen|besorgt|beunruhigt)\\b|\\bwir befürchten\\b|\\bich befürchte\\b',
    '\\bhoffentlich\\b[^.!?]*\\b(?:schaffen|durchhalten|gut geht|hält|bleib\\w*)|\\bwir hoffen,? dass (?:Sie|du) (?:es|das) (?:schaff|aushalt|durchhalt)',
    '\\bfür den Fall der Fälle\\b|\\bnur für den Fall\\b|\\balte Gewohnheiten\\b|\\bkommen Sie (?:wirklich )?(?:zurecht|klar)\\b\\?',
  ],
  doorDoubt: [
    '\\bpassen Sie (?:gut )?auf\\b|\\bpass auf dich auf\\b|\\bbleiben Sie stark\\b|\\bbleib stark\\b|\\bWarnzeichen\\b|\\bnoch nicht so weit\\b',
    '\\bzögern Sie nicht\\b|\\bscheuen Sie sich nicht\\b|\\bachten Sie darauf\\b|\\bvorsichtig\\b|\\btoi,? toi',
  ],
  obligation: [
    '\\b(?:Sie müssen|du musst|Sie sollten|du solltest|Sie haben)\\b[^.!?]*\\b(?:melden|antworten|anrufen|erscheinen|kommen|zu melden|zu erscheinen)\\b',
    '\\b(?:antworten|melden) Sie (?:sich )?(?:bitte )?bis\\b|\\bwir erwarten\\b|\\bbis spätestens\\b',
  ],
  doorDuty: [
    '\\bmüssen\\b|\\bmusst\\b|\\bmuss\\b|\\bverpflichtet\\b|\\bunbedingt\\b|\\bFrist\\b|\\bsollten Sie (?:weiter|täglich|immer)\\b',
  ],
  personLabel: [
    `(?<!\\p{L})${person} (?:ist|sind|bist|war|waren|wirkt|wirken|bleibt|gilt als)\\b[^.!?]{0,30}?(?<!\\p{L})(?:${harsh})(?!\\p{L})`,
    `(?<!\\p{L})(?:${people})(?!\\p{L})`,
    '(?<!\\p{L})(?:schwierige|gute|schlechte|brave|ideale|unkooperative)[rnsm]? (?:Klient|Kunde|Patient|Mandant|Mensch|Familie)\\w*',
    '\\b(?:Sie sind|du bist|Sie waren|du warst) (?:so |sehr |eine? )?(?:toll|super|stark|tapfer|wunderbar|großartig|brav|vorbildlich)\\w*',
  ],
  blame: [
    '\\b(?:Sie haben|du hast|hat|haben)\\b[^.!?]*\\b(?:versäumt|vernachlässigt|ignoriert|verweigert|verschwendet|enttäuscht|im Stich gelassen|verpasst)\\b',
    '\\b(?:selbst|selber) schuld\\b|\\b(?:Ihre|deine|seine|ihre) (?:eigene )?Schuld\\b|\\bmangelnde[rn]? (?:Mitarbeit|Motivation|Einsicht|Mitwirkung|Kooperation)\\b',
    '\\bunentschuldigt\\w*\\b|\\btrotz (?:mehrfacher|wiederholter|aller|unserer)\\b|\\bnicht (?:erschienen|mitgearbeitet|für nötig)\\b|\\bnicht einmal (?:abgesagt|gemeldet|angerufen)\\b',
    '\\b(?:Sie|du) (?:wollten|wolltest) (?:ja )?nicht\\b|\\bweil (?:Sie|du) nicht\\b|\\bhätten Sie\\b[^.!?]*\\b(?:wäre|hätte)\\b|\\bkeine Lust\\b|\\bverweigert\\b',
  ],
  jargon: ['\\b(?:Klientel|Intervention\\w*|Compliance|Setting|Fallabschluss|Abbrecher\\w*)\\b'],
  defensive: [
    '\\bwie (?:wir|ich|bereits|schon)\\b[^.!?]*\\b(?:gesagt|erklärt|mitgeteilt|erwähnt)\\b|\\bunsere Richtlinien\\b|\\bunsere Vorschriften\\b',
    '\\bfairerweise\\b|\\bbei allem Respekt\\b|\\bzu unserer Verteidigung\\b|\\bunsere Schuld ist das nicht\\b|\\bnicht unsere Schuld\\b|\\bSie müssen verstehen\\b',
    '\\btut (?:uns|mir) leid,? (?:dass|wenn) Sie (?:das|sich|es) so\\b|\\bsonst hat sich niemand\\b|\\bniemand (?:sonst )?hat sich beschwert\\b|\\balles (?:richtig|Menschenmögliche|nach Vorschrift)\\b|\\bMissverständnis Ihrerseits\\b',
  ],
  marketing: [
    '\\b(?:Angebot nur|nur (?:heute|noch heute)|jetzt (?:buchen|anmelden|sichern|zugreifen)|letzte Chance|begrenzte Plätze|wenige Plätze)\\b',
    '\\b\\d+ ?(?:%|Prozent) (?:Rabatt|Nachlass|günstiger)|\\bRabatt\\w*\\b|\\bSonderangebot\\w*\\b|\\bkostenlos testen\\b|\\bGutschein\\w*\\b|\\bexklusiv\\w*\\b',
    '\\bempfehlen Sie uns\\b|\\bbewerten Sie uns\\b|\\bfolgen Sie uns\\b|\\bpreisgekrönt\\w*\\b|\\bFreunde werben\\b|\\bzufriedene Kunden\\b|!!',
  ],
  banned: [
    '\\blos(?:werden|geworden|zuwerden)\\b|\\babserv\\w+|\\babgeschoben\\b|\\babschieben\\b|\\brausgeworfen\\b|\\brauswerfen\\b|\\bhinausgeworfen\\b',
    '(?<!\\p{L})(?:Schuldner|Zahlungsunwillige|Karteileiche)\\w*|\\bTerminierung\\b|\\bterminier\\w+\\b',
  ],
  revealing: [
    '(?<!\\p{L})(?:\\p{L}*beratung\\w*|therap\\w*|\\p{L}*therapie|psych\\w*|sucht\\w*|entzug\\w*|klinik\\w*|krankenhaus|bewährung\\w*|jugendamt|sozialarbeit\\w*|sozialdienst|frauenhaus|drogen\\w*|alkohol\\w*|krise\\w*|suizid\\w*|gewalt\\w*|trauma\\w*|trauer\\w*|schulden\\w*|insolvenz\\w*|scheidung\\w*|sitzung\\w*|hospiz|behandlung\\w*|selbsthilfe\\w*)(?!\\p{L})',
  ],
  pressing: [
    '(?<!\\p{L})(?:dringend\\w*|eilig\\w*|sofort\\w*|letzte (?:Mahnung|Erinnerung|Warnung|Chance)|mahnung\\w*|frist\\w*|kündigung\\w*|rechnung\\w*|zahlung\\w*|überfällig\\w*|todesfall|verstorben\\w*|beerdigung|diagnose\\w*|befund\\w*|beendigung|abschluss ihres falls|warnung|notfall)(?!\\p{L})',
  ],
};
