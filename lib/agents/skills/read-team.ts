import { wordsFor } from '../../words-for.ts';
import { z } from 'zod';
import { countIn, groupOf, speakOf, type Census, type GroupMemory } from '../../domain/disclosure/book.ts';
import { contributionOf } from '../../domain/population-pass/person-contribution.ts';
import { teamSkills } from '../../domain/disclosure/team.ts';
import { PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/person/person.ts';
import { personStandings } from '../../domain/population-pass/person-standing.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import { notAllowed } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import { step } from '../../step.ts';
import { nextForTeam } from './next-for-team.ts';

/**
 * How a manager's own team stands. What is said is kept before it is answered, so that of two who ask at once both hear
 * the same, and asking more often tells nothing more. Without `agent`: it reads what was taken in, and decides nothing.
 * @throws NamedError `not-allowed` where a works agreement knows no views of managers
 */
export const readTeam = step({
  name: 'read-team',
  input: z.strictObject({ managerId: PersonId }),
  run: ({ managerId }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const { disclosures, registers } = ports;
      const { 'works-agreement': agreement } = await registers.policy();
      if (agreement.noManagerViews) throw notAllowed(message('problem.agreement.no-manager-views'));
      const group = groupOf('team', managerId);
      const before = await disclosures.read(group);
      const { people, census, works } = await countTeam(before, managerId, ports, at);
      const noise = await disclosures.noise();
      const [memory] = speakOf(new Map([[group, before.value]]), census, noise, at);
      if (!memory) return { skills: [] };
      const isNew = Object.entries(memory.skills).some(([id, one]) => before.value.skills[id] !== one);
      if (isNew) await disclosures.save({ ...before, value: memory });
      if (people < noise.least) return { skills: [] };
      const said = teamSkills(memory, await registers.skills(), await wordsFor(managerId, ports));
      return { people, skills: await Promise.all(said.map((one) => nextForTeam(one, works, ports))) };
    }),
});

async function countTeam(
  { value: { group, skills: said } }: Stored<GroupMemory>,
  managerId: string,
  { learners, registers }: Ports,
  at: number,
): Promise<{ people: number; census: Census; works: Person[] }> {
  const [profiles, skills, { thresholds }] = await Promise.all([
    registers.roleProfiles(),
    registers.skills(),
    registers.policy(),
  ]);
  const book = new Map([[group, { group, skills: said }]]);
  const census: Census = new Map();
  const works = new Map<string, Person>();
  let people = 0;
  for await (const learner of learners.all('learning', { managerId })) {
    people += 1;
    const { person } = learner;
    if (person) works.set(JSON.stringify([person.roleId, person.department, person.site]), person);
    const profile = learner.person && profiles.get(learner.person.roleId);
    for (const standing of profile ? personStandings(learner, profile, skills, thresholds, at) : []) {
      const skill = skills.get(standing.skillId);
      countIn(
        census,
        book,
        group,
        skill ?? standing,
        skill && contributionOf(learner, skill, standing, 'team'),
      );
    }
  }
  return { people, census, works: [...works.values()] };
}
