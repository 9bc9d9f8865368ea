import { describe, expect, it } from '@jest/globals';
import { letterFacts } from '../../activities/letters/facts.ts';
import { renderLetter } from '../../activities/letters/render.ts';
import type { Intent } from '../../workflows/ending/names.ts';
import { changesOf, keeps } from './promised.ts';
import { samplePost } from './sample-posts.ts';

/** What letters in German promise, and who keeps it, as in promises.test.ts. */
const promises: readonly (readonly [says: RegExp, keptBy: string])[] = [
  [/genügt eine Antwort mit „Stopp“|jederzeit mit einem Wort beenden/, 'client.optedOut'],
  [/antworten Sie einfach|kurze Antwort genügt|Ein Wort genügt/, 'reply.received'],
  [/Rufen Sie (im Büro )?an oder schreiben Sie/, 'reply.received'],
  [/Für ein Ja genügt/, 'call-back'],
  [/anhalten oder ändern, sobald Sie es sagen/, 'taper.held'],
  [/Wir finden eine(, | Zeit,)/, 'session.moved'],
  [/zu der Sie Ja gesagt haben/, 'checkIn.optedIn'],
  [/behalten Sie die Antwort, bis wir uns sehen|Ein paar Worte genügen/, 'checkIn.answered'],
  [/einen Brief, ein Bild oder ein Lied|was gut war und was nicht/, 'people'],
  [/zu diesem Termin auch Nein sagen/, 'finalSession.declined'],
  [/Sagen Sie uns einen Tag/, 'finalSession.scheduled'],
  [/jederzeit wieder willkommen|uns jederzeit willkommen|jederzeit melden/, 'return.requested'],
  [/^In Ihren eigenen Worten:/, 'change.reviewed'],
  [/nächsten Schritte haben wir vereinbart/, 'nextStep.agreed'],
  [/Wie vereinbart grüßen wir/, 'followUp.agreed'],
  [/Unterlagen (einsehen|ansehen|bleiben bei uns)|etwas zu berichtigen/, 'records.requested'],
  [/sicher auf und vernichten/, 'destroy-review'],
  [/unserer Leitung sagen|nicht beteiligt war, liest es/, 'independent-ear'],
  [/schreiben (wir )?Ihnen nur noch auf Ihren Wunsch/, 'return.requested'],
  [/fragen Sie, was wir besser machen können/, 'feedbackReminderDue'],
  [/noch einen Termin haben/, 'call-back'],
  [/^Sie hören bis|Dann können Sie uns sagen/, 'return-triage'],
  [/vereinbarten Treffen/, 'time-limit-notice'],
  [/Die Zeit, die wir vereinbart hatten/, 'time-limit-notice'],
  [/antworten, wenn wir uns sehen/, 'expectation-review'],
  [/oder „jetzt nicht“ sagen/, 'reply.received'],
  [/Sagen Sie uns einfach, was Ihnen lieb ist/, 'closingOffer.answered'],
  [/Mit wem Sie sprechen können, sagen wir Ihnen bald/, 'cover.named'],
  [/Bis dahin sehen wir uns wie bisher/, 'session.held'],
  [/^Sie können bis|2035 widersprechen/, 'appeal.lodged'],
  [/Was wir vereinbart hatten|Das haben wir vereinbart/, 'agreement.recorded'],
  [/Wir finden einen Weg, der Ihnen passt|Sagen Sie uns eine Zeit/, 'payment.arranged'],
  [/Ihren nächsten Termin finden wir mit Ihnen/, 'options-talk'],
  [/jedes davon wählen|etwas wünschen, das hier nicht steht/, 'departure.optionsTalked'],
  [/Gemeinsam sehen Sie an/, 'options-talk'],
  [/^In eigenen Worten:/, 'referral.consented'],
  [/ob Sie jemanden aufnehmen können/, 'referral.accepted'],
  [/meldet sich selbst bei Ihnen|Von dort meldet sich jemand/, 'people'],
  [/wir achten auf sie, bis Sie sie übernehmen|auf den wir für Sie achten/, 'deadline-reminder'],
  [/Sie können sehen, was wir weitergegeben haben/, 'handover-consent'],
  [/Etwas später fragen wir Sie/, 'check-first-contact'],
  [/Sagen Sie uns, wenn sie bei Ihnen sind/, 'documents.delivered'],
  [/Sagen Sie uns, was Sie gern hätten|Wir bitten um etwas, das zeigt/, 'people'],
  [/sagen Sie es uns, und diese Nachrichten enden/, 'deadline.handedOver'],
  [/Wir teilen Ihnen mit, was vereinbart wurde/, 'authority-notice'],
  [/sehen Sie, was wir schreiben|Sie sehen alles, was wir dorthin schreiben/, 'authority-copy'],
  [/Fragen Sie uns jederzeit danach/, 'mandate.explained'],
  [/liest Ihre Antwort zuerst/, 'read-feedback'],
  [/sieht sie vielleicht später, außer Sie sagen Nein/, 'hear-feedback'],
  [/Antworten Sie in Ihren eigenen Worten/, 'feedback.answered'],
  [/Büro liest sie und antwortet bis/, 'read-reply'],
  [/rufen Sie uns an, wir finden einen Weg/, 'pageLink.requested'],
  [
    /Um zu widersprechen, rufen Sie an|Ihre Unterlagen (zu|jetzt nicht) löschen|löschen Ihre/,
    'erasure.requested',
  ],
  [/Datenschutzbehörde/, 'people'],
  [/von \d\d:\d\d bis \d\d:\d\d Uhr/, 'people'],
];

/** Words by which a sentence may promise something; what invented facts say is theirs. */
const marks =
  /(antworten Sie|Ja genügt|sobald Sie es sagen|sagen wir Ihnen|Antwort genügt|Wort(e)? genüg|[Rr]ufen Sie|schreiben (Sie|Ihnen)|[Ss]agen Sie (uns|es)|Sie können|können Sie|Ja gesagt|vereinbart|eigenen Worten|\bbis\b|[Bb]is dahin|widersprechen|löschen|vernichten|jederzeit|\bliest\b|meldet sich|[Ww]ir finden|finden wir|fragen (wir )?Sie|achten|bitten um|sehen Sie|vielleicht später|„Stopp“|nur noch auf)/;
const invented =
  /^(- )?(Mit der Samstagsgruppe|Neue Treffen warten|Zwölf Treffen|Juni 2035 (und|machen)|Ab |Juli 2035 haben|Wir sind etwa)|^Das war Ihre|^Bei (der|einem)/;

const sentences = [
  ...new Set(
    (Object.keys(letterFacts) as Intent[]).flatMap((intent) =>
      changesOf(intent).flatMap((facts) =>
        renderLetter(samplePost(intent, { language: 'de', facts }))
          .text.split(/(?<=[.?!:])\s+|\n/)
          .filter((sentence) => marks.test(sentence) && !invented.test(sentence)),
      ),
    ),
  ),
];

describe('what a letter in German promises', () => {
  it('is kept by somebody, sentence by sentence', () => {
    const unkept = sentences.filter((one) => !promises.some(([says]) => says.test(one)));
    expect(unkept).toEqual([]);
  });

  it('is said in a letter, and has a keeper that there is', () => {
    const unsaid = promises.filter(([says]) => !sentences.some((one) => says.test(one)));
    expect(unsaid).toEqual([]);
    expect(promises.filter(([, keptBy]) => !keeps(keptBy))).toEqual([]);
  });
});
