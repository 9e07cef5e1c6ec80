import { z } from 'zod';
import { rolesNamed, sentencesMeant } from '../../../domain/first-hour/lines.ts';
import { RegisterId } from '../../../domain/ids.ts';
import { liveSkills } from '../../../domain/taxonomy/merge.ts';
import { step } from '../../../step.ts';
import { skillsInText } from '../demand/skill-in-text.ts';

/** Skills that one line is proposed with, the clearest. */
const MOST_SKILLS = 3;

/** What each sentence of a text would say as a line of the strategy, for somebody to confirm. Stores nothing. */
export const proposeLines = step({
  name: 'propose-lines',
  agent: 'needs-analysis',
  input: z.strictObject({
    text: z.string(),
    /** Skills that whoever said it does not mean, left out of each sentence that names another besides. */
    notMeant: z.array(RegisterId),
  }),
  async run({ text, notMeant }, { registers, model }, { at }) {
    const [skills, roles, { thresholds }] = await Promise.all([
      registers.skills(),
      registers.roleProfiles(),
      registers.policy(),
    ]);
    const live = liveSkills(skills);
    const { sentences, leftOut } = sentencesMeant(text);
    const spender = { agent: 'needs-analysis' as const, at };
    const finder = { embed: model.embed, ask: model.ask };
    const lines = [];
    let byWordsAlone = false;
    for (const sentence of sentences) {
      const found = await skillsInText(sentence, live, thresholds.sameSubject, finder, MOST_SKILLS, spender);
      byWordsAlone ||= !found.modelAnswered;
      const meant = found.mentions.filter(({ skillId }) => !notMeant.includes(skillId));
      // A sentence without its only skill is none: that is taken out whole.
      const kept = meant.length > 0 ? meant : found.mentions;
      lines.push({
        text: sentence,
        skills: kept.map(({ skillId, label }) => ({ skillId, label })),
        roles: rolesNamed(sentence, roles).map(({ roleId, title }) => ({ roleId, title })),
      });
    }
    return { lines, leftOut, byWordsAlone };
  },
});
