import { together } from '../support/together.ts';

await together('test/lib/adapters/**/*.test.ts');
