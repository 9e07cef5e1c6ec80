/** Words that hardly any English sentence does without, and that other languages do not have. */
const ENGLISH = new Set(
  'the a of to and or is are that it you for with when if not by be from before after on at your'.split(' '),
);
/** Fewer words than these tell nothing of a language. */
const FEWEST_WORDS = 30;
/** Share of such words below which a text is in another language; in English it is three times as much. */
const LEAST = 0.05;

/** Whether texts can be read by rules that know English alone. */
export function isEnglish(texts: readonly string[]): boolean {
  const words =
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return (
    words.length < FEWEST_WORDS || words.filter((word) => ENGLISH.has(word)).length >= words.length * LEAST
  );
}
