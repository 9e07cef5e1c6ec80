import { draftParts } from '../../../lib/domain/artefact/part.ts';
import { approvalCard } from '../../../lib/gates/card.ts';
import { partName } from '../../../lib/domain/reading/part-name.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import { needSeen, questionSeen } from '../door/views.ts';

/** What a reader is told of one question, before the schema of a door leaves out what may not leave. */
export async function questionOf(
  { needId, approvalId }: { needId: string; approvalId: string },
  { needs, registers, words }: Pick<Ports, 'needs' | 'registers' | 'words'>,
) {
  const [{ value: asked }, { value: need }, { thresholds }] = await Promise.all([
    needs.approval(needId, approvalId),
    needs.need(needId),
    registers.policy(),
  ]);
  const approval = questionSeen(asked, need, thresholds, words);
  const asset = approval.assetId ? (await needs.asset(needId, approval.assetId)).value : undefined;
  return {
    approval,
    need: needSeen(need, thresholds),
    asset: asset ?? null,
    card: approvalCard(approval, asset, words),
    parts:
      asset?.origin === 'ai-drafted' && asset.artefact.form !== 'sections'
        ? draftParts(asset.artefact).map((part) => ({ ...part, where: partName(part.part, words) }))
        : [],
  };
}
