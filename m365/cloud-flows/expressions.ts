/** A text as it stands in an expression. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Stands where the expression does while the sentence is said; no message holds it. */
const HOLE = '\uE000';

/** A sentence of the catalogue with an expression in it, as an expression. */
export function sentenceWith(expression: string, say: (hole: string) => string): string {
  const [before = '', after = ''] = say(HOLE).split(HOLE);
  return `concat(${[literal(before), expression, ...(after === '' ? [] : [literal(after)])].join(', ')})`;
}
