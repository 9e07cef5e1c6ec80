import { describe, expect, it } from '@jest/globals';
import { registerRead } from '../../../../functions/http/registers/register-read.ts';
import { registerSave } from '../../../../functions/http/registers/register-save.ts';
import { decisionLog } from '../../../support/decision-log.ts';
import { inMemoryBus } from '../../../support/in-memory-bus.ts';
import { documentsInMemory } from '../../../support/in-memory-documents.ts';
import { storesOver } from '../../../support/in-memory-ports.ts';
import { NOW, personId } from '../../../lib/examples.ts';

function office() {
  const ports = storesOver(
    documentsInMemory(() => NOW),
    inMemoryBus(),
  );
  let calls = 0;
  const visit = (entryId: string, value: object, ifMatch?: string) => ({
    params: { register: 'policy', entryId },
    body: { value },
    ifMatch,
    ports,
    at: NOW,
    callId: `call-${(calls += 1)}`,
    principal: { kind: 'user', id: personId(1), roles: [] },
    // A company without lists.
    run: () => Promise.resolve({ takenOver: 0, written: 0, later: 0 }),
  });
  return {
    save: (entryId: string, value: object, ifMatch?: string) =>
      registerSave.handle(visit(entryId, value, ifMatch) as never),
    read: async () => (await registerRead.handle(visit('', {}) as never)).json as { items: object[] },
    entries: () => decisionLog(ports),
    log: async () => (await decisionLog(ports)).map(({ outcome }) => outcome),
  };
}

describe('editing a register', () => {
  it('answers the version and the ETag that the next change must name', async () => {
    const { save, read } = office();
    const first = await save('thresholds', { approvalDays: 5 });
    expect(first).toMatchObject({ json: { version: 1 } });
    const second = await save('thresholds', { approvalDays: 6 }, first.headers?.['etag']);
    expect((await read()).items).toMatchObject([
      { id: 'thresholds', value: { approvalDays: 6 }, version: 2, etag: second.headers?.['etag'] },
    ]);
  });

  it('refuses a change of what somebody else has changed meanwhile, and the log says so', async () => {
    const { save, log } = office();
    const seen = await save('thresholds', { approvalDays: 5 });
    await save('thresholds', { approvalDays: 6, noticeableGap: 0.4 }, seen.headers?.['etag']);
    const late = save(
      'thresholds',
      { approvalDays: 6, noticeableGap: 0.7, attentionItems: 1 },
      seen.headers?.['etag'],
    );
    await expect(late).rejects.toMatchObject({
      fault: { status: 412 },
      message: expect.stringMatching(
        /^policy\/thresholds is at version 2 by now.* in attentionItems, noticeableGap; read it again/,
      ),
    });
    expect(await log()).toEqual([
      'saves an entry',
      'saves an entry',
      'saves an entry',
      'not saved: it had changed since it was read',
    ]);
  });

  it('refuses a change that names no version of what stands, says which it is, and keeps it', async () => {
    const { save, read, log } = office();
    await save('thresholds', { approvalDays: 5 });
    await expect(save('thresholds', { approvalDays: 6 })).rejects.toMatchObject({
      fault: { status: 428, kind: 'precondition-required' },
      message: expect.stringMatching(
        /^policy\/thresholds is at version 1.*If-Match.*GET \/api\/registers\/policy/,
      ),
    });
    expect((await read()).items).toMatchObject([{ value: { approvalDays: 5 }, version: 1 }]);
    expect((await log()).at(-1)).toMatch(/^not saved/);
  });

  it('takes what stands already for saved, so that a lost answer can be asked for again', async () => {
    const { save } = office();
    const first = await save('thresholds', { approvalDays: 5 });
    expect(await save('thresholds', { approvalDays: 5 })).toEqual(first);
    const second = await save('thresholds', { approvalDays: 6 }, first.headers?.['etag']);
    expect(await save('thresholds', { approvalDays: 6 }, first.headers?.['etag'])).toEqual(second);
  });

  it.each([
    ['a value out of its range', 'thresholds', { approvalDays: 0 }, 400],
    ['a field that the section does not have', 'thresholds', { approvalWeeks: 1 }, 400],
    ['a section that the policy does not have', 'moods', {}, 404],
  ])('refuses %s', async (_what, id, value, status) => {
    const { save, log } = office();
    await expect(save(id, value)).rejects.toMatchObject({ fault: { status } });
    expect(await log()).toEqual([]);
  });

  it('of what bears on employment is for whoever answers for it, and the log says what is on', async () => {
    const { save, log } = office();
    const mine = { mobility: { isOn: true, ownerId: personId(1) } };
    await expect(
      save('employment', { mobility: { isOn: true, ownerId: personId(2) } }),
    ).rejects.toMatchObject({ fault: { status: 403 }, message: expect.stringMatching(/mobility/) });
    const { headers } = await save('employment', mine);
    await save('employment', {}, headers?.['etag']);
    expect(await log()).toEqual([
      'saves an entry: what bears on employment has mobility switched on',
      'saves an entry: what bears on employment has nothing switched on',
    ]);
  });

  it('of a works agreement is logged with what is switched on from then on, by whom and when', async () => {
    const { save, entries } = office();
    const agreed = { ownerId: personId(2), noManagerViews: true, observeOnly: true };
    const first = await save('works-agreement', agreed);
    await save('works-agreement', { ownerId: personId(2) }, first.headers?.['etag']);
    await expect(save('works-agreement', { noManagerViews: true })).rejects.toMatchObject({
      fault: { status: 400 },
    });
    const by = { kind: 'human', name: personId(1) };
    expect(await entries()).toMatchObject([
      {
        at: NOW,
        decidedBy: by,
        outcome: 'saves an entry: the works agreement has noManagerViews, observeOnly switched on',
        evidence: [expect.any(String), 'policy:works-agreement'],
      },
      { at: NOW, decidedBy: by, outcome: 'saves an entry: the works agreement has nothing switched on' },
    ]);
  });
});

it('takes an entry about files of people from whoever manages those, and from nobody else', async () => {
  const ports = storesOver(
    documentsInMemory(() => NOW),
    inMemoryBus(),
  );
  const value = {
    fileId: 'moodle',
    source: 'lms-file/moodle',
    columns: { mail: 'mail', courseId: 'courseId', completedAt: 'completedAt' },
    scoreOutOf: 100,
    skills: { 7: 'negotiation' },
    standing: 'confirmed',
  };
  const saveAs = (...roles: string[]) =>
    registerSave.handle({
      params: { register: 'completion-file', entryId: 'moodle' },
      body: { value },
      ports,
      at: NOW,
      callId: 'call-1',
      principal: { kind: 'user', id: personId(1), roles },
      run: () => Promise.resolve({ takenOver: 0, written: 0, later: 0 }),
    } as never);
  await expect(saveAs('Register.Write')).rejects.toThrow('People.Manage');
  expect(await ports.registers.entries('completion-file')).toEqual([]);
  expect(await saveAs('Register.Write', 'People.Manage')).toMatchObject({ json: { version: 1 } });
});
