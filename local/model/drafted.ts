import type { Artefact } from '../../lib/domain/artefact/artefact.ts';
import { artefactFrom } from './artefacts/artefact-from.ts';
import { hostileArtefact } from './artefacts/hostile.ts';
import { CannotBeMade } from './artefacts/refused.ts';
import { DraftAsset } from './draft-asset.ts';

/** What a model says to a task: text, or that it will not do it, and why. */
export type Said = { text: string } | { refusal: string };

/** An artefact as it was asked for: the fields of both sides at one level; or why there is none. */
export function drafted(material: unknown, isHostile: boolean): Said {
  const asked = DraftAsset.parse(material);
  try {
    return { text: JSON.stringify(flattened((isHostile ? hostileArtefact : artefactFrom)(asked))) };
  } catch (error) {
    if (error instanceof CannotBeMade) return { refusal: error.message };
    throw error;
  }
}

export function flattened(artefact: Artefact): Record<string, unknown> {
  const { form, title, summary, learner } = artefact;
  return { form, title, summary, ...learner, ...('runner' in artefact ? artefact.runner : {}) };
}
