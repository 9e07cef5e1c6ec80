import type { ownAgentWords as english } from '../en/own-agents.ts';
import type { SameMessages } from '../message.ts';

export const ownAgentWords = {
  'own-agent.because.few-can': 'weniger als {percent} % derer, von denen man es weiß, können es',
  'own-agent.because.fewer-can': 'der Anteil derer, die es können, ist um {points} Punkte oder mehr gefallen',
  'own-agent.because.needs-wait':
    'ein Bedarf wartet seit mehr als {days, plural, one {# Tag} other {# Tagen}} auf eine Antwort',
  'own-agent.because.asked-off-strategy':
    'mindestens {people} Menschen haben im Monat {month} danach gefragt, und keine Zeile der Strategie tut es',
  'own-agent.would': '{day}: {skill}, {role}: {because}',
  'own-agent.would.more': 'und {left} weitere',
  'own-agent.would.none': 'In den 13 Wochen vor dem {day} hätte er nichts vorgeschlagen.',
  'own-agent.would.some':
    'In den 13 Wochen vor dem {day} hätte er {count, plural, one {# Vorschlag} other {# Vorschläge}} gemacht:',
  'own-agent.would.not-yet':
    'Er wird gerade an den letzten 13 Wochen erprobt; bitte in fünf Minuten noch einmal ansehen.',
  'own-agent.ahead': 'der Agent „{agent}“, den hier jemand gemacht hat, schlägt es vor: {because}',
  'own-agent.notice':
    '[Dein|Ihr] Agent {agent}: {count, plural, =0 {jetzt kein Vorschlag} one {# Vorschlag} other {# Vorschläge}}{waiting, plural, =0 {} other {, # zu beantworten}}{held, plural, =0 {} other {; # zurückgehalten, bis ein Bedarf eines Teils der Rolle endet}}',
  'own-agent.kit':
    'Das hier in Copilot kopieren:\n\nBitte den Agenten learning-os nach den Bedarfen fragen und danach, was hier wer kann. Zu beantworten ist: {asks}\n\nDann beim ersten davon helfen. {prompt}\n\nDer Text muss enthalten:\n{rubric}',
  'own-agent.kit.form': 'In dieser Form schreiben: {form}.',
  'own-agent.failed':
    '[Dein|Ihr] Agent {agent} konnte nicht nachsehen: Etwas ist schiefgegangen. Die anderen sehen weiter nach; er versucht es von selbst wieder.',
  'own-agent.row.renamed':
    'Title: Ein Agent behält seinen Namen, denn unter ihm steht, was er vorgeschlagen hat. Bitte wieder „{title}“ schreiben; für einen anderen Agenten eine neue Zeile anlegen',
  'own-agent.kit.no-rubric': '- (sonst nichts)',
  'own-agent.asks.few-can':
    'In welchen Rollen können weniger als {threshold} % derer, von denen man es weiß, eine Fähigkeit?',
  'own-agent.asks.fewer-can':
    'In welchen Rollen ist der Anteil derer, die eine Fähigkeit haben, um {threshold} Punkte oder mehr gefallen, seit zuletzt etwas gesagt wurde?',
  'own-agent.asks.needs-wait':
    'Welche Bedarfe warten seit mehr als {threshold, plural, one {# Tag} other {# Tagen}} auf eine Antwort?',
  'own-agent.asks.asked-off-strategy':
    'Wonach haben im letzten Monat mindestens {threshold} Menschen gefragt, ohne dass eine Zeile der Strategie es verlangt?',
  'own-agent.asks.skills': 'Nur von diesen Fähigkeiten: {skills}.',
  'own-agent.asks.roles': 'Nur von diesen Rollen: {roles}.',
  'own-agent.stands.prompt-kit': 'ein Prompt zum Mitnehmen: Es läuft nichts; bitte PromptKit kopieren',
  'own-agent.stands.by-hand':
    'von Hand: Er sieht nach, wenn jemand drückt, und macht seine Vorschläge nur der Person, der er gehört. Vor einer höheren Sprosse bitte WouldHave lesen',
  'own-agent.stands.on-trigger':
    'auf Anlass: Er sieht von selbst nach und macht seine Vorschläge nur der Person, der er gehört',
  'own-agent.stands.pilot':
    'Pilot: Zu den Rollen in PilotRoles gehen seine Vorschläge weiter zur Entscheidung, andere an den, dem er gehört',
  'own-agent.stands.everybody': 'für alle: Seine Vorschläge gehen weiter zur Entscheidung',
  'own-agent.row.changed':
    'Er wurde geändert und steht deshalb auf „by hand“. Bitte warten, bis WouldHave sagt, was er vorgeschlagen hätte, es lesen und die Sprosse dann neu wählen.',
  'own-agent.row.not-tried':
    'So, wie er jetzt ist, wurde er nicht erprobt und bleibt deshalb auf „by hand“. Bitte warten, bis WouldHave sagt, was er vorgeschlagen hätte, es lesen und die Sprosse dann neu wählen.',
  'own-agent.row.not-taken':
    'Er wartet auf den, dem er gehört: Wer in OwnedBy steht, schreibt dem Bot „meine Agenten“ und drückt „Lesen, dann übernehmen“. Bis dahin geht er nicht weiter als „{rung}“.',
  'own-agent.row.stopped': 'Ein Schalter hält ihn vorerst an.',
  'own-agent.row.no-owner': 'OwnedBy: Nur ein Prompt zum Mitnehmen braucht niemanden, dem er gehört',
  'own-agent.row.owner':
    'OwnedBy: Wem ein Agent gehört, der gibt frei, vertritt dabei jemanden, oder ihm gehört eine Zeile der Strategie',
  'own-agent.row.not-pressed':
    'RunNow: Ein Prompt zum Mitnehmen läuft nirgends; bitte erst die Sprosse „by hand“ wählen',
  'own-agent.row.threshold':
    'Threshold: von {least} bis {most}{step, plural, =1 {} other {, in Schritten von #}}',
  'own-agent.row.only-note': 'Proposes: Zu dieser Frage geht nur eine Notiz (a note to its owner)',
  'own-agent.row.form': 'Form: bitte eine wählen, wenn ein Entwurf vorgeschlagen wird, sonst none',
  'own-agent.row.gone':
    'Er wurde herausgenommen, weil die Daten dessen gelöscht sind, dem er gehörte: Für diese Zeile steht jetzt niemand ein. Bitte jemanden in OwnedBy wählen und eine Sprosse, oder die Zeile löschen.',
  'own-agent.held': 'Der Agent „{agent}“ verlangt von einem Entwurf: {line}',
  'own-agent.nothing.enough-can':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: {asks, select, fewer {so weit ist es nicht gefallen} other {genug können es}}.',
  'own-agent.nothing.no-line':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: keine Zeile der Strategie verlangt es dort.',
  'own-agent.nothing.too-few-known':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: von zu wenigen der Rolle ist bekannt, ob sie es können.',
  'own-agent.nothing.may-be-chance':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: der Unterschied kann Zufall sein.',
  'own-agent.nothing.not-said-before':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: davor wurde nichts dazu gesagt, also kann nichts gefallen sein.',
  'own-agent.nothing.need-open':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: weniger können es, und ein Bedarf dazu ist schon in Arbeit. Ein Hinweis würde es trotzdem sagen.',
  'own-agent.nothing.need-rests':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: weniger können es, und ein Bedarf dazu endete vor Kurzem und ruht.',
  'own-agent.nothing.said-lately':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: dasselbe hat er in den letzten 90 Tagen vorgeschlagen.',
  'own-agent.nothing.held':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: zurückgehalten, weil ein Bedarf zu einem Teil der Rolle vorgeht.',
  'own-agent.nothing.no-room':
    '{count, plural, one {# Fähigkeit in einer Rolle} other {# Fähigkeiten in Rollen}}{names}: so viel, wie im Monat vorgeschlagen werden darf, ist vorgeschlagen; im nächsten Monat wird wieder gesucht.',
  'own-agent.nothing.none.of-groups':
    'Von den Gruppen, nach denen er fragt, wird nichts gesagt: Es sind weniger Menschen bekannt, als man besprechen darf, oder keine Rolle und Fähigkeit passt zu seiner Zeile.',
  'own-agent.nothing.none.needs-wait':
    'Kein Bedarf wartet länger als {threshold, plural, one {# Tag} other {# Tage}} auf eine Antwort.',
  'own-agent.nothing.none.asked-off-strategy':
    'Im letzten vollen Monat wurde neben der Strategie nichts von {threshold, number} Menschen oder mehr erbeten.',
  'own-agent.notice.nothing':
    '{agent} hat gesucht und schlägt nichts vor: {why} Für alle Gründe „Meine Agenten“ schreiben und „Jetzt nachsehen“ drücken.',
  'own-agent.notice.named':
    'Die Liste Own agents nennt [dich|Sie] als die Person, der {agent} gehört; er soll auf „{rung}“. Vor [deinem|Ihrem] Ja geht er nicht weiter: hier „{card}“ öffnen und „{take}“ wählen.',
  'chat.own-agents': 'Agenten, die ich gemacht habe',
  'chat.own-agents.words': 'mein agent, meine agenten, eigener agent, eigene agenten, vorschläge',
  'chat.own-agents.none':
    '[Du hast|Sie haben] keinen gemacht. In der Liste Own agents auf der Lernseite stehen zwei zum Anfangen; Programmieren muss dafür niemand.',
  'chat.own-agents.how':
    'Was sie [dir|Ihnen] vorschlagen, wartet hier. Wonach sie sehen, [änderst du|ändern Sie] in der Liste Own agents.',
  'chat.own-agent.rung.prompt-kit': 'Prompt zum Mitnehmen',
  'chat.own-agent.rung.by-hand': 'von Hand',
  'chat.own-agent.rung.on-trigger': 'auf Anlass',
  'chat.own-agent.rung.pilot': 'Pilot',
  'chat.own-agent.rung.everybody': 'für alle',
  'chat.own-agent.move': 'Auf „{rung}“',
  'chat.own-agent.wants':
    'Er steht in der Liste Own agents unter [deinem|Ihrem] Namen und soll auf „{rung}“. Dorthin geht er, sobald [du sagst, dass du|Sie sagen, dass Sie] für ihn [einstehst|einstehen].',
  'chat.own-agent.does':
    'Er sieht nach, {when}, und darf {proposes, select, note {[dir|Ihnen] etwas zur Kenntnis geben} question {[dir|Ihnen] eine Frage stellen} need {einen Bedarf vorschlagen} other {einen Bedarf vorschlagen, mit einer Antwort in der Form {form}}}, im Monat höchstens {most, plural, one {einmal} other {#-mal}}.',
  'chat.own-agent.when.pressed': 'wenn jemand drückt',
  'chat.own-agent.when.weekly': 'jede Woche',
  'chat.own-agent.when.monthly': 'jeden Monat',
  'chat.own-agent.when.quarterly': 'jedes Quartal',
  'chat.own-agent.when.need-found': 'wenn ein Bedarf gefunden wurde',
  'chat.own-agent.when.forecast-made': 'wenn eine Vorhersage gemacht wurde',
  'chat.own-agent.when.group-changed': 'wenn eine Gruppe anders geantwortet hat',
  'chat.own-agent.holds': 'Ein Entwurf muss halten: {line}',
  'chat.own-agent.pilot':
    'Auf „{rung}“ gehen seine Vorschläge zu diesen Rollen ohne [dich|Sie] weiter: {roles}.',
  'chat.own-agent.prompt': 'So soll ein Entwurf formuliert werden: {prompt}',
  'chat.own-agent.read': 'Lesen, dann übernehmen',
  'chat.own-agent.take': 'Übernehmen',
  'chat.own-agent.taken': '[Du stehst|Sie stehen] für ihn ein',
  'chat.own-agent.run': 'Jetzt nachsehen',
  'chat.own-agent.would':
    'In den 13 Wochen vor dem {day} hätte er {count, plural, =0 {keinen Vorschlag} one {# Vorschlag} other {# Vorschläge}} gemacht.',
  'chat.own-agent.looked':
    '{agent} hat nachgesehen: {count, plural, =0 {nichts vorzuschlagen} one {# Vorschlag} other {# Vorschläge}}',
  'chat.own-agent.moved': 'Bewegt',
  'chat.own-proposal': '{skill}, {role}: {because}',
  'chat.own-proposal.stands.told': 'Zur Kenntnis',
  'chat.own-proposal.stands.went-on': 'Geht weiter: Andere entscheiden darüber',
  'chat.own-proposal.stands.confirmed': 'Ein Bedarf ist eröffnet',
  'chat.own-proposal.stands.dismissed': 'Gelassen',
  'chat.own-proposal.stands.held':
    'Zurückgehalten: Zuerst kommt ein Teil dieser Rolle. Danach wird es neu vorgeschlagen',
  'chat.own-proposal.asks.note': 'Zur Kenntnis',
  'chat.own-proposal.asks.need': 'Schlägt einen Bedarf vor',
  'chat.own-proposal.asks.question': 'Soll ein Bedarf eröffnet werden?',
  'chat.own-proposal.asks.draft': 'Schlägt einen Bedarf vor, mit der Form, die der Agent nennt',
  'chat.own-proposal.answer': '{answer, select, yes {Bedarf eröffnen} other {Lassen}}',
  'chat.own-proposal.taken':
    '{standing, select, confirmed {Ein Bedarf ist eröffnet, und andere entscheiden darüber} held {Zuerst kommt ein Teil dieser Rolle: Danach wird es neu vorgeschlagen} other {Gelassen}}: {skill}, {role}',
  'chat.data.own-agents':
    '{count, plural, one {# Agent, den [du gemacht hast|Sie gemacht haben]} other {# Agenten, die [du gemacht hast|Sie gemacht haben]}}',
  'gate.own-agent.owner': 'Der Agent „{agent}“ schlägt es vor; {owner} steht für ihn ein.',
  'gate.own-agent.in-list':
    'Der Agent „{agent}“ schlägt es vor; in der Liste Own agents steht, wer für ihn einsteht.',
  'problem.office.missing':
    'Keine Liste nennt [dich|Sie] gerade für {officeId}. „Was ich verantworte“ zeigt, was auf [dein|Ihr] Ja wartet.',
  'problem.office.changed':
    'Wofür die Liste [dich|Sie] nennt, hat sich geändert, seit es gelesen wurde. „Was ich verantworte“ zeigt, wie es steht; dann übernehmen.',
  'problem.office.not-written':
    'Die Liste {list} hat die Antwort nicht angenommen: gerade wurde die Zeile bearbeitet, oder ihr fehlt die Spalte dafür. Bitte noch einmal; bleibt es so, legt die IT die Spalte mit npm run tenant -- lists --apply an.',
  'problem.office.misfit':
    'Wofür die Liste [dich|Sie] nennt, passt nicht mehr zu dem, was inzwischen gespeichert wurde: {faults}',
  'problem.own-agent.missing':
    'Einen Agenten {agentId} gibt es nicht, oder er gehört [dir|Ihnen] nicht. Wer dem Bot „meine Agenten“ schreibt, sieht die eigenen.',
  'problem.own-agent.no-proposal':
    'Agent {agentId} hat für [dich|Sie] keinen Vorschlag {proposalId}. Wer dem Bot „meine Agenten“ schreibt, sieht, was es gibt.',
  'problem.own-agent.answered': 'Vorschlag {proposalId} wurde schon anders beantwortet.',
  'problem.own-agent.stopped': 'Ein Schalter hält Agent {agentId} vorerst an, oder womit er arbeitet.',
  'problem.own-agent.prompt-kit':
    'Agent {agentId} ist ein Prompt zum Mitnehmen und läuft nirgends. Bitte erst die Sprosse „by hand“ für ihn wählen und jemanden, dem er gehört.',
  'problem.own-agent.owner':
    'Wem Agent {agentId} gehört, der gibt nichts frei, vertritt dabei niemanden, und ihm gehört keine Zeile der Strategie. Bitte jemand anderen wählen.',
  'problem.own-agent.not-own':
    'Wer sagt, wem Agent {agentId} gehört, ihn ändert oder höher stellt, steht selbst für ihn ein: Das tut nur, wem er gehört, oder wer sich selbst dafür wählt. Tiefer darf ihn jeder stellen.',
  'problem.own-agent.not-taken':
    'Agent {agentId} wartet darauf, dass ihn übernimmt, wem er gehört, so wie er jetzt ist: dem Bot „meine Agenten“ schreiben und „Lesen, dann übernehmen“ drücken.',
  'problem.own-agent.changed':
    'Agent {agentId} hat sich geändert, seit er gelesen wurde. „Meine Agenten“ an den Bot zeigt, wie er steht; dann übernehmen.',
  'problem.own-agent.proposed-before':
    'Agent {agentId} wurde geändert, seit er das vorgeschlagen hat, und ein Bedarf würde so eröffnet, wie er jetzt ist. Bitte lassen; wenn er nachsieht, schlägt er neu vor.',
  'problem.own-agent.no-line':
    'Keine Zeile der Strategie verlangt {need} noch, deshalb wird kein Bedarf eröffnet.',
  'problem.own-agent.not-tried':
    'Agent {agentId} wurde so, wie er jetzt ist, nicht an den letzten 13 Wochen erprobt; das geschieht in wenigen Minuten von selbst. Bitte lesen, was er vorgeschlagen hätte („meine Agenten“ oder WouldHave in seiner Zeile), und ihn dann bewegen.',
  'problem.own-agent.by-itself': 'Was ein Agent vorgeschlagen hat, schreibt nur learning-os selbst.',
} satisfies SameMessages<typeof english>;
