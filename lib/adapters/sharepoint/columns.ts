import { inOneLine } from '../../domain/text/plain-text.ts';

/**
 * What a library may say of a document, in two columns that IT adds to it (decision 59): `ValidUntil`, a date,
 * and `OwnedBy`, the function that answers for it. A column of people holds numbers of theirs here and is passed over.
 */
export function saidOf(columns: Readonly<Record<string, unknown>>): { owner?: string; validUntil?: number } {
  const { ValidUntil: until, OwnedBy: owner } = columns;
  const validUntil = typeof until === 'string' ? Date.parse(until) : Number.NaN;
  const named = typeof owner === 'string' ? inOneLine(owner).slice(0, 80) : '';
  return {
    ...(Number.isNaN(validUntil) ? {} : { validUntil }),
    ...(named === '' || named.includes('@') ? {} : { owner: named }),
  };
}
