// cspell:disable
/** Words that say nothing of what a column holds. */
const FILLERS: ReadonlySet<string> = new Set(['der', 'des', 'die', 'of', 'the']);
/** Short forms that the lists of names write in full. */
const IN_FULL: Readonly<Record<string, string>> = {
  nr: 'nummer',
  pers: 'personal',
  no: 'number',
};
// cspell:enable

/** Of more words than names have, the orders would be many and none a name. */
const MOST_WORDS = 4;

/** A header without what differs in spelling only. */
export const plain = (header: string): string => header.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * What a header may be called as well: its words in any order and written in full, so that `Number (Employee)` is what
 * `Employee no.` is. Every word counts, so one more is another column.
 */
export function inAnyOrder(header: string): ReadonlySet<string> {
  const words = header
    .toLowerCase()
    // A stroke within one word divides nothing: an e-mail is a mail.
    .replaceAll(/\be-mail/gu, 'email')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => (Object.hasOwn(IN_FULL, word) ? (IN_FULL[word] ?? word) : word));
  return new Set(words.length > MOST_WORDS ? [] : ordersOf(words));
}

const ordersOf = (words: readonly string[]): string[] =>
  words.length === 0
    ? ['']
    : words.flatMap((word, i) => ordersOf(words.toSpliced(i, 1)).map((rest) => word + rest));
