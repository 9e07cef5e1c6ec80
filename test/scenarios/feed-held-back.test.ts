import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { selfChecks } from '../../functions/http/operations/self-checks.ts';
import { calibrateEvidence } from '../../lib/agents/skills/calibrate-evidence.ts';
import { causeFacts } from '../../lib/needs/cause-facts.ts';
import type { Signal } from '../../lib/domain/signal/signal.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { collected } from '../support/collected.ts';
import { firstSignals, saveRegisters, sellers } from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';

const HOUR = DAY / 24;
const people = sellers(60);

afterEach(() => {
  jest.restoreAllMocks();
});

/** What managers saw of everybody some days before, with one error each. */
const appraisals = (level: number, daysBefore: number): Signal[] =>
  people.map((personId, i) => ({
    specversion: '1.0',
    id: guidOf(`appraised ${personId} ${daysBefore}`),
    source: 'appraisals',
    subject: personId,
    time: new Date(START - daysBefore * DAY).toISOString(),
    type: 'learning-os.observation.made',
    data: {
      skillId: 'negotiation',
      score: level + (i % 3) / 10,
      scale: '0-5',
      observerId: guidOf(`manager ${i % 6}`),
      observer: 'manager',
    },
  }));

/** A company in which assessments and managers show the gap, managers after they changed their scale. */
async function companyThatMoved(): Promise<World> {
  const company = world({});
  await saveRegisters(company, []);
  await company.bus.send([...firstSignals(people.length), ...appraisals(3.4, 60), ...appraisals(1.6, 1)]);
  await company.settle();
  await company.run(calibrateEvidence, {});
  // Another process keeps what it read of the calibration for an hour.
  const later = Date.now() + 2 * HOUR;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
  return company;
}

async function needsIn(company: World): Promise<string[]> {
  await company.analyse();
  await company.settle();
  return (await collected(company.ports.needs.list())).map(({ needId }) => needId);
}

async function letCount(company: World): Promise<void> {
  const [entry] = await company.ports.registers.latest('policy');
  await company.ports.registers.save({
    register: 'policy',
    id: 'sources',
    value: { countAnyway: ['appraisals'] },
    at: START,
    ...(entry ? { ifMatch: entry.etag } : {}),
  });
}

describe('a feed whose scale seems to have moved', () => {
  test('opens no need with its word, and says so among the checks', async () => {
    const company = await companyThatMoved();
    expect(await needsIn(company)).toEqual([]);
    const checks = new Map((await selfChecks(company.ports, company.now())).map((one) => [one.id, one]));
    expect(checks.get('feeds')).toMatchObject({
      status: 'failed',
      found: expect.stringMatching(/appraisals \(says 1\.\d levels less of the same people than before\)/),
    });
    expect(checks.get('one-source')).toMatchObject({
      status: 'failed',
      found: expect.stringContaining('manager-observation@appraisals, held back'),
    });
  });

  test('counts again where a human has looked', async () => {
    const company = await companyThatMoved();
    await letCount(company);
    expect(await needsIn(company)).toEqual(['seller.negotiation']);
  });

  test('stands at the gate of a need that was opened before', async () => {
    const company = await companyThatMoved();
    await letCount(company);
    await needsIn(company);
    const need = (await company.ports.needs.find('seller.negotiation'))?.value;
    if (!need) throw new Error('There is no need.');
    const facts = async () => await causeFacts(need, undefined, company.ports, company.now());
    expect((await facts()).filter((fact) => fact.includes('appraisals'))).toEqual([]);
    const [entry] = await company.ports.registers.latest('policy');
    await company.ports.registers.save({
      register: 'policy',
      id: 'sources',
      value: {},
      at: START,
      ...(entry ? { ifMatch: entry.etag } : {}),
    });
    expect(await facts()).toContainEqual(
      expect.stringMatching(/^not counted until somebody looked at it: appraisals \(says 1\.\d levels less/),
    );
  });
});
