import { labelVectors, type LabelVectors } from '../../../domain/skill-mentions/label-vectors.ts';
import { indexNames, type NamesIndex } from '../../../domain/skill-mentions/names-index.ts';
import { indexSkills, type SkillIndex } from '../../../domain/skill-mentions/skill-index.ts';
import { sayingsOf, sayingVectors, type Sayings } from '../../../domain/skill-mentions/sayings.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Model } from '../../../ports/model.ts';
import { sha256 } from '../../../domain/sha256.ts';

/** The taxonomy made ready for finding its skills in texts. */
export interface LabelIndex {
  /** Every label and other word for a skill, in each language. */
  names: NamesIndex;
  /** The labels alone, in the order of their vectors. */
  labels: SkillIndex;
  /** Embedded at the first use. */
  vectors: () => Promise<LabelVectors>;
  /** What people say who ask for a skill, of the skills that have phrases. */
  sayings: Sayings;
  /** Embedded at the first use. */
  sayingVectors: () => Promise<LabelVectors>;
}

/** One per model: a taxonomy changes seldom, and its labels cost a call for each hundred or so. */
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
  const sayings = sayingsOf(skills);
  return {
    names: indexNames(skills),
    labels: indexSkills(skills),
    vectors: embeddedOnce(
      skills.map(({ label }) => label),
      embed,
      (vectors) => labelVectors(vectors),
    ),
    sayings,
    sayingVectors: embeddedOnce(
      sayings.list.map(({ text }) => text),
      embed,
      (vectors) => sayingVectors(sayings, vectors),
    ),
  };
}

/** The vectors of texts, asked for at the first use, and again where that failed. */
function embeddedOnce(
  texts: readonly string[],
  embed: Model['embed'],
  made: (vectors: readonly number[][]) => LabelVectors,
): () => Promise<LabelVectors> {
  let embedded: Promise<LabelVectors> | undefined;
  return () => {
    embedded ??= (texts.length === 0 ? Promise.resolve([]) : embed(texts, 'company')).then(made);
    embedded.catch(() => (embedded = undefined));
    return embedded;
  };
}

const keyOf = (skills: readonly Skill[]): string =>
  sha256(
    JSON.stringify(
      skills.map(({ skillId, label, altLabels = [], translations = {}, phrases = [] }) => [
        skillId,
        label,
        altLabels,
        translations,
        phrases,
      ]),
    ),
  );
