import { readFileSync } from 'node:fs';

/** A container as Bicep deploys it. Without `defaultTtl` (seconds) items never expire; -1 lets each item say. */
export interface ContainerDefinition {
  name: string;
  /** Path of one property, such as `/personId`. */
  partitionKey: string;
  defaultTtl?: number;
  /** The role of the app lets it create and read items here, and neither change nor remove one. */
  appendOnly?: boolean;
}

export interface DatabaseDefinition {
  database: string;
  containers: ContainerDefinition[];
}

/** The database that Bicep deploys as well: there is one definition for both. */
export function deployedDefinition(): DatabaseDefinition {
  const file = new URL('../../bicep/cosmos-containers.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as DatabaseDefinition;
}
