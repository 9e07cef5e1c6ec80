import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { linesOf, newCosmos } from '../local/cosmos/running.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { documentsInMemory } from '../support/in-memory-documents.ts';
import { inMemoryPorts, storesOver } from '../support/in-memory-ports.ts';
import { askedMoodle, done, siteOf, user } from '../support/moodle-site.ts';
import { recordingChannels } from '../support/recording-channels.ts';
import { honestModel } from '../support/models.ts';
import { connectorContracts } from './outbound-connectors.ts';
import { contracts } from './contracts.ts';
import { outsideContracts } from './outside.ts';

const SCRIPT = '../../contracts/main.ts';

describe.each(contracts)('$port in memory', ({ checks }) => {
  const bus = inMemoryBus();
  const stores = { ...storesOver(documentsInMemory(Date.now), bus), bus };
  it.each(Object.entries(checks))('%s', async (_, holds) => {
    await expect(holds(stores)).resolves.toBeUndefined();
  });
});

describe('the connectors in memory', () => {
  const all = connectorContracts.filter(({ notRun }) => notRun === undefined);
  it.each(all.flatMap(({ checks }) => Object.entries(checks)))('%s', async (_, holds) => {
    await expect(holds(recordingChannels(), { putAway: {} })).resolves.toBeUndefined();
  });

  it('are run, or say why not', () => {
    for (const { checks, notRun } of connectorContracts)
      expect(Object.keys(checks).length > 0 || notRun?.({}) !== undefined).toBe(true);
  });
});

/** Only a directory and a bus that are there can be asked. */
const THERE_ALONE: readonly string[] = ['bus', 'directory', 'checkedAttributes'];

describe.each(outsideContracts.filter(({ name }) => !THERE_ALONE.includes(name)))(
  '$name in memory',
  ({ checks }) => {
    const ports = inMemoryPorts({
      documents: documentsInMemory(Date.now),
      bus: inMemoryBus(),
      model: honestModel(),
      sources: [{ name: 'offers.md', text: 'Ask what an offer rests on.' }],
      catalogue: [
        {
          externalId: 'c',
          title: 'Negotiating',
          description: 'How to ask.',
          url: 'https://courses.example/c',
          skillTags: [],
          minutes: 20,
        },
      ],
      channels: recordingChannels(),
      learningSystem: askedMoodle(() =>
        siteOf({
          users: [user(3, 'ann')],
          courses: [{ id: 7, fullname: 'A', aggregation: 'all', enrolled: { 3: done('2026-02-20') } }],
        }),
      ).system,
    });
    it.each(Object.entries(checks))('%s', async (_, holds) => {
      await expect(holds({ ports, keptOf: () => Promise.resolve(undefined) })).resolves.toBeUndefined();
    });
  },
);

test('every connector has a contract', () => {
  expect(connectorContracts.map(({ name }) => name).sort()).toEqual(Object.keys(recordingChannels()).sort());
});

describe('the stores with the real SDK', () => {
  let cosmos: Awaited<ReturnType<typeof newCosmos>>;
  beforeAll(async () => {
    cosmos = await newCosmos();
    await cosmos.start();
  });
  afterAll(() => cosmos.kill());

  it('keep every contract on local Cosmos', async () => {
    const lines = (await cosmos.runScript(SCRIPT)).map(
      (line) => JSON.parse(line) as { check: string; result: string },
    );
    const outcomes = lines.filter(({ check }) => check !== 'contracts of everything else');
    expect(outcomes.filter(({ result }) => result !== 'passed')).toEqual([]);
    expect(outcomes).toHaveLength(contracts.flatMap(({ checks }) => Object.keys(checks)).length);
  });

  it('say that they were not run where there is no account', async () => {
    const lines = await linesOf(SCRIPT, { PATH: process.env['PATH'] });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ check: 'contracts of the stores', result: 'not run' }),
      expect.objectContaining({ check: 'contracts of everything else', result: 'not run' }),
    ]);
  });
});
