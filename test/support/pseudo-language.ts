import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '../../lib/messages/en/index.ts';
import type { MessageCatalogue } from '../../lib/messages/message.ts';
import { wordsIn } from '../../lib/messages/words.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

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
  return part.type === 0 ? { ...part, value: part.value.replaceAll(/[a-z]/gi, 'ж') } : part;
}

/**
 * A language in which every message of ours is written in one letter: what can still be read did not come from the
 * catalogue.
 */
export const pseudoWords = wordsIn(
  'ru',
  Object.fromEntries(
    Object.entries(en).map(([id, text]) => [
      id,
      new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst().map(pseudo),
    ]),
  ) as unknown as MessageCatalogue,
);
