import type { ChoiceName, ChoiceWords, Words } from '../../client/my-plan/words.ts';

/** One choice in few words: what runs from right to left is proved with these, as with the letters in Arabic. */
function choice(link: string, says: (when: string) => string): ChoiceWords {
  return {
    link,
    title: link,
    says: (when) => [says(when)],
    button: link,
    done: () => 'شكرًا لك.',
    settled: 'لا حاجة إلى شيء الآن.',
  };
}

const choices: Record<ChoiceName, ChoiceWords> = {
  hello: choice('قل مرحبًا', () => 'مكانك هنا.'),
  touch: choice('كيف حالك', () => 'كلمة واحدة تكفي.'),
  checkIn: choice('أجب عن السؤال', () => 'بضع كلمات تكفي.'),
  feedback: choice('سؤال واحد', () => 'يقرأ شخص آخر جوابك أولًا.'),
  helpAgain: choice('سؤال آخر', () => 'يقرأ شخص آخر جوابك أولًا.'),
  takeBack: choice('تراجع عن الإنهاء', (when) => `يمكنك التراجع حتى ${when}.`),
  move: choice('غيّر موعد اللقاء', (when) => `لقاؤك ${when}.`),
  cancel: choice('ألغِ اللقاء', (when) => `لن يكون لقاء ${when}.`),
  object: choice('لا أوافق', (when) => `يمكنك أن تعترض حتى ${when}.`),
  slower: choice('أبطئ', () => 'نلتقي أكثر من جديد.'),
  hold: choice('أوقف خطتي مؤقتًا', () => 'تبقى المدة بين اللقاءات كما هي.'),
  goOn: choice('تابع خطتي', () => 'تتباعد اللقاءات من جديد.'),
  sooner: choice('أنهِ قبل الموعد', () => 'نخطط معك للقاء أخير.'),
  end: choice('أنهِ الآن', (when) => `يمكنك التراجع حتى ${when}.`),
  back: choice('عد إلينا', () => 'أهلًا بك في أي يوم.'),
  unease: choice('هناك شيء غير صحيح', () => 'اختر من يعرف بذلك.'),
  records: choice('ملفي', () => 'يمكنك أن ترى ملفك.'),
  card: choice('بطاقتي للأيام الصعبة', () => 'اطبعها واحفظها قريبًا منك.'),
  stop: choice('أوقف الرسائل', () => 'لن نكتب إليك بعد الآن.'),
  again: choice('رسائل من جديد', () => 'نكتب إليك كما كان.'),
};

const closed = { title: 'لحظة', says: 'اتصل بنا في أي يوم.' };
const asking = { ...closed, label: 'الكلمة', button: 'افتح الصفحة', wrong: 'ليست هي.' };

/** Sample words in Arabic, as an agency would have them. */
export const arabicWords: Words = {
  crisis: (line) => `مساعدة عاجلة ليلًا ونهارًا: \u2068${line}\u2069`,
  danger: 'إن كنت في خطر الآن فاتصل برقم الطوارئ.',
  leave: 'غادر هذه الصفحة بسرعة',
  leaves: 'تفتح صفحة أخرى.',
  toPlan: 'عودة إلى صفحتي',
  hear: (when) => `يتصل بك شخص قبل ${when}.`,
  call: (office) => `يمكنك أيضًا الاتصال أو الكتابة: \u2068${office}\u2069.`,
  front: {
    title: 'خطتي',
    says: 'هذه الصفحة لك.',
    next: 'لقائي القادم',
    meeting: (when, worker) => (worker === null ? when : `${when}، مع \u2068${worker}\u2069`),
    place: (place) => `المكان: \u2068${place}\u2069`,
    noMeeting: 'لا لقاء الآن.',
    calendar: 'إلى تقويمي',
    asked: 'كلمة منك إن أحببت',
    choices: 'ما يمكنني فعله هنا',
    parts: {
      dates: 'مواعيد خطتي',
      wanted: 'ما أردته',
      different: 'ما تغيّر',
      steps: 'خطواتي القادمة',
      supports: 'من يقف معي',
      later: 'متى تسلّمون عليّ',
    },
    ends: (when) => `ينتهي عملنا نحو ${when}.`,
    quiet: 'لا نكتب إليك كما طلبت.',
  },
  choice: choices,
  follows: {
    meeting: (when) => `لقاؤك القادم عندئذ ${when}.`,
    off: (when) => `لن يكون لقاء ${when}.`,
    none: 'لا لقاء عندئذ.',
    agreed: 'هذا ما اتفقنا عليه:',
    pays: 'اسألنا أولًا إن لم تكن متأكدًا من الكلفة.',
  },
  fields: {
    free: 'يمكنك تركه فارغًا.',
    days: 'هذه تناسبني أيضًا',
    times: 'أوقات أخرى تناسبني',
    reason: 'السبب بكلماتي',
    answer: 'جوابي',
    whom: {
      asks: 'من يعرف بذلك؟',
      answers: {
        other: 'شخص آخر',
        worker: 'من ألتقيه',
        supervisor: 'من يقف مع الفريق',
        lead: 'من يقود الفريق',
        director: 'من يقودنا جميعًا',
      },
    },
    namedWorker: (name) => name,
    namedOther: (name) => `شخص غير \u2068${name}\u2069`,
    touch: {
      asks: 'كيف حالك؟',
      answers: {
        well: 'بخير',
        wants_contact: 'أود أن أتحدث مع أحد',
        concern: 'الأمر صعب الآن',
        declined: 'لا تسألوا بعد الآن',
      },
    },
    hello: {
      asks: 'ما الذي يناسبك؟',
      answers: { talk: 'حديث', pause: 'استراحة', not_now: 'ليس الآن', close: 'إنهاء العمل' },
    },
    stood: 'ما الذي وقف في الطريق؟',
    again: {
      asks: 'كيف ترى طلب المساعدة من جديد؟',
      answers: {
        very_likely: 'بالتأكيد',
        likely: 'أظن نعم',
        unsure: 'لا أعرف',
        unlikely: 'أظن لا',
        very_unlikely: 'بالتأكيد لا',
      },
    },
    why: 'السبب بكلماتي',
    hidden: 'لا يراه من التقيته',
    skip: 'تجاوز السؤال',
    stop: { asks: 'أي رسائل؟', answers: { all: 'كلها', followUp: 'ما بعد انتهاء العمل' } },
    empty: 'املأ هذا أو عد إلى صفحتك.',
    long: 'قلها بكلمات أقل.',
    changed: 'تغيّرت لقاءاتك. هذا ما هو الآن.',
  },
  card: {
    signs: 'أولى العلامات',
    first: 'ما أفعله أولًا',
    whom: 'من أسأل',
    may: 'ما يمكنكم فعله',
    back: 'كيف أعود',
    print: 'للطباعة استعمل قائمة المتصفح.',
  },
  stop: {
    says: 'لن نكتب إليك بعد الآن.',
    unclear: 'اضغط على الزر من فضلك.',
    back: 'يمكنك أن تغيّر رأيك.',
    ear: 'يعرف بذلك شخص غير الذي تلتقي به.',
    heard: 'يتصل بك شخص آخر.',
  },
  closed: {
    word: asking,
    code: asking,
    expired: { ...closed, button: 'أرسل رابطًا جديدًا' },
    sent: closed,
    over: closed,
    held: closed,
    unknown: closed,
    notNow: closed,
    often: closed,
    tooLong: closed,
  },
};
