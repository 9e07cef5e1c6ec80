import config from './jest.config.mjs';

// For daily work: rules, flows, doors and a walk through the loop, loaded together, in less than a minute.
export default { ...config, testMatch: ['<rootDir>/test/fast/*.test.ts'], testPathIgnorePatterns: [] };
