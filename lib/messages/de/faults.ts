import type { SameMessages } from '../message.ts';
import type { faults as source } from '../en/faults.ts';

/**/
export const faults: SameMessages<typeof source> = {
  'fault.at': '{place}: {fault}',
  'fault.schema': 'der Entwurf passt nicht zu seinem Schema: {detail}',

  'fault.unsafe': '{text} enthält {what}',
  'fault.claim.no-span': '{text} zitiert {spans}, und das ist keine der gegebenen Stellen',
  'fault.claim.empty': '{text} sagt nichts von {spans}',
  'fault.claim.beyond': '{text} sagt mehr als {spans}: {words}',
  'fault.claim.said-nowhere': '{text} sagt, was keine Stelle sagt: {words}',
  'fault.claim.mixed':
    '{text} setzt zusammen, was keine einzelne Stelle von einem Betrag, einem Namen, einem „nicht“ oder einer Entscheidung sagt',
  'fault.claim.turned': '{text} dreht um, was die Stelle sagt: ein „nicht“ oder „nur“ fehlt oder kam hinzu',
  'fault.limit.left-out':
    '{limit} steht dort ohne {other}, was {document} für dasselbe festlegt; auch dort {span} zitieren',
  'fault.limit.overstepped':
    'die Zahl der Situation fällt unter {limit} aus {document}; sagen, was daraus folgt, und {span} zitieren',

  'fault.condition.cut':
    '{text} lässt weg, unter welcher Bedingung es gilt: {condition}; beides in einem Satz oder Punkt sagen',
  'fault.condition.unbound':
    '{text} steht ohne das, was es bindet: {rule}; beides in einem Punkt sagen, in einer Arbeitshilfe als Prüfung oder Warnung des Schritts, und {span} zitieren',

  'fault.torn':
    '{text} sagt nichts ohne den Satz davor: {before}; beide in einem Punkt sagen, oder ihn weglassen',
  'fault.condition.missing':
    'die Grenze {rule} steht nirgends; {span} bei dem Schritt zitieren, den sie bindet, oder davor',
  'fault.need.another': '{text} ist nicht vom Bedarf; [versprich|versprechen Sie] zuerst {rather}',
  'fault.rule.left-out':
    'die Regel {text} steht nirgends, und sie gilt für das, was gesagt wird; {span} zitieren',
  'fault.length.too-few': '{words, plural, other {# Wörter}} sind zu wenig; mindestens {least, number}',
  'fault.length.too-many': '{words, plural, other {# Wörter}} sind zu viel; höchstens {most, number}',
  'fault.length.handouts':
    '{handouts, number} für {sessions, number} Sitzungen; einer je Sitzung, in derselben Reihenfolge',
  'fault.length.meetings':
    '{meetings, number} für {modules, number} Module; eines je Modul, in derselben Reihenfolge',
  'fault.length.meeting':
    'ergibt zusammen {minutes, number} Minuten; ein Treffen dauert {least, number} bis {most, number}',
  'fault.length.module-week': 'liegt vor der Woche des Moduls darüber',
  'fault.length.step-week': 'liegt vor der Woche des Schritts darüber',
  'fault.length.video': 'dauern {seconds, number} Sekunden; höchstens {most, number}',
  'fault.length.scene':
    '{words, number} Wörter brauchen gesprochen {needed, number} Sekunden, und die Szene dauert {seconds, number}',
  'fault.length.screen': 'hat {words, number} Wörter; höchstens {most, number}',
  'fault.length.spoken':
    'sprechen {spoken}; jeder Satz des Textes wird einmal gesprochen, der Reihe nach, von 0 bis {last, number}',

  'fault.made-up.company':
    '{text} ist erfunden und spricht für das Unternehmen oder seine Dokumente; erzählen, was jemand sagt oder tut',
  'fault.made-up.lure': '{text} nennt ein Passwort oder eine Nummer zum Anrufen; keine Szene braucht das',
  'fault.made-up.notice': '{text} ist erfunden und ändert, was gilt; erzählen, was jemand sagt oder tut',
  'fault.made-up.amount':
    '{text} ist erfunden und nennt einen Betrag als Regel; das darf nur eine Aussage, die zitiert',

  'fault.name.works-here': 'jemand darin heißt wie jemand, der hier arbeitet; andere Namen erfinden',
  'fault.name.company': '{name} ist ein wirkliches Unternehmen; ein anderes erfinden',
  'fault.translation.missing': 'in der Übersetzung steht dafür nichts',
  'fault.translation.no-words': 'in der Übersetzung ist davon kein Wort übrig',
  'fault.translation.alike': 'die Übersetzung sagt davon dasselbe wie von einer anderen Antwort',
  'fault.translation.language': 'die Übersetzung ist nicht in der Sprache, die verlangt war',
  'fault.translation.figures': 'in der Übersetzung stehen andere Zahlen als {figures}',
  'fault.translation.too-long': 'ein Teil der Übersetzung ist länger, als seine Form erlaubt',
  'fault.translation.same': 'die meisten Teile stehen in der Übersetzung, wie sie sind',
  'fault.name.of-a-thing': 'jemand, der hier arbeitet, heißt {name}: eine Sache heißt anders',

  'fault.objective.tells':
    '{text} sagt, wie etwas ist, und verspricht nichts, was jemand tut; eine Stelle nehmen, die sagt, was zu tun ist',
  'fault.objective.nowhere':
    '{text} wird nirgends {what, select, practised {geübt} other {geprüft}}; auch dort {spans} zitieren',
  'fault.objective.task':
    '{text} sagt, wie etwas ist, und niemand kann es tun; eine Stelle nehmen, die sagt, was zu tun ist',
  'fault.objective.kind':
    '{text} ist {kind, select, ban {verboten} other {ein Notfall}}, und das tut niemand so oft hintereinander; der Maßstab dafür ist {standard}',
  'fault.objective.task-kind':
    '{text} ist {kind, select, ban {verboten} emergency {ein Notfall} other {erst dran, wenn andere es auslösen}}, und niemand probiert das bei der Arbeit aus; die Aufgabe dafür ist {todo}',
  'fault.objective.standard':
    'wie gut es getan ist, {text}, kann niemand sagen, der zusieht; sagen, wie viel, bis wann, wie oft oder woran man es sieht',
  'fault.objective.try':
    '{text} hat nichts mit dem Ziel zu tun; bei der Arbeit ausprobieren lassen, worum es hier geht, oder es weglassen',
  'fault.objective.step-alone':
    '{text} ist Schritt {step, number} eines Ablaufs und nichts für sich allein; alle Schritte erzählen, oder eine andere Stelle nehmen',
  'fault.objective.torn':
    '{text} ist aus seinem Satz gerissen und zeigt auf Fehlendes; den ganzen Satz nehmen, oder eine andere Stelle',
  'fault.objective.serves': 'dient Ziel {objective}, gezählt ab 0, von {all, number}',
  'fault.objective.for-nothing':
    'sagt nicht, wofür es da ist; nennen, was jemand danach kann, und woran man es sieht',
  'fault.objective.untaught': '{text} ist kein Punkt dieses Moduls; eine Stelle nehmen, die es lehrt',
  'fault.objective.seen':
    '{text} sagt noch einmal, was Menschen können; sagen, woran man es bei der Arbeit sieht',
  'fault.objective.none-of-them':
    '{text} ({spans}) gehört zu keinem genannten Ziel; es weglassen, oder ein weiteres Ziel nennen: was die Menschen damit können',
  'fault.objective.unserved': 'kein Modul dient ihm',

  'fault.try.untaught':
    '{text} soll in echt getan werden, bevor {span} gelehrt ist; erst lehren und üben, oder später darum bitten',
  'fault.try.alone':
    '{text} ist gefährlich, nicht rückgängig zu machen oder nicht allein zu tun, wie {span} sagt ({why}); erst durchgehen lassen, ohne es zu tun, danach zusammen mit jemandem',
  'fault.try.unrehearsed':
    '{text} wird neben jemandem getan, bevor es jemand durchgegangen ist, und {span} sagt, warum das gefährlich ist ({why}); davor einen walk-through ansetzen',
  'fault.try.there':
    '{text} wird im Treffen ausprobiert, und {span} sagt, warum das niemand tut ({why}); in Paaren durchgehen lassen, ohne etwas anzufassen',
  'fault.try.page':
    '{text} ist nichts zum Ausprobieren, weil eine Seite es sagt, wie {span} sagt ({why}); weglassen, oder etwas Harmloses nehmen',

  'fault.partner.no-line':
    'prüft {text}, und keine Zeile des Bewertungsrasters achtet darauf; prüfen, worauf eine achtet, oder die Zeile hinzufügen',
  'fault.partner.untested':
    '{text} lässt sich in keinem Zug treffen oder verfehlen; das Gegenüber etwas sagen lassen, das es prüft',
  'fault.partner.beside':
    '{says} spricht von nichts, wovon die Stellen sprechen, und prüft so nichts von {text}; sagen, was dazu verleitet, das wegzulassen',
  'fault.partner.no-case':
    'erzählt zu wenig, um zu handeln: mindestens {fewest, number} Tatsachen des Falls nennen, etwa einen Betrag, einen Tag und was vorher angeboten wurde',
  'fault.partner.rule':
    '{says} spricht in den Worten der Regel, wie es kein Gegenüber tut; mit eigenen Worten sagen, was es will',
  'fault.partner.told': '{text} erzählt, was gesagt wird; es schreiben, wie das Gegenüber es sagt',
  'fault.partner.earned':
    '{behaviour} hat nichts mit {condition} zu tun; das eine durch das andere verdienen lassen, oder es ohne Bedingung verbergen',
  'fault.partner.shut-out':
    'das kann niemand bekommen: {text}; das Gegenüber etwas wollen lassen, was keine Stelle ausschließt',
  'fault.partner.given-away': 'der erste Satz verrät es: {text}',

  'fault.picture.nobody': 'zeigt niemanden; sagen, wer da ist und was geschieht',
  'fault.picture.elsewhere':
    'zeigt nichts von {text}, was darüber gesprochen wird; die Handlung zeigen, woran sie geschieht, und was man sieht, wenn sie getan ist',
  'fault.picture.only-said':
    '{text} wird gesagt und in keinem Bild getan; jemanden zeigen, der es tut, während die Stelle gesprochen wird',
  'fault.picture.opens': 'zeigt etwas anderes als das Ziel; damit beginnen: {text}',
  'fault.picture.amount': '{text} ist ein Betrag von nichts; sagen, was dann gilt',
  'fault.picture.subject': '{text} ist das Thema und sagt nichts darüber',

  'fault.plain.sentence':
    '{text} hat {words, number} Wörter; zwei Sätze daraus machen, höchstens {most, number} Wörter jeder',
  'fault.plain.word': '{plainer} statt {word} sagen',
  'fault.plain.lix':
    'liest sich mit LIX {lix, number}, schwerer als {most, number}; Sätze kürzen und kürzere Wörter nehmen',

  'fault.case.time':
    'spielt zu einer anderen Zeit, als die Dokumente sagen, {time}, und dort steht: {text}; einen ihrer Tage und eine ihrer Uhrzeiten nehmen oder keine nennen',
  'fault.case.bound':
    'nennt die Grenze der Regel, {amount}, und lässt offen, wie viel es diesmal ist; die Zahl sagen',
  'fault.case.exception':
    'ist ein Fall von {of} und wird nach {rule} entschieden, obwohl dafür {exception} gilt (Stelle {span}); nach der Ausnahme entscheiden',
  'fault.case.exception-open':
    'wird nach {rule} entschieden und lässt offen, ob es ein Fall von {of} ist, für den {exception} gilt (Stelle {span}); sagen, dass es keiner ist, oder nach der Ausnahme entscheiden',
  'fault.case.figure':
    'hängt hieran: {amount}, und nennt keine Zahl dazu; sagen, wie viel es ist, damit sich entscheiden lässt',

  'fault.question.recites':
    'die richtige Antwort {text} ist ihre Stelle, wie sie dasteht, und die Situation erzählt keinen Fall davon: zu entscheiden ist nichts; sagen, wer es ist, was geschah und wie viel, und fragen, was folgt',
  'fault.question.guessed':
    'jede falsche Antwort schiebt es auf oder überlässt es jemandem, und die richtige lässt sich erraten; sagen, was jemand stattdessen täte: einen anderen Schritt, die Hälfte davon, was eine benachbarte Regel verlangt, was verboten ist',
  'fault.question.filler':
    'die falsche Antwort {text} passt zu jeder Frage, und niemand nimmt sie; sagen, was hier jemand täte, mit dem, wovon der Fall handelt',
  'fault.question.always-longest':
    'die richtige Antwort ist in jeder Frage die längste und daran zu erkennen; einige kürzen oder in den anderen mehr sagen',
  'fault.question.same-place':
    'die richtige Antwort steht in jeder Frage an derselben Stelle; einige verschieben',
  'fault.question.again': 'fragt noch einmal, was eine frühere Frage fragt',
  'fault.question.rights': 'hat {count, number} richtige Antworten; genau eine ist richtig',
  'fault.question.one-wrong':
    'bietet eine falsche Antwort an, also ist die Hälfte aller Treffer geraten; zwei verschiedener Art anbieten oder etwas anderes fragen',
  'fault.question.keeps-to':
    'die falsche Antwort {text} hält sich an das, was {answer} festlegt, und ist auch richtig; einen Betrag nehmen, der jenseits liegt',
  'fault.question.right-made-up':
    'die richtige Antwort {text} ist erfunden; sie folgt aus einer Stelle und zitiert sie',
  'fault.question.wrong-claimed':
    'die falsche Antwort {text} ist eine Aussage; was kein Dokument sagt, ist erfunden',
  'fault.question.alike': 'zwei Antworten sagen dasselbe: {text}',
  'fault.question.catch-all': '{text} ist keine eigene Antwort',
  'fault.question.shortest':
    'die richtige Antwort ist mit Abstand die kürzeste und verrät sich so; mehr darin sagen oder weniger in den anderen',
  'fault.question.longest':
    'die richtige Antwort ist mit Abstand die längste und verrät sich so; sie kürzen oder mehr in den anderen sagen',
  'fault.question.half-right': 'die falsche Antwort {text} enthält die richtige und ist halb richtig',
  'fault.question.situation': 'die Situation {text} enthält die richtige Antwort',
  'fault.question.one-feedback':
    'die Rückmeldung {text} steht auch bei einer anderen Antwort; sagen, warum {answer} falsch ist: was die Quelle stattdessen sagt, oder was daraus würde',
  'fault.question.other-moment':
    '{text} wird zu {answer} gesagt und gilt in einem anderen Moment; sagen, was sie in diesem übersieht',
  'fault.question.beside':
    'die Rückmeldung {text} zu {answer} sagt nichts zu dem, was gefragt ist; sag, was die Stelle der richtigen Antwort sagt',
  'fault.question.other-procedure':
    'niemand hielte {text} für die Antwort: {passage} gehört zu einem anderen Ablauf; einen Fehler nehmen, der bei diesem gemacht wird',
  'fault.question.only-again':
    'die Rückmeldung {text} zur falschen Antwort {answer} sagt nur die richtige noch einmal; sagen, was diese übersieht, was daraus wird oder wohin sie gehört',
  'fault.question.no-mistake': 'die falsche Antwort {text} sagt nicht, welcher Fehler sie ist',
  'fault.question.mistake': 'die richtige Antwort {text} ist als Fehler bezeichnet',
  'fault.question.also-right': 'die falsche Antwort {text} ist auch richtig: {passage}',
  'fault.question.ban': 'die falsche Antwort {text} verbietet etwas; sie soll sein, was jemand tut',
  'fault.question.repeats': 'die Rückmeldung {text} wiederholt ihre Antwort und nennt keinen Grund',
  'fault.question.elsewhere':
    'die Rückmeldung {text} handelt von einer anderen Stelle als die richtige Antwort; sagen, warum diese Antwort richtig ist',
  'fault.question.half': 'die Rückmeldung {text} ist ein halber Satz; sagen, was dann gilt',
  'fault.question.no-reason': 'die Rückmeldung {text} nennt keinen Grund',

  'fault.repeat': '{text} steht schon davor; etwas anderes sagen oder es weglassen',

  'fault.rubric.unseen': '{word} lässt sich weder sehen noch hören; sagen, was jemand tut',
  'fault.rubric.alike': 'zwei Stufen sagen dasselbe; wer beobachtet, muss jede unterscheiden können',
  'fault.rubric.same-frame':
    'Stufe {level, number} sagt {text} wie andere Zeilen; von diesem Verhalten sagen, was wegbleibt, zu früh, zu spät oder am Betrag falsch ist',
  'fault.rubric.flat':
    'die Stufen steigen nicht; die erste sagt, was fehlt, die letzte, was auch unter Druck zu sehen ist',

  'fault.situation.advice': '{text} ist ein Rat; erzählen, wer da ist, wann, und was geschieht',
  'fault.situation.without':
    '{text} ist keine Situation ohne {missing, select, somebody {jemanden} moment {einen Moment} other {etwas, das geschieht}}',
  'fault.example.applies': '{text} wendet nichts von der Stelle an; sagen, was getan wurde und womit',
  'fault.example.no-answer':
    'bricht nach dem letzten Schritt ab: sagen, was die andere Seite dazu sagt, oder was daraus wird',
  'fault.example.list':
    'bis zum Ende antwortet niemand; nach einem Schritt sagen, was die andere Seite dazu sagt, oder was daraus wird',
  'fault.example.recites':
    '{text} sagt eine Regel auf; erzählen, was dieses eine Mal getan wurde: in der Vergangenheit, mit wem, womit, oder wie es ausging',
  'fault.example.nobody-wants':
    '{text} erzählt von etwas Unterlassenem, das dort niemand will; erzählen, wer darum bittet, oder es weglassen',
  'fault.example.situation':
    'kein Schritt greift die Situation auf; nennen, was daran zu dem führte, was getan wurde',

  'fault.procedure.in-part':
    'von Schritt {step} steht das nirgends: {text} (Stelle {span}); alles sagen, was der Schritt sagt, oder nichts davon',
  'fault.procedure.cut':
    '{told, number} von {all, number} Schritten eines Ablaufs sind erzählt und Schritt {step, number} ({span}) nicht: Wer dort aufhört, lässt offen, was begonnen ist. Alle bis zum Ende erzählen, mehrere in einem Punkt, wo der Platz knapp ist, oder keinen',
  'fault.moment.other':
    '{text} gilt in einem anderen Moment als {moment} und sagt es nicht; es weglassen, oder nehmen, was sagt, wann es gilt',
  'fault.moment.hole':
    'Schritt {step, number} des Dokuments liegt zwischen zwei erzählten; auch {span} erzählen, oder keinen dahinter',
  'fault.moment.unfinished':
    'der letzte Schritt ist erzählt, und nicht, woran zu erkennen ist, dass es getan ist; mit {span} enden',

  'fault.moment.mixed':
    'der Fall hat zwei Momente: {text} ist vor {other} fällig oder danach; einen davon erzählen',

  'fault.coach.any-skill':
    '{text} würde zu jedem Können gefragt; nach dem fragen, was die Stelle sagt, mit mindestens zwei ihrer Worte',
  'fault.coach.stock':
    'wird zu jedem Können gefragt; eine Frage an die Stelle setzen, die nur dieses braucht',
  'fault.coach.aim':
    'nichts fragt {aim, select, now {, was sie jetzt tun} missed {, was leicht wegbleibt} other {nach der nächsten Stufe}}',
  'fault.coach.again': 'wurde schon gefragt; etwas anderes fragen',
  'fault.coach.good':
    '{text} greift nichts aus der Stelle auf; sagen, was jemand antworten würde, der es kann',
  'fault.coach.breach':
    '{text} lässt jemanden zugeben, eine Regel gebrochen zu haben, und das tut niemand; fragen, was es schwer macht oder was hilft, und die Antwort das sagen lassen',
  'fault.coach.recites':
    '{text} liest die Stelle vor und sonst nichts; auch etwas vom Fall sagen lassen, wie jemand, der es tut',
  'fault.coach.puts-off':
    '{text} schiebt auf, was die Stelle sofort verlangt; die Antwort damit beginnen lassen, es zu tun',
  'fault.values.turned':
    '{text} dreht ein Maß um: keine Stelle legt {amount} fest, und eine die andere Seite davon; es sagen, wie die Stelle',
  'fault.values.two':
    'ein Fall gibt einer Sache zwei Zahlen, {other} und {figure}; eine behalten, oder sagen, was sich geändert hat',
  'fault.values.bound':
    '{text} nennt von einer Sache eine Grenze und die Zahl {figure}; wer es tat, nennt die Zahl',
  'fault.values.one':
    'jeder Fall sagt {figure}; in einen weiteren eine Zahl aufnehmen, für die etwas anderes gilt, oder die jenseits dessen liegt, was die Stellen festlegen',
  'fault.values.partner':
    'das Gegenüber drängt nur mit {figure}; es zu einer anderen Zahl kommen lassen, jenseits dessen, was die Stellen festlegen',
  'fault.coach.ladder': 'keine Stufe handelt vom Ziel; sagen, wo jemand steht und was die nächste Stufe ist',
  'fault.coach.pairs':
    'hat {found, number} für {meetings, number} Treffen; eines für jedes Treffen, in dessen Reihenfolge',
  'fault.coach.elsewhere':
    'hat nichts mit Treffen {meeting, number} zu tun; eine Stelle zitieren, von der es spricht',

  'fault.session.excludes':
    'der Fall lässt einen Schritt offen und wird durch {text} entschieden, was gilt, wenn alle getan sind; eines davon erzählen',
  'fault.session.strung':
    '{cases, plural, one {hängt {decisions, number} Entscheidungen an einen Fall} other {hat # Fälle und {decisions, number} Entscheidungen}}; für jede einen eigenen Fall erzählen, und die Entscheidungen in derselben Reihenfolge',
  'fault.session.either': 'der Fall sagt {text}, und nur eines davon ist so; sagen, welches',
  'fault.session.nothing-to-bring':
    'gibt niemandem etwas mitzubringen; einen eigenen Fall hinzufügen, oder etwas, was vorher bei der Arbeit zu tun ist',
  'fault.session.between':
    'hat {between, number} für {wanted, number}; eine Aufgabe von jeder Sitzung zur nächsten, in deren Reihenfolge',
  'fault.session.no-case': 'hat keinen Fall; dem, was Menschen selbst tun, eine Szene hinzufügen',
  'fault.session.same-case':
    'ist noch einmal der Fall von Sitzung {session, number}; einen anderen erzählen, oder was daraus wurde',
  'fault.session.not-harder':
    'ist nicht schwerer als der Fall davor; ihn auf mehr Stellen seiner Sitzung beruhen lassen, oder auf einer Grenze oder Ausnahme',
  'fault.session.nothing-to-decide':
    'der Fall erzählt nichts, worüber {text} entscheidet; die Tatsache erzählen, mit ihrer Zahl, wo die Stelle eine festlegt',
  'fault.session.elsewhere':
    'hat einen Schlüssel zu einer anderen Sitzung; zitieren, worum es in dieser geht',
  'fault.session.key-again':
    '{text} war der Schlüssel eines früheren Falls; ihn zu Beginn abrufen lassen, und diesen Fall auf etwas anderem beruhen lassen',
  'fault.session.withheld':
    'lässt {text} weg, worauf der Fall beruhte; den Menschen danach geben, was sie vorher nicht lesen konnten',
  'fault.session.key': '{text} ist der Schlüssel seiner Sitzung; es vom Handzettel weglassen',
  'fault.session.takes-longer':
    '{text} dauert länger als {minutes, plural, one {# Minute} other {# Minuten}}; Arbeit für danach daraus machen',

  'fault.sides.told': 'Lernende würden {text} lesen, und das ist für die Leitung',
  'fault.sides.hidden': 'verrät, was das Gegenüber verbirgt: {text}',

  'fault.maker.link': 'der Link führt woanders hin als zu den eigenen Hosts',
  'fault.maker.form': 'verlangt war {form}, und es ist {made}',
};
