import { readFileSync } from 'node:fs';
import { documentsIn, openDatabase, type Connection } from '../../../lib/adapters/cosmos/documents.ts';
import type { OpenContainer } from '../../../lib/adapters/cosmos/personal-data/stored.ts';

/** One container of the store: everything in it, and how many that is. */
export interface StoredContainer extends OpenContainer {
  count: () => Promise<number>;
}

/** A container as the deployment defines it. */
export interface ContainerDefinition {
  name: string;
  /** Path of one property, such as `/personId`. */
  partitionKey: string;
  /** Seconds; -1 where nothing expires unless a document says so. */
  defaultTtl: number;
  description: string;
}

export function deployedContainers(): ContainerDefinition[] {
  const file = new URL('../../../bicep/cosmos-containers.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { containers: ContainerDefinition[] }).containers;
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
