// What it takes to keep learning records by the batch, beside what a store needs at least.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { cosmosStatements } from '../../../lib/adapters/cosmos/statements.ts';
import type { Documents } from '../../../lib/adapters/cosmos/documents.ts';
import { keepStatements, MOST_AT_ONCE } from '../../../lib/agents/sensing/keep-statements.ts';
import type { App } from '../../../lib/wiring.ts';
import { runStep } from '../../../lib/step.ts';
import { explain } from '../../../scripts/shared/explain.ts';
import { START, world } from '../../support/world.ts';

explain(`npm run bench:statements -- [options]   keeps learning records by the hundred and counts what the store is asked

  --statements N   how many, 1000000
`);

const { values } = parseArgs({ options: { statements: { type: 'string', default: '1000000' } } });
const count = Number(values.statements);

/** Counts and forgets: a store of this machine would grow with what is sent, and what is measured is the layer. */
const asked = { batches: 0, writes: 0, reads: 0 };
const sink: Documents = {
  read: () => {
    asked.reads += 1;
    return Promise.resolve(undefined);
  },
  holds: () => Promise.resolve(false),
  batch: (_key, writes) => {
    asked.batches += 1;
    asked.writes += writes.length;
    return Promise.resolve();
  },
  query: () => {
    throw new Error('Nothing is looked for where statements are kept.');
  },
};

const company = world();
let sent = 0;
const ports = {
  ...company.ports,
  statements: cosmosStatements(sink),
  bus: {
    ...company.bus,
    send: (signals: readonly unknown[]) => Promise.resolve(void (sent += signals.length)),
  },
};
const app: App = { ports, disabledAgents: new Set() };
const person = (i: number) => `00000000-0000-4000-8000-${String(i % 100_000).padStart(12, '0')}`;
const statement = (i: number) => ({
  id: randomUUID(),
  actor: { account: { homePage: 'https://login.example', name: person(i) } },
  verb: { id: 'http://adlnet.gov/expapi/verbs/passed', display: { en: 'passed' } },
  object: { id: `https://academy.example/course-${i % 500}` },
  result: { score: { scaled: (i % 10) / 10 }, success: true },
  context: { contextActivities: { category: [{ id: 'https://acme.example/skills/negotiation' }] } },
});

/** What is held once what is not needed was let go, at its least in each tenth of the way: it does not grow with it. */
const held = Array<number>(10).fill(Infinity);
const began = performance.now();
let most = 0;
for (let from = 0; from < count; from += MOST_AT_ONCE) {
  const statements = Array.from({ length: Math.min(MOST_AT_ONCE, count - from) }, (_, i) =>
    statement(from + i),
  );
  const input = {
    by: { kind: 'app' as const, id: '6b1f4b3c-9f0c-4a54-8ea3-58c0f70b9a11' },
    source: 'academy.example',
    accountHomePage: 'https://login.example',
    version: '1.0.3',
    authority: { account: { homePage: 'urn:learning-os:record-source', name: 'academy' } },
    statements,
  };
  await runStep(
    keepStatements,
    input,
    { at: START + from, instanceId: 'bench', step: 'keep-statements' },
    app,
  );
  const { heapUsed } = process.memoryUsage();
  most = Math.max(most, heapUsed);
  const tenth = Math.floor((10 * from) / count);
  held[tenth] = Math.min(held[tenth] ?? Infinity, heapUsed);
  if (from % 100_000 === 0) process.stderr.write(`${from} of ${count}\n`);
}
const inMB = (bytes: number): number => Math.round(bytes / 2 ** 20);
const seconds = (performance.now() - began) / 1_000;
const floor = Math.ceil(count / MOST_AT_ONCE);
process.stdout.write(
  `${JSON.stringify(
    {
      statements: count,
      signals: sent,
      batches: asked.batches,
      writes: asked.writes,
      reads: asked.reads,
      operationsToFloor: (asked.batches + asked.reads) / floor,
      heapAtMostMB: inMB(most),
      heldAtLeastMB: held.map(inMB),
      microsecondsEach: Math.round((seconds / count) * 1e6),
    },
    null,
    2,
  )}\n`,
);
const grew = (held.at(-1) ?? Infinity) / (held[1] ?? Infinity);
if (asked.batches + asked.reads > 1.3 * floor || grew > 1.3) process.exitCode = 1;
