import type { SameMessages } from '../message.ts';
import type { problems as source } from '../en/problems.ts';

/**/
export const problems: SameMessages<typeof source> = {
  'problem.hours.ahead':
    'Der Monat {month} hat noch nicht begonnen. Stunden werden eingetragen, sobald er vorbei ist.',
  'problem.hours.baseline-stands':
    'Stunden von vor learning-os wurden schon einmal eingetragen, und alles wird mit ihnen verglichen. Zum Berichtigen corrects: true mitsenden, oder im Chat „Den Monat vor learning-os berichtigen“ drücken.',
  'problem.bad-input': 'Die Anfrage ist nicht zu verstehen',
  'problem.not-signed-in': 'Niemand ist angemeldet',
  'problem.not-allowed': 'Das darf dieser Aufrufer nicht',
  'problem.not-found': 'Das gibt es nicht',
  'problem.conflict': 'Es passt nicht zu dem, was da ist',
  'problem.too-large': 'Die Anfrage ist zu groß',
  'problem.too-many': 'Eine Person sagt zu viel',
  'problem.switched-off': 'Ein Agent ist abgeschaltet',
  'problem.stopped': 'Durch einen Schalter angehalten',
  'problem.over-budget': 'Ein Budget ist erreicht',
  'problem.not-yet': 'Es wird zuerst noch einmal angesehen',
  'problem.only-observes': 'Es wird nur beobachtet',
  'problem.unavailable': 'Etwas, was dafür gebraucht wird, antwortet nicht',
  'problem.stale': 'Es hat sich inzwischen geändert',
  'problem.precondition-required': 'Welche Fassung es ersetzt, ist nicht gesagt',
  'problem.contended': 'Zu viele ändern es zur selben Zeit',
  'problem.refused': 'Eine Regel lehnt es ab',
  'problem.fault': 'Hier ist ein Fehler passiert',
  'problem.fault.logged':
    'Er ist unter {call} protokolliert. Noch einmal versuchen kann helfen; wenn nicht, bitte IT diese Id nennen.',

  'problem.body.too-long': 'Der Inhalt hat mehr als {limit} Zeichen. In mehreren Aufrufen senden.',
  'problem.body.no-json': 'Der Inhalt ist kein JSON.',
  'problem.input.misfit':
    '{where, select, path {Der Pfad} body {Der Inhalt} other {{where}}} passt nicht: {faults}',
  'problem.idempotency.no-key':
    'Jeder POST braucht einen Header Idempotency-Key mit 8–200 sichtbaren Zeichen: einen neuen für alles Neue, denselben beim erneuten Senden.',
  'problem.idempotency.other-body':
    'Dieser Idempotency-Key kam schon mit einem anderen Inhalt. Für Neues einen neuen Schlüssel nehmen.',
  'problem.operation.missing':
    'Einen Vorgang {operationId} gibt es nicht. Einen beginnen und die Location aus der Antwort nehmen.',
  'problem.entra.off':
    'Die Anmeldung mit Entra ist vor dieser App nicht eingeschaltet, deshalb kommt niemand hinein. Sie einschalten (authsettingsV2).',
  'problem.token.none': 'Die Nachricht bringt kein Token des Bot Connectors mit.',
  'problem.token.refused': 'Das Token wird nicht angenommen ({why}). Beim Aussteller ein neues holen.',
  'problem.token.misfit': 'Das Token sagt nicht, was es sagen muss.',
  'problem.token.somebody-elses':
    'Das Token gehört nicht der Person, die gedrückt hat. Bitte mit dem eigenen Konto anmelden.',
  'problem.token.no-keys': 'Die Schlüssel des Ausstellers lassen sich gerade nicht lesen.',
  'problem.chat.misfit': 'Die Aktivität ist nicht zu verstehen.',
  'problem.chat.unknown':
    'Der Bot antwortet auf Nachrichten und Karten, und auf keine andere Frage des Kanals.',
  'problem.chat.elsewhere': 'Die Aktivität nennt eine andere Herkunft als ihr Token.',
  'problem.chat.service-host':
    'Das Token nennt einen Dienst an einem Host, den BOT_SERVICE_HOSTS nicht erlaubt; nichts wurde gelesen.',
  'problem.chat.channel':
    'Der Bot spricht nur in Teams, und der Schlüssel der Unterschrift gilt für keinen anderen Kanal.',
  'problem.chat.other-bot': 'Die Aktivität ist für einen anderen Bot.',
  'problem.chat.other-tenant': 'Der Bot spricht nur mit Menschen des eigenen Mandanten.',
  'problem.chat.not-alone': 'Der Bot spricht nur mit einer Person allein, in keiner Gruppe und keinem Kanal.',
  'problem.card.changed':
    'Diese Karte wurde verändert oder gehört nicht zu dieser Installation. Irgendetwas schreiben, und es kommt eine neue.',
  'problem.card.somebody-elses':
    'Diese Karte ist für jemand anderen. Irgendetwas schreiben, und es kommt die eigene.',
  'problem.card.no-number': '„{typed}“ ist keine Zahl. Bitte so schreiben: 45 oder 45,5.',
  'problem.card.old':
    'Diese Karte ist zu alt, um noch gedrückt zu werden. Irgendetwas schreiben, und es kommt eine neue.',
  'problem.card.answered':
    'Diese Karte wurde schon anders beantwortet, und das gilt. Irgendetwas schreiben, und es kommt eine neue.',
  'problem.chat.failed':
    'Der Bot Connector antwortete mit {status}; ob die Antwort zu sehen war, ist nicht bekannt.',
  'problem.caller.nobody':
    'Kein angemeldeter Aufrufer. Bei Entra ein Token für diese App holen und als Bearer-Token senden.',
  'problem.caller.no-role':
    'Das braucht die App-Rolle {role} ({to}), die die IT gibt. Bitte der IT diesen Satz schicken: „Bitte {role} der Unternehmensanwendung learning-os an mich zuweisen.“ Sie gilt nach dem nächsten Anmelden.',
  'problem.caller.no-person':
    'Das darf nur ein Mensch. Mit dem Token der Person aufrufen, die entscheidet, nicht mit dem einer App oder eines Cloud-Flows.',
  'problem.caller.no-app':
    'Das darf nur eine App. Mit dem Token der App-Registrierung der Quelle aufrufen, nicht mit dem einer Person.',
  'problem.caller.no-name':
    'Die Anmeldung nennt keinen Namen, der anderen gezeigt werden könnte, und niemand unterschreibt mit einem getippten. IT fragen: Der Client muss Entra um den Scope profile bitten, und der Name im Verzeichnis muss ein schlichter sein.',
  'problem.hook.somebody-elses':
    'Das Abonnement {hookId} gehört jemand anderem. Beenden kann es, wer es angelegt hat, oder der Betrieb mit der App-Rolle DeadLetter.Manage.',
  'problem.hook.refused': 'An callbackUrl darf nichts gesendet werden: {why}.',
  'problem.hook.too-many':
    '{event} hat schon {limit} Abonnements. Der Betrieb (DeadLetter.Manage) sieht sie und beendet, was niemand braucht.',
  'problem.register.missing': 'Ein Register {register} gibt es nicht; es gibt {registers}.',
  'problem.entry.missing':
    'Das Register {register} hat keinen Eintrag {id}; gelesen zeigt es, welche es hat.',
  'problem.entry.misfit': 'Der Eintrag {register}/{id} passt nicht: {faults}',
  'problem.entries.unseen':
    '{entries}{more, plural, =0 {} other { und # weitere}} würden ungesehen überschrieben; nichts wurde gespeichert. Sie lesen ({door}) und ihre ETags in etags senden, oder sie weglassen.',
  'problem.skill.missing': 'Das Können {skillId} steht nicht in der Taxonomie.',
  'problem.signal.not-own-word':
    'signals[{index}] ist ein {type}, und das ist kein eigenes Wort. Ein Mensch darf request.made und self.reported in eigener Sache senden; alles andere kommt aus der Quelle: mit dem Token ihrer App-Registrierung senden.',
  'problem.dead-letter.missing':
    'Eine unzustellbare Nachricht {id} gibt es nicht. Vielleicht wurde sie nach ihrer Zeit entfernt; die Liste nennt, welche es gibt.',
  'problem.decision.other':
    'Unter {decisionId} steht im Protokoll eine andere Entscheidung. Nichts wurde getan; unter einem neuen Schlüssel senden.',
  'problem.trend-file.columns':
    'Der Liste fehlt eine Spalte für: {columns}. Spalten trend, skills, source und date nennen und noch einmal senden.',
  'problem.trend-file.rows':
    'Die Liste hat mehr als {most} Zeilen. Die senden, über die jemand entscheiden soll.',
  'problem.trend.missing':
    'Einen Trend des Marktes {trendId} gibt es nicht. Die Liste nennt, welche es gibt.',
  'problem.pair.stale':
    'Jemand hat seit dem Lesen etwas zum Paar {pairId} gesagt. Es neu lesen, und es noch einmal sagen, wenn es noch gilt.',
  'problem.pair.missing': 'Ein Paar von Kursen {pairId} gibt es nicht. Die Liste nennt, welche es gibt.',
  'problem.declined-demand.missing':
    'Einen abgelehnten Wunsch {demandId} gibt es nicht. Die Liste nennt, welche es gibt.',
  'problem.document.changed':
    'Ein Dokument in {place} wurde seit dem Lesen geändert oder gibt es schon; neu lesen.',
  'problem.document.away': 'Cosmos DB antwortet für {container} gerade nicht. Noch einmal versuchen.',
  'problem.document.not-stored':
    'Speichern in {container} ist mit Status {status} gescheitert; nichts davon ist gespeichert. Noch einmal versuchen.',
  'problem.effect.tried': 'Die Wirkung {key} wurde inzwischen versucht; neu lesen.',
  'problem.need.missing': '{what} {id} gibt es nicht. Die Liste nennt, was es gibt.',
  'problem.model.silent': 'Das Modell hat auf die Aufgabe {task} nicht geantwortet.',
  'problem.model.effort':
    'Das Modell hat auf die Aufgabe {task} nicht geantwortet. Seine Bereitstellung nimmt den Aufwand in OPENAI_DRAFT_EFFORT nicht an; off passt zu einem Modell, das nicht nachdenkt.',
  'problem.bus.silent':
    'Service Bus hat die Signale nicht angenommen. Sie sind nicht verloren: noch einmal senden.',
  'problem.list.unreadable': 'Die Liste {list} lässt sich nicht lesen: SharePoint {status}.',
  'problem.list.silent': 'Die Liste {list} lässt sich nicht lesen: SharePoint hat nicht geantwortet.',
  'problem.files.unreadable': 'Die Dateien in {folder} lassen sich nicht lesen: {why}.',
  'problem.sources.no-drive':
    'Microsoft Graph zeigt keine Bibliothek mit dem Ordner {folder}. SHAREPOINT_SOURCES_FOLDER und die Berechtigung an der Website prüfen.',
  'problem.sources.unreadable':
    'Die Quellen in {folder} lassen sich nicht lesen: {why}. SHAREPOINT_SOURCES_FOLDER prüfen.',
  'problem.sharepoint.no-token':
    'Die verwaltete Identität bekam kein Token für {scope}; ihre Rolle Sites.Selected prüfen.',
  'problem.webhook.failed': 'Der Webhook der Freigaben antwortete mit {status}.',
  'problem.viva.not-yet':
    'Viva Learning hat den Inhalt {externalId} angenommen, zeigt ihn aber noch nicht. Später noch einmal versuchen.',
  'problem.need.not-published':
    'Der Bedarf {needId} hat den Stand {stage}; messen lässt sich nur, was veröffentlicht ist.',
  'problem.need.not-confirmed':
    'Der Bedarf {needId} hat den Stand {stage}; beantwortet wird nur ein bestätigter.',
  'problem.asset.changed':
    '{assetId} ist nicht veröffentlicht: {changed}. Den Bedarf neu finden lassen und darüber entscheiden.',
  'problem.page.no-facilitators-site':
    '{assetId} hat eine Seite, die Lernende nicht sehen dürfen, und dafür gibt es keine Website. FACILITATORS_SITE_URL setzen, oder es für eine andere Form zurückgeben.',
  'problem.page.unknown':
    'Ob die Seite von {assetId} veröffentlicht ist, ist nicht bekannt; in SharePoint danach sehen.',
  'problem.catalogue.unknown':
    'Ob {assetId} im Katalog steht, ist nicht bekannt; in Viva Learning danach sehen.',
  'problem.asset.not-approved':
    '{assetId} wurde nicht freigegeben; veröffentlicht wird nur, was ein Mensch freigegeben hat.',
  'problem.asset.not-published':
    '{assetId} ist noch nicht veröffentlicht; vor dem Zustellen veröffentlichen.',
  'problem.role.missing':
    'Eine Rolle {roleId} gibt es nicht; die Id einer Rolle nehmen, für die das Unternehmen ein Profil führt.',
  'problem.caller.outside-pilot':
    'Es wird zuerst in einigen Abteilungen erprobt, und [deine|Ihre] gehört noch nicht dazu.',
  'problem.question.missing':
    'Eine Frage {questionId} gibt es nicht; der Wunsch, neu gelesen, zeigt die nächste.',
  'problem.answer.not-offered':
    '{answer} gehört nicht zu den Antworten, die die Frage anbietet. Den Wunsch neu lesen und eine davon wählen.',
  'problem.request.missing':
    'Einen eigenen Wunsch {requestId} gibt es nicht. Gefragt wird nach einem, der geäußert ist.',
  'problem.moment.misfit': 'Entweder sagen, was bevorsteht (text), oder welches Können es braucht (skillId).',
  'problem.moment.which': 'Welches Angebot {said} ist, fehlt: seine needId steht in me/items.',
  'problem.item.missing':
    'Zu {needId} ist für [dich|Sie] nichts geplant; GET me/items nennt, was geplant ist.',
  'problem.item.not-there': 'Es ist noch nicht angekommen ({needId}).',
  'problem.item.in-comparison':
    '[Du wartest|Sie warten] in einem Vergleich darauf ({needId}): Es kommt, wenn es so weit ist, oder auf Wunsch sofort.',
  'problem.lesson.none':
    'Es lässt sich hier nicht lesen ({needId}); GET me/items sagt, wo es sich öffnen lässt.',
  'problem.lesson.no-question': 'Die Lektion hat keine Frage {questionId} mit einer Antwort dieser Nummer.',
  'problem.item.changed': 'Es lässt sich nicht verschicken: {why}',
  'problem.item.no-place':
    'Es gibt nur eine begrenzte Zahl von Plätzen zugleich, und andere warten ebenfalls auf einen. Es kommt, sobald Plätze frei sind.',
  'problem.item.refused':
    'Viva Learning nimmt es für [dein|Ihr] Konto nicht an; es lässt sich über me/items öffnen.',
  'problem.practice.missing': '{itemId} wird nicht (mehr) geübt; GET me/practice nennt, was geübt wird.',
  'problem.signals.refused': '{faults}',
  'problem.too-many.own':
    '[Du hast|Sie haben] mehr geschrieben, als eine Person am Tag darf, und von diesem Aufruf wurde nichts angenommen. Noch einmal versuchen in {minutes, plural, one {# Minute} other {# Minuten}}.',
  'problem.too-many.signals':
    'Im Namen einer Person wird mehr gesagt, als eine Person am Tag sagen darf: {signals}{more, plural, =0 {} other { und # weitere}}. Von diesem Aufruf wurde nichts angenommen: die anderen ohne diese senden, und diese in {minutes, plural, one {# Minute} other {# Minuten}} noch einmal.',
  'problem.source.unowned':
    'Die Quelle {sources} gehört noch niemandem, und diese App darf {only, select, true {eine} other {weitere}} nicht selbst übernehmen. Gehört sie dazu, trägt jemand mit Register.Write die App im Abschnitt sources der Regeln als Inhaberin ein.',
  'problem.source.another-apps':
    'Die Quelle {sources} gehört einer anderen App. Unter einem eigenen Namen senden. Gehört sie dazu, trägt jemand mit Register.Write die App im Abschnitt sources der Regeln als Inhaberin ein.',
  'problem.skill.of-need-missing':
    'Das Können {skillId} des Bedarfs {needId} steht nicht in der Taxonomie; es hinzufügen oder zusammenführen.',
  'problem.own-skill.unknown':
    'Über {skillId} wird von [dir|Ihnen] nichts angenommen, also gibt es nichts zu {said, select, confirm {bestätigen} contest {bestreiten} other {sagen}}.',
  'problem.record.unknown':
    'Keine Quelle des Registers hat diesen Namen und Schlüssel. Beide als Basic-Anmeldung senden; IT macht einen Schlüssel mit npm run record-key.',
  'problem.record.version':
    'Der Header X-Experience-API-Version muss 1.0.3, 2.0.0 oder ein früheres 1.0 nennen.',
  'problem.record.type': 'Aussagen werden als application/json gesendet. {type} wird nicht angenommen.',
  'problem.record.attachments':
    'Anhänge werden hier nicht aufbewahrt. Die Aussage ohne deren Daten senden, mit einer fileUrl für jeden, an die Stelle, die sie aufbewahrt.',
  'problem.record.misfit': 'Die Aussagen passen nicht: {faults}',
  'problem.record.parameters': 'Die Parameter passen nicht: {faults}',
  'problem.record.too-many':
    'Höchstens {most} Aussagen werden auf einmal angenommen, die mitgezählt, die sie für ungültig erklären.',
  'problem.record.twice': 'Die Aussage {id} steht zweimal darin.',
  'problem.record.other-id': 'Der Parameter statementId und die Id der Aussage sind verschieden.',
  'problem.record.differs':
    'Die Aussage {id} wurde schon gesendet und sagte etwas anderes. Sie bleibt, wie sie war.',
  'problem.record.voids-voiding':
    'Die Aussage {id} erklärt eine andere für ungültig, deshalb lässt sie sich selbst nicht für ungültig erklären.',
  'problem.record.missing':
    'Eine Aussage {id} dieser Quelle gibt es nicht, oder sie ist für ungültig erklärt.',
  'problem.record.page': 'Diese Adresse führt von keiner Antwort dieser Quelle weiter. Von vorn fragen.',
  'problem.record.method': 'Diese Ressource antwortet auf GET, HEAD, PUT und POST.',
  'problem.identity.no-question':
    'Niemand fragt, wem das gehört, und niemand hat es beantwortet. GET identities/questions nennt, was offen ist.',
  'problem.identity.oneself':
    'Niemand sagt in eigener Sache, wem etwas gehört, auch nicht bei dem, was vielleicht das Eigene ist: jemand anderen mit People.Manage fragen.',
  'problem.identity.no-time': 'Die Zeit endet, bevor sie beginnt: until muss nach since liegen.',
  'problem.identity.nobody-known':
    'Unter dieser Objekt-Id ist niemand bekannt: warten, bis das Verzeichnis oder die Personaldatei die Person nennt, oder die Id noch einmal nachsehen.',
  'problem.table-file.unread': 'Die Datei {why}.',
  'problem.table-file.no-headers':
    'Die Datei hat keine Kopfzeile: wo sie stehen müsste, steht eine Adresse, eine Zahl, eine Id oder ein Tag. Über alles andere eine Zeile setzen, die sagt, was jede Spalte ist.',
  'problem.table-file.unconfirmed':
    'Niemand hat bestätigt, welche Spalte was ist. Register {register}, Eintrag {id} lesen, berichtigen und mit standing confirmed speichern.',
  'problem.table-file.not-as-tried':
    'Die Datei oder ihr Eintrag im Register ist nicht, was sie im Probelauf war. Einen Probelauf damit machen, ansehen, was er antwortet, und dryRun aus dieser Antwort senden.',
  'problem.table-file.misfit': 'Die Datei passt nicht zum Eintrag {id} des Registers {register}: {columns}',
  'problem.survey-file.too-many':
    'Die Datei hat {rows} Zeilen mit {items, plural, one {# Frage} other {# Fragen}}, mehr als auf einmal gelesen wird. Höchstens {most} Zeilen in einer Datei senden, jede mit ganzen Wochen oder Monaten und mit allen Gruppen darin; oder Fragen aus dem Eintrag nehmen.',
  'problem.people-file.none':
    'Im Ordner der Personalabteilung liegt keine Datei, die nach Eintrag {id} gelesen wird. GET people-files nennt, welche dort liegen.',
  'problem.maker.unsigned':
    'Niemand aus dem Register hat das unterschrieben: learning-os-maker senden, dazu webhook-id, webhook-timestamp und webhook-signature (v1a) aus dieser Minute.',
  'problem.maker.no-brief': 'Einen Auftrag {briefId} gibt es für diese Stelle nicht.',
  'problem.maker.answered': 'Der Auftrag {briefId} wurde schon beantwortet, mit etwas anderem.',
  'problem.maker.late': 'Der Auftrag {briefId} ist vorbei; dafür wird nichts mehr angenommen.',
  'problem.asset.cannot-move': '{assetId} hat den Stand {status}; daraus kann nicht {next} werden.',
  'problem.score.off-scale':
    'Der Punktwert liegt nicht auf der Skala {scale}. Ihn auf der Skala senden, auf der er vergeben wurde.',
  'problem.need.cannot-move': 'Der Bedarf {needId} hat den Stand {stage}; daraus kann nicht {next} werden.',
  'problem.merge.into-missing': 'Das Können {skillId} steht nicht in der Taxonomie; es zuerst hinzufügen.',
  'problem.merge.into-merged': 'Das Können {skillId} ist in {into} aufgegangen; mit diesem zusammenführen.',
  'problem.merge.into-itself': 'Das Können {skillId} lässt sich nicht mit sich selbst zusammenführen.',
  'problem.merge.merged-before': 'Das Können {skillId} ist schon in {into} aufgegangen.',
  'problem.layer.only-observes':
    'Es wird nur beobachtet (OBSERVE_ONLY oder eine Betriebsvereinbarung), deshalb wurde nichts nach {system} geschrieben.',
  'problem.agreement.no-manager-views':
    'Eine Betriebsvereinbarung gilt, nach der Führungskräfte nichts über ihre Teams sehen.',
  'problem.agreement.outcome-of-work':
    'Eine Betriebsvereinbarung gilt, nach der Belege über eine Person aus den Systemen ihrer Arbeit nicht gelesen werden; ein Ergebnis lässt sich also nicht in {seenIn} sehen. Eines vereinbaren, das in Einschätzungen{part, select, true {} other { oder in Kennzahlen von Gruppen}} zu sehen ist.',
  'problem.agreement.figure-of-people':
    'Niemand hat vereinbart, wofür die Kennzahl {figure} einzelner Menschen da ist, deshalb wird keine aufgenommen und keine gelesen. Eines vereinbaren, das in {part, select, true {Einschätzungen} other {Kennzahlen von Gruppen}} zu sehen ist, oder ihren Zweck von der IT in der Betriebsvereinbarung nennen lassen, die hier hinterlegt ist (Regel works-agreement).',
  'problem.agreement.groups-of-part':
    'Dieser Bedarf gilt einem Teil einer Rolle, und niemand sagt, welche Gruppen darin arbeiten; ein Ergebnis lässt sich also nicht in {seenIn} sehen: Für die ganze Rolle wäre es eine andere Zahl. Eines vereinbaren, das in Einschätzungen zu sehen ist oder, wo vereinbart ist, dass sie gelesen werden, bei der Arbeit (work) oder in einer Kennzahl einzelner Menschen (figures).',
  'problem.contended.too-often':
    'Andere kamen {times}-mal hintereinander zuvor, und nichts wurde gespeichert. Noch einmal versuchen. {why}',
  'problem.agent.off': 'Der Agent {agent} ist abgeschaltet (DISABLED_AGENTS), deshalb lief {step} nicht.',
  'problem.use.off':
    'Niemand hat den Agenten {agent} hier in Gebrauch genommen, deshalb lief {step} nicht. Er berührt Entscheidungen über Beschäftigung und ist bei Auslieferung aus: Wer dafür einsteht, schaltet ihn in der Regel employment ein.',
  'problem.use.not-own':
    'Regel employment, {uses}: Wer etwas davon in Gebrauch nimmt, steht dafür ein. Sich selbst als ownerId nennen oder die Inhaberin oder den Inhaber speichern lassen; abschalten darf jede und jeder.',
  'problem.need.closing':
    'Die meisten, denen {needId} fehlte, als der Bedarf gefunden wurde, haben es inzwischen. Was freigegeben wurde, wartet auf einen zweiten Blick.',
  'problem.agent.stopped':
    'Der Agent {agent} ist durch einen Schalter angehalten (GET registers/switch), deshalb lief {step} nicht.',
  'problem.standing.not-own':
    'Dauerfreigabe {standingId}: Inhaberin oder Inhaber muss sein, wer sie anlegt. Niemand gibt im Namen von jemand anderem frei; zurückziehen darf sie jede und jeder.',
  'problem.budget.reached':
    'Im Budget für {resource} von {account} ({window}: {limit, number}) ist dafür kein Platz, deshalb wurde nichts aufgerufen. Es wartet auf das nächste Zeitfenster oder ein größeres Budget (Regeln, Abschnitt budgets).',
  'problem.connector.stopped':
    'Der Anschluss {connector} ist durch einen Schalter angehalten (GET registers/switch), deshalb wurde nichts geschrieben.',
  'problem.person.stopped':
    'Ein Schalter (GET registers/switch) hält an, was an diese Person geht und über sie ausgerechnet wird, deshalb lief {step} nicht.',
  'problem.step.misfit': 'Der Schritt {step} bekam, was nicht passt: {faults}',
  'problem.graph.elsewhere': 'Microsoft Graph führt zu einer Adresse, die nicht die eigene ist.',
  'problem.graph.failed': 'Microsoft Graph antwortete auf {call} mit {status}.',
  'problem.asked-system.unreached':
    'Das Lernsystem ist nicht zu erreichen: LEARNING_SYSTEM_URL ansehen, sein Zertifikat, und WEBHOOK_NETWORKS, wenn es in einem privaten Netz liegt.',
  'problem.asked-system.unread':
    'Das Lernsystem antwortete auf {call} mit {status, number} und nichts Lesbarem. Nachsehen, ob seine Webdienste eingeschaltet sind, und bei LEARNING_SYSTEM_URL: sie darf zu keiner anderen Adresse führen.',
  'problem.asked-system.refused':
    'Das Lernsystem hat {call} mit {code} abgelehnt. docs/guides/learning-systems.md sagt, was jeder Code verlangt.',
  'problem.asked-system.busy': 'Das Lernsystem bittet darum, eine Weile in Ruhe gelassen zu werden.',
  'problem.asked-system.lacks': 'Dem Dienst des Lernsystems fehlt {functions}: dort hinzufügen.',
  'problem.asked-system.none': 'Kein Lernsystem, das gefragt wird, hat den Eintrag {id}.',
  'problem.entry.unseen':
    '{place} hat die Fassung {version}. Das ETag der Fassung, die geändert wird, als If-Match senden, damit niemandes Änderung ungesehen überschrieben wird; {door} zeigt beides.',
  'problem.entry.gone': '{place} gibt es nicht mehr; ohne If-Match speichern, um es neu zu schreiben.',
  'problem.entry.changed':
    '{place} hat inzwischen die Fassung {version}, und das ist nicht die gesehene; das Gesendete unterscheidet sich davon in {fields}; neu lesen und das ändern.',

  'callback.too-long': 'sie ist länger als {limit} Zeichen',
  'callback.no-address': 'sie ist keine Adresse',
  'callback.not-https': 'sie ist nicht https',
  'callback.holds-a-name': 'sie enthält einen Namen oder ein Passwort',
  'callback.no-host': 'ihr Host ist kein Name',
  'callback.not-listed': 'ihr Host und Port stehen nicht in WEBHOOK_HOSTS',
};
