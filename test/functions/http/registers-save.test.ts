import { describe, expect, it } from '@jest/globals';
import { registersSave } from '../../../functions/http/registers-save.ts';
import { unavailable } from '../../../lib/errors.ts';
import type { Registers } from '../../../lib/ports/registers.ts';
import { collected } from '../../support/collected.ts';
import { inMemoryBus } from '../../support/in-memory-bus.ts';
import { documentsInMemory } from '../../support/in-memory-documents.ts';
import { storesOver } from '../../support/in-memory-ports.ts';
import { negotiation, NOW, personId } from '../../lib/examples.ts';

const line = {
  ...{ lineId: 'C1', text: 'Negotiate well', skillIds: ['negotiation'], roleIds: [], weight: 0.5 },
  ...{ from: '2026-01-01T00:00:00Z', until: '2027-01-01T00:00:00Z', ownerId: personId(9) },
};
const profile = { roleId: 'buyer', title: 'Buyer', targets: { negotiation: 3 } };
const everything = { charterLines: [line], skills: [negotiation], roleProfiles: [profile] };

function office(change: Partial<Registers> = {}) {
  const stores = storesOver(
    documentsInMemory(() => NOW),
    inMemoryBus(),
  );
  const ports = { ...stores, registers: { ...stores.registers, ...change } };
  let at = NOW;
  return {
    save: (body: object, by = personId(1), callId = 'key-00001') =>
      registersSave.handle({
        ...{
          body: { charterLines: [], skills: [], roleProfiles: [], ...body },
          ports,
          callId,
          at: (at += 1),
        },
        principal: { kind: 'user', id: by, roles: [] },
      } as unknown as Parameters<typeof registersSave.handle>[0]),
    entries: () => collected(stores.decisions.all()),
  };
}

describe('saving what humans own', () => {
  it('is logged with everything that was saved and the hash of how', async () => {
    const { save, entries } = office();
    await save(everything);
    const [entry] = await entries();
    expect(entry).toMatchObject({ decidedBy: { kind: 'human', name: personId(1) }, subject: 'registers' });
    expect(entry?.evidence).toEqual([
      expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      ...['charter:C1', 'skill:negotiation', 'role-profile:buyer'],
    ]);
  });

  it.each([
    ['another body', { charterLines: [{ ...line, weight: 1 }] }, personId(1), 'key-00001'],
    ['another person', { charterLines: [line] }, personId(2), 'key-00001'],
    ['another key', { charterLines: [line] }, personId(1), '../key?#2'],
  ])('is logged once for %s, under an id that no store refuses', async (_what, body, by, key) => {
    const { save, entries } = office();
    await save({ charterLines: [line] });
    await save(body, by, key);
    await save(body, by, key);
    const ids = (await entries()).map(({ decisionId }) => decisionId);
    expect(ids).toHaveLength(2);
    expect(ids.filter((id) => !/^registers:[0-9a-f]{64}$/.test(id))).toEqual([]);
  });

  it('never happens without its entry', async () => {
    const fails = () => Promise.reject(unavailable('The store went away.'));
    const { save, entries } = office({ save: fails });
    await expect(save(everything)).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
    expect(await entries()).toHaveLength(1);
  });
});
