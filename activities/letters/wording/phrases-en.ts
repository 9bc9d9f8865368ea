import type { PhraseBook } from './phrase-book.ts';

const personNouns =
  'addict|alcoholic|junkie|offender|liar|troublemaker|time-?waster|no-?show|drop-?out|' +
  'bad debtor|lost cause';
const harshNouns = `${personNouns}|failure|burden|nightmare|victim|problem`;
const harshAdjectives =
  'difficult|resistant|non-?compliant|manipulative|unmotivated|needy|hostile|aggressive|lazy|' +
  'dishonest|unreliable|un-?cooperative|challenging|attention-seeking|hard-to-reach|chaotic|' +
  'demanding|abusive|ungrateful|selfish|immature|toxic|hopeless|weak|clingy|stubborn|rude|' +
  'irresponsible|disruptive|unstable|damaged|crazy|stupid|bad|borderline|paranoid|' +
  'a handful|your own worst enemy';
const praise = 'good|amazing|brilliant|wonderful|excellent|perfect|brave|strong|inspiring|special';
const person =
  'client|patient|person|people|member|customer|service user|man|woman|family|case|user|payer';
const stressed =
  '(?:(?:very|so|too|quite|rather|just|always|being|often|a bit|such|known|real|complete|total|' +
  'typical|\\w+ly)\\s+)*';
const article = `${stressed}(?:an?\\s+)?${stressed}`;
const subject = '(?:you|he|she|the client|this client|client|the patient|the member)';
const is =
  "(?:\\s+(?:is|are|was|were|seems?|remains?|became|become|can be|has been|have been)|'(?:s|re))";

const setback =
  "cannot|can not|can't|could not|couldn't|struggl\\w*|slip\\w*|relaps\\w*|fail\\w*|fall\\w*|fell|" +
  'worse\\w*|too much|go(?:es)? wrong|wobbl\\w*|setbacks?|overwhelm\\w*|not cop\\w*|' +
  'hard again|bad again';
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
    '\\byour own (?:work|doing)\\b|\\bstays? with you\\b',
  ],
  availability: [
    '\\bwelcome\\b',
    "\\b(?:we are|we're|I am|I'm) (?:still )?here\\b",
    '\\bget in touch\\b',
    '\\bsame number\\b',
    '\\bdoor is (?:always )?open\\b',
    '\\b(?:call|write to|ring|phone|reach) (?:us|me) (?:at any|any|on any|whenever)\\b',
    '\\b(?:call|write|ring) or (?:call|write|reply)\\b',
    '\\bcome back\\b',
  ],
  condition: [
    '(?<!(?:ask|asked|see|saw|know|knew|wonder|wondered|check|checked) )\\bif\\b(?! you (?:like|wish|want)\\b)',
    '^(?:when|once|should)\\b(?! you (?:like|wish|want)\\b)',
    '\\b(?:unless|as long as|provided|only when|in case|in the event)\\b',
    '\\bwhen(?:ever)? (?:you need|(?:things|life|it) (?:gets?|go(?:es)?|is|are|feels?))\\b',
    '\\bshould you\\b',
  ],
  doubt: [
    `\\b(?:if|when|whenever|should|once|unless|in case)\\b[^.!?\\n]*\\b(?:${setback})\\b`,
    '\\bin case you\\b|\\bjust in case\\b',
    "\\bwe(?:'re| are)? (?:worr|concern|afraid|fear)\\w*",
    '\\bworried about you\\b',
    '\\bare you (?:still |really )?(?:coping|managing|ok|okay|all right)\\b',
    '\\b(?:make|be) sure (?:that )?you\\b|\\bmake sure to\\b',
    "\\b(?:don't|do not|never) hesitate\\b",
    '\\bhope(?:fully)? (?:that )?you (?:can|will|could) (?:manage|cope|stay|keep)\\w*',
    '\\bif things\\b|\\bthings go wrong\\b',
    '\\bstay strong\\b|\\bwarning signs?\\b|\\bbe careful\\b|\\bwatch out\\b',
    '\\bnot (?:yet )?ready\\b|\\bwithout us\\b|\\bon your own again\\b',
  ],
  obligation: [
    '\\bmust\\b',
    "(?<!\\bno )(?<!\\bnot )(?<!n't )\\bneeds? to\\b",
    '\\byou (?:have|ought) to\\b',
    '\\byou should\\b|\\b(?:are|is) required\\b|\\bmandatory\\b|\\bobliged\\b',
    '\\b(?:please )?(?:respond|reply|answer|return this) by\\b(?! (?:phone|mail|email|text|post)\\b)',
    '\\bit is important that you\\b|\\bwe expect you\\b|\\bdeadline\\b',
  ],
  personLabel: [
    `\\b${subject}${is}\\s+(?:not )?${article}(?:${harshAdjectives})\\b`,
    `\\b${subject}${is}\\s+(?:not )?${article}(?:${harshNouns})s?\\b`,
    `\\byou(?: are|'re)\\s+(?:an?|such an?)\\s+(?!(?:member|part)\\b)\\w+`,
    `\\byou(?: are|'re| were)\\s+${stressed}(?:${praise})\\b`,
    `\\b(?:${harshAdjectives}|good|model|ideal|star|favou?rite|problem)\\s+(?:${person})s?\\b`,
    '\\b(?:non-?compliant|non-?compliance|manipulative|attention-seeking|treatment-resistant)\\b',
    `\\b(?!(?:it|this|that|there|which|what|here|one)\\b)\\p{L}+ is an? ${stressed}(?:${personNouns})\\b`,
  ],
  blame: [
    '(?<!\\b(?:we|I|we have|I have) )\\bfail(?:ed|ure|s|ing)? to\\b',
    "\\byou (?:did not|didn't|do not|don't|never) (?:bother|attend|come|show|reply|answer|engage|try|call)\\b",
    '\\byou (?:missed|skipped|forgot)\\b[^.!?\\n]{0,20}\\b(?:appointment|session|meeting|call|talk)s?\\b',
    '\\byou (?:wasted|neglected)\\b|\\byou ignored (?:us|me|our|my)\\b|\\byou broke (?:the|our|your) (?:agreement|rules?|contract|promise)',
    '\\b(?:you )?refused (?:to (?:attend|engage|come|answer|work|talk|cooperate)|our|my)\\b',
    '\\b(?:your|his|her|their) (?:own )?(?:fault|doing wrong|non-?attendance|lack of)\\b',
    '\\black of (?:engagement|motivation|effort|commitment|interest|cooperation)\\b',
    '\\b(?:poor|patchy|bad) attendance\\b|\\bno-?shows?\\b|\\bnon-?attendance\\b|\\bdid not attend\\b|\\bDNA\\b',
    '\\bdespite (?:our|my|repeated|many|several)\\b|\\byou were (?:warned|told|reminded)\\b',
    "\\bbecause (?:of you|you (?:did not|didn't|would not|wouldn't|never))\\b",
    '\\blet (?:us|me|yourself|them) down\\b',
  ],
  jargon: [
    '\\b(?:interventions?|modality|psycho-?education|discharged?|disengage\\w*|case closure|caseload)\\b',
    '\\b(?:relapse prevention|maladaptive|cognitions?|therapeutic alliance|rupture|taper\\w*|titrat\\w*)\\b',
    '\\b(?:contingency|consolidat\\w+|presenting problem|multi-?disciplinary|MDT|care pathway|signpost\\w*)\\b',
    '\\b(?:service users?|outcome measures?|step-?down|triage|utili[sz]e\\w*|facilitate\\w*|commence\\w*)\\b',
    '\\b(?:prior to|in respect of|pursuant|hereby|aforementioned|henceforth|herewith|aforesaid)\\b',
  ],
  defensive: [
    '\\bour polic(?:y|ies)\\b|\\bper policy\\b',
    '\\bas (?:we|I) (?:have )?(?:explained|said|told|mentioned|stated|made clear)\\b|\\bas (?:previously )?explained\\b',
    '\\bto be fair\\b|\\bwith (?:all )?(?:due )?respect\\b|\\bin our defen[cs]e\\b|\\bin fairness\\b',
    "\\b(?:it|this|that) (?:was not|wasn't|is not|isn't) (?:our|my) (?:fault|responsibility)\\b",
    '\\byou (?:have to|must|should) understand\\b|\\bwe did everything\\b|\\bwe (?:always )?follow(?:ed)? procedure\\b',
    '\\bno one else (?:has )?complain\\w*|\\byou (?:seem to )?misunderst\\w+|\\bunfortunately,? you\\b',
    "\\b(?:I|we)(?:'m| am|'re| are) sorry (?:that )?you feel\\b",
  ],
  marketing: [
    '\\b(?:limited time|special offers?|only today|today only|act now|book now|sign up|last chance)\\b',
    "\\b(?:don't|do not) miss\\b|(?<!no )\\bhurry\\b|\\bexclusive\\w*|\\bspots? left\\b|\\bplaces are (?:going|filling)\\b",
    '\\bdiscounts?\\b|\\b\\d+ ?% off\\b|\\bfree trial\\b|\\bsave \\d+\\b|\\bspecial (?:price|rate)\\b',
    '\\btestimonials?\\b|\\bour (?:clients|customers) (?:say|love)\\b|\\baward-winning\\b|\\bbest in\\b|\\bfive stars?\\b',
    '\\brefer a friend\\b|\\brecommend us\\b|\\brate us\\b|\\bleave a review\\b|\\bfollow us\\b',
    '\\blife-changing\\b|\\bguaranteed\\b|\\bstreaks?\\b|\\byour score\\b|\\b(?:earn|win|lose|\\d+) points\\b|!!',
  ],
  banned: [
    '\\bterminat\\w*',
    '\\b(?:get|gets|got|getting) rid of\\b',
    '\\bditch(?:es|ed|ing)?\\b',
    '\\bcut(?:s|ting)?\\b[^.!?\\n]{0,20}\\bloose\\b',
    '\\bbad debt(?:or)?s?\\b|\\bdebtors?\\b',
    '\\bdump(?:s|ed|ing)?\\b',
    '\\bfir(?:e|ed|ing) (?:a|an|the|this|that|your|our) (?:client|customer|patient)s?\\b',
  ],
  revealing: [
    '\\b(?:counsel\\w*|therap\\w*|psych\\w*|mental\\w*|addict\\w*|recovery|rehab\\w*|detox\\w*|clinic\\w*)\\b',
    '\\b(?:hospitals?|social work\\w*|case ?work\\w*|probation|drugs?|alcohol\\w*|sobriety|crisis|suicid\\w*)\\b',
    '\\b(?:abuse\\w*|violence|refuge|shelter|hospice|HIV|treatment|sessions?|programmes?|programs?|trauma\\w*)\\b',
  ],
};
