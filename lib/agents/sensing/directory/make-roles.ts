import { z } from 'zod';
import { step } from '../../../step.ts';
import { makeProfiles } from './titles.ts';

/**
 * Makes the roles that confirmed titles stand for and that are not there yet, before the directory is read again.
 * Without `agent`: a human has just confirmed them, and no switch stops half of what they did.
 */
export const makeRoles = step({
  name: 'make-roles',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const titles = await ports.registers.latest('job-title');
    await makeProfiles(
      titles.map(({ value }) => value),
      ports,
      at,
    );
    return {};
  },
});
