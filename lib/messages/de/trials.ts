import type { trialWords as english } from '../en/trials.ts';
import type { SameMessages } from '../message.ts';

export const trialWords = {
  'list.try.only':
    'nur ausprobiert: Was vorher galt, gilt weiter. Bitte WouldChange lesen; dann in Try „let it hold“ wählen, damit es gilt, oder „take back“, damit wieder dasteht, was gilt',
  'list.try.same':
    'nichts auszuprobieren: Was hier steht, gilt schon. Bitte etwas ändern und Try auf „try“ lassen',
  'list.try.never-held':
    'Nichts aus dieser Zeile galt je, also gibt es nichts zurückzunehmen: bitte die Zeile löschen',
  'list.number-alone': '„{text}“ ist keine Zahl allein: bitte {write} schreiben',
  'list.share-meant': '{percent, number} Prozent schreibt man {write}',
  'rule.follows.approvalDays': 'Fragen, die warten, behalten ihren Tag',
  'rule.follows.shareBelow': 'das Ziel, das Führungskräfte lesen, ist jetzt {target, number, percent}',
  'rule.follows.prompts': 'gilt für jeden Entwurf von jetzt an; was entworfen ist, bleibt, wie es ist',
  'rule.follows.rubrics': 'steht neben dem, was von jetzt an entworfen wird; was entworfen ist, behält seins',
  'rule.since': 'Seit {from}, gezählt am {on}:',
  'rule.since.found':
    '{count, plural, =0 {Es wurde kein Bedarf gefunden} one {Ein Bedarf wurde gefunden: {needs}} other {# Bedarfe wurden gefunden: {needs}}}. {days, plural, one {Am Tag} other {In den # Tagen}} davor: {before, plural, =0 {keiner} one {einer} other {#}}.',
  'rule.since.ended':
    '{count, plural, =0 {Keiner endete} one {Einer endete: {needs}} other {# endeten: {needs}}}. {days, plural, one {Am Tag} other {In den # Tagen}} davor: {before, plural, =0 {keiner} one {einer} other {#}}.',
  'rule.since.causes':
    'Von {confirmed, number} Ursachen, die jemand bestätigt oder berichtigt hat, waren {asSupposed, number} wie vermutet.',
  'rule.since.causes.before': 'Davor: {asSupposed, number} von {confirmed, number}.',
  'rule.since.few.causes':
    'Zu weniger als fünf Bedarfen, die seither gefunden wurden, wurde die Ursache bestätigt oder berichtigt: zu wenige, um etwas zu sagen.',
  'rule.since.form': '{form} {count, number}',
  'rule.since.forms':
    '{any, select, no {Noch keine Antwort wurde ausgewählt.} other {Antworten nach ihrer Form: {since}.}} {past, select, no {} other {Davor: {before}.}}',
  'rule.since.drafts':
    'Von {decided, number} Entwürfen, über die jemand entschieden hat, {sentBack, plural, =0 {kam keiner} one {kam einer} other {kamen #}} zurück.',
  'rule.since.drafts.before': 'Davor: {sentBack, number} von {decided, number}.',
  'rule.since.few.drafts':
    'Über weniger als fünf Entwürfe, die danach gehen, wurde entschieden: zu wenige, um etwas zu sagen.',
  'rule.since.outcomes':
    'Von {all, number} Bedarfen, die danach beantwortet und gemessen wurden: verbessert {improved, number}, verändert {changed, number}, keine Veränderung gezeigt {none, number}, schlechter {worse, number}.',
  'rule.since.outcomes.before':
    'Von {all, number}, die anders beantwortet wurden: verbessert {improved, number}, verändert {changed, number}, keine Veränderung gezeigt {none, number}, schlechter {worse, number}.',
  'rule.since.few.outcomes':
    'Von weniger als fünf Bedarfen, die danach beantwortet wurden, ist das Ergebnis gemessen: zu wenige, um etwas zu sagen.',
  'rule.since.besides': 'Was sich sonst in der Zeit geändert hat, zählt mit.',
  'trial.says.on': 'Ausprobiert am {day}, nach dem, was da bekannt war; jede Zeile für sich.',
  'trial.says.nothing': 'Nichts von dem, was heute bekannt ist, würde beginnen, enden oder anders.',
  'trial.says.misfit': 'Nicht ausprobiert: {faults}',
  'trial.says.not-here': 'Nicht ausprobiert: {why}.',
  'trial.says.and-more': '{names}; und {left, number} weitere',
  'trial.says.starts':
    '{count, plural, one {Ein Bedarf} other {# Bedarfe}} würde{count, plural, one {} other {n}} beginnen: {needs}.',
  'trial.says.stops':
    '{count, plural, one {Ein Bedarf} other {# Bedarfe}} würde{count, plural, one {} other {n}} enden: {needs}.',
  'trial.says.goes-on':
    'Keine Zeile der Strategie würde mehr verlangen: {needs}; was dort vereinbart ist, geht zu Ende.',
  'trial.says.no-gaps': 'Wäre keine Lücke mehr, und was dazu offen ist, geht weiter: {needs}.',
  'trial.says.gaps-again': 'Wäre eine Lücke, zu der schon ein Bedarf offen ist oder ruht: {needs}.',
  'trial.says.other-line': '{need}: verlangt von Zeile {to}, nicht mehr von {from}.',
  'trial.says.other-place': '{need}: Platz {to, number} unter dem, was verlangt wird, nicht {from, number}.',
  'trial.says.taken-up':
    '{count, plural, one {Ein Thema, um das vergeblich gebeten wurde, würde} other {# Themen, um die vergeblich gebeten wurde, würden}} abgewogen.',
  'trial.says.cause': '{need}: {to}; vorher: {from}.',
  'trial.says.more-causes':
    'Und bei {left, plural, one {einem weiteren Bedarf} other {# weiteren Bedarfen}} würde etwas anderes als Ursache vermutet.',
  'trial.says.asks':
    'Zu {count, plural, one {einem Bedarf} other {# Bedarfen}} würde anderes gefragt oder in anderer Folge.',
  'trial.says.form': '{need}: {to}, nicht {from}.',
  'trial.says.more-forms':
    'Und {left, plural, one {ein weiterer Bedarf würde} other {# weitere Bedarfe würden}} in anderer Form beantwortet.',
  'trial.says.same-form':
    '{count, plural, one {Ein Bedarf behält seine Form} other {# Bedarfe behalten ihre Form}}, mit anderen Punkten.',
  'trial.says.questions':
    '{count, plural, =0 {Keine Frage wartet jetzt.} one {Die Frage, die wartet, behält ihren Tag.} other {Die # Fragen, die warten, behalten ihre Tage.}} Was danach gefragt wird, kann {days, plural, one {einen Tag} other {# Tage}} lang beantwortet werden, nicht {before, number}.',
  'trial.says.draft':
    'Ein Entwurf zu einem Bedarf, den es gibt: {need}, Form: {form}. Niemand wird dazu gefragt, nichts davon wird behalten.',
  'trial.says.drafted-by': 'Entworfen von {model}.',
  'trial.says.no-model':
    'Ein Modell ist nicht da: Der Offline-Entwurf setzt Sätze aus Dokumenten zusammen und folgt weder dem Hausstil noch dem, was von einer Form verlangt wird.',
  'trial.says.differs': 'Er liest sich anders:',
  'trial.says.same-draft': 'Er liest sich wie vorher.',
  'trial.says.neither':
    'Was es ändern würde, ist hier nicht zu sehen: Aus diesem Bedarf wird kein Entwurf, weder so, wie es gilt, noch mit der Änderung: {why}. Sobald ein anderer Entwurf dieser Art gemacht ist, hier ein Wort ändern.',
  'trial.says.line-gone': '− {line}',
  'trial.says.line-new': '+ {line}',
  'trial.says.before': 'Wie er jetzt entworfen wird:',
  'trial.says.after': 'Wie er entworfen würde:',
  'trial.says.no-draft': 'kein Entwurf: {why}',
  'trial.says.no-need':
    'Nicht ausprobiert: Es gibt keinen Bedarf, dessen Entwurf das erreicht. Um einen zu haben: diese Form wählen, wo ein Entwurf auf Freigabe wartet, und ihn zurückgeben; danach hier ein Wort ändern. Es kann auch gleich gelten: Dann gilt es für das, was ab da entworfen wird.',
  'trial.says.no-need.rubric':
    'Nicht ausprobiert: Was hier steht, wird in Rollenspielen zu Können der Art „{kind}“ abgehakt, und dazu gibt es keinen Bedarf, den Lernen beantworten kann. {count, plural, =0 {Keine Zeile der Strategie verlangt solches Können.} other {Von dem, was die Strategie verlangt, gehört dazu: {skills}. Im Chat darum bitten („Um etwas für meine Rolle bitten“); sobald die Ursache bestätigt ist, hier ein Wort ändern.}} Es kann auch gleich gelten: Dann steht es neben Rollenspielen, die ab da gemacht werden, und ändert keines, das es gibt.',
  'trial.says.who':
    'Nicht ausprobiert: Ein Entwurf wird für jemanden ausprobiert, zehn am Tag, und wer diese Zeile bearbeitet hat, hat kein Konto der Firma. Bitte selbst noch einmal speichern.',
  'trial.says.too-many':
    'Noch nicht ausprobiert: Zehn Entwürfe am Tag und je Person werden ausprobiert. Sobald wieder einer frei ist, geschieht es von selbst.',
  'trial.says.failed':
    'Nicht ausprobiert: {why} Wenn das vorbei ist, hier etwas ändern, damit es ausprobiert wird.',
} satisfies SameMessages<typeof english>;
