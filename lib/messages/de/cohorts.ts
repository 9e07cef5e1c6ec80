import type { SameMessages } from '../message.ts';
import type { cohorts as source } from '../en/cohorts.ts';

/**/
export const cohorts: SameMessages<typeof source> = {
  'notice.cohort.lead':
    '[Du wurdest|Sie wurden] genannt, {sessions, plural, one {eine Sitzung} other {# Sitzungen}} zu leiten; Ja oder Nein bitte im Chat: „{title}“',
  'notice.cohort.before': 'Vor Sitzung {number, number}: was zu lesen und mitzubringen ist. „{title}“',
  'notice.cohort.after':
    'Nach Sitzung {number, number}: was davon bei der Arbeit auszuprobieren ist. „{title}“',
  'notice.cohort.declined':
    '[Du hast|Sie haben] eine Sitzung abgesagt. Ganz heraus, in eine andere Gruppe, oder nur diese auslassen? Diese Frage kommt einmal: „{title}“',
  'notice.cohort.attendance':
    'Wer war bei Sitzung {number, number} dabei? Bitte im Chat ankreuzen: „{title}“',
  'notice.cohort.facilitator':
    'Niemand hat zugesagt, es zu leiten. Jemanden nennen, oder es von Hand durchführen: „{title}“',
  'notice.cohort.people': 'Zu wenige Menschen können sich zur selben Zeit für eine Gruppe treffen: „{title}“',
  'notice.cohort.session':
    'Sitzung {number, number} braucht [dich|Sie]: Sie wurde nach dem Verschieben abgesagt oder ist verschwunden: „{title}“',
  'notice.cohort.called-off':
    '{because, select, few {Zu wenige Menschen sind übrig} pulled {Es wurde zurückgenommen} other {Niemand leitet es mehr}}; die Gruppe wurde abgesagt: „{title}“',

  'cohort.event': '{title}: Sitzung {number, number} von {of, number}',
  'cohort.event.what': 'Sitzung {number, number} von {of, number} von „{title}“: {session}.',
  'cohort.event.why':
    'Warum [du|Sie]: [Deine|Ihre] Rolle ({role}) verlangt {skill}, und das hier ist bei [dir|Ihnen] angekommen. Die Gruppe ist nach dem gemischt, was die Menschen mitbringen; niemand darin führt jemand anderen.',
  'cohort.event.when':
    'Warum jetzt: Jemand hat zugesagt, es zu leiten, und zu dieser Zeit sind alle Eingeladenen bei der Arbeit. In keinem Kalender wurde gelesen.',
  'cohort.event.offer':
    'Es ist ein Angebot. Wer absagt, wird nicht nach dem Grund gefragt; im Chat mit „Learning for you“ geht es ganz heraus oder in eine andere Gruppe. Alle Eingeladenen sehen, wer noch eingeladen ist. Wer es leitet, kreuzt an, wer da war; das zählt als Teilnahme und sagt nichts darüber, was jemand kann.',
  'cohort.event.page': 'Was vorher zu lesen und nachher zu tun ist',
  'cohort.event.drafted': 'Das Material hat eine KI entworfen ({model}) und ein Mensch freigegeben.',
  'cohort.called-off':
    '{because, select, pulled {Worauf es beruht, wurde zurückgenommen, deshalb findet es nicht statt.} few {Zu wenige Menschen können kommen, deshalb findet es nicht statt. Kommt eine andere Gruppe zustande, folgt eine neue Einladung.} other {Wer es leiten sollte, tut es nicht, deshalb findet es nicht statt. Kommt eine andere Gruppe zustande, folgt eine neue Einladung.}}',

  'chat.cohort': 'Wann sie sich trifft',
  'chat.cohort.session': 'Sitzung {number, number}: {when}',
  'chat.cohort.moved': 'auf diese Zeit verschoben, einmal',
  'chat.cohort.there': '[du warst|Sie waren] da',
  'chat.cohort.away': '[du warst|Sie waren] nicht da',
  'chat.cohort.none': 'Noch sind keine Zeiten bekannt.',
  'chat.cohort.left':
    '[Du hast|Sie haben] sie verlassen. Binnen einiger Stunden [bist du|sind Sie] aus den kommenden Sitzungen heraus; niemand erfährt, warum.',
  'chat.cohort.other':
    '[Du hast|Sie haben] diese Gruppe verlassen; kommt eine andere zustande, folgt eine neue Einladung.',
  'chat.cohort.off': 'Sie wurde abgesagt. Kommt eine andere Gruppe zustande, folgt eine neue Einladung.',
  'chat.cohort.leave': 'Verlassen',
  'chat.cohort.leave.means':
    '[Du kommst|Sie kommen] aus den kommenden Sitzungen heraus. Wer sie leitet, sieht das, und keinen Grund.',
  'chat.cohort.leave.now': 'Endgültig verlassen',
  'chat.cohort.other-group': 'Eine andere Gruppe, wenn es eine gibt',
  'chat.cohort.stay': 'Ich lasse nur diese Sitzung aus',
  'chat.cohort.stays': '[Du bleibst|Sie bleiben] in der Gruppe.',
  'chat.leading': 'Sitzungen, die ich leite',
  'chat.leading.none': 'Niemand hat [dich|Sie] gebeten, etwas zu leiten.',
  'chat.leading.asked':
    '[Leitest du|Leiten Sie] {sessions, plural, one {eine Sitzung von {minutes, number} Minuten} other {# Sitzungen, zusammen {minutes, number} Minuten}}? Fünf bis zwölf Menschen; zu Zeiten, in denen alle arbeiten, mindestens eine Woche im Voraus. Vor [deinem|Ihrem] Ja wird niemand eingeladen.',
  'chat.leading.yes': 'Ja, ich leite es',
  'chat.leading.no': 'Nein',
  'chat.leading.accepted':
    '[Du hast|Sie haben] zugesagt. Eine Gruppe entsteht beim nächsten Durchlauf, binnen einiger Stunden, wenn genug Menschen kommen können.',
  'chat.leading.declined': '[Du leitest|Sie leiten] es nicht.',
  'chat.leading.called-off': 'Es wurde abgesagt.',
  'chat.leading.guide': 'Leitfaden öffnen',
  'chat.leading.step-down': 'Leitung abgeben',
  'chat.leading.step-down.means':
    'Jemand anderes von den Genannten wird gebeten, die Gruppe zu übernehmen. Tut es niemand, so wird einen Tag vorher abgesagt, was noch kommt. Einen Grund braucht es nicht. Nein: [du leitest|Sie leiten] es nicht mehr.',
  'chat.leading.mark': 'Ankreuzen, wer bei Sitzung {number, number} war',
  'chat.attendance': 'Wer war bei Sitzung {number, number}?',
  'chat.attendance.means':
    'Es zählt als Teilnahme und sagt nichts darüber, was jemand kann. Jede und jeder von ihnen sieht, was hier angekreuzt ist. Wer leer bleibt, ist nicht angekreuzt.',
  'chat.attendance.nobody': 'In der Liste dieser Sitzung steht niemand mehr.',
  'chat.attendance.there': 'da',
  'chat.attendance.away': 'nicht da',
  'chat.attendance.send': 'Festhalten',
  'chat.attendance.kept':
    '{marked, plural, =0 {Niemand wurde angekreuzt.} one {Eine Person ist angekreuzt.} other {# Personen sind angekreuzt.}}',

  'problem.cohort.none':
    'Zu diesem Bedarf gibt es keine Lerngruppe ({needId}): Geleitet wird nur, was freigegeben und veröffentlicht ist.',
  'problem.cohort.facilitator':
    'Jemand von ihnen lässt sich nicht fragen: Arbeitszeiten sind nicht bekannt, die Person ist ausgeschieden, oder es darf ihr nichts gesagt werden ({needId}). Bitte andere nennen.',
  'problem.cohort.facilitators-of-what':
    'Wer leitet, wird mit dem Ja zu einer Lerngruppe genannt, und mit nichts anderem ({approvalId}).',
  'problem.cohort.not-in-one':
    '[Du bist|Sie sind] in keiner Gruppe davon ({needId}); GET me/items sagt, was angekommen ist.',
  'problem.cohort.not-named':
    'Niemand hat [dich|Sie] gebeten, es zu leiten ({needId}); GET me/leading nennt, worum gebeten wurde.',
  'problem.cohort.cannot-answer':
    'Das lässt sich jetzt nicht dazu sagen: Es wartet auf keine Antwort, jemand anderes ist an [deiner|Ihrer] Stelle gefragt, oder was [du geleitet hast|Sie geleitet haben], ist vorbei ({needId}).',
  'problem.cohort.leads-enough':
    '[Du leitest|Sie leiten] schon {most} Gruppen, so viele wie eine Person zur selben Zeit darf: eine abgeben, oder zusagen, sobald eine vorbei ist.',
  'problem.cohort.not-held':
    'Sitzung {number, number} ist noch nicht vorbei, gehört nicht zu [deinen|Ihren] oder wurde abgesagt ({needId}).',
};
