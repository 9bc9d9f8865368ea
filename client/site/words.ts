/** What the pages say, in each language in which we have letters. */
export interface Words {
  stop: { title: string; says: string; button: string };
  stopped: { title: string; says: string };
  /** One tap for whoever cannot say it aloud: somebody other than the worker hears it (B9). */
  ear: { title: string; says: string; button: string };
  heard: { title: string; says: string };
  refused: { title: string; noSuchLink: string; notOneClick: string; notNow: string };
}

const english: Words = {
  stop: {
    title: 'Stop these notes?',
    says: 'We will not write to you any more. You can change your mind at any time: call us.',
    button: 'Stop the notes',
  },
  stopped: {
    title: 'The notes have stopped',
    says: 'We will not write to you any more. You are welcome to call us whenever you like.',
  },
  ear: {
    title: 'Is something not right?',
    says: 'Somebody other than the person you meet hears of it, and calls you or leaves it, as you like.',
    button: 'Something isn’t right',
  },
  heard: {
    title: 'Thank you for telling us',
    says: 'Somebody other than the person you meet will be in touch, in a way that you like.',
  },
  refused: {
    title: 'This did not work',
    noSuchLink: 'This address is not whole: open it again from the letter, or reply "stop" to it.',
    notOneClick: 'This does not say what to stop: use the button, or reply "stop" to a letter.',
    notNow: 'We cannot note this just now: try again in a few minutes, or reply "stop".',
  },
};

const german: Words = {
  stop: {
    title: 'Diese Nachrichten beenden?',
    says: 'Wir schreiben Ihnen dann nicht mehr. Sie können es sich jederzeit anders überlegen: Rufen Sie uns an.',
    button: 'Nachrichten beenden',
  },
  stopped: {
    title: 'Die Nachrichten sind beendet',
    says: 'Wir schreiben Ihnen nicht mehr. Sie können uns gern jederzeit anrufen.',
  },
  ear: {
    title: 'Stimmt etwas nicht?',
    says: 'Jemand anderes als die Person, die Sie treffen, erfährt davon und meldet sich oder lässt es, wie Sie es möchten.',
    button: 'Etwas stimmt nicht',
  },
  heard: {
    title: 'Danke, dass Sie es sagen',
    says: 'Jemand anderes als die Person, die Sie treffen, meldet sich bei Ihnen, so wie es Ihnen recht ist.',
  },
  refused: {
    title: 'Das hat nicht geklappt',
    noSuchLink:
      'Diese Adresse ist nicht vollständig: Öffnen Sie sie noch einmal aus dem Brief, oder antworten Sie darauf „Stopp“.',
    notOneClick:
      'Es ist nicht klar, was enden soll: Nehmen Sie den Knopf, oder antworten Sie auf einen Brief „Stopp“.',
    notNow:
      'Gerade können wir das nicht aufnehmen: Versuchen Sie es in einigen Minuten noch einmal, oder antworten Sie „Stopp“.',
  },
};

const inLanguage: Readonly<Record<string, Words>> = { en: english, de: german };

/** The words of a page, and the language that they are in. */
export type Speaking = Words & { language: string };

/** The languages that a browser asks for (`Accept-Language`, RFC 9110 12.5.4) without their kinds, the dearest first. */
export function languagesAsked(accepted: string | undefined): string[] {
  return (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight = ''] = part.trim().split(/;\s*q=/);
      return { base: tag.split('-')[0]?.toLowerCase() ?? '', weight: Number(weight || 1) };
    })
    .filter(({ base, weight }) => weight > 0 && /^[a-z]{2,3}$/.test(base))
    .sort((one, other) => other.weight - one.weight)
    .map(({ base }) => base);
}

/**
 * In the first language that we have of those that the reader's browser asks for: an address says nothing of whoever it was sent
 * to, so their language is not in it either.
 */
export function wordsFor(accepted: string | undefined): Speaking {
  const known = languagesAsked(accepted).find((base) => Object.hasOwn(inLanguage, base));
  const language = known ?? 'en';
  return { language, ...(inLanguage[language] ?? english) };
}
