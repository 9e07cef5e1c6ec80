/** Numbers from nought to nineteen, and the tens from twenty on, as English writes them. */
export const SMALL_IN_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
export const TENS_IN_WORDS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const word = [...SMALL_IN_WORDS, ...TENS_IN_WORDS, 'hundred', 'thousand', 'million'].join('|');
/** A number in digits or in words, as a part of a pattern. */
export const WRITTEN_NUMBER = `\\d[\\d.,]*\\d|\\d|(?:${word})(?:[ -](?:${word}))*`;

/** “1,500”, “2.5”, “twenty-four”; undefined where it is no number. */
export function numberWritten(written: string): number | undefined {
  if (/^\d/.test(written)) {
    const plain = written.replaceAll(/[,.](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
    return Number.isFinite(Number(plain)) ? Number(plain) : undefined;
  }
  let [sum, group] = [0, 0];
  for (const part of written.toLowerCase().split(/[ -]/)) {
    const small = SMALL_IN_WORDS.indexOf(part);
    const tens = TENS_IN_WORDS.indexOf(part);
    if (small >= 0) group += small;
    else if (tens >= 0) group += (tens + 2) * 10;
    else if (part === 'hundred') group = Math.max(1, group) * 100;
    else {
      sum += Math.max(1, group) * (part === 'thousand' ? 1_000 : 1_000_000);
      group = 0;
    }
  }
  return sum + group;
}
