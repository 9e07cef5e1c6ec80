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
  'chat.openings.page': 'Seite öffnen, auf der steht, wer sich zeigt',
  'chat.opening': '{kind, select, role {Rolle} other {Projekt}} in {department}, {from} bis {until}: {asked}',
  'chat.opening.asked': '{skill} auf Stufe {level, number}',
  'chat.opening.stands':
    '{standing, select, open {Offen: Sie wird gezeigt, mit [deinem|Ihrem] Namen} closed {Geschlossen} other {[Dir|Ihnen] vorgeschlagen: Noch wird sie niemandem gezeigt}}',
  'chat.opening.says': '{said, select, open {Öffnen} other {Schließen}}',
  'chat.opening.taken': 'Übernommen',

  'practice-page.near': 'Eine andere Rolle oder ein Projekt',
  'practice-page.near.alone':
    'Für [dich|Sie] allein: Niemand erfährt, dass [du nachsiehst|Sie nachsehen], und niemand sieht [dich|Sie], außer [du willst|Sie wollen] es, für je eine Ausschreibung.',
  'practice-page.near.open': 'Nachsehen, was mir nahe liegt',
  'practice-page.near.back': 'Zurück zu dem, was nahe liegt',
  'practice-page.near.nothing': 'Von dem, was hier bekannt ist, liegt jetzt nichts nahe.',
  'practice-page.near.openings': 'Ausschreibungen, die nahe liegen',
  'practice-page.near.further': 'Ausschreibungen, die weiter weg sind',
  'practice-page.near.roles': 'Rollen, die nahe liegen',
  'practice-page.near.asks': '{there} von {of} verlangten Fähigkeiten sind da',
  'practice-page.near.there': '{skill}: da.',
  'practice-page.near.short': '{skill}: darunter.',
  'practice-page.near.near': '{skill}: nahe.',
  'practice-page.near.not-known': '{skill}: nicht bekannt.',
  'practice-page.near.contested': '{skill}: bestritten.',
  'practice-page.opening.role': 'Eine Rolle. ',
  'practice-page.opening.project': 'Ein Projekt. ',
  'practice-page.opening.where': '{department}, {from} bis {until}',
  'practice-page.opening.owner':
    'Verantwortlich ist {name}, und sähe [dich|Sie], wenn [du das willst|Sie das wollen].',
  'practice-page.opening.owner-leads':
    'Das ist [deine|Ihre] Führungskraft: Wer sich dort zeigt, lässt sie wissen, dass es um etwas anderes geht.',
  'practice-page.opening.gone': 'Eine Ausschreibung, die es nicht mehr gibt',
  'practice-page.as-seen.open': 'Was dort zu lesen wäre',
  'practice-page.as-seen': 'Was {name} von [dir|Ihnen] lesen würde',
  'practice-page.as-seen.kept':
    'Von diesem Blick bleibt nichts, und niemand erfährt davon. Wer sich zeigt, lässt genau das lesen, mit dem Namen aus der Anmeldung; weitersagen lässt es sich dann auch.',
  'practice-page.as-seen.rests-on': 'Gesehen durch: {sources}',
  'practice-page.as-seen.contest': 'Was davon gesehen wurde, stimmt nicht: nur zeigen, dass ich das sage',
  'practice-page.seen.last-day':
    'Letzter Tag, an dem [du|Sie] dort zu sehen [bist|sind], höchstens ein halbes Jahr voraus',
  'practice-page.seen.begin': '{name} das sehen lassen',
  'practice-page.seen': 'Wo [du|Sie] zu sehen [bist|sind]',
  'practice-page.seen.until': 'Dort [bist du|sind Sie] bis zum {day} zu sehen.',
  'practice-page.seen.not':
    'Dort [bist du|sind Sie] nicht mehr zu sehen: Der Tag ist vorbei, die Ausschreibung wurde geschlossen, neu geöffnet oder ist eine andere, oder etwas, worauf es beruht, wurde zurückgenommen. Von selbst beginnt es nicht wieder: Wer sich zeigen will, sieht noch einmal nach und wählt neu.',
  'practice-page.seen.read': 'Was dort zu lesen ist',
  'practice-page.seen.end': 'Nicht mehr zu sehen sein',
  'practice-page.seen.ended': 'Dort [bist du|sind Sie] nicht mehr zu sehen.',
  'practice-page.owned.open': 'Wer sich zeigt',
  'practice-page.owned': 'Wer sich zeigt für {title}',
  'practice-page.owned.why':
    'Was jeder Mensch hier vorher selbst gelesen hat, in zufälliger Reihenfolge. Was nicht bekannt ist, kann da sein: miteinander reden. Nur für diese Besetzung verwenden, und niemandem sagen, wer sucht.',
  'practice-page.owned.nobody': 'Niemand ist jetzt dafür zu sehen.',
  'practice-page.owned.read': 'Gelesen am {day}; zu lesen bis zum {until}.',

  'problem.mobility.not-here':
    'Das ist für Menschen, von denen ein System sagt, dass sie hier arbeiten, und von denen etwas ermittelt werden darf. [Sieh|Sehen Sie] bei GET me/data und GET me/objection nach.',
  'problem.mobility.until': 'Bitte einen Tag ab heute nennen, höchstens {days} Tage voraus.',
  'problem.mobility.unseen':
    '[Lies|Lesen Sie] zuerst unter me/near/as-seen, was bei der Ausschreibung {openingId} zu sehen wäre, und [schick|schicken Sie] die Version davon als If-Match.',
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
