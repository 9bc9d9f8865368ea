import type { Words } from './words.ts';

const firstReader = [
  'Zuerst liest es jemand anderes als die Person, die Sie getroffen haben.',
  'Was Sie auch sagen: Sie sind wieder willkommen.',
];
const questionsClosed = 'Diese Fragen sind jetzt zu. Sie können uns gern noch anrufen.';

export const germanChoices: Words['choice'] = {
  hello: {
    link: 'Hallo sagen',
    title: 'Schön, dass Sie da sind',
    says: (when) => [
      'Ihr Platz ist hier. Ein Hallo genügt, und jede Antwort ist gut.',
      ...(when === ''
        ? []
        : [
            `Sagen Sie „Jetzt nicht“ oder dass Sie aufhören möchten, dann endet unsere Arbeit. Bis ${when} können Sie das zurücknehmen.`,
          ]),
    ],
    button: 'Absenden',
    done: () => 'Danke. Schön, von Ihnen zu hören.',
    settled: 'Wir haben schon von Ihnen gehört. Sie müssen nichts tun.',
  },
  touch: {
    link: 'Sagen, wie es mir geht',
    title: 'Wie geht es Ihnen?',
    says: () => ['Ein Klick genügt, und keine Antwort ist auch gut.'],
    button: 'Meine Antwort senden',
    done: () => 'Danke, dass Sie es sagen.',
    settled:
      'Sie haben schon geantwortet, oder die Zeit dafür ist um. Ist es jetzt anders? Rufen Sie uns an, oder schreiben Sie uns.',
  },
  checkIn: {
    link: 'Die kleine Frage beantworten',
    title: 'Was hilft Ihnen gerade am meisten?',
    says: () => ['Ein paar Worte genügen. Oder heben Sie es auf, bis wir uns sehen.'],
    button: 'Meine Antwort senden',
    done: () => 'Danke. Die Person, die Sie treffen, liest es.',
    settled: 'Jetzt gibt es keine Frage an Sie. Rufen Sie uns gern an, oder schreiben Sie uns.',
  },
  feedback: {
    link: 'Sagen, was im Weg stand',
    title: 'Was hätte besser sein können?',
    says: () => firstReader,
    button: 'Meine Antwort senden',
    done: () => 'Danke. Wir lernen aus dem, was Sie sagen.',
    settled: questionsClosed,
  },
  helpAgain: {
    link: 'Sagen, wie es wäre, wieder um Hilfe zu bitten',
    title: 'Wenn Sie wieder Hilfe brauchen',
    says: () => firstReader,
    button: 'Meine Antwort senden',
    done: () => 'Danke. Wir lernen aus dem, was Sie sagen.',
    settled: questionsClosed,
  },
  takeBack: {
    link: 'Zurücknehmen, dass ich aufhöre',
    title: 'Zurücknehmen?',
    says: (when) => [
      `Sie haben gesagt, dass Sie aufhören möchten. Bis ${when} können Sie das zurücknehmen.`,
      'Dann geht unsere Arbeit weiter. Niemand fragt, warum.',
    ],
    button: 'Zurücknehmen',
    done: () =>
      'Sie haben es zurückgenommen. Es ist, wie es vorher war, und auf Ihrer Seite steht, wie es weitergeht.',
    settled:
      'Jetzt gibt es nichts zum Zurücknehmen. Sie sind willkommen: Ihre Seite zeigt, was Sie tun können.',
  },
  move: {
    link: 'Dieses Treffen verschieben',
    title: 'Dieses Treffen verschieben',
    says: (when) => [
      `Ihr Treffen ist am ${when}.`,
      'Sagen Sie uns, welche anderen Zeiten Ihnen passen. Ein Mensch findet mit Ihnen eine und sagt sie Ihnen. Bis dahin bleibt das Treffen, wie es ist.',
    ],
    button: 'Um eine andere Zeit bitten',
    done: () => 'Ihr Wunsch ist bei uns angekommen.',
    settled: 'Zurzeit gibt es kein Treffen, das man verschieben kann.',
  },
  cancel: {
    link: 'Dieses Treffen absagen',
    title: 'Dieses Treffen absagen?',
    says: (when) => [`Ihr Treffen am ${when} fällt dann aus.`, 'Niemand fragt, warum.'],
    button: 'Dieses Treffen absagen',
    done: () => 'Das Treffen ist abgesagt.',
    settled: 'Es gibt jetzt kein Treffen, das ausfallen kann.',
  },
  object: {
    link: 'Sagen, dass ich nicht einverstanden bin',
    title: 'Sie sind nicht einverstanden?',
    says: (when) => [
      `Wir haben Ihnen gesagt, dass wir unsere Arbeit beenden. Bis ${when} können Sie sagen, dass Sie nicht einverstanden sind.`,
      'Dann sieht sich jemand, der es nicht entschieden hat, alles noch einmal an. Sie müssen nicht sagen, warum.',
    ],
    button: 'Ich bin nicht einverstanden',
    done: () =>
      'Wir haben Sie gehört. Jemand, der es nicht entschieden hat, sieht es sich noch einmal an.',
    settled:
      'Sie haben es schon gesagt, oder es gibt gerade nichts, worum es geht. Sie können uns gern anrufen.',
  },
  slower: {
    link: 'Langsamer',
    title: 'Langsamer machen?',
    says: () => [
      'Ihr Plan geht einen Schritt zurück. Wir treffen uns wieder öfter.',
      'Niemand fragt, warum. Sie können das mehr als einmal tun.',
    ],
    button: 'Langsamer machen',
    done: () => 'Ihr Plan geht einen Schritt zurück. Die neuen Tage stehen auf Ihrer Seite.',
    settled:
      'Ihr Plan kann gerade keinen Schritt zurück. Auf Ihrer Seite steht, was Sie tun können.',
  },
  hold: {
    link: 'Meinen Plan anhalten',
    title: 'Ihren Plan anhalten?',
    says: () => ['Die Zeit von einem Treffen zum nächsten bleibt, wie sie jetzt ist.'],
    button: 'Anhalten',
    done: () => 'Ihr Plan steht still.',
    settled: 'Ihr Plan steht schon still, oder es gibt zurzeit keinen.',
  },
  goOn: {
    link: 'Meinen Plan weitergehen lassen',
    title: 'Ihren Plan weitergehen lassen?',
    says: () => ['Die Treffen werden wieder seltener, wie Sie es wollten.'],
    button: 'Weiter',
    done: () => 'Ihr Plan geht weiter. Die neuen Tage stehen auf Ihrer Seite.',
    settled: 'Gerade gibt es keinen Plan, der weitergehen kann. Auf Ihrer Seite steht, wie es ist.',
  },
  resume: {
    link: 'Ich bin wieder da',
    title: 'Sind Sie wieder da?',
    says: () => [
      'Unsere Arbeit geht dort weiter, wo sie war. Sie müssen nicht sagen, warum Sie weg waren.',
    ],
    button: 'Ich bin wieder da',
    done: () => 'Schön, von Ihnen zu hören. Wir machen jetzt weiter.',
    settled: 'Gerade gibt es nichts, was weitergehen kann. Auf Ihrer Seite steht, wie es ist.',
  },
  sooner: {
    link: 'Früher aufhören',
    title: 'Früher aufhören als geplant?',
    says: (when) => [
      'Für Sie ist es genug. Das ist schön.',
      'Wir planen mit Ihnen ein letztes Treffen, damit es gut endet.',
      ...(when === '' ? [] : [`Bis ${when} können Sie es zurücknehmen.`]),
    ],
    button: 'Ich möchte früher aufhören',
    done: (when) =>
      when === ''
        ? 'Ihr Wunsch ist bei uns angekommen.'
        : `Ihr Wunsch ist da: Unsere Arbeit endet früher. Bis ${when} können Sie es zurücknehmen.`,
    settled: 'Darum kann man gerade nicht bitten. Auf Ihrer Seite steht, was Sie tun können.',
  },
  end: {
    link: 'Jetzt aufhören',
    title: 'Unsere Arbeit jetzt beenden?',
    says: (when) => [
      'Sie können jederzeit aufhören, aus jedem Grund oder ohne Grund.',
      'Das folgt daraus: Unsere Arbeit ist zu Ende.',
      `Bis ${when} können Sie es zurücknehmen.`,
    ],
    button: 'Jetzt aufhören',
    done: (when) => `Sie haben unsere Arbeit beendet. Bis ${when} können Sie es zurücknehmen.`,
    settled: 'Unsere Arbeit ist schon zu Ende.',
  },
  back: {
    link: 'Wiederkommen',
    title: 'Wiederkommen?',
    says: () => [
      'Sie sind wieder willkommen, an jedem Tag und aus jedem Grund.',
      'Ein Mensch ruft Sie an oder schreibt, und sagt offen, wann es geht.',
    ],
    button: 'Ich möchte wiederkommen',
    done: () => 'Schön, von Ihnen zu hören. Ihre Nachricht ist da.',
    settled: 'Ihre Nachricht ist schon da, oder wir arbeiten noch zusammen.',
  },
  unease: {
    link: 'Etwas stimmt nicht',
    title: 'Etwas stimmt nicht',
    says: () => [
      'Sie müssen nicht sagen, was es ist. Wählen Sie, wer davon wissen soll.',
      'Dieser Mensch hört Ihnen zu, so wie es Ihnen recht ist. Es bleibt bei ihm.',
    ],
    button: 'Bescheid sagen',
    done: () => 'Danke, dass Sie es sagen.',
    settled: 'Gerade können wir das nicht aufnehmen. Bitte rufen Sie uns an.',
  },
  records: {
    link: 'Meine Akte sehen',
    title: 'Wie Sie Ihre Akte sehen',
    says: () => [
      'Sie können Ihre Akte sehen oder eine Kopie haben. Es kostet nichts.',
      'Bitten Sie hier darum. Ein Mensch sagt Ihnen, wie es weitergeht. Er bittet um etwas, das zeigt, dass Sie es sind.',
      'Sie können uns auch bitten, etwas richtig zu stellen.',
    ],
    button: 'Um meine Akte bitten',
    done: () => 'Ihr Wunsch ist bei uns angekommen.',
    settled: 'Sie haben schon darum gebeten. Wir kümmern uns darum.',
  },
  card: {
    link: 'Meine Karte für schwere Tage',
    title: 'Meine Karte für schwere Tage',
    says: () => ['Drucken Sie sie, oder schreiben Sie sie ab. Legen Sie sie in Ihre Nähe.'],
    button: 'Drucken',
    done: () => '',
    settled: 'Es gibt noch keine Karte. Sie können sie mit der Person machen, die Sie treffen.',
  },
  stop: {
    link: 'Keine Nachrichten mehr',
    title: 'Keine Nachrichten mehr?',
    says: () => [
      'Wir schreiben Ihnen nicht mehr. Ihre Seite bleibt für Sie offen.',
      'Sie können es sich jederzeit anders überlegen.',
    ],
    button: 'Nachrichten beenden',
    done: () => 'Wir schreiben Ihnen nicht mehr.',
    settled: 'Wir schreiben Ihnen schon jetzt nicht mehr.',
  },
  again: {
    link: 'Wieder Nachrichten bekommen',
    title: 'Wieder Nachrichten bekommen?',
    says: () => ['Wir schreiben Ihnen wieder, wie vorher.'],
    button: 'Schreiben Sie mir wieder',
    done: () => 'Danke. Wir schreiben Ihnen wieder.',
    settled: 'Wir schreiben Ihnen schon.',
  },
};
