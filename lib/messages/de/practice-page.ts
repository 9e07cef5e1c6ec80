import type { SameMessages } from '../message.ts';
import type { practicePageWords as source } from '../en/practice-page.ts';

/** The German of `en/practice-page.ts`. */
export const practicePageWords: SameMessages<typeof source> = {
  'practice-page.title': 'Ein Gespräch üben',
  'practice-page.intro':
    'Hier [übst du|üben Sie] mit einem Gegenüber, das eine KI spielt. Nur [du kannst|Sie können] lesen, was gesagt wird, und es lässt sich jederzeit löschen.',
  'practice-page.nothing': 'Noch ist kein Rollenspiel angekommen.',
  'practice-page.begun': 'Schon begonnen',
  'practice-page.said': '{said} gesagt',
  'practice-page.start': 'Beginnen',
  'practice-page.go-on': 'Weitermachen',
  'practice-page.others': 'Zurück zur Liste',
  'practice-page.erase': 'Jetzt löschen',
  'practice-page.before':
    'Wie sicher [fühlst du dich|fühlen Sie sich] jetzt? Nur [du siehst|Sie sehen] das. ',
  'practice-page.after':
    'Wie sicher [fühlst du dich|fühlen Sie sich] danach? Nur [du siehst|Sie sehen] das. ',
  'practice-page.unmarked': 'Das möchte ich nicht sagen',
  'practice-page.mark.1': '1: gar nicht',
  'practice-page.mark.2': '2',
  'practice-page.mark.3': '3: halbwegs',
  'practice-page.mark.4': '4',
  'practice-page.mark.5': '5: ganz',
  'practice-page.brief': 'Die Situation, und was man wissen muss',
  'practice-page.rubric': 'Worauf geachtet wird',
  'practice-page.made-up': '(zum Üben erfunden)',
  'practice-page.talk': 'Das Gespräch',
  'practice-page.you': '[Du|Sie]:',
  'practice-page.partner': 'Gegenüber (KI):',
  'practice-page.yours': 'Was [sagst du|sagen Sie]? Die Eingabetaste schickt es ab.',
  'practice-page.send': 'Sagen',
  'practice-page.left': 'noch {left} Mal',
  'practice-page.again': 'Noch einmal versuchen',
  'practice-page.retry': 'Anders sagen',
  'practice-page.coach': 'Den Coach fragen',
  'practice-page.coach.says': '[Du hast|Sie haben] gesagt: ',
  'practice-page.line': 'Darauf wird geachtet: ',
  'practice-page.level': 'Stufe {level} von 4: {says}',
  'practice-page.not-shown': 'Diese Worte zeigen es nicht.',
  'practice-page.not-seen': 'In diesem Gespräch nicht zu sehen.',
  'practice-page.no-occasion': 'Dazu kam es im Gespräch nicht, also zählt es weder so noch so.',
  'practice-page.next': 'Eine Stufe höher: ',
  'practice-page.counts': 'Wörter: {words}, Fragen: {questions}, Aussagen: {statements}',
  'practice-page.found':
    'Von dem, was das Gegenüber verbirgt, [hast du|haben Sie] {found} von {of} herausgefunden.',
  'practice-page.on-sheet': 'Auf dem Blatt: ',
  'practice-page.missed': 'Der Rest wäre so herausgekommen:',
  'practice-page.end': 'Gespräch beenden',
  'practice-page.debrief': 'Was das Gespräch gezeigt hat',
  'practice-page.marks': '[Deine|Ihre] eigene Sicherheit: {before} davor, {after} danach',
  'practice-page.release': 'Den Punktwert zählen lassen',
  'practice-page.released': 'Der Punktwert zählt. Was gesagt wurde, bleibt allein [bei dir|bei Ihnen].',
  'practice-page.wait': 'Einen Moment …',
  'practice-page.waiting': 'Die Antwort ist schon unterwegs. Gleich noch einmal nachsehen.',
  'practice-page.away': 'Das kam nicht durch. Der Text ist noch da; bitte noch einmal versuchen.',
  'practice-page.no-script': 'Diese Seite braucht JavaScript.',
  'practice-page.gone': 'Dieses Rollenspiel ist für [dich|Sie] nicht mehr da. Hier steht, was es gibt.',
  'practice-page.outside': 'Diese Seite öffnet sich in Teams',
  'practice-page.outside.how':
    'In Teams die App „Learning for you“ öffnen und den Reiter „Practise a talk“ wählen. Dort meldet Teams [dich|Sie] an; ohne das lässt sich nichts [von dir|von Ihnen] zeigen.',
  'practice-page.no-sign-in':
    'Teams hat [dich|Sie] nicht angemeldet ({why}). Bitte schließen und neu öffnen. Bleibt es dabei, hilft diese Zeile der Stelle, die Teams im Unternehmen betreibt.',
  'practice-page.not-taken':
    'Die Anmeldung wurde hier nicht angenommen ({status}). Bleibt es dabei, hilft diese Zeile der Stelle, die Teams im Unternehmen betreibt.',

  // The transfer plan of a programme.
  'practice-page.plans': 'Was [du|Sie] nach einem Programm tun [willst|wollen]',
  'practice-page.plan.open': 'Plan öffnen',
  'practice-page.plans.shared': 'Mit [dir|Ihnen] geteilt',
  'practice-page.plans.shared.why':
    'Diese Worte wurden mit [dir|Ihnen] geteilt und können zurückgenommen werden. Den Namen hat jede und jeder selbst geschrieben: Hier sind keine Namen bekannt, und er wird nicht geprüft. Sonst ist von ihrem Programm nichts zu sehen.',
  'practice-page.plan.by': '{name}:',
  'practice-page.plan.act': '{will} (bis {by})',
  'practice-page.plan.kept':
    'Was [wirst du|werden Sie] bei der Arbeit tun, und bis wann? Nur [du kannst|Sie können] es lesen, und es lässt sich jederzeit löschen. [Deine|Ihre] Führungskraft liest es nur, wenn [du es teilst|Sie es teilen], und nur, was dann hier stand.',
  'practice-page.plan.proposed': 'Was das Programm vorschlägt',
  'practice-page.plan.name': '[Dein|Ihr] Name, wie ihn [deine|Ihre] Führungskraft kennt',
  'practice-page.plan.save': 'Für mich aufbewahren',
  'practice-page.plan.more': 'Noch eins',
  'practice-page.plan.sharing': '[Deine|Ihre] Führungskraft',
  'practice-page.plan.is-shared': '[Deine|Ihre] Führungskraft darf das lesen:',
  'practice-page.plan.is-unread':
    '[Du hast|Sie haben] das früher geteilt, und jetzt liest es niemand, auch die frühere Führungskraft nicht. Die jetzige liest es nur, wenn [du es mit ihr teilst|Sie es mit ihr teilen]:',
  'practice-page.plan.over':
    'Das Programm gehört nicht mehr zu [deinen|Ihren]. Was hier steht, lässt sich lesen, zurücknehmen und löschen:',
  'practice-page.plan.not-shared': '[Deine|Ihre] Führungskraft liest jetzt nichts davon.',
  'practice-page.plan.no-manager':
    'Das Unternehmen hat keine Führungskraft für [dich|Sie] genannt, deshalb lässt es sich hier nicht teilen.',
  'practice-page.plan.would-share':
    'Wenn [du es teilst|Sie es teilen], liest sie das hier und den Titel des Programms und erfährt in ihrer Arbeitszeit, dass es etwas zu lesen gibt:',
  'practice-page.plan.share': 'Das mit meiner Führungskraft teilen',
  'practice-page.plan.take-back': 'Zurücknehmen, was ich geteilt habe',
  'practice-page.plan.number': '{number}',
  'practice-page.plan.will': 'Was [wirst du|werden Sie] tun?',
  'practice-page.plan.until': 'Bis wann?',
};
