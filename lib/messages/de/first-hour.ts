import type { SameMessages } from '../message.ts';
import type { firstHourWords as source } from '../en/first-hour.ts';

/**/
export const firstHourWords: SameMessages<typeof source> = {
  'first-hour': 'Die erste Stunde',
  'first-hour.words': 'erste stunde',
  'first-hour.yes': 'Ja',
  'first-hour.left':
    '{left, plural, one {Eines fehlt} other {# Dinge fehlen}} noch, bevor etwas gefunden werden kann. Als Nächstes: {first, select, skills {was Menschen können} roles {Rollen} lines {wohin das Unternehmen will} targets {was Rollen erreichen sollen; das wird mit den Zeilen verlangt} other {eine zweite Quelle, die sagt, wie die Arbeit läuft, oder eine, die nach dem Willen der IT allein einen Bedarf eröffnet}}.',
  'first-hour.all': 'Alles Nötige steht. Jeden Morgen um fünf (UTC) wird nach Bedarf gesucht.',
  'first-hour.asks': 'Es werden Menschen gefragt, und was sie freigeben, wird veröffentlicht.',
  'first-hour.observe': 'Nur beobachten lassen',
  'first-hour.observe.what':
    'Bedarf wird gefunden, und niemand wird gefragt; nirgends wird etwas geschrieben, auch nicht in den Listen, und kein Dokument wird gelesen. Was unterwegs ist, endet als beobachtet. Steht noch niemand dafür ein, [tust du|tun Sie] es, und wer dafür einsteht, kann es hier beenden.',
  'first-hour.observes':
    'Es wird nur beobachtet: Niemand wird gefragt, und geschrieben wird nichts als die Antwort an die, die hier schreiben.{mayEnd, select, true {} other { Wer dafür einsteht, oder die IT, beendet es.}}',
  'first-hour.ask': 'Menschen fragen lassen',
  'first-hour.ask.what':
    'Ab jetzt wird gefragt, wer entscheidet, und was freigegeben ist, erreicht Menschen. Auch nach dem, was beim Beobachten gefunden ist, wird gefragt.',
  'first-hour.again': 'Noch einmal nachsehen',
  'first-hour.skills': '1 · Was Menschen können',
  'first-hour.skills.stand':
    '{skills, plural, =0 {Noch ist kein Können bekannt. Die IT liest auf [deine|Ihre] Bitte eine Taxonomie ein; der Rest wartet darauf.} one {# Können} other {# Arten von Können}}{skills, plural, =0 {} other {, {roles, plural, =0 {und noch keine Rolle} one {# Rolle} other {# Rollen}}.}}',
  'first-hour.titles': '2 · Aus Titeln werden Rollen',
  'first-hour.titles.no-directory':
    'Menschen kommen hier nicht aus dem Verzeichnis, sondern aus Dateien oder Meldungen der Personalabteilung, in denen die Rolle steht.',
  'first-hour.titles.wait':
    '{waiting, plural, =0 {Kein Titel wartet.} one {Ein Titel aus dem Verzeichnis wartet auf [dich|Sie].} other {# Titel aus dem Verzeichnis warten auf [dich|Sie].}} Wer einen bestätigten Titel trägt, ist eine Viertelstunde später da. Steht einer für eine andere Rolle, [lass|lassen Sie] ihn stehen und [sag|sagen Sie] der IT, für welche.',
  'first-hour.title': '„{title}“ steht für {role}{isNew, select, true {, eine neue Rolle} other {}}',
  'first-hour.title.nobody': '„{title}“ steht für keine Rolle',
  'first-hour.titles.confirm': 'Ja zu diesen {titles, number}',
  'first-hour.titles.leave': 'Weglassen',
  'first-hour.titles.leave.what':
    'Wer „{title}“ trägt, wird nicht aufgenommen. Wer schon bekannt ist und ihn trägt, gilt als ausgeschieden.',
  'first-hour.lines': '3 · Wohin das Unternehmen will',
  'first-hour.lines.stand':
    '{lines, plural, =0 {Noch gilt keine Zeile der Strategie, und ohne eine geschieht nichts.} one {# Zeile der Strategie gilt.} other {# Zeilen der Strategie gelten.}}',
  'first-hour.line': '{text} ({owner, select, none {} other {{owner}, }}bis {day})',
  'first-hour.lines.more': 'und {left, number} weitere, in der Liste Strategy',
  'first-hour.lines.say': 'Sagen, wohin es geht',
  'first-hour.lines.label':
    'In etwa drei Sätzen: Welche Rolle muss was können? Mit den Namen von Rollen und Können.',
  'first-hour.lines.example':
    'Sales Executives halten unsere Preise durch Negotiation. Laboratory Technicians finden Fehler durch Quality Control Analysis.',
  'first-hour.lines.propose': 'Was würde das heißen?',
  'first-hour.feeds': '4 · Was es zu lesen gibt',
  'first-hour.documents':
    '{documents, plural, =0 {Noch ist kein Dokument gefunden{observes, select, true {: Solange nur beobachtet wird, wird keines gelesen} other {. Die IT weiß, wo Dokumente liegen, aus denen Entwürfe zitieren dürfen; binnen einer Viertelstunde stehen sie hier}}.} one {# Dokument ist gefunden.} =1000 {1.000 Dokumente und mehr sind gefunden.} other {# Dokumente sind gefunden.}}',
  'first-hour.feeds.stand':
    '{feeds, plural, =0 {Noch ist nichts darüber zu hören, wie die Arbeit läuft. Die IT lässt auf [deine|Ihre] Bitte Beurteilungen, Vorgänge oder Beobachtungen herein, aus wenigstens zwei Quellen.} one {# Quelle sagt, wie die Arbeit läuft. Was eine Quelle allein zeigt, eröffnet keinen Bedarf, es sei denn, die IT lässt es zu.} other {# Quellen sagen, wie die Arbeit läuft.}}',
  'first-hour.found': 'Was gefunden ist',
  'first-hour.found.stand':
    '{needs, plural, =0 {Noch kein Bedarf.} one {Ein Bedarf:} other {# Bedarfe, darunter:}}',
  'first-hour.found.others':
    '{needs, plural, other {Bedarf wird denen genannt, die ihn lesen dürfen (Need.Read); [du darfst|Sie dürfen] es nicht.}}',
  'first-hour.proposed': 'Was das heißen würde',
  'first-hour.proposed.how':
    'Gespeichert wird nichts, bevor [du es bestätigst|Sie es bestätigen]. Eine bestätigte Zeile ist ein Jahr lang [deine|Ihre]: Gefragt [wirst du|werden Sie], wo eine Entscheidung sonst niemanden hat, und Menschen kommen damit zu [dir|Ihnen].',
  'first-hour.proposed.none':
    'Kein Satz darin nennt ein Können. [Sag|Sagen Sie], welche Rolle was können muss.',
  'first-hour.proposed.left-out':
    '{leftOut, plural, one {Ein Satz ist} other {# Sätze sind}} weggelassen: fünf auf einmal, jeder mit höchstens 500 Zeichen.',
  'first-hour.proposed.by-words':
    'Das Modell hat nicht geantwortet, also ist Können nur beim Namen gefunden. [Nenn|Nennen Sie] es beim Namen, oder [versuch|versuchen Sie] es später noch einmal.',
  'first-hour.proposed.no-skill':
    'Darin ist kein Können gefunden, und der Satz bleibt weg. [Nenn|Nennen Sie] ein Können beim Namen; gibt es keines dafür, [bitte|bitten Sie] die IT um eines.',
  'first-hour.proposed.skills': 'Können: {skills}',
  'first-hour.proposed.not-meant': 'Ein Können, das nicht gemeint war, wo ein Satz mehrere nennt',
  'first-hour.proposed.leave': 'Weglassen',
  'first-hour.proposed.roles': 'Rollen: {roles}',
  'first-hour.proposed.everybody':
    'Rollen: Keine ist genannt, also gilt es für alle, und keine Stufe wird gesetzt. [Sag|Sagen Sie] mit dem Namen einer Rolle, wessen es ist.',
  'first-hour.proposed.level': 'Was sie erreichen sollen, wo bisher nichts verlangt ist',
  'first-hour.level':
    '{level, select, 2 {2: mit Hilfe} 3 {3: allein, in üblichen Fällen} other {4: auch wo es schwer ist}}',
  'first-hour.proposed.confirm':
    '{lines, plural, one {Ja, das ist eine Zeile} other {Ja, das sind # Zeilen}}',
  'first-hour.proposed.without': 'Ohne diesen Satz',
  'problem.observing.others':
    'Dass nur beobachtet wird, dafür steht jemand anders ein: Wen der Abschnitt works-agreement der Richtlinie nennt, beendet es.',
  'problem.title.confirmed':
    '„{title}“ ist inzwischen bestätigt; [sieh|sehen Sie] noch einmal nach. Die IT ändert es im Register job-title.',
  'problem.line.stands':
    'Eine Zeile mit diesen Worten gilt schon ({lineId}, von {owner}). [Sag|Sagen Sie] es mit anderen Worten, oder [sprich|sprechen Sie] mit ihnen.',
};
