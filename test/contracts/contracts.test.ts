import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linesOf, newCosmos } from '../local/cosmos/running.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { documentsInMemory } from '../support/in-memory-documents.ts';
import { storesOver } from '../support/in-memory-ports.ts';
import { contracts } from './contracts.ts';

const SCRIPT = '../../contracts/main.ts';

describe.each(contracts)('$port in memory', ({ checks }) => {
  const bus = inMemoryBus();
  const stores = { ...storesOver(documentsInMemory(Date.now), bus), bus };
  it.each(Object.entries(checks))('%s', async (_, holds) => {
    await expect(holds(stores)).resolves.toBeUndefined();
  });
});

describe('the stores with the real SDK', () => {
  let cosmos: Awaited<ReturnType<typeof newCosmos>>;
  beforeAll(async () => {
    cosmos = await newCosmos();
    await cosmos.start();
  });
  afterAll(() => cosmos.kill());

  it('keep every contract on local Cosmos', async () => {
    const outcomes = (await cosmos.runScript(SCRIPT)).map((line) => JSON.parse(line) as { result: string });
    expect(outcomes.filter(({ result }) => result !== 'passed')).toEqual([]);
    expect(outcomes).toHaveLength(contracts.flatMap(({ checks }) => Object.keys(checks)).length);
  });

  it('say that they were not run where there is no account', async () => {
    const [line = ''] = await linesOf(SCRIPT, { PATH: process.env['PATH'] });
    expect(JSON.parse(line)).toMatchObject({ result: 'not run' });
  });
});
