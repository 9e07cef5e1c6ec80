import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { linesOf, newCosmos } from '../local/cosmos/running.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { documentsInMemory } from '../support/in-memory-documents.ts';
import { recordingChannels, storesOver } from '../support/in-memory-ports.ts';
import { connectorContracts } from './connectors.ts';
import { contracts } from './contracts.ts';

const SCRIPT = '../../contracts/main.ts';

describe.each(contracts)('$port in memory', ({ checks }) => {
  const bus = inMemoryBus();
  const stores = { ...storesOver(documentsInMemory(Date.now), bus), bus };
  it.each(Object.entries(checks))('%s', async (_, holds) => {
    await expect(holds(stores)).resolves.toBeUndefined();
  });
});

describe('the connectors in memory', () => {
  const all = connectorContracts.flatMap(({ checks }) => Object.entries(checks));
  it.each(all)('%s', async (_, holds) => {
    await expect(holds(recordingChannels(), {})).resolves.toBeUndefined();
  });

  it('are run, or say why not', () => {
    for (const { checks, notRun } of connectorContracts)
      expect(Object.keys(checks).length > 0).toBe(notRun === undefined);
  });
});

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
    const outcomes = lines.filter(({ check }) => check !== 'contracts of the connectors');
    expect(outcomes.filter(({ result }) => result !== 'passed')).toEqual([]);
    expect(outcomes).toHaveLength(contracts.flatMap(({ checks }) => Object.keys(checks)).length);
  });

  it('say that they were not run where there is no account', async () => {
    const lines = await linesOf(SCRIPT, { PATH: process.env['PATH'] });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ check: 'contracts of the stores', result: 'not run' }),
      expect.objectContaining({ check: 'contracts of the connectors', result: 'not run' }),
    ]);
  });
});
