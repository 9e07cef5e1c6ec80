import { describe, expect, it } from '@jest/globals';
import { acceptRecords } from '../../lib/agents/sensing/accept-records.ts';
import type { XapiStatement } from '../../lib/agents/sensing/xapi.ts';
import { sellers } from '../support/small-company.ts';
import { FEEDS, world, type World } from '../support/world.ts';

const [learner = ''] = sellers(1);
const record = (n: number, change: Partial<XapiStatement> = {}): XapiStatement => ({
  id: `7b7c1d3e-52f0-4f0e-9a0c-${n.toString().padStart(12, '0')}`,
  timestamp: '2026-02-03T10:00:00Z',
  actor: { account: { name: learner } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
  object: { id: 'https://academy.example/course-7' },
  context: { contextActivities: { category: [{ id: 'https://x.example/skills/negotiation' }] } },
  ...change,
});
const bad = (n: number) => record(n, { context: {} });
const opened = (n: number) => record(n, { verb: { id: 'http://adlnet.gov/expapi/verbs/initialized' } });
const send = (company: World, statements: XapiStatement[]) =>
  company.run(acceptRecords, { by: FEEDS, source: 'academy.example', statements });

describe('learning records', () => {
  it('are accepted where they say something of learning, and counted where not', async () => {
    const company = world();
    expect(await send(company, [record(1), opened(2), record(3)])).toEqual({ accepted: 2, ignored: 1 });
    expect(company.bus.waiting.map(({ route }) => route)).toEqual(['evidence', 'evidence']);
  });

  it('that all say nothing of learning send nothing', async () => {
    const company = world();
    expect(await send(company, [opened(1)])).toEqual({ accepted: 0, ignored: 1 });
    expect(company.bus.waiting).toEqual([]);
  });

  it('are all refused with one that is bad, and it is named', async () => {
    const company = world();
    await expect(send(company, [record(1), bad(2), opened(3)])).rejects.toMatchObject({
      fault: { kind: 'bad-input' },
      message: expect.stringContaining(`statement ${bad(2).id}:`),
    });
    expect(company.bus.waiting).toEqual([]);
  });

  it('name ten that are bad, however many there are', async () => {
    const all = Array.from({ length: 12 }, (_, i) => bad(i));
    await expect(send(world(), all)).rejects.toThrow(/^(?:statement .*\n){9}statement .*$/);
  });

  it.each([0, 501])('are not taken %d at a time', async (many) => {
    const all = Array.from({ length: many }, (_, i) => record(i));
    await expect(send(world(), all)).rejects.toMatchObject({ fault: { kind: 'bad-input' } });
  });
});
