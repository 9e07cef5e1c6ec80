import type { SameMessages } from '../message.ts';
import type { artefacts as source } from '../en/artefacts.ts';

/**/
export const artefacts: SameMessages<typeof source> = {
  'artefact.made-up': 'Zum Üben erfunden',
  'artefact.labelled': '{label}: {text}',
  'artefact.of-learners': 'Für Lernende',
  'artefact.of-runners.role-play': 'Für alle, die das Gegenüber spielen, und niemals für Lernende',
  'artefact.of-runners.micro-video-script': 'Für alle, die das Video machen, und niemals für Lernende',
  'artefact.of-runners.cohort': 'Für alle, die die Sitzungen leiten, und niemals für Lernende',
  'artefact.of-runners.long-form-program': 'Für alle, die die Treffen leiten, und niemals für Lernende',
  'artefact.of-runners.coaching': 'Für den Coach, und niemals für Lernende',

  'artefact.objective': 'Was [du danach kannst|Sie danach können]',
  'artefact.objective.theirs': 'Was die Menschen danach können',
  'artefact.objective.number': 'Ziel {number, number}',
  'artefact.objective.all-of':
    '{all, plural, one {Was oben steht, vom ersten Schritt bis zum letzten} other {Ziel {number, number}, vom ersten Schritt bis zum letzten}}.',
  'artefact.objective.what': 'Was [du tust|Sie tun]',
  'artefact.objective.steps': 'Was [du tust|Sie tun], Schritt für Schritt',
  'artefact.objective.when': 'Wo es zählt',
  'artefact.objective.well': 'Wie gut',
  'artefact.situation': 'Die Situation',
  'artefact.facts': 'Was vor [dir|Ihnen] liegt',
  'artefact.points': 'Was man wissen muss',
  'artefact.example': 'Ein Beispiel, Schritt für Schritt',
  'artefact.because': 'Warum',
  'artefact.then': 'Was daraus wurde',
  'artefact.try': 'Ausprobieren',
  'artefact.questions': 'Selbst prüfen',
  'artefact.questions.how':
    'Erst wählen, dann die Antworten am Ende dieser Seite ansehen. Falsche Antworten sind zum Üben erfunden.',
  'artefact.question': 'Frage {number, number}',
  'artefact.answers.all': 'Antworten zu den Fragen',
  'artefact.answers': 'Antworten zu „Selbst prüfen“',
  'artefact.answer.right': '{option} ist richtig',
  'artefact.answer.wrong': '{option} ist nicht richtig',
  'artefact.answer.mistaken': '{option} ist nicht richtig. {mistake}',
  'artefact.answer.why-not': '{mistake}: {text}',

  'artefact.trigger': 'Wann das gebraucht wird',
  'artefact.at-any-step': 'Bei jedem Schritt, wenn das geschieht',
  'artefact.before-steps': 'Bevor es losgeht',
  'artefact.steps': 'Schritt für Schritt',
  'artefact.check': 'Prüfung',
  'artefact.warning': 'Warnung',
  'artefact.done': 'Fertig, wenn',
  'artefact.notes': 'Gut zu wissen',

  'artefact.video.text': 'Das Video in Worten',
  'artefact.scenes': 'Szenen (zusammen {seconds, plural, one {# Sekunde} other {# Sekunden}})',
  'artefact.scene':
    'Szene {number, number}: {seconds, plural, one {# Sekunde} other {# Sekunden}}, von {from, number} bis {to, number}',
  'artefact.scene.objective': 'Dieses Bild muss zeigen',
  'artefact.scene.shot': 'Einstellung',
  'artefact.scene.shows': 'Es zeigt',
  'artefact.scene.words': 'Worte im Bild',
  'artefact.scene.spoken': 'Gesprochen',

  'artefact.know': 'Was man vorher wissen muss',
  'artefact.practise': 'So wird geübt',
  'artefact.practise.find':
    'Jemanden suchen, der die andere Person spielt, und wenn möglich eine dritte Person, die zusieht.',
  'artefact.practise.sheet':
    'Wer mitspielt, bittet die Personalentwicklung um das Blatt des Gegenübers. Es sagt, was die andere Person will. Vor dem Üben nicht lesen.',
  'artefact.practise.talk': 'Fünf Minuten sprechen. Wer zusieht, kreuzt unten die Stufen an und sagt nichts.',
  'artefact.practise.say':
    'Mit den Fragen am Ende darüber sprechen. Dann noch einmal beginnen und eine Sache besser machen.',
  'artefact.rubric': 'Woran man es gut erkennt',
  'artefact.rubric.how':
    'Wer zusieht, kreuzt in jeder Zeile eine Stufe an: was zu sehen und zu hören war, und sonst nichts.',
  'artefact.rubric.anywhere':
    'Und bei jedem solchen Gespräch, wovon es auch handelt, wie die Personalentwicklung darauf blickt: ob es zu sehen war oder nicht.',
  'artefact.rubric.level': 'Stufe {number, number}',
  'artefact.debrief': 'Danach darüber sprechen',
  'artefact.partner': 'Wer [du bist|Sie sind]',
  'artefact.partner.opens': 'Wie [du beginnst|Sie beginnen]',
  'artefact.partner.interests': 'Was [du willst und zuerst nicht sagst|Sie wollen und zuerst nicht sagen]',
  'artefact.partner.earned': '[Du sagst|Sie sagen] es, sobald sie das tun',
  'artefact.partner.moves': 'Was [du im Weiteren sagst|Sie im Weiteren sagen]',
  'artefact.partner.tests': 'Es zeigt, ob sie das tun',
  'artefact.partner.escalations': 'Wenn sie nachgeben oder drängen, jedes Mal einen Schritt schärfer',
  'artefact.partner.know': 'Was ihnen vorher gesagt wurde',

  'artefact.before': 'Vor der ersten Sitzung',
  'artefact.after': 'Danach',
  'artefact.until-next': 'Bis zur nächsten Sitzung',
  'artefact.runs': 'Wie es abläuft',
  'artefact.runs.all':
    '{sessions, plural, one {Es gibt ein Treffen} other {Es gibt # Treffen}} mit der Leitung, zusammen {minutes, plural, one {# Minute} other {# Minuten}}. Was vorher und dazwischen zu tun ist, steht unten.',
  'artefact.runs.session':
    '{minutes, plural, one {# Minute} other {# Minuten}}. {bring, select, case {Den eigenen Fall mitbringen.} work {Mitbringen, was seit der letzten Sitzung aus der Arbeit geworden ist.} other {Es ist nichts mitzubringen.}}',
  'artefact.handout.one': 'Handzettel',
  'artefact.handout': 'Handzettel: {title}',
  'artefact.handout.when':
    'Für Lernende. Vor der Arbeit an den Fällen austeilen: Abgesehen von Schritten steht vom Schlüssel nichts darauf.',
  'artefact.after-case': 'Worauf die Fälle beruhten',
  'artefact.after-case.when':
    'Jeden Teil nach seiner Sitzung lesen, und nicht vorher: zuerst selbst entscheiden.',
  'artefact.after-case.give': 'Nach dem Fall auszuteilen',
  'artefact.key': 'Schlüssel: nur für die Leitung, bis sie es selbst gesagt haben',
  'artefact.key.recall': 'Woran sie sich erinnern sollen',
  'artefact.key.case': 'Worauf eine gute Entscheidung beruht',
  'artefact.case.of': 'Fall {number, number} von {all, number}',
  'artefact.case': 'Fall {number, number}{number, plural, =1 {} other {, schwerer}}',
  'artefact.session': 'Sitzung {number, number}: {title}',
  'artefact.by-the-end': 'Am Ende',
  'artefact.guide': 'Leitfaden: {minutes, plural, one {# Minute} other {# Minuten}}',
  'artefact.step': 'Schritt {number, number}',
  'artefact.steps-of': 'Schritte {first, number} bis {last, number} von {all, number}',
  'artefact.minutes': 'Minuten {from, number} bis {to, number}',
  'artefact.if-it-goes-wrong': 'Wenn es schiefgeht',

  'artefact.module': 'Woche {week, number}, Modul {number, number}: {title}',
  'artefact.module.serves': 'Wofür es da ist',
  'artefact.module.explained': 'Wofür es da ist: das hier erklären zu können',
  'artefact.module.towards': 'Auf dem Weg zu',
  'artefact.module.seen': 'Woran man es bei der Arbeit sieht',
  'artefact.module.question': 'Modul {module, number}, Frage {number, number}',
  'artefact.practice': 'Üben',
  'artefact.transfer': 'Wie es Teil der Arbeit wird',
  'artefact.transfer.week': 'Woche {week, number}',
  'artefact.transfer.you': '[Du|Sie], bis Donnerstag dieser Woche. {task}',

  'artefact.meeting': 'Treffen {number, number}',
  'artefact.look-at': 'Gemeinsam ansehen',
  'artefact.ladder': 'Wo sie stehen',
  'artefact.ladder.how':
    'Die Stufe ankreuzen, die von ihnen zuletzt zu sehen oder zu hören war. An der nächsten arbeiten beide bis zum nächsten Treffen.',
  'artefact.ask': 'Fragen',
  'artefact.aim.now': 'Was sie jetzt tun',
  'artefact.aim.next-level': 'Was die nächste Stufe wäre',
  'artefact.aim.missed': 'Was leicht wegbleibt',
  'artefact.good': 'Eine gute Antwort klingt so',
  'artefact.rests-on': 'Sie beruht darauf',
  'artefact.between': 'Zwischen den Treffen',
  'artefact.until-meeting': 'Bis zum nächsten Treffen',
  'artefact.worked': 'Es hat gewirkt, wenn beide nennen können, wann das getan wurde',
  'artefact.worked.this': 'alles davon, und ohne Erinnerung.',
  'artefact.worked.gone-through':
    'Es hat gewirkt, wenn beim Durchgehen nichts zu ergänzen und nirgends aufzuhalten war.',
  'artefact.worked.watched':
    'Es hat gewirkt, wenn sich sagen lässt, was getan wurde, in welcher Reihenfolge und was geprüft wurde.',
  'artefact.worked.tempted':
    'Es hat gewirkt, wenn beide einen Moment nennen können, in dem der andere Weg verlockte, und was stattdessen geschah.',
  'artefact.worked.explained': 'Es hat gewirkt, wenn jemand anderes es danach wiedergeben kann.',
  'artefact.holds': 'Was dabei einzuhalten ist',
  'artefact.besides': 'Was außerdem gilt',
  'artefact.after-meeting': 'Nach Treffen {number, number}',
  'artefact.tell': 'Woran beide merken, dass es wirkt',

  kit: 'Für Copilot',
  'kit.how':
    'Für die Gestaltung: diese Punkte in Copilot kopieren und diese Seite mit den Quellen anhängen, die am Ende stehen. Was dann entsteht, hat niemand geprüft: es gegen die Quellen lesen, bevor jemand anderes es sieht.',
  'kit.make.micro-video-script':
    'Zeichne ein Storyboard mit {count, plural, one {# Bild} other {# Bildern}}, eines für jede Szene der Seite, in deren Reihenfolge. Unter jedem Bild: was zu sehen ist, was auf dem Bildschirm steht, was gesagt wird.',
  'kit.make.role-play':
    'Mach zwei Karten: eine für alle, die das Gegenüber spielen, mit dem, wer es ist, was es verbirgt und was es sagt; eine für alle, die zusehen, mit den Zeilen zum Ankreuzen. Nichts von der ersten Karte steht auf der zweiten.',
  'kit.make.cohort':
    'Mach {count, plural, one {einen Foliensatz} other {# Foliensätze}}, einen für jede Sitzung der Seite, und ihren Handzettel auf einer Seite. Ein Gedanke je Folie, und die Aufgabe jedes Abschnitts in den Worten des Leitfadens.',
  'kit.make.long-form-program':
    'Mach {count, plural, one {einen Foliensatz} other {# Foliensätze}}, einen für jedes Treffen der Seite, und ein Blatt auf einer Seite, das die Wochen zeigt und was in jeder geübt wird.',
  'kit.make.coaching':
    'Mach {count, plural, one {ein Blatt} other {# Blätter}} auf je einer Seite, eines für jedes Treffen der Seite: was anzusehen ist, was zu fragen ist, und Platz für das Vereinbarte.',
  'kit.objective': 'Was die Menschen danach können',
  'kit.rules':
    'Sag nur, was die Quellen sagen, behalte jeden Betrag, jedes „nicht“ und „nur“, und nenne neben jedem Satz die Quelle. Menschen und Firmen sind erfunden und so gekennzeichnet.',
  'kit.sources': 'Die Stellen, auf denen es beruhen darf',

  'stock.condition.next-time': 'Wenn es das nächste Mal bei der Arbeit vorkommt.',
  'stock.condition.without-help': 'Ohne Hilfe, und ohne nachzusehen.',
  'stock.condition.under-pressure': 'Wenn jemand drängt oder die Zeit knapp ist.',
  'stock.condition.when-tempted': 'Wenn es anders schneller ginge, oder jemand darum bittet.',
  'stock.standard.every-step':
    'Jeder Teil davon, in jedem der nächsten drei Fälle, angekreuzt von jemandem, der zusieht.',
  'stock.standard.in-order':
    'Jeder Schritt in seiner Reihenfolge, dreimal hintereinander, ohne dass danach etwas zu richten ist.',
  'stock.standard.not-once':
    'Im nächsten Monat kein einziges Mal, und für jedes Mal, das dazu verleitet hat, lässt sich sagen, was stattdessen geschah.',
  'stock.standard.in-a-drill':
    'Alles davon, in dieser Reihenfolge, in einer unangekündigten Übung, während jemand die Zeit nimmt.',
  'stock.standard.both-sides':
    'Richtig in jedem von drei Fällen: je einem auf jeder Seite der Grenze, und einem genau darauf.',
  'stock.standard.three-in-a-row': 'In jedem der nächsten drei Fälle, ohne Erinnerung.',

  'stock.asks.what-next': 'Was [tust du|tun Sie] als Nächstes?',
  'stock.asks.what-holds': 'Was [antwortest du|antworten Sie]?',
  'stock.asks.how-much': 'Wie viel ist es, oder wie lange?',
  'stock.asks.what-is-missing': 'Was fehlt?',

  'stock.mistake.comes-later': 'Das kommt später und übergeht dies',
  'stock.mistake.other-moment': 'Das ist für einen anderen Moment',
  'stock.mistake.other-case': 'Das gilt für etwas anderes',
  'stock.mistake.other-row': 'Das ist eine andere Zeile der Tabelle',
  'stock.mistake.holds-for-less': 'Das gilt für weniger',
  'stock.mistake.holds-for-more': 'Das gilt für mehr',
  'stock.mistake.other-person': 'Das bleibt bei der falschen Person. Es übersieht dies',
  'stock.mistake.part-left-out': 'Das ist nur ein Teil. Es lässt dies weg',
  'stock.mistake.wrong-way-round': 'Das ist verkehrt herum. Es übersieht dies',
  'stock.mistake.wrong-amount': 'Das ist nicht der festgelegte Betrag. Es übersieht dies',
  'stock.mistake.beyond-limit': 'Das geht über eine Grenze',
  'stock.mistake.within-limit': 'Das hält ein, was dafür gilt',
  'stock.mistake.too-late': 'Das kommt zu spät. Es übersieht dies',
  'stock.mistake.other-way': 'So zählt es nicht. Es übersieht dies',
  'stock.mistake.exception': 'Das macht eine Ausnahme, wo es keine gibt. Es übersieht dies',
  'stock.mistake.left-undone': 'So bleibt es ungetan. Es übersieht dies',
  'stock.mistake.left-open': 'Das lässt offen, was geklärt ist. Es übersieht dies',

  'stock.how.open':
    'Sagen, wofür dieses Treffen da ist und wann es endet, und in einem Satz von jeder und jedem hören, was sie mitbringen.',
  'stock.how.recall-alone':
    'Alle schreiben aus dem Gedächtnis auf, was sie über das Thema von heute wissen. Niemand sieht etwas nach.',
  'stock.how.recall-last':
    'Alle schreiben aus dem Gedächtnis auf, was im letzten Fall entschieden wurde, und warum. Niemand sieht etwas nach.',
  'stock.how.read-alone': 'Alle lesen für sich und markieren, was neu ist.',
  'stock.how.pairs': 'Zu zweit: eine Person erklärt, die andere fragt. Dann tauschen.',
  'stock.how.case-in-threes':
    'Zu dritt: entscheiden, was in jedem Fall zu tun ist. Eine Person schreibt auf, was und warum.',
  'stock.how.role-play-in-threes':
    'Zu dritt: zwei spielen, die dritte Person sieht zu und sagt, was sie gesehen hat. Tauschen, bis alle gespielt haben.',
  'stock.how.try-it-there': 'Alle tun es gleich dort, mit den Werkzeugen, die sie bei der Arbeit benutzen.',
  'stock.how.together':
    'Alle zusammen: hören, was aufkam, und die Quelle vorlesen, wo die Meinungen auseinandergehen.',
  'stock.how.commit': 'Alle schreiben auf, was sie tun werden, bis wann, und wer sie danach fragt.',

  'stock.trouble.nobody-speaks': 'Niemand spricht',
  'stock.remedy.nobody-speaks':
    'Alle eine Minute schreiben und mit der Person nebenan vergleichen lassen, dann zwei Paare fragen.',
  'stock.trouble.one-speaks-for-all': 'Eine Person spricht für alle',
  'stock.remedy.one-speaks-for-all':
    'Der Reihe nach fragen, was alle aufgeschrieben haben, und diese Person zuletzt.',
  'stock.trouble.we-do-it-otherwise': 'Jemand sagt, dass sie es anders machen',
  'stock.remedy.we-do-it-otherwise':
    'Die Quelle vorlesen, notieren, wo die Praxis abweicht, und es nach dem Treffen der Stelle sagen, die für die Quelle zuständig ist.',
  'stock.trouble.out-of-time': 'Die Zeit wird knapp',
  'stock.remedy.out-of-time':
    'Weglassen, was alle zusammen lesen oder sagen. Behalten, was sie selbst tun, und den Schluss.',
  'stock.trouble.too-easy': 'Es ist zu leicht',
  'stock.remedy.too-easy': 'Jedes Paar den Fall für das nächste Paar schwerer machen lassen.',
  'stock.trouble.too-hard': 'Es ist zu schwer',
  'stock.remedy.too-hard': 'Den ersten Schritt alle zusammen tun, dann zu zweit weiter.',
  'stock.trouble.off-the-subject': 'Das Gespräch verlässt das Thema',
  'stock.remedy.off-the-subject':
    'Es auf eine Liste schreiben, auf die am Ende alle zurückkommen, und die Frage noch einmal stellen.',

  'stock.alone.nobody-speaks': 'Sie sagen wenig',
  'stock.alone-remedy.nobody-speaks':
    'Warten. Dann nach dem letzten Mal fragen, als es vorkam, und was zuerst gesagt wurde.',
  'stock.alone.one-speaks-for-all': '[Du sprichst|Sie sprechen] mehr als sie',
  'stock.alone-remedy.one-speaks-for-all':
    'Eine Frage stellen und nichts sagen, bis zweimal geantwortet wurde.',
  'stock.alone.we-do-it-otherwise': 'Sie sagen, dass sie es anders machen',
  'stock.alone-remedy.we-do-it-otherwise':
    'Die Quelle gemeinsam lesen, notieren, wo die Praxis abweicht, und es nach dem Treffen der Stelle sagen, die für die Quelle zuständig ist.',
  'stock.alone.out-of-time': 'Die Zeit wird knapp',
  'stock.alone-remedy.out-of-time':
    'Den Rest für das nächste Treffen lassen. Behalten, was sie tun werden, und bis wann.',
  'stock.alone.too-easy': 'Es ist zu leicht',
  'stock.alone-remedy.too-easy': 'Nach dem schwersten Fall fragen, den sie hatten, und dort beginnen.',
  'stock.alone.too-hard': 'Es ist zu schwer',
  'stock.alone-remedy.too-hard':
    'Den ersten Schritt selbst tun, während sie zusehen, dann sie machen lassen.',
  'stock.alone.off-the-subject': 'Das Gespräch verlässt das Thema',
  'stock.alone-remedy.off-the-subject':
    'Sagen, was beide ansehen wollten, und fragen, was sie davon ausprobiert haben.',

  'stock.debrief.what-went-well': 'Was ging gut? Welcher Satz hat es bewirkt?',
  'stock.debrief.which-words':
    'Welche Worte haben das Gespräch weitergebracht, und welche haben es aufgehalten?',
  'stock.debrief.what-they-wanted': 'Was wollte die andere Person und hat es nicht gesagt?',
  'stock.debrief.what-next-time': 'Was [machst du|machen Sie] beim nächsten Mal anders?',
  'stock.debrief.where-it-turned': 'Wo hat sich das Gespräch gedreht, und warum dort?',

  'stock.coach.what-did-you-try': 'Was [hast du|haben Sie] ausprobiert, seit wir uns gesehen haben?',
  'stock.coach.what-happened': 'Was ist passiert?',
  'stock.coach.what-would-you-change': 'Was [würdest du|würden Sie] anders machen?',
  'stock.coach.what-stops-you': 'Was hält [dich|Sie] auf?',
  'stock.coach.show-me': '[Zeig mir, wie du es machst|Zeigen Sie mir, wie Sie es machen].',
  'stock.coach.by-when': 'Was [tust du|tun Sie] als Nächstes, und bis wann?',

  'stock.shot.speaker': 'jemand spricht in die Kamera',
  'stock.shot.hands-at-work': 'Hände bei der Arbeit, nah',
  'stock.shot.screen': 'der Bildschirm, mit dem gearbeitet wird',
  'stock.shot.over-the-shoulder': 'jemandem bei der Arbeit über die Schulter',
  'stock.shot.place': 'der Ort, ganz zu sehen',
  'stock.shot.words-alone': 'Worte auf schlichtem Grund',

  'stock.manager.agree-what-changes':
    '[Deine|Ihre] Führungskraft, am Montag dieser Woche: nimmt sich eine Viertelstunde, vereinbart, an welchem Fall der Woche es geschieht, und hält die Zeit dafür frei.',
  'stock.manager.watch-once':
    '[Deine|Ihre] Führungskraft, an dem Tag, an dem es vorkommt: sieht zu, ohne zu helfen, und sagt vor dem Ende des Tages, was getan wurde und was weggeblieben ist.',
  'stock.manager.talk-it-through':
    '[Deine|Ihre] Führungskraft, am Freitag dieser Woche: nimmt sich eine halbe Stunde für die Notizen, fragt, was gut ging und was nicht, und übernimmt, was im Weg steht.',
  'stock.manager.decide-what-stays':
    '[Deine|Ihre] Führungskraft, am Freitag dieser Woche: sieht die Notizen seit dem Anfang mit an und entscheidet mit, was von jetzt an so bleibt.',
};
