import type { SameMessages } from '../message.ts';
import type { rolePlayWords as source } from '../en/role-play.ts';

/** The German of `en/role-play.ts`. */
export const rolePlayWords: SameMessages<typeof source> = {
  'role-play.labelled':
    '[Du sprichst|Sie sprechen] mit einer KI: Das Gegenüber ist erfunden, und ein Modell ({model}) formuliert die Antworten. Die Situation hat eine KI entworfen und ein Mensch freigegeben.',
  'role-play.kept':
    'Nur [du kannst|Sie können] das lesen. Es wird am {day} gelöscht, wenn nichts mehr dazukommt, und auf Wunsch sofort. Nichts davon zählt, wenn [du keinen Punktwert freigibst|Sie keinen Punktwert freigeben].',
  'role-play.release':
    'Eine Zahl geht zu dem, was über [dein|Ihr] Können bekannt ist, nur für [deine|Ihre] Entwicklung. Nichts von dem Gesagten geht mit.',
  'role-play.release.told':
    'Eine Zahl geht zu dem, was über [dein|Ihr] Können bekannt ist, nur für [deine|Ihre] Entwicklung, und nach außen an {systems}, für dasselbe. Nichts von dem Gesagten geht mit.',
  'role-play.formative':
    'Was ein Modell in einem Gespräch findet und was Menschen darin finden, ist oft verschieden. Es ist ein Anlass, es noch einmal zu versuchen, und keine Note.',
  'role-play.nothing-to-add': 'Dem habe ich nichts hinzuzufügen. Was [schlägst du|schlagen Sie] vor?',
  'role-play.no-answer':
    'Das Gegenüber konnte nicht antworten: {why} Nichts ist verloren. Bitte noch einmal versuchen, oder mit anderen Worten.',
  'role-play.no-answer.odd': 'Die Antwort des Modells war nicht zu gebrauchen.',
  'role-play.no-answer.away': 'Das Modell hat nicht rechtzeitig geantwortet.',
  'role-play.no-answer.share':
    '[Dein|Ihr] eigener Anteil an dem, was Modelle am Tag kosten dürfen, ist verbraucht. Er kommt nach und nach wieder; in einer Stunde geht es weiter.',
  'role-play.no-answer.budget': 'Das Budget für Modelle ist im Moment verbraucht.',

  'problem.role-play.none':
    'Ein eigenes Rollenspiel {sessionId} gibt es nicht (mehr). GET me/role-plays nennt, welche es gibt.',
  'problem.role-play.not-played':
    'Es lässt sich hier nicht spielen ({needId}): Das geht nur mit einem Rollenspiel, das freigegeben und angekommen ist. GET me/role-plays nennt, welche das sind.',
  'problem.role-play.withdrawn':
    'Woraus es gemacht wurde, ist seither zurückgenommen oder erneuert, deshalb geht es nicht weiter. Es lässt sich noch lesen und löschen; neu beginnt es unter me/role-plays.',
  'problem.role-play.other-id': 'Unter {sessionId} läuft etwas anderes. Bitte mit einer anderen Id beginnen.',
  'problem.role-play.other-words':
    'In {turnId} wurde schon etwas anderes gesagt. Dem Neuen eine eigene Id geben, oder vor diese Stelle zurückgehen.',
  'problem.role-play.ended':
    'Das Rollenspiel {sessionId} ist zu Ende. Von einer früheren Stelle aus geht es weiter.',
  'problem.role-play.open':
    'Auf {turnId} gibt es noch keine Antwort. Es noch einmal sagen, oder davor zurückgehen.',
  'problem.role-play.full':
    'In einem Rollenspiel kommt man {turns, number} Mal zu Wort. Es beenden, oder zu einer früheren Stelle zurückgehen.',
  'problem.role-play.no-turn':
    'Das Rollenspiel hat keine beantwortete Stelle {turnId}; neu gelesen zeigt es, welche es hat.',
  'problem.role-play.not-over':
    'Zuerst das Rollenspiel {sessionId} beenden: Ein Punktwert gilt dem, was bis zum Ende gesagt wurde.',
  'problem.role-play.nothing-said':
    'Im Rollenspiel {sessionId} wurde nichts gesagt, deshalb gibt es keinen Punktwert, der freizugeben wäre.',
  'problem.role-play.objected':
    '[Du hast|Sie haben] widersprochen, dass über [dich|Sie] etwas ausgerechnet wird, deshalb zählt kein Punktwert. Soll dieser zählen, muss zuerst der Widerspruch zurück.',
  'problem.role-play.counted':
    'Für dieses Können hat in diesem Monat schon ein Punktwert gezählt; einer im Monat zählt. Dieser lässt sich im nächsten Monat freigeben, wenn es ihn dann noch gibt.',
  'problem.role-play.released':
    'Der Punktwert von {sessionId} ist freigegeben, deshalb bleibt das Gesagte, wie es ist. Zum weiteren Üben neu beginnen.',
};
