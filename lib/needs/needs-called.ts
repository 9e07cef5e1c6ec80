import { roleTitle, skillLabel } from '../domain/names.ts';
import type { Need } from '../domain/need.ts';
import type { Ports } from '../ports/index.ts';
import type { Words } from '../messages/words.ts';

/** What people call needs, as the registers name their skills and roles now. */
export async function needsCalled(
  registers: Ports['registers'],
  { say }: Words,
): Promise<(need: Pick<Need, 'roleId' | 'skillId'>) => string> {
  const [skills, profiles] = await Promise.all([registers.skills(), registers.roleProfiles()]);
  return ({ roleId, skillId }) =>
    say('need.called', { skill: skillLabel(skills, skillId), role: roleTitle(profiles, roleId) });
}
