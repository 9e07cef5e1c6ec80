import { readdirSync, readFileSync } from 'node:fs';
import { toSpans } from '../../../lib/agents/content/material/to-spans.ts';
import { asRead } from '../../support/text-document.ts';
import type { Span } from '../../../lib/domain/content/content.ts';

const folder = new URL('../../../sample/documents/', import.meta.url);
const isAboutNegotiation = (name: string) => name.startsWith('negotiation');

/**
 * Every citable sentence of the sample company's documents, those about negotiation first, because the drafts are about
 * it.
 */
export const sampleSpans: Span[] = readdirSync(folder)
  .toSorted((a, b) => Number(isAboutNegotiation(b)) - Number(isAboutNegotiation(a)))
  .flatMap((name, i) => toSpans(asRead({ name, text: readFileSync(new URL(name, folder), 'utf8') }), i));
