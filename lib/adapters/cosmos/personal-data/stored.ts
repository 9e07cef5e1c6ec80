import { z } from 'zod';
import type { Documents } from '../documents.ts';

/** A document as it is stored, with what Cosmos DB adds. */
export const StoredDocument = z.looseObject({
  id: z.string(),
  _etag: z.string(),
  type: z.string().exactOptional(),
});
export type StoredDocument = Readonly<z.infer<typeof StoredDocument>>;

/** One container of the store: everything in it. */
export interface OpenContainer {
  name: string;
  /** Name of the property that partitions it. */
  keyName: string;
  documents: Documents;
}

/** Every document of a container: every type, in and out of a pilot. */
export async function* everything(
  { documents }: Pick<OpenContainer, 'documents'>,
  where = 'IS_DEFINED(c.id)',
  key?: string,
): AsyncGenerator<StoredDocument> {
  for await (const { value } of documents.query(StoredDocument, where, {}, key)) yield value;
}

export const typeOf = ({ type }: StoredDocument): string => type ?? '';
