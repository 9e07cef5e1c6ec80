import { DAY } from '../../domain/milliseconds.ts';
import { withoutMoment } from '../../domain/need/moment.ts';
import type { MomentKind } from '../../domain/need/moments-kept.ts';
import type { Participation } from '../../domain/outcome/participation.ts';
import { keyPartOf } from '../../domain/person/pseudonym.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { Learner } from '../../domain/person/learner.ts';
import { performOnce } from '../../effects.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import type { Call } from '../../step.ts';
import { wordsTo } from '../../words-for.ts';
import { changeLearner } from '../change-learner.ts';
import { assign, knownAsOf } from './deliver-page.ts';
import type { Existing } from './existing.ts';
import type { Approved } from './moment-approval.ts';
import type { MomentChoice } from './moment-rules.ts';

/** The occasion of an offer: the same whenever it is tried, so that nothing comes twice. */
export const callOf = ({ need, asset }: Existing, learner: Learner, at: number): Call => ({
  at,
  instanceId: `moment-${asset.assetId}`,
  step: `moment.${keyPartOf(need.needId, learner)}`,
});

/**
 * Sends one person what exists, as everything is sent: an assignment, and a line in their Teams feed. Answers whether
 * the other system took it.
 */
export async function send(
  stored: Stored<Learner>,
  { existing, line }: MomentChoice,
  kind: MomentKind,
  ports: Ports,
  at: number,
): Promise<boolean> {
  const { need, asset, url } = existing;
  const call = callOf(existing, stored.value, at);
  const { contentId } = asset;
  const { personId } = stored.value;
  if (!(await assign(stored.value, { needId: need.needId, contentId }, ports, call))) return false;
  const text = wordsTo(stored.value, ports).say('notice.moment', {
    kind,
    title: asset.title,
    line: line.lineId,
  });
  await performOnce(
    ports.effects,
    ports.channels.notices,
    call,
    { personIds: [personId], text, url },
    'notice',
  );
  return true;
}

/**
 * Keeps that somebody has it by a moment of theirs. They are in no comparison about it: neither in one of before, nor
 * in one that a later plan draws.
 */
export const keepGiven = (
  stored: Stored<Learner>,
  { need, asset }: Existing,
  kind: MomentKind,
  ports: Ports,
  at: number,
): Promise<void> => {
  const part: Participation = {
    assetId: asset.assetId,
    group: 'first',
    plannedAt: at,
    deliveredAt: at,
    uncompared: true,
    moment: kind,
    knownAs: knownAsOf(asset),
  };
  return changeLearner(
    stored,
    (learner) => ({
      ...withoutMoment(learner, kind),
      participations: { ...learner.participations, [need.needId]: part },
    }),
    ports,
  );
};

/** Logs that a moment was answered, or left out as one of a sample: by what and for which line, never whose it was. */
export async function logAnswered(
  { standing: { value, version }, isOfSample }: Approved,
  { existing, line }: MomentChoice,
  learner: Learner,
  { decisions }: Ports,
  at: number,
): Promise<void> {
  const { standingId } = value;
  const under = `by standing approval ${standingId}, version ${version}`;
  await decisions.append({
    decisionId: `moment.${sha256(`${standingId}:${keyPartOf(existing.need.needId, learner)}`, 24)}`,
    // The day alone: the minute of a move would tell whose moment it was.
    at: Math.floor(at / DAY) * DAY,
    decidedBy: { kind: 'rule', name: 'standing approval' },
    subject: `standing-approval:${standingId}`,
    outcome: isOfSample
      ? `a moment of one person was left out as one of the sample, ${under}: look whether its offers still fit`
      : `a moment of one person was answered with something that exists, ${under}`,
    evidence: [`standing-approval:${standingId}`],
    charterLineId: line.lineId,
  });
}
