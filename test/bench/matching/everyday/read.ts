import { readFileSync } from 'node:fs';
import { z } from 'zod';

const read = <T>(schema: z.ZodType<T>, name: string): T =>
  schema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')));

/** Ten ways to ask for each skill of the sample company, by its label. */
export const phrasings = () => read(z.record(z.string(), z.array(z.string()).length(10)), 'phrasings');

/** Lines that ask for no skill of the sample company. */
export const offCharter = () => read(z.array(z.string()).length(100), 'off-charter');
