import { documentsNaming } from '../../../lib/adapters/cosmos/personal-data/documents-naming.ts';
import { hidingOthers } from '../../../lib/adapters/cosmos/personal-data/mentions.ts';
import { soughtFor } from '../../../lib/adapters/cosmos/personal-data/sought.ts';
import {
  typeOf,
  type OpenContainer,
  type StoredDocument,
} from '../../../lib/adapters/cosmos/personal-data/stored.ts';
import type { PersonId } from '../../../lib/domain/ids.ts';

/** A line of what a person may have: a document of theirs, or one that names them with everybody else hidden. */
export interface OwnLine {
  container: string;
  type: string;
  document: unknown;
}

export async function* exportPerson(
  containers: readonly OpenContainer[],
  personId: PersonId,
): AsyncGenerator<OwnLine> {
  const sought = await soughtFor(containers, personId);
  for await (const { container, document, isTheirs } of documentsNaming(containers, sought)) {
    const shown = isTheirs ? withoutSystem(document) : hidingOthers(document, personId);
    yield { container: container.name, type: typeOf(document), document: shown };
  }
}

const withoutSystem = (document: StoredDocument): unknown =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')));
