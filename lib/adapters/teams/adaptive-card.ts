import type { AdaptiveCard } from '@microsoft/teams.cards';
import type { ApprovalCard } from '../../ports/channels.ts';

/** Teams refuses cards over 28 KB; a longer response is cut here and read whole through the approvals door. */
const MAX_BYTES = 24 * 1024;

/** The question as an Adaptive Card of version 1.5, the newest that Teams shows from a workflow. */
export async function adaptiveCard(card: ApprovalCard): Promise<AdaptiveCard> {
  const passages = card.response?.passages ?? [];
  for (let shown = passages.length; ; shown -= 1) {
    const made = await cardWith(card, shown);
    if (shown === 0 || Buffer.byteLength(JSON.stringify(made)) <= MAX_BYTES) return made;
  }
}

async function cardWith(
  { question, facts, response, footer }: ApprovalCard,
  shown: number,
): Promise<AdaptiveCard> {
  const { AdaptiveCard: Card, Container, TextBlock } = await import('@microsoft/teams.cards');
  const line = (text: string) => new TextBlock(text).withWrap(true);
  const small = (text: string) => line(text).withSize('Small').withIsSubtle(true).withSpacing('None');
  const passages = response?.passages ?? [];
  const left = passages.length - shown;
  return new Card(
    line(question).withSize('Medium').withWeight('Bolder'),
    ...facts.map((fact) => line(`• ${fact}`).withSpacing('Small')),
    ...(response ? [line(response.title).withWeight('Bolder').withSeparator(true)] : []),
    ...passages
      .slice(0, shown)
      .map(
        ({ text, sources }) => new Container(line(text), ...sources.map((source) => small(`↳ ${source}`))),
      ),
    ...(left > 0 ? [small(`… and ${left} more passages, which the approvals door shows whole.`)] : []),
    small(footer).withSpacing('Medium'),
  ).withVersion('1.5');
}
