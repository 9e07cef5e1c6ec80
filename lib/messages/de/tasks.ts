import type { SameMessages } from '../message.ts';
import type { taskWords as source } from '../en/tasks.ts';

/**/
export const taskWords: SameMessages<typeof source> = {
  'stock.task.read': 'Das hier nachlesen',
  'stock.task.bring-a-case': 'Einen eigenen Fall mitbringen, in dem das zählt',
  'stock.task.try-at-work': 'Das hier ausprobieren, wenn es bei der Arbeit ansteht',
  'stock.task.watch-a-colleague': 'Jemandem aus dem Kollegium dabei zusehen',
  'stock.task.note-what-happened': 'Wenn es ansteht, das hier tun, und notieren, was geschieht',
  'stock.task.drill':
    'Das hier als Übung durchgehen. Jemand aus dem Kollegium sagt, dass es geschieht, nimmt die Zeit und achtet darauf, was zuerst kommt und wem Bescheid gesagt wird',
  'stock.task.play-it-through':
    'Das hier mit jemandem durchspielen, der sagt, dass es geschieht, antwortet, wie die andere Seite es täte, und sagt, was weggeblieben ist',
  'stock.task.note-temptation':
    'Auf den Moment achten, in dem der andere Weg verlockt, und notieren, was stattdessen geschah. Daran festhalten',
  'stock.task.sort-cases':
    'Drei Fälle nehmen, je einen auf jeder Seite der Grenze und einen genau darauf, und für jeden sagen, was folgt',
  'stock.task.by-the-steps':
    'Wenn es bei der Arbeit ansteht, und nicht nur zum Üben, nach den gegebenen Schritten vorgehen, mit jeder Prüfung, Grenze und zweiten Person, die bei einem Schritt steht, und notieren, was geschieht',
  'stock.task.walk-through':
    'Das hier auf Papier oder an einem Übungssystem durchgehen und nichts anfassen, was in Betrieb ist. Jemand, der es darf, liest jeden Schritt vor; zu jedem sagen, was zu tun und zu prüfen ist und was aufhält',
  'stock.task.with-somebody':
    'Wenn es bei der Arbeit ansteht, und nie nur zum Üben, das hier neben jemandem tun, der es allein darf und eingreift, wo etwas falsch läuft. Nach den gegebenen Schritten vorgehen, mit jeder Prüfung und Grenze, die bei einem Schritt steht',
  'stock.task.teach-it': 'Das hier jemandem aus dem Kollegium erklären',
};
