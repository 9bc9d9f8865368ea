import { germanChoices } from './choices-de.ts';
import type { Words } from './words.ts';

export const german: Words = {
  crisis: (line) => `Dringende Hilfe, Tag und Nacht: ${line}`,
  danger: 'Wenn Sie jetzt in Gefahr sind, rufen Sie den Notruf an dem Ort, an dem Sie sind.',
  leave: 'Diese Seite schnell verlassen',
  leaves:
    'Der Link ganz oben öffnet eine andere Seite. Diese hier bleibt vielleicht in der Liste der Seiten, die Sie gesehen haben.',
  toPlan: 'Zurück zu meiner Seite',
  hear: (when) => `Ein Mensch meldet sich bei Ihnen, spätestens am ${when}.`,
  late: (when) =>
    `Wir wollten uns bis ${when} melden und sind zu spät. Bitte rufen Sie uns an, oder warten Sie noch.`,
  call: (office) => `Sie können auch anrufen oder schreiben: ${office}.`,
  front: {
    title: 'Mein Plan',
    says: 'Diese Seite gehört Ihnen. Hier ändert sich nichts, bevor Sie auf einen Knopf drücken, der das sagt.',
    next: 'Mein nächstes Treffen',
    meeting: (when, worker) => (worker === null ? when : `${when}, mit ${worker}`),
    place: (place) => `Ort: ${place}`,
    noMeeting: 'Zurzeit ist kein Treffen geplant.',
    passed: (when) =>
      `Ihr Treffen war für ${when} geplant. Der nächste Tag steht hier, sobald wir notiert haben, wie es war.`,
    calendar: 'In meinen Kalender',
    asked: 'Ein Wort von Ihnen, wenn Sie mögen',
    choices: 'Was ich hier tun kann',
    waiting: 'Worum ich gebeten habe',
    waits: {
      'call-back': 'Sie möchten von uns hören oder eine andere Zeit finden.',
      'decide-appeal':
        'Sie sind nicht einverstanden, dass wir enden. Jemand, der es nicht entschieden hat, sieht noch einmal nach.',
      'access-request': 'Sie möchten sehen, was wir über Sie notiert haben.',
    },
    parts: {
      dates: 'Die Tage in meinem Plan',
      wanted: 'Was ich wollte',
      different: 'Was jetzt anders ist',
      steps: 'Meine nächsten Schritte',
      supports: 'Wer für mich da ist',
      later: 'Wann Sie sich wieder bei mir melden',
    },
    ends: (when) => `Unsere Arbeit endet etwa am ${when}.`,
    quiet:
      'Sie haben uns gebeten, Ihnen nicht zu schreiben. Daran halten wir uns. Sie können jeden Tag gern anrufen.',
    stands: {
      away: 'Unsere Arbeit ruht, solange Sie nicht da sind. Sie wartet auf Sie, und Sie müssen nichts tun.',
      rests: 'Unsere Arbeit ruht jetzt. Wir sagen Ihnen, wann es weitergeht.',
      talk: 'Ihr Plan ruht. Wir wollen erst mit Ihnen reden, wie es mit uns geht.',
      over: 'Die Treffen sind vorbei. Jetzt machen wir alles fertig.',
      closed: (when) =>
        `Am ${when} ging unsere Arbeit zu Ende. Kommen Sie gern wieder, an jedem Tag.`,
      moved: {
        stepBack: 'Ihr Plan ging einen Schritt zurück: Wir sehen uns wieder etwas früher.',
        stretched: 'Ihr Plan ging weiter: Wir sehen uns jetzt seltener.',
        resumed: 'Ihr Plan geht wieder weiter.',
        notHeld:
          'Das letzte Treffen fand nicht statt. Darum sind auch die anderen Tage verschoben.',
        calledOff: 'Ein Treffen findet nicht statt. Darum sind auch die anderen Tage verschoben.',
        repeated: 'Wir behalten diesen Abstand noch einmal bei.',
        break: 'Es gab eine Pause. Danach geht Ihr Plan weiter.',
        holiday: 'An einem der Tage haben wir zu. Darum ist ein Tag verschoben.',
        otherDate: 'Einer der Tage ist verschoben.',
      },
    },
  },
  choice: germanChoices,
  follows: {
    meeting: (when) => `Ihr nächstes Treffen ist dann am ${when}.`,
    off: (when) => `Ihr Treffen am ${when} fällt dann aus.`,
    none: 'Dann ist kein Treffen geplant.',
    found: 'Wir finden mit Ihnen einen anderen Tag.',
    agreed: 'Das haben wir ausgemacht, wenn Sie ein Treffen absagen:',
    pays: 'Sie zahlen für unsere Treffen. Fragen Sie uns zuerst, wenn Sie nicht sicher sind, was eine Absage kostet.',
    stays: (when) => `Ihr Treffen am ${when} bleibt. Sie können es gern absagen.`,
    lapses: (when) => `Ihr Treffen am ${when} fällt aus, wenn Sie es nicht zurücknehmen.`,
    talk: 'Wir bieten Ihnen ein Gespräch zum Abschied an. Sie müssen es nicht annehmen.',
    tooLate:
      'Vielleicht erreichen wir Sie nicht vor diesem Treffen. Können Sie nicht kommen, dann rufen Sie uns auch an, oder sagen Sie ab.',
    ends: (when) => `Dann hört unsere Arbeit etwa am ${when} auf.`,
    goesOn: 'Sie sagen, wann der Plan weitergeht.',
    talkFirst: 'Bevor er weitergeht, reden wir mit Ihnen, wie es mit uns geht.',
  },
  fields: {
    free: 'Sie können das leer lassen.',
    days: 'Diese Zeiten passen mir',
    times: 'Andere Tage und Zeiten, die mir passen',
    reason: 'Warum, in meinen Worten',
    answer: 'Meine Antwort',
    whom: {
      asks: 'Wer soll davon wissen?',
      answers: {
        other: 'Jemand anderes als die Person, die ich treffe',
        worker: 'Die Person, die ich treffe',
        supervisor: 'Die Person, die dem Team zur Seite steht',
        lead: 'Die Person, die das Team leitet',
        director: 'Die Person, die uns alle leitet',
      },
    },
    namedWorker: (name) => name,
    namedOther: (name) => `Jemand anderes als ${name}`,
    touch: {
      asks: 'Wie geht es Ihnen?',
      answers: {
        well: 'Es geht gut genug',
        wants_contact: 'Ich möchte mit jemandem reden',
        concern: 'Es ist gerade schwer',
        declined: 'Bitte fragen Sie nicht mehr',
      },
    },
    hello: {
      asks: 'Was passt jetzt für Sie?',
      answers: {
        talk: 'Ein Gespräch, das nichts kostet',
        pause: 'Eine Pause, und dann geht es weiter',
        not_now: 'Jetzt nicht',
        close: 'Unsere Arbeit abschließen',
      },
    },
    stood: 'Was stand einem besseren Ergebnis im Weg?',
    again: {
      asks: 'Wie ist es jetzt für Sie, wieder um Hilfe zu bitten?',
      answers: {
        very_likely: 'Ich würde es sicher tun',
        likely: 'Ich denke, ja',
        unsure: 'Ich weiß es nicht',
        unlikely: 'Ich denke, nein',
        very_unlikely: 'Ich würde es sicher nicht tun',
      },
    },
    why: 'Warum, in meinen Worten',
    hidden: 'Die Person, die ich getroffen habe, sieht es nicht',
    skip: 'Diese Frage auslassen',
    declined: 'Das ist in Ordnung. Wir fragen Sie nicht noch einmal.',
    stop: {
      asks: 'Welche Nachrichten?',
      answers: { all: 'Alle', followUp: 'Nur die nach dem Ende unserer Arbeit' },
    },
    empty: 'Füllen Sie das aus, oder gehen Sie zurück zu Ihrer Seite.',
    long: 'Sagen Sie es kürzer. Bis zu 300 Zeichen haben Platz.',
    changed:
      'Ihre Treffen haben sich geändert, seit Sie diese Seite geöffnet haben. So ist es jetzt.',
  },
  card: {
    signs: 'Meine ersten Zeichen',
    first: 'Was ich zuerst tue',
    whom: 'Wen ich frage',
    may: 'Was Sie für mich tun dürfen',
    back: 'Wie ich wiederkomme',
    print: 'Zum Drucken nehmen Sie das Menü Ihres Browsers.',
  },
  stop: {
    later:
      'Nach unserer Arbeit schreiben wir Ihnen nicht mehr. Bis dahin hören Sie von uns wie bisher.',
    says: 'Wir schreiben Ihnen dann nicht mehr. Sie können es sich jederzeit anders überlegen.',
    unclear: 'Es ist nicht klar, was enden soll. Bitte drücken Sie auf den Knopf.',
    back: 'Sie können es sich jederzeit anders überlegen, hier oder wenn Sie anrufen.',
    ear: 'Jemand anderes als die Person, die Sie treffen, erfährt davon. Sie müssen nicht sagen, was es ist.',
    heard:
      'Jemand anderes als die Person, die Sie treffen, meldet sich bei Ihnen, so wie es Ihnen recht ist.',
  },
  closed: {
    word: {
      title: 'Zuerst ein Wort',
      says: 'Bitte geben Sie das Wort ein, das wir ausgemacht haben. So bleibt die Seite Ihre.',
      label: 'Unser Wort',
      button: 'Seite öffnen',
      wrong: 'Das ist nicht das Wort. Versuchen Sie es noch einmal, oder rufen Sie uns an.',
    },
    code: {
      title: 'Ihre Seite öffnen',
      says: 'Bitte geben Sie den Code ein, der auf Ihrem Papier steht.',
      label: 'Code',
      button: 'Seite öffnen',
      wrong: 'Dieser Code öffnet keine Seite. Sehen Sie noch einmal nach, oder rufen Sie uns an.',
    },
    expired: {
      title: 'Dieser Link gilt nicht mehr',
      says: 'Links enden nach einiger Zeit, und wenn sich etwas ändert. Wir können Ihnen einen neuen senden, an die Adresse, die wir von Ihnen haben, und an keine andere.',
      button: 'Einen neuen Link senden',
    },
    sent: {
      title: 'Danke',
      says: 'Wenn wir Ihnen schreiben dürfen, kommt ein neuer Link an die Adresse, die wir von Ihnen haben. Sie können uns auch jederzeit anrufen.',
    },
    over: {
      title: 'Diese Seite ist zu',
      says: 'Hier steht nichts mehr, und Sie müssen nichts tun. Sie können uns jeden Tag gern anrufen.',
    },
    held: {
      title: 'Bitte rufen Sie uns an',
      says: 'Diese Seite ruht für kurze Zeit. Sie können uns jeden Tag gern anrufen.',
    },
    unknown: {
      title: 'Dieser Link ist nicht ganz',
      says: 'Öffnen Sie ihn noch einmal aus der Nachricht, ganz, oder rufen Sie uns an.',
    },
    notNow: {
      title: 'Einen Moment',
      says: 'Diese Seite antwortet gerade nicht. Versuchen Sie es in ein paar Minuten noch einmal, oder rufen Sie an.',
    },
    often: {
      title: 'Einen Moment',
      says: 'Es gab viele Versuche in kurzer Zeit. Versuchen Sie es in einer Stunde noch einmal, oder rufen Sie uns an.',
    },
    tooLong: {
      title: 'Das war zu lang',
      says: 'Gehen Sie zurück, und sagen Sie es kürzer.',
    },
  },
};
