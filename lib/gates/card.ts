import type { ApprovalRequest } from '../domain/approval.ts';
import { modelShown, type ContentAsset } from '../domain/content.ts';
import { keepsOrder } from '../domain/grounding.ts';
import { quoted } from '../domain/plain-text.ts';
import type { ApprovalCard } from '../ports/channels.ts';

/** The card in which approvers meet a question: what is asked, what to weigh, and for a draft each passage beside its sources. */
export function approvalCard(request: ApprovalRequest, asset: ContentAsset | undefined): ApprovalCard {
  const until = new Date(request.dueAt).toISOString().slice(0, 10);
  return {
    question: request.question,
    facts: request.facts,
    ...(asset ? { response: responseIn(asset) } : {}),
    footer: `Proposed by the agent ${request.proposedBy}; without an answer by ${until} nothing happens. ${request.approvalId}`,
  };
}

const ELSEWHERE = 'how the group stands is told to whoever opens the question, and not in a channel';

/** The same in a channel, where more people read it than decide: it says nothing about how a group stands. */
export const channelCard = (request: ApprovalRequest, asset: ContentAsset | undefined): ApprovalCard => ({
  ...approvalCard(request, asset),
  facts: [...(request.inChannel ?? []), ELSEWHERE],
});

/** Tells approvers that a question of theirs needs no answer any more; a card that was sent cannot be taken back. */
export const withdrawnCard = ({ question, approvalId }: ApprovalRequest): ApprovalCard => ({
  question: `Needs no answer any more: ${question}`,
  facts: ['the reason stands with the need'],
  footer: `Withdrawn; nothing is to be done. ${approvalId}`,
});

/** Only the address of a course is kept, and what stands there is somebody else's. */
const FOREIGN = 'what stands behind the link may change after you decide; that is not checked';
const WATCHED = 'not sent if its text changes after you were asked';

/** Said beside a sentence whose meaning may differ though its words are all there. */
const UNCHECKED =
  'not in the order of its source: whether it says the same, or its opposite, was not checked';

function responseIn(asset: ContentAsset): NonNullable<ApprovalCard['response']> {
  if (asset.origin === 'reused') {
    const { title, minutes, description, url } = asset.entry;
    return {
      title: `Existing course ${quoted(title)} (${minutes} minutes)`,
      passages: [
        {
          text: quoted(description),
          sources: [`opens ${new URL(url).host}`, asset.entry.fingerprint === undefined ? FOREIGN : WATCHED],
        },
      ],
    };
  }
  const { summary, sections, tryIt } = asset.draft;
  const spans = new Map(asset.spans.map((span) => [span.id, span]));
  const sourceOf = (id: string): string =>
    `${spans.get(id)?.source ?? id}: ${quoted(spans.get(id)?.text ?? '')}`;
  const order = (text: string, cites: readonly string[]): string[] =>
    keepsOrder(
      text,
      cites.map((id) => spans.get(id)?.text ?? ''),
    )
      ? []
      : [UNCHECKED];
  return {
    title: `Draft ${quoted(asset.title)}, worded by AI (${modelShown(asset.model)}). Its words stand in the sources; whether they mean the same is yours to read.`,
    passages: [
      // First, because a card that grows too long is cut at its end: what rests on no source is seen in any case.
      { text: summary, sources: ['cites no source'] },
      { text: `Headings: ${sections.map(({ heading }) => heading).join(' · ')}`, sources: [] },
      ...tryIt.map((text) => ({ text: `To try: ${text}`, sources: [] })),
      ...sections
        .flatMap(({ paragraphs }) => paragraphs)
        .map(({ text, cites }) => ({ text, sources: [...cites.map(sourceOf), ...order(text, cites)] })),
    ],
  };
}
