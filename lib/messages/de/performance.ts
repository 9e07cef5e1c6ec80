import type { SameMessages } from '../message.ts';
import type { performanceWords as source } from '../en/performance.ts';

/** The German of `en/performance.ts`. */
export const performanceWords: SameMessages<typeof source> = {
  'brief.about': 'Über die Tage vom {from} bis zum {until}, für ein Gespräch am {on}.',
  'brief.how':
    'Aus Daten statt aus der Erinnerung: Jede Zeile ist etwas Einzelnes, das ein System festgehalten hat, auf der Skala von 0 bis 5. Nichts wird zusammengezählt, und niemand wird verglichen. Was zum Lernen gegeben wurde, steht nicht darin.',
  'brief.unseen':
    'In diesen Tagen wurde dazu nichts festgehalten. Das sagt nichts darüber, wie gut es gelingt.',
  'brief.piece':
    '{day}: {source}, mit {level, number, ::.#}. Für sich genommen liegt es in zwei von drei Fällen zwischen {low, number, ::.#} und {high, number, ::.#}.',
  'brief.piece.from':
    '{day}: {source}, festgehalten von {feed}, mit {level, number, ::.#}. Für sich genommen liegt es in zwei von drei Fällen zwischen {low, number, ::.#} und {high, number, ::.#}.',
  'brief.source.assessment': 'eine Prüfung',
  'brief.source.manager-observation': 'was eine Führungskraft gesehen hat',
  'brief.source.peer-observation': 'was jemand aus dem Kollegium gesehen hat',
  'brief.source.objective-met': 'ein Ziel, das erreicht wurde',
  'brief.objective.set': 'Gesetzt am {day} in {from}, fällig am {due}.',
  'brief.objective.agreed': 'Hier von beiden vereinbart am {day}, fällig am {due}.',
  'brief.objective.takes': 'Dafür braucht es {skills}.',
  'brief.objective.takes-level': 'Dafür braucht es {skills}, auf Stufe {level, number, ::.#} von 5.',
  'brief.objective.no-skill': 'Welche Fähigkeit es dafür braucht, ist nicht bekannt.',
  'problem.agreement.no-work-evidence':
    'Eine Betriebsvereinbarung schließt Belege zur Arbeit Einzelner aus, deshalb gibt es keine Unterlage daraus, und aus Zielen folgt nichts.',
  'row.no-objective': 'Nichts sagt, was das Ziel ist. Es in einem Satz eintragen.',
  'row.objective-twice':
    'Eine Zeile davor nennt dasselbe Ziel derselben Person (mit derselben Id, oder ohne Id mit denselben Worten). Die stehen lassen, die gilt, oder jedem eine eigene Id geben, und die Liste noch einmal senden.',
  'row.no-such-person':
    'Unter dieser Angabe ist niemand bekannt. Die Objekt-Id oder die Mailadresse aus dem Verzeichnis eintragen.',
  'row.neither-yes-nor-no':
    'Das ist weder ja noch nein. Wo das Ziel zurückgenommen ist, ja eintragen, sonst leer lassen.',
  'problem.objectives.columns':
    'Keine Spalte gilt als {columns}. [Benenne|Benennen Sie] sie wie im Leitfaden, oder [nimm|nehmen Sie] eine von zweien heraus, die gleich heißen.',
  'problem.objectives.rows': 'Die Liste hat mehr als {most} Zeilen. [Schick|Schicken Sie] sie in Teilen.',
  'problem.objective.none':
    'Ein eigenes Ziel {objectiveId} gibt es nicht (mehr). GET me/objectives nennt, welche es gibt.',
  'problem.review.none':
    'Ein Gespräch {reviewId} ist [dir|Ihnen] nicht angekündigt. GET me/reviews nennt, welche es sind.',
  'problem.review.days':
    'Die Tage von reviews[{index}] passen nicht: from, until und on folgen aufeinander, es geht um höchstens 400 Tage, und das Gespräch liegt höchstens 180 Tage voraus und 14 zurück.',
  'problem.brief.unseen':
    'Als If-Match fehlt, welche Fassung der Unterlage [du gesehen hast|Sie gesehen haben] ({reviewId}).',
  'problem.brief.changed':
    'Die Unterlage hat sich geändert, seit sie hier gezeigt wurde ({reviewId}). Neu öffnen und dann teilen.',
  'problem.brief.no-reader':
    'Niemand kann sie lesen: Das Unternehmen hat keine Führungskraft für [dich|Sie] genannt, keine, der etwas gesagt werden darf, oder das Verzeichnis sagt ihren Namen nicht; geteilt wird mit niemandem, dessen Name nicht vorher zu lesen war.',
  'problem.names.unread':
    'Das Verzeichnis lässt sich gerade nicht fragen, wie jemand heißt; bitte später noch einmal versuchen.',
  'problem.brief.reader-unread':
    'Das Verzeichnis kann gerade nicht sagen, wie die Führungskraft heißt; geteilt wird mit niemandem, dessen Name nicht vorher zu lesen war. Es hat sich nichts geändert; bitte später noch einmal versuchen.',
  'problem.brief.other-reader':
    'Inzwischen führt [dich|Sie] jemand anderes als zu der Zeit, in der die Unterlage hier gezeigt wurde ({reviewId}). Neu öffnen: Dort steht, wer sie läse.',
  'problem.brief.about':
    'Etwas unter contested betrifft nichts, was jetzt in der Unterlage steht ({reviewId}). Neu öffnen: Was inzwischen zurückgenommen wurde oder wegfiel, braucht keinen Widerspruch.',
  'problem.brief.until': 'Bitte einen letzten Tag ab heute nennen, oder keinen.',
  'problem.brief.none':
    'Eine solche Unterlage ist [dir|Ihnen] nicht geteilt. GET team/briefs nennt, welche es sind.',
  'problem.brief.no-proposal':
    'In dieser Unterlage wird kein Ziel vorgeschlagen, es gibt also nichts zuzustimmen.',
  'problem.brief.unread': 'Als If-Match fehlt, welche Fassung der Unterlage gelesen wurde.',
  'problem.brief.other':
    'Inzwischen ist eine andere Fassung dieser Unterlage geteilt. Neu lesen und dann antworten.',
  'chat.objectives': 'Meine Ziele',
  'chat.objectives.words': 'ziel, ziele, zielvereinbarung',
  'chat.objectives.none': 'Hier ist kein eigenes Ziel bekannt, oder das Unternehmen nutzt das nicht.',
  'chat.objectives.how': 'Was es dafür gibt, wird nur [dir|Ihnen] angeboten; niemand erfährt davon.',
  'chat.objective': 'Aus {from}, fällig am {due}.',
  'chat.objective.takes': 'Dafür braucht es {skills}.',
  'chat.objective.which': 'Welche Fähigkeit braucht es dafür? Vorher folgt daraus nichts.',
  'chat.objective.no-skill': 'Keine davon',
  'chat.objective.taken': 'Übernommen',
  'chat.reviews': 'Vor einem Mitarbeitergespräch',
  'chat.reviews.words': 'mitarbeitergespräch, jahresgespräch, beurteilung, unterlage',
  'chat.reviews.none': 'Kein Gespräch ist angekündigt.',
  'chat.reviews.how':
    'Die Unterlage [liest du|lesen Sie] zuerst, und nur [du entscheidest|Sie entscheiden], ob die Führungskraft sie liest. In diesem Chat steht sie nicht, weil er aufbewahrt wird.',
  'chat.reviews.open': 'Seite mit meiner Unterlage öffnen',
  'chat.review': 'Gespräch am {on}',
  'chat.review.about': 'Über {from} bis {until}',
  'chat.review.shared': 'Die Unterlage ist geteilt.',
  'chat.review.reader':
    '{name} führt [dich|Sie] jetzt und {shared, select, true {liest sie} other {läse sie, wenn sie geteilt würde}}.',
  'chat.review.reader-unread':
    'Wie die Führungskraft heißt, ließ sich gerade nicht aus dem Verzeichnis lesen, deshalb lässt sich im Moment nichts teilen. Später noch einmal öffnen: Dort steht dann, wer die Unterlage läse.',
  'chat.review.ended':
    'Was geteilt war, hat geendet, wie wenn jemand anderes die Führung übernimmt, sich die Tage des Gesprächs ändern oder bei einem Widerspruch: Niemand liest es. Neu teilen, oder es lassen.',
  'chat.review.unshared': 'Niemand sonst liest die Unterlage.',
  'chat.review.agreed': 'Die Führungskraft hat den vorgeschlagenen Zielen am {day} zugestimmt.',
  'chat.review.take-back': 'Zurücknehmen',
  'chat.review.taken-back': 'Zurückgenommen: Niemand sonst liest sie.',
  'chat.data.objectives':
    '{count, plural, one {# eigenes Ziel} other {# eigene Ziele}}, wie ein System des Unternehmens sie nennt',
  'chat.data.reviews':
    '{count, plural, one {# angekündigtes Gespräch} other {# angekündigte Gespräche}}, mit dem, was zur Unterlage gesagt wurde',
  'practice-page.reviews': 'Vor einem Mitarbeitergespräch',
  'practice-page.review.on': '[Dein|Ihr] Gespräch am {day}',
  'practice-page.brief.title': '[Deine|Ihre] Unterlage',
  'practice-page.brief.open': 'Meine Unterlage lesen',
  'practice-page.briefs.shared': 'Geteilte Unterlagen',
  'practice-page.briefs.shared.why':
    'Wer sie teilt, lässt [dich|Sie] lesen, was dort selbst gelesen wurde, und kann es jederzeit zurücknehmen. Es entscheidet nichts, und keine Zahl darin ist eine Note.',
  'practice-page.brief.by': '{name}, Gespräch am {day}',
  'practice-page.brief.read-until': 'Zu lesen bis zum {day}.',
  'practice-page.objectives': 'Ziele',
  'practice-page.brief.recorded': 'Was von der Arbeit festgehalten wurde',
  'practice-page.brief.kept':
    'Nur [du kannst|Sie können] das lesen, solange es nicht geteilt ist. Was hier steht, wird nirgends als Unterlage aufbewahrt.',
  'practice-page.brief.kept-shared':
    'Das ist geteilt. Unten steht, mit wem; dort lässt es sich jederzeit zurücknehmen.',
  'practice-page.brief.to-it': 'Was dazu zu sagen ist',
  'practice-page.brief.word': 'Ein eigenes Wort dazu',
  'practice-page.brief.contest': 'Daran stimmt etwas nicht',
  'practice-page.brief.contest-all': 'Daran stimmt insgesamt etwas nicht, oder es fehlt etwas',
  'practice-page.brief.contest-what':
    'Was stimmt daran nicht? Die Zeile bleibt, und [deine|Ihre] Worte stehen daneben.',
  'practice-page.brief.contested': 'Bestritten: {note}',
  'practice-page.brief.is-kept': 'Es ist festgehalten.',
  'practice-page.brief.kept-first':
    'Was neu geschrieben wurde, ist jetzt festgehalten. Hier noch einmal lesen und dann teilen.',
  'practice-page.brief.says': 'In eigenen Worten: {word}',
  'practice-page.brief.proposed': 'Ziele zur Vereinbarung',
  'practice-page.brief.proposed.why':
    'Wer möchte, schlägt Ziele für die nächste Zeit vor. Stimmt die Führungskraft dem zu, was sie liest, sind sie vereinbart.',
  'practice-page.brief.proposed.number': 'Ziel {number}',
  'practice-page.brief.proposed.text': 'Was soll erreicht werden?',
  'practice-page.brief.agree': 'Diesen Zielen zustimmen',
  'practice-page.brief.agreed': 'Diesen Zielen [hast du|haben Sie] zugestimmt.',
  'practice-page.brief.share': '{name} das lesen lassen',
  'practice-page.brief.until': 'Letzter Tag, an dem sie es lesen darf; ohne Angabe der {day}',
  'practice-page.brief.read': '{name} darf lesen, was hier steht, bis zum {day}.',
  'practice-page.brief.read-older':
    '{name} darf bis zum {day} lesen, was geteilt wurde, und nichts, was seither kam.',
  'practice-page.brief.would-read':
    '{name} führt [dich|Sie] jetzt, wie die Firma sagt, und sonst läse es niemand. Ab dem nächsten Tag sagt Teams dieser Person, dass jemand etwas geteilt hat, ohne [deinen|Ihren] Namen.',
  'practice-page.brief.no-name':
    'Niemand kann hier sagen, wie die Führungskraft heißt, deshalb lässt es sich nicht teilen: Geteilt wird mit niemandem, dessen Name nicht vorher zu lesen war. Die IT kann erlauben, dass Namen im Verzeichnis gelesen werden.',
  'chat.review.unread':
    'Es ist geteilt, und niemand liest es jetzt: Es ist nicht mehr, was hier zu sehen war, jemand anderes führt [dich|Sie], oder hier gelten andere Regeln. Neu teilen, falls es gelesen werden soll.',
};
