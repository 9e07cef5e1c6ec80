import { WRITTEN_NUMBER } from '../text/written-numbers.ts';
import { matterIn } from './matter.ts';
import type { PlacedPassage } from './placed.ts';

/** How a passage answers a question of each kind: it says how often, for how long, how many of what. */
const ANSWERS = {
  'how often':
    /\b(?:every|each|once|twice|daily|weekly|monthly|quarterly|yearly|annually|hourly|always|never|per|a (?:day|week|month|year)|times)\b/iu,
  'how long': /\b(?:second|minute|hour|day|week|month|year|night|until|while)s?\b/iu,
  'how many': new RegExp(`\\b(?:${WRITTEN_NUMBER}|an?|no|none|both|single|all|every|each)(?!\\w)`, 'iu'),
  'how much': new RegExp(`\\b(?:${WRITTEN_NUMBER}|half|all|none|nothing)(?!\\w)`, 'iu'),
} as const;

const ASKED =
  /\b(how often|how long|how many|how much) ([^,;:.?]+?)(?=,| and (?:how|who|what|when|where|which)\b|[;:.?]|$)/giu;
const LIGHT = new Set(
  matterIn(
    'due take takes done have has need needs know may must can should is are it they somebody be get allowed',
  ),
);

/**
 * What a need asks in so many words (“how often it is checked”) and no passage answers: none that says how often, or
 * how many, speaks of what is asked. English.
 */
export const unansweredIn = (need: string, spans: readonly PlacedPassage[]): string[] =>
  [...need.matchAll(ASKED)].flatMap(([, kind = '', what = '']) => {
    const asks = new Set(matterIn(what).filter((word) => !LIGHT.has(word)));
    const answer = ANSWERS[kind.toLowerCase() as keyof typeof ANSWERS];
    const isAnswered = spans.some(
      ({ text, section = '' }) =>
        answer.test(text) &&
        (asks.size === 0 || matterIn(`${section} ${text}`).some((word) => asks.has(word))),
    );
    return isAnswered ? [] : [`${kind} ${what.trim()}`];
  });
