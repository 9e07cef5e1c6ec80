import { proposalFor } from '../../lib/domain/directory/job-title.ts';
import { playbook, saveRegisters } from './small-company.ts';
import { START, world, type World } from './world.ts';

/** Skills and roles as IT read them in, of which nothing is asked yet; titles wait, and no line holds. */
export async function companyThatBegins(): Promise<World> {
  const template = world();
  await saveRegisters(template);
  const company = world({ sources: [playbook] });
  const { registers } = company.ports;
  for (const register of ['skill', 'role-profile'] as const)
    for (const { id, value } of await template.ports.registers.entries(register)) {
      const asksNothing = register === 'role-profile' ? { ...value, targets: {} } : value;
      await registers.save({ register, id, value: asksNothing, at: START });
    }
  for (const title of ['Seller', 'Intern']) {
    const value = proposalFor(title, await registers.roleProfiles());
    await registers.save({ register: 'job-title', id: value.titleId, value, at: START });
  }
  return company;
}
