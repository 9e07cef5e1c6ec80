export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.mjs' },
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testTimeout: 20_000,
  // Half of them wait for processes of a stack more than they work, so no core is kept free for jest itself.
  maxWorkers: '100%',
};
