import type { SameMessages } from '../message.ts';
import type { mobilityWords as source } from '../en/mobility.ts';

/** Was jemandem nahe liegt, und was bei einer Ausschreibung von denen zu lesen ist, die sich zeigen. */
export const mobilityWords: SameMessages<typeof source> = {
  'near.there': 'Gesehen zwischen {low, number} und {high, number}; verlangt ist {target, number}.',
  'near.short':
    'Gesehen zwischen {low, number} und {high, number}; verlangt ist {target, number}, es fehlen also {least, number} bis {most, number} Stufen.',
  'near.near':
    'Selbst nicht gesehen; nahe liegt {adjacent}. Wie viel davon sich überträgt, weiß niemand: Es fehlen {least, number} bis {most, number} Stufen.',
  'near.not-known':
    'Nicht bekannt: Zu wenig wurde gesehen, oder es ist zu lange her. Verlangt ist {target, number}.',
  'near.contested': 'Dem Gesehenen ist widersprochen, darum zählt es nicht. Verlangt ist {target, number}.',
  'near.days':
    'Etwa {likely, plural, one {# Tag} other {# Tage}}, um es zu lernen ({low, number} bis {high, number}), wenn es in diesem Tempo weitergeht.',
  'near.days.open':
    'Etwa {likely, plural, one {# Tag} other {# Tage}}, um es zu lernen, im besten Fall {low, number}; wie viele im schlechtesten, weiß niemand.',
  'near.days.unknown': 'Wie lange es hier dauert, ist nicht bekannt.',
  'near.all.there': 'Alles, was verlangt ist, ist da.',
  'near.here':
    'Hier kamen in {days, plural, one {# Tag} other {# Tagen}} etwa {people, plural, one {# Person} other {# Personen}} um {levels, plural, one {# Stufe} other {# Stufen}} weiter als die, die warteten ({low, number} bis {high, number}).',
  'near.here.unknown':
    'Wie lange andere hier gebraucht haben, ist nicht bekannt: Keine Gruppe wurde verglichen.',
  'near.of-learning':
    'Es beruht auf dem, was [du|Sie] zum Lernen gegeben [hast|haben]: Das sieht niemand, dem eine Ausschreibung gehört.',

  'chat.openings': 'Meine Ausschreibungen',
  'chat.openings.words': 'ausschreibung, ausschreibungen, offene stelle, offene stellen',
  'chat.openings.none': 'Für keine Ausschreibung [bist du|sind Sie] verantwortlich.',
  'chat.openings.how':
    'Den Menschen im Unternehmen werden die gezeigt, die [du öffnest|Sie öffnen]. Wer sich für eine zeigt, steht auf der Seite und nicht hier: Chats werden aufbewahrt.',
  'chat.opening': '{kind, select, role {Rolle} other {Projekt}} in {department}, {from} bis {until}: {asked}',
  'chat.opening.asked': '{skill} auf Stufe {level, number}',
  'chat.opening.stands':
    '{standing, select, open {Offen: Sie wird gezeigt, mit [deinem|Ihrem] Namen} closed {Geschlossen} other {[Dir|Ihnen] vorgeschlagen: Noch wird sie niemandem gezeigt}}',
  'chat.opening.says': '{said, select, open {Öffnen} other {Schließen}}',
  'chat.opening.taken': 'Übernommen',

  'problem.mobility.not-here':
    'Das ist für Menschen, von denen ein System sagt, dass sie hier arbeiten, und von denen etwas ermittelt werden darf. [Sieh|Sehen Sie] bei GET me/data und GET me/objection nach.',
  'problem.mobility.until': 'Bitte einen Tag ab heute nennen, höchstens {days} Tage voraus.',
  'problem.mobility.unseen':
    '[Lies|Lesen Sie] zuerst unter me/near/{openingId}/as-seen, was bei der Ausschreibung {openingId} zu sehen wäre, und [schick|schicken Sie] die Version davon als If-Match.',
  'problem.mobility.changed':
    'Was bei der Ausschreibung {openingId} zu sehen wäre, ist nicht mehr das, was [du gelesen hast|Sie gelesen haben]. [Lies|Lesen Sie] es noch einmal und [entscheide|entscheiden Sie] dann.',
  'problem.opening.missing':
    'Eine Ausschreibung {openingId}, die jetzt offen ist, gibt es nicht. [Sieh|Sehen Sie] bei GET me/near nach.',
  'problem.opening.not-own':
    'Für eine offene Ausschreibung {openingId} [bist du|sind Sie] nicht verantwortlich. [Sieh|Sehen Sie] bei GET me/owned-openings nach, oder [frag|fragen Sie] die Person, die Ausschreibungen verwaltet.',
  'problem.opening.stale':
    'Die Ausschreibung {openingId} lautet inzwischen anders. [Lies|Lesen Sie] sie noch einmal und [antworte|antworten Sie] dann.',
  'problem.opening.closed':
    'Die Ausschreibung {openingId} wurde geschlossen. Wer Ausschreibungen verwaltet, kann sie neu vorschlagen.',
  'problem.opening.oneself': 'Diese Ausschreibung ist [deine|Ihre] eigene.',
  'problem.opening.skills':
    'Die Taxonomie enthält {skills} nicht. [Nenn|Nennen Sie] Fähigkeiten, die sie enthält.',
  'problem.opening.by-door':
    'Ausschreibungen werden vorgeschlagen und allein von denen geöffnet, die dafür verantwortlich sind. [Schlag|Schlagen Sie] sie bei der Tür opening-save vor.',
};
