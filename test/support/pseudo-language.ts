import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../lib/messages/en/index.ts';
import type { Languages } from '../../lib/messages/languages.ts';
import type { MessageCatalogue } from '../../lib/messages/message.ts';
import { wordsIn } from '../../lib/messages/words.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** Other languages take up to two fifths more room than English. */
const STRETCHED = 1.35;

/** A text of as many letters and a third more, each the same: what is given stays, and so does every other sign. */
const stretched = (text: string): string =>
  text.replaceAll(/[a-z]+/gi, (word) => 'ж'.repeat(Math.ceil(word.length * STRETCHED)));

/** The part with another letter in place of each of its own; what it is given stays. */
function pseudo(part: Part): Part {
  if ('options' in part)
    return {
      ...part,
      options: Object.fromEntries(
        Object.entries(part.options).map(([name, arm]) => [name, { ...arm, value: arm.value.map(pseudo) }]),
      ),
    };
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-comparison -- the enumeration is not exported
  return part.type === 0 ? { ...part, value: stretched(part.value) } : part;
}

/**
 * A language made from English: every message of ours in one letter, a third longer and in brackets. What can still be
 * read did not come from the catalogue; a bracket without its other half was cut off, or put together of halves.
 */
export const pseudoWords = wordsIn(
  'ru',
  Object.fromEntries(
    Object.entries(en).map(([id, text]) => [
      id,
      new IntlMessageFormat(`⟦${text}⟧`, 'en', undefined, { ignoreTag: true }).getAst().map(pseudo),
    ]),
  ) as unknown as MessageCatalogue,
);

/** Where nobody speaks anything else. */
export const pseudoLanguages: Languages = () => pseudoWords;
