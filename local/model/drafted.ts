import { artefactFrom } from './artefacts/artefact-from.ts';
import { hostileArtefact } from './artefacts/hostile.ts';
import { CannotBeMade } from './artefacts/refused.ts';
import { DraftAsset } from './draft-asset.ts';
import { draftFrom } from './drafter.ts';
import { hostileDraft } from './hostile.ts';

/** What a model says to a task: text, or that it will not do it, and why. */
export type Said = { text: string } | { refusal: string };

/**
 * A draft in the shape that was asked for: an artefact with its two sides, or the sections of before.
 * @param schema JSON Schema that the answer is held to
 */
export function drafted(material: unknown, schema: Record<string, unknown>, isHostile: boolean): Said {
  const asked = DraftAsset.parse(material);
  if (!hasTwoSides(schema)) return { text: JSON.stringify((isHostile ? hostileDraft : draftFrom)(asked)) };
  try {
    return { text: JSON.stringify((isHostile ? hostileArtefact : artefactFrom)(asked)) };
  } catch (error) {
    if (error instanceof CannotBeMade) return { refusal: error.message };
    throw error;
  }
}

const hasTwoSides = ({ properties }: Record<string, unknown>): boolean =>
  typeof properties === 'object' && properties !== null && 'learner' in properties;
