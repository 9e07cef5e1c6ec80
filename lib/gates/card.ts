import type { ApprovalRequest } from '../domain/approval.ts';
import type { ContentAsset } from '../domain/content.ts';

/** Teams refuses cards over about 28 KB; a long draft is cut here and read in full through the approvals door. */
const MAX_DRAFT_LINES = 12;

const text = (value: string, more: Record<string, unknown> = {}) => ({
  type: 'TextBlock',
  text: value,
  wrap: true,
  ...more,
});

/** The card in which approvers meet a question: what is asked, what to weigh, and for a draft each sentence beside its source. */
export function approvalCard(
  request: ApprovalRequest,
  asset: ContentAsset | undefined,
): Record<string, unknown> {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      text(request.question, { weight: 'Bolder', size: 'Medium' }),
      ...request.facts.map((fact) => text(`• ${fact}`, { spacing: 'Small' })),
      ...(asset ? draftLines(asset) : []),
      text(
        `Proposed by agent ${request.proposedBy}. Without an answer by ${new Date(request.dueAt).toISOString().slice(0, 10)} nothing happens.`,
        {
          isSubtle: true,
          size: 'Small',
        },
      ),
      text(`Approval ${request.approvalId}`, { isSubtle: true, size: 'Small', fontType: 'Monospace' }),
    ],
  };
}

function draftLines(asset: ContentAsset): Record<string, unknown>[] {
  if (asset.origin === 'reused')
    return [text(`Existing course: ${asset.entry.title} (${asset.entry.minutes} minutes)`)];
  const sourceOf = new Map(asset.spans.map((span) => [span.id, span]));
  const pairs = asset.draft.sections.flatMap(({ paragraphs }) => paragraphs).slice(0, MAX_DRAFT_LINES);
  return [
    text(`Draft “${asset.title}”, worded by AI (${asset.model})`, { weight: 'Bolder' }),
    ...pairs.flatMap(({ text: paragraph, cites }) => [
      text(paragraph),
      ...cites.map((id) =>
        text(`↳ ${sourceOf.get(id)?.source ?? id}: “${sourceOf.get(id)?.text ?? ''}”`, {
          isSubtle: true,
          size: 'Small',
        }),
      ),
    ]),
  ];
}
