import { badInput } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';

type Body = Record<string, unknown>;

/**
 * The body of a press: what its button holds, with what the person filled in in the card at its place. What they left
 * empty is left out. Of a list whose entries a button prepares (parts to be corrected), those stay whose words changed.
 * @throws NamedError `bad-input` where a number is asked for and none was typed
 */
export function filledIn(body: Body, asks: readonly string[], typed: Readonly<Body>): Body {
  const given = asks.filter((place) => !isEmpty(typed[place]));
  const plain = given.filter((place) => !place.includes('.')).map((place) => [place, typed[place]] as const);
  const held = Object.entries(body).map(([name, prepared]) => {
    const isAsked = asks.some((place) => place.startsWith(`${name}.`));
    if (!isAsked || typeof prepared !== 'object' || prepared === null) return [name, prepared] as const;
    return Array.isArray(prepared)
      ? ([name, changed(name, prepared, given, typed)] as const)
      : ([name, { ...prepared, ...fieldsIn(name, prepared as Body, given, typed) }] as const);
  });
  return Object.fromEntries([...held, ...plain].filter(([, value]) => value !== undefined));
}

/** What was typed into the fields of one thing; a number stays one, where a number stood. */
const fieldsIn = (place: string, prepared: Body, given: readonly string[], typed: Readonly<Body>): Body =>
  Object.fromEntries(
    given
      .filter((one) => one.startsWith(`${place}.`))
      .map((one) => {
        const field = one.slice(place.length + 1);
        return [field, typeof prepared[field] === 'number' ? numberTyped(typed[one]) : typed[one]];
      }),
  );

/** As people write one: 45.5 or 45,5. */
function numberTyped(typed: unknown): number {
  const text = String(typed).trim();
  const value = Number(text.replace(/^(-?\d+),(\d+)$/, '$1.$2'));
  if (Number.isNaN(value)) throw badInput(message('problem.card.no-number', { typed: text.slice(0, 40) }));
  return value;
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The entries of a list of which something was typed otherwise; undefined where none was. */
function changed(name: string, list: readonly Body[], given: readonly string[], typed: Readonly<Body>) {
  const entries = list.flatMap((entry, i) => {
    const fields = fieldsIn(`${name}.${i}`, entry, given, typed);
    const isOther = Object.entries(fields).some(([field, value]) => entry[field] !== value);
    return isOther ? [{ ...entry, ...fields }] : [];
  });
  return entries.length > 0 ? entries : undefined;
}
