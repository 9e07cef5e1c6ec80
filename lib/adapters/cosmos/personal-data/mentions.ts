import { leadsTo, type Sought } from './sought.ts';

/** A place in a document at which a text stands: names joined by dots, `[]` for any entry of a list. */
export interface PlacedText {
  path: string;
  text: string;
}

/** Every text in a document, Cosmos DB's own fields aside. */
export function* textsIn(value: unknown, path = ''): Generator<PlacedText> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const entry of value) yield* textsIn(entry, `${path}[]`);
  else if (typeof value === 'object' && value !== null)
    for (const [name, held] of Object.entries(value))
      if (!name.startsWith('_')) yield* textsIn(held, path === '' ? name : `${path}.${name}`);
}

/** The places at which a document leads to the person. */
export const placesLeadingTo = (document: unknown, sought: Sought): string[] => [
  ...new Set([...textsIn(document)].filter(({ text }) => leadsTo(text, sought)).map(({ path }) => path)),
];

const OBJECT_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The document with every object id but this person's hidden: nobody is shown who else asked or decided. */
export function hidingOthers(value: unknown, personId: string): unknown {
  if (typeof value === 'string')
    return value.replace(OBJECT_ID, (id) => (id.toLowerCase() === personId ? id : 'somebody else'));
  if (Array.isArray(value)) return value.map((entry) => hidingOthers(entry, personId));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.startsWith('_'))
      .map(([name, held]) => [name, hidingOthers(held, personId)]),
  );
}
