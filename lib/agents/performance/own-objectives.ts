import { wordsFor } from '../../words-for.ts';
import type { Words } from '../../messages/words.ts';
import { z } from 'zod';
import { PersonId, RegisterId } from '../../domain/ids.ts';
import { skillLabel } from '../../domain/names.ts';
import type { WorkObjective } from '../../domain/performance/objective.ts';
import { liveId, type Skill } from '../../domain/skill/skill.ts';
import { badInput, notFound } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { mayConcern, step } from '../../step.ts';
import { mustAllowBriefs } from '../brief-of-person.ts';
import { noteMoments } from './keep-objectives.ts';

/** The caller's own objectives, those that are due next first, each with the skills that it takes, or may take;
 * also where an agreement lets nothing follow from them any more. */
export const listObjectives = step({
  name: 'list-objectives',
  agent: 'performance',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports) {
    const { objectives, registers } = ports;
    const [skills, words] = await Promise.all([registers.skills(), wordsFor(personId, ports)]);
    const own = await Array.fromAsync(objectives.of(personId));
    return {
      items: own
        .toSorted((a, b) => a.due.localeCompare(b.due) || a.objectiveId.localeCompare(b.objectiveId))
        .map((one) => seenObjective(one, skills, words)),
    };
  },
});

/** Takes from its person which skill their objective takes, or that it takes none of them. */
export const sayObjectiveSkill = step({
  name: 'say-objective-skill',
  agent: 'performance',
  input: z.strictObject({ personId: PersonId, objectiveId: z.string(), skillId: RegisterId.nullable() }),
  async run({ personId, objectiveId, skillId }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    await mustAllowBriefs(ports);
    const skills = await ports.registers.skills();
    const objective = await withOptimisticRetry(async () => {
      const found = await ports.objectives.find(personId, objectiveId);
      if (!found) throw notFound(message('problem.objective.none', { objectiveId }));
      if (skillId !== null && !skills.has(skillId))
        throw badInput(message('problem.skill.missing', { skillId }));
      const value: WorkObjective = {
        ...found.value,
        skillIds: skillId === null ? [] : [liveId(skills, skillId)],
      };
      delete value.options;
      await ports.objectives.save({ ...found, value });
      return value;
    });
    await noteMoments(personId, objective.skillIds, ports, at);
    return seenObjective(objective, skills, await wordsFor(personId, ports));
  },
});

const seenObjective = (
  { objectiveId, text, due, setAt, from, skillIds, options = [], level }: WorkObjective,
  skills: ReadonlyMap<string, Skill>,
  words: Words,
) => {
  const named = (skillId: string) => ({ skillId, label: skillLabel(skills, skillId, words) });
  return {
    objectiveId,
    text,
    due,
    setAt,
    from,
    ...(level === undefined ? {} : { level }),
    skills: skillIds.map(named),
    options: options.map(named),
  };
};
