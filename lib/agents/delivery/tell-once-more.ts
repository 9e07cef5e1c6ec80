import { addressOf } from '../../domain/content.ts';
import { withMoments } from '../../domain/moment.ts';
import { keyPartOf } from '../../domain/pseudonym.ts';
import type { Learner } from '../../domain/skill.ts';
import { recipientsWithin } from '../../budgets.ts';
import { performOnce } from '../../effects.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import type { Call } from '../../step.ts';
import { changeLearner } from '../change-learner.ts';

/** Tells somebody once more of an offer to which they said “later”, when that time has come. */
export async function tellOnceMore(stored: Stored<Learner>, ports: Ports, call: Call): Promise<boolean> {
  const { later } = stored.value.moments ?? {};
  const part = later && stored.value.participations[later.needId];
  if (!later || !part || later.at > call.at) return false;
  const asset = (await ports.needs.findAsset(later.needId, part.assetId))?.value;
  const url = asset && addressOf(asset);
  if (asset?.status === 'published' && url !== undefined) {
    await recipientsWithin(1, { agent: 'delivery', ...call }, ports);
    const once = {
      at: call.at,
      instanceId: `moment-${part.assetId}`,
      step: `later.${keyPartOf(later.needId, stored.value)}`,
    };
    const notice = {
      personIds: [stored.value.personId],
      text: ports.words.say('notice.moment.later', { title: asset.title }),
      url,
    };
    await performOnce(ports.effects, ports.channels.notices, once, notice, 'notice');
  }
  await changeLearner(stored, (learner) => withMoments(learner, { later: undefined }), ports);
  return true;
}
