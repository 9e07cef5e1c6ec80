import type { Agent } from '../../step.ts';
import { planReminders, remindPage } from './remind.ts';

export const practice: Agent<'practice'> = {
  name: 'practice',
  decides:
    'what people should recall of what they received, who is asked in a sample and what their answers come to, when to tell them, and what their role-plays show of each line',
  without:
    'what people read is never recalled: nobody is reminded or asked in a sample, no role-play is played with the layer, and the doors of practice answer that it is off',
  aiAct: {
    class: 'high-risk',
    why: 'Settles by somebody’s own answers what they are asked next (Annex III 3 b, where training in a company counts as such).',
  },
  activities: [planReminders, remindPage],
};
