import type { X2jOptions } from 'fast-xml-parser';
import { message } from '../../../messages/message.ts';
import { NotRead } from './not-read.ts';

/** An element of XML with what stands in it, in order. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** Its own text; elements with children have none in the formats read here. */
  text: string;
}

const MOST_NESTED = 200;
const options: X2jOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  maxNestedTags: MOST_NESTED,
};

type Node = Record<string, unknown>;

/**
 * XML as elements. Office writes no document types, so one that holds any is refused before it is parsed.
 * @throws NotRead
 */
export async function elementsOf(bytes: Uint8Array | undefined): Promise<Element> {
  if (!bytes) throw new NotRead(message('unread.part-missing'));
  refuseTypes(bytes);
  const { XMLParser } = await import('fast-xml-parser');
  const nodes = new XMLParser(options).parse(Buffer.from(bytes)) as Node[];
  return { name: '', attributes: {}, text: '', children: nodes.flatMap(elementOf) };
}

/** @throws NotRead where an XML declares a document type, which may name files and entities, in whatever encoding */
export function refuseTypes(bytes: Uint8Array): void {
  const letters = Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(letters)) throw new NotRead(message('unread.document-type'));
}

function elementOf(node: Node): Element[] {
  const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
  if (name === undefined) return [];
  const held = node[name] as Node[];
  const texts = held.filter((each) => '#text' in each).map((each) => String(each['#text']));
  return [
    {
      name,
      attributes: (node[':@'] ?? {}) as Record<string, string>,
      text: texts.join(''),
      children: held.flatMap(elementOf),
    },
  ];
}

/** The first element at the end of a path of names; undefined where there is none. */
export function elementAt(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** Every element of a name below this one, in order, not those inside one another. */
export const allIn = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => (child.name === name ? [child] : allIn(child, name)));
