import type { SameMessages } from '../message.ts';
import type { chat as source } from '../en/chat.ts';

/** The German of `en/chat.ts`. */
export const chat: SameMessages<typeof source> = {
  'chat.home': 'Was [möchtest du|möchten Sie] tun?',
  'chat.understood': 'Das könnte gemeint sein',
  'chat.understood.expert': 'Die Fachleute fragen',
  'chat.understood.ahead': 'Was gibt es dafür, nur für mich?',
  'chat.understood.ask': 'Darum bitten, für meine Rolle',

  // Words that somebody may type for it, each between commas.
  'chat.items.words':
    'warum, wieso, angebot, angebote, lektion, lektionen, kurs, kurse, bekommen, ausgewählt, verschickt, für mich',
  'chat.practice.words': 'abrufen, üben, übung, wiederholen, wiederholung, erinnern, quiz',
  'chat.role-plays.words':
    'rollenspiel, rollenspiele, gespräch üben, gespräche üben, ein gespräch üben, proben, probe',
  'chat.skills.words':
    'können, fähigkeit, fähigkeiten, kompetenz, kompetenzen, stufe, stufen, angenommen, einschätzung, eingeschätzt, bestreiten, bestätigen',
  'chat.data.words':
    'daten, gespeichert, speichern, aufbewahrt, über mich bekannt, datenschutz, privatsphäre, löschen, auskunft',
  'chat.team.words': 'team, mein team, meine leute, mitarbeitende, mitarbeiter, überblick',
  'chat.leaders.words': 'leitung, wo wir stehen, auf kurs, abdeckung, was es kostet',
  'chat.owned.words': 'verantwortung, verantwortlich, verantworte, zuständig, charta, strategie, ursache',
  'chat.objection.words': 'widersprechen, widerspruch, pause, pausieren, stopp, aufhören, in ruhe lassen',
  'chat.home.kept':
    'Was in einem Chat steht, wird aufbewahrt, und das Unternehmen kann es lesen. Was eine Karte auf einen Knopfdruck antwortet, [siehst nur du|sehen nur Sie].',
  'chat.needed': 'Bitte zuerst etwas schreiben.',
  'chat.sign-in': 'Dafür müssen [deine|Ihre] Rollen bekannt sein: Bitte anmelden.',
  'chat.only-read':
    '[Du kannst|Sie können] das lesen. Was sich damit tun lässt, braucht eine Rolle, die die Anmeldung nicht hat.',
  'chat.back': 'Zurück zum Anfang',
  'chat.more': '{left, plural, one {# weiteres} other {# weitere}}',
  'chat.rest': 'Und {left, plural, one {# weiteres} other {# weitere}}.',
  'chat.open': 'Öffnen',
  'chat.day': 'am {day}',

  'chat.items': 'Was gibt es für mich, und warum',
  'chat.items.none': 'Nichts, und nichts ist geplant.',
  'chat.item':
    '{form, select, none {} other {{form}, {minutes, plural, one {# Minute} other {# Minuten}}; }}{state, select, delivered {angekommen} planned {geplant} outgrown {nicht verschickt: nicht mehr nötig} contested {nicht verschickt, solange [du es bestreitest|Sie es bestreiten]} unknown {nicht verschickt: nicht bekannt, ob [du es brauchst|Sie es brauchen]} other {nicht verschickt, wegen [deines|Ihres] Widerspruchs; lässt sich öffnen}}, {day}',
  'chat.item.now': 'Jetzt haben',
  'chat.item.came': 'Es kam {day}, und [du hast|Sie haben] den Vergleich verlassen. Niemand erfährt davon.',
  'chat.item.later': 'Später',
  'chat.item.not-relevant': 'Passt nicht',
  'chat.item.finished': 'Ich bin damit fertig',
  'chat.item.take-back': 'Zurücknehmen',
  'chat.item.later.done':
    'Es kommt {day} wieder, wenn in [deiner|Ihrer] Woche Platz dafür ist. Niemand erfährt davon.',
  'chat.item.not-relevant.done':
    'Es ist von [deiner|Ihrer] Liste verschwunden, und nichts davon kommt mehr. Weder Führungskräfte noch Kolleginnen und Kollegen erfahren, dass [du das gesagt hast|Sie das gesagt haben]; von einer Gruppe wird gesagt, wie viele es waren.',
  'chat.item.finished.done':
    'Es ist festgehalten, dass [du fertig bist|Sie fertig sind]. Weder Führungskräfte noch Kolleginnen und Kollegen sehen das; von einer Gruppe wird abgelesen, was sich geändert hat. Welche anderen Systeme es erfahren, steht bei [deinen|Ihren] Daten.',
  'chat.item.take-back.done': 'Es ist wieder wie zuvor.',
  'chat.item.finished-on': 'Fertig {day}.',
  'chat.item.put-off': '[Du hast|Sie haben] es verschoben: Es kommt {day} wieder.',
  'chat.item.changed': 'Worauf dies beruht, hat sich seither geändert.',
  'chat.item.changed.more':
    'Und {left, plural, one {# weitere Änderung} other {# weitere Änderungen}}, die auf der Seite stehen.',

  'chat.lesson.do': 'Hier bearbeiten',
  'chat.lesson.go-on': 'Weitermachen',
  'chat.lesson.question': 'Frage {number, number} von {all, number}',
  'chat.lesson.answer': 'Antwort {letter}',
  'chat.lesson.option': '{letter}. {text}',
  'chat.lesson.cited': '{text} [{sources}]',
  'chat.lesson.source': '[{number, number}] {source}',
  'chat.lesson.before':
    '[Du hast|Sie haben] sie schon beantwortet; was [du jetzt wählst|Sie jetzt wählen], ändert nichts.',
  'chat.lesson.right': 'Das stimmt.',
  'chat.lesson.wrong': 'Das stimmt nicht.',
  'chat.lesson.feedback': '{isRight, select, true {Richtig} other {Nicht richtig}}: {option}',
  'chat.lesson.back-on': 'Sie kommt {day} wieder, zum Abrufen. Nur [du siehst|Sie sehen], wie es ging.',
  'chat.lesson.not-counted': 'Von dieser Antwort wurde nichts aufbewahrt.',
  'chat.lesson.next': 'Die nächste Frage',
  'chat.lesson.over': 'Das war die letzte Frage.',
  'chat.lesson.too-long': 'Für einen Chat ist es zu lang. Auf der Seite steht alles.',

  'chat.programme':
    'Modul {number, number} von {of, number} von „{title}“, etwa {minutes, plural, one {# Minute} other {# Minuten}} mit Übung',
  'chat.programme.read': 'Hier weitermachen',
  'chat.programme.former':
    'Es ist für eine frühere Rolle, deshalb kommt nichts mehr von selbst. Auf der Seite steht alles.',
  'chat.programme.over':
    '[Du hast|Sie haben] alles abgeschlossen. Was bei der Arbeit daraus wird, [kannst du|können Sie] aufschreiben, nur für [dich|sich].',
  'chat.programme.stopped':
    '[Du hast|Sie haben] es {day} beendet: Nichts davon kommt mehr. Auf der Seite steht alles.',
  'chat.programme.paused': 'Pause: Nichts davon kommt, bis [du|Sie] {day} wieder da [bist|sind].',
  'chat.programme.next':
    'Das nächste Modul kommt {day} oder danach, in [deiner|Ihrer] Arbeitszeit, wenn in [deiner|Ihrer] Woche Platz dafür ist.',
  'chat.programme.done': 'Dieses Modul ist fertig',
  'chat.programme.done.said': 'Fertig: Modul {number, number} von {of, number}. Niemand erfährt davon.',
  'chat.programme.pause': 'Pause',
  'chat.programme.pause.means':
    'Nichts davon kommt, und niemand erfährt davon. Wann [bist du|sind Sie] wieder da?',
  'chat.programme.pause.until': 'Wieder da {day}',
  'chat.programme.go-on': 'Wieder weitermachen',
  'chat.programme.go-on.said': 'Es geht weiter, wo [du warst|Sie waren].',
  'chat.programme.stop': 'Beenden',
  'chat.programme.stop.means':
    'Nichts davon kommt mehr, endgültig. Niemand erfährt davon, und die Seite bleibt [dir|Ihnen] offen.',
  'chat.programme.stop.now': 'Endgültig beenden',
  'chat.programme.plan': 'Planen, was ich tun werde',

  'chat.role-plays': 'Ein Gespräch üben',
  'chat.role-plays.none': 'Noch ist kein Rollenspiel angekommen.',
  'chat.role-plays.where':
    'Das Gegenüber ist eine KI. Es öffnet sich neben diesem Chat: Was [du dort sagst|Sie dort sagen], bewahrt Teams nicht auf, und nur [du kannst|Sie können] es lesen.',
  'chat.role-plays.open': 'Üben',
  'chat.role-plays.begun':
    '[Du hast|Sie haben] {begun, plural, one {# Gespräch} other {# Gespräche}} begonnen.',
  'chat.role-plays.all': 'Ein Gespräch fortsetzen',
  'chat.practice': 'Gelesenes abrufen',
  'chat.practice.none': 'Nichts ist fällig.',
  'chat.practice.next': 'Das Nächste ist {day} fällig.',
  'chat.practice.paused': '[Du willst|Sie wollen] gerade nicht üben. Niemand erinnert [dich|Sie] daran.',
  'chat.practice.pause': 'Abrufen aussetzen',
  'chat.practice.go-on': 'Wieder üben',
  'chat.practice.find': 'Zuerst selbst eine Antwort finden, nur für [dich|sich].',
  'chat.practice.show': 'Ich habe sie: Antwort zeigen',
  'chat.practice.mistaken': 'Nicht: „{says}“ {why}',
  'chat.practice.how': 'Wie ging es? Nur [du siehst|Sie sehen] das.',
  'chat.practice.again': 'Ich wusste es nicht',
  'chat.practice.hard': 'Schwer',
  'chat.practice.good': 'Gut',
  'chat.practice.easy': 'Leicht',
  'chat.practice.answered': 'Es ist {day} wieder fällig.',
  'chat.practice.early': 'Es ist erst {day} fällig, deshalb hat sich nichts geändert.',
  'chat.practice.on':
    '[Du übst|Sie üben]: Was [du gelernt hast|Sie gelernt haben], kommt wieder, wenn es fällig ist.',
  'chat.practice.another': 'Das Nächste',

  'chat.skills': 'Was über mich angenommen wird',
  'chat.skills.none': 'Über [dich|Sie] wird nichts angenommen, und [deine|Ihre] Rolle verlangt noch nichts.',
  'chat.skill.level':
    'Zu sehen auf Stufe {level, number, ::.#} von 5; [deine|Ihre] Rolle verlangt {target, number, ::.#}.',
  'chat.skill.level.alone':
    'Zu sehen auf Stufe {level, number, ::.#} von 5; [deine|Ihre] Rolle verlangt es nicht.',
  'chat.skill.from': 'Woher',
  'chat.skill.piece': '{source}: {share, number, percent} der Stufe{dated, select, true {, {day}} other {}}',
  'evidence.assessment': 'eine Einschätzung',
  'evidence.practice-rubric': 'eine Übung, die [du freigegeben hast|Sie freigegeben haben]',
  'evidence.manager-observation': 'was [deine|Ihre] Führungskraft sah',
  'evidence.peer-observation': 'was jemand aus dem Kollegium sah',
  'evidence.objective-met': 'ein Ziel, das erreicht wurde',
  'evidence.role-history': 'die Rollen, die [du hattest|Sie hatten]',
  'evidence.exercise-answer': 'eine Antwort in einer Übung',
  'evidence.completion': 'ein Kurs, den [du abgeschlossen hast|Sie abgeschlossen haben]',
  'evidence.self-report': 'was [du selbst gesagt hast|Sie selbst gesagt haben]',
  'evidence.recall': 'was [du abgerufen hast|Sie abgerufen haben]',
  'evidence.figure': 'eine Kennzahl der Arbeit',
  'evidence.prior': 'was angenommen wird, bevor etwas zu sehen ist',
  'chat.skill.confirm': 'Das stimmt',
  'chat.skill.contest': 'Das stimmt nicht',
  'chat.skill.confirmed': '[Du hast|Sie haben] es {day} bestätigt.',
  'chat.skill.contested':
    '[Du hast|Sie haben] es {day} bestritten. Bis zu einer neuen Einschätzung wird es nicht gegen [dich|Sie] verwendet.',

  'chat.ahead': 'Etwas liegt vor mir',
  'chat.ahead.label':
    'Was liegt vor [dir|Ihnen]? [Deine|Ihre] Worte werden hier nicht aufbewahrt, und niemand erfährt davon.',
  'chat.ahead.example': 'Am Freitag ein erstes schwieriges Gespräch',
  'chat.ahead.send': 'Was gibt es dafür?',
  'chat.moments.on':
    '[Du bekommst|Sie bekommen] etwas angeboten, wenn sich [deine|Ihre] Rolle oder [dein|Ihr] Team ändert.',
  'chat.moments.off': 'Es wird nichts angeboten, wenn sich [deine|Ihre] Rolle oder [dein|Ihr] Team ändert.',
  'chat.moments.stop': 'Nichts anbieten, wenn sich Rolle oder Team ändert',
  'chat.moments.go-on': 'Wieder anbieten',

  'chat.ask': 'Um etwas für meine Rolle bitten',
  'chat.ask.label': 'Was läuft bei der Arbeit schief, oder was brauchen die Menschen?',
  'chat.ask.example': 'Unsere Angebote kommen zurück, weil sie nicht gut genug geschrieben sind',
  'chat.ask.send': 'Darum bitten',
  'chat.ask.understood': 'Verstanden als: {skill}',
  'chat.ask.not-understood':
    'Keine Fähigkeit heißt hier so: [sag|Sagen Sie] anders, was Menschen können sollen.',
  'chat.ask.near': 'Nahe daran verlangt die Strategie: {skills}.',
  'chat.ask.answer': '{answer, select, yes {Ja} no {Nein} other {Weiß ich nicht}}',
  'chat.ask.over': 'Das ist alles, was gefragt wird. Danke.',

  'chat.data': 'Was über mich gespeichert ist',
  'chat.data.person':
    'Rolle {role}, Abteilung {department}{hasSite, select, true {, Standort {site}} other {}}, Zeitzone {zone}.',
  'chat.data.nobody': 'Keine Quelle hat bisher gesagt, wer [du bist|Sie sind].',
  'chat.data.directory': 'Aus [deinem|Ihrem] Konto im Verzeichnis des Unternehmens: {fields}.',
  'chat.data.field':
    '{field, select, isEnabled {ob es aktiv ist} title {Stellenbezeichnung} department {Abteilung} location {Büro} language {bevorzugte Sprache} managerId {Führungskraft} hiredAt {erster Tag} leavesAt {letzter Tag} other {Sonstiges}}',
  'chat.data.objection':
    '[Du hast|Sie haben] seit {day} widersprochen, {to, select, processing {dass über [dich|Sie] etwas ausgerechnet wird} other {mit anderen verglichen zu werden}}.',
  'chat.data.parts':
    '{count, plural, =0 {Für [dich|Sie] war nichts geplant.} one {# Sache war für [dich|Sie] geplant.} other {# Sachen waren für [dich|Sie] geplant.}}',
  'chat.data.evidence': '{count, plural, =0 {Kein Beleg.} one {# Beleg.} other {# Belege.}}',
  'chat.data.piece':
    '{skill}: {level, number}, durch {source}, {day}; {givenFor, select, work {bei der Arbeit} other {zum Lernen}} gegeben',
  'chat.data.responses':
    '{count, plural, one {# Fähigkeit} other {# Fähigkeiten}}, die [du bestätigt oder bestritten hast|Sie bestätigt oder bestritten haben].',
  'chat.data.role-plays':
    'Hier geübte Gespräche: {count, number}. Was darin gesagt wurde, steht nicht hier, weil Chats aufbewahrt werden; nur [du kannst|Sie können] es lesen, auf seiner eigenen Seite.',
  'chat.data.practice':
    '{count, plural, one {# Frage} other {# Fragen}} zum Abrufen, jeweils mit ihrer Fälligkeit.',
  'chat.data.questions':
    '{count, plural, one {# Frage} other {# Fragen}}, die [du|Sie] an Fachleute weitergegeben [hast|haben].',
  'chat.data.asked-in-vain':
    '{count, plural, one {# Thema} other {# Themen}} von Fachleuten, nach {count, plural, one {dem} other {denen}} [du|Sie] vergeblich gefragt [hast|haben], mit dem Tag, für 90 Tage',
  'chat.data.expert':
    'Woraus anderen bis {day} an [deiner|Ihrer] Stelle geantwortet werden darf, und {handed, plural, =0 {keine Fragen} one {# Frage} other {# Fragen}}, die andere an [dich|Sie] weitergegeben haben.',
  'chat.data.plans':
    '{count, plural, one {# eigener Umsetzungsplan} other {# eigene Umsetzungspläne}}; was darin steht, steht nur auf der Seite.',
  'chat.data.undertakings':
    '{count} Vorhaben, {count, plural, one {das [dich|Sie] als verantwortlich nennt} other {die [dich|Sie] als verantwortlich nennen}}.',
  'chat.data.leading':
    '{count, plural, one {# Lerngruppe} other {# Lerngruppen}}, für deren Leitung [du|Sie] genannt [bist|sind]; was [du|Sie] dazu gesagt [hast|haben], und wann die Gruppe sich trifft.',
  'chat.data.requests': '{count, plural, one {# eigener Wunsch} other {# eigene Wünsche}}; nicht die Worte.',
  'chat.data.records':
    '{count, plural, one {# Datensatz} other {# Datensätze}} aus Lernsystemen, in denen [du genannt bist|Sie genannt sind], 30 Tage lang so aufbewahrt, wie sie kamen.',
  'chat.data.told':
    '{count, plural, one {# Datensatz} other {# Datensätze}} über das, was [du getan hast|Sie getan haben], {count, plural, one {geht} other {gehen}} an {systems}.',
  'chat.data.chat':
    'Wo dieser Bot [dich|Sie] erreicht, weil [du|Sie] zu denen [gehörst|gehören], die entscheiden.',
  'chat.data.show': 'Jeder einzelne Beleg',
  'chat.data.whole':
    'Wer alles mitnehmen oder löschen lassen will, wendet sich an die Stelle im Unternehmen, die learning-os betreibt; ein Programm liest es unter GET /api/me/data.',

  'chat.team': 'Mein Team',
  'chat.team.none':
    'Es ist niemand bekannt, der an [dich|Sie] berichtet, oder es sind zu wenige: Über weniger als die kleinste Gruppe wird nichts gesagt.',
  'chat.team.people':
    '{people, number} Menschen berichten an [dich|Sie]. Was hier steht, gilt für alle zusammen.',
  'chat.team.nothing': 'Über sie ist noch zu wenig bekannt, um etwas zu sagen.',
  'chat.team.can':
    '{can, select, most {Die meisten, von denen es bekannt ist, können, was verlangt wird.} few {Wenige von denen, von denen es bekannt ist, können, was verlangt wird.} other {Etwa die Hälfte derer, von denen es bekannt ist, kann, was verlangt wird.}}',
  'chat.team.next':
    '{next, select, keep {Als Nächstes: Wer es kann, zeigt es im nächsten Treffen, und es bleibt in Gebrauch.} wait {Als Nächstes: Etwas dafür ist in Arbeit. Im nächsten Treffen sagen, was die Arbeit verlangt.} other {Als Nächstes: Dafür ist nichts in Arbeit. Fragen, was im Weg steht, und um etwas bitten, wenn es um Lernen geht.}}',
  'chat.team.next.item':
    'Als Nächstes: „{title}“ gibt es dafür. Zeit dafür geben, und im nächsten Treffen fragen, was versucht wurde und was daraus wurde.',
  'chat.team.kept': 'Über einzelne darin wird nichts gesagt, weder [dir|Ihnen] noch irgendwem sonst.',

  'chat.owned': 'Was ich verantworte',
  'chat.office.asked':
    'Dafür nennt [dich|Sie] die Liste {list}. Es gilt, sobald [du sagst, dass du|Sie sagen, dass Sie] dafür [einstehst|einstehen]:',
  'chat.office.take': 'Übernehmen',
  'chat.office.lacks-role':
    '[Du darfst|Sie dürfen] es noch nicht übernehmen: Dafür muss die IT [dir|Ihnen] die App-Rolle {role} geben ({to}). Bitte der IT diesen Satz schicken: „Bitte {role} der Unternehmensanwendung learning-os an mich zuweisen.“ Danach in Teams neu anmelden und hierher zurückkommen.',
  'chat.office.say-so': 'In der Liste sagen',
  'chat.office.lacks-role.title': 'Es wartet auf die IT',
  'chat.office.lacks-role.said':
    'Wer die Zeile in der Liste {list} geschrieben hat, liest darin, dass [du|Sie] es übernehmen [würdest|würden] und die Rolle [dir|Ihnen] fehlt. Sonst fehlt nichts.',
  'chat.office.taken': '[Du stehst|Sie stehen] dafür ein',
  'chat.office.refuse': 'Nicht meins',
  'chat.office.refused': 'Es ist nicht [deins|Ihres]',
  'chat.office.refused.next':
    'Die Zeile in der Liste {list} sagt das dem, der sie geschrieben hat. [Du wirst|Sie werden] nicht mehr gefragt, bis sie etwas anderes sagt, und alles gilt, wie es war.',
  'chat.owned.none':
    '[Du verantwortest|Sie verantworten] keine Zeile der Strategie und keine Ursache, unter der etwas gefunden wurde.',
  'chat.owned.cause':
    'Ein Mensch hat die Ursache bestätigt: {cause}. Deshalb wird nichts gelehrt. Was über die Gruppe bekannt ist:',
  'chat.owned.cause.asked':
    'Die Bitte an [dich|Sie]: ändern, was sie aufhält, oder der Stelle, die learning-os betreibt, sagen, dass es nicht [deine|Ihre] Sache ist.',
  'chat.owned.line': '{text} ({line})',
  'chat.owned.line.stands':
    '{underWay, plural, =0 {Nichts ist in Arbeit} one {# Bedarf ist in Arbeit} other {# Bedarfe sind in Arbeit}}; {measured, plural, =0 {nichts wurde gemessen} one {# wurde gemessen} other {# wurden gemessen}}.',
  'chat.owned.success': 'Die Bitte an [dich|Sie]: sagen, was als Erfolg gelten soll, vor dem {day}.',
  'chat.owned.answer': 'Wartet bis {day} auf eine Antwort: {question}',
  'chat.owned.nothing-asked': 'Gerade gibt es keine Bitte an [dich|Sie].',
  'chat.owned.changed':
    'Am {day} hat jemand sie geändert. Was Erfolg ist, [sagst weiter du|sagen weiter Sie].',
  'chat.owned.until': 'Es gilt bis {day}.',

  'chat.objection': 'Pause oder Widerspruch',
  'chat.objection.none': '[Du widersprichst|Sie widersprechen] nichts.',
  'chat.objection.processing':
    '[Du hast|Sie haben] widersprochen, dass über [dich|Sie] etwas ausgerechnet wird. Was für [deine|Ihre] Rolle gemacht wurde, bleibt [dir|Ihnen] offen.',
  'chat.objection.comparison':
    '[Du hast|Sie haben] dem Vergleich mit anderen widersprochen. [Du wartest|Sie warten] auf nichts.',
  'chat.objection.since': 'Seit {day}. Niemand erfährt davon.',
  'chat.objection.to-processing': 'Nichts über mich ausrechnen',
  'chat.objection.to-comparison': 'Mich nicht vergleichen',
  'chat.objection.to-nothing': 'Zurücknehmen',
  'chat.objection.one-step': 'In einem Schritt, ohne Grund, und niemand erfährt davon.',
};
