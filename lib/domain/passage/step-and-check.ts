/** Where a step goes on with how to see that it worked. */
const SEEING =
  /,? (?:and|then|and then) (?=(?:wait (?:until|for)|watch (?:until|for|whether)|compare|check|confirm|verify|make sure|look (?:at|whether)|see (?:that|whether)|measure|test|try|read)\b)/iu;
/** “Let the client sit still and look at the wall”: whoever one lets do it looks. */
const LETS_DO = /^(?:let|make|have) (?!it\b|them\b)[^,;:]+ and (?:look at|read|try)\b/iu;
const LEAST_WORDS = 3;

/**
 * “Scan each label, and wait for the green light” → what to do, and how to see that it worked. Undefined where a step
 * says no more than what to do, or is a check itself: “Check the name, and check the date”.
 */
export function seenToWork(step: string): [act: string, check: string] | undefined {
  const text = step.trim().replace(/[.\s]+$/, '');
  const found = SEEING.exec(text);
  if (!found || /\bbecause\b/iu.test(text) || LETS_DO.test(text)) return undefined;
  const [act, check] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const [one, other] = [act.split(' '), check.split(' ')];
  const isCheck = one[0]?.toLowerCase() === other[0]?.toLowerCase();
  return isCheck || Math.min(one.length, other.length) < LEAST_WORDS ? undefined : [act, check];
}
