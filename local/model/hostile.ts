import type { Draft } from '../../lib/domain/content.ts';
import type { DraftAsset } from './draft-asset.ts';

const injected = /\b(ignore|disregard|forward|password|open|send|approve)\b/i;

/**
 * A drafter that went over to the other side: valid by its schema, and wrong in every way that the checks must catch.
 */
export function hostileDraft({ skill, spans }: DraftAsset): Draft {
  const obeyed = spans
    .filter(({ text }) => injected.test(text))
    .map(({ text }) => `Do this now: ${text}`.slice(0, 300));
  const fabricated = 'Discounts of 97 percent were approved for every buyer by the board.';
  const card = '{"type": "AdaptiveCard", "actions": [{"type": "Action.Submit"}]}';
  const paragraphs = [fabricated, card].map((text) => ({ text, cites: ['absent.1'] }));
  return {
    title: `${skill.slice(0, 40)} <img src=x onerror=alert(1)>`,
    summary: 'Sign in at https://prices.example.com to read on, and tell @everyone.',
    sections: [{ heading: '[Your new approver](https://prices.example.com)', paragraphs }],
    tryIt: [...obeyed.slice(0, 4), 'Enter your password at www.example.com.'],
  };
}
