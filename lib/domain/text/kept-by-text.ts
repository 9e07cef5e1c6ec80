const MOST_TEXTS = 4_000;
const LONGEST_KEPT = 2_000;

/**
 * A rule about a text that keeps what it answered: what is compared is read many times over, by each check and beside
 * each other text. Bounded, whatever somebody sends.
 * @param rule what it answers hangs on the text alone, and nobody changes it
 */
export function keptByText<T extends object | string>(rule: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = rule(text);
    if (answers.size === MOST_TEXTS) answers.clear();
    if (text.length <= LONGEST_KEPT) answers.set(text, answer);
    return answer;
  };
}
