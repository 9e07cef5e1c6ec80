/** Every text in it, however deep. */
export const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

const ids = /\b[\w-]+(?:\.[\w-]+)+\b|\b(?:need|C)-?\d+\b|https:\S+|&[a-z]+;/g;

/** What can be read of a text once the words of others are taken out. */
export const readable = (text: string, others: readonly string[]): string[] =>
  others
    .reduce(
      (left, other) => left.replaceAll(other, ' '),
      text.replaceAll(/<[^>]+>/g, ' ').replaceAll(ids, ' '),
    )
    .match(/\p{Script=Latin}{3,}/gu) ?? [];
