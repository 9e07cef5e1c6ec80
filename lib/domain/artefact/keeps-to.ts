import { limitsIn, type Limit } from '../passage/limits.ts';
import { plainWords } from '../text/compared.ts';

/**
 * Whether an answer is the right one with an amount that lies within the amount that is set: whoever washes for at
 * least ten minutes keeps to “at least 20 seconds”, and what is refused above 10 degrees is refused above 3 as well.
 */
export function keepsTo(says: string, right: string): boolean {
  const [own, set] = [limitsOfPhrase(says), limitsOfPhrase(right)];
  const differing = own.flatMap((one, i) => {
    const other = set[i];
    return other && (one.from !== other.from || one.to !== other.to) ? [{ one, other }] : [];
  });
  const [differs, ...more] = differing;
  if (own.length !== set.length || !differs || more.length > 0) return false;
  const { one, other } = differs;
  return (
    one.unit === other.unit &&
    !other.isFigure &&
    one.from >= other.from &&
    one.to <= other.to &&
    besides(says, one) === besides(right, other)
  );
}

/** The limits of a text that may be a phrase: such as “within 24 hours”, says no thing of which it is one. */
export function limitsOfPhrase(text: string): readonly Limit[] {
  const limits = limitsIn(text);
  return limits.length > 0 ? limits : limitsIn(`An amount ${text.charAt(0).toLowerCase()}${text.slice(1)}`);
}

const besides = (text: string, { written }: Limit): string =>
  plainWords(text.toLowerCase().replace(written.toLowerCase(), '')).join(' ');
