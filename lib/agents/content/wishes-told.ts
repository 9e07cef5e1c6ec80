import { OFFLINE_DRAFTER, type DraftedAsset } from '../../domain/content/content.ts';
import type { DraftWish } from '../../domain/content/wish.ts';
import type { Made } from '../../domain/modality/modality.ts';
import { SHIPPED_POLICY, type Prompts } from '../../domain/policy/policy.ts';
import { asksForWordsAlone, wordsTold } from './rewording/put-words.ts';
import type { SentBack } from './sent-back.ts';

/**
 * A draft with what became of each thing that humans wanted of it: the words of their remark and the rest of it, their
 * house style, and what they ask of its form. Of words a rule tells; of the rest, whether anything was there to obey.
 */
export function withWishes(
  asset: DraftedAsset,
  sentBack: SentBack | undefined,
  prompts: Prompts,
): DraftedAsset {
  const wishes = [...ofRemark(asset, sentBack), ...ofPrompts(asset, sentBack, prompts)];
  return wishes.length === 0 ? asset : { ...asset, wishes };
}

const told = (of: 'remark' | 'house-style' | 'form', { model }: DraftedAsset): DraftWish => ({
  of,
  is: model === OFFLINE_DRAFTER ? 'offline' : 'told',
});

function ofRemark(asset: DraftedAsset, { comment, corrections, draft }: Partial<SentBack> = {}): DraftWish[] {
  // Beside a correction by hand it is the reason for it.
  if (comment === undefined || corrections !== undefined) return [];
  const { artefact: before } = draft ?? {};
  const { artefact: after, wishes } = asset;
  const words =
    wishes ??
    (before && before.form !== 'sections' && after.form !== 'sections'
      ? wordsTold(comment, before, after)
      : []);
  return [...words, ...(asksForWordsAlone(comment) ? [] : [told('remark', asset)])];
}

/** What differs from what is shipped, of a draft that was worded as a whole; of others, what was told of it then. */
function ofPrompts(asset: DraftedAsset, sentBack: SentBack | undefined, prompts: Prompts): DraftWish[] {
  if (asset.rewording && asset.rewording.as !== 'whole')
    return (sentBack?.draft?.wishes ?? []).filter(({ of }) => of === 'house-style' || of === 'form');
  const form = prompts.forms[asset.modality.chosen as Made] ?? '';
  return [
    ...(prompts.houseStyle === SHIPPED_POLICY.prompts.houseStyle ? [] : [told('house-style', asset)]),
    ...(form === '' ? [] : [told('form', asset)]),
  ];
}
