import type { SameMessages } from '../message.ts';
import type { deskWords as source } from '../en/desk.ts';

export const deskWords: SameMessages<typeof source> = {
  'chat.open.shown-to-you': 'Was sich öffnet, [siehst nur du|sehen nur Sie].',

  'problem.card.misfit': 'Es wird nicht übernommen: {faults}.',

  'chat.success.say': 'Sagen, was Erfolg ist',
  'chat.success.change': 'Ändern, was Erfolg ist',
  'chat.success.stands': 'Als Erfolg vereinbart: {terms}',
  'chat.success.indicator': 'Woran Erfolg zu erkennen ist, in Worten des Geschäfts',
  'chat.success.seenIn': 'Wo er zu sehen ist',
  'chat.success.figureId': 'Nur bei Kennzahlen: wie die Systeme die Kennzahl nennen',
  'chat.success.unit': 'Nur bei Kennzahlen: ihre Einheit, etwa % oder EUR',
  'chat.success.worth':
    'Die kleinste Änderung, die sich lohnt: Stufen von fünf, oder in der Einheit; mit Minus, wo sie fallen soll',
  'chat.success.worth.needed': 'Eine Zahl schreiben, etwa 0,5 oder -1',
  'chat.success.by': 'Bis zu welchem Tag, etwa 2026-12-31; oder leer',
  'chat.success.save': 'Zustimmen',
  'chat.success.said': 'Das ist Erfolg',
  'chat.success.said.then':
    'Danach richtet sich von jetzt an, was diese Zeile verlangt, und es steht im Bericht neben der Zeile. Was für einen Bedarf vorher vereinbart wurde, bleibt.',
  'problem.success.not-yours':
    'Die Zeile {lineId} verantwortet jemand anderes: Was ihr Erfolg ist, sagt nur, wer sie verantwortet.',
  'problem.success.day': '„{day}“ ist kein Tag; bitte so schreiben: 2026-12-31.',
  'problem.success.figure':
    'Bei Kennzahlen bitte schreiben, wie die Systeme sie nennen, ohne Leerzeichen, und ihre Einheit; bei Prüfungen und Arbeit bleibt beides leer.',
  'problem.success.worth':
    'Die Änderung, die sich lohnt, ist nicht 0; in Stufen liegt sie über 0 und höchstens bei 5, und nur eine Kennzahl darf fallen.',

  'chat.names': 'Namen der Fähigkeiten und Rollen',
  'chat.names.words':
    'namen, welche fähigkeiten, welche rollen, alle fähigkeiten, alle rollen, verzeichnis, liste der fähigkeiten, liste der rollen',
  'chat.names.skills':
    '{count, plural, one {# Fähigkeit} other {# Fähigkeiten}}, nach ihrer Art. Listen und Wünsche nehmen sie, wie sie hier stehen.',
  'chat.names.roles':
    '{count, plural, one {# Rolle} other {# Rollen}}, jede mit den Fähigkeiten, die sie verlangt. Listen nehmen sie, wie sie hier stehen.',
  'chat.names.kind': 'Art: {kind}',
  'chat.names.asks': '{count, plural, =0 {Sie verlangt noch keine Fähigkeit.} other {{skills}}}',
  'chat.names.to-roles': 'Rollen',
  'chat.names.to-skills': 'Fähigkeiten',

  'problem.phrases.stale':
    'Jemand hat {skillId} geändert, seit [du gelesen hast|Sie gelesen haben], was Menschen dafür sagen. Bitte neu öffnen; das Getippte ist nicht übernommen.',
  'problem.phrases.misfit':
    'Es wird nicht übernommen: Ein Ausdruck hat höchstens 120 Zeichen, eine Fähigkeit höchstens 50 Ausdrücke.',
  'chat.phrases': 'Was Menschen für eine Fähigkeit sagen',
  'chat.phrases.words': 'ausdrücke, alltagsworte, was menschen sagen, worte für eine fähigkeit',
  'chat.phrases.how':
    'An solchen Ausdrücken wird ein Wunsch in Alltagsworten verstanden. {without, plural, =0 {Jede dieser Fähigkeiten hat welche.} one {Eine dieser Fähigkeiten hat keinen.} other {# dieser Fähigkeiten haben keinen.}} Beim Öffnen werden welche entworfen; keiner zählt, bevor [du ihn behältst|Sie ihn behalten].',
  'chat.phrases.one': '{name} ({phrases, plural, =0 {keiner} other {#}})',
  'chat.phrases.drafted':
    '{stand, plural, =0 {Noch steht keiner da} one {Einer steht da} other {# stehen da}}, und {drafted, plural, =0 {kein weiterer wurde entworfen} one {einen weiteren hat KI entworfen} other {# weitere hat KI entworfen}}. Ein Ausdruck je Zeile: Was hier niemand sagt, kommt heraus; was Menschen sagen, kommt dazu.',
  'chat.phrases.none-drafted':
    '{stand, plural, =0 {Noch steht keiner da} one {Einer steht da} other {# stehen da}}, und keiner wurde entworfen: Es gibt kein Modell, oder es darf jetzt nicht gefragt werden. Ein Ausdruck je Zeile: was Menschen sagen, die darum bitten.',
  'chat.phrases.label': 'Ein Ausdruck je Zeile',
  'chat.phrases.keep': 'Diese behalten',
  'chat.phrases.kept': 'Es ist behalten',
  'chat.phrases.kept.how':
    '{count, plural, =0 {Kein Ausdruck steht jetzt da.} one {# Ausdruck steht jetzt da.} other {# Ausdrücke stehen jetzt da.}} Der nächste Wunsch wird daran verstanden.',
  'chat.phrases.too-many': 'Sie sind zu lang für eine Karte; wer die Taxonomie einliest, ändert sie dort.',

  'chat.declined': 'Was abgelehnt wurde',
  'chat.declined.words': 'abgelehnt, abgelehnte wünsche, nicht beantwortet',
  'chat.declined.none': 'Nichts, worum so viele baten, wie eine Gruppe ausmachen.',
  'chat.declined.how':
    'Erbeten und nicht beantwortet: Keine Zeile der Strategie verlangt es, oder für einen Menschen allein gibt es nichts. Gezählt wird in vollen Gruppen, und niemand handelt danach; eine Zeile in der Liste Strategy ändert das.',
  'chat.declined.one':
    '{skill, select, none {Etwas, wofür keine Fähigkeit steht} other {{skill}}}, {role}: mindestens {count, number} Menschen{recent, plural, =0 {, zuletzt niemand} other {, # davon in diesem Monat oder im letzten}}{trend, select, rising {; nimmt zu} falling {; nimmt ab} steady {; gleichbleibend} other {}}',

  'chat.house-words': 'Wonach sich Entwürfe richten',
  'chat.house-words.words': 'hauswörter, gelernte wörter, wortwahl',
  'chat.house-words.none': 'Aus Berichtigungen wurde noch nichts gelernt.',
  'chat.house-words.how':
    'Gelernt aus dem, was von Hand berichtigt wurde; Entwürfe über dieselbe Fähigkeit richten sich danach. Was nicht mehr zählen soll, lässt sich vergessen.',
  'chat.house-words.term': '„{to}“ sagen, nicht „{from}“',
  'chat.house-words.pair': 'Vorher: {before} Nachher: {after}',
  'chat.house-words.at': 'Gelernt am {day}',
  'chat.house-words.forget': 'Vergessen',
  'chat.house-words.forgotten': 'Es ist vergessen',
  'chat.house-words.forgotten.how': 'Vom nächsten Entwurf an zählt es nicht mehr.',
};
