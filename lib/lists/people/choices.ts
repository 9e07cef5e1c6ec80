import type { Approver } from '../../domain/gate/reminders.ts';

export type Gates = Approver['gates'];

/** What an approver is asked about, as it is chosen. */
export const GATES: Readonly<Record<string, Gates>> = {
  both: ['cause-and-priority', 'publication'],
  'cause and priority': ['cause-and-priority'],
  publication: ['publication'],
  nothing: [],
};
export const GATE_CHOICES = Object.keys(GATES);
