const CONDITION = /\b(?<word>if|when|whenever|once|as soon as|in case) (?<says>[^,;.]{4,})/giu;
/** Behind these words “if” and “when” open a question: “ask the owner when …”. */
const ASKS = /\b(?:ask|say|tell|know|see|check|find out|decide|note|write|name|explain)\b[^,;.]*$/iu;
/** “At once”, “only once”, “not even when”: no condition, or one that forbids. */
const OTHERWISE = /\b(?:at|only|not|even|or|and|of|about) $/iu;
/** One’s own act. */
const OWN =
  /^(?:you|your|needed|possible|necessary|in doubt|only|more|a (?:day|week|month|year)|\p{L}+ing)\b/iu;
/** A moment that comes along with the work, whoever does it. */
const COMES_ANYWAY =
  /\b(?:begins?|starts?|ends?|finish(?:es)?|arrives?|comes? in|opens?|closes?)\b|\b(?:is|are|has been|have been) (?:over|due|ready|complete|\p{L}+ed|done)\b/iu;

const NEXT = /(?<=\p{Ll}{2})[.!?]\s+(?=\p{Lu})/u;

/**
 * Whether something is due after what other people or things do, for which one can only wait: “if a guest complains”,
 * and not “when you hand over” or “when the shift begins”. What comes along with the work is told by “when”, what may
 * never come by “if”. English, as its patterns are.
 */
export const waitsForChance = (text: string): boolean =>
  // “Run it once more. If it fails, …”: the first of both is done without waiting.
  [...(text.split(NEXT)[0] ?? '').matchAll(CONDITION)].some(
    ({ index, groups: { word = '', says = '' } = {} }) => {
      const before = text.slice(0, index);
      if (OWN.test(says) || OTHERWISE.test(before) || ASKS.test(before)) return false;
      return /^(?:if|in case)$/iu.test(word) || !COMES_ANYWAY.test(says);
    },
  );
