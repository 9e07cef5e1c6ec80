import { instanceIdOfAsset, type ContentAsset } from '../domain/content/content.ts';
import { approvalIdOf } from '../domain/gate/approval.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Ports } from '../ports/index.ts';

/** Who said yes to a response; undefined where the question is gone. */
export async function whoApproved(
  { assetId, needId, version }: Pick<ContentAsset, 'assetId' | 'needId' | 'version'>,
  { needs }: Pick<Ports, 'needs'>,
): Promise<PersonId | undefined> {
  const asked = approvalIdOf(instanceIdOfAsset(assetId), 'publication', version);
  return (await needs.findApproval(needId, asked))?.value.decision?.by;
}
