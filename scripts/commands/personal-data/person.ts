import { teamMemoryOf } from '../../../lib/adapters/cosmos/disclosures.ts';
import type { PersonId } from '../../../lib/domain/ids.ts';
import { everything, typeOf, type Stored, type StoredContainer } from './containers.ts';
import { hidingOthers, placesNaming } from './mentions.ts';

/** A document that is a person's, or names them. */
export interface FoundDocument {
  container: StoredContainer;
  document: Stored;
  /** It lies in the person's own partition, or goes by a hash of their id: what was said of the team that they lead. */
  isTheirs: boolean;
  paths: string[];
}

/**
 * Every document that names a person, by reading every document there is: linear in the store, one document in memory.
 */
export async function* documentsNaming(
  containers: readonly StoredContainer[],
  personId: PersonId,
): AsyncGenerator<FoundDocument> {
  for (const container of containers) {
    const team =
      container.name === 'registers' ? await teamMemoryOf(personId, container.documents) : undefined;
    for await (const document of everything(container)) {
      const isTheirs =
        (container.name === 'learners' && document[container.keyName] === personId) || document.id === team;
      const paths = placesNaming(document, personId);
      if (isTheirs || paths.length > 0) yield { container, document, isTheirs, paths };
    }
  }
}

/** A line of what a person may have: a document of theirs, or one that names them with everybody else hidden. */
export interface OwnLine {
  container: string;
  type: string;
  document: unknown;
}

export async function* exportPerson(
  containers: readonly StoredContainer[],
  personId: PersonId,
): AsyncGenerator<OwnLine> {
  for await (const { container, document, isTheirs } of documentsNaming(containers, personId)) {
    const shown = isTheirs ? withoutSystem(document) : hidingOthers(document, personId);
    yield { container: container.name, type: typeOf(document), document: shown };
  }
}

const withoutSystem = (document: Stored): unknown =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')));
