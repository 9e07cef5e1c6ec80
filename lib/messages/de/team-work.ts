import type { SameMessages } from '../message.ts';
import type { teamWorkWords as source } from '../en/team-work.ts';

export const teamWorkWords: SameMessages<typeof source> = {
  'team.title': 'Wie die Personalentwicklung arbeitet',
  'team.pace':
    'In den letzten {days, plural, one {# Tag} other {# Tagen}}: {parts}.{compared, select, true { Vorher ist der Stand vom {since}.} other {}}',
  'team.before': '(vorher: {before})',
  'team.publication': 'vom Bedarf bis zum Ja zu seiner Antwort {value}',
  'team.byAgents': '{value} der Schritte von Agenten getan',
  'team.sentBack': '{value} der Antworten zurückgegeben',
  'team.answer': 'von einer Frage bis zu ihrer Antwort {value}',
  'team.share': '{share, number, percent}',
  'team.span.day': 'binnen eines Tages',
  'team.span.three-days': 'binnen drei Tagen',
  'team.span.week': 'binnen einer Woche',
  'team.span.longer': 'länger als eine Woche',
  'team.oldest.day': 'die älteste seit weniger als einem Tag',
  'team.oldest.three-days': 'die älteste seit weniger als drei Tagen',
  'team.oldest.week': 'die älteste seit weniger als einer Woche',
  'team.oldest.longer': 'die älteste seit mehr als einer Woche',
  'team.unknown':
    'Noch nicht bekannt, weil zu wenig geschah, weniger Menschen entschieden, als genannt werden dürfen, oder ihre Zeiten zu weit auseinanderliegen: {parts}.',
  'team.unknown.publication': 'die Zeit bis zu einer Antwort',
  'team.unknown.byAgents': 'der Anteil, den Agenten tun',
  'team.unknown.sentBack': 'wie viele Antworten zurückgegeben werden',
  'team.unknown.answer': 'die Zeit, bis entschieden ist',
  'team.waiting':
    '{waiting, plural, =0 {Keine Frage wartet} one {# Frage wartet} other {# Fragen warten}}{dated, select, true {, {oldest}} other {}}.',
  'team.hours.unsaid':
    'Stunden der Personalentwicklung: nicht bekannt, weil das Team noch keinen Monat eingetragen hat.',
  'team.hours.too-few':
    'Stunden der Personalentwicklung: nicht genannt, weil das Team kleiner ist, als genannt werden darf.',
  'team.hours.said':
    'Stunden der Personalentwicklung im {month}: {hours, number} ({kinds}){compared, select, true {; vor learning-os {before, number} im Monat ({beforeKinds})} other {; zum Vergleichen gibt es keinen Monat von vorher}}. Seit {since} {all, plural, one {# Stunde} other {# Stunden}}.',
  'team.money': 'In Geld: {amount, number} {currency}.',
  'team.kind': '{hours, number} für {kind}',
  'team.kind.logistics': 'Organisation',
  'team.kind.production': 'Herstellung',
  'team.kind.reporting': 'Berichte',
  'team.kind.judgement': 'Urteil',
  'hours.title': 'Unsere Stunden',
  'hours.words': 'unsere stunden,stunden des teams',
  'hours.as-of':
    'Stand des Berichts vom {day}; was seither geschah oder eingetragen wurde, steht im nächsten.',
  'hours.why':
    'Eine Summe des ganzen Teams im Monat, gemeinsam geschätzt. Nichts misst irgendjemanden, und die Summe eines einzelnen Menschen wird abgelehnt.',
  'hours.month.line':
    '{month}: {hours, plural, one {# Stunde} other {# Stunden}} von {people, number} Menschen ({kinds})',
  'hours.baseline.line':
    'Ein Monat vor learning-os: {hours, plural, one {# Stunde} other {# Stunden}} von {people, number} Menschen ({kinds})',
  'hours.enter': 'Einen Monat eintragen',
  'hours.enter.baseline': 'Einen Monat vor learning-os eintragen, einmal',
  'hours.correct': '{month} berichtigen',
  'hours.correct.baseline': 'Den Monat vor learning-os berichtigen',
  'hours.needed.month': 'Einen Monat so schreiben: 2026-11',
  'hours.send': 'Speichern',
  'hours.label.month': 'Monat, zum Beispiel 2026-11',
  'hours.label.people': 'Menschen, deren Summe es ist, mindestens zwei',
  'hours.label.logistics': 'Stunden für Organisation: Termine, Räume, Einladungen, Listen',
  'hours.label.production': 'Stunden für Herstellung: schreiben, filmen, bauen',
  'hours.label.reporting': 'Stunden für Berichte: Zahlen, Folien, Antworten auf Fragen',
  'hours.label.judgement': 'Stunden für Urteil: Ursachen, Entscheidungen, Gespräche',
  'hours.needed': 'Eine Zahl schreiben, etwa 45 oder 45,5',
};
