import { meaningIn } from '../../../domain/text/grounding.ts';
import { holdsTerm, wordingsAsked } from '../../../domain/source/house-wording.ts';
import type { DraftPart } from '../../../domain/artefact/part.ts';
import { plainWords } from '../../../domain/text/compared.ts';

/** Fields that stand once in a form and are called by their name. */
const CALLED = new Set(['title', 'summary', 'situation', 'trigger', 'partner']);
/** Shortest quotation that says which part is meant, in words; a shorter one is a word of many parts. */
const SHORTEST_QUOTE = 2;
/** A word in more than this share of the parts, and in more than so many, points at none of them. */
const TELLING = { share: 0.2, parts: 4 } as const;
/** Words in common that point at a part: one alone may be chance. */
const WORDS_IN_COMMON = 2;
/** Share of what the nearest part has in common from which on another one is meant too. */
const AS_NEAR = 0.6;
/** More parts than this are meant by no remark about a part. */
export const MOST_TOUCHED = 8;

/** What a remark asks for that no other words of the same parts can give. */
const OTHER_PARTS =
  /\b(?:add|adds|adding|missing|lacks?|leave out|left out|remove|delete|drop|too (?:many|few)|(?:the|in another|other) order|(?:another|one more|more) (?:point|step|question|example|session|scene)s?)\b/iu;

/** Which parts a remark is about, as far as rules can tell: `other-parts` where it wants more of them, or fewer. */
export type Located = { parts: DraftPart[] } | { whole: 'other-parts' } | undefined;

/**
 * The parts that a remark names or quotes, that hold the term which it wants otherwise, or that share the most of its
 * words; undefined where no rule can tell.
 */
export function locate(remark: string, parts: readonly DraftPart[]): Located {
  const asked = wordingsAsked(remark);
  const pointedAt = parts.filter(
    (part) =>
      isNamed(part, remark) || isQuoted(part, remark) || asked.some((one) => holdsTerm(part.text, one)),
  );
  if (pointedAt.length > 0) return { parts: pointedAt };
  if (OTHER_PARTS.test(remark)) return { whole: 'other-parts' };
  const near = nearest(remark, parts);
  return near.length > 0 ? { parts: near } : undefined;
}

/** By its id, by the number in its list (“step 3”), or by what the field is called (“the title”). */
function isNamed({ part }: DraftPart, remark: string): boolean {
  const said = ` ${remark.toLowerCase().replaceAll(/[^\p{L}\p{N}.-]+|\.(?=\s|$)/gu, ' ')} `;
  if (said.includes(` ${part.toLowerCase()} `)) return true;
  const steps = part.split('.');
  return steps.some((step, i) => {
    const number = steps[i + 1] ?? '';
    if (/^\d+$/.test(number))
      return [step, step.replace(/s$/, '')].some((name) =>
        said.includes(` ${name.toLowerCase()} ${number} `),
      );
    return steps.length <= 2 && i === steps.length - 1 && CALLED.has(step) && said.includes(` the ${step} `);
  });
}

const QUOTES = /[“"]([^”"]+)[”"]/gu;

function isQuoted({ text }: DraftPart, remark: string): boolean {
  const held = ` ${plainWords(text).join(' ')} `;
  return [...remark.matchAll(QUOTES)]
    .map(([, quote = '']) => plainWords(quote))
    .some((words) => words.length >= SHORTEST_QUOTE && held.includes(` ${words.join(' ')} `));
}

function nearest(remark: string, parts: readonly DraftPart[]): DraftPart[] {
  const held = parts.map(({ text }) => new Set(meaningIn(text)));
  const countOf = (word: string) => held.filter((words) => words.has(word)).length;
  const most = Math.max(TELLING.parts, TELLING.share * parts.length);
  const telling = new Map(
    [...new Set(meaningIn(remark))]
      .map((word): [string, number] => [word, countOf(word)])
      .filter(([, count]) => count > 0 && count <= most),
  );
  const shared = held.map((words) => [...telling].filter(([word]) => words.has(word)));
  const weights = shared.map((some) =>
    some.length < WORDS_IN_COMMON ? 0 : some.reduce((sum, [, count]) => sum + 1 / count, 0),
  );
  const best = Math.max(0, ...weights);
  const near = parts.filter((_, i) => best > 0 && (weights[i] ?? 0) >= AS_NEAR * best);
  return near.length <= MOST_TOUCHED ? near : [];
}
