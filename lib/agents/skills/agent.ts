import type { Agent } from '../../step.ts';

export const skills: Agent<'skills'> = {
  name: 'skills',
  decides: 'what each person can do now, how sure that is, and how far each source is to be believed',
  without:
    'evidence is kept as dead letters with the reason switched-off; no gap is ever found, and no role that nobody is known to have gets a need',
  aiAct: {
    class: 'high-risk',
    why: 'Infers from work and tests what each person can do: evaluation of workers (Annex III 4 b) and profiling, which closes the way out of Art. 6(3).',
  },
  activities: [],
};
