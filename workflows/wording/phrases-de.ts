import type { PhraseBook } from './phrase-book.ts';

const setback =
  'rückfall\\w*|rückfällig|scheiter\\w*|abrutsch\\w*|rückschl\\w+|schiefgeh\\w*|schief|schlechter|schlimmer|zu viel|überforder\\w*|nicht (?:mehr )?(?:schaff\\w*|weiter\\w*|klar\\w*)|abst[uü]r\\w+|abgest[uü]rzt|zurückf[aä]ll\\w*|zurückrutsch\\w*|einknick\\w*|versag\\w*|(?:doch|nicht) (?:wieder|allein\\w*)|wieder (?:trink\\w*|anfang\\w*|schwer)';
const harsh =
  'schwierig\\w*|unkooperativ\\w*|faul\\w*|aggressiv\\w*|unzuverlässig\\w*|manipulativ\\w*|unmotiviert\\w*|undankbar\\w*|hoffnungslos\\w*|verrückt\\w*|dumm\\w*|frech\\w*|stur\\w*|unreif\\w*|chaotisch\\w*|therapieresistent\\w*|querulant\\w*|beratungsresistent\\w*|anstrengend\\w*|unverschämt\\w*|schwach|arrogant\\w*|egoistisch\\w*|kindisch\\w*|bockig\\w*|wehleidig\\w*|labil\\w*|unehrlich\\w*|respektlos\\w*|hysterisch\\w*|uneinsichtig\\w*|renitent\\w*|lästig\\w*|krank im Kopf';
/** Said of nobody but a person, so that whoever is meant need not be named. */
const harshAlone =
  '(?:krankheits)?uneinsichtig\\w*|therapieresistent\\w*|beratungsresistent\\w*|unbelehrbar\\w*|unverbesserlich\\w*|arbeitsscheu\\w*|verlogen\\w*|querulatorisch\\w*|renitent\\w*|asozial\\w*|unkooperativ\\w*|geltungssüchtig\\w*|hoffnungslos\\w* (?:fall|fälle)';
const people =
  'säufer\\w*|alkoholiker\\w*|junkies?|süchtige[rn]?|versager\\w*|lügner\\w*|querulant\\w*|schmarotzer\\w*|nervensäge\\w*|problemfall|problemfälle|sozialfall|hoffnungslose[rn]? fall|psycho|drückeberger\\w*|störenfried\\w*|borderliner\\w*|narzisst\\w*|psychopath\\w*|simulant\\w*|faulpelz\\w*|nörgler\\w*|mimose\\w*|sorgenkind\\w*|chaot(?:en|in)?|trinker\\w*|choleriker\\w*|egoist(?:en|in)?|idiot\\w*|sozialschmarotzer\\w*|hoffnungsträger\\w*|musterschüler\\w*';
const person =
  '(?:Sie|Du|du|er|sie|der Klient|die Klientin|der Kunde|die Kundin|der Mandant|die Mandantin)';

/** The phrases of German (docs/field.md#balance). What it does not know goes to a second reader. */
export const german: PhraseBook = {
  confidence: [
    '\\b(?:Sie|du) (?:haben|hast)\\b(?:(?!\\bnicht\\b)[^.!?])*\\b(?:ge\\w+|\\w+(?:iert|lernt|funden|standen|schafft|setzt|reicht|halten|nommen))\\b',
    '\\b(?:haben|hast) (?:Sie|du)\\b[^.!?]*\\bge\\w+',
    '\\b(?:Sie|du) (?:können|kannst|wissen|weißt|schaffen|schaffst)\\b',
    '\\b(?:Sie|du) (?:sind|bist)\\b(?:(?!\\bnicht\\b)[^.!?])*\\b(?:gegangen|geblieben|gekommen|aufgestanden|umgezogen|gefahren)\\b',
    '\\bbleibt (?:Ihnen|dir)\\b|\\bIhr (?:eigener )?(?:Verdienst|Weg|Werk)\\b',
  ],
  availability: [
    '\\bwillkommen\\b|\\b(?:Tür|Türe) (?:steht|bleibt|ist)\\b[^.!?]*\\boffen\\b',
    '\\b(?:wir sind|sind wir)\\b[^.!?]*\\b(?:da|erreichbar)\\b|\\b(?:freuen uns|freue mich),? (?:auf|von|wenn|über)\\b|\\b(?:hören|höre) (?:immer )?gern\\w* von (?:Ihnen|dir)\\b|\\b(?:Platz|Zeit|Stuhl) für (?:Sie|dich)\\b|\\b(?:Sie|du) erreich\\w+ (?:uns|mich)\\b|\\b(?:Sie können|du kannst)\\b[^.!?]*\\b(?:kommen|\\w+kommen|anrufen|melden|schreiben|vorbeischauen)\\b',
    '\\bselben? Nummer\\b|\\bgleichen? Nummer\\b',
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
    '\\bhoffentlich\\b[^.!?]*\\b(?:schaffen|durchhalten|gut geht|hält|bleib\\w*)|\\b(?:wir hoffen|ich hoffe),? (?:dass )?(?:Sie|du)\\b[^.!?]*(?:schaff|aushalt|durchhalt|stark bleib|nicht (?:wieder|mehr))',
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
    `(?<!\\p{L})(?:${people}|${harshAlone})(?!\\p{L})`,
    `(?<!\\p{L})sich (?:\\p{L}+ )?(?:${harsh}) (?:verhalten|benommen|aufgeführt)(?!\\p{L})`,
    '(?<!\\p{L})(?:schwierige|gute|schlechte|brave|ideale|unkooperative)[rnsm]? (?:Klient|Kunde|Patient|Mandant|Mensch|Familie)\\w*',
    '\\b(?:Sie sind|du bist|Sie waren|du warst) (?:so |sehr |eine? )?(?:toll|super|stark|tapfer|wunderbar|großartig|brav|vorbildlich)\\w*',
  ],
  blame: [
    '\\b(?:Sie haben|du hast|hat|haben)\\b[^.!?]*\\b(?:versäumt|vernachlässigt|ignoriert|verweigert|verschwendet|enttäuscht|im Stich gelassen|verpasst)\\b',
    '\\b(?:selbst|selber) schuld\\b|\\b(?:Ihre|deine|seine|ihre) (?:eigene )?Schuld\\b',
    '\\b(?:mangelnde|fehlende|keine|keinerlei|ohne)[rn]? (?:jede )?(?:Mitarbeit|Motivation|(?:Krankheits)?Einsicht|Mitwirkung|Kooperation|Eigeninitiative|Disziplin)\\b(?! in\\b)',
    '\\bnicht (?:genug|ausreichend|richtig|ernsthaft|wirklich) (?:mitgearbeitet|mitgemacht|bemüht|angestrengt|gewollt)\\b|\\b(?:will|wollte|wollten|wollen) (?:sich |ja |gar |ihm |ihr )*nicht (?:helfen lassen|mitarbeiten|gesund werden|arbeiten|mitmachen)\\b|\\bsich nicht helfen lassen\\b',
    '\\bOpferrolle\\b|\\bspiel\\w* (?:nur |gern |immer )*(?:das|den) (?:Opfer|Kranken)\\b|\\bmanipulier(?:t|en) (?:das|uns|mich|alle|die)\\b|\\bschon wieder (?:gefehlt|abgesagt|zu spät|verpasst|nicht)\\b|\\bZeitverschwendung\\b|\\bjede Chance (?:verspielt|vertan|verpasst)\\b|\\bliegt (?:also |wohl |eher |allein |doch )+an (?:Ihnen|dir|ihm|ihr)\\b',
    '\\bunentschuldigt\\w*\\b|\\btrotz (?:mehrfacher|wiederholter|aller|unserer)\\b|\\bnicht (?:erschienen|mitgearbeitet|für nötig)\\b|\\bnicht einmal (?:abgesagt|gemeldet|angerufen)\\b',
    '\\b(?:Sie|du) (?:wollten|wolltest) (?:ja )?nicht\\b|\\bweil (?:Sie|du) nicht\\b|\\bhätten Sie\\b[^.!?]*\\b(?:wäre|hätte)\\b|\\bkeine Lust\\b|\\bverweigert\\b',
  ],
  jargon: ['\\b(?:Klientel|Intervention\\w*|Compliance|Setting|Fallabschluss|Abbrecher\\w*)\\b'],
  defensive: [
    '\\bwie (?:wir|ich|bereits|schon)\\b[^.!?]*\\b(?:gesagt|erklärt|mitgeteilt|erwähnt)\\b|\\bunsere (?:Richtlinien|Vorschriften|Abläufe|Bestimmungen)\\b|\\bnichts vorzuwerfen\\b|\\bjederzeit eingehalten\\b|\\b(?:weisen wir|wir weisen|weise ich|ich weise)\\b[^.!?]*\\bzurück\\b|\\bdafür k(?:önnen|onnten) wir nichts\\b|\\b(?:stimmt|trifft) so nicht\\b|\\bentspricht nicht den Tatsachen\\b|\\bmissverstanden haben\\b|\\balle anderen\\b[^.!?]*\\bzufrieden\\b',
    '\\bfairerweise\\b|\\bbei allem Respekt\\b|\\bzu unserer Verteidigung\\b|\\bunsere Schuld ist das nicht\\b|\\bnicht unsere Schuld\\b|\\bSie müssen verstehen\\b',
    '\\btut (?:uns|mir) leid,? (?:dass|wenn) Sie (?:das|sich|es) so\\b|\\bsonst hat sich niemand\\b|\\bniemand (?:sonst )?hat sich beschwert\\b|\\balles (?:richtig|Menschenmögliche|nach Vorschrift)\\b|\\bMissverständnis Ihrerseits\\b',
  ],
  marketing: [
    '\\b(?:Angebot nur|nur (?:heute|noch heute)|jetzt (?:buchen|anmelden|sichern|zugreifen)|letzte Chance|begrenzte Plätze|wenige Plätze)\\b',
    '\\b\\d+ ?(?:%|Prozent) (?:Rabatt|Nachlass|günstiger)|\\bRabatt\\w*\\b|\\bSonderangebot\\w*\\b|\\b(?:Vorzugs|Aktions|Sonder)preis\\w*\\b|\\bzum halben Preis\\b|\\b(?:sichern|gönnen) Sie sich\\b|\\bgreifen Sie zu\\b|\\bbuchen Sie (?:jetzt|gleich|noch heute)\\b|\\bverpassen Sie (?:nicht|keine)\\b|\\bnur noch \\w+ (?:freie )?Plätze\\b|\\bkostenlos testen\\b|\\bGutschein\\w*\\b|\\bexklusiv\\w*\\b',
    '\\bempfehlen Sie uns\\b|\\bbewerten Sie uns\\b|\\bfolgen Sie uns\\b|\\bpreisgekrönt\\w*\\b|\\bFreunde werben\\b|\\bzufriedene Kunden\\b|!!',
  ],
  banned: [
    '\\blos(?:werden|geworden|zuwerden)\\b|\\babserv\\w+|\\babgeschoben\\b|\\babschieben\\b|\\brausgeworfen\\b|\\brauswerfen\\b|\\bhinausgeworfen\\b',
    '(?<!\\p{L})(?:Schuldner(?:n|s|in|innen)?(?!\\p{L})|(?:Zahlungsunwillige|Karteileiche)\\w*)|\\bTerminierung\\b|\\bterminier\\w+\\b',
  ],
  revealing: [
    '(?<!\\p{L})(?:\\p{L}*beratung\\w*|therap\\w*|\\p{L}*therapie|psych\\w*|sucht\\w*|entzug\\w*|klinik\\w*|krankenhaus|bewährung\\w*|jugendamt|sozialarbeit\\w*|sozialdienst|frauenhaus|drogen\\w*|alkohol\\w*|krise\\w*|suizid\\w*|gewalt\\w*|trauma\\w*|trauer\\w*|schulden\\w*|insolvenz\\w*|scheidung\\w*|sitzung\\w*|hospiz|behandlung\\w*|selbsthilfe\\w*)(?!\\p{L})',
  ],
  pressing: [
    '(?<!\\p{L})(?:dringend\\w*|eilig\\w*|sofort\\w*|letzte (?:Mahnung|Erinnerung|Warnung|Chance)|mahnung\\w*|frist\\w*|kündigung\\w*|rechnung\\w*|zahlung\\w*|überfällig\\w*|todesfall|verstorben\\w*|beerdigung|diagnose\\w*|befund\\w*|beendigung|abschluss ihres falls|ausschluss\\w*|fehlverhalten\\w*|hausverbot\\w*|versäumt\\w*|nicht erschienen|warnung|notfall)(?!\\p{L})',
  ],
};
