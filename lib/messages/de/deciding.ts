import type { SameMessages } from '../message.ts';
import type { deciding as source } from '../en/deciding.ts';

/** The German of `en/deciding.ts`. */
export const deciding: SameMessages<typeof source> = {
  'chat.waiting': 'Was auf eine Entscheidung wartet',
  'chat.waiting.words':
    'entscheiden, entscheidung, entscheidungen, freigeben, freigabe, freigaben, wartet, warten, offen, was wartet',
  'chat.waiting.none': 'Nichts wartet auf eine Entscheidung.',
  'chat.waiting.until': 'Bis {day}. Ohne Antwort geschieht nichts.',
  'chat.waiting.open': 'Entscheiden',

  'chat.question.title':
    '{occasion, select, reminder {Erinnerung: {question}} deputy {[Du vertrittst|Sie vertreten] jemanden: {question}} other {{question}}}',
  'chat.question.until': 'Ohne Antwort bis {day} geschieht nichts: Schweigen gibt nichts frei.',
  'chat.question.cause': 'Die Ursache, wie [du sie siehst|Sie sie sehen]',
  'chat.question.form': 'Eine andere Form, nur beim Zurückgeben',
  'chat.question.remark': 'Anmerkung, oder beim Zurückgeben, was anders sein soll',
  'chat.question.remark.last': 'Anmerkung, wird mit der Entscheidung aufbewahrt',
  'chat.question.remark.cause': 'Anmerkung, wird mit der Entscheidung aufbewahrt',
  'chat.question.confirm': 'Ursache bestätigen, jetzt antworten',
  'chat.question.not-now': 'Jetzt nicht antworten',
  'chat.question.publish': 'Veröffentlichen',
  'chat.question.reject': 'Ablehnen',
  'chat.question.send-back': 'Zurückgeben',
  'chat.question.read': 'Lesen, was veröffentlicht würde',
  'chat.question.correct': 'Von Hand berichtigen',
  'chat.question.pairs': 'Kurse, die vielleicht derselbe sind',
  'chat.question.outcome': 'Ein anderes Ergebnis, als verantwortliche Person',
  'chat.question.outcome.indicator': 'Woran Erfolg zu erkennen ist',
  'chat.question.outcome.worth': 'Die kleinste Änderung, die sich lohnt, in derselben Einheit',
  'chat.question.outcome.confirm': 'Ursache mit diesem Ergebnis bestätigen',
  'chat.question.put-back': 'Die fragen, die darum baten',
  'chat.question.put-back.label':
    'Eine Frage, auf die man mit Ja oder Nein antwortet. Wer darum bat, liest [deine|Ihre] Worte ohne [deinen|Ihren] Namen, und [du liest|Sie lesen] ohne Namen, was geantwortet wird.',
  'chat.question.put-back.cause': 'Ein Ja spräche für diese Ursache',
  'chat.question.put-back.send': 'Fragen',
  'chat.question.put-back.done':
    'Die Frage steht jetzt bei ihrem Wunsch. Die Antworten gewichten die vermutete Ursache neu; diese Frage bleibt bis zu ihrem Tag offen.',
  'chat.question.back': 'Zurück zur Frage',
  'chat.pair':
    '{standing, select, same {Ein Mensch hat gesagt, dass es derselbe Kurs ist} two {Ein Mensch hat gesagt, dass es zwei Kurse sind} other {Derselbe Kurs?}}',
  'chat.pair.how':
    'Von demselben Kurs steht danach nur noch einer in der Liste. Solange niemand es sagt, ändert sich in der Liste nichts.',
  'chat.pair.says': '{said, select, same {Derselbe Kurs} two {Zwei Kurse} other {Das zurücknehmen}}',
  'chat.pair.taken': 'Zwei Titel, ein Kurs?',
  'chat.question.confirmed': 'Die Ursache wurde bestätigt: {cause}.',
  'chat.question.no-response': 'Entschieden wurde: jetzt nicht antworten.',
  'chat.question.published': 'Es wurde zur Veröffentlichung freigegeben.',
  'chat.question.rejected': 'Es wurde abgelehnt: Nichts davon wird veröffentlicht.',
  'chat.question.sent-back':
    'Es wurde zurückgegeben{wished, select, yes { für eine andere Form ({form})} other {}}; was daraus wird, wird neu gefragt.',
  'chat.question.withdrawn': 'Es wurde zurückgezogen: Niemand muss mehr darüber entscheiden.',
  'chat.question.unanswered': 'Niemand hat rechtzeitig geantwortet, deshalb geschieht nichts.',
  'chat.question.not-yours': 'Diese Frage wird [dir|Ihnen] nicht mehr vorgelegt.',

  'chat.response': 'Was es hieße, es zu beenden',
  'chat.response.for': '„{title}“ für {role}{where} ({skill})',
  'chat.response.stands':
    '{people, plural, =0 {Es hat noch keine volle Gruppe erreicht} other {Es hat mindestens # Menschen erreicht}}. Wo es steht: {reason}.',
  'chat.response.over': 'Es läuft nicht mehr, also ist nichts zu beenden.',
  'chat.response.meaning.have': 'Wer es hat, behält es und macht mit dem weiter, was begonnen ist.',
  'chat.response.meaning.others':
    'Es erreicht niemanden mehr. Wer noch darauf wartet, sieht, dass es beendet wurde, und warum.',
  'chat.response.meaning.read': 'Was es bewirkt hat, wird nicht mehr gemessen.',
  'chat.response.meaning.unread': 'Die Messung am {day} und die danach entfallen.',
  'chat.response.meaning.rests':
    'Nach demselben wird ab dem {day} wieder gesucht; dann wird ein Mensch nach der Ursache gefragt, bevor etwas erstellt wird.',
  'chat.response.nothing-yet': 'Noch ist nichts beendet. Danach lässt es sich nicht zurücknehmen.',
  'chat.response.why': 'Warum es endet',
  'chat.response.why.does-too-little': 'Es bewirkt zu wenig',
  'chat.response.why.does-harm': 'Es schadet',
  'chat.response.why.other-cause': 'Die Ursache ist eine andere',
  'chat.response.why.not-needed': 'Es wird nicht mehr gebraucht',
  'chat.response.end': 'Beenden',
  'chat.response.ended': 'Was daraus wurde',
  'chat.response.ended.then':
    'Das Protokoll sagt, wer es beendet hat, und der nächste Bericht nennt es nicht mehr.',

  'problem.item.ended':
    'Was {needId} beantwortet, wurde beendet und erreicht niemanden mehr; es ist nichts zu tun.',
  'problem.response.none': 'Für {needId} ist noch nichts gewählt oder erstellt; GET needs sagt, wo es steht.',
  'problem.response.not-under-way':
    'Was {needId} beantwortet, läuft nicht so, wie es gelesen wurde: Es ist beendet, oder eine andere Fassung ist an seine Stelle getreten. Bitte noch einmal lesen (GET needs/{needId}/response).',

  'chat.ask.back': 'Wer darüber entscheidet, fragt alle, die darum baten:',
  'chat.requests': 'Worum ich gebeten habe',
  'chat.requests.none': 'Nichts, was aufbewahrt wird.',
  'chat.requests.unclear': 'Ein Wunsch, der nicht verstanden wurde',

  'chat.correct': 'Von Hand berichtigen',
  'chat.correct.how':
    'Die Worte ändern, die anders sein sollen, und zurückgeben. Was daraus wird, wird neu gefragt, und dann entscheidet jemand anderes.',
  'chat.correct.part':
    '{where} ({side, select, runner {für die Leitung} learner {für Lernende} other {für beide}})',
  'chat.correct.why': 'Warum, in wenigen Worten',
  'chat.correct.send': 'Mit diesen Worten zurückgeben',
  'chat.correct.none': 'Darin gibt es keinen Entwurf, dessen Worte zu berichtigen wären.',

  'chat.decided': '[Deine|Ihre] Antwort ist angekommen',
};
