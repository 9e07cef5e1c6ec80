import type { SameMessages } from '../message.ts';
import type { reasons as source } from '../en/reasons.ts';

/** The German of `en/reasons.ts`. */
export const reasons: SameMessages<typeof source> = {
  'because.below.counted':
    'etwa {below, number} von {assessed, number} Eingeschätzten liegen unter dem, was die Rolle verlangt',
  'because.below.nearly all': 'fast alle Eingeschätzten liegen unter dem, was die Rolle verlangt',
  'because.below.most': 'die meisten Eingeschätzten liegen unter dem, was die Rolle verlangt',
  'because.below.about half': 'etwa die Hälfte der Eingeschätzten liegt unter dem, was die Rolle verlangt',
  'because.below.few': 'wenige der Eingeschätzten liegen unter dem, was die Rolle verlangt',
  'because.below.nearly none': 'fast niemand der Eingeschätzten liegt unter dem, was die Rolle verlangt',
  'because.reached':
    'die meisten Eingeschätzten erreichen, was die Rolle verlangt; ein Training würde lehren, was sie schon können',
  'because.trained-err-too':
    'was Führungskräfte von der Arbeit sehen, reicht nicht, bei Geschulten ebenso wenig wie bei anderen',
  'because.changed-nothing':
    'was zuvor dafür angeboten wurde, hat nichts geändert: Wer es hatte, macht es nicht besser als wer es nicht hatte',
  'because.aged':
    'von den meisten Eingeschätzten ist es nicht mehr bekannt, weil es so lange her ist: zuerst die Gruppe neu einschätzen',
  'because.too-few': 'von zu wenigen ist bekannt, ob sie es können: zuerst die Gruppe einschätzen',
  'because.between':
    'unter dem, was die Rolle verlangt, liegen von den Eingeschätzten zu wenige für eine Lücke und zu viele, um zu sagen, dass sie es können',
  'because.others-decide':
    'bekannt ist es von etwa {known, number} von {all, number}, und die anderen entscheiden: zuerst mehr von ihnen einschätzen',
  'because.answered.yes': '{question} wurde mit Ja beantwortet',
  'because.answered.no': '{question} wurde mit Nein beantwortet',
  'because.answered.both': '{question} wurde von einigen mit Ja beantwortet, von anderen mit Nein',
  'because.ahead.about':
    '{needed, number} werden bis {month} gebraucht, und etwa {able, number} würden es bis dahin können',
  'because.ahead.fewer':
    '{needed, number} werden bis {month} gebraucht, und weniger als {able, number} würden es bis dahin können',
  'because.hires':
    '{hires, plural, one {# weitere Stelle ist geplant} other {# weitere Stellen sind geplant}}, und wer eingestellt wird, könnte es mitbringen',
  'because.no-hires': 'keine weiteren Stellen sind geplant, also muss es gelernt oder geliehen werden',

  'need.unanswered':
    'in 90 Tagen haben mindestens {people} Menschen dieser Rolle Fachleute nach {subject} gefragt, und kein Dokument, aus dem eine Fachperson antworten lässt, sagt es',
  'need.confirmed': 'Ursache von einem Menschen bestätigt: {cause}',
  'need.published': 'freigegeben und veröffentlicht',
  'need.delivered': 'denen zugestellt, denen es fehlt',
  'need.outgrown':
    'erledigt: die meisten Eingeschätzten erreichen inzwischen, was die Rolle verlangt, {why, select, better {denn sie stehen höher als damals} less {denn die Rolle verlangt weniger als damals} other {denn eine Regel zählt anders: im Mittel stehen sie nicht höher als damals}}',
  'need.cause.expired': 'niemand hat rechtzeitig zur Ursache geantwortet',
  'need.cause.withdrawn': 'die Frage nach der Ursache wurde zurückgezogen',
  'need.cause.rejected': 'ein Mensch hat die Ursache abgelehnt',
  'need.response.expired': 'niemand hat rechtzeitig zur Antwort auf den Bedarf geantwortet',
  'need.response.withdrawn': 'die Frage nach der Antwort auf den Bedarf wurde zurückgezogen',
  'need.response.rejected': 'ein Mensch hat die Antwort auf den Bedarf abgelehnt',
  'need.response.sent-back':
    'die Antwort auf den Bedarf wurde {count, plural, one {#-mal} other {#-mal}} zurückgegeben',
  'need.routed': 'Ursache: {cause}. Inhalte würden nicht helfen; {told}',
  'need.not-needed': 'zurückgezogen, bevor etwas verschickt war: es wird nicht mehr gebraucht',
  'need.too-few':
    'zurückgezogen, bevor etwas verschickt war: es betrifft inzwischen weniger Menschen als die kleinste Gruppe, über die etwas gesagt wird',
  'need.measured': '{count, plural, one {#-mal} other {#-mal}} gemessen',
  'need.not-assessed':
    'von zu wenigen ist bekannt, ob sie es können; niemand ließ sich auswählen und nichts messen: zuerst die Gruppe einschätzen',
  'need.line-gone': 'Strategiezeile {line} gibt es nicht mehr',
  'need.observed': 'es wird nur beobachtet: niemand wurde gefragt und nichts geschrieben',
  'need.agent-off': 'Agent {agent} ist abgeschaltet',
  'need.step-failed':
    'ein Schritt ist so oft gescheitert, wie er versucht wurde ({step}); das Protokoll sagt, warum',
  'flow.both': '{note}; {other}',
  'need.flow-ended': 'der Ablauf wurde beendet: {reason}',
  'need.flow-of-another-release':
    'der Ablauf ist gescheitert: er begann unter einer anderen Version, und sein Verlauf passt nicht zu der, die jetzt läuft',
  'need.flow-failed': 'der Ablauf ist gescheitert; das Protokoll sagt, warum',
  'need.ended.does-too-little': 'von einem Menschen beendet: es bewirkt zu wenig',
  'need.ended.does-harm': 'von einem Menschen beendet: es schadet',
  'need.ended.other-cause': 'von einem Menschen beendet: die Ursache ist eine andere',
  'need.ended.not-needed': 'von einem Menschen beendet: es wird nicht mehr gebraucht',
  'need.operator-ended': 'der Betrieb hat ihn beendet',
  'asset.document.changed': 'das Dokument {title} wurde seit der Freigabe geändert',
  'asset.source.changed': 'worauf {title} beruht, sagt nicht mehr, was ein Mensch freigegeben hat',
  'asset.document.unreadable': 'das Dokument {title} lässt sich seit der Freigabe nicht mehr lesen',
};
