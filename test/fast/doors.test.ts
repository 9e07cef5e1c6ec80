import { together } from '../support/together.ts';

await together('test/functions/{http,service-bus}/**/*.test.ts', 'test/functions/*.test.ts');
