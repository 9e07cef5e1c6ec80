import { notPutOff } from '../../domain/delivery/answer-item.ts';
import { addressOf, type ContentAsset } from '../../domain/content/content.ts';
import type { NeedId } from '../../domain/ids.ts';
import { reachesNobodyElse } from '../../domain/need/need.ts';
import { withMoments } from '../../domain/need/moment.ts';
import type { Participation } from '../../domain/outcome/participation.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { recipientsWithin } from '../../budgets.ts';
import { performOnce } from '../../effects.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import type { Call } from '../../step.ts';
import { wordsTo } from '../../words-for.ts';
import { changeLearner } from '../change-learner.ts';
import { deliverTo } from './deliver-page.ts';
import { reachOf } from './rules.ts';
import { subjectOf } from './subject.ts';

interface PutOff {
  needId: NeedId;
  part: Participation;
  /** Epoch milliseconds. */
  until: number;
}

/** What somebody put off until now or before, the earliest first; undefined where there is nothing. */
export function putOffUntilNow({ participations, moments }: Learner, at: number): PutOff | undefined {
  const { later } = moments ?? {};
  return Object.entries(participations)
    .flatMap(([needId, part]): PutOff[] => {
      const until = part.laterAt ?? (later?.needId === needId ? later.at : undefined);
      return until !== undefined && until <= at ? [{ needId, part, until }] : [];
    })
    .toSorted((a, b) => a.until - b.until)[0];
}

/**
 * Comes back to somebody with what they put off, when that time has come: what reached them they are told of once more,
 * what had not reached them comes now, if they still need it. Answers whether they were told.
 */
export async function tellOnceMore(stored: Stored<Learner>, ports: Ports, call: Call): Promise<boolean> {
  const putOff = putOffUntilNow(stored.value, call.at);
  if (!putOff) return false;
  const { needId, part, until } = putOff;
  const asset = (await ports.needs.findAsset(needId, part.assetId))?.value;
  const once = {
    at: call.at,
    instanceId: `moment-${part.assetId}`,
    step: `later.${keyPartOf(needId, stored.value)}.${until}`,
  };
  const told =
    part.deliveredAt === undefined
      ? await bring(stored, putOff, ports, { call, once })
      : await remind(stored.value, asset, ports, { call, once });
  await changeLearner(stored, (learner) => withoutLater(learner, needId), ports);
  return told;
}

interface Calls {
  call: Call;
  /** The same whenever it is tried, so that nobody is told twice. */
  once: Call;
}

async function remind(
  learner: Learner,
  asset: ContentAsset | undefined,
  ports: Ports,
  { call, once }: Calls,
): Promise<boolean> {
  const url = asset && addressOf(asset);
  if (asset?.status !== 'published' || url === undefined) return false;
  await recipientsWithin(1, { agent: 'delivery', ...call }, ports);
  const text = wordsTo(learner, ports).say('notice.moment.later', { title: asset.title });
  await performOnce(
    ports.effects,
    ports.channels.notices,
    once,
    { personIds: [learner.personId], text, url },
    'notice',
  );
  return true;
}

async function bring(
  stored: Stored<Learner>,
  { needId, part }: PutOff,
  ports: Ports,
  { call, once }: Calls,
): Promise<boolean> {
  const { need, skill, policy } = await subjectOf(needId, ports);
  if (reachesNobodyElse(need)) return false;
  const subject = { needId, target: need.evidence.target, assetId: part.assetId };
  const learner = withoutLater(stored.value, needId);
  if (reachOf(learner, subject, skill, part.group, policy, call.at) !== 'deliver') return false;
  if ((await ports.needs.findAsset(needId, part.assetId))?.value.status !== 'published') return false;
  await recipientsWithin(1, { agent: 'delivery', ...call }, ports);
  return (await deliverTo([stored], { needId, assetId: part.assetId }, ports, once)) === 0;
}

function withoutLater(learner: Learner, needId: NeedId): Learner {
  const cleared = withMoments(learner, { later: undefined });
  const part = learner.participations[needId];
  if (!part) return cleared;
  return { ...cleared, participations: { ...cleared.participations, [needId]: notPutOff(part) } };
}
