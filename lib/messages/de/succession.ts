import type { SameMessages } from '../message.ts';
import type { successionWords as source } from '../en/succession.ts';

/** Wer in einer Schlüsselrolle nachfolgen könnte, für die Verantwortlichen und für alle, die zustimmen. */
export const successionWords: SameMessages<typeof source> = {
  'bench.about': 'Etwa {about, number} Menschen stimmen zu, mitgezählt zu werden.',
  'bench.too-few':
    'Zu wenige stimmen zu, um von allen zusammen etwas zu sagen: Es braucht mindestens {least, number}.',
  'bench.today': 'Heute bereit: {low, number} bis {high, number}.',
  'bench.in': 'In {months, number} Monaten bereit: {low, number} bis {high, number}.',
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
    'Für die, die [du öffnest|Sie öffnen], können Menschen im Unternehmen zustimmen, gezählt oder genannt zu werden. Was daraus wurde, steht nicht hier: Chats werden aufbewahrt.',
  'chat.critical-role': '{department}, bis {until}: {asked}',
  'chat.critical-role.stands':
    '{standing, select, open {Offen: Menschen können zustimmen und lesen [deinen|Ihren] Namen} closed {Geschlossen} other {[Dir|Ihnen] vorgeschlagen: Noch wird sie niemandem gezeigt}}',

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
