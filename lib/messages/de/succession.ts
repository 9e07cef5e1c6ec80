import type { SameMessages } from '../message.ts';
import type { successionWords as source } from '../en/succession.ts';

/** Wer in einer Schlüsselrolle nachfolgen könnte, für die Verantwortlichen und für alle, die zustimmen. */
export const successionWords: SameMessages<typeof source> = {
  'bench.about': 'Etwa {about, number} Menschen stimmen zu, mitgezählt zu werden.',
  'bench.too-few':
    'Zu wenige stimmen zu, mitgezählt zu werden, um von allen zusammen etwas zu sagen: Es braucht mindestens {least, number}.',
  'bench.today': 'Heute bereit: {low, number} bis {high, number}.',
  'bench.in':
    'In {months, plural, one {# Monat} other {# Monaten}} bereit: {low, number} bis {high, number}.',
  'bench.not-known':
    'Von {low, number} bis {high, number} wurde zu wenig gesehen, um zu sagen, ob sie heute bereit sind.',
  'bench.pace-not-known':
    'Von {low, number} bis {high, number} fehlt etwas, und wie lange es hier dauert, ist nicht bekannt.',
  'bench.moves': 'Was am meisten bewegt: Allein {skill} fehlt {low, number} bis {high, number} von ihnen.',
  'bench.moves.nothing': 'Keine Fähigkeit für sich hält eine Gruppe von ihnen davon ab, bereit zu sein.',

  'chat.critical-roles': 'Meine Schlüsselrollen',
  'chat.critical-roles.words': 'schlüsselrolle, schlüsselrollen, nachfolge',
  'chat.critical-roles.none': 'Für keine Schlüsselrolle [bist du|sind Sie] verantwortlich.',
  'chat.critical-roles.how':
    'Für die, die [du öffnest|Sie öffnen], können Menschen im Unternehmen zustimmen, gezählt oder genannt zu werden. Was daraus wurde, steht auf der Seite und nicht hier: Chats werden aufbewahrt.',
  'chat.critical-roles.page': 'Seite öffnen, auf der steht, wer nachfolgen könnte',
  'chat.critical-role': '{department}, bis {until}: {asked}',
  'chat.critical-role.stands':
    '{standing, select, open {Offen: Menschen können zustimmen und lesen [deinen|Ihren] Namen} closed {Geschlossen} other {[Dir|Ihnen] vorgeschlagen: Noch wird sie niemandem gezeigt}}',

  'practice-page.bench': 'Wer nachfolgen könnte',
  'practice-page.bench.alone':
    'Für [dich|Sie] allein: Niemand erfährt, dass [du nachsiehst|Sie nachsehen], und niemand zählt oder nennt [dich|Sie], außer [du willst|Sie wollen] es, für je eine Schlüsselrolle.',
  'practice-page.bench.open': 'Nachsehen, welche Schlüsselrollen es gibt',
  'practice-page.bench.back': 'Zurück zu den Schlüsselrollen',
  'practice-page.bench.none':
    'Jetzt gibt es keine Schlüsselrolle, für die [du|Sie] zustimmen [könntest|könnten].',
  'practice-page.bench.roles': 'Schlüsselrollen',
  'practice-page.bench.where': '{department}, bis {until}',
  'practice-page.bench.asked': '{skill} auf Stufe {level}',
  'practice-page.bench.owner':
    'Verantwortlich ist {name}, und wüsste davon, wenn [du das willst|Sie das wollen].',
  'practice-page.bench.as-read': 'Womit ich gezählt würde',
  'practice-page.bench.as-read.title': 'Womit [du|Sie] für {title} gezählt [würdest|würden]',
  'practice-page.bench.kept':
    'Von diesem Blick bleibt nichts, und niemand erfährt davon. Wer zustimmt, tut es allein gegenüber {name}; was dort gelesen wird, lässt sich auch weitersagen.',
  'practice-page.bench.last-day': 'Letzter Tag, an dem es gilt, höchstens ein halbes Jahr voraus',
  'practice-page.bench.which':
    'Gezählt: {name} liest in Spannen und mit Rauschen, was alle zusammen sind, die gezählt und nicht genannt werden, sobald sie eine Gruppe sind, und nicht, wer [du bist|Sie sind]. Wer zwei Dinge von [dir|Ihnen] für gleich wahrscheinlich hielt, ist sich danach höchstens zu etwa 90 von 100 sicher, was von [dir|Ihnen] gezählt wird; mit jeder Zustimmung, auch für eine andere Rolle, wird von [dir|Ihnen] neu erzählt. Dass [du zurückziehst|Sie zurückziehen], sieht dort niemand, und auch nicht wann; nur wer von allen anderen weiß, die gezählt werden, merkt, dass noch jemand zugestimmt hat, und in welcher Woche dieser Mensch weg ist. Genannt: {name} liest [deinen|Ihren] Namen aus der Anmeldung und genau das hier, bis [du zurückziehst|Sie zurückziehen].',
  'practice-page.bench.count': 'Mich mitzählen',
  'practice-page.bench.name': '{name} meinen Namen lesen lassen',
  'practice-page.bench.agreed': 'Wo [du zustimmst|Sie zustimmen]',
  'practice-page.bench.counted-until': 'Dort [wirst du|werden Sie] bis zum {day} mitgezählt.',
  'practice-page.bench.named-until': 'Dort [wirst du|werden Sie] bis zum {day} genannt.',
  'practice-page.bench.not':
    'Von [dir|Ihnen] wird dort von nun an nichts mehr gesagt: Der Tag ist vorbei, die Rolle wurde geschlossen, neu geöffnet oder ist eine andere, oder etwas, worauf es beruht, wurde zurückgenommen. Von selbst beginnt es nicht wieder: Wer neu zustimmen will, sieht noch einmal nach.',
  'practice-page.bench.gone': 'Eine Schlüsselrolle, die es nicht mehr gibt',
  'practice-page.bench.by': 'Womit',
  'practice-page.bench.withdraw': 'Zurückziehen',
  'practice-page.bench.withdrawn': 'Dort [wirst du|werden Sie] weder gezählt noch genannt.',
  'practice-page.bench.read': 'Wer nachfolgen könnte',
  'practice-page.bench.of': 'Wer nachfolgen könnte: {title}',
  'practice-page.bench.of-all':
    'Von allen, die gezählt und nicht genannt werden, in Fünferschritten und mit Rauschen. Neu gesagt wird es, wenn eine Gruppe von ihnen zugestimmt hat oder weg ist, und das wird höchstens einmal in der Woche gefragt: öfter nachsehen sagt nicht mehr.',
  'practice-page.bench.people': 'Wer zustimmt, genannt zu werden',
  'practice-page.bench.people.why':
    'Was jeder Mensch hier vorher selbst gelesen hat, in zufälliger Reihenfolge. Was nicht bekannt ist, kann da sein: miteinander reden. Nur für diese Rolle verwenden, und niemandem sagen, wer dabei ist.',
  'practice-page.bench.nobody': 'Niemand stimmt zu, genannt zu werden.',

  'problem.critical-role.missing':
    'Eine Schlüsselrolle {criticalRoleId}, die jetzt offen ist, gibt es nicht. [Sieh|Sehen Sie] bei GET me/succession nach.',
  'problem.critical-role.not-own':
    'Für eine offene Schlüsselrolle {criticalRoleId} [bist du|sind Sie] nicht verantwortlich. [Sieh|Sehen Sie] bei GET me/critical-roles nach, oder [frag|fragen Sie] die Person, die Schlüsselrollen verwaltet.',
  'problem.critical-role.stale':
    'Die Schlüsselrolle {criticalRoleId} lautet inzwischen anders. [Lies|Lesen Sie] sie noch einmal und [antworte|antworten Sie] dann.',
  'problem.critical-role.closed':
    'Die Schlüsselrolle {criticalRoleId} wurde geschlossen. Wer Schlüsselrollen verwaltet, kann sie neu vorschlagen.',
  'problem.critical-role.oneself':
    'Für diese Schlüsselrolle [bist du|sind Sie] verantwortlich: Niemand folgt sich selbst nach.',
  'problem.critical-role.by-door':
    'Schlüsselrollen werden vorgeschlagen und allein von denen geöffnet, die dafür verantwortlich sind. [Schlag|Schlagen Sie] sie bei der Tür critical-role-save vor.',
  'problem.succession.unseen':
    '[Lies|Lesen Sie] zuerst unter me/succession/as-read, womit [du|Sie] für die Schlüsselrolle {criticalRoleId} gezählt oder genannt [würdest|würden], und [schick|schicken Sie] die Version davon als If-Match.',
  'problem.succession.changed':
    'Womit [du|Sie] für die Schlüsselrolle {criticalRoleId} gezählt oder genannt [würdest|würden], ist nicht mehr das, was [du gelesen hast|Sie gelesen haben]. [Lies|Lesen Sie] es noch einmal und [entscheide|entscheiden Sie] dann.',
};
