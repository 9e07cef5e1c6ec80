import Builder from 'fast-xml-builder';

/**
 * Elements by name; a list repeats one, a name that begins with `@` is an attribute, an empty text an empty element.
 */
export interface Xml {
  [name: string]: string | Xml | readonly Xml[];
}

const builder = new Builder({
  format: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

export const xml = (root: Xml): string =>
  builder.build({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, ...root });
