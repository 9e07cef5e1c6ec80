import type { PersonalData } from '../../../ports/personal-data.ts';
import type { Documents } from '../documents.ts';
import { eraseLeaver } from './erase.ts';

/** Every container with the property that partitions it, as bicep/cosmos-containers.json deploys them. */
const keyNames = {
  learners: 'personId',
  groups: 'groupId',
  needs: 'needId',
  registers: 'register',
  effects: 'instanceId',
  decisions: 'chain',
  replies: 'id',
  hooks: 'event',
  'dead-letters': 'id',
  statements: 'source',
  'role-plays': 'personId',
  experts: 'personId',
  identities: 'key',
} as const;

/** @param open the documents of a container, without a time to live: what is changed keeps the time that it has */
export function cosmosPersonalData(open: (name: string, keyName: string) => Documents): PersonalData {
  const containers = Object.entries(keyNames).map(([name, keyName]) => ({
    name,
    keyName,
    documents: open(name, keyName),
  }));
  return { eraseLeaver: (personId) => eraseLeaver(containers, personId) };
}
