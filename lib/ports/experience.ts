import type { Modality } from '../domain/modality/modality.ts';
import type { FormExperience, FormSums } from '../domain/modality/modality-experience.ts';
import type { SkillKind } from '../domain/skill/skill-kind.ts';

/** What outcomes and humans have taught about the forms of a response; about kinds of skill, never about people. */
export interface Experience {
  of: (kind: SkillKind) => Promise<FormExperience>;
  /** Adds to the sums of one form; the same entry again adds nothing. */
  add: (entryId: string, kind: SkillKind, modality: Modality, sums: FormSums) => Promise<void>;
}
