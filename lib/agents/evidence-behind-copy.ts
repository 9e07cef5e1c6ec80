import { isOfSkill, type Evidence } from '../domain/signal/evidence.ts';
import type { BeingSeen, ShownOfWork } from '../domain/mobility/being-seen.ts';
import { sha256 } from '../domain/sha256.ts';

/**
 * By what pieces of evidence are known on which a copy rests: those of every skill that it says something of, and of
 * what was seen near to one that was not seen enough.
 * @param namesOf all ids under which a skill was known
 */
export function restsOn(
  { skills }: ShownOfWork,
  evidence: readonly Evidence[],
  namesOf: (skillId: string) => readonly string[],
): string[] {
  const told = skills.filter(({ stands }) => stands === 'there' || stands === 'short' || stands === 'near');
  const names = new Set(told.flatMap((one) => [one.skillId, ...one.adjacent]).flatMap(namesOf));
  return evidence.filter((piece) => isOfSkill(piece) && names.has(piece.skillId)).map(pieceKey);
}

/** What its source says otherwise is another piece. */
const pieceKey = ({ id, skillId, level, at }: Evidence): string =>
  sha256(JSON.stringify([id, skillId, level, at]), 24);

/** Whether everything that a copy rests on is still there. */
export function stillRests({ rests }: Pick<BeingSeen, 'rests'>, evidence: readonly Evidence[]): boolean {
  const there = new Set(evidence.map(pieceKey));
  return rests?.every((key) => there.has(key)) ?? false;
}
