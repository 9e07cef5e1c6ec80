import config from './jest.config.mjs';

// What searches for minutes: kills at every await, whole lives, attacks.
export default { ...config, testMatch: ['<rootDir>/test/**/*.long.test.ts'] };
