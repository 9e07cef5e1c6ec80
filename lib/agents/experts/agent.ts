import type { Agent } from '../../step.ts';
import { signalUnanswered } from './signal-unanswered.ts';

export const experts: Agent<'experts'> = {
  name: 'experts',
  decides:
    'whether a question is answered from documents that an expert consented to, with which of their sentences, or which expert could be asked; and which of their subjects a group asked about in vain',
  without:
    'nothing is answered from an expert’s documents and no question is handed over: these doors answer that it is off; experts can still turn themselves off, take back and erase',
  aiAct: {
    class: 'transparency',
    why: 'Finds sentences of documents for whoever asks and says that AI found them; it decides about nobody.',
  },
  activities: [signalUnanswered],
};
