import { readdirSync, readFileSync } from 'node:fs';
import { toSpans } from '../../../lib/agents/content/rules.ts';
import type { Span } from '../../../lib/domain/content.ts';

const folder = new URL('../../../sample/documents/', import.meta.url);

/** Every citable sentence of the sample company's documents. */
export const sampleSpans: Span[] = readdirSync(folder).flatMap((name, i) =>
  toSpans({ name, text: readFileSync(new URL(name, folder), 'utf8') }, i),
);
