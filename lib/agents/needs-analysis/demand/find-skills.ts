import { z } from 'zod';
import { liveSkills } from '../../../domain/taxonomy/merge.ts';
import { step } from '../../../step.ts';
import { skillsInText } from './skill-in-text.ts';

/** Skills that one answer names. */
const MOST = 20;

/**
 * The skills of the taxonomy that somebody’s text speaks of: an objective, a posting, a passage of a document. Stores
 * nothing.
 */
export const findSkills = step({
  name: 'find-skills',
  agent: 'needs-analysis',
  input: z.strictObject({ text: z.string() }),
  async run({ text }, { registers, model }, { at }) {
    const [skills, { thresholds }] = await Promise.all([registers.skills(), registers.policy()]);
    const { sameSubject } = thresholds;
    const spender = { agent: 'needs-analysis' as const, at };
    const finder = { embed: model.embed, ask: model.ask };
    return await skillsInText(text, liveSkills(skills), sameSubject, finder, MOST, spender);
  },
});
