import type { Spender } from '../../../domain/policy/budget.ts';
import type { DraftedAsset, ResponseOption } from '../../../domain/content/content.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { fromMaker, makerOfAsset, type ToCommission } from '../commission.ts';
import { draftArtefact, type DraftMaterial, type NotDrafted } from '../drafting.ts';

type Drafted = Exclude<Awaited<ReturnType<typeof draftArtefact>>, NotDrafted>;

/** What was made, whoever made it; `passedOver` where a maker was to. */
interface MadeAnew {
  made: Drafted | (Pick<DraftedAsset, 'artefact' | 'spans' | 'model'> & { tokens: 0 });
  maker?: string;
  passedOver?: Pick<ResponseOption, 'what' | 'reason'>;
}

/**
 * What comes in place of an outdated page. Whoever made that outside is asked for the first version; what does not
 * come, or does not serve, is drafted here, and so is what was sent back.
 */
export async function madeAnew(
  asset: DraftedAsset,
  toDraft: DraftMaterial,
  { version, spender }: { version: number; spender: Spender },
  ports: Ports,
  call: Call,
): Promise<MadeAnew | NotDrafted | { waitsUntil: number }> {
  const of = version === 1 ? await makerOfAsset(asset, ports) : undefined;
  const { modality: form, skill, audience, spans } = toDraft;
  const outside =
    of && (await askedAgain({ needId: asset.needId, form, skill, audience, spans, of }, ports, call));
  if (outside && !('passedOver' in outside)) return outside;
  const made = await draftArtefact(toDraft, ports, spender);
  return 'artefact' in made ? { made, ...outside } : made;
}

async function askedAgain(
  wanted: ToCommission & { of: string },
  ports: Ports,
  call: Call,
): Promise<MadeAnew | { waitsUntil: number } | Pick<Required<MadeAnew>, 'passedOver'>> {
  const answered = await fromMaker(wanted, ports, call);
  if (answered && 'waitsUntil' in answered) return answered;
  const { say } = ports.words;
  if (!answered) return { passedOver: { what: wanted.of, reason: say('response.maker.gone') } };
  const { maker } = answered;
  if ('drafted' in answered) return { made: { ...answered.drafted, tokens: 0 }, maker };
  // Whatever people have leads to the page: what stands elsewhere cannot come in its place.
  const reason = 'link' in answered ? say('response.maker.link') : answered.passedOver;
  return { passedOver: { what: maker, reason } };
}
