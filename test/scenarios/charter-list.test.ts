import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CharterLine } from '../../lib/domain/charter.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { syncCharter } from '../../lib/agents/needs-analysis/charter/sync-charter.ts';
import type { AgentName } from '../../lib/domain/agent-name.ts';
import { runStep } from '../../lib/step.ts';
import type { CharterRow, CharterRowChange } from '../../lib/ports/charter-list.ts';
import { NotWritten } from '../../lib/ports/connector.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { saveRegisters } from '../support/small-company.ts';
import { START, world, type World } from '../support/world.ts';

/** A list as SharePoint keeps it: each change makes another etag, and a write that names an older one is refused. */
function strategyList() {
  const rows: CharterRow[] = [];
  let [version, items] = [0, 0];
  const tag = () => `"${(version += 1)}"`;
  return {
    rows,
    /** What a human does in the list. */
    edit(title: string, fields: Record<string, unknown>) {
      const row = rows.find((one) => one.fields['Title'] === title);
      if (row) Object.assign(row, { etag: tag(), fields: { ...row.fields, ...fields } });
      else rows.push({ itemId: (items += 1), etag: tag(), fields: { Title: title, ...fields } });
    },
    write({ row, fields }: CharterRowChange) {
      if (!row) rows.push({ itemId: (items += 1), etag: tag(), fields });
      const standing = row && rows.find(({ itemId }) => itemId === row.itemId);
      if (standing?.etag !== row?.etag) return Promise.reject(new NotWritten('412'));
      if (standing) Object.assign(standing, { etag: tag(), fields: { ...standing.fields, ...fields } });
      return Promise.resolve({});
    },
    of: (title: string) => rows.find(({ fields }) => fields['Title'] === title)?.fields ?? {},
  };
}

let company: World;
let list: ReturnType<typeof strategyList>;
beforeEach(async () => {
  company = world();
  list = strategyList();
  await saveRegisters(company);
});

let passes = 0;
const sync = (readAs: readonly CharterRow[] = list.rows) => {
  const ports = {
    ...company.ports,
    charterList: {
      rows: () => Promise.resolve(structuredClone([...readAs])),
      address: 'https://site.example/Lists/Strategy',
    },
    channels: {
      ...company.channels,
      charterRows: {
        system: 'sharepoint',
        effectClass: 'conditional' as const,
        write: (_: string, change: CharterRowChange) => list.write(change),
      },
    },
  };
  const call = { at: START + (passes += 1) * 300_000, instanceId: 'charter-sync', step: 'sync-charter' };
  return runStep(syncCharter, {}, call, { ports, disabledAgents: new Set<AgentName>() });
};
const lineOf = async (id: string): Promise<CharterLine> => {
  const line = (await company.ports.registers.charter()).lines.find(({ lineId }) => lineId === id);
  if (!line) throw new Error(`There is no line ${id}.`);
  return line;
};
const byDoor = async (id: string, change: Partial<CharterLine>) => {
  const { registers } = company.ports;
  const entry = (await registers.entries('charter')).find((one) => one.id === id);
  const edit = { register: 'charter' as const, id, at: START, ifMatch: entry?.etag ?? '' };
  return registers.save({ ...edit, value: { ...(await lineOf(id)), ...change } });
};
const settled = { takenOver: 0, written: 0, later: 0 };

describe('the list of the strategy', () => {
  it('is filled from the register, and then at rest', async () => {
    expect(await sync()).toEqual({ ...settled, written: 3 });
    expect(list.of('C1')).toMatchObject({
      SkillIds: 'negotiation',
      Weight: 0.9,
      LearningOsSays: 'taken over',
    });
    expect(await sync()).toEqual(settled);
  });

  it('gives the register what a human edits in it, and the log says so', async () => {
    await sync();
    list.edit('C1', { Weight: 0.4 });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await lineOf('C1')).toMatchObject({ weight: 0.4, skillIds: ['negotiation'] });
    expect(await sync()).toEqual(settled);
    const log = await decisionLog(company.ports);
    expect(log.at(-1)).toMatchObject({
      decidedBy: { kind: 'human' },
      evidence: ['charter:C1', 'list-item:1'],
    });
  });

  it('takes a new row, and is given what came through the door', async () => {
    await sync();
    const { LineText, ValidFrom, ValidUntil, OwnerId } = list.of('C1');
    list.edit('C9', {
      LineText,
      ValidFrom,
      ValidUntil,
      OwnerId,
      SkillIds: 'writing, measuring',
      RoleIds: '',
      Weight: 1,
    });
    await byDoor('C2', { weight: 0.7 });
    expect(await sync()).toEqual({ takenOver: 1, written: 1, later: 0 });
    expect(await lineOf('C9')).toMatchObject({ skillIds: ['writing', 'measuring'], roleIds: [] });
    expect(list.of('C2')).toMatchObject({ Weight: 0.7 });
    expect(await sync()).toEqual(settled);
  });

  it('wins where both were changed; what the door saved is kept among the earlier versions', async () => {
    await sync();
    list.edit('C1', { Weight: 0.2 });
    await byDoor('C1', { weight: 0.7 });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(await lineOf('C1')).toMatchObject({ weight: 0.2 });
    const earlier = await collected(company.ports.registers.earlier('charter', 'C1'));
    expect(earlier.map(({ value }) => value.weight)).toContain(0.7);
  });

  it('comes first where the door names a version that was edited in it since', async () => {
    await sync();
    const [seen] = (await company.ports.registers.entries('charter')).filter(({ id }) => id === 'C1');
    list.edit('C1', { Weight: 0.2 });
    await sync(); // as the door does before it saves a line
    const value = { ...(await lineOf('C1')), weight: 0.3 };
    const edit = { register: 'charter' as const, id: 'C1', value, at: START };
    const late = company.ports.registers.save({ ...edit, ifMatch: seen?.etag ?? '' });
    await expect(late).rejects.toMatchObject({ fault: { kind: 'stale' } });
  });

  it('is not overwritten by a pass that read it before a human edited it', async () => {
    await sync();
    await byDoor('C1', { weight: 0.7 });
    const before = structuredClone(list.rows);
    list.edit('C1', { Weight: 0.3 });
    expect(await sync(before)).toEqual({ ...settled, later: 1 });
    expect(list.of('C1')).toMatchObject({ Weight: 0.3 });
    await sync();
    expect(await lineOf('C1')).toMatchObject({ weight: 0.3 });
  });

  it('is told in its own column why a row is not taken over, once; the other rows are', async () => {
    await sync();
    list.edit('C1', { Weight: 7 });
    list.edit('C2', { Weight: 0.6 });
    list.rows.push({ ...structuredClone(list.rows[2] as CharterRow), itemId: 9 });
    expect(await sync()).toEqual({ takenOver: 1, written: 2, later: 0 });
    expect(list.of('C1')['LearningOsSays']).toMatch(/^not taken over: .*weight/);
    expect(list.rows.at(-1)?.fields['LearningOsSays']).toContain('stands in a row above already');
    expect(await lineOf('C1')).toMatchObject({ weight: 0.9 });
    expect(await lineOf('C2')).toMatchObject({ weight: 0.6 });
    expect(await sync()).toEqual(settled);
    list.edit('C1', { Weight: 0.7 });
    expect(await sync()).toEqual({ ...settled, takenOver: 1 });
    expect(list.of('C1')).toMatchObject({ LearningOsSays: 'taken over' });
  });

  it('gets a row back that was deleted: a line ends by its date', async () => {
    await sync();
    list.rows.splice(0, 1);
    expect(await sync()).toEqual({ ...settled, written: 1 });
    expect(list.of('C1')).toMatchObject({ SkillIds: 'negotiation' });
  });

  it('is left alone where there is none', async () => {
    const call = { at: START, instanceId: 'charter-sync', step: 'sync-charter' };
    const none = { ports: company.ports, disabledAgents: new Set<AgentName>() };
    expect(await runStep(syncCharter, {}, call, none)).toEqual(settled);
    expect(guidOf('owner')).toBe((await lineOf('C1')).ownerId);
  });
});
