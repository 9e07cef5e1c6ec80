import type { Spender } from '../../../domain/policy/budget.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import { roleTitle } from '../../../domain/names.ts';
import type { Need } from '../../../domain/need/need.ts';
import type { WhyWhole } from '../../../domain/content/rewording.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Ports } from '../../../ports/index.ts';
import type { SentBack } from '../sent-back.ts';
import { learnedFor } from './learned.ts';
import { nextVersion, type ToReword } from './next-version.ts';

/**
 * The next version of a draft that was sent back, of which only what was corrected or remarked on is in other words;
 * why all of it has to be; or undefined where a human wants another form, or something else was sent back. What it was
 * drafted from stays: humans have read the draft beside it.
 */
export async function rewordedResponse(
  { need, skill, sentBack, spender }: { need: Need; skill: Skill; sentBack: SentBack; spender: Spender },
  as: { assetId: string; version: number },
  ports: Ports,
): Promise<DraftedAsset | { whole: WhyWhole } | undefined> {
  const toReword = draftToReword(sentBack);
  if (!toReword) return undefined;
  // What it was drafted from does not stand any more.
  if (toReword.asset.change) return { whole: 'source-changed' };
  const { needId, skillId, modality, origin, spans, course, rubric, response, artefact } = toReword.asset;
  const [{ prompts }, profiles, { pairs }] = await Promise.all([
    ports.registers.policy(),
    ports.registers.roleProfiles(),
    learnedFor({ skillId: need.skillId, form: artefact.form, spans }, ports),
  ]);
  const audience = roleTitle(profiles, need.roleId);
  const task = { need, skill: skill.label, audience, prompts, pairs, spender };
  const found = await nextVersion(toReword, task, ports);
  if ('whole' in found) return found;
  const { tokens, ...own } = found;
  const { cost } = response.chosen;
  const chosen = {
    ...response.chosen,
    cost: { ...cost, draftingTokens: cost.draftingTokens + tokens },
  };
  return {
    needId,
    skillId,
    modality,
    origin,
    spans,
    ...(course === undefined ? {} : { course }),
    ...(rubric === undefined ? {} : { rubric }),
    ...own,
    ...as,
    status: 'draft',
    response: { ...response, chosen },
  };
}

/** The draft to go on from; undefined where a human wants another form, or sent back something else. */
const draftToReword = ({ draft, form, wish, comment, corrections }: SentBack): ToReword | undefined =>
  draft && (comment ?? corrections) !== undefined && (wish === undefined || wish === form)
    ? {
        asset: draft,
        ...(comment === undefined ? {} : { remark: comment }),
        ...(corrections === undefined ? {} : { corrections }),
      }
    : undefined;
