/**
 * Words by which people ask for something, in the languages that letters go out in and those their readers answer in. Compared
 * with text in small letters without punctuation. What only a whole message may mean is held from `^` to `$`.
 */

const more = String.raw`(?: (?:any ?more|again|any longer|now|ever again|at all|altogether|completely))*`;
const what = String.raw`(?: (?:me|us|my|these|those|the|your|this|any|more|all|further|such|sending|of|kind))*(?: (?:e ?mails?|mails?|letters?|messages?|notes?|reminders?|texts?|contact|correspondence|newsletters?|stuff|things|post|communications?))?`;
const post = String.raw`(?:list|e ?mails?|mails?|letters?|messages?|notes?|mailing list|mailings|contact)`;
const tail = String.raw`(?: (?:from you|from the agency|to this address|to me|to us|here))*`;

const wholeStops = [
  String.raw`(?:stop ?)+(?:it|all|now|this|that|these|everything|please|thanks|immediately)?`,
  String.raw`(?:stopall|quit|end|cancel|opt(?: me)? ?out|stop texts|stop emails|cease)(?: of (?:this|these|your|all|the|any)(?: ${post})?)?(?: please)?`,
  String.raw`(?:stop|cancel)${what}${tail}${more}`,
  String.raw`(?:unsubscribe|deregister)(?: (?:me|us|this address|my address))*(?: from (?:this|these|your|all|the|any)(?: further| other| future)?(?: ${post})?)?`,
  String.raw`(?:remove|take|delete|get) (?:me|us|my (?:name|address|e ?mail(?: address)?|details))(?: (?:off|from|of|out of) (?:this|your|the|all)(?: (?:mailing|e ?mail|contact))? ?(?:list|lists|letters|mails|emails|database|records)?)?`,
  String.raw`remove|(?:to )?be (?:removed|taken|deleted|unsubscribed)(?: (?:off|from) (?:this|your|the|all)(?: (?:mailing|e ?mail|contact))? ?(?:list|lists|letters|mails|emails|database|records)?)?`,
  String.raw`no more${what}${tail}`,
  String.raw`leave me (?:alone|in peace)${more}`,
  // German
  String.raw`stopp?(?:en sie)?(?: bitte)?(?: alles| (?:die|diese|alle|ihre) (?:mails|e mails|nachrichten|briefe|schreiben))?`,
  String.raw`(?:bitte )?(?:nicht mehr (?:schreiben|kontaktieren|anschreiben|melden)|(?:mich |uns )?(?:abmelden|abbestellen|austragen)|aufhören|hören sie (?:bitte )?auf(?: (?:mir )?zu schreiben)?|(?:nehmen|löschen|streichen|entfernen) sie (?:mich|meine (?:adresse|e mail adresse|mailadresse)) (?:bitte )?(?:aus|von) (?:der|ihrer|dem|ihrem) (?:liste|verteiler)|melden sie mich (?:bitte )?ab|(?:lassen sie|lasst|laßt|lass) (?:mich|uns) (?:bitte |endlich )?in ruhe|kündigen)`,
  // French
  String.raw`(?:arr[eê]t(?:ez?|er)?|stop)(?: tout| svp| s'il vous plaît)?(?: (?:de |d')(?:m'écrire|m'envoyer (?:des|vos|ces) (?:mails?|e mails?|courriels?|lettres?|messages?)|me contacter))?`,
  String.raw`(?:merci de |veuillez |je vous prie de )?(?:ne plus (?:m'écrire|me contacter|m'envoyer (?:de|vos|ces) (?:mails?|e mails?|courriels?|lettres?|messages?|courrier)|me relancer)|me désinscrire|me désabonner|me retirer de (?:la|votre) liste|arrêter de m'écrire)`,
  String.raw`(?:ne m'écrivez|ne me contactez|ne m'envoyez) plus(?: (?:rien|de (?:mails?|courriels?|lettres?|messages?)))?`,
  String.raw`(?:merci )?d'arrêter(?: de m'écrire)?|plus de (?:mails?|e mails?|courriels?|lettres?|messages?|courrier)|d[eé]sabonne(?:ment|r|z moi)?|d[eé]sinscri(?:ption|re|vez moi)|je ne (?:veux|souhaite) plus (?:recevoir (?:de|vos|ces) (?:mails?|courriels?|lettres?|messages?)|être contacté(?:e)?|de (?:mails?|lettres?|messages?))`,
  // Spanish, Italian, Portuguese, Dutch, Polish, Turkish, Scandinavian, Russian, Ukrainian
  String.raw`alto|basta|paren?|parar|p[aá]relo|cancelar(?: (?:la |mi )?suscripción)?|(?:darme|darse|dar) de baja|baja|(?:por favor )?(?:no me (?:escriban?|manden?|env[ií]en?|contacten?)|dejen? de (?:escribirme|enviarme|mandarme|contactarme))(?: m[aá]s)?(?: (?:correos?|cartas?|mensajes?|mails?))?(?: m[aá]s)?|no quiero (?:recibir )?m[aá]s (?:correos?|cartas?|mensajes?)`,
  String.raw`(?:per favore )?(?:non (?:scrivetemi|mi scriva|mi scrivete|contattatemi|mi contatti)(?: più)?|smett(?:ete|a) di scrivermi|basta(?: (?:mail|lettere|messaggi))?|disiscrivimi|annulla(?:re)? iscrizione|cancellatemi)`,
  String.raw`(?:por favor )?(?:não (?:me )?(?:escrevam?|enviem?|contatem?|contactem?)(?: mais)?|pare(?:m)?(?: de (?:me )?(?:escrever|enviar).{0,20})?|cancelar inscrição)`,
  String.raw`(?:graag |gelieve )?(?:stoppen|afmelden|uitschrijven|niet meer (?:schrijven|mailen)|schrijf(?:t u)? mij niet meer|geen (?:mails?|e mails?|brieven|berichten) meer)(?: (?:aub|alstublieft))?`,
  String.raw`(?:proszę )?(?:przesta(?:ń(?:cie)?|ć)|wypisz(?:cie)? mnie|(?:proszę )?nie (?:pisać|pisz|piszcie|wysyłać|kontaktować się)(?: do mnie)?(?: więcej)?|koniec|rezygnuję)`,
  String.raw`(?:lütfen )?dur(?:dur(?:un(?:uz)?)?)?|iptal|bana (?:artık )?yazmayın|(?:artık )?yazmayın|abonelikten çık(?:mak istiyorum)?|sluta(?: skriva)?(?: till mig)?|avregistrera|avsluta|skriv inte(?: till mig)?(?: mer)?|inga fler (?:mail|brev)|stans?|avmeld(?:ing)?|frameld|afmeld(?:ing)?|lopeta|peruuta`,
  String.raw`стоп|отпис(?:аться|ка|ать меня|ите меня)|прекратите(?: (?:мне )?писать)?|(?:я )?(?:больше )?не хочу (?:больше )?получать(?: (?:от вас|ваши|эти))*(?: (?:письма|сообщения))?|не пишите(?: мне)?(?: больше)?|больше не пишите(?: мне)?|хватит|зупин(?:іть|ити)|не пишіть(?: мені)?(?: більше)?|відпис(?:атися|ка|іть мене)`,
  // Arabic, Persian, Hebrew, Chinese, Japanese
  String.raw`(?:من فضلك |رجاء |الرجاء |أرجو |ارجو |لو سمحت(?:م)? )?(?:توقف(?:وا)?|قف|[اأإ]?وقف(?:وا)?(?: (?:الرسائل|رسائلكم|المراسلة))?|[إا]يقاف|[إا]لغاء(?: الاشتراك)?|كفى|خلاص|لا (?:تراسل(?:ني|وني|ونني)|ترسل(?:وا)?|تكتب(?:وا)?|تتواصل(?:وا)?)(?: (?:لي|إلي|الي|معي))?(?: (?:بعد الآن|بعد الان|مرة أخرى|مجددا|رسائل|المزيد من الرسائل|أي رسائل))*|(?:توقف(?:وا)?|كف(?:وا)?) عن (?:مراسلتي|إرسال(?: الرسائل)?|ارسال(?: الرسائل)?|الكتابة(?: لي| إلي)?)|لا أريد (?:أي |المزيد من )?(?:رسائل|الرسائل)(?: بعد الآن)?|(?:التوقف|الكف) عن (?:مراسلتي|إرسال الرسائل))(?: (?:من فضلك|شكرا|رجاء))?`,
  String.raw`(?:لطفا )?(?:دیگر (?:به من )?(?:پیام|نامه|ایمیل) ندهید|متوقف کنید|ننویسید|لغو(?: اشتراک)?)|(?:בבקשה )?(?:הפסק|הפסיקו|עצור|עצרו|הסר(?:ו)?(?: אותי)?|להסרה|אל ת(?:כתבו|שלחו) לי(?: יותר)?|תפסיקו(?: לכתוב לי)?)`,
  String.raw`停止|退订|退訂|请不要再(?:联系|发邮件给)我|配信停止|停止してください|解除`,
];
export const stop = new RegExp(`^(?:${wholeStops.join('|')})$`, 'u');
/** Words that mean it alone, and a meeting or the work itself where somebody "would like to" do it. */
export const stopAlone = /^(?:quit|end|cancel|cease|kündigen|aufhören)$/;

/** An end and nothing else: of the work where one was offered, and otherwise a person asks of what. */
export const end =
  /^(?:(?:to |let us |let's |we can |i choose |i chose |choose |ich wähle )?(?:(?:an|the|this|ein|das|eine) )?(?:end(?:e|ing)?|close|closing|finish|beenden|abschluss)(?: it| here| (?:of )?(?:the|our|my) (?:work|sessions|meetings|service)| this| es| (?:der|die|unsere) (?:arbeit|gespräche))?)(?: (?:for now|for the moment|für jetzt|vorerst|now|jetzt))?(?: (?:please|bitte|thanks|thank you|danke|with (?:my |our )?thanks|is fine|is best|mit dank))*$/u;

/** How a wish is put, before it is said. */
export const frame =
  /^(?:please|pls|kindly|just|but|and|so|also|from now on|i(?:'d| would) be grateful if you(?: could| would)?|hi|hello|hey|hallo|thanks|thank you|danke|merci|gracias|sorry|bitte|aber|und|nur|would you mind|(?:can|could|would|will) you|you can|i (?:want|ask|wish) you(?: would)?(?: to)?|(?:i(?:'d| would) )(?:like|love|prefer|rather)(?: you)?(?: to)?|i want to|i wish to|i(?:'m| am) (?:asking you|writing|writing to ask you) to|i(?:'ve| have)? decided (?:that|to)|(?:i|we) ask that you|(?:können|könnten|würden) sie|ich (?:möchte|will|bitte sie|würde gerne?)|je (?:voudrais|veux|souhaite)|quiero|quisiera)(?: (?=\S)|$)/u;

/** What makes a wish one for later, or for some case only: a person decides. */
export const hedge =
  /(?<!\p{L})(maybe|perhaps|possibly|i think|for now|for a while|until|till|once|unless|after|when|if|not sure|vielleicht|eventuell|erst|wenn|falls|sobald|bis|ich glaube|peut-être|quizás)(?!\p{L})/u;

/** Said beside a wish, and asking for nothing. */
export const aside =
  /^(?:please|bitte|sorry|(?:i(?:'ve| have) |that(?:'s| is) )?(?:had )?enough(?: now)?(?: of (?:these|those|your|the|all) \p{L}+)?|i have asked you before|schluss jetzt|genug|es reicht|(?:i am|i'm|we are|all is|all|everything is|things are|it is|it's) (?:fine|well|good|ok|okay|alright|all right|better|great)(?: now| here| with me)?|i (?:do not|don't) need (?:it|them|this|anything)(?: any ?more)?|i hope you understand|no (?:offence|offense|hard feelings)|nothing personal|all the best|good luck|it (?:was|has been) (?:good|nice|kind|helpful)|you (?:have )?helped (?:me )?(?:a lot|so much|very much)?|(?:mir geht es|es geht mir|alles) (?:gut|bestens|besser)|alles gute|ich hoffe auf ihr verständnis|ihr .{1,30} verständnis)$/u;

/** Somebody may mean it: what is sent waits, and a person decides. */
export const hintsAtStop =
  /(?<!\p{L})(stop please(?! (?:by|at|in))|h(ö|oe)rt( bitte)? auf|stop (writing|e ?mail|mail|send|contact|letters|messag|bother|these|the (letters|e ?mails|mails|messages|reminders|notes|texts))\w*|unsubscribe|opt(ing)? out|(do not|don't|dont|never) (write|contact|e ?mail|send|message)( (to )?(me|us))?|no more (e ?mails|letters|messages|contact|notes)|(maybe|perhaps) (i should |we should |you should )?stop|stop for (now|a while|the moment)|pause (the|these|your|all) (letters|e ?mails|mails|messages|notes)|not sure (if |whether |that )?i (still )?(want|need|like)( \p{L}+){0,2} (e ?mails|mails|letters|messages|notes)|(e ?mails|mails|letters|messages|notes) are too (much|many)|do i (have|need) to (get|receive|read) (these|those|them|your|the)|(not|n't) (want|wish|need) (any |more |to (get|receive|have) )*(e ?mails|letters|messages|contact)|take me off|remove me|(nicht|keine|keinen) (mehr |weiteren? )*(schreiben|kontakt\p{L}*|mails|e mails|nachrichten|briefe|post)|abmelden|in ruhe|(ne|n') ?(m'écri\p{L}+|me contact\p{L}+|m'envoy\p{L}+) plus|plus (m'écrire|me contacter)|désabonn\p{L}*|désinscri\p{L}*|no me (escriba|contacte|env[ií]e)\p{L}*|darme de baja|non (scriv|mi scriv|contatt)\p{L}*|niet meer (schrijven|mailen)|nie pis\p{L}+|не пишите|отпис\p{L}*)(?!\p{L})|لا (تراسل|ترسل|تكتب)|[إا]لغاء الاشتراك|توقف(وا)? عن/u;

/** The opposite in nearly the same words: "please do not stop writing". */
export const refusesToStop =
  /(?<!\p{L})((do not|don't|dont|never|please not|hope you (don't|do not|never)|not want you to|no need to|without) (ever )?(stop|unsubscribe|remove)\p{L}*|(nicht|niemals) (auf(zu)?hören|abmelden|stoppen)|hören sie (bitte )?nicht auf|n'arrêtez (pas|surtout)|ne vous arrêtez pas|no (dejen?|paren?)|non smett\p{L}+|keep (writing|sending|them coming)|schreiben sie (mir )?(bitte |gerne? )?weiter)(?!\p{L})|لا تتوقف/u;

export const asksForCall =
  /(?<!\p{L})((?<!(?:will|to|did|didn't|does|would|not|they|we|who|that|people) )(call|ring|phone|telephone) me|(you|somebody|someone|anyone|person) (to )?(call|ring|phone|telephone) me|(could|can|would|will) (you|somebody|someone|anyone|a person) (please )?(ring|call|phone)(?! (off|it|for|in|the|a|my))|(possible|like|prefer|nice|good|glad|happy|want|wish|need)( \p{L}+){0,4} (phone call|to (talk|speak) (on the phone|by phone))|(talk|speak|touch) (\p{L}+ ){0,3}((on|over) the phone|by phone)|(please|pls) (ring|call|phone)$|call would be|(can|could|may|shall) we (speak|talk|have a word)|appreciate (a|your) (phone )?call|(anruf|telefonat|gespräch am telefon) (freuen|wäre|würde)|(kann|könnte|können|könnten|soll|würde) (\p{L}+ ){0,2}(mich|uns) (\p{L}+ ){0,4}anrufen|(kann|könnte) (mich|uns) (\p{L}+ ){0,3}(anrufen|zurückrufen)|(möchte|würde|will) (\p{L}+ ){0,4}telefonieren|(möchte|würde|will|kann ich|könnte ich|muss) (\p{L}+ ){0,3}mit (jemandem|jemanden|ihnen|euch|dir|einem menschen|ana) (sprechen|reden)|give (me|us) (a|another) (call|ring|bell|phone call)|(call|phone|ring)( me)? back|(i('d| would)? (like|love|want|prefer|need)|may i have|can i have|could i have|can we have) (to have |to get )?(a )?(phone |telephone )?call(?!ed)|want to (talk|speak) (to|with) (someone|somebody|you|ana|my \p{L}+)( on the phone| by phone)|(need|like|love|wish|can i|could i|may i)( please)? (to )?(talk|speak|chat) (to|with) (someone|somebody|anyone|anybody|you|ana|a (real )?person|one of you)|(chat|word) (on|over|by) (the )?(phone|telephone)|(call|ring|phone) my (mobile|cell|landline|phone|number)|be able to (call|ring|phone) (me|us)|speak (to|with) (someone|somebody|you) on the phone|bitte (rufen sie|ruft|ruf)( \p{L}+){0,3} (an|zurück)|(können|könnten|wollen|lassen sie) (wir|uns|sie mit mir)( \p{L}+){0,4} telefonieren|melden sie sich (bitte )?telefonisch|(hätte|möchte|wünsche|bräuchte) (\p{L}+ ){0,3}(anruf|rückruf|telefonat|telefongespräch)|(rufen|ruf|ruft) (sie )?(mich|uns)( \p{L}+){0,6} (an|zurück)|rufen sie (mich|uns)|^rufen sie (bitte )?an$|ruf mich|um (einen |ihren |baldigen |kurzen )*(rückruf|anruf)|rückruf(bitte)?( bitte| erbeten| erwünscht)|bitte (um )?(rückruf|anruf\p{L}*|zurückrufen)|((können|könnten|würden) sie|(könnt|könntet|würdet) ihr|kannst du|könntest du) (mich|uns)( [\p{L}\p{N}]+){0,6} (anrufen|zurückrufen)|mich (bitte )?(anrufen|zurückrufen)|(appel|rappel|téléphon)ez ?(moi|nous)|(pouvez|pourriez|voulez) vous (me|m') ?(r?appeler|téléphoner)|m'r?appeler|me (r?appeler|téléphoner)|être rappelée?|(ll[aá]m(e|a)(n)?me|me (puede|pueden|podr[ií]an?) llamar|pueden? llamarme|quiero que me llamen|devu[eé]lvanme la llamada)|(mi (chiami|richiami|chiamate)|chiamatemi|richiamatemi|può chiamarmi|potete chiamarmi)|(me (ligue|liguem|telefone)|liguem? (para|pra) mim|podem? me ligar)|(bel|belt u|bellen) (mij|me)|(kunt|kun) u (mij|me) (terug)?bellen|(proszę|prosze) (o (telefon|kontakt telefoniczny)|(do mnie )?(zadzwonić|oddzwonić))|zadzwoń(cie)?|beni ara(yın|yin|r mısınız)|ring (upp )?mig|ring til mig|(позвоните|перезвоните)( мне)?|(зателефонуйте|передзвоніть))(?!\p{L})|اتصل(وا|ي)? (بي|بنا|عليّ?)|([أا]رجو|أريد|اريد|الرجاء|يرجى|يمكنكم|يمكنك) (أن )?(الاتصال|تتصل(وا)?|مكالمة)( (بي|هاتفي[اة]?))?|تواصل(وا)? معي هاتفيا|كلموني|התקשרו? אלי|תתקשרו|با من تماس بگیرید|给我打电话|お電話ください/u;
export const asksForNoCall =
  /(?<!\p{L})((do not|don't|dont|never|not to|rather not|no need to|instead of|won't|wouldn't) (\p{L}+ ){0,3}(call|ring|phone)|no (phone )?calls?|(nicht|kein|keinen|niemals|keine) (\p{L}+ ){0,3}(an(zu)?rufen?|zurück(zu)?rufen|anrufe?|rückruf|telefon\p{L}*)|rufen sie (mich )?(bitte )?(nicht|nie)|(ne|n') ?(\p{L}+ ){0,2}(appel|rappel|téléphon)\p{L}* (pas|plus)|no me llam\p{L}*|non (mi )?chiam\p{L}*|niet (\p{L}+ ){0,2}bellen|nie dzwoń\p{L}*|не звоните)(?!\p{L})|لا (تتصل|أريد مكالم)/u;

export const greeting =
  /^(hi|hello|hey|dear|good (morning|afternoon|evening|day)|hallo|guten (tag|morgen|abend)|moin|servus|grüß gott|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|salut|ch(er|ère)s?|madame|monsieur|hola|buenos d[ií]as|buenas( tardes| noches)?|estimad[oa]s?|ciao|buongiorno|salve|gentile|olá|oi|bom dia|beste|goede(morgen|middag|navond)|geachte|dzień dobry|cześć|merhaba|sayın|hej|hei|здравствуйте|добрый день|привет|مرحبا|السلام عليكم|أهلا|سلام|שלום)( [\p{L}'. ]{0,40})?$/u;
/** From here on nothing is asked for: thanks and the name. */
export const parting =
  /^(thanks?|thank you|thankyou|thx|cheers|ta|bye|goodbye|best|regards|yours|sincerely|(best|kind|warm|many) (regards|wishes|thanks)|yours (sincerely|truly|faithfully)|love|take care|danke|vielen dank|besten dank|herzlichen dank|(viele|liebe|beste|schöne|herzliche|freundliche) grüße|(mit )?freundlichen grüßen|gruß|lg|vg|mfg|merci|merci beaucoup|cordialement|bien à vous|bonne journée|gracias|muchas gracias|saludos|un saludo|atentamente|grazie|cordiali saluti|saluti|obrigad[oa]|atenciosamente|bedankt|groet(en|jes)?|met vriendelijke groet(en)?|dziękuję|pozdrawiam|teşekkürler|saygılarımla|tack|mvh|takk|спасибо|с уважением|شكرا( جزيلا)?|مع الشكر|תודה|\d[\d ]{5,})([ \p{L}'.-]{0,40})$/u;

/** In tongues whose words are not judged one by one. */
export const yes =
  /^(?:oui(?: merci| volontiers)?|jo|ja klar|klar|(?:claro|sí) que sí|that works(?: for me)?|that(?: would|'d) be .{1,20}|it(?: would|'d) be .{1,20}|das wäre .{1,20}|i(?:'d| would) (?:like|love) (?:that|to)|sounds good|of course|al(?:l )?right|fine|d'accord|volontiers|s[ií]|s[ií] por favor|claro|de acuerdo|sì|certo|va bene|sim|ja graag|graag|tak|evet|да|так|نعم|أجل|ايوه|כן|是|好|はい)$/u;
export const no =
  /^(?:i (?:do not|don't) think so|(?:i(?:'d| would) )?prefer not(?: to)?|not (?:right )?(?:now|today|at the moment|at present|yet|really|for me|this time)|(?:im moment|gerade|momentan|derzeit|zurzeit) nicht|nicht (?:jetzt|heute|mehr)|non|non merci|pas maintenant|no gracias|ahora no|no grazie|não|não obrigad[oa]|nee bedankt|nie|nie dziękuję|hayır|нет|ні|нет спасибо|لا|لا شكرا|לא|不|いいえ)$/u;
