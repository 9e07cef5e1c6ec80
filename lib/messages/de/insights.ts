import type { SameMessages } from '../message.ts';
import type { insights as source } from '../en/insights.ts';

/**/
export const insights: SameMessages<typeof source> = {
  'outcome.nothing-new':
    'Nach {day, number} Tagen lässt sich nichts Neues über {skill} sagen: eine Zahl spräche von zu wenigen in der Rolle {role}{where}. Die letzte gilt weiter.',
  'outcome.too-few':
    'Nach {day, number} Tagen lässt sich noch nicht sagen, ob sich {skill} verändert hat: für zu wenige Menschen oder Teams der Rolle {role}{where} gibt es neue Belege, als dass eine Zahl etwas sagen würde.',
  'outcome.finished': 'Mindestens {people, number} derer, bei denen es ankam, haben es abgeschlossen.',
  'outcome.not-relevant':
    'Mindestens {people, number} derer, für die es geplant war, sagten, dass es für sie nicht passt.',
  'outcome.improved':
    '{skill} hat sich bei etwa {people, number} Menschen der Rolle {role}{where} nach {day, number} Tagen verbessert: {numbers}.',
  'outcome.changed':
    '{skill} hat sich bei etwa {people, number} Menschen der Rolle {role}{where} nach {day, number} Tagen verändert: {numbers}.',
  'outcome.worse':
    '{skill} ist bei etwa {people, number} Menschen der Rolle {role}{where} nach {day, number} Tagen gesunken: {numbers}.',
  'outcome.no-change-shown':
    'Bei etwa {people, number} Menschen der Rolle {role}{where} ist nach {day, number} Tagen keine Veränderung von {skill} zu belegen: {numbers}.',
  'outcome.changed.of-groups':
    'Die Kennzahl von Gruppen, in denen Menschen der Rolle {role}{where} arbeiten, etwa {people, number} Menschen, hat sich {day, number} Tage nach der Antwort auf {skill} verändert: {numbers}.',
  'outcome.no-change-shown.of-groups':
    'Bei der Kennzahl von Gruppen, in denen Menschen der Rolle {role}{where} arbeiten, etwa {people, number} Menschen, ist {day, number} Tage nach der Antwort auf {skill} keine Veränderung zu belegen: {numbers}.',
  'outcome.numbers': '{effect} {unit} (95-%-Intervall {low} bis {high}) {seen}, {against}',
  'outcome.besides': '{seen}: {effect} (95-%-Intervall {low} bis {high}), {against}.',
  'outcome.signed': '{value, number, ::sign-always .00}',
  'outcome.compared': 'verglichen mit etwa {people, number}, die warten',
  'outcome.not-compared': 'ohne jemanden, der noch wartet, zum Vergleich; andere Ursachen sind also möglich',
  'outcome.besides-not-compared': 'ohne jemanden zum Vergleich',
  'outcome.agreed.reached': 'Das erreicht die {worth} {unit}, die als lohnend vereinbart sind.',
  'outcome.agreed.missed': 'Das bleibt unter den {worth} {unit}, die als lohnend vereinbart sind.',
  'outcome.agreed.open': 'Ob das die {worth} {unit} erreicht, die als lohnend vereinbart sind, ist offen.',
  'seen.assessments': 'in Einschätzungen zu sehen',
  'seen.work': 'bei der Arbeit zu sehen',
  'seen.figures': 'in den Kennzahlen zu sehen',
  'seen.team-figures': 'in den Kennzahlen ihrer Gruppen zu sehen',
  'seen.own-word': 'nach eigenen Angaben',
  'seen-first.assessments': 'In Einschätzungen zu sehen',
  'seen-first.work': 'Bei der Arbeit zu sehen',
  'seen-first.figures': 'In den Kennzahlen zu sehen',
  'seen-first.team-figures': 'In den Kennzahlen ihrer Gruppen zu sehen',
  'seen-first.own-word': 'Nach eigenen Angaben',

  'coverage.counted':
    'Etwa {can, number} von {assessed, number} können bei {skill}, was verlangt ist: {people}{unknown, plural, =0 {} other {; von etwa # weiteren ist es nicht bekannt, es können also {can, number} bis {most, number} von {all, number} sein}}',
  'coverage.nearly all':
    'Fast alle, von denen es bekannt ist, können bei {skill}, was verlangt ist: {people}{unknown, plural, =0 {} other {; von etwa # weiteren ist es nicht bekannt}}',
  'coverage.most':
    'Die meisten, von denen es bekannt ist, können bei {skill}, was verlangt ist: {people}{unknown, plural, =0 {} other {; von etwa # weiteren ist es nicht bekannt}}',
  'coverage.about half':
    'Etwa die Hälfte derer, von denen es bekannt ist, kann bei {skill}, was verlangt ist: {people}{unknown, plural, =0 {} other {; von etwa # weiteren ist es nicht bekannt}}',
  'coverage.few':
    'Wenige derer, von denen es bekannt ist, können bei {skill}, was verlangt ist: {people}{unknown, plural, =0 {} other {; von etwa # weiteren ist es nicht bekannt}}',
  'coverage.nearly none':
    'Fast niemand von denen, von denen es bekannt ist, kann bei {skill}, was verlangt ist: {people}{unknown, plural, =0 {} other {; von etwa # weiteren ist es nicht bekannt}}',
  'coverage.too-few':
    'Wie viele bei {skill} können, was verlangt ist, ist nicht bekannt: zu wenige wurden eingeschätzt, oder nicht in letzter Zeit ({people})',
  'coverage.company': 'Menschen, deren Rolle es verlangt',
  'coverage.role': 'Rolle {role}',
  'coverage.department': 'Menschen in {department}',
  'coverage.line': 'Menschen, von denen die Strategiezeile spricht',

  'pulse.changed':
    'Antworten auf „{question}“ {rose, select, true {stiegen} other {fielen}} seit {day} um etwa {points, number} Punkte auf der Skala von 1–5 (mit 95 % Sicherheit zwischen {low, number} und {high, number}). Weder das übliche Auf und Ab dieser Gruppe noch eine Jahreszeit des letzten Jahres, bis zu sechs Wochen früher oder später, erklärt das. {rose, select, true {Was hat dort geholfen, und würde es anderen helfen?} other {Was steht dahinter? Das können nur die Menschen dort sagen.}}',
  'pulse.weak':
    'Schwaches Zeichen, {weeks, plural, one {# Woche} other {# Wochen}}: Antworten auf „{question}“ {rose, select, true {stiegen} other {fielen}} seit {day} um etwa {points, number} Punkte auf der Skala von 1–5 (mit 95 % Sicherheit zwischen {low, number} und {high, number}). Zum Vergleich gibt es noch kein volles Jahr an Antworten, eine Jahreszeit sähe also ebenso aus. {rose, select, true {Was hat dort geholfen?} other {Es lohnt sich, die Menschen dort zu fragen.}}',
  'pulse.beside.open':
    '{need}: {waits, select, true {die Ursache wartet auf eine Entscheidung} other {eine Antwort ist in Arbeit}}',
  'pulse.beside.result': '{need}, was daraus wurde: {sentence}',
  'pulse.beside.not-relevant':
    '{need}: mindestens {people, number} derer, die es bekamen, sagten, dass es für sie nicht passt',
};
