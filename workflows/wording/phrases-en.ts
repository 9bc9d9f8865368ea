import type { PhraseBook } from './phrase-book.ts';

const personNouns =
  'addict|alcoholic|junkie|offender|liar|troublemaker|time-?waster|no-?show|drop-?out|' +
  'bad debtor|lost cause';
const harshNouns = `${personNouns}|failure|burden|nightmare|victim|problem`;
/** What nobody is called, whatever stands around it; what somebody was called by others, or felt like, is not said of them. */
const abuse =
  '(?<!\\b(?:like|called|as) (?:an? )?)\\b(?:junkie|druggie|alkie|wino|nutter|nut ?case|loony|lunatic|psychopath|sociopath|narcissist|weirdo|scrounger|sponger|layabout|freeloader|skiver|shirker|malingerer|drama queen|control freak|basket case|head ?case|time-?waster|time waster|no-hoper|loser|moron|idiot|imbecile|dimwit|hypochondriac|attention[- ]seeker|know-it-all|trouble-?maker|heartsink|frequent flyer|low-?life|scumbag|cheapskate|skinflint|drunkard|whinger|moaner|brat|fantasist|crackpot|chancer|thug|oddball|lost cause|hopeless case|black sheep|bad (?:egg|apple|lot)|waste of space|poster (?:boy|girl))s?\\b|\\bchip on (?:your|his|her|their|the) shoulder|\\b(?:nasty|real|right) piece of work\\b|\\bown worst (?:enemy|critic)\\b|\\bnot the (?:sharpest|brightest)\\b|\\b(?:thick|mad) as (?:a|two)\\b|\\b(?:top|full) marks (?:for|to you|from)\\b|\\bgold star\\b|\\bsalt of the earth\\b|\\bbless (?:her|him)\\b|\\bone in a million\\b';
const harshAdjectives =
  'difficult|resistant|non-?compliant|manipulative|unmotivated|needy|hostile|aggressive|lazy|' +
  'dishonest|unreliable|un-?cooperative|challenging|attention-seeking|hard-to-reach|chaotic|' +
  'demanding|abusive|ungrateful|selfish|immature|toxic|hopeless|weak|clingy|stubborn|rude|' +
  'irresponsible|disruptive|unstable|damaged|crazy|stupid|bad|borderline|paranoid|' +
  'a handful|your own worst enemy';
const praise = 'good|amazing|brilliant|wonderful|excellent|perfect|brave|strong|inspiring|special';
const person = 'client|patient|person|people|member|customer|service user|man|woman|family|payer';
const stressed =
  '(?:(?:very|so|too|quite|rather|just|always|being|often|a bit|such|known|real|complete|total|' +
  'typical|\\w+ly)\\s+)*';
const article = `${stressed}(?:an?\\s+)?${stressed}`;
const subject =
  '(?:(?<!\\b(?:to|for|about|with|of|from|than) )you|he|she|the client|this client|client|the patient|the member)';
const is =
  "(?:\\s+(?:is|are|was|were|seems?|remains?|became|become|can be|has been|have been)|'(?:s|re))";

/** What one may not be able to do without any doubt of the person: come, pay, read a copy. */
const merelyHindered =
  '(?! (?:come|attend|make|be|wait|reach|find|open|read|pay|travel|use|see|sign|say|print|send|hear|write|call|ring|meet|get (?:to|here|through|in|away)|keep (?:the|this|that|an) (?:appointment|date|time|day|meeting)|do (?:that|this|the) (?:day|date|time))\\b)';
const setback =
  `(?:cannot|can not|can't|could not|couldn't)${merelyHindered}|` +
  'struggl\\w*|slip\\w*|relaps\\w*|fail\\w*|fall\\w*|fell|' +
  'worse\\w*|too much|go(?:es)? wrong|wobbl\\w*|setbacks?|overwhelm\\w*|not cop\\w*|' +
  'hard again|bad again';
/** Who is no client of ours, and may be said to have failed somebody. */
const offices =
  "(?:council|landlord|employer|company|bank|insurer|court|office|agency|side|firm|seller|buyer|builder|school|clinic|hospital|police|tenant's|owner)(?:s|'s)?|we|i";
/** What is owed to a court, an office or a bank is told, and asked of nobody. */
const notToOthers = '(?! (?:to )?(?:the|that|this|their|his|her|your|a|an|it|them)\\b)';
/** Somebody who could be got rid of; of a thing the same words are harmless, and a name is weighed. */
const somebody =
  '(?:him|her(?! \\p{L})|them|you|(?:(?:a|an|any|all|some|the|this|that|these|those|our|your|such) )?(?:(?:of )?(?:old|small|late|bad|slow|whole|difficult|non-?paying|unprofitable) )*(?:clients?|customers?|patients?|cases?|accounts?|debtors?|bad debts?|payers?|people|persons?|famil(?:y|ies)|tenants?|residents?|one|lot))(?![\\p{L}])';
const yours =
  '\\b(?:you|things|life|everything|it (?:all|gets|goes|becomes))\\b[^.!?,;\\n]{0,30}?\\b';
const didIt =
  'made|kept|found|built|learned|learnt|took|said|went|got|began|came|chose|did|gave|held|knew|' +
  'led|met|put|ran|saw|set|showed|spoke|stood|told|wrote|\\w{2,}ed';
const notConfidence =
  'fail|miss|ceas|struggl|stopped coming|said yes|told us|asked us|agreed|got in touch|' +
  'chose to end|used to|need|dropped out';

/** The phrases of English (docs/field.md#balance). Apostrophes are straight, case does not matter. */
export const english: PhraseBook = {
  confidence: [
    `\\byou(?:'ve| have)? (?:also |already |now |really )?(?!${notConfidence})(?:${didIt})\\b`,
    '\\byou can (?:do|handle|manage|build|rely|trust|carry|keep|stand|be proud)\\b',
    '\\byou know (?:how|what)\\b',
    '\\byou are (?:managing|doing well)\\b',
    '\\byour own (?:work|doing|idea|merit)\\b|\\bstays? with you\\b|\\b(?:thanks|down) to you\\b|\\bto your credit\\b|\\bwas your idea\\b|\\bwhat you have (?:built|learned|made)\\b',
  ],
  availability: [
    '\\bwelcome\\b',
    "\\b(?:we are|we're|I am|I'm) (?:still )?here\\b",
    '\\bget in touch\\b',
    '\\bsame number\\b',
    '\\bdoor is (?:always )?open\\b',
    '\\b(?:call|write to|ring|phone|reach) (?:us|me) (?:at any|any|on any|whenever)\\b',
    '\\b(?:call|write|ring) or (?:call|write|reply)\\b',
    '\\b(?:come|stop|drop|call|pop|look) (?:back|by|in|along|round|over|and see)\\b',
    '\\bcount on us\\b|\\bour drop-in\\b|\\b(?:reach|ring|call) (?:me|us)\\b|\\bthere for you\\b|\\b(?:our|my) (?:door|line|phone)\\b',
    '\\b(?:glad|happy|pleased|delighted|love|lovely|enjoy|look forward) (?:to|of|with) (?:see|seeing|hear|hearing|meet|meeting|welcom\\w+|a visit|help)\\b',
  ],
  condition: [
    "(?<!(?:ask|asked|see|saw|know|knew|wonder|wondered|check|checked) )\\bif\\b(?! you(?: ever)?(?: would|'d)? (?:like|wish|want|fancy|prefer|feel like|care|pass|have (?:time|a moment)|are (?:near|nearby|passing|around|about|in (?:the|town)))\\b)(?! you (?:ever )?need\\b)",
    '\\b(?:unless|(?:as|so) long as(?! you (?:like|want|wish|please|care)\\b)|provided|providing|only (?:if|when|until)|in case|in the event|on condition)\\b',
    '\\bwhen(?:ever)? (?:things|life|it) (?:gets?|go(?:es)?|feels?)\\b',
  ],
  perhapsCondition: [
    '\\bif you (?:ever )?need\\b|\\bwhen(?:ever)? you need\\b|\\bshould you (?:ever )?need\\b',
    '^(?:when|once|should)\\b(?! you (?:like|wish|want)\\b)|\\bshould you\\b(?! (?:like|wish|want|prefer)\\b)',
    '\\bwhen(?:ever)? (?:things|life|it) (?:is|are|was|were)\\b',
  ],
  doubt: [
    `\\b(?:if|whenever|should|unless|in case)\\b[^.!?\\n]*${yours}(?:${setback})\\b`,
    `\\bwhen\\b(?![^.!?\\n]*\\byou (?:${didIt})\\b)[^.!?\\n]*${yours}(?:${setback})\\b`,
    '\\bin case you (?:can|need|get|feel|start|lose)|\\bjust in case\\b',
    "\\b(?:we|I)(?:'re|'m| are| am)? (?:very |a bit |a little |still )*(?:worr\\w*|afraid|fear|concerned) (?:about|for|that) you\\b|\\bwe worry\\b|\\bworried about you\\b",
    '\\bare you (?:still |really )?(?:coping|managing)\\b',
    '\\bhope(?:fully)? (?:that )?you (?:can|will|could) (?:manage|cope|stay|keep)\\w*',
    '\\bthings go wrong\\b|\\bback (?:at|to) square one\\b|\\bold habits die hard\\b',
  ],
  doorDoubt: [
    `\\b(?:if|whenever|should|unless|in case)\\b[^.!?\\n]*\\b(?:${setback})\\b`,
    `\\bwhen\\b(?![^.!?\\n]*\\byou (?:${didIt})\\b)[^.!?\\n]*\\b(?:${setback})\\b`,
    '\\bin case\\b|\\bif things\\b',
    "\\b(?:we|I)(?:'re|'m| are| am)? (?:worr|concern|afraid|fear)\\w*",
    '\\bare you (?:still |really )?(?:ok|okay|all right|sure)\\b',
    '\\b(?:make|be) sure (?:that )?you\\b|\\bmake sure to\\b',
    "\\b(?:don't|do not|never) hesitate\\b",
    '\\bstay strong\\b|\\bwarning signs?\\b|\\bbe careful\\b|\\bwatch out\\b|\\bfingers crossed\\b|\\bso far,? so good\\b',
    '\\bnot (?:yet )?ready\\b|\\bwithout us\\b|\\bon your own again\\b|\\btouch wood\\b',
  ],
  obligation: [
    `\\byou (?:must|have to|need to|ought to|should) (?:\\w+ly )?(?:(?:call|ring|phone|reply|answer|respond|attend|come|contact|write|report)\\b${notToOthers}|tell us|let us|get in touch|see us|keep in touch)`,
    '(?:^|[.!?;,:] |\\b(?:please|kindly|must|should|and) )(?:respond|reply|return this) by\\b(?! (?:phone|mail|email|text|post)\\b)',
    '(?:^|[.!?;,:] |\\b(?:please|kindly|you must|you should) )answer by\\b(?! (?:phone|mail|email|text|post)\\b)',
    '\\bit is important that you\\b|\\bwe expect you\\b',
  ],
  doorDuty: [
    '\\bmust\\b(?! have\\b)',
    "(?<!\\bno )(?<!\\bnot )(?<!n't )\\bneeds? to\\b",
    "(?<!\\bnot )(?<!n't )\\byou (?:have|ought) to\\b",
    '\\byou should(?! have)\\b|\\b(?:are|is) required\\b|\\bmandatory\\b|\\bobliged\\b|\\bdeadline\\b',
  ],
  personLabel: [
    `\\b${subject}${is}\\s+(?:not )?${article}(?:${harshAdjectives})\\b`,
    `\\b${subject}${is}\\s+(?:not )?${article}(?:${harshNouns})s?\\b(?! (?:of|to)\\b)`,
    `\\byou(?: are|'re| were)\\s+${stressed}(?:${praise})\\b(?! (?:at|with|to|for|enough)\\b)`,
    `\\b(?:${harshAdjectives}|problem)\\s+(?:${person})s?\\b`,
    '\\b(?:good|model|ideal|star|favou?rite|perfect|best|worst) (?:client|patient|payer|customer|service user)s?\\b',
    '\\b(?:non-?compliant|non-?compliance|manipulative|attention-seeking|treatment-resistant)\\b',
    `\\b(?!(?:it|this|that|there|which|what|here|one)\\b)\\p{L}+ is an? ${stressed}(?:${personNouns})\\b`,
    abuse,
  ],
  blame: [
    `(?:\\b${subject}|\\b(?:mother|mum|father|dad|parents?|family)) (?:\\w+ )?fail(?:ed|ure|s|ing)? to\\b|^fail(?:ed|ure|s|ing)? to\\b|\\byour failure to\\b|(?<!\\b(?:${offices})(?: has| have| had)? )\\bfail(?:ed|s|ure)? to (?:attend|engage|comply|co-?operate|respond)\\b(?! (?:our|my)\\b)`,
    "(?<!\\bif )\\byou (?:did not|didn't|do not|don't|never) (?:bother|attend|show|engage|try)\\b",
    '\\byou (?:missed|skipped|forgot)\\b(?! nothing\\b)(?![^.!?\\n]*\\b(?:meetings?|sessions?|appointments?) (?:of|on) \\d)[^.!?\\n]{0,20}\\b(?:appointment|session|meeting|call|talk)s?\\b',
    '\\byou (?:wasted|neglected)\\b|\\byou ignored (?:us|me|our|my)\\b|\\byou broke (?:the|our|your) (?:agreement|rules?|contract|promise)',
    `(?:\\b${subject}|^)(?: \\w+)? ?refused (?:to (?:attend|engage|come|answer|work|talk|co-?operate)|our|my)\\b`,
    '(?<!\\bnot |n.t )\\b(?:your|his|her|their) (?:own )?(?:fault|doing wrong|non-?attendance)\\b',
    '\\black of (?:engagement|motivation|effort|commitment|interest|co-?operation|insight|discipline|willpower|respect)\\b',
    '\\b(?:poor|patchy|bad) attendance\\b|\\bno-?shows?\\b|\\bnon-?attendance\\b|\\bDNA\\b(?! (?:tests?|results?|samples?|profiles?|match))',
    '\\bdespite (?:(?:our|my) )?(?:repeated|many|several|numerous|best)\\b|\\byou were (?:warned|reminded)\\b',
    "(?<!\\b(?:not|n't)\\b[^.!?\\n]{0,12})\\bbecause (?:you (?:did not|didn't|would not|wouldn't|never))\\b",
    '\\blet (?:us|me|yourself|them) down\\b',
    "\\bmade (?:your|his|her|their) (?:own )?bed\\b|\\b(?:yourself|himself|herself|themselves) to (?:blame|thank)\\b|(?:can|could)(?: not|n't|not) (?:even )?be (?:bothered|arsed)\\b|(?:can|could)(?: not|n't) care less\\b|\\ball talk\\b|\\bbrought (?:it|this|that|all this) (?:all )?(?:up)?on (?:yourself|himself|herself|themselves)\\b|\\byour own making\\b|\\bwast(?:ed|es|ing) (?:our|my|every(?:one|body)'s) time\\b|\\btest(?:ed|ing)? (?:our|my) patience\\b|\\bshould have thought of that\\b|\\bcba\\b|\\bserves (?:you|him|her|them) right\\b|\\b(?:has|have|had) had (?:his|her|their|your) chances?\\b",
  ],
  jargon: [
    '\\b(?:interventions?|modality|psycho-?education|discharged?|disengage\\w*|case closure|caseload)\\b',
    '\\b(?:relapse prevention|maladaptive|cognitions?|therapeutic alliance|rupture|taper\\w*|titrat\\w*)\\b',
    '\\b(?:contingency|consolidat\\w+|presenting problem|multi-?disciplinary|MDT|care pathway|signpost\\w*)\\b',
    '\\b(?:service users?|outcome measures?|step-?down|triage|utili[sz]e\\w*|facilitate\\w*|commence\\w*)\\b',
    '\\b(?:prior to|in respect of|pursuant|hereby|aforementioned|henceforth|herewith|aforesaid)\\b',
  ],
  defensive: [
    '\\b(?:is|per|under|follows?) our polic(?:y|ies)\\b|\\bour polic(?:y|ies) (?:is|are|says?|states?|requires?|does|do)\\b|\\bper policy\\b',
    '\\bas (?:we|I) (?:have )?(?:explained|said|told|mentioned|stated|made clear)\\b|\\bas (?:previously )?explained\\b',
    '\\bto be fair\\b|\\bwith (?:all )?(?:due )?respect\\b|\\bin our defen[cs]e\\b|\\bin fairness\\b',
    "\\b(?:it|this|that) (?:was not|wasn't|is not|isn't) (?:our|my) (?:fault|responsibility)\\b",
    '\\byou (?:have to|must|should) understand\\b|\\bwe did everything\\b|\\bwe (?:always )?follow(?:ed)? procedure\\b',
    '\\bno one else (?:has )?complain\\w*|\\byou (?:seem to )?misunderst\\w+|\\bunfortunately,? you\\b',
    "\\b(?:I|we)(?:'m| am|'re| are) sorry (?:that )?you feel\\b",
  ],
  marketing: [
    '\\b(?:limited time|(?:our|a|this) special offers?|only today|today only|act now|book now|last chance|sign up (?:now|today|here|for our))\\b',
    "\\b(?:don't|do not) miss (?:out|our|this|it)\\b|(?<!(?:no|to) )\\bhurry\\b|\\bexclusive\\w* (?:offer|deal|for)|\\bspots? left\\b|\\bplaces are (?:going|filling)\\b",
    '\\b(?:our|\\d+ ?(?:%|per ?cent)) discounts?\\b|\\bdiscounts? (?:on|for|off) (?:your|our)\\b(?! (?:council|rates|rent|bus|fare))|\\bfree trial\\b|\\bsave (?:up to )?(?:[£$€]\\d|\\d+ ?%)|\\bspecial (?:price|rate)\\b|\\bmoney[- ]back guarantee\\b|\\bhalf[- ]price (?:offer|session|meeting)',
    '\\btestimonials?\\b|\\bour (?:clients|customers) (?:say|love)\\b|\\baward-winning\\b|\\bbest in (?:town|the (?:region|county|country|city|business|field))\\b|\\bfive[- ]stars?\\b',
    '\\brefer a friend\\b|(?<!\\byou (?:would|will|might|could) )\\brecommend us\\b|\\brate us\\b|\\bleave (?:us )?a review\\b|\\bfollow us\\b|(?:^|[.!,;] ?|\\band )like us (?:on|and|at)\\b',
    '\\blife-changing\\b|\\bresults guaranteed\\b|\\byour streak\\b|\\bstreaks? of\\b|\\byour score\\b|\\b(?:earn|win|lose|\\d+) points\\b',
  ],
  banned: [
    '\\bterminat\\w*',
    `\\b(?:(?:get|gets|got|getting) rid of|ditch(?:es|ed|ing)?|dump(?:s|ed|ing)?) ${somebody}`,
    '\\bcut(?:s|ting)?\\b[^.!?\\n]{0,20}\\bloose\\b',
    '\\bbad debt(?:or)?s?\\b|\\bdebtors?\\b',
    '\\b(?:get|got|getting|glad to be|finally) shot of\\b|\\bgood riddance\\b|\\bwash(?:ed|ing)? our hands of\\b',
    '\\bse(?:e|en|eing) the back of\\b|\\boff our books\\b|\\bdead ?wood\\b|\\bweed(?:ed|ing)? (?:\\w+ ){0,3}out\\b|\\b(?:purged?|purging)\\b|\\bsacked (?:him|her|them|you|the client|this client)\\b|\\bcrossed off (?:our|the) list of clients\\b',
    '\\bfir(?:e|ed|ing) (?:a|an|the|this|that|your|our) (?:client|customer|patient)s?\\b',
  ],
  revealing: [
    '\\b(?:counsel\\w*|therap\\w*|psych\\w*|mental\\w*|addict\\w*|recovery|rehab\\w*|detox\\w*|clinic\\w*)\\b',
    '\\b(?:hospitals?|social work\\w*|case ?work\\w*|probation|drugs?|alcohol\\w*|sobriety|crisis|suicid\\w*)\\b',
    '\\b(?:abuse\\w*|violence|refuge|shelter|hospice|HIV|treatment|sessions?|programmes?|programs?|trauma\\w*)\\b',
    '\\b(?:bankrupt\\w*|insolven\\w*|debts?|arrears|divorce|bereave\\w*|relapse\\w*|diagnos\\w*|discharge|eviction)\\b',
  ],
  pressing: [
    '\\burgent\\w*\\b|\\bimmediate(?:ly)?\\b|\\bfinal (?:notice|reminder|warning|demand)\\b|\\blast (?:chance|reminder|warning|notice)\\b',
    '\\baction (?:required|needed)\\b|\\boverdue\\b|\\bdeadline\\b|\\bemergency\\b|\\bwarning\\b|\\bASAP\\b|\\brespond within\\b',
    '\\bterminat\\w*\\b|\\bdeath\\b|\\bdied\\b|\\bfuneral\\b|\\binvoice\\b|\\bpayment\\b|\\bunpaid\\b|\\bcase clos\\w+\\b|\\bclosing your case\\b',
  ],
};
