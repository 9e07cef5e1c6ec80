import { z } from 'zod';
import { RegisterId } from '../../../domain/ids.ts';
import { phrasesWorthReading } from '../../../domain/skill/phrases.ts';
import { liveSkills } from '../../../domain/taxonomy/merge.ts';
import { isFault, notFound } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import { step } from '../../../step.ts';
import { draftPhrasesJob } from './prompt.ts';

/** Names of other skills that the model is told to keep off: as many as one reads through. */
const OTHERS = 60;

/**
 * What people may say who ask for a skill, drafted by a model for a human to read: nothing is saved, and nothing counts
 * before they keep it. None where no model says some; `isDrafted` says which.
 * @throws NamedError `not-found` where no such skill is live
 */
export const draftPhrases = step({
  name: 'draft-phrases',
  agent: 'needs-analysis',
  input: z.strictObject({ skillId: RegisterId, languages: z.array(z.string()).min(1) }),
  async run({ skillId, languages }, { registers, model }, { at }) {
    const skills = liveSkills(await registers.skills());
    const skill = skills.find((one) => one.skillId === skillId);
    if (!skill) throw notFound(message('problem.entry.missing', { register: 'skill', id: skillId }));
    const others = skills.filter((one) => one !== skill).map(({ label }) => label);
    const job = draftPhrasesJob(skill, others.slice(0, OTHERS), languages);
    try {
      const said = await model.ask(job, { agent: 'needs-analysis', at });
      return said.outcome === 'answered'
        ? { phrases: phrasesWorthReading(said.value.phrases, skillId, skills), isDrafted: true }
        : { phrases: [], isDrafted: false };
    } catch (error) {
      if (isFault(error, 'unavailable') || isFault(error, 'over-budget'))
        return { phrases: [], isDrafted: false };
      throw error;
    }
  },
});
