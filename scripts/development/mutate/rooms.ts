import { globSync } from 'node:fs';
import type { Room } from './mutant.ts';

/** Which files are mutated, by room. Minimum groups lie anywhere among them. */
const FILES: Record<Exclude<Room, 'minimum groups'>, string[]> = {
  gates: ['lib/gates/*.ts'],
  orchestrators: ['orchestrators/*.ts'],
  rules: ['lib/domain/**/*.ts', 'lib/{agents,needs}/**/*.ts', 'lib/*.ts'],
  shell: ['functions/*.ts', 'functions/service-bus/*.ts'],
  doors: ['functions/http/**/*.ts'],
};
/**
 * What only the tests of the stack run: the composition of ports and adapters, and what registers with the host, timers
 * among it.
 */
const WITHOUT = [
  'lib/agents/**/*.d.ts',
  'lib/wiring.ts',
  'functions/{durable,index}.ts',
  'functions/service-bus/index.ts',
];

/** Share of the mutants that tests must notice: in a room, and over all. */
export const BARS: Partial<Record<Room, number>> = { gates: 0.95, orchestrators: 0.95, 'minimum groups': 1 };
export const BAR_OVER_ALL = 0.9;

/** What every run looks at whole, in this order. */
export const ALWAYS: readonly Room[] = ['minimum groups', 'gates'];

export const filesByRoom = (): [Exclude<Room, 'minimum groups'>, string[]][] =>
  Object.entries(FILES).map(([room, patterns]) => [
    room as Exclude<Room, 'minimum groups'>,
    globSync(patterns, { exclude: WITHOUT }).toSorted(),
  ]);
