import type { AdaptiveCard, TextRunOptions } from '@microsoft/teams.cards';
import type { ApprovalCard } from '../../ports/channels.ts';
import type { Words } from '../../messages/words.ts';

/** Teams refuses cards over 28 KB; a longer response is cut here and read whole through the approvals door. */
const MAX_BYTES = 24 * 1024;

/** The question as an Adaptive Card of version 1.5, the newest that Teams shows from a workflow. */
export async function drawApprovalCard(card: ApprovalCard, words: Words): Promise<AdaptiveCard> {
  const passages = card.response?.passages ?? [];
  for (let shown = passages.length; ; shown -= 1) {
    const made = await cardWith(card, shown, words);
    if (shown === 0 || Buffer.byteLength(JSON.stringify(made)) <= MAX_BYTES) return made;
  }
}

type Look = Partial<Pick<TextRunOptions, 'size' | 'weight' | 'isSubtle'>>;

async function cardWith(
  { question, facts, response, footer, about }: ApprovalCard,
  shown: number,
  { say }: Words,
): Promise<AdaptiveCard> {
  const { AdaptiveCard: Card, Container, RichTextBlock, TextRun } = await import('@microsoft/teams.cards');
  // Text runs show text as it is; a TextBlock would read Markdown, and with it links that somebody wrote into a title.
  const line = (text: string, look: Look = {}) => new RichTextBlock().withInlines(new TextRun(text, look));
  const small = (text: string) => line(text, { size: 'Small', isSubtle: true }).withSpacing('None');
  const passages = response?.passages ?? [];
  const left = passages.length - shown;
  const last = small(footer).withSpacing('Medium');
  return new Card(
    line(question, { size: 'Medium', weight: 'Bolder' }),
    ...facts.map((fact) => line(`• ${fact}`).withSpacing('Small')),
    ...(response ? [line(response.title, { weight: 'Bolder' }).withSeparator(true)] : []),
    ...passages
      .slice(0, shown)
      .map(
        ({ text, sources, isHeading }) =>
          new Container(
            line(text, isHeading ? { weight: 'Bolder' } : {}),
            ...sources.map((source) => small(`↳ ${source}`)),
          ),
      ),
    ...(left > 0 ? [small(say('gate.more-passages', { left }))] : []),
    about === undefined ? last : last.withId(about),
  ).withVersion('1.5');
}
