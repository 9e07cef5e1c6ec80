import { labelVectors, type LabelVectors } from '../../../domain/skill-mentions/label-vectors.ts';
import { indexNames, indexSkills, type SkillIndex } from '../../../domain/skill-mentions/skill-index.ts';
import type { Skill } from '../../../domain/skill.ts';
import type { Model } from '../../../ports/model.ts';
import { sha256 } from '../../../domain/sha256.ts';

/** The taxonomy made ready for finding its skills in texts. */
export interface LabelIndex {
  /** Every label and other word for a skill. */
  names: SkillIndex;
  /** The labels alone, in the order of their vectors. */
  labels: SkillIndex;
  /** Embedded at the first use. */
  vectors: () => Promise<LabelVectors>;
}

/**
 * The latest of each model, because a taxonomy changes seldom and its labels cost a call of the model for each hundred
 * or so.
 */
const held = new WeakMap<Model['embed'], { key: string; index: LabelIndex }>();

export function labelIndex(skills: readonly Skill[], embed: Model['embed']): LabelIndex {
  const key = keyOf(skills);
  const known = held.get(embed);
  if (known?.key === key) return known.index;
  const index = indexOf(skills, embed);
  held.set(embed, { key, index });
  return index;
}

function indexOf(skills: readonly Skill[], embed: Model['embed']): LabelIndex {
  let embedded: Promise<LabelVectors> | undefined;
  return {
    names: indexNames(skills),
    labels: indexSkills(skills),
    vectors() {
      embedded ??= embed(skills.map(({ label }) => label)).then(labelVectors);
      embedded.catch(() => (embedded = undefined));
      return embedded;
    },
  };
}

const keyOf = (skills: readonly Skill[]): string =>
  sha256(JSON.stringify(skills.map(({ skillId, label, altLabels = [] }) => [skillId, label, altLabels])));
