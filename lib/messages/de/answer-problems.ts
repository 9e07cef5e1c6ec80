import type { SameMessages } from '../message.ts';
import type { answerProblems as source } from '../en/answer-problems.ts';

/** The German of `en/answer-problems.ts`. */
export const answerProblems: SameMessages<typeof source> = {
  'problem.approval.not-sent-back':
    'Die Freigabe {approvalId} hat den Stand {status}; nur was zurückgegeben wurde, kommt wieder.',
  'problem.approval.only-read':
    '[Du kannst|Sie können] diese Frage lesen. Sie zu beantworten braucht die App-Rolle Need.Decide, die die Anmeldung nicht hat.',
  'problem.approval.over':
    'Die Freigabe {approvalId} ist schon entschieden ({status}); der Bedarf zeigt, was folgte.',
  'problem.approval.expired':
    'Der Tag für eine Antwort ist vorbei; besteht der Bedarf weiter, wird neu gefragt.',
  'problem.approval.involved':
    '[Du warst|Sie waren] an dem beteiligt, was hier vorgeschlagen ist; entscheiden muss jemand anderes.',
  'problem.question-back.no-cause':
    'Diese Frage betrifft einen Entwurf: ihn mit einer Anmerkung zurückgeben. Nur eine Frage nach einer Ursache lässt sich bei denen zurückfragen, die darum baten.',
  'problem.question-back.nobody':
    'Worum es in dieser Frage geht, hat niemand gewünscht; es gibt also niemanden, bei dem sich zurückfragen ließe.',
  'problem.question-back.enough':
    'Es wurden schon {most, plural, other {# Fragen}} zurückgefragt: nach dem antworten, was bekannt ist.',
  'problem.approval.of-cause':
    'Die Freigabe {approvalId} betrifft Ursache und Vorrang: mit einer anderen Ursache zustimmen, oder ablehnen.',
  'problem.approval.no-cause':
    'Diese Frage fragt nach einer Ursache, und keine ist gewählt. Wo sie nicht bekannt ist, ist keine vorausgewählt: bitte die wählen, die [du siehst|Sie sehen].',
  'problem.approval.not-owner':
    'Das Ergebnis darf nur ändern, wer die Strategiezeile verantwortet: dem Gezeigten zustimmen, oder dort nachfragen.',
  'problem.approval.source-changed':
    'Die Quellen dieses Entwurfs haben sich geändert, seit er entstand: zurückgeben, dann wird neu entworfen, oder ablehnen.',
  'problem.approval.last-version':
    'Das ist Fassung {version}, und oft genug zurückgegeben wurde es: zustimmen oder ablehnen.',
  'problem.approval.no-wish':
    'Sagen, was anders sein soll: durch eine Anmerkung, eine andere Form oder berichtigte Worte.',
  'problem.approval.no-outcome':
    'Die Freigabe {approvalId} nimmt bei dieser Antwort kein Ergebnis an; es gehört zur Zustimmung zu Ursache und Vorrang.',
  'problem.correction.nothing-drafted':
    'Die Freigabe {approvalId} betrifft keinen Entwurf, es gibt also nichts zu berichtigen: corrections weglassen.',
  'problem.correction.not-sent-back':
    'Freigabe {approvalId}: Berichtigungen kommen mit dem Zurückgeben und ohne andere Form; was daraus wird, gibt jemand anderes frei.',
  'problem.correction.old-shape':
    'Dieser Entwurf entstand, bevor seine Teile Namen hatten; ihn stattdessen mit einer Anmerkung zurückgeben.',
  'problem.correction.no-part':
    'Der Entwurf hat keinen Teil {part}. Die Frage neu lesen: sie nennt jeden Teil mit seinen jetzigen Worten.',
  'problem.correction.same': 'Der Teil {part} würde sagen, was er schon sagt, oder nichts; ihn weglassen.',
  'problem.correction.twice':
    'Der Teil {part} ist zweimal berichtigt, mit verschiedenen Worten; es einmal sagen.',
  'problem.correction.misfit': 'Der berichtigte Entwurf passt nicht zu seiner Form: {faults}',
  'problem.correction.faults':
    'Der berichtigte Entwurf besteht die Prüfungen nicht: {faults}. Es mit den Worten der Dokumente sagen, oder es zuerst in ein Dokument aufnehmen.',
};
