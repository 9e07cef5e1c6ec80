import type { steering as english } from '../en/steering.ts';
import type { SameMessages } from '../message.ts';

export const steering = {
  'line.changed.text': 'Wortlaut: „{after}“ (vorher: „{before}“).',
  'line.changed.until': 'Sie gilt bis {after} (vorher: {before}).',
  'line.changed.from': 'Sie gilt ab {after} (vorher: {before}).',
  'line.changed.weight': 'Gewicht {after, number} (vorher: {before, number}).',
  'line.changed.skills': 'Sie verlangt andere Fähigkeiten.',
  'line.changed.roles': 'Sie betrifft andere Rollen.',
  'list.success.none': 'noch nicht gesagt; wer die Zeile verantwortet, sagt es im Chat unter „{card}“',
  'list.success': '{terms}. Wer die Zeile verantwortet, ändert es im Chat unter „{card}“',
  'list.taken-over': 'übernommen',
  'list.in-force': 'gilt',
  'list.in-force.shipped': 'gilt, wie ausgeliefert',
  'list.taken-out': 'herausgenommen; sobald wieder etwas in Value steht, kommt es zurück',
  'list.line.renamed':
    'Title: Eine Zeile der Strategie behält ihren Namen, weil Entscheidungen ihn nennen. Bitte wieder „{line}“ schreiben; für eine andere eine neue Zeile der Liste anlegen',
  'list.line.renamed.unknown':
    'Title: Eine Zeile der Strategie behält ihren Namen, weil Entscheidungen ihn nennen. Bitte wieder den Namen schreiben, der hier stand; für eine andere eine neue Zeile der Liste anlegen',
  'list.twice': '{key} steht schon in einer Zeile darüber',
  'list.not-taken-over': 'nicht übernommen: {faults}',
  'list.not-a-number': '„{text}“ ist keine Zahl',
  'list.thousands': '„{text}“ lässt sich auf zwei Weisen lesen: bitte {many} oder {few} schreiben',
  'list.not-a-name':
    '„{text}“ beginnt mit keinem von: {names}. Bitte eins je Zeile, dann ein Doppelpunkt und die Zahl',
  'list.not-a-condition':
    'Die erste Zeile „{text}“ sagt nicht, wann es gilt: {facts}, dann ein Doppelpunkt und ein Name, oder ≥ oder < und eine Zahl',
  'list.which-kind':
    'Bitte in Kind wählen, ob es eine Frage (question) ist oder Punkte (points); Werte stehen schon in eigenen Zeilen',
  'list.unknown-key': 'Wofür diese Zeile steht, ist nicht bekannt; bitte löschen',
  'list.taken-out-at-door':
    'an anderer Stelle herausgenommen; damit es wiederkommt, bitte hier etwas ändern, sonst die Zeile löschen',
  'list.same-condition':
    '„{title}“ gilt schon unter derselben Bedingung; bitte die Punkte in jene Zeile schreiben',
  'list.cleared':
    '{count} Zeilen wurden auf einmal geleert, deshalb gilt alles weiter. Bitte höchstens {most} leeren, die Antwort abwarten, dann weiter; damit der Text wiederkommt, die Zeile löschen',
  'list.no-column':
    'Die Liste hat keine Spalte {columns} mehr, deshalb wird nichts aus ihr gelesen; die IT legt sie mit npm run tenant -- lists --apply neu an',
  'list.no-account': '{place}: Wer dort steht, hat kein Konto der Firma; bitte jemand anderen wählen',
  'list.asks':
    'Es wartet auf die Person in {place}: Sie schreibt dem Bot „was ich verantworte“ und drückt „Übernehmen“.{role, select, none {} other { Dafür braucht sie von der IT die App-Rolle {role}.}} Bis dahin gilt alles wie bisher.',
  'list.asks.lacks-role':
    'Die Person in {place} würde es übernehmen und darf es noch nicht: Die IT hat ihr die App-Rolle {role} nicht gegeben. Sobald sie sie hat, drückt sie unter „was ich verantworte“ noch einmal „Übernehmen“. Oder bitte jemand anderen wählen. Bis dahin gilt alles wie bisher.',
  'list.not-theirs':
    'Wer in {place} steht, sagt: nicht meins. Bitte jemand anderen wählen. Bis dahin gilt alles, wie es war.',
  'list.office.line':
    'Zeile {line} der Strategie: {text} Fähigkeiten: {skills}. {roles, select, none {Alle Rollen} other {Rollen: {roles}}}. Gewicht {weight}, vom {from} bis zum {until}.',
  'list.unknown-name':
    '„{name}“ ist hier kein Name; „Namen“ an den Bot geschrieben, und er nennt alle, die es gibt',
  'list.unknown-name.like':
    '„{name}“ ist hier kein Name; bitte {like} schreiben, oder „Namen“ an den Bot, der alle nennt',
  'list.name-of-several': '„{name}“ heißen mehrere; bitte die Kennung schreiben, die gemeint ist: {ids}',
  'list.not-one-of': '„{text}“ ist nichts von: {names}',
  'list.choose': '{place}: bitte eins davon wählen: {choices}',
  'people.approver': 'Gibt frei',
  'people.nobody': 'noch niemand: Was diese Ursache hat, kommt zu niemandem. Bitte jemanden in Person wählen',
  'people.off': 'aus: Es wird nichts mehr verlangt und nichts mehr angenommen',
  'people.office.usual': 'wer zuständig ist für: {cause}',
  'people.office.cause':
    '[Du stehst|Sie stehen] für eine Ursache ein, gegen die Lernen nicht hilft: {cause}. Was dazu gefunden wird, kommt zu [dir|Ihnen], und statt [deines|Ihres] Namens steht dort „{office}“.',
  'people.office.approver':
    '[Du gibst|Sie geben] frei: [Du wirst|Sie werden] gefragt und erinnert bei {gates, select, both {Ursachen und dem, was veröffentlicht wird} publication {dem, was veröffentlicht wird} nothing {nichts als eigenen Zeilen der Strategie} other {Ursachen und Vorrang}}.',
  'people.office.deputy':
    '[Du vertrittst|Sie vertreten] jemanden, der freigibt: Was dort einige Tage liegen bleibt, kommt zu [dir|Ihnen] ({gates, select, both {Ursachen und was veröffentlicht wird} publication {was veröffentlicht wird} nothing {Zeilen der Strategie, die dieser Person gehören} other {Ursachen und Vorrang}}).',
  'people.cause-has-row':
    'Jede Ursache hat schon eine eigene Zeile; bitte dort jemanden in Person wählen und diese löschen',
  'people.it-lets-in':
    'Wer Inhalte macht und welche Systeme senden, lässt die IT zu, mit Schlüsseln; dann stehen sie in einer eigenen Zeile. Bitte diese löschen',
  'people.it-lets-in-again': 'Standing: Was aus ist, lässt die IT wieder zu',
  'people.expert':
    'Eine Zeile macht niemanden zum Experten: bitte darum bitten, dem Bot zu schreiben, „Antworten an meiner Stelle“ zu wählen und selbst zu sagen, wonach gefragt werden darf. Wer das tat, steht in keiner Liste',
  'list.fault.required': '{place}: Hier fehlt etwas',
  'list.fault.number': '{place}: bitte eine Zahl schreiben',
  'list.fault.whole': '{place}: bitte eine ganze Zahl schreiben',
  'list.fault.step': '{place}: in Schritten von {step, number}',
  'list.fault.month': '{place}: einen Monat so schreiben: 2026-11',
  'list.fault.at-least': '{place}: {least} oder mehr',
  'list.fault.more-than': '{place}: mehr als {least}',
  'list.fault.at-most': '{place}: {most} oder weniger',
  'list.fault.too-long': '{place}: höchstens {most} Zeichen',
  'list.fault.too-many': '{place}: höchstens {most} sind möglich',
  'list.fault.moment': '{place}: bitte einen Tag so schreiben: 2026-12-31',
  'list.fault.person': '{place}: bitte jemanden wählen',
  'list.fault.id': '{place}: bitte 1 bis 40 Buchstaben, Ziffern, Binde- oder Unterstriche schreiben',
  'list.fault.one-line': '{place}: bitte eine Zeile schreiben',
  'list.fault.other': '{place} passt nicht',
  'rule.noticeableGap': 'Fehlende Stufen, ab denen jemand unter dem Ziel liegt',
  'rule.shareBelow':
    'Wie viel einer Gruppe für einen Bedarf fehlen muss: als läge dieser Anteil gerade unter dem Ziel',
  'rule.shareAssessed': 'Anteil einer Rolle, der eingeschätzt sein muss, um etwas über sie zu sagen',
  'rule.recheckUncertainty': 'Wie unsicher eine Stufe höchstens ist, ehe jemand neu eingeschätzt wird',
  'rule.sameSubject': 'Nähe, ab der ein Ausdruck und eine Fähigkeit dasselbe meinen',
  'rule.understood': 'Nähe, ab der ein Wunsch als Wunsch nach einer Fähigkeit verstanden wird',
  'rule.onTheSubject': 'Nähe, ab der eine Stelle eines Dokuments von einer Fähigkeit handelt',
  'rule.maybeSameCourse': 'Nähe, ab der zwei Titel derselbe Kurs sein können',
  'rule.restDays': 'Tage, die ein beantworteter Bedarf ruht',
  'rule.restDaysUnanswered': 'Tage, die ein unbeantworteter Bedarf ruht',
  'rule.approvalDays': 'Tage, um eine Frage zu beantworten',
  'rule.sourceSettleHours': 'Stunden, die ein geändertes Dokument so stehen muss, bevor jemand gefragt wird',
  'rule.sourceSettleTimes':
    'Nach wie vielen Malen dieser Stunden gefragt wird, obwohl das Dokument noch bearbeitet wird',
  'rule.secondLookDays':
    'Wie viele Tage eine freigegebene Antwort höchstens wartet, während Menschen von selbst lernen',
  'rule.attentionItems': 'Wie vieles eine Person in einem Fenster von Tagen höchstens geschickt bekommt',
  'rule.attentionDays': 'Tage, in denen gezählt wird, was einer Person geschickt wird',
  'rule.practiceNoticeDays': 'Tage zwischen zwei Hinweisen, dass etwas zu wiederholen ist',
  'rule.waitlistShare': 'Anteil, der zum Vergleich wartet',
  'rule.about.needs': 'Wann eine Lücke ein Bedarf ist',
  'rule.about.questions': 'Wie lange Fragen warten',
  'rule.about.sent': 'Was Menschen geschickt wird',
  'rule.about.causes': 'Welche Ursache es ist',
  'rule.about.forms': 'Welche Form antwortet',
  'rule.about.subjects': 'Wovon Worte handeln',
  'rule.about.drafts': 'Wie sich Entwürfe lesen',
  'rule.about.observed': 'Was Beobachtende ankreuzen',
  'rule.about.spent': 'Was Zeit und Token kosten',
  'rule.range':
    '{number, select, whole {eine ganze Zahl} other {eine Zahl}} {bounds, select, fromTo {von {least, number} bis {most, number}} aboveTo {über {least, number}, höchstens {most, number}} above {über {least, number}} other {ab {least, number}}}',
  'rule.takes.number':
    '{range}{unit, select, levels {, in Stufen} share {: 0,4 sind 40 Prozent} nearness {: 1 ist ganz dasselbe} days {, in Tagen} hours {, in Stunden} points {, in Punkten} money {, in der Währung des Plans; leer heißt, es ist nicht bekannt} other {}}',
  'rule.takes.lines':
    'ein Name je Zeile, ein Doppelpunkt und {ranges}; was keine Zeile nennt, bleibt{optional, plural, =0 {} other {; ohne Zahl hinter „{empty}“ gibt es dort keine Grenze}}',
  'rule.takes.text': 'ein Text von höchstens {most, number} Zeichen',
  'rule.takes.rubric': 'ein Verhalten je Zeile, höchstens {most, number} Zeilen',
  'rule.takes.question':
    'eine Ursache je Zeile, jede davon, ein Doppelpunkt und wie oft die Antwort ja wäre, wenn sie es ist: 0,8 sind 80 Prozent',
  'rule.takes.points':
    'zuerst, wann es gilt (Menschen ≥ 60; Art der Fähigkeit: Umgang mit Menschen), dann eine Form je Zeile, ein Doppelpunkt und Punkte von -20 bis 20',
  'rule.houseStyle': 'Hausstil von allem, was entworfen wird',
  'rule.form': 'Was von einem Entwurf außerdem verlangt wird: {form}',
  'rule.rubric': 'Was Beobachtende bei jeder Übung abhaken: {kind}',
  'rule.enough': 'Wahrscheinlichkeit einer Ursache, ab der nicht weiter gefragt wird',
  'rule.most': 'Fragen, die eine Person höchstens gestellt bekommt',
  'rule.prior': 'Was von einer Gruppe vermutet wird, von der nichts bekannt ist',
  'rule.hoursPerPoint': 'Stunden je Person, die einen Punkt kosten',
  'rule.mostForCost': 'Punkte, die Aufwand höchstens abzieht',
  'rule.mostForWishes': 'Punkte, die frühere Wünsche höchstens dazugeben oder abziehen',
  'rule.practice': 'Anteil einer Art von Fähigkeit, der nur durch Üben kommt',
  'rule.costs': 'Was es kostet: {form}',
  'rule.cost.learnerMinutes': 'Minuten je Lernenden',
  'rule.cost.facilitatorHours': 'Stunden einer Begleitung je Gruppe',
  'rule.cost.groupSize': 'Menschen in einer Gruppe',
  'rule.cost.preparationHours': 'Stunden der Personalentwicklung, einmal',
  'rule.cost.placesAtOnce': 'Plätze auf einmal',
  'rule.rates.learnerHour': 'Was eine Stunde Lernzeit kostet',
  'rule.rates.teamHour': 'Was eine Stunde der Personalentwicklung kostet',
  'rule.rates.millionTokens': 'Was eine Million Token des Modells kostet, das entwirft',
  'rule.fact.kind': 'Art der Fähigkeit',
  'rule.fact.cause': 'Ursache',
  'rule.fact.stakes': 'Gewicht der Zeile',
  'rule.fact.people': 'Menschen',
  'rule.fact.daysLeft': 'Tage übrig',
  'rule.fact.novelty': 'Neuheit',
  'rule.fact.practice': 'Übung',
  'rule.fact.gap': 'Lücke',
  'trial.nothing':
    'Es wird nichts erprobt: Was gesendet wurde, gilt schon so. Bitte senden, was anders sein soll.',
  'trial.refused': 'Es wurde nichts erprobt, damit nichts stillschweigend übergangen wird. {faults}',
  'trial.not': '{field} wird nicht erprobt: {why}.',
  'trial.elsewhere.draft':
    '{field} zeigt sich hier nicht: Es ändert, was Entwürfe sagen. Zu erproben mit POST /api/trial-drafts.',
  'trial.elsewhere.today':
    '{field} zeigt sich hier nicht: Was über die letzten Wochen gesagt wurde, hängt nicht davon ab. Zu erproben mit POST /api/policy/try.',
  'trial.not.agreement':
    'Was eine Betriebsvereinbarung ausschließt, wird nicht angesehen, auch nicht um zu sehen, was wäre',
  'trial.not.retention':
    'Es sagt, wie lange etwas aufbewahrt wird; was eine kürzere Frist löscht, kommt nicht wieder. Maßgeblich ist das Verzeichnis der Verarbeitungen',
  'trial.not.who-may-send':
    'Es sagt, wer senden darf; gefragt wird danach, wenn jemand sendet, und was kommen wird, ist nicht bekannt',
  'trial.not.of-one-person':
    'Was sich ändert, betrifft einzelne Personen, und eine Erprobung sieht nur Gruppen; nach dem Speichern zeigt es der nächste Durchgang in den Zahlen von Gruppen',
  'trial.not.later-events':
    'Es sagt, was zu einem Zeitpunkt geschieht, der noch kommt; nichts, was heute bekannt ist, hängt davon ab',
  'trial.not.words-of-people':
    'Es sagt, wie nah Worte von Menschen an einer Fähigkeit sein müssen, und eine Erprobung liest nicht noch einmal, was Menschen geschrieben haben',
  'trial.not.plan':
    'Es sagt, was die Wege kosten und dauern, eine Lücke des Plans zu schließen; es eröffnet keinen Bedarf und beendet keinen, und GET plan zeigt es, sobald es gespeichert ist',
  'trial.not.rates':
    'Es sagt, was eine Stunde und ein Token kosten; es entscheidet nichts, und der nächste Bericht nennt es, sobald es gespeichert ist',
  'trial.not.employment':
    'Es setzt Agenten ein, die Entscheidungen über Beschäftigung berühren; keiner wird an Menschen erprobt, bevor jemand dafür einsteht',
  'trial.not.pairs':
    'Es sagt, nach welchen Paaren von Kursen beim nächsten Entwurf ein Mensch gefragt wird; für sich entscheidet es nichts',
  'trial.draft.no-source': 'Keine Stelle der Dokumente handelt davon.',
  'trial.draft.same':
    'Der Entwurf entstünde aus denselben Worten: Was erprobt wird, betrifft die Form {form} nicht.',
  'problem.trial.not-this-form':
    '{field} betrifft keinen Entwurf in der Form {form} für diesen Bedarf. Bitte form senden, eine von {forms}, oder es weglassen.',
  'problem.trial.no-form':
    'Bedarf {needId} hat noch keinen Entwurf, dessen Form zu nehmen wäre. Bitte form senden: eine von {forms}.',
} satisfies SameMessages<typeof english>;
