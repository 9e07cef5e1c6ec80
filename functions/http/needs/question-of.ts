import { draftParts } from '../../../lib/domain/artefact/part.ts';
import type { ContentAsset } from '../../../lib/domain/content/content.ts';
import { translatedParts, withoutLanguage } from '../../../lib/domain/content/translation.ts';
import { deservesMeasure, measureIdOf } from '../../../lib/domain/measure/measure.ts';
import type { Need } from '../../../lib/domain/need/need.ts';
import { languageCalled } from '../../../lib/domain/rendering/language-called.ts';
import { approvalCard } from '../../../lib/gates/approval-card-content.ts';
import { SHOWN_PAIRS } from '../../../lib/gates/response-facts.ts';
import { partName } from '../../../lib/domain/rendering/part-name.ts';
import { canGoBack } from '../../../lib/gates/ask-back.ts';
import { whoProposed } from '../../../lib/gates/who-proposed.ts';
import { answersOpen, type AnswersOpen } from '../../../lib/domain/gate/answers-open.ts';
import type { ApprovalRequest } from '../../../lib/domain/gate/approval.ts';
import { isOvertaken } from '../../../lib/domain/content/content.ts';
import { withHand } from '../../../lib/gates/has-asked-for.ts';
import { message } from '../../../lib/messages/message.ts';
import type { Words } from '../../../lib/messages/words.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { questionSeen } from '../../../lib/domain/gate/question-seen.ts';
import { needSeen } from '../door/views.ts';
import { pairSeen } from './course-pair-view.ts';

/** Who reads a question, and when. */
interface Reading {
  /** Absent for whoever answers no question whatever it asks: an app, or somebody without the role. */
  personId?: string;
  /** Epoch milliseconds. */
  at: number;
}

/** What a reader is told of one question, before the schema of a door leaves out what may not leave. */
export async function questionOf(
  { needId, approvalId }: { needId: string; approvalId: string },
  { needs, registers }: Pick<Ports, 'needs' | 'registers'>,
  words: Words,
  { personId, at }: Reading,
) {
  const [{ value: asked }, { value: need }, { thresholds }] = await Promise.all([
    needs.approval(needId, approvalId),
    needs.need(needId),
    registers.policy(),
  ]);
  const seen = questionSeen(asked, need, thresholds, words);
  const approval = { ...seen, facts: [...seen.facts, ...(await whoProposed(need, { registers }, words))] };
  const asset = approval.assetId ? (await needs.asset(needId, approval.assetId)).value : undefined;
  const parts = partsOf(asset, words);
  const known = { hasParts: parts.length > 0, isOvertaken: isOvertaken(asset), canGoBack: canGoBack(need) };
  const yours: AnswersOpen =
    personId === undefined
      ? { answers: [], whyNot: message('problem.approval.only-read') }
      : answersOpen(await withHand(asked, need, personId, { needs, registers }), {
          by: personId,
          at,
          ...known,
        });
  return {
    approval,
    need: needSeen(need, thresholds),
    asset: asset ?? null,
    card: approvalCard(approval, asset, words),
    parts,
    ...(await sampleFor(asked, need, needs)),
    pairs: await pairsOf(asset, registers),
    yours: {
      answers: yours.answers,
      ...(yours.whyNot ? { whyNot: words.sayMessage(yours.whyNot) } : {}),
    },
  };
}

/** Every part of a draft that can be corrected by hand, in each of its languages. */
function partsOf(asset: ContentAsset | undefined, words: Words) {
  if (asset?.origin !== 'ai-drafted' || asset.artefact.form === 'sections') return [];
  return [
    ...draftParts(asset.artefact).map((part) => ({ ...part, where: partName(part.part, words) })),
    ...translatedParts(asset.artefact, asset).map(({ language, ...part }) => ({
      ...part,
      where: words.say('gate.part.translated', {
        where: partName(withoutLanguage(part.part), words),
        language: languageCalled(language, words),
      }),
    })),
  ];
}

/** How a sample stands for a question about a cause that waits, and whether one would tell more. */
async function sampleFor(
  { gate, status }: ApprovalRequest,
  need: Need,
  needs: Pick<Ports['needs'], 'findMeasure'>,
) {
  if (gate !== 'cause-and-priority' || status !== 'pending') return {};
  const measureId = measureIdOf(need);
  const sampled = (await needs.findMeasure(need.needId, measureId))?.value.status ?? ('none' as const);
  const isThere = sampled !== 'none' && sampled !== 'impossible';
  // One that is being drafted may be asked for again: what was to draft it may have been switched off meanwhile.
  const isProposed = (!isThere || sampled === 'wanted') && deservesMeasure(need.evidence);
  return isThere || isProposed ? { sample: { measureId, status: sampled, isProposed } } : {};
}

/** As they stand at this moment, so that whoever answered one sees it answered. */
async function pairsOf(asset: ContentAsset | undefined, { latest }: Ports['registers']) {
  const shown = (asset?.response.maybeSame ?? []).slice(0, SHOWN_PAIRS).map(({ pairId }) => pairId);
  if (shown.length === 0) return [];
  const pairs = await latest('course-pair');
  return shown.flatMap((pairId) => pairs.filter(({ id }) => id === pairId).map(pairSeen));
}
