import { expect, test } from '@jest/globals';
import { drawChatCard } from '../../../functions/teams/draw-chat-card.ts';
import { cardInWords, type Press } from '../../../functions/teams/card-parts.ts';
import { question } from '../../../functions/teams/cards/deciding/question.ts';
import { toldOf } from './card-replies.ts';
import { decidingReplies } from './deciding-replies.ts';

test('whoever decides reads every fact once, over as many cards as it takes, and comes back', async () => {
  const [, , reply] = decidingReplies['approval-read'] ?? [];
  const { facts } = (reply as { card: { facts: string[] } }).card;
  const read: string[] = [];
  const leadsBack: boolean[] = [];
  let [side, from]: [string | undefined, number | undefined] = [undefined, 0];
  for (let cards = 0; from !== undefined && cards < facts.length; cards += 1) {
    const card = question.draw(reply, toldOf(side, from));
    read.push(
      ...cardInWords(card)
        .split('\n')
        .filter((said) => said.startsWith('• ')),
    );
    const presses: Press[] = [];
    await drawChatCard(card, (press) => Promise.resolve(String(presses.push(press))));
    leadsBack.push(presses.some((press) => press.side === undefined));
    ({ side, from } = presses.find((press) => press.side === 'facts') ?? {
      side: undefined,
      from: undefined,
    });
  }
  expect(new Set(leadsBack)).toEqual(new Set([true]));
  expect(read).toEqual(facts.map((fact) => `• ${fact}`));
});
