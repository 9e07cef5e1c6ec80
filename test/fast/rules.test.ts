import { together } from '../support/together.ts';

await together(
  'test/lib/{domain,gates,messages}/**/*.test.ts',
  'test/lib/*.test.ts',
  'test/orchestrators/*.test.ts',
);
