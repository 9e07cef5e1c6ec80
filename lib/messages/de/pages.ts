import type { SameMessages } from '../message.ts';
import type { pages as source } from '../en/pages.ts';

/**/
export const pages: SameMessages<typeof source> = {
  'page.description': 'Von einer KI entworfen, von einem Menschen freigegeben. {summary}',
  'page.description.over': 'Worauf es beruht, hat sich geändert: bitte nicht danach richten. {summary}',
  'page.outdated':
    'Worauf diese Seite beruht, hat sich am {day} geändert. Wo die Quelle etwas anderes sagt, gilt die Quelle, bis ein Mensch eine neue Fassung freigegeben hat.',
  'page.pulled':
    'Diese Seite ist zurückgenommen: Worauf sie beruht, gibt es nicht mehr, oder es wurde seit dem {day} nicht bestätigt. Bitte nicht mehr danach richten.',
  'page.renewed': 'Was sich geändert hat',
  'page.renewed.why':
    'Ein Mensch hat diese Fassung am {day} freigegeben, weil sich die Quelle geändert hat. Für alle, die eine frühere gelesen haben:',
  'source.changed': '{source} sagte {before}, und sagt jetzt {after}.',
  'source.changed.unapproved': '{source} sagte {before}, und sagt jetzt etwas anderes.',
  'source.added': '{source} hat einen neuen Schritt: {after}',
  'source.added.unapproved': '{source} hat einen neuen Schritt.',
  'source.removed': '{source} sagt nicht mehr: {before}',
  'source.document-gone': '{source} gibt es nicht mehr; darin stand {before}',
  'source.document-unreadable': '{source} lässt sich nicht mehr lesen; darin stand {before}',
  'source.document-over': '{source} gilt nicht mehr; darin stand {before}',
  'page.runner.description':
    'Von einer KI entworfen, von einem Menschen freigegeben. Nicht für Lernende. {summary}',
  'page.runner.title': 'Leitfaden zu „{title}“',
  'page.drafted':
    'Von einer KI ({model}) im Auftrag der Personalentwicklung aus den eigenen Dokumenten des Unternehmens entworfen und von einem Menschen freigegeben.',
  'page.translation':
    'Auf {language}, von einer KI ({model}) formuliert und von einem Menschen freigegeben. Wo es etwas anderes sagt, gilt, was oben steht.{isChecked, select, true {} other { Kein Modell hat es mit dem verglichen, was oben steht.}}',
  'page.translated':
    '[Du liest|Sie lesen] es auf {language}, von einer KI ({model}) formuliert und von einem Menschen freigegeben. Wo es etwas anderes sagt als das Original auf seiner Seite, gilt das Original.{isChecked, select, true {} other { Kein Modell hat beide verglichen.}}',
  'page.by-hand':
    '{count, plural, one {# Stelle davon hat ein Mensch formuliert.} other {# Stellen davon haben Menschen formuliert.}}',
  'page.outline': 'Ein Gerüst für alle, die das leiten, nicht zum Lernen allein.',
  'page.outline.fit': 'Auf die eigene Gruppe zuschneiden; die Quellen sagen mehr als das hier.',
  'page.serves':
    'Dient: {indicator}; {rises, select, true {einem Anstieg} other {einem Rückgang}} um mindestens {worth, number} {unit}{dated, select, true {, bis {day}} other {}}. Jedes Ziel unten ist darauf zurückgeführt.',
  'page.serves.passages':
    'Als dies entworfen wurde, war kein Ergebnis vereinbart: jedes Ziel ist auf die Stelle zurückgeführt, die es zitiert.',
  'page.course':
    'Das Unternehmen hat einen Kurs darüber: {course} ({minutes, plural, one {# Minute} other {# Minuten}}). Was folgt, sagt, was unsere eigenen Dokumente verlangen; so lassen sich aus dem Kurs die Teile nehmen, die [du brauchst|Sie brauchen].',
  'page.role-play': 'So wird geübt',
  'page.role-play.find':
    'Jemanden zum Mitspielen suchen, und wenn möglich eine dritte Person zum Beobachten.',
  'page.role-play.read':
    'Beide lesen die Situation. Nur wer das Gegenüber spielt, liest, was die andere Person mitbringt, und spielt es, wie es dort steht.',
  'page.role-play.talk':
    'Fünf Minuten sprechen. Wer beobachtet, kreuzt an, woran man es gut erkennt, und sonst nichts.',
  'page.role-play.say':
    'Zuerst sagen, was gut ging, dann eine Sache, die anders gehen könnte. Rollen tauschen und noch einmal.',
  'page.for-partner': '{heading} (für das Gegenüber)',
  'page.to-tick': '{heading} (zum Ankreuzen)',
  'page.rubric': 'Woran man es in jeder solchen Situation gut erkennt (zum Ankreuzen)',
  'page.rubric.source': 'Aus dem Bewertungsraster der Personalentwicklung.',
  'page.recall': 'In einigen Tagen kommt es wieder, um es aus dem Gedächtnis abzurufen.',
  'page.label': '{label}:',
  'page.sources': 'Quellen',
  'page.source.section': '{source}, „{section}“',
  'page.source.page': '{source}, Seite {page, number}',

  'insight-page.title': '{skill}, Rolle {role}{where}: Tag {day, number}',
  'insight-page.agreed': 'Vereinbarter Indikator: {indicator}. Strategiezeile {line}.',
  'chart.received.before': 'bekamen es: vorher',
  'chart.received.after': 'bekamen es: nachher',
  'chart.waits.before': 'warten: vorher',
  'chart.waits.after': 'warten: nachher',
  'chart.scale': 'mittlere Stufe, 0 bis {top, number}',
  'chart.level': '{level, number, ::.00}',
  'chart.described': 'Mittlere Stufe, 0 bis {top, number}: {bars}',
  'chart.bar': '{label} {level, number, ::.00}',

  'coverage-page.how':
    'Stand {day}. Gruppen mit weniger als {least, plural, =5 {fünf} =10 {zehn} other {#}} Menschen sind nicht zu sehen. Zahlen stimmen ungefähr und nie genau: sie stehen in Fünferschritten, mit Rauschen darin, und bleiben, bis es zu mindestens {least, plural, =5 {fünf} =10 {zehn} other {#}} Menschen, einem Fünftel der Gruppe, neue Belege gibt, oder so viele kamen, gingen oder nicht mehr bekannt sind. Deshalb hinken sie vielleicht hinterher, und deshalb verraten sie niemanden. Nicht bekannt ist es von Menschen, von denen nichts zu sehen war, zu wenig, oder vor zu langer Zeit.',
  'coverage-page.strategy': 'Die Strategie',
  'coverage-page.roles': 'Rollen',
  'coverage-page.departments': 'Abteilungen',
  'coverage-page.look': 'Wo ein Blick entscheiden würde',
  'coverage-page.look.how':
    'Hier ist zu wenig bekannt, um zu sagen, ob es einen Bedarf gibt: wer nicht eingeschätzt wurde, könnte am wenigsten können. Mehr von ihnen einschätzen.',
  'coverage-page.look.at': 'Rolle {role}, {skill}: bekannt von etwa {known, number} von {all, number}',
  'coverage-page.alone': 'Wo nur eine Quelle eine Lücke zeigt',
  'coverage-page.alone.how':
    'Hier wird kein Bedarf eröffnet: eine andere Quelle, die diese Menschen sah, zeigt sie nicht, oder es gab keine. Eine zweite Quelle würde entscheiden; ebenso kann, wer die Regeln pflegt, sagen, dass diese allein Bedarf eröffnen darf.',
  'coverage-page.alone.at': 'Rolle {role}, {skill}: gezeigt von {source}',
  'coverage-page.alone.held':
    'Rolle {role}, {skill}: {source} sah diese Menschen auch und zählt nicht, bis jemand diese Quelle angesehen hat',
  'coverage-page.alone.none': 'Rolle {role}, {skill}: von keiner Quelle allein gezeigt',
  'coverage-page.unanswered': 'Gewünscht und nicht beantwortet',
  'coverage-page.unanswered.how':
    'Wer entscheidet, wurde gefragt und sagte nichts, bis die Zeit vorbei war; deshalb warten diese Menschen. Ein Wort an die, die entscheiden, oder eine Zeile der Strategie, die etwas anderes sagt, wäre eine Antwort.',
  'coverage-page.unanswered.at':
    'Rolle {role}{where}, {skill}: mindestens {people, number} Menschen baten darum; Strategiezeile {line}',
  'coverage-page.unanswered.of':
    'Rolle {role}{where}, {skill}: mindestens {people, number} Menschen baten darum; Strategiezeile {line}, verantwortet von {owner}',
  'coverage-page.line': 'Strategiezeile {line}: {text}',
  'coverage-page.weakest': 'Die schwächsten {shown, number} von {all, number}.',
  'coverage-page.figure': '{group}: {skill}',
  'coverage-chart.legend': 'Menschen: können es (blau), noch nicht (grau), nicht bekannt (weiß)',
  'coverage-chart.described': 'Anteil derer, die es können, unter denen, von denen es bekannt ist: {bars}',
  'coverage-chart.bar': '{name} {share, number, percent}',
  'coverage-chart.figure': '{can, number} von {assessed, number} ({share, number, percent})',

  'owner-page.title': '{skill}, Rolle {role}{where}: Ursache: {cause}',
  'owner-page.description': 'Für {owner}: Hier würde ein Training nicht helfen.',
  'owner-page.for': 'Für {owner}.',
  'owner-page.known':
    'Ein Mensch hat die Ursache bestätigt: {cause}. Deshalb wird nichts gelehrt. Was über die Gruppe bekannt ist:',
  'owner-page.standing':
    'mittlere Stufe {level, number} von {target, number}, die verlangt sind; bekannt von {assessed, number} von {population, number} Menschen',
  'owner-page.line': 'verlangt von Strategiezeile {line}: {text}',
  'owner.nobody':
    'in den Regeln ist niemand als verantwortlich für diese Ursache eingetragen, deshalb wurde niemand informiert',
  'owner.unknown': 'es ist nicht bekannt, ob die Seite für {owner} veröffentlicht wurde',
  'owner.no-notices': 'die Seite für {owner} ist veröffentlicht; das Konto nimmt keine Hinweise an',
  'owner.told': '{owner} wurde informiert, mit den Belegen',
};
