import { describe, expect, it } from '@jest/globals';
import { registersSave } from '../../../../functions/http/registers/registers-save.ts';
import type { JobTitle } from '../../../../lib/domain/directory/job-title.ts';
import { unavailable } from '../../../../lib/errors.ts';
import type { Registers } from '../../../../lib/ports/registers.ts';
import { decisionLog } from '../../../support/decision-log.ts';
import { inMemoryBus } from '../../../support/in-memory-bus.ts';
import { documentsInMemory } from '../../../support/in-memory-documents.ts';
import { storesOver } from '../../../support/in-memory-ports.ts';
import { negotiation, NOW, personId } from '../../../lib/examples.ts';
import { said } from '../../../support/said.ts';

const line = {
  lineId: 'C1',
  text: 'Negotiate well',
  skillIds: ['negotiation'],
  roleIds: [],
  weight: 0.5,
  from: '2026-01-01T00:00:00Z',
  until: '2027-01-01T00:00:00Z',
  ownerId: personId(9),
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
    propose: (value: JobTitle) =>
      stores.registers.save({ register: 'job-title', id: value.titleId, value, at: NOW }),
    read: async (register: 'charter' | 'skill' | 'job-title') =>
      (await stores.registers.entries(register)).map(({ id, version, etag }) => ({ id, version, etag })),
    save: (body: object, by = personId(1), callId = 'key-00001') =>
      registersSave.handle({
        body: { charterLines: [], skills: [], roleProfiles: [], jobTitles: [], etags: {}, ...body },
        ports,
        callId,
        at: (at += 1),
        principal: { kind: 'user', id: by, roles: [] },
      } as unknown as Parameters<typeof registersSave.handle>[0]),
    entries: () => decisionLog(stores),
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
      'charter:C1',
      'skill:negotiation',
      'role-profile:buyer',
    ]);
  });

  it.each([
    ['another body', { charterLines: [{ ...line, lineId: 'C2' }] }, personId(1), 'key-00001'],
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

  it('confirms what titles stand for, all that were read at once', async () => {
    const { save, read, propose, entries } = office();
    const titles = ['Buyer', 'Seller'].map((title) => ({
      titleId: title.toLowerCase(),
      title,
      roleId: title.toLowerCase(),
      standing: 'proposed' as const,
    }));
    for (const title of titles) await propose(title);
    const jobTitles = titles.map((title) => ({ ...title, standing: 'confirmed' as const }));
    await expect(save({ jobTitles })).rejects.toThrow('job-title/buyer (version 1)');
    const etags = Object.fromEntries(
      (await read('job-title')).map(({ id, etag }) => [`job-title/${id}`, etag]),
    );
    expect(await save({ jobTitles, etags })).toMatchObject({ json: { saved: { jobTitles: 2 } } });
    expect((await entries()).at(-1)?.evidence).toContain('job-title:seller');
  });

  it('replaces nothing that stands unless it names the version, and then saves none of the rest', async () => {
    const { save, read, entries } = office();
    await save(everything);
    const [seen] = await read('charter');
    const changed = {
      ...everything,
      charterLines: [{ ...line, weight: 1 }],
      skills: [{ ...negotiation, skillId: 'new' }],
    };
    await expect(save(changed, personId(2))).rejects.toMatchObject({
      fault: { status: 428 },
      message: expect.stringMatching(/^charter\/C1 \(version 1\).*etags/),
    });
    expect([await read('charter'), (await read('skill')).length]).toEqual([[seen], 1]);
    expect(await entries()).toHaveLength(1);
    await save({ ...changed, etags: { 'charter/C1': seen?.etag } }, personId(2));
    expect([(await read('charter'))[0]?.version, (await read('skill')).length]).toEqual([2, 2]);
    const late = save({ charterLines: [line], etags: { 'charter/C1': seen?.etag } }, personId(2));
    await expect(late).rejects.toMatchObject({ fault: { status: 412 } });
  });

  it('names some of what would be replaced unseen, and how many more there are', async () => {
    const { save } = office();
    const lines = (weight: number) =>
      Array.from({ length: 23 }, (_, i) => ({ ...line, lineId: `C${i}`, weight }));
    await save({ charterLines: lines(0.5) });
    const refused = await save({ charterLines: lines(1) }, personId(2)).then(
      () => 'nothing was refused',
      (error: unknown) => String(error),
    );
    const named = [...refused.matchAll(/charter\/C\d+/g)].length;
    expect(named).toBeGreaterThan(0);
    expect(named).toBeLessThan(23);
    expect(refused).toContain(`${23 - named} more`);
  });

  it('can be seeded again: what stands already is left as it is', async () => {
    const { save, read } = office();
    await save(everything);
    await save(everything, personId(2), 'key-00002');
    expect((await read('charter')).map(({ version }) => version)).toEqual([1]);
  });

  it('never happens without its entry', async () => {
    const fails = () => Promise.reject(unavailable(said('The store went away.')));
    const { save, entries } = office({ save: fails });
    await expect(save(everything)).rejects.toMatchObject({ fault: { kind: 'unavailable' } });
    expect(await entries()).toHaveLength(1);
  });
});
