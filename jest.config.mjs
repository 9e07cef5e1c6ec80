export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.mjs' },
  moduleNameMapper: { '^@azure/functions-core$': '<rootDir>/test/support/functions-core.cjs' },
  // What takes longer than a quarter of a minute by itself is in jest.long.config.mjs.
  testMatch: ['<rootDir>/test/**/!(*.long|*.whole).test.ts'],
  // What takes many minutes and shows little more than a sample of it is in jest.whole.config.mjs.
  // What loads others together, for daily work, is in jest.fast.config.mjs.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/fast/'],
  // For what hangs, and no measure of speed: on a busy machine, a start of several processes takes many times as long.
  testTimeout: 180_000,
  runner: '<rootDir>/test/support/one-stack-at-a-time.mjs',
  // Half of them wait for processes of a stack more than they work, so no core is kept free for jest itself.
  maxWorkers: '100%',
  // What ES modules leave behind in a process is never given back: one that has grown so far is started anew.
  workerIdleMemoryLimit: '1GB',
};
