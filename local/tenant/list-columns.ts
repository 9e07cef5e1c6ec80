import { badRequest } from './refusal.ts';

/** A column as it was made, and what it takes. */
export interface ListColumn {
  id: string;
  name: string;
  /** Kept out of the form that people fill in. */
  hidden?: boolean;
  text?: { allowMultipleLines?: boolean };
  number?: object;
  choice?: { choices: string[] };
  personOrGroup?: object;
}

/** What a single line of text takes. */
const LONGEST_LINE = 255;
/** People are set by their number, in the property that ends in `Id`. */
const NO_PERSON =
  "A 'PrimitiveValue' node with non-null value was found when trying to read the value of a navigation property; however, a 'StartArray' node, a 'StartObject' node, or a 'PrimitiveValue' node with null value was expected.";
/** What a list has without anybody making it. */
const TITLE: ListColumn = { id: 'title', name: 'Title', text: {} };

/** What a row holds of a column: of people their numbers, under names of its own. */
export const propertiesOf = ({ name, personOrGroup }: ListColumn): string[] =>
  personOrGroup ? [`${name}Id`, `${name}StringId`] : [name];

/**
 * Refuses what a list made with columns would not take.
 * @param columns absent of a list whose columns the seed does not say, which takes everything
 * @param knows whether the site gave somebody that number
 */
export function refuseMisfits(
  columns: readonly ListColumn[] | undefined,
  fields: Readonly<Record<string, unknown>>,
  knows: (number: number) => boolean = () => false,
): void {
  if (!columns) return;
  for (const [name, value] of Object.entries(fields)) {
    const column = [TITLE, ...columns].find((one) => one.name === name || propertiesOf(one)[0] === name);
    if (column?.personOrGroup && value !== null) {
      if (name === column.name) throw badRequest(NO_PERSON);
      if (typeof value !== 'number') throw badRequest(`Cannot convert a primitive value to Edm.Int32.`);
      if (!knows(value)) throw badRequest(`The user ${value} does not exist or is not unique.`);
      continue;
    }
    if (!column)
      throw badRequest(
        `The property '${name}' does not exist on type 'SP.ListItem'. Make sure to only use property names that are defined by the type.`,
      );
    if (value === null) continue;
    if (column.number && typeof value !== 'number') throw badRequest(`${name} takes a number.`);
    if (!column.number && typeof value !== 'string') throw badRequest(`${name} takes a text.`);
    if (column.choice && value !== '' && !column.choice.choices.includes(value as string))
      throw badRequest(`${name} takes one of ${column.choice.choices.join(', ')}.`);
    const isLine = column.text && !column.text.allowMultipleLines;
    if (isLine && typeof value === 'string' && value.length > LONGEST_LINE)
      throw badRequest(`${name} takes ${LONGEST_LINE} characters.`);
  }
}
