import { expect, test } from '@jest/globals';
import { conflict, notAllowed, notFound, stopped } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { World } from '../support/world.ts';
import { unlessRefused } from './unless-stopped.ts';

const said = message('problem.agent.stopped', { agent: 'practice', step: 'own-practice' });
const here = (...off: string[]) =>
  ({
    ports: { registers: { stopped: () => Promise.resolve({ agents: new Set(off) }) } },
  }) as unknown as World;

test.each([notAllowed, notFound, conflict])(
  'a door that refuses somebody comes to nothing while an agent is off, and ends a life that has them all',
  async (fault) => {
    const refused = () => Promise.reject<undefined>(fault(said));
    await expect(unlessRefused(refused(), here('practice'))).resolves.toBeUndefined();
    await expect(unlessRefused(refused(), here())).rejects.toThrow(fault(said).message);
  },
);

test('what a switch stops comes to nothing, and what breaks does not', async () => {
  await expect(unlessRefused(Promise.reject<undefined>(stopped(said)), here())).resolves.toBeUndefined();
  await expect(
    unlessRefused(Promise.reject<undefined>(new Error('broke')), here('practice')),
  ).rejects.toThrow('broke');
});
