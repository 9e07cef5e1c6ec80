import { z } from 'zod';
import type { Artefact } from '../../lib/domain/artefact/artefact.ts';
import { artefactFrom } from './artefacts/artefact-from.ts';
import { hostileArtefact } from './artefacts/hostile.ts';
import { CannotBeMade } from './artefacts/refused.ts';
import { DraftAsset } from './draft-asset.ts';
import { PointAtAnswer, pointedAtAnswer } from './point-at-answer.ts';
import { PlayPartner, partnerSays } from './role-play/play-partner.ts';
import { ReadTurn, readTurn } from './role-play/read-turn.ts';
import { FindParts, foundParts, RewordParts, rewordedParts } from './reworded.ts';

/** What a model says to a task: text, or that it will not do it, and why. */
export type Said = { text: string } | { refusal: string };

/** What the offline drafter says to a task; undefined where it knows no such task. */
export function saidTo(material: unknown, isHostile: boolean): Said | undefined {
  const { task } = z.looseObject({ task: z.string() }).parse(material);
  switch (task) {
    case 'draft-asset':
      return drafted(material, isHostile);
    case 'find-parts':
      return { text: JSON.stringify(foundParts(FindParts.parse(material))) };
    case 'reword-parts':
      return { text: JSON.stringify(rewordedParts(RewordParts.parse(material))) };
    case 'read-turn':
      return { text: JSON.stringify(readTurn(ReadTurn.parse(material))) };
    case 'play-partner':
      return { text: JSON.stringify(partnerSays(PlayPartner.parse(material))) };
    case 'point-at-answer':
      return { text: JSON.stringify(pointedAtAnswer(PointAtAnswer.parse(material))) };
    case 'point-at-skills':
      return { refusal: 'The offline drafter reads no meaning: the nearest skills stay in their order.' };
    case 'draft-phrases':
      return { refusal: 'The offline drafter knows no everyday words: what people say comes from people.' };
    case 'translate-parts':
    case 'check-translation':
      return {
        refusal: 'The offline drafter words English alone: it neither translates nor reads a translation.',
      };
    default:
      return undefined;
  }
}

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
