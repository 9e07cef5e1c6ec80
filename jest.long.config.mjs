import config from './jest.config.mjs';

// What takes long: kills, whole lives, attacks, what starts a browser or most of a stack.
export default { ...config, testMatch: ['<rootDir>/test/**/*.long.test.ts'] };
