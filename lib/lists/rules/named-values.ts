import type { Words } from '../../messages/words.ts';

/** What goes wrong in a text that a row holds, for whoever wrote it. */
export interface ValueFault {
  fault: string;
}
export const isValueFault = (value: unknown): value is ValueFault =>
  typeof value === 'object' && value !== null && 'fault' in value;

/** A number with what people put behind it: “14 days”, “48 EUR”, “40 %”. */
const WITH_UNIT = /^(?<number>\d+(?:[.,]\d+)?)\s*(?<unit>%|[\p{L}€$£]{1,20}\.?)$/u;

/** A point or a comma before three digits: of thousands to some, of a fraction to others. */
const OF_THOUSANDS = /^(?<before>[1-9]\d*)[.,](?<after>\d{3})$/;

/** A number as people write it, with a point or a comma. */
export function numberIn(text: string, { say }: Words): number | ValueFault {
  const { before, after } = OF_THOUSANDS.exec(text)?.groups ?? {};
  if (before !== undefined && after !== undefined)
    return {
      fault: say('list.thousands', {
        text,
        many: `${before}${after}`,
        few: String(Number(`${before}.${after}`)),
      }),
    };
  const value = Number(text.replace(',', '.'));
  if (text !== '' && !Number.isNaN(value)) return value;
  const { number, unit } = WITH_UNIT.exec(text)?.groups ?? {};
  if (number !== undefined) return { fault: say('list.number-alone', { text, write: alone(number, unit) }) };
  return { fault: say('list.not-a-number', { text: text.slice(0, 60) }) };
}

const alone = (number: string, unit: string | undefined): string =>
  unit === '%' ? asShare(Number(number.replace(',', '.'))) : number;

/** A percentage as a share is written. */
export const asShare = (percent: number): string => String(Number((percent / 100).toFixed(4)));

/** One value a line, each under its name: “role-play: 5”. */
export const namedLines = (values: readonly (readonly [string, number])[]): string =>
  values.map(([name, value]) => `${name}: ${value}`).join('\n');

/** What is written of several things, and how it is read. */
export interface NamedParts {
  /** What each id is called; the id itself will do. */
  names: ReadonlyMap<string, string>;
  /** Those that may be without a number: none behind the colon takes theirs away. */
  optional?: readonly string[];
}

/** The same read again, by id. @param inForce what holds of those that no line names */
export function valuesIn(
  lines: readonly string[],
  { names, optional = [] }: NamedParts,
  words: Words,
  inForce: Readonly<Record<string, number>> = {},
): Record<string, number> | ValueFault {
  const found: Record<string, number> = { ...inForce };
  for (const line of lines) {
    const colon = line.lastIndexOf(':');
    const id = idOf(colon < 0 ? line : line.slice(0, colon), names);
    if (id === undefined)
      return {
        fault: words.say('list.not-a-name', {
          text: line.slice(0, 60),
          names: [...names.values()].join(', '),
        }),
      };
    const text = colon < 0 ? '' : line.slice(colon + 1).trim();
    if (text === '' && optional.includes(id)) {
      Reflect.deleteProperty(found, id);
      continue;
    }
    const value = numberIn(text === '' ? line : text, words);
    if (typeof value !== 'number') return value;
    found[id] = value;
  }
  return found;
}

/** What is meant by a name or an id, in whatever letters. */
export function idOf(text: string, names: ReadonlyMap<string, string>): string | undefined {
  const sought = text.trim().toLowerCase();
  return [...names].find(([id, name]) => id === sought || name.toLowerCase() === sought)?.[0];
}

export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
