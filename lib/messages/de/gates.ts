import type { SameMessages } from '../message.ts';
import type { gates as source } from '../en/gates.ts';

/**/
export const gates: SameMessages<typeof source> = {
  'gate.cause': '{skill}, Rolle {role}{where}: Was ist die Ursache, und verdient es jetzt eine Antwort?',
  'gate.publication': 'Das für die Rolle {role}{where} veröffentlichen, über {skill}?',
  'gate.renewal':
    'Die Quelle hat sich geändert: diese neue Fassung für die Rolle {role}{where} veröffentlichen, über {skill}?',
  'gate.renewal.sentence': 'die Seite sagt {before}; sie würde sagen: {after}',
  'gate.renewal.dropped': 'die Seite sagt {before}; das würde sie nicht mehr sagen',
  'gate.renewal.by-hand':
    'jemand hatte die Seite von Hand auf {after} gebracht; der Entwurf sagt das nicht: bitte wieder verbessern, wo es so stehen soll',
  'gate.renewal.left':
    '{count, plural, one {# weitere Zeile ist} other {# weitere Zeilen sind}} anders; der Entwurf zeigt sie',
  'gate.renewal.others':
    '{count, plural, one {# anderer Satz ist} other {# andere Sätze sind}} neu oder weg: was entworfen wird, wird ganz entworfen',
  'gate.footer': 'Vorgeschlagen: {agent}. Ohne Antwort bis {day} geschieht nichts.',
  'gate.withheld':
    'wie die Gruppe steht, ist nicht zu sehen: von weniger als {least, plural, =5 {fünf} =10 {zehn} other {#}} Menschen darin ist vielleicht etwas bekannt',
  'gate.elsewhere': 'wie die Gruppe steht, erfährt, wer die Frage öffnet, und nicht ein Kanal',
  'gate.withdrawn': 'Braucht keine Antwort mehr: {question}',
  'gate.withdrawn.reason': 'der Grund steht beim Bedarf',
  'gate.withdrawn.footer': 'Zurückgezogen; nichts ist zu tun.',
  'gate.standing': 'Im Voraus freigegeben, nichts ist zu tun: {question}',
  'gate.standing.decided':
    'die Dauerfreigabe {standing}, Fassung {version, number}, hat es freigegeben; wer Register ändern darf, kann sie zurückziehen',
  'gate.standing.footer': 'Durch eine Dauerfreigabe freigegeben.',
  'gate.standing.sample':
    'die Dauerfreigabe {standing} hätte es freigegeben: zu einem von {every, number} wird trotzdem gefragt',
  'gate.more-passages':
    '… und {left, plural, one {# weitere Stelle} other {# weitere Stellen}}, die die Tür der Freigaben ganz zeigt.',

  'gate.cause.supposed':
    'vermutete Ursache: {cause} (Sicherheit {confidence, number, percent}), denn {reasons}',
  'gate.cause.supposed.not-learnable':
    'soweit sich sagen lässt, ist es keine Frage des Lernens; welche der anderen Ursachen es ist, ist nicht bekannt. Am wahrscheinlichsten: {cause} ({confidence, number, percent}), denn {reasons}',
  'gate.cause.supposed.learnable':
    'soweit sich sagen lässt, ist es eine Frage des Lernens; ob Können oder Wissen fehlt, ist nicht bekannt. Wahrscheinlicher: {cause} ({confidence, number, percent}), denn {reasons}',
  'gate.cause.supposed.nothing':
    'die Ursache ist nicht bekannt. Am wahrscheinlichsten: {cause} ({confidence, number, percent}), denn {reasons}',
  'gate.cause.supposed-only': 'vermutete Ursache: {cause}',
  'gate.cause.supposed-only.not-learnable':
    'vermutet: keine Frage des Lernens; welche andere Ursache, ist nicht bekannt',
  'gate.cause.supposed-only.learnable':
    'vermutet: eine Frage des Lernens; ob Können oder Wissen, ist nicht bekannt',
  'gate.cause.supposed-only.nothing': 'die Ursache ist nicht bekannt',
  'gate.cause.others': 'es kann auch sein: {causes}',
  'gate.cause.other': '{cause} ({confidence, number, percent})',
  'gate.cause.standing':
    'mittlere Stufe {level, number} von {target, number}, die verlangt sind, bekannt von {assessed, number} von {population, number} Menschen',
  'gate.cause.no-standing':
    'wie die Gruppe steht, ist nicht bekannt: zu wenige wurden eingeschätzt, oder nicht in letzter Zeit',
  'gate.cause.lead':
    'die ersten Zeichen kamen {days, plural, one {# Tag} other {# Tage}}, bevor es gefunden wurde',
  'gate.cause.requests':
    '{count, plural, =0 {weniger als {least, plural, =5 {fünf} =10 {zehn} other {#}} Menschen baten darum} other {mindestens # Menschen baten darum}}',
  'gate.cause.delay':
    '{seen, select, unknown {wie viel fehlt, ist nicht bekannt, und so auch nicht, was das Warten kostet} nobody {soweit bekannt, fehlt ihnen nichts, deshalb kostet das Warten nichts, was gezählt wird} other {solange es wartet, {people, plural, one {fehlt etwa # Menschen} other {fehlen etwa # Menschen}} weiter {gap, plural, one {# Stufe} other {# Stufen}} {seen, select, work {in ihrer Arbeit} both {zu dem, was verlangt ist, nach ihren Einschätzungen und dem, was von ihrer Arbeit zu sehen ist} other {zu dem, was verlangt ist}}}}; die Strategiezeile zählt {weight, number, percent} von dem, worauf es ankommt',
  'gate.cause.priority':
    'wie dringend es ist: {urgency, number, percent}, weil das Datum der Strategiezeile näher rückt oder das Können nachlässt',
  'gate.question-back':
    'zurückgefragt bei denen, die darum baten, und noch nicht mit Ja oder Nein beantwortet: {question}',
  'gate.cause.pulse':
    'zur selben Zeit in der Gruppe „{group}“ zu sehen, in der Menschen der Rolle {role} arbeiten: Antworten auf „{question}“ {rose, select, true {stiegen} other {fielen}} seit {day} um etwa {points, number} Punkte (auf 1–5). {rose, select, true {Was hat dort geholfen, und würde es auch hier helfen?} other {Steht hinter beidem dasselbe?}} Warum, sagen die Antworten nicht; vor der Entscheidung dort nachfragen',
  'gate.cause.pulse.beside': 'von den Menschen, die dort arbeiten, ist außerdem bekannt: {what}',
  'gate.cause.line': 'Strategiezeile {line}: {text}',
  'gate.cause.line-gone': 'nicht mehr da',
  'gate.cause.not-waiting': 'es wartet auf keine Entscheidung mehr',
  'gate.cause.unfair':
    'gäbe es nicht für alle einen Platz, {ratio, plural, =0 {bekäme ihn aus der {attribute} {group} kaum jemand} other {bekämen ihn Menschen der {attribute} {group} etwa {ratio, number, percent} so oft wie die, die ihn am häufigsten bekämen}}; unter {least, number, percent} ist das ungerecht. Zählte nicht, {term}, wären es {without, number, percent}',

  'gate.outcome':
    'Ergebnis, das abgelesen wird: {terms}; {agreed, select, true {wer die Strategiezeile verantwortet, hat zugestimmt} other {von einer Regel vorgeschlagen}}, und nur diese Person darf es hier ändern',
  'outcome.proposed': '{skill} bei der Arbeit, in der Rolle {role}{where}, wie eingeschätzt',
  'outcome.terms':
    '{indicator}; {rises, select, true {ein Anstieg} other {ein Rückgang}} um mindestens {worth, number} {unit}, gesehen in {source}{dated, select, true {, bis {day}} other {}}',

  'problem.need.part-open':
    'Für die ganze Rolle wird kein Bedarf {need} eröffnet, solange einer für einen Teil von ihr offen ist: Niemand wird zweimal ausgewählt. [Warte|Warten Sie], bis dieser endet, oder [entscheide|entscheiden Sie] ihn jetzt.',
  'gate.unnamed':
    'Zu einem Teil einer Rolle, der inzwischen zu klein ist, um genannt zu werden: Verdient das eine Antwort?',
  'need.where':
    '{part, select, department { in der Abteilung {department}} site { am Standort {site}} both { in der Abteilung {department} am Standort {site}} other { in einem Teil des Unternehmens}}',
  'need.called': '{skill} in der Rolle {role}{where}',

  'place.only': 'der einzige Bedarf, der auf eine Entscheidung wartet',
  'place.rank':
    'nach dem, was das Warten kostet, Nummer {rank, number} von den {of, number}, die warteten, als die Frage gestellt wurde',
  'place.after': 'kommt nach {need}, wegen {term}',
  'place.before':
    'bleibt vor {need}, wegen {term}, außer eine seiner Zahlen fällt um {spare, number, percent}',
  'place.firm':
    'der Platz ist eindeutig: er wäre derselbe, wenn eine seiner Zahlen ein Fünftel höher oder tiefer läge',
  'place.moves':
    'der Platz ist nicht sicher: läge eine seiner Zahlen ein Fünftel höher oder tiefer, stünde es zwischen Nummer {best, number} und Nummer {worst, number}',

  'gate.response.kit':
    'der günstigste erste Schritt: bevor diese Form ({form}) Geld kostet, kann die Gestaltung in Copilot beginnen, mit den Anweisungen am Ende dieses Entwurfs, wie auch immer die Entscheidung hier ausfällt: niemandes Lernzeit, keine Token, etwa {hours, plural, one {# Stunde} other {# Stunden}} Arbeit der Personalentwicklung',
  'gate.response.chosen': '{option}: {what}, denn {reason}',
  'gate.response.cost': 'Aufwand: {cost}',
  'gate.response.rejected': 'nicht {option}: {what}, denn {reason} ({cost})',
  'gate.response.pair':
    'vielleicht derselbe Kurs: {one} und {other}; {seen, select, title {der Titel ist derselbe} other {die Titel scheinen dasselbe zu bedeuten}}. Nichts hängt daran, bis es jemand sagt (Paar {pair})',
  'gate.response.pair.course': '{title} ({listed}, {url})',
  'gate.response.pair.listed':
    '{kind, select, own {Viva Learning, Anbieter learning-os} viva {Viva Learning, Anbieter {name}} file {Datei {name}} unknown {einer der Kataloge} other {{name}}}',
  'gate.response.more-pairs':
    '{more, plural, one {# weiteres Paar} other {# weitere Paare}} von Kursen {more, plural, one {könnte} other {könnten}} derselbe sein; GET course-pairs nennt sie',
  'gate.response.unread': 'nicht gelesen: {files}{more, plural, =0 {} other {; und # weitere}}',
  'gate.response.document.owner': '{owner} steht für {document} ein',
  'gate.response.document.until': '{document} gilt bis {day}',
  'gate.response.document.both': '{owner} steht für {document} ein, es gilt bis {day}',
  'gate.response.remark.clash':
    'zwei Dokumente widersprechen sich, und wer es liest, erfährt es nicht: {one} – {other}. Vor der Freigabe ist zu klären, was gilt',
  'gate.response.remark.hole':
    'niemand ist genannt, der zwischen diesen entscheidet: {below} – {above}. Vor der Freigabe ist das zu klären',
  'gate.response.remark.two-readings':
    'lässt sich auf zwei Arten lesen: {said}. Zu klären ist, was gemeint ist',
  'gate.response.remark.unanswered': 'der Bedarf fragt „{asks}“, und kein Dokument sagt es',
  'gate.response.remark.left-out':
    '{count, plural, one {eine Regel} other {# Regeln}} der Dokumente {count, plural, one {könnte} other {könnten}} im selben Augenblick gelten und {count, plural, one {steht} other {stehen}} nicht darin: {first}{more, plural, =0 {} other {; und # weitere}}',
  'gate.response.remark.said': '{text} in {source}',
  'gate.response.remark.said-by': '{text} in {source}, wofür {owner} einsteht',
  'gate.response.more-remarks':
    '{more, plural, one {# weitere Lücke oder ein weiterer Widerspruch} other {# weitere Lücken und Widersprüche}} der Dokumente: Die Tür der Freigaben zeigt alle',
  'gate.response.form': 'Form {form}: {reason}',
  'gate.response.places':
    'zugleich Plätze für {atOnce}, und mehr brauchen es: {by, select, position {Zuerst kommt, wer am schnellsten so weit ist, in Dritteln, innerhalb eines Drittels nach Los, auch nach dem, was zum Lernen gegeben wurde, weil targeting hier in Gebrauch ist} stopped {Wer zuerst kommt, entscheidet das Los, weil ein Schalter targeting jetzt anhält; so freigegeben bleibt es beim Los, auch wenn, wer Register schreiben darf, ihn zurücknimmt (Register switch)} disabled {Wer zuerst kommt, entscheidet das Los, weil diese Installation targeting auslässt (Einstellung DISABLED_AGENTS)} other {Wer zuerst kommt, entscheidet das Los, weil targeting hier nicht in Gebrauch ist; wer Register schreiben darf, nimmt es im eigenen Namen in Gebrauch (Regel employment)}}, und zwar so, dass keine Abteilung und keine Zeitzone seltener als vier Fünftel so oft gewählt wird wie eine andere, soweit ein Los das halten kann. Wer hinter dem Vierfachen der Plätze steht, bekommt es nicht',
  'gate.response.places.checked':
    '{short, select, true {Das Los wird ebenso an {by}} other {Brauchen es bis dahin mehr, als Plätze da sind, so wird das Los an {by}}} aus dem Verzeichnis der Firma gemessen, in Gruppen der Mindestgröße: gelesen in dem Augenblick, in dem es gezogen wird, von allen, die einem Vergleich nicht widersprechen, und allein dafür; die Werte ordnen niemanden und werden nirgends aufgehoben. Wer freigibt, erfährt, wo es sich nicht lesen lässt, keine zwei Gruppen groß genug sind oder kein Los es halten kann',
  'gate.response.other-form': 'nicht {form}: {reason}',
  'gate.response.less-for-it': 'es würde hier weniger bewirken',
  'gate.response.time': '{minutes, plural, one {# Minute} other {# Minuten}} der Zeit jeder Person',
  'gate.response.hours': '{hours, plural, one {# Stunde} other {# Stunden}} der Zeit jeder Person',
  'gate.response.together': '{hours, plural, one {# Stunde} other {# Stunden}} zusammen',
  'gate.response.work': '{hours, plural, one {# Stunde} other {# Stunden}} Arbeit der Personalentwicklung',
  'gate.response.tokens': '{tokens, number} Token',

  'gate.draft':
    'Entwurf {title}, formuliert von einer KI ({model}){people, plural, =0 {} one {, # Teil davon von einem Menschen} other {, # Teile davon von Menschen}}. Seine Worte stehen in den Quellen; ob sie dasselbe bedeuten, muss ein Mensch lesen.',
  'gate.draft.by-hand': 'von einem Menschen formuliert, der es nicht freigeben darf',
  'gate.draft.changed':
    'die Quellen haben sich seit dem Entwurf geändert: so lässt er sich nicht freigeben; zurückgegeben, wird er neu entworfen',
  'gate.draft.no-source': 'zitiert keine Quelle',
  'gate.draft.made-up': 'zum Üben erfunden: keine Aussage über das Unternehmen, deshalb ohne Quelle',
  'gate.draft.source': '{source}: {text}',
  'gate.draft.translation': 'auf {language}: {text}',
  'gate.draft.translation.doubted':
    'auf {language}, und ein Modell bezweifelt, dass es dasselbe sagt: {text}',
  'gate.draft.translation.doubted-by-rule':
    'auf {language}, wo Zahlen die Plätze getauscht haben oder ein „nicht“ oder „nur“ zu fehlen oder zu viel scheint: {text}',
  'gate.part.translated': '{where}, auf {language}',
  'gate.draft.translations': 'Weitere Worte auf {language}',
  'gate.translation.checked':
    'die es lesen, bevorzugen {language}: jeder Satz steht so neben dem Original, formuliert von einer KI ({model}) und von einem Modell mit dem Original verglichen, das {doubted, plural, =0 {keinen} one {# davon} other {# davon}} bezweifelt. Veröffentlicht wird es mit dem Original; ob es dasselbe sagt, muss ein Mensch lesen',
  'gate.translation.doubted-by-rule':
    'auf {language} {count, plural, one {hat # Satz} other {haben # Sätze}} Zahlen an anderer Stelle oder ein „nicht“ oder „nur“, das zu fehlen oder zu viel scheint: zuerst lesen',
  'gate.translation.not-checked':
    'die es lesen, bevorzugen {language}: jeder Satz steht so neben dem Original, formuliert von einer KI ({model}). Kein Modell war da, um es mit dem Original zu vergleichen: ob es dasselbe sagt, hat niemand geprüft. Veröffentlicht wird es mit dem Original',
  'gate.translation.missing.no-model':
    'die es lesen, bevorzugen {language}, und kein Modell war da, das so formuliert: sie würden das Original lesen',
  'gate.translation.missing.not-well':
    'die es lesen, bevorzugen {language}, und was ein Modell so formuliert hat, hat die Prüfungen nicht bestanden: sie würden das Original lesen',
  'gate.translation.missing.failed':
    'die es lesen, bevorzugen {language}, und das Übersetzen ist gescheitert ({kind}): sie würden das Original lesen. Die IT kann nachsehen; zurückgegeben, wird es noch einmal versucht',
  'gate.draft.unchecked':
    'nicht in der Reihenfolge der Quelle: ob es dasselbe sagt oder das Gegenteil, wurde nicht geprüft',
  'gate.reworded.corrected':
    '{count, plural, one {# Teil wurde} other {# Teile wurden}} von Hand berichtigt; alles andere ist, wie es zurückgegeben wurde. Wer berichtigt hat, darf es nicht freigeben',
  'gate.reworded.remark':
    '{count, plural, =0 {kein Teil hat andere Worte: alles ist, wie es zurückgegeben wurde} one {# Teil hat andere Worte, {foundBy, select, model {den ein Modell in der Anmerkung gemeint sah} other {den die Anmerkung nennt, zitiert oder mit dem sie Worte teilt}}; alles andere ist, wie es zurückgegeben wurde} other {# Teile haben andere Worte, {foundBy, select, model {die ein Modell in der Anmerkung gemeint sah} other {die die Anmerkung nennt, zitiert oder mit denen sie Worte teilt}}; alles andere ist, wie es zurückgegeben wurde}}',
  'gate.reworded.whole.no-part':
    'alles ist neu formuliert: es war nicht zu erkennen, welchen Teil die Anmerkung meint',
  'gate.reworded.whole.other-parts':
    'alles ist neu formuliert: die Anmerkung verlangt andere Teile oder weniger, und nicht andere Worte',
  'gate.reworded.whole.source-changed':
    'alles ist neu formuliert: die Quellen haben sich seit dem Entwurf geändert',
  'gate.reworded.whole.not-well':
    'alles ist neu formuliert: andere Worte nur für diese Teile haben die Prüfungen nicht bestanden',
  'gate.reworded.term':
    'ein Mensch hat {to} statt {from} gesetzt: die Quellen nennen es so, und keine Prüfung weiß, dass es dasselbe ist',
  'gate.wish.words.followed': 'die Anmerkung, {to} und nicht {from}: überall befolgt',
  'gate.wish.words.partly': 'die Anmerkung, {to} und nicht {from}: zum Teil befolgt; {from} steht noch darin',
  'gate.wish.words.refused':
    'die Anmerkung, {to} und nicht {from}: nicht befolgt, weil eine Prüfung es ablehnt: {why}. Bitte mit den Worten der Dokumente sagen oder erst das Dokument ändern lassen',
  'gate.wish.words.not':
    'die Anmerkung, {to} und nicht {from}: nicht befolgt; kein Modell hat es so formuliert, dass es die Prüfungen besteht. Bitte diese Teile von Hand berichtigen oder ein anderes Wort nennen',
  'gate.wish.words.nowhere':
    'die Anmerkung, {to} und nicht {from}: Im Entwurf, der zurückkam, stand {from} nirgends',
  'gate.wish.remark.told':
    'die Anmerkung bekam das Modell; ob es ihr gefolgt ist, sagt keine Regel: bitte lesen, was sich geändert hat',
  'gate.wish.remark.offline':
    'die Anmerkung: Ein Modell war nicht da, und der Offline-Entwurf folgt keiner. Er kann nur andere Sätze der Dokumente setzen; was anders sein soll, bitte von Hand berichtigen',
  'gate.wish.house-style.told':
    'den Hausstil bekam das Modell; ob es ihm gefolgt ist, sagt keine Regel: bitte mit Blick darauf lesen',
  'gate.wish.house-style.offline':
    'der Hausstil: nicht befolgt. Ein Modell war nicht da, und der Offline-Entwurf folgt keinem Hausstil',
  'gate.wish.form.told':
    'was von dieser Form verlangt wird, bekam das Modell; ob es dem gefolgt ist, sagt keine Regel: bitte mit Blick darauf lesen',
  'gate.wish.form.offline':
    'was von dieser Form verlangt wird: nicht befolgt. Ein Modell war nicht da, und der Offline-Entwurf folgt nichts davon',
  'gate.reworded.heading': 'Was sich geändert hat, seit es zurückgegeben wurde',
  'gate.reworded.before': 'vorher: {text}',
  'gate.reworded.all': 'Alles',
  'gate.course': 'Vorhandener Kurs {title} ({minutes, plural, one {# Minute} other {# Minuten}})',
  'gate.course.opens': 'öffnet {host}',
  'gate.course.foreign':
    'was hinter dem Link steht, kann sich nach der Entscheidung ändern; das wird nicht geprüft',
  'gate.course.watched': 'wird nicht verschickt, wenn sich sein Text nach dieser Frage ändert',

  'demand.question':
    'Viele bitten darum, und keine Zeile der Strategie verlangt es: eine Zeile hinzufügen, oder es lassen?',
  'demand.fact':
    '{skill}, Rolle {role}: mindestens {count, number} Menschen baten darum, {recent, number} in diesem und im letzten Monat{trended, select, true {, {trend}} other {}}',
  'demand.footer':
    'Ohne Antwort geschieht nichts. Die Strategie ändern, oder eins für einige Monate ruhen lassen, dort, wo abgelehnte Wünsche und Trends des Marktes stehen. Fassung der Strategie: {version}.',
  'trend.question':
    'Der Markt soll sich dahin bewegen, und keine Zeile der Strategie verlangt es: eine Zeile hinzufügen, oder es lassen?',
  'trend.fact':
    'Markt: {trend}, sagt {source} vom {day}. Genannt: {skills}. Es wurde kein Bedarf eröffnet, und wer es hier kann, ist nicht bekannt.',
};
