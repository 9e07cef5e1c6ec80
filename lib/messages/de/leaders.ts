import type { SameMessages } from '../message.ts';
import type { leaders as source } from '../en/leaders.ts';

export const leaders: SameMessages<typeof source> = {
  'leaders.title': 'Wo die Strategie steht',
  'leaders.headline': '{all, plural, one {# Zeile} other {# Zeilen}} der Strategie: {parts}.',
  'leaders.headline.reached': '{count, number} erreicht',
  'leaders.headline.on-track': '{count, number} auf dem Weg',
  'leaders.headline.short': '{count, number} unter dem Ziel',
  'leaders.headline.unknown': '{count, number} nicht bekannt',
  'leaders.headline.nothing':
    'Noch ist nichts bekannt: Niemand wurde eingeschätzt, oder keine Zeile der Strategie gilt gerade.',
  'leaders.headline.worst': 'Unter dem Ziel, und am schwersten: {text} ({line}).',
  'leaders.took':
    'Bisher kostete das {parts}; {existing, plural, one {# Antwort gab} other {# Antworten gab}} es schon, {made, plural, one {# wurde} other {# wurden}} gemacht. {money}',
  'leaders.sure':
    'Stand {day}. Anzahlen von Menschen stimmen ungefähr, in Fünferschritten; eine Spanne gilt mit 95 % Sicherheit.',
  'leaders.lines': 'Zeile für Zeile',
  'leaders.detail': 'Im Einzelnen',
  'leaders.line': '{text} ({line}): {stands}',
  'leaders.stands.reached': 'erreicht',
  'leaders.stands.reached-today': 'erreicht, wie es heute verlangt ist, und eine Vorhersage verlangt mehr',
  'leaders.stands.on-track': 'auf dem Weg',
  'leaders.stands.below': 'unter dem Ziel, noch ohne Trend',
  'leaders.stands.behind': 'zurück',
  'leaders.stands.not-known': 'nicht bekannt',

  'leaders.covered':
    '{skill}: etwa {can, number} können es, {cannot, number} noch nicht{unknown, plural, =0 {} other {, bei # ist es nicht bekannt}}',
  'leaders.covered.word':
    '{skill}: Von denen, bei denen es bekannt ist, {word, select, nearly_none {kann es fast niemand} few {können es wenige} about_half {kann es etwa die Hälfte} most {können es die meisten} other {können es fast alle}}{unknown, plural, =0 {} other {, bei etwa # ist es nicht bekannt}}',
  'leaders.covered.nothing': '{skill}: Wie viele es können, ist nicht bekannt, zu wenige wurden eingeschätzt',
  'leaders.covered.others': 'von {all, number} verlangten Fähigkeiten die, um die es am schlechtesten steht',
  'leaders.trend.rises': 'mehr als am {day}',
  'leaders.trend.falls': 'weniger als am {day}',
  'leaders.trend.steady': 'seit {day} keine Veränderung zu sehen',
  'leaders.trend.none': 'vor vier Wochen gibt es nichts zum Vergleichen',
  'leaders.target': 'Ziel: {share, number, percent} können es bis {day}.',
  'leaders.spent': 'Aufwand: {parts}.',
  'leaders.spent.nothing': 'Aufwand: noch keiner.',
  'leaders.return': 'Ertrag: {told}.',
  'leaders.return.read':
    '{verdict, select, improved {{skill} ({role}{where}) verbesserte sich} worse {{skill} ({role}{where}) fiel} changed {{skill} ({role}{where}) änderte sich} other {für {skill} ({role}{where}) lässt sich keine Änderung zeigen}}, {effect} {unit} (zwischen {low} und {high}) nach {day, number} Tagen, {compared, select, true {gegen die, die noch warten} other {ohne jemanden zum Vergleichen}}{otherwise, select, true {; eine frühere Messung davon, oder was in der Arbeit zu sehen ist, sagt anderes, deshalb entscheidet das allein nichts} other {}}',
  'leaders.return.more':
    '{more, plural, one {# weitere Messung} other {# weitere Messungen}} auf {more, plural, one {eigener Seite} other {eigenen Seiten}}{fell, plural, =0 {} one {, davon # mit einem Rückgang} other {, davon # mit einem Rückgang}}',
  'leaders.return.too-few':
    'für {skill} ({role}{where}){more, plural, =0 {} one { und # weiteren Bedarf} other { und # weitere Bedarfe}} ist er nicht bekannt, bei der letzten Messung wurden zu wenige gesehen',
  'leaders.return.to-come': 'Ertrag: nicht bekannt, die erste Messung steht aus.',
  'leaders.return.nothing': 'Ertrag: nicht bekannt, noch wurde nichts beantwortet.',
  'leaders.figure':
    '{indicator}: {now, number} {unit} in den letzten dreißig Tagen, {before, number} in den neunzig davor; auch anderes bewegt das.',
  'leaders.figure.silent': '{indicator}: Keine Zahl aus genügend vielen Gruppen wird gesendet.',
  'leaders.figure.read': '{indicator}: mit dem Ertrag gelesen, in Zahlen der erreichten Menschen.',
  'leaders.figure.levels': 'Als Erfolg vereinbart: {indicator}. Keine Geschäftszahl steht daneben.',
  'leaders.figure.unsaid': 'Keine Geschäftszahl: Was Erfolg ist, hat niemand gesagt.',

  'leaders.decide':
    '{count, plural, =0 {Es gibt keinen Vorschlag} one {Eine Entscheidung} =2 {Zwei Entscheidungen} =3 {Drei Entscheidungen} other {# Entscheidungen}}',
  'leaders.decide.how':
    'Von einer Regel vorgeschlagen: zuerst, was binnen einer Woche verfällt, dann je eine für jede Zeile unter dem Ziel, dann danach, um wie viele Menschen es geht und was die Zeile wiegt. Vor der Entscheidung geschieht nichts.',
  'leaders.cost': 'Es kostet {cost}.',
  'leaders.otherwise': 'Geschieht nichts, {otherwise}.',

  'leaders.answer-cause.what':
    'Ursache bestimmen: {skill} ({role}{where}) liegt unter dem Verlangten{people, plural, =0 {} other {, etwa # Menschen}}.',
  'leaders.answer-cause.cost':
    'eine Antwort; was daraus gemacht wird, wird mit seinem Preis noch einmal gefragt',
  'leaders.answer-cause.otherwise':
    'verfällt die Frage am {day}{short, select, true {, und sie bleiben etwa {levels, number} Stufen unter dem Verlangten} other {}}',
  'leaders.answer-response.what':
    '{renews, select, true {Die neue Fassung{titled, select, true { von „{title}“} other {}}} other {{titled, select, true {„{title}“} other {Was vorgeschlagen ist}}}} für {role}{where} ({skill}) freigeben, ändern oder ablehnen.',
  'leaders.answer-response.cost':
    '{minutes, plural, =0 {was auf der Karte steht} one {# Minute Lernzeit je Person} other {# Minuten Lernzeit je Person}}{hours, plural, =0 {} one {, zusammen etwa # Stunde} other {, zusammen etwa # Stunden}}',
  'leaders.answer-response.otherwise':
    '{renews, select, true {verfällt sie am {day}, und was Menschen haben, sagt weiter, dass seine Quelle sich geändert hat} other {verfällt es am {day} und erreicht niemanden}}',
  'leaders.hear.what':
    'Denen antworten, die um {skill} baten ({role}{where}): mindestens {people, number} Menschen, und niemand hat geantwortet.',
  'leaders.hear.cost': 'eine Antwort; vorher wird nichts gemacht',
  'leaders.hear.otherwise': 'warten sie weiter',
  'leaders.stop.what':
    '„{title}“ für {role}{where} beenden: Was es für {skill} bewirkt, ist weniger als vereinbart, oder schadet.',
  'leaders.stop.cost':
    'nichts; höchstens {hours, plural, one {# Stunde} other {# Stunden}} Lernzeit flossen bisher in die Zeile',
  'leaders.stop.otherwise': 'bekommen es auch die, die noch darauf warten',
  'leaders.extend.what':
    '„{title}“ auch für {role} erbitten: Es verbesserte {skill} anderswo{people, plural, =0 {} other {, und etwa # von ihnen fehlt es}}.',
  'leaders.extend.cost':
    '{minutes, plural, one {# Minute} other {# Minuten}} Lernzeit je Person{hours, plural, =0 {} one {, zusammen etwa # Stunde} other {, zusammen etwa # Stunden}}',
  'leaders.extend.otherwise': 'bleiben sie unter dem Verlangten, und nichts ist für sie im Gang',
  'leaders.ask-again.what':
    'Noch einmal um {skill} bitten ({role}){people, plural, =0 {} other {, etwa # können es noch nicht}}: Dort ist nichts im Gang.',
  'leaders.ask-again.cost': 'einen Wunsch mit einer Ursache, nach der gefragt wird, ehe etwas gemacht wird',
  'leaders.ask-again.otherwise': 'geschieht dort nichts, außer dasselbe wird wieder gefunden',
  'leaders.see-more.what':
    'Vor der letzten Messung mehr Menschen ({role}{where}) in {skill} einschätzen lassen: Bisher ist offen, ob das Gegebene etwas bewirkt hat.',
  'leaders.see-more.cost': 'für jeden von ihnen eine Prüfung oder Beobachtung',
  'leaders.see-more.otherwise': 'sagt die letzte Messung vielleicht ebenso wenig',
  'leaders.see-first.what':
    'Mehr Menschen ({role}{where}) in {skill} einschätzen lassen, ehe am {readDay} gemessen wird, was „{title}“ bewirkt hat: Die Zeile liegt unter dem Ziel, obwohl sie es haben.',
  'leaders.see-first.cost':
    'für jeden von ihnen eine Prüfung oder Beobachtung; für eine andere Form oder Ursache muss die Personalentwicklung dies erst beenden',
  'leaders.see-first.otherwise':
    'geht es weiter wie bisher, und die Messung am {readDay} sagt, was bis dahin zu sehen ist',
  'leaders.see-again.what':
    'Mehr Menschen ({role}{where}) in {skill} einschätzen lassen, bevor ab {readDay} wieder danach gesucht wird: {ended, select, declined {Was vorgeschlagen war, wurde abgelehnt} unanswered {Niemand hat rechtzeitig geantwortet} withdrawn {Es wurde zurückgenommen} stalled {Es blieb stehen} other {„{title}“ ist zum letzten Mal gemessen}}, und die Zeile liegt weiter unter dem Ziel.',
  'leaders.see-again.cost': 'für jeden von ihnen eine Prüfung oder Beobachtung',
  'leaders.see-again.otherwise': 'wird ab {readDay} nach dem gesucht, was dann bekannt ist',
  'leaders.look.what':
    'Etwa {people, number} Menschen ({role}) in {skill} einschätzen lassen: An ihnen hängt, ob die Zeile dort zurückliegt.',
  'leaders.look.cost': 'für jeden von ihnen eine Prüfung oder Beobachtung',
  'leaders.look.otherwise': 'bleibt unbekannt, ob etwas fehlt, und kein Bedarf wird eröffnet',
  'leaders.say-success.what':
    'Vereinbaren, an welcher Geschäftszahl sich „{text}“ ({line}) zeigt{owned, select, true {: {owner}} other {}}.',
  'leaders.say-success.cost':
    'ein Gespräch mit der Personalentwicklung und Summen von Gruppen aus [euren|Ihren] Systemen',
  'leaders.say-success.otherwise': 'wird der Ertrag nur in Fähigkeiten gelesen und nie im Geschäft',
  'leaders.move-weight.what':
    'Gewicht verschieben: von „{fromText}“ ({from}), erreicht, zu „{text}“ ({line}), zurück.',
  'leaders.move-weight.cost': 'dass Bedarfe der ersten später beantwortet werden',
  'leaders.move-weight.otherwise':
    'werden Bedarfe in der Reihenfolge der Gewichte beantwortet, wie sie stehen',

  'leaders.at.question': 'Im Chat entscheiden',
  'leaders.at.ask': 'Im Chat darum bitten',
  'leaders.at.end': 'Sehen, was es hieße, es zu beenden',
  'leaders.at.end.others': 'Die Personalentwicklung, oder wer die Zeile verantwortet, beendet es im Chat',
  'leaders.at.reading': 'Lesen, was zu sehen war',
  'leaders.at.strategy': 'Die Zeile in der Liste der Strategie ändern',
  'leaders.at.owner': 'Wer die Zeile verantwortet, sagt es im Chat unter „Was ich verantworte“',
  'leaders.at.assess': 'Das entscheidet, wer die Prüfungen verantwortet',

  'leaders.chart.described':
    'Von denen, bei denen es bekannt ist, in der Fähigkeit, um die es am schlechtesten steht: {bars}',
  'leaders.chart.bar':
    '{line}: {can, number} können es, {cannot, number} noch nicht, bei {unknown, number} ist es nicht bekannt',
  'leaders.chart.word': '{line}: nur in Worten, {stands}',
  'leaders.chart.can': 'können es',
  'leaders.chart.cannot': 'noch nicht',
  'leaders.chart.unknown': 'nicht bekannt',
  'leaders.chart.reached': 'erreicht',
  'leaders.chart.on-track': 'auf dem Weg',
  'leaders.chart.below': 'darunter',
  'leaders.chart.behind': 'zurück',
  'leaders.chart.not-known': 'unbekannt',
  'leaders.chart.in-words': 'unten in Worten: wenige, oder einander gleich',
  'leaders.chart.target': 'Ziel',
  'leaders.chart.count': '{can, number} von {known, number} können es',
};
