import type { SameMessages } from '../message.ts';
import type { stepFaults as source } from '../en/step-faults.ts';

/**/
export const stepFaults: SameMessages<typeof source> = {
  'fault.passage': '„{text}“ ({document})',
  'fault.place.draft': 'der Entwurf',

  'fault.step.behind':
    '{text} steht hinter den Schritten seines Dokuments, wo es zu spät gelesen wird; es nach vorn unter before stellen',
  'fault.step.done': 'wiederholt den letzten Schritt; sagen, woran zu erkennen ist, dass alles getan ist',
  'fault.step.due': 'sagt nur, dass es beginnt; das Dokument sagt, wann es fällig ist: aus {span} nehmen',
  'fault.step.trigger': '{text} ist kein Moment; sagen, wann es beginnt',
  'fault.step.unseen': 'die Stelle sagt, woran man sieht, dass es gelungen ist; das als Prüfung sagen',
  'fault.step.case':
    '{text} gilt in einem Fall und zeigt nicht, dass der Schritt gelungen ist; stattdessen davor warnen',
  'fault.step.order': 'steht nach {spans}, und das Dokument stellt es davor',
  'fault.step.left-out': 'Schritt {step, number} des Dokuments fehlt; {span} aufnehmen',
  'fault.step.emergency-left-out':
    '{text} ist sofort zu tun, wo es schiefgeht, und steht nirgends; {span} beim Schritt zitieren, bei dem es geschehen kann, oder unter before',
  'fault.step.emergency-mixed':
    '{text} setzt zusammen, was im Notfall zu tun ist, und etwas anderes; den Notfall für sich sagen',
  'fault.step.emergency-apart':
    '{text} ist einer der Schritte für den Notfall, ohne die anderen erzählt; alle in einem Punkt unter before sagen, der mit „In an emergency:“ beginnt, und {span} aufnehmen',
  'fault.step.passed-over':
    'Schritt {step, number} des Dokuments liegt zwischen zwei hier erzählten und ist übergangen; {span} aufnehmen',
  'fault.step.misplaced': '{text} gehört zu Schritt {step, number}, neben seine eigene Stelle',
};
