/**
 * What words are about, in English: the shallow tags by which the classifier understands words that its corpus never
 * had. A star stands for any ending. A word may be of several classes.
 */
export const lexicon = {
  you: 'you your yours yourself yourselves',
  we: 'we us our ours ourselves i me my mine myself',
  they: 'he she him her hers his they them their client client* patient* customer* member* mother father mum dad parent* family families man woman bloke lady tenant* resident* user* person people debtor* payer*',
  staff:
    'worker* colleague* staff team receptionist* manager* supervisor* counsellor* counselor* department* office desk advisor* adviser* nurse* partner* solicitor* accountant*',
  not: "not n't no never nobody none nothing neither nor without hardly cannot barely scarcely seldom rarely",
  is: "is are was were am be been being 're 'm seem* remain* appear* sound* looks look felt feel feels become* became",
  have: "have has had having 've",
  can: 'can could able capable',
  will: "will would shall 'll 'd",
  might: 'may might perhaps possibly maybe probably likely',
  must: 'must need needs should ought shall required requires require obliged obligatory mandatory compulsory expected expect supposed essential vital necessary insist* owe promise imperative crucial',
  let: 'please kindly remember forget ensure sure try keep always stick continue avoid report let',
  if: 'if unless provided providing assuming whether lest',
  when: 'when whenever once as soon until while before after the',
  limit:
    'only until within condition* long unless provided restrict* eligible referral* limited subject',
  but: 'but though although however yet despite still nevertheless unfortunately sadly regrettably even',
  again: 'again back return* repeat* once another relaps*',
  cause: 'because since due owing through reason* forc* cause* led therefore so consequence*',
  attend:
    'attend* come came comes coming turn* show* engag* reply replie* replying answer* respond* response* cancel* participat* appear appeared cooperat* co-operat* compl* collaborat* listen* bother*',
  absence:
    'miss missed missing miss* absen* non-attend* nonattend* no-show* dna* dnas skipp* skip dropped dropout* disappear* disengag* non-engagement vanish* late lateness empty unanswered non-payment noncompliance',
  fault:
    'fault* blame* failure* fail fails failed failing neglect* ignor* refus* wast* squander* ruin* spoil* spoiled sabotag* broke broken breach* violat* abused betray* lied lie lies lying hid withheld withhold* careless* disregard* excuse* obstruct* undermin* provok* disrupt* disrespect* quit gave threw blew walked stormed unwilling* uncooperat* misus* abandon* deserv* resist*',
  effort:
    'effort* commitment motivation* motivat* interest engagement cooperation insight responsib* attitude willing* initiative dedication seriousness priority discipline willpower',
  warn: 'warn* remind* repeatedly repeated several chances chance opportunit* told times usual persistent* continu* countless',
  disappoint:
    'disappoint* pity shame regret* letdown sad sadden* upset frustrat* annoy* grateful* ungrateful',
  setback:
    'slip slips slipped slipping relaps* laps* struggl* stumbl* fall falls fell fallen falling wobbl* crash* collaps* worse worsen* bad badly wrong apart unravel* sink* sank drown* drift* slid* deteriorat* breakdown crisis crises trouble* tough dark flare* backslid* backward* temptation* tempt* craving* spiral* panic* overwhelm* setback* scare* danger* risk* vulnerab* fragile falter* downhill trap* unstuck undo undone lose losing lost hard harder hardest difficult* difficulty struggle problem* emergenc* fear* lonel* rough stuck rocky',
  cope: 'cope copes coping coped manage manages managing managed handle handling handled survive* hold holding last lasts lasting keep control grip ok okay alright fine strong',
  worry:
    'worr* concern* anxious* nervous* afraid fear* fearful hope hopes hoped hopefully doubt* unsure wonder* unconvinced wary uneasy apprehens* hesitat* convinced careful* cautious* beware watch* alert guard mind fingers crossed sceptic* skeptic* hesitant',
  surprise:
    'surpris* expectation* odds expected unexpected* somehow unlikely amaz* remarkabl* managed',
  harsh:
    'difficult resistant non-compliant noncompliant manipulat* unmotivated needy hostil* aggressiv* lazy dishonest* unreliab* uncooperative challenging attention-seek* hard-to-reach chaotic demanding abusive ungrateful selfish* immatur* toxic hopeless weak clingy stubborn* rude* irresponsib* disruptive unstable damaged crazy stupid* paranoid borderline arrogan* naive clueless feckless useless helpless unreasonabl* vexatious nast* moody weird odd strange sad hysterical dramatic entitled spoilt spoiled greedy mean argumentative confrontational controlling narciss* neurotic psycho* disturbed disordered dysfunction* inadequate incompetent incapable thick dim slow simple silly foolish childish infantile pathetic ridiculous impossible unpleasant obnoxious insolent cheeky volatile erratic unpredictab* violent threatening dangerous devious cunning sly deceitful evasive untrustworthy unfit sloppy messy dirty filthy smelly disorganis* disorganiz* unmanageable untreatable incorrigible incurable ignorant idle passive passive-aggressive defensive oversensitive sensitive emotional fussy picky petty bitter angry jealous obsessive obsessed compulsive impulsive reckless wild defiant oppositional obstinate pigheaded bossy pushy loud tiresome draining exhausting annoying irritating trying unlikeable unlikable cold negative gullible insecure codependent co-dependent high-maintenance low-functioning high-risk hard-headed hardheaded lazy-minded bad worst tricky awkward unruly undisciplined flaky fickle ill-mannered impolite tight-fisted stingy',
  label:
    'addict* alcoholic* junkie* drunk* drunkard offender* liar* cheat* troublemaker* trouble-maker* time-waster* timewaster* no-show* drop-out* dropout* debtor* failure* burden* nightmare* victim* loser* scrounger* nuisance* pest* complainer* whiner* moaner* bully bullies hypochondriac* narcissist* psychopath* character type types case handful basket headcase oddball* loner* cheapskate* spendthrift* heartsink* flyer drama queen diva* brat* child baby coward* thug* criminal* layabout* skiver* shirker* user hopeless lowlife wreck mess disaster menace headache worst trouble enemy personality pain moron* idiot* fool* lunatic* nutter* weirdo* hoarder* freeloader* parasite* sponger* malingerer* abuser* attention streak scrooge crook* fraud* fantasist* dreamer*',
  praise:
    'good amazing brilliant wonderful excellent perfect brave braver bravest strong stronger strongest inspiring inspiration special fantastic great awesome lovely clever bright smart gifted talented exceptional outstanding exemplary ideal model star stars favourite favorite angel hero heroine heroic warrior fighter survivor best nicest kindest finest delight* pleasure joy treasure gem champion legend superstar delightful admirable incredible remarkable courageous resilient superb marvellous marvelous trouper dream marks a* grade* top gold',
  kind: 'nice kind gentle polite warm sweet friendly',
  personNoun:
    'client clients patient patients person people customer customers tenant mum dad mother father parent parents girl boy lad lady woman man guy kid soul human individual student pupil payer families family wife husband young old',
  degree:
    'very so too quite rather such real complete total typical always simply just often bit known truly utterly totally really extremely highly terribly awfully clearly obviously naturally',
  achieve:
    'made built found learned learnt kept took said went began chose did gave held knew led put ran set showed shown stood spoke spoken told wrote written got gotten won paid cooked rang phoned called opened asked settled handled managed faced finished completed reached met sorted carried turned cleared saved repaired mended filed applied enrolled joined organised organized planned decided worked stayed slept walked cycled swam danced sang painted drew grew planted read passed earned achieved overcame mastered practised practiced discovered created started stopped quit cut reduced balanced agreed negotiated prepared presented signed returned rebuilt restored repaid registered arranged brought sold bought moved raised taught trained trusted noticed spotted admitted apologised apologized forgave visited hosted fixed tackled steered guided defended argued explained chaired attended replaced refused declined poured deleted blocked avoided resisted persisted persevered succeeded recovered healed changed improved developed strengthened gained stuck lived drove travelled traveled came become becoming grown risen rose coped survived',
  strength:
    'strength* courage* skill* progress achievement* accomplish* success* effort patience determin* persever* confiden* trust* own yourself proud pride goal* plan ability talent* tool* toolbox knowledge resource* idea* solution* doing credit work steady routine* habit* growth stays yours answers choice',
  know: 'know knows knew known learn* learnt understand* understood recognis* recogniz* notice* see saw seen',
  contact:
    'call calls calling called ring rings ringing phone phones phoning telephone write writes writing text texting email mail message contact reach* touch talk talks chat word line hello visit* hear heard news postcard speak instruct knock reply consult',
  welcome:
    'welcome* glad happy pleased delighted love gladly pleasure invited open available disposal free',
  here: 'here there around place door doors desk number address seat chair kettle tea cup coffee office home come back return drop pop stop stay stays stays remains same',
  anytime:
    'any anytime anything anybody anyone always whenever ever day time moment however whatever whichever reason notice hour week appointment today decade',
  wish: 'like wish want fancy prefer choose feel suits suit would care',
  need: 'need needs needed help support require emergency urgent struggling trouble difficulty crisis problem',
  promo:
    'offer* discount* sale* save saving* deal* bargain* price* rate* cheap* half-price free trial bonus gift* voucher* coupon* prize* win winner raffle ticket* exclusive* premium luxury gold platinum upgrade* package* bundle* subscri* newsletter* membership* loyal* perk* reward* point* streak* score* level* badge* earn* referral refer recommend* review* rate rated star stars testimonial* award* award-winning leading best best-selling bestselling top-rated top unique guaranteed guarantee* proven success unlock* boost* transform* life-changing potential journey invest* treat yourself spoil discover explore join* thousands hundreds book booking reserve* secure sign-up signup register* enrol* buy purchas* order shop click link below follow like share facebook instagram twitter tiktok linkedin website app webinar retreat* workshop* event masterclass course* coaching wellness wellbeing brochure catalogue advertis* promot* market* sponsor* partner brand new launch* miss hurry quick quickly fast limited last few spot* spots seats places remaining early bird pay later affordable attractive value money fee waive* deserve* smart expert* specialists maximise maximize',
  hurry:
    'urgent* immediate* immediately asap now today tonight tomorrow hurry final last overdue deadline* expire* expir* expiring critical important attention action required within soon delay* late warning* notice reminder* must mandatory compulsory respond response waiting ignore time-sensitive priority emergency before alert attempt',
  policy:
    'polic* procedure* rule rules terms condition* contract* process protocol* guideline* guidance standard* practice regulation* regulat* law record records notes file insurer* statement* survey target* accredit* trained qualified experienced professional* discretion code framework legislation requirement* budget* fund* cuts resources constraint* capacity workload pressure* staffing short',
  explain:
    'explain* said told mention* stated state pointed point informed inform advised advise advised recall remind clear clarif* repeat stress emphasis* emphasiz* assur* note noted aware appreciate understand realise realize remember agreed signed',
  dispute:
    'disagree* dispute* reject* deny denies denied untrue incorrect inaccura* unfair* harsh fair fairness defen* defend respect frankly actually record recollection misunderst* misread mistaken wrong groundless unfounded foundation exaggerat* accus* criticis* criticiz* criticism complain* complaint* justif* correct correctly appropriate appropriately properly proper right accept acceptable accurate entirely reasonable reasonabl* intention* intended meant harm',
  sorry: 'sorry apolog* regret* excuse forgive',
  ours: 'mistake* error* oversight slow fault failed forgot rewritten fixed changed improve* learn* listen* deserved late wrong',
  thank: 'thank* thanks grateful appreciate* appreciation',
  rid: 'rid dump* ditch* terminat* axe* axed fire fired sack* sacked kick* kicked chuck* boot* offload* jettison* purge* weed* shed* drop dropp* loose shot cut eject* expel* expelled evict* discard* throw thrown oust* unload* toss* cull* scrap* banish* strike struck off door',
  meeting:
    'appointment* session* meeting* visit* talk* call* group slot* place interview* hour meetings assessment* homework exercise* plan agreement',
  money:
    'invoice* bill* fee* payment* pay paid paying owe* owed owing debt* arrears balance* overdue refund* money cost* cash salary wage* loan* credit* collection* bailiff* unpaid outstanding amount due £ $ € rent mortgage tax taxes vat pension budget pounds dollars euros price charge* deposit',
  service:
    'counsel* therap* psych* mental* addict* recover* rehab* detox* clinic* hospital* social casework* caseworker* keyworker* probation parole* drug* alcohol* sobriety sober crisis suicid* abuse* violen* refuge* shelter* hospice* hiv treatment* session* programme* program* trauma* bereave* grief grieving gambl* depress* anxiety panic anger relapse* methadone needle* naloxone cbt dbt emdr ptsd adhd autism dementia cancer oncolog* palliative ward unit patient* medic* diagnos* disorder* eating self-harm harm overdose steps twelve-step aa na anon anonymous sponsor survivor* rape* sexual* sex std sti fertilit* abortion* pregnan* asylum immigra* divorce* custody criminal offend* offence* prison* jail court* solicitor* lawyer* attorney* legal insolven* bankrupt* iva debt* eviction* evict* homeless* hostel* benefits sanction* welfare foster* adoption safeguard* protection child youth care carer* disability support case cases client* file counsellor therapist intake assessment referral discharge* outpatient inpatient nurse doctor* gp surgery diet weight smoking cessation drink* drinking help problem* domestic victim* hoard* phobia* ocd bipolar schizo* psychosis memory stroke transition gender lgbt* hotline helpline coping wellbeing wellness resilience healing mindful* healthy health aftercare step-down',
  grave:
    'death dead died dies die dying funeral* passed memory condolence* loss lost bereaved deceased late sad diagnos* result* test* biopsy cancer illness disease terminat* terminal ending ended end ends close closes closing closure withdraw* withdrawal stop stops discharge* disengage* cease* exclu* exclusion ban banned dismiss* dismissed suspend* suspen* breach incident* threat* complain* police arrest* convict* summons report* charge* divorce breakup pregnan* evict* erasure behaviour behavior refused appeal',
  plain:
    'note notes hello hi greetings greeting letter letters message messages line lines word words thanks thank meeting talk appointment visit call time date dates day days week weekend address office number numbers phone form forms paper papers document documents copy copies post parcel question questions answer answers reply summary information info update plan plans next new good morning afternoon evening wishes regards kind best from team lunch tea coffee walk garden choir room school summer spring winter autumn year holiday closed open opening hours moved moving change away see soon until today tomorrow re welcome birthday keys umbrella book photographs picnic bus parking building door code email how you your our a an the of for on in at to and with as is are we i it this that about',
  time: 'monday* tuesday* wednesday* thursday* friday* saturday* sunday* january february march april may june july august september october november december spring summer autumn winter morning afternoon evening noon week weeks month months year years day days date hour hours today yesterday tomorrow oclock',
  substance:
    'drink* alcohol drug* wine beer pub using clean sober dry sobriety cigarette* weed dealer* sponsor needle tablet* medication',
  home: 'flat house home kitchen garden school job work class course college kids children son daughter brother sister mother father friend friends neighbour* neighbor* landlord* boss tutor sleep walk bus shop letters bills',
  all: 'all every each everyone everybody everything both whole entire everywhere throughout fully completely absolutely total',
  others:
    'other others someone somebody anyone else most many some few majority rest everybody everyone neighbours passers-by alumni colleagues',
  number:
    'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty eighty ninety hundred dozen couple pair half third quarter first second fourth fifth sixth twice once',
  more: 'more most better best enough plenty lot lots extra further greater much ample utmost most longer beyond above',
  less: 'less least little only merely barely small minor slight slightly bit fewer just simply mere low lower shorter short',
  give: 'give gives gave given giving send sends sent sending pass passes passed hand handed bring brings brought lend lent grant* provide* supply supplies deliver* enclos* post posted forward forwarded transfer* return returned share* shared',
  take: 'take takes took taken taking get gets got getting receive* collect* fetch* pick picked claim* borrow* catch caught grab*',
  go: 'go goes went gone going leave leaves left leaving walk* move moves moved moving arrive* travel* pass drive drove turn turned step* depart* ride',
  try: 'try tries tried trying effort* attempt* striv* strove best hard harder work worked works working utmost aim* goal* pains trouble',
  think:
    'think thinks thought thinking believe* suppose* guess* consider* assum* imagin* opinion* view* impression* judg* conclu* reckon* find finds found sense seem* regard* feel* mind belief convinced sure certain',
  say: 'say says said saying tell tells told telling speak* spoke talk* state* name named describe* mention* claim* write writes wrote written ask asks asked word words answer* explain*',
  proof:
    'record* log logs logged email* e-mail* witness* proof prove* proven document* minutes page evidence fact facts signature* statement* report* audit* inspect* survey* figures statistic* black white signed writing leaflet notice brochure handbook contract clause footage cctv recording',
  above:
    'council county court board manager* director* head headquarters ministry state insur* bank judge* tribunal ombudsman law statute inspector* trustee* fund funder* funders committee owner* government authorit* superiors management commissioner* department lender* regulator* partners',
  intent:
    'meant mean means intend* intention* intent purpose* aim* deliberate* heart* faith wanted want interest* concern good well-meant kindly honest* sincere*',
  truth:
    'true truth truthful* honest* honestly frank* straight right rightly wrong wrongly fact facts correct* false* inaccurat* accurat* actually indeed really surely certainly obviously plainly clearly simply strictly',
  temper:
    'angry anger shout* hit threat* swor* swear* slam* furious insult* hurt* attack* hostil* tone calm loud scream* temper rage push* kick* threw spat mock* laugh* offen* outburst*',
  feel: 'hurt hurts hurtful upset glad happy unhappy ashamed frightened proud tired relieved unheard lonely sad pleased sorry moved touched shaken humiliated rushed cold warm small alone unwelcome dismissed ignored',
  mend: 'mend* repair* fix* put chang* rewr* correct* replac* remov* add* improv* solve* restor* refund* withdr* apolog* undo undone reopen* re-open* renew* amend* update* switched rearrang* learn*',
  cosy: 'garden soup tea cake coffee biscuit* dog cat tree* rain snow weather sun song sang choir photo* picture* flower* plum rose* kettle bench party birthday card music walk* bake* bakery kitchen cook* fish river book books beans postcard',
  thing:
    'key keys folder box boxes card cards book books form forms paper papers envelope* letter letters file copy copies list lists page pages leaflet parcel map bag coat phone computer car van bus train bed table chair* desk lock window* heating boiler machine',
  size: 'large big small long short early late high low heavy light full empty near far quick slow new old young next last former same different similar possible open closed',
  anaphor: 'this that these those it which',
} as const;

export type WordClass = keyof typeof lexicon;
