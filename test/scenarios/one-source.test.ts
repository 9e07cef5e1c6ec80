import { describe, expect, test } from '@jest/globals';
import { selfChecks } from '../../functions/http/operations/self-checks.ts';
import { publishCoverage } from '../../lib/agents/analytics/publish-coverage.ts';
import { calibrateEvidence } from '../../lib/agents/skills/calibrate-evidence.ts';
import { ownSkills } from '../../lib/agents/skills/own-skills.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { draw } from '../../sample/random.ts';
import { collected } from '../support/collected.ts';
import { asked, firstSignals, saveRegisters, sellers } from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';

const people = sellers(60);
const managerOf = (i: number): string => guidOf(`manager ${i % 6}`);

const seen = (personId: string, i: number, score: number, skillId: string): Signal => ({
  specversion: '1.0',
  id: guidOf(`seen ${personId} ${skillId}`),
  source: 'appraisals',
  subject: personId,
  time: new Date(START - 10 * DAY).toISOString(),
  type: 'learning-os.observation.made',
  data: { skillId, score, scale: '0-5', observerId: managerOf(i), observer: 'manager' },
});

/** What managers see of everybody at a level, with an error of theirs. */
const appraisals = (skillId: string, levelOf: (i: number) => number): Signal[] =>
  people.map((id, i) => seen(id, i, Math.min(5, levelOf(i) + 0.4 * (draw(id, skillId) - 0.5)), skillId));

async function companyWith(signals: readonly Signal[], mayOpenAlone: string[] = []): Promise<World> {
  const company = world({});
  await saveRegisters(company, mayOpenAlone);
  await company.bus.send([...firstSignals(people.length), ...signals]);
  await company.settle();
  return company;
}

async function needsIn(company: World): Promise<string[]> {
  await company.analyse();
  await company.settle();
  return (await collected(company.ports.needs.list())).map(({ needId }) => needId);
}
const checkOf = async (company: World, id: string) =>
  (await selfChecks(company.ports, company.now())).find((check) => check.id === id);

describe('a gap that assessments show', () => {
  test('opens no need alone, and stands among the checks and on the coverage page', async () => {
    const company = await companyWith([]);
    expect(await needsIn(company)).toEqual([]);
    expect(await checkOf(company, 'one-source')).toMatchObject({
      status: 'failed',
      found: 'seller.negotiation (assessment@small-company)',
    });
    await company.run(publishCoverage, {});
    const [page] = [...company.channels.reports.standing.values()].map(({ payload }) =>
      JSON.stringify(payload),
    );
    expect(page).toContain('shown by small-company');
  });

  test('opens a need where managers see it too', async () => {
    const company = await companyWith(appraisals('negotiation', () => 2));
    expect(await needsIn(company)).toEqual(['seller.negotiation']);
    expect(await checkOf(company, 'one-source')).toMatchObject({ status: 'ok' });
  });

  test('opens none where managers see nothing of it', async () => {
    const company = await companyWith(appraisals('negotiation', () => 4));
    expect(await needsIn(company)).toEqual([]);
  });

  test('opens a need alone where a human said so, in the policy or by asking for it', async () => {
    expect(await needsIn(await companyWith([], ['small-company']))).toEqual(['seller.negotiation']);
    const company = await companyWith([asked(people[0] ?? '', 'seller', 'A course on negotiation', START)]);
    expect(await needsIn(company)).toEqual(['seller.negotiation']);
  });
});

describe('once it was learned how sources differ', () => {
  test('a manager who says a point less than the others is read as they would have said it, and nobody is named', async () => {
    const company = await companyWith([
      ...appraisals('writing', (i) => (managerOf(i) === managerOf(0) ? 2.8 : 3.8)),
      ...appraisals('negotiation', () => 2),
    ]);
    const [one = ''] = people;
    const levelOf = async () =>
      (await company.run(ownSkills, { personId: one })).items.find(({ skillId }) => skillId === 'writing');
    const before = await levelOf();
    await company.run(calibrateEvidence, {});
    const now = await levelOf();
    expect(now?.level ?? 0).toBeGreaterThan((before?.level ?? 5) + 0.05);
    expect(now?.uncertainty).toBe(before?.uncertainty);
    const piece = now?.evidence.find(({ source }) => source === 'manager-observation');
    expect(piece?.readAs ?? 0).toBeGreaterThan((piece?.level ?? 5) + 0.3);
    const check = await checkOf(company, 'sources');
    expect(check?.status).toBe('ok');
    expect(JSON.stringify(check)).not.toContain(managerOf(0));
  });

  test('a feed whose scale is another stands among the checks until a human names the yardstick', async () => {
    const company = await companyWith([
      ...appraisals('writing', () => 2.7),
      ...appraisals('negotiation', () => 1.4),
    ]);
    await company.run(calibrateEvidence, {});
    expect(await checkOf(company, 'sources')).toMatchObject({
      status: 'failed',
      found: expect.stringMatching(
        /^manager-observation@appraisals lies -0\.\d+ levels off assessment@small-company, on a scale of 0\.7$/,
      ),
    });
    const [entry] = await company.ports.registers.latest('policy');
    await company.ports.registers.save({
      register: 'policy',
      id: 'sources',
      value: { yardstick: 'small-company' },
      at: START,
      ...(entry ? { ifMatch: entry.etag } : {}),
    });
    expect(await checkOf(company, 'sources')).toMatchObject({ status: 'ok' });
  });

  test('a feed that says otherwise of the same people than before is told of', async () => {
    const later = people.map((id, i): Signal => ({
      ...seen(id, i, 2.6, 'writing'),
      id: guidOf(`later ${id}`),
      time: new Date(START).toISOString(),
    }));
    const company = await companyWith([...appraisals('writing', () => 3.8), ...later]);
    await company.run(calibrateEvidence, {});
    expect(await checkOf(company, 'sources')).toMatchObject({
      status: 'failed',
      found: expect.stringContaining(
        'manager-observation@appraisals says 1.2 levels less of the same people than before',
      ),
    });
  });
});
