import config from './jest.config.mjs';

// For daily work: rules, flows, doors, adapters and a walk through the loop, loaded together, in a minute or two.
export default { ...config, testMatch: ['<rootDir>/test/fast/*.test.ts'], testPathIgnorePatterns: [] };
