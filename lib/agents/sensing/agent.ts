import type { Agent } from '../../step.ts';

export const sensing: Agent<'sensing'> = {
  name: 'sensing',
  decides: 'whether what came in is a signal, and which kind of work it is',
  without: 'the door answers 503 and messages are kept as dead letters with the reason switched-off',
  aiAct: { class: 'minimal', why: 'Checks the form of messages by fixed rules and infers nothing.' },
  activities: [],
};
