import { z } from 'zod';
import { isObserved, type Made } from '../modality/modality.ts';
import type { Policy } from '../policy/policy.ts';
import { sha256 } from '../sha256.ts';
import type { SkillKind } from '../skill/skill-kind.ts';

/** By which version of the rules a response was chosen, and by which version of the words it was drafted. */
export const MadeUnder = z.object({
  rules: z.string(),
  /** Absent of what the company had already. */
  words: z.string().exactOptional(),
});
export type MadeUnder = z.infer<typeof MadeUnder>;

/** Changes with what decides whether a need is opened and how it is answered, and with nothing else. */
export const rulesVersion = ({ thresholds, causes, modality, sources }: Policy): string =>
  sha256(JSON.stringify([thresholds, causes, modality, sources]), 12);

/** Changes with what a draft in this form about this kind of skill is told or goes by, and with nothing else. */
export const wordsVersion = ({ prompts, rubrics, thresholds }: Policy, form: Made, kind: SkillKind): string =>
  sha256(
    JSON.stringify([
      prompts.houseStyle,
      prompts.forms[form] ?? '',
      isObserved(form) ? rubrics.behaviours[kind] : [],
      thresholds.onTheSubject,
    ]),
    12,
  );
