import type { SameMessages } from '../message.ts';
import type { waitingWords as source } from '../en/waiting.ts';

/** The German of `en/waiting.ts`. */
export const waitingWords: SameMessages<typeof source> = {
  'notice.waits.undertaking':
    'Ein Auftrag, Projekt oder Punkt der Roadmap wartet auf [dein|Ihr] Ja; vorher plant niemand damit. Hier „{card}“ schreiben.',
  'notice.waits.opening':
    'Eine Ausschreibung wartet auf [dein|Ihr] Ja; vorher sieht sie niemand. Hier „{card}“ schreiben.',
  'notice.waits.opening-look':
    'Zeit, eine Ausschreibung anzusehen; das kommt alle zwei Wochen, was auch immer dort steht. Hier „{card}“ schreiben.',
  'notice.waits.critical-role':
    'Eine Schlüsselrolle wartet auf [dein|Ihr] Ja; vorher sieht sie niemand. Hier „{card}“ schreiben.',
  'notice.waits.bench-look':
    'Zeit, eine Schlüsselrolle anzusehen; das kommt alle zwei Wochen, was auch immer dort steht. Hier „{card}“ schreiben.',
  'notice.waits.requisition':
    'Was bei einer Stelle zu fragen ist, die [du besetzt|Sie besetzen], ist da. Hier „{card}“ schreiben.',
  'notice.waits.requisition-compared':
    'Was neue Leute in neunzig Tagen lernen sollten, ist mit dem verglichen, was kam. Hier „{card}“ schreiben.',
  'notice.waits.review':
    'Vor [deinem|Ihrem] Gespräch liegt eine Unterlage bereit; ungeteilt liest sie sonst niemand. Hier „{card}“ schreiben.',
  'notice.waits.brief-shared':
    'Jemand aus [deinem|Ihrem] Team lässt [dich|Sie] vor einem Gespräch etwas lesen. Hier „{card}“ schreiben.',
  'notice.waits.several': 'Mehr als eine Sache wartet auf [dich|Sie]. Hier „{card}“ schreiben.',

  'chat.waits': 'Was auf mich wartet',
  'chat.waits.words': 'was wartet, was wartet auf mich, wartet auf mich',
  'chat.waits.none': 'Gerade wartet nichts auf [dich|Sie].',
  'chat.waits.undertaking':
    'Aufträge, Projekte oder Punkte der Roadmap, mit denen der Plan nach [deinem|Ihrem] Ja rechnet',
  'chat.waits.opening': 'Ausschreibungen, die nach [deinem|Ihrem] Ja gezeigt werden',
  'chat.waits.opening-look': 'Eigene Ausschreibungen zum Ansehen, ob jemand dort steht oder nicht',
  'chat.waits.critical-role': 'Schlüsselrollen, die nach [deinem|Ihrem] Ja gezeigt werden',
  'chat.waits.bench-look': 'Eigene Schlüsselrollen zum Ansehen, ob jemand dort steht oder nicht',
  'chat.waits.requisition': 'Was bei einer Stelle zu fragen ist, die [du besetzt|Sie besetzen]',
  'chat.waits.requisition-compared':
    'Was neue Leute in neunzig Tagen lernen sollten, verglichen mit dem, was kam',
  'chat.waits.review': 'Eine Unterlage vor [deinem|Ihrem] Gespräch: ungeteilt liest sie sonst niemand',
  'chat.waits.brief-shared':
    'Etwas, das jemand aus [deinem|Ihrem] Team vor einem Gespräch zu lesen gibt, auf der Seite',
  'chat.waits.since': 'Seit {day}',
};
