import { approvalIdOf } from '../domain/gate/approval.ts';
import { assetIdOf, type ContentAsset } from '../domain/content/content.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Ports } from '../ports/index.ts';

type EarlierVersions = Pick<Ports['needs'], 'findApproval' | 'findAsset'>;

/** Versions that came to nothing because their sources changed: sent back for that, or after they were approved. */
export async function versionsOvertaken(
  { needId, version: last }: ContentAsset,
  instanceId: string,
  needs: EarlierVersions,
): Promise<{ overtaken?: number }> {
  let overtaken = 0;
  for (let version = 1; version < last; version += 1) {
    const asked = await needs.findApproval(needId, approvalIdOf(instanceId, 'publication', version));
    if (asked?.value.gate !== 'publication') continue;
    const { value } = asked;
    if (value.status === 'approved' || (value.status === 'sent-back' && value.decision.overtaken))
      overtaken += 1;
  }
  return overtaken > 0 ? { overtaken } : {};
}

/**
 * Nobody approves their own words: whoever corrected a version, or had it call a thing otherwise, takes no part any
 * more.
 */
export async function whoWorded(
  asset: ContentAsset | undefined,
  instanceId: string,
  needs: EarlierVersions,
): Promise<PersonId[]> {
  if (asset?.origin !== 'ai-drafted' || asset.byHand === undefined) return [];
  const found: PersonId[] = [];
  for (let version = 1; version < asset.version; version += 1) {
    const asked = await needs.findApproval(asset.needId, approvalIdOf(instanceId, 'publication', version));
    if (asked?.value.status !== 'sent-back') continue;
    const { corrections, by } = asked.value.decision;
    if (corrections || (await putsATerm(version, asset, instanceId, needs))) found.push(by);
  }
  return found;
}

/** Whether the version after this one calls a thing otherwise, as its remark said. */
async function putsATerm(
  version: number,
  { needId }: ContentAsset,
  instanceId: string,
  needs: EarlierVersions,
): Promise<boolean> {
  const termsOf = async (of: number): Promise<number> => {
    const found = (await needs.findAsset(needId, assetIdOf(instanceId, of)))?.value;
    return found?.origin === 'ai-drafted' ? (found.terms?.length ?? 0) : 0;
  };
  return (await termsOf(version + 1)) > (await termsOf(version));
}
