import { badRequest } from './refusal.ts';

/** A column as it was made, and what it takes. */
export interface ListColumn {
  id: string;
  name: string;
  text?: { allowMultipleLines?: boolean };
  number?: object;
  choice?: { choices: string[] };
}

/** What a single line of text takes. */
const LONGEST_LINE = 255;
/** What a list has without anybody making it. */
const TITLE: ListColumn = { id: 'title', name: 'Title', text: {} };

/**
 * Refuses what a list made with columns would not take.
 * @param columns absent of a list whose columns the seed does not say, which takes everything
 */
export function refuseMisfits(
  columns: readonly ListColumn[] | undefined,
  fields: Readonly<Record<string, unknown>>,
): void {
  if (!columns) return;
  for (const [name, value] of Object.entries(fields)) {
    const column = [TITLE, ...columns].find((one) => one.name === name);
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
