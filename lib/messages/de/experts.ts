import type { SameMessages } from '../message.ts';
import type { expertWords as source } from '../en/experts.ts';

/**/
export const expertWords: SameMessages<typeof source> = {
  'expert.answered':
    'Eine KI hat diese Sätze in dem gefunden, woraus sie im Namen von {experts} antworten darf. Es sind die Worte der Dokumente, wenn nicht dabeisteht, wessen Antwort es ist; niemand hat sie für [dich|Sie] geschrieben.',
  'expert.unknown': 'Das weiß ich nicht.',
  'expert.unknown.somebody': 'Das weiß ich nicht; {expert} weiß es vielleicht: Soll ich fragen?',
  'notice.expert.asked':
    'Für [dich|Sie] {questions, plural, one {wartet # Frage} other {warten # Fragen}}, auf die an [deiner|Ihrer] Stelle nicht geantwortet werden konnte.',
  'notice.expert.answered': 'Auf eine weitergegebene Frage gibt es eine Antwort.',
  'problem.expert.none':
    '[Du hast|Sie haben] noch nicht gesagt, dass anderen an [deiner|Ihrer] Stelle geantwortet werden darf: Zuerst sagen, worüber und bis wann.',
  'problem.expert.not-here':
    'Andere sähen [deinen|Ihren] Namen, und keine Quelle nennt [dich|Sie] als jemanden, der hier arbeitet: Bitte wer es betreibt um [deinen|Ihren] Datensatz bitten.',
  'problem.expert.over': 'Der Tag, bis zu dem die Zustimmung galt, ist vorbei: Bitte einen neuen nennen.',
  'problem.expert.until': 'Bitte einen Tag ab heute nennen, höchstens {days} Tage voraus.',
  'problem.expert.documents': 'Eine Zustimmung nennt höchstens {most} Dokumente: Zuerst eines zurücknehmen.',
  'problem.expert.no-document':
    'Es gibt kein Dokument {document}, aus dem geantwortet werden könnte. Das geht nur mit denen in dem Ordner, den IT für Quellen bestimmt hat, unter ihrem Namen mit den Ordnern oder unter ihrer Adresse.',
  'problem.expert.later':
    'Die Bibliothek antwortet gerade nicht: Bitte in einigen Minuten noch einmal versuchen.',
  'problem.expert.not-there':
    'Diese Fachperson ist nicht zu fragen: Sie hat es abgeschaltet, oder die Zeit ist vorbei.',
  'problem.expert.oneself': 'Das [bist du|sind Sie] selbst.',
  'problem.expert.busy':
    'Für {expert} warten so viele Fragen, wie warten dürfen: Bitte in einigen Tagen noch einmal versuchen.',
  'problem.expert.often':
    'Bei {expert} wartet schon so viel, wie von einer Person warten darf, oder es wurde vor einem Tag abgelehnt: noch einmal versuchen, sobald es eine Antwort gibt, oder morgen.',
  'problem.expert.question-gone':
    'Diese Frage ist nicht mehr da: Ihre Zeit ist vorbei, oder wer fragte, hat sie gelöscht ({handOverId}).',
  'problem.expert.misfit':
    'Annehmen braucht einen Entwurf und keinen Text, berichtigen einen Text, ablehnen keins von beiden.',
  'problem.expert.answered': '[Du hast|Sie haben] diese Frage schon beantwortet, und anders.',
  'problem.expert.draft-over':
    'Ein Dokument, das der Entwurf zitiert, ist zurückgenommen: mit eigenen Worten antworten oder ablehnen.',
  'problem.expert.text': '[Deine|Ihre] Antwort geht als reiner Text an andere; sie enthält {what}.',

  'chat.expert': 'Eine Fachperson fragen',
  'chat.expert.words': 'fachperson, fachleute, experte, expertin, experten, wer weiß, jemanden fragen',
  'chat.expert.label': 'Was [möchtest du|möchten Sie] wissen?',
  'chat.expert.example': 'Wer darf einem Rabatt über zehn Prozent zustimmen?',
  'chat.expert.send': 'Fragen',
  'chat.expert.kept':
    'Davon wird nichts aufbewahrt, solange [du es nicht weitergibst|Sie es nicht weitergeben]. Dieser Chat bewahrt auf, was darin steht, wie das Unternehmen es beschlossen hat.',
  'chat.expert.from': 'Aus {place}',
  'chat.expert.wrote': 'Eine Antwort der Fachperson zu „{about}“, {day}',
  'chat.expert.open': '{document} öffnen',
  'chat.expert.hand-over': '{expert} fragen',
  'chat.expert.hand-over.means':
    '{expert} sieht [deine|Ihre] Frage und [deinen|Ihren] Namen. Sie wird nach der letzten Änderung 30 Tage aufbewahrt; [du kannst|Sie können] sie löschen.',
  'chat.expert.handed': '{expert} ist gefragt. Die Antwort kommt hier an.',
  'chat.expert.questions': 'Was ich Fachleute gefragt habe',
  'chat.expert.questions.none': '[Du hast|Sie haben] keine Frage weitergegeben, oder alle sind vorbei.',
  'chat.expert.waiting': 'Sie wartet bis {day} auf {expert}.',
  'chat.expert.accept':
    'Am {day} beantwortet: {expert} hat angenommen, was eine KI in Dokumenten gefunden hatte.',
  'chat.expert.correct': 'Am {day} von {expert} mit eigenen Worten beantwortet.',
  'chat.expert.decline': '{expert} hat am {day} abgelehnt.',
  'chat.expert.erase': 'Löschen',
  'chat.expert.erased': 'Sie ist gelöscht.',

  'chat.twin': 'Antworten an meiner Stelle',
  'chat.twin.none':
    'Anderen kann aus Dokumenten geantwortet werden, die [du nennst|Sie nennen], über Themen, die [du nennst|Sie nennen], bis zu einem Tag, den [du nennst|Sie nennen]. Sie sehen [deinen|Ihren] Namen, wie [du angemeldet bist|Sie angemeldet sind]; nichts spricht als [du|Sie], und es lässt sich jederzeit abschalten.',
  'chat.twin.on':
    'An bis {day}: Anderen wird aus dem geantwortet, was [du genannt hast|Sie genannt haben], als „{name}“.',
  'chat.twin.off':
    'Aus: Niemandem wird an [deiner|Ihrer] Stelle geantwortet, und [du wirst|Sie werden] niemandem genannt.',
  'chat.twin.over': 'Vorbei seit {day}: Niemandem wird an [deiner|Ihrer] Stelle geantwortet.',
  'chat.twin.subjects': 'Themen: {subjects}',
  'chat.twin.document': '{document} (für alle)',
  'chat.twin.document.for': '{document} (für {departments})',
  'chat.twin.take-back': 'Zurücknehmen',
  'chat.twin.turn-off': 'Abschalten',
  'chat.twin.turn-on': 'Einschalten',
  'chat.twin.consent': 'Themen, Tag',
  'chat.twin.subjects.label': 'Wonach gefragt werden darf, mit Kommas dazwischen',
  'chat.twin.until': 'Bis zu welchem Tag (2027-06-30)',
  'chat.twin.save': 'Zustimmen',
  'chat.twin.add': 'Ein Dokument hinzufügen',
  'chat.twin.add.label': 'Sein Name mit den Ordnern, oder seine Adresse',
  'chat.twin.add.for': 'Nur für diese Abteilungen, mit Semikolons dazwischen (leer: für alle)',
  'chat.twin.answers': 'Eigene Antworten, aus denen anderen geantwortet wird',
  'chat.twin.answer': '{about}: {text}',
  'chat.twin.unanswered': 'Was nicht beantwortet werden konnte, in 90 Tagen',
  'chat.twin.unanswered.subject': '{subject}: mindestens {people} Menschen',
  'chat.twin.unanswered.none':
    'Themen erscheinen hier, sobald so viele vergeblich gefragt haben, dass niemand sagen kann, wer es war.',
  'chat.twin.questions': 'Fragen, die an mich weitergegeben wurden',
  'chat.twin.erase': 'Alles löschen',
  'chat.twin.erase.means':
    'Die Zustimmung verschwindet, und die gegebenen Antworten werden niemandem mehr gesagt. Niemand kann das zurückholen.',
  'chat.twin.erased':
    'Es ist gelöscht. Fragen, die warten, bleiben, bis sie beantwortet sind oder ihre Zeit vorbei ist.',
  'chat.handed.none': 'Keine Frage wartet.',
  'chat.handed.by': '{name} fragt, bis {day}: {subject}',
  'chat.handed.draft': 'Ein Entwurf, den eine KI in [deinen|Ihren] Dokumenten gefunden hat:',
  'chat.handed.no-draft': 'Eine KI hat nichts gefunden, was dem nahekommt.',
  'chat.handed.accept': 'Entwurf annehmen',
  'chat.handed.accept-alone': 'Nur für diese Person annehmen',
  'chat.handed.correct': 'Mit eigenen Worten antworten',
  'chat.handed.text': '[Deine|Ihre] Antwort, wie sie ankommt',
  'chat.handed.send': 'Abschicken',
  'chat.handed.keep': 'Nur an diese Person schicken',
  'chat.handed.decline': 'Ablehnen',
  'chat.handed.for-all':
    'Aus dem, was angenommen oder geschrieben wird, wird später geantwortet, ohne zu sagen, wer gefragt hat.',
  'chat.handed.said.accept': '[Du hast|Sie haben] den Entwurf angenommen. Er ist abgeschickt.',
  'chat.handed.said.correct': '[Deine|Ihre] Antwort ist abgeschickt.',
  'chat.handed.said.decline': '[Du hast|Sie haben] abgelehnt. Wer gefragt hat, erfährt es.',
};
