import { placesLeadingTo } from './mentions.ts';
import { isTheirs, type Sought } from './sought.ts';
import { everything, type OpenContainer, type StoredDocument } from './stored.ts';

/** A document that is a person's, or leads to them. */
export interface LeadingDocument {
  container: OpenContainer;
  document: StoredDocument;
  /** It is their own, and goes as a whole. */
  isTheirs: boolean;
  paths: string[];
}

/** Every document that leads to a person, by reading every document there is: linear in the store, one in memory. */
export async function* documentsNaming(
  containers: readonly OpenContainer[],
  sought: Sought,
): AsyncGenerator<LeadingDocument> {
  for (const container of containers)
    yield* foundAmong(everything(container, undefined, ownPartition(container, sought)), container, sought);
}

/** Where each partition is one person’s and holds what nobody else may read, of the others nothing is opened. */
const ownPartition = ({ name }: OpenContainer, { personId }: Sought): string | undefined =>
  name === 'role-plays' ? personId : undefined;

/** What is kept of people in their partitions besides their inboxes and measures. */
const OF_PEOPLE = `c.type = 'learner' OR c.type = 'account' OR c.type = 'employee'`;

/**
 * The same without the inboxes of other people, which are nearly all there is and whose entries have no field for
 * anybody else.
 */
export async function* documentsWhereNamed(
  containers: readonly OpenContainer[],
  sought: Sought,
): AsyncGenerator<LeadingDocument> {
  for (const container of containers)
    if (container.name !== 'learners')
      yield* foundAmong(everything(container, undefined, ownPartition(container, sought)), container, sought);
    else {
      for await (const found of foundAmong(everything(container, OF_PEOPLE), container, sought))
        if (!found.isTheirs) yield found;
      yield* foundAmong(everything(container, undefined, sought.personId), container, sought);
    }
}

async function* foundAmong(
  documents: AsyncIterable<StoredDocument>,
  container: OpenContainer,
  sought: Sought,
): AsyncGenerator<LeadingDocument> {
  for await (const document of documents) {
    const paths = placesLeadingTo(document, sought);
    const theirs = isTheirs(container, document, sought);
    if (theirs || paths.length > 0) yield { container, document, isTheirs: theirs, paths };
  }
}
