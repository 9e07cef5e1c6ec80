import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  documentsIn,
  openDatabase,
  type Connection,
  type Documents,
} from '../../../lib/adapters/cosmos/documents.ts';

/** A document as it is stored, with what Cosmos DB adds. */
export const Stored = z.looseObject({ id: z.string(), _etag: z.string(), type: z.string().exactOptional() });
export type Stored = Readonly<z.infer<typeof Stored>>;

/** One container of the store: everything in it, and how many that is. */
export interface StoredContainer {
  name: string;
  /** Name of the property that partitions it. */
  keyName: string;
  documents: Documents;
  count: () => Promise<number>;
}

/** A container as the deployment defines it. */
export interface Definition {
  name: string;
  /** Path of one property, such as `/personId`. */
  partitionKey: string;
  /** Seconds; -1 where nothing expires unless a document says so. */
  defaultTtl: number;
  description: string;
}

export function deployedContainers(): Definition[] {
  const file = new URL('../../../bicep/cosmos-containers.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { containers: Definition[] }).containers;
}

/** The containers of a deployment, opened with the credential of whoever runs the command. */
export function openContainers(connection: Connection): StoredContainer[] {
  const container = openDatabase(connection);
  return deployedContainers().map(({ name, partitionKey }) => {
    const keyName = partitionKey.slice(1);
    return {
      name,
      keyName,
      documents: documentsIn(container, name, keyName),
      async count() {
        const { items } = await container(name);
        const { resources } = await items.query<number>('SELECT VALUE COUNT(1) FROM c').fetchAll();
        return resources.reduce((sum, part) => sum + part, 0);
      },
    };
  });
}

/** Every document of a container: every type, in and out of a pilot. */
export async function* everything({ documents }: Pick<StoredContainer, 'documents'>): AsyncGenerator<Stored> {
  for await (const { value } of documents.query(Stored, 'IS_DEFINED(c.id)')) yield value;
}

export const typeOf = ({ type }: Stored): string => type ?? '';
