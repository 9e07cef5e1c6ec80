import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { firstBreak } from '../../lib/domain/decision.ts';
import { groupOf } from '../../lib/domain/disclosure/book.ts';
import { nothingSaid } from '../../lib/domain/disclosure/say.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { everything } from '../../lib/adapters/cosmos/personal-data/stored.ts';
import { deployedContainers, type StoredContainer } from '../../scripts/commands/personal-data/containers.ts';
import { erasePerson, planErasure } from '../../lib/adapters/cosmos/personal-data/erase.ts';
import { differing, exportAll } from '../../scripts/commands/personal-data/export-all.ts';
import { exportPerson } from '../../scripts/commands/personal-data/export-person.ts';
import { collected } from '../support/collected.ts';
import { approves, asked, companyAtWork, lead, sellers } from '../support/small-company.ts';
import { DAY, START, type World } from '../support/world.ts';

const directory = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const containersOf = ({ documents }: Pick<World, 'documents'>): StoredContainer[] =>
  deployedContainers().map(({ name, partitionKey }) => {
    const container = { name, keyName: partitionKey.slice(1), documents: documents(name) };
    return { ...container, count: async () => (await collected(everything(container))).length };
  });

const [requester = '', other = ''] = sellers(2);

/** A company with a need that ran through, requests, dead letters, hooks and saved registers. */
async function companyWithTraces(): Promise<World> {
  const company = await companyAtWork();
  const { ports } = company;
  const wish = (who: string) => asked(who, 'seller', 'We need training in negotiation.', company.now());
  const declined = asked(requester, 'seller', 'Please teach us basket weaving.', company.now());
  await company.send([wish(requester), wish(other), declined]);
  await company.settle();
  await ports.registers.save({
    register: 'policy',
    id: 'owners',
    at: START,
    by: lead,
    value: { process: { title: 'the owner of offers', ownerId: lead } },
  });
  await ports.hooks.keep({
    hookId: 'hook',
    event: 'need-found',
    callbackUrl: 'https://example.com/',
    by: lead,
    at: START,
  });
  await ports.deadLetters.keep({
    deadLetterId: 'evidence.1',
    subscription: 'evidence',
    reason: 'not-understood',
    description: '',
    body: JSON.stringify({ subject: requester.toUpperCase() }),
    at: START,
    status: 'open',
  });
  await ports.replies.reserve({ key: 'theirs', bodyHash: 'hash', caller: requester });
  await ports.replies.keep('theirs', { status: 200, headers: {}, body: '{"level":2}' });
  await ports.replies.reserve({ key: 'about-them', bodyHash: 'hash', caller: lead });
  await ports.replies.keep('about-them', {
    status: 200,
    headers: {},
    body: JSON.stringify({ by: requester }),
  });
  return company;
}

const leaving = (plan: Awaited<ReturnType<typeof planErasure>>) =>
  plan.places.filter(({ does }) => does !== 'stays');

describe('a full export', () => {
  it('holds every document of every container once, counted and hashed, but what somebody practises', async () => {
    const company = await companyWithTraces();
    const containers = containersOf(company).filter(({ name }) => name !== 'role-plays');
    const out = join(directory, 'whole');
    const manifest = await exportAll(containersOf(company), {
      directory: out,
      now: () => new Date(START),
      say: () => undefined,
    });
    expect(differing(manifest)).toEqual([]);
    const deployed = deployedContainers().map(({ name }) => name);
    expect(Object.keys(manifest.containers)).toEqual(deployed.filter((name) => name !== 'role-plays'));
    expect(existsSync(join(out, 'role-plays.jsonl'))).toBe(false);
    for (const container of containers) {
      const file = readFileSync(join(out, `${container.name}.jsonl`), 'utf8');
      const lines = file.split('\n').filter(Boolean);
      expect(manifest.containers[container.name]).toMatchObject({
        documents: lines.length,
        sha256: createHash('sha256').update(file).digest('hex'),
      });
      const stored = await collected(everything(container));
      expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(
        stored.map(({ id }) => id),
      );
    }
    expect(manifest.containers['learners']?.documents).toBeGreaterThan(60);
    expect(statSync(join(out, 'learners.jsonl')).mode & 0o077).toBe(0);
  });

  it('goes on where it was interrupted, and refuses to write over a complete one', async () => {
    const containers = containersOf(await companyWithTraces());
    const out = join(directory, 'interrupted');
    const options = { directory: out, now: () => new Date(START), say: () => undefined };
    const failing = containers.map((one) =>
      one.name === 'decisions'
        ? { ...one, count: () => Promise.reject(new Error('the connection was lost')) }
        : one,
    );
    await expect(exportAll(failing, options)).rejects.toThrow('lost');
    writeFileSync(join(out, 'learners.jsonl'), 'as it was\n');
    expect(differing(await exportAll(containers, options))).toEqual([]);
    expect(readFileSync(join(out, 'learners.jsonl'), 'utf8')).toBe('as it was\n');
    await expect(exportAll(containers, options)).rejects.toThrow('complete export');
  });

  it('says when something was written meanwhile', async () => {
    const containers = containersOf(await companyWithTraces()).map((one) =>
      one.name === 'needs' ? { ...one, count: async () => (await one.count()) + 1 } : one,
    );
    const said: string[] = [];
    const options = { directory: join(directory, 'differs'), now: () => new Date(START) };
    const manifest = await exportAll(containers, { ...options, say: (line) => said.push(line) });
    expect(differing(manifest)).toEqual(['needs']);
    expect(said.join('\n')).toContain('something was written meanwhile');
  });
});

describe('an export of one person', () => {
  it('holds what is theirs and where they are named, and nobody else', async () => {
    const company = await companyWithTraces();
    const lines = await collected(exportPerson(containersOf(company), requester));
    const kinds = new Set(lines.map(({ container, type }) => `${container}/${type}`));
    expect([...kinds].toSorted()).toEqual([
      'dead-letters/dead-letter',
      'learners/inbox',
      'learners/learner',
      'learners/limits',
      'needs/need',
      'needs/request',
      'registers/declined-asker',
      'replies/',
    ]);
    const text = JSON.stringify(lines);
    expect(text).toContain('somebody else');
    for (const stranger of [other, lead, guidOf('owner')]) expect(text).not.toContain(stranger);
  });

  it('of somebody unknown is empty', async () => {
    expect(await collected(exportPerson(containersOf(await companyWithTraces()), guidOf('nobody')))).toEqual(
      [],
    );
  });
});

describe('erasing a person', () => {
  it('keeps, while a gate lies ahead, that they asked; nobody may decide about their own wish', async () => {
    const company = await companyWithTraces();
    const left = await erasePerson(containersOf(company), requester);
    expect(leaving(left)).toEqual([]);
    expect(left.places.map(({ path }) => path)).toContain('value.requestedBy[]');
    const [question] = await collected(company.ports.needs.pendingApprovals());
    const need = await company.ports.needs.need(question?.needId ?? '');
    expect(need.value.requestedBy).toEqual([other, requester]);
  });

  it('removes them from every store once the gates are passed, and nothing of anybody else', async () => {
    const company = await companyWithTraces();
    await company.pass(START + 100 * DAY, approves);
    const containers = containersOf(company);
    const before = await planErasure(containers, requester);
    expect(before.places.length).toBeGreaterThan(5);
    expect(before.vivaActivities).toHaveLength(1);
    const others = await planErasure(containers, other);
    const left = await erasePerson(containers, requester);
    expect(left.places).toEqual([]);
    expect(await planErasure(containers, other)).toEqual(others);
    expect((await company.ports.needs.need('seller.negotiation')).value.requestedBy).toEqual([other]);
    await expect(erasePerson(containers, requester)).resolves.toMatchObject({ places: [] });
  });

  it('of somebody who leads a team takes what was said of it along, though it names nobody', async () => {
    const company = await companyAtWork();
    const manager = guidOf('manager');
    const { disclosures } = company.ports;
    for (const who of [manager, other])
      await disclosures.save({
        value: { group: groupOf('team', who), skills: { negotiation: { ...nothingSaid, made: 1 } } },
      });
    const containers = containersOf(company);
    expect((await planErasure(containers, manager)).places).toMatchObject([
      { type: 'disclosure', does: 'document deleted', what: 'what was said of the team that they lead' },
    ]);
    await erasePerson(containers, manager);
    const left = async (who: string) =>
      Object.keys((await disclosures.read(groupOf('team', who))).value.skills);
    expect([await left(manager), await left(other)]).toEqual([[], ['negotiation']]);
  });

  it('of somebody who decided leaves the decision log whole and says why they stay in it', async () => {
    const company = await companyWithTraces();
    await company.pass(START + 100 * DAY, approves);
    const containers = containersOf(company);
    const left = await erasePerson(containers, lead);
    expect(leaving(left)).toEqual([]);
    expect(left.places.find(({ container }) => container === 'decisions')?.why).toContain('hash');
    const { decisions } = company.ports;
    expect(firstBreak(await collected(decisions.all()), await decisions.head())).toBeUndefined();
  });

  it('knows every place at which anybody is named', async () => {
    const company = await companyWithTraces();
    await company.pass(START + 100 * DAY, approves);
    const containers = containersOf(company);
    for (const person of [...sellers(60), lead, guidOf('owner')]) {
      const { places } = await planErasure(containers, person);
      expect(places.filter(({ does }) => does === 'unknown')).toEqual([]);
    }
  });

  it('does nothing at a place about which nobody decided, and says so', async () => {
    const company = await companyWithTraces();
    await company
      .documents('effects')
      .batch('instance', [
        { write: 'create', id: 'new', body: { type: 'effect', effect: { key: 'a:b', for: requester } } },
      ]);
    const left = await erasePerson(containersOf(company), requester);
    expect(left.places.filter(({ does }) => does === 'unknown')).toMatchObject([{ path: 'effect.for' }]);
  });
});
