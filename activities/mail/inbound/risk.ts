/**
 * Words that make a person look the same day, whatever else a message says: too often is better than once too seldom. By what they
 * tell of: dying, wishing not to be, harm to oneself, goodbyes, no way on, and what others do or may suffer.
 */

const english = [
  String.raw`suicid\p{L}*|kill(?:ing|ed)? (?:myself|me|him|her|them|my \p{L}+|you)|end(?:ing)? (?:my (?:own )?life|it all|everything|myself)|tak(?:e|ing) my (?:own )?life`,
  String.raw`(?:want|wants|wanted|going|wish|wished|rather|ready|better off|about) (?:to )?(?:i (?:was|were) )?(?:die|be dead|dead|not be here|disappear|not exist|not wake up|sleep forever)|wish i (?:was|were) (?:dead|never born|not here|gone)|if i (?:(?:was|were)(?:n't| not)? (?:gone|dead|around|here|alive|not here)|died?|disappear(?:ed)?|am gone)(?! (?:on|for|until|from) )|unaliv\p{L}*`,
  String.raw`(?:do not|don't|dont|didn't|no longer) (?:really )?(?:want|wish) to (?:live|be here|be alive|wake up|exist|be around|carry on|go on)|never (?:to )?wake up|(?:it all|everything|the pain|life) to (?:stop|end|be over)|it to be over|(?:could|will|going to|want to) end it|going to jump|not being (?:here|around|alive)|kms`,
  String.raw`(?:can ?(?:not|'t)|cant|can no longer) (?:go on|do this any ?more|take (?:it|this) any ?more|cope any ?more|live like this|carry on|keep (?:going|on))|(?:lost|no|lose) (?:the |my )?will to live|no (?:reason|point) (?:to|in) (?:(?:me |my )?liv\p{L}+|going on|carrying on|go on|anything)|nothing (?:left )?to live for|(?:life|living) (?:isn't|is not|is no longer|not) worth|not worth living`,
  String.raw`(?:do not|don't|can't|can ?not|no longer|never) see (?:the|a|any|no) (?:point|future|hope|way (?:out|forward|on))|no (?:way (?:out|forward|on)|future for me|hope (?:left|any ?more|for me))|(?:have|got) nothing left(?! to (?:do|say|add|tell|ask))|(?:tired of|sick of|done with) (?:living|life|being alive)|giv(?:e|en|ing) up on (?:life|everything)|(?:hopeless|worthless)|end of my (?:rope|tether)|(?:such )?a burden (?:to|on|for)|(?:point|meaning) of (?:living|life|it all|going on)|(?:is|feels|seems) (?:all )?(?:pointless|meaningless)|no light|hate (?:my|this) life|want out|(?:thoughts?|think|thinking|dream\p{L}*) (?:of|about) (?:ending|dying|death|jumping|killing)|nothing matters|voices? (?:tell|telling|say|saying|told)\p{L}*|myself to death|(?:not|haven't|hasn't) eaten (?:\p{L}+ )?(?:in|for|since)|ending (?:things|it)|end things|something stupid|sleep for ?ever`,
  String.raw`(?:everyone|everybody|they|you all|the world) (?:would|will|'d) be (?:better|happier|easier)(?: off)? (?:without me|if i)|better off without me|(?:nobody|no one) (?:would (?:notice|miss me|care if)|needs me|wants me)|(?:said|say|saying|written) (?:my )?goodbyes?|wr(?:ote|itten|iting) my will|goodbye (?:(?:to )?every(?:one|body)|(?:to )?all of you|forever|letters?|notes?)|letters to (?:everyone|everybody|all my \p{L}+|my (?:kids|children|family))|by the time you (?:read|get) this|i(?:'ll| will) be (?:dead|gone)(?! (?:on|for|until|from|by|next|this))|(?:won't|will not) be (?:alive|(?:here|around) (?:much longer|any ?more|for long|long))`,
  String.raw`self ?harm\p{L}*|(?:hurt|harm|cut)(?:ing|ting)? (?:myself|me|my (?:wrists?|arms?))|(?:been|started|am|i'm) cutting|cutting again|overdos\p{L}*|(?:took|taken|taking|swallowed) (?:all )?(?:of )?(?:the |my |too many )?(?:pills|tablets)(?! (?:the|my|a|that) (?:doctor|nurse|gp))|(?:enough|saved|hoarded|collected|stockpil\p{L}+)(?: up)?(?: (?:the|my|all|of))* (?:pills|tablets)|(?:pills|tablets) (?:are )?(?:here|ready|with me|in front)|standing on (?:the|a) (?:bridge|edge|roof|ledge)|hang(?:ing)? myself|jump(?:ing)? (?:off|in front|under|from)|(?:in front of|under) (?:a|the) train`,
  // What others do, or may suffer
  String.raw`(?:not|un) ?safe|in danger|emergency|(?:scared|afraid|frightened|terrified) (?:of (?:him|her|them|my \p{L}+)|for my life|(?:that )?(?:he|she|they)|(?:of )?what (?:i|he|she) (?:might|may|could|will)|(?:to (?:go|come|be|stay)|of (?:going|coming|being|staying)) (?:back )?(?:at )?home|at home)|i(?: am|'m)(?: so| very)? (?:frightened|terrified)|(?:he|she|they|my \p{L}+)(?:'s| is| are|'re)? (?:outside|at (?:the|my) door|following me|watching me)|(?:he|she|they|my ex)(?:'s| is| are| will|'ll|'re)? (?:going to |coming to )?(?:find|come for|get) (?:me|us)|(?:has|had|have|got|with) a (?:knife|gun|weapon)|(?:broke|kicked|breaking|kicking) (?:down|in)`,
  String.raw`(?:going to|gonna|want to|will|might|threaten\p{L}* to) (?:kill|hurt|harm|stab|attack) (?:him|her|them|me|us|you|myself|someone|somebody|people|my \p{L}+)|(?:feel|felt) like (?:killing|hurting|stabbing|attacking)|(?:tell\p{L}*|told) me to (?:kill|hurt|harm|stab|attack|jump|cut)|(?:he|she|my \p{L}+) (?:hits?|beats?|chokes?|strangl\p{L}+|threatens?|hurts?|attacked|hit|beat|kicked|punched) (?:me|us|my \p{L}+)|beat(?:s|ing|en)? (?:me|up)|threaten\p{L}*|rap(?:e|ed|ing)\p{L}*|(?:sexually )?(?:abus|assault)(?:e|es|ed|ing) (?:me|my|by)|stalk\p{L}*`,
];

const german = [
  String.raw`suizid\p{L}*|selbstm[oö]rd\p{L}*|freitod|umbringen|umzubringen|bring(?:e|t)? mich um|mir (?:selbst )?(?:weh ?getan|weh ?tu\p{L}*|wehzutun)|mich nicht (?:mehr )?gäbe|sinnlos|(?:niemand|keiner) (?:würde|wird) mich vermissen|(?:niemand|keiner) braucht mich|nur noch weg|mach(?:e)? schluss|schluss (?:mit allem|machen)|auf (?:der|einer) brücke|(?:kraft|wille\p{L}*)(?: mehr)? (?:\p{L}+ )?zu leben|lebenswille\p{L}*|(?:weiß|weiss) nicht (?:mehr )?weiter|bin am ende(?! (?:des|der|vom|von))|mir (?:etwas|was) an(?:zu)?(?:tun)?|etwas antun|(?:tu|tue) mir (?:etwas|was) an|mir das leben nehmen|mein(?:em)? leben (?:ein ende|beenden)|lebensmüde|todessehnsucht|abschiedsbriefe?|an den tod|tot sein|sterben`,
  String.raw`nicht mehr (?:leben|weiterleben|da sein|hier sein|aufwachen|weiter (?:wissen|machen))|(?:nie|niemals) (?:mehr|wieder) aufwachen|will (?:nicht mehr|sterben)|(?:wäre|wär) (?:ich )?(?:lieber )?(?:tot|nie geboren)|(?:kein(?:en)?|keine) (?:ausweg|sinn|lebenssinn|lebensmut|hoffnung|zukunft) mehr|kein(?:en)? ausweg|kann (?:(?:einfach|wirklich|so|das(?: alles)?|es|langsam|echt) ){0,2}nicht mehr|(?:halte?|halt) (?:es|das)(?: alles)? nicht mehr aus|leben (?:lohnt|hat|ist) (?:\p{L}+ )*(?:nicht|keinen)|(?:wenn|bis) (?:sie|du|ihr) das (?:hier )?(?:lesen|liest|lest)`,
  String.raw`ohne mich (?:\p{L}+ ){0,4}besser|besser (?:dran )?ohne mich|(?:ge)?ritz(?:e|en|t)\p{L}*|mich (?:selbst )?(?:ge)?verletz\p{L}*|überdosis|tabletten (?:gesammelt|gehortet|geschluckt|genommen)|(?:alle|zu viele|genug) tabletten`,
  String.raw`nicht sicher(?! (?:ob|wann|wie|was|wo|wer|dass))|lauert|auflauer\p{L}*|gedroht|droht mir|drohungen?|bedroh\p{L}*|schlägt (?:mich|uns|meine?)|(?:hat|haben) (?:mich|uns|meine?\p{L}*)(?: \p{L}+){0,3} (?:geschlagen|gewürgt|verprügelt|getreten|angegriffen|geschubst)|verprügel\p{L}*|vergewaltig\p{L}*|missbrauch\p{L}*|in gefahr|notfall|angst (?:vor (?:ihm|ihr|ihnen|mein\p{L}+)|um mein leben)|(?:verfolgt|würgt|stalkt) mich|vor (?:der|meiner) tür`,
];

const others = [
  String.raw`se suicider|me tuer|me suicider|en finir(?: avec la vie)?|mourir|plus envie de vivre|(?:ne veux|n'ai) plus (?:vivre|être là|envie)|me faire du mal|n'en peux plus|(?:que (?:ça|tout)|ça|tout) s'arrête|à quoi bon|en danger|il me (?:frappe|bat|menace)|viol(?:é|ée|er|ence)|urgence`,
  String.raw`suicidar\p{L}*|suicidio|quiero morir\p{L}*|matarme|me quiero (?:matar|morir)|quiero desaparecer|no (?:puedo|aguanto) más|hacerme daño|no quiero (?:vivir|seguir)|quitarme la vida|me pega|me amenaza|en peligro|uccider(?:mi|e)|farla finita|voglio morire|farmi del male|non ce la faccio più|mi picchia|in pericolo|suicídio|quero morrer|me matar`,
  String.raw`zelfmoord|zelfdoding|wil (?:dood|niet meer leven)|niet meer leven|kan (?:echt |gewoon )?niet meer|trek het niet meer|mezelf (?:pijn|iets aan)|samobój\p{L}*|zabić się|nie chcę (?:już )?żyć|chcę umrzeć|nie (?:daję|dam) (?:już )?rady|nie mam (?:już )?sił\p{L}*|przemoc|bije mnie`,
  String.raw`самоуб\p{L}*|суицид\p{L}*|не хочу (?:больше )?жить|хочу умереть|покончить с собой|не могу больше|больше не могу|нет сил|самогуб\p{L}*|не хочу жити|intihar\p{L}*|ölmek istiyorum|kendimi öldür\p{L}*|yaşamak istemiyorum|dayanamıyorum|självmord\p{L}*|vill (?:dö|inte leva)|selvmord\p{L}*|itsemurha\p{L}*`,
];

/** Without spaces between words, or with particles written on to them. */
const unspaced = String.raw`انتحار|انتحر|أ?قتل نفسي|اقتل نفسي|أموت|اموت|الموت|لا أريد (?:أن )?(?:أعيش|العيش)|لا اريد (?:ان )?(?:اعيش|العيش)|أؤذي نفسي|إيذاء نفسي|خطر|يضربني|يهددني|خودکشی|می‌?خواهم بمیرم|התאבד|להתאבד|למות|לא רוצה לחיות|自杀|自殺|不想活|死にたい`;

const risk = new RegExp(
  String.raw`(?<!\p{L})(?:${[...english, ...german, ...others].join('|')})(?!\p{L})|${unspaced}`,
  'u',
);

/** What means no danger, though words of it stand there. */
const harmless =
  /(?<!\p{L})(emergency (drill|exit|contacts?|numbers?|plan|fund|brake)|(no longer|not|out of|never) (in )?danger|no longer (unsafe|not safe|afraid|scared|frightened|worthless|hopeless)|nicht (mehr )?in gefahr|nicht mehr bedroht|außer gefahr)(?!\p{L})/gu;

/** Whether words may tell of danger. @param said small letters, without punctuation */
export function tellsOfRisk(said: string): boolean {
  return risk.test(said.replace(harmless, ' '));
}
