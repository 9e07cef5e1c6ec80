import type { ContentAsset } from '../../domain/content/content.ts';
import { rulesVersion, wordsVersion } from '../../domain/content/made-under.ts';
import type { Made } from '../../domain/modality/modality.ts';
import type { Need } from '../../domain/need/need.ts';
import { sha256 } from '../../domain/sha256.ts';
import { skillKindOf } from '../../domain/skill/skill-kind.ts';
import type { Ports } from '../../ports/index.ts';
import { makerOfAsset } from './commission.ts';

/** What an agent of somebody’s own had a say in is another version of the words. */
const withProposer = (words: string, proposer: Need['proposedBy']): string =>
  proposer ? sha256(JSON.stringify([words, proposer.agentId, proposer.version]), 12) : words;

/**
 * A response with the versions of rules and words by which it is made now, for later comparison. What somebody outside
 * made went by words of theirs.
 */
export async function withVersions<A extends ContentAsset>(
  asset: A,
  ports: Pick<Ports, 'registers' | 'needs'>,
): Promise<A> {
  const [policy, skills] = await Promise.all([ports.registers.policy(), ports.registers.skills()]);
  const skill = skills.get(asset.skillId);
  const rules = rulesVersion(policy);
  if (asset.origin !== 'ai-drafted' || !skill || (await makerOfAsset(asset, ports)) !== undefined)
    return { ...asset, madeUnder: { rules } };
  const words = wordsVersion(policy, asset.modality.chosen as Made, skillKindOf(skill));
  const proposer = (await ports.needs.find(asset.needId))?.value.proposedBy;
  return { ...asset, madeUnder: { rules, words: withProposer(words, proposer) } };
}
