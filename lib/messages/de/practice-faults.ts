import type { SameMessages } from '../message.ts';
import type { practiceFaults as source } from '../en/practice-faults.ts';

/**/
export const practiceFaults: SameMessages<typeof source> = {
  'fault.practice.both-sides':
    '{text} wird eingehalten und nicht entschieden; ein Fall auf jeder Seite davon hieße, dass jemand es bricht; einen anderen Maßstab als both-sides nehmen',
  'fault.practice.nobody':
    'die Stelle zu {text} kennt niemanden, mit dem gesprochen wird, also antwortet auch niemand als die andere Seite; die Aufgabe dafür ist drill',
  'fault.practice.one-step':
    '{text} ist ein Schritt von {all, number}, und durchgegangen wird das Ganze; jeden Schritt nennen, oder eine andere Aufgabe nehmen',

  'fault.rubric.exception':
    '{text} hat eine Ausnahme, und wer sie nutzt, würde bewertet, als wäre die Regel gebrochen; die Zeile weglassen, oder auf das achten, was die Stelle in diesem Fall will',
  'fault.rubric.twice-not':
    'Stufe {level, number} sagt nicht und niemand von einer Sache und lässt sich als richtig getan lesen; sagen, wer da ist, oder die Zeile weglassen',
  'fault.rubric.split':
    'Stufe {level, number} trennt „innerhalb von …“ von dem, was niemand tut, und ist damit das Verlangte; die Zeile weglassen',
  'fault.rubric.two-scales':
    'Stufe 2 bleibt bei {part} zurück, und Stufe 4 ist bei etwas anderem mehr; beide von einer Sache sein lassen',
  'fault.rubric.not-apart':
    'Stufe 4 fügt nur hinzu, dass niemand erinnert hat, wovon Stufe 3 nichts sagt; sagen, was dort noch zu sehen ist',

  'fault.partner.asks-for-it':
    '{says} bittet um das, was {text} erlaubt, sobald jemand darum bittet; das Gegenüber auf etwas drängen lassen, das nie richtig ist',
  'fault.partner.tempts':
    '{says} ist die Regel hinter ein paar Worten Gespräch; in eigenen Worten sagen, warum dieser Mensch es will',
  'fault.partner.without-fact':
    '{text} könnte in jedem Gespräch jeder verschweigen; eine Tatsache dieser Sache nehmen, oder es weglassen',
  'fault.partner.untold':
    '{text} soll gesagt werden, und niemand dort weiß es; es im Fall sagen oder aus den Stufen weglassen',
  'fault.partner.nothing-to-settle':
    '{text} vergleicht Beträge, und der Fall nennt keinen; von jedem die Zahl sagen',
};
