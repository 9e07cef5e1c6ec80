import type { SameMessages } from '../message.ts';
import type { firstHourWords as source } from '../en/first-hour.ts';

/**/
export const firstHourWords: SameMessages<typeof source> = {
  'first-hour': 'Die erste Stunde',
  'first-hour.words': 'erste stunde, einrichten, einrichtung, loslegen, beginnen',
  'first-hour.left':
    '{left, plural, one {Eines fehlt} other {# Dinge fehlen}} noch, bevor etwas gefunden werden kann.',
  'first-hour.all': 'Alles Nötige steht. Jeden Morgen um fünf (UTC) wird nach Bedarf gesucht.',
  'first-hour.observes':
    '{observes, select, true {Es wird nur beobachtet: Niemand wird gefragt, und nirgends wird etwas geschrieben.} other {Es werden Menschen gefragt und freigegebene Inhalte veröffentlicht. Um erst zuzusehen, [lass|lassen Sie] nur beobachten.}}',
  'first-hour.observe': 'Nur beobachten',
  'first-hour.again': 'Noch einmal nachsehen',
  'first-hour.skills': '1 · Was Menschen können',
  'first-hour.skills.stand':
    '{skills, plural, =0 {Noch ist kein Können bekannt. Die IT liest eine Taxonomie ein (npm run taxonomy); der Rest wartet darauf.} one {# Können} other {# Arten von Können}}{skills, plural, =0 {} other {, {roles, plural, =0 {und noch keine Rolle} one {# Rolle} other {# Rollen}}.}}',
  'first-hour.titles': '2 · Aus Titeln werden Rollen',
  'first-hour.titles.no-directory':
    'Menschen kommen hier nicht aus dem Verzeichnis, sondern aus Dateien oder Meldungen der Personalabteilung, in denen die Rolle steht.',
  'first-hour.titles.wait':
    '{waiting, plural, =0 {Kein Titel wartet.} one {Ein Titel aus dem Verzeichnis wartet auf [dich|Sie].} other {# Titel aus dem Verzeichnis warten auf [dich|Sie].}} Wer einen bestätigten Titel trägt, ist eine Viertelstunde später da.',
  'first-hour.title': '„{title}“ steht für {role}',
  'first-hour.title.nobody': '„{title}“ steht für keine Rolle',
  'first-hour.titles.confirm': '{titles, plural, one {Ja, so ist es} other {Ja, alle # wie vorgeschlagen}}',
  'first-hour.titles.leave': '„{title}“ weglassen',
  'first-hour.lines': '3 · Wohin das Unternehmen will',
  'first-hour.lines.stand':
    '{lines, plural, =0 {Noch gilt keine Zeile der Strategie, und ohne eine geschieht nichts.} one {# Zeile der Strategie gilt.} other {# Zeilen der Strategie gelten.}}',
  'first-hour.lines.label': 'In etwa drei Sätzen: Wer muss was können, und wozu?',
  'first-hour.lines.example':
    'Sales Executives halten in Verhandlungen unsere Preise. Laboratory Technicians finden Fehler durch Quality Control Analysis.',
  'first-hour.lines.propose': 'Was würde das heißen?',
  'first-hour.feeds': '4 · Was es zu lesen gibt',
  'first-hour.documents':
    '{documents, plural, =0 {Noch ist kein Dokument gefunden. Woraus Entwürfe zitieren dürfen, liegt im Ordner der Quellen; binnen einer Viertelstunde steht es hier.} one {# Dokument ist gefunden.} other {# Dokumente sind gefunden.}}',
  'first-hour.feeds.stand':
    '{feeds, plural, =0 {Noch ist nichts darüber zu hören, wie die Arbeit läuft. [Sende|Senden Sie] Beurteilungen, Vorgänge oder Beobachtungen, oder [lass|lassen Sie] Menschen hier sagen, was sie brauchen.} one {# Quelle sagt, wie die Arbeit läuft.} other {# Quellen sagen, wie die Arbeit läuft.}}',
  'first-hour.found': 'Was gefunden ist',
  'first-hour.found.stand':
    '{needs, plural, =0 {Noch kein Bedarf.} one {Ein Bedarf:} other {# Bedarfe, darunter:}}',
  'first-hour.proposed': 'Was das heißen würde',
  'first-hour.proposed.how':
    'Gespeichert wird nichts, bevor [du es bestätigst|Sie es bestätigen]. Eine bestätigte Zeile ist [deine|Ihre], für ein Jahr; ihr Gewicht und ihre Daten stehen in der Liste Strategy.',
  'first-hour.proposed.none':
    'Darin steht kein Satz, der ein Können beim Namen nennt. [Sag|Sagen Sie], wer was können muss.',
  'first-hour.proposed.no-skill':
    'Darin ist kein Können der Taxonomie gefunden. [Nenn|Nennen Sie] eines beim Namen, oder [lass|lassen Sie] den Satz weg.',
  'first-hour.proposed.skills': 'Können: {skills}',
  'first-hour.proposed.roles': 'Rollen: {roles}',
  'first-hour.proposed.everybody':
    'Rollen: Keine ist genannt, also gilt es für alle, und keine Stufe wird gesetzt. [Sag|Sagen Sie] mit dem Namen einer Rolle, wessen es ist.',
  'first-hour.proposed.level': 'Was sie erreichen sollen, wo bisher nichts verlangt ist',
  'first-hour.level':
    '{level, select, 2 {2: mit Hilfe} 3 {3: allein, in üblichen Fällen} other {4: auch wo es schwer ist}}',
  'first-hour.proposed.confirm':
    '{lines, plural, one {Ja, das ist eine Zeile} other {Ja, das sind # Zeilen}}',
  'first-hour.proposed.without': 'Ohne diesen Satz',
};
