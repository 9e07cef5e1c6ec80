import { exceptionsTo, whetherTakenOut } from '../../../../lib/domain/passage/exceptions.ts';
import type { PlacedPassage } from '../../../../lib/domain/passage/placed.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';

/**
 * What is the case, with a word on what it is not: where a document takes some things out of a rule by amounts, whoever
 * decides has to know that it is none of these.
 */
export function clearOf(says: string, passage: Passage, { asked: { spans } }: Material): string {
  const open = exceptionsTo<PlacedPassage>(passage, spans).filter(
    ({ of }) => whetherTakenOut(says, of) === 'open',
  );
  const things = [...new Set(open.map(({ of }) => of))];
  return things.length === 0 ? says : `${says} It has nothing to do with ${things.join(', nor with ')}.`;
}
