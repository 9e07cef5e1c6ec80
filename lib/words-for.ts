import type { PersonId } from './domain/ids.ts';
import type { Learner } from './domain/person/learner.ts';
import type { Words } from './messages/words.ts';
import type { Ports } from './ports/index.ts';

/** The words in which one person is spoken to, where what is known of them has been read already. */
export const wordsTo = (
  { person }: Pick<Learner, 'person'>,
  { languages }: Pick<Ports, 'languages'>,
): Words => languages(person?.language);

/**
 * The words in which one person is spoken to: those of the language that they prefer, as the directory or another feed
 * says it. Whoever decides and has no role here is known by their account alone. Of whom nobody said it, or who prefers
 * one of which there is no catalogue, is spoken to in the company's.
 */
export async function wordsFor(
  personId: PersonId,
  { languages, learners, directoryAccounts }: Pick<Ports, 'languages' | 'learners' | 'directoryAccounts'>,
): Promise<Words> {
  const { person } = (await learners.read('record-keeping', personId)).value;
  if (person) return wordsTo({ person }, { languages });
  return languages((await directoryAccounts.find(personId))?.value.attributes.language);
}

/**
 * Some people by the words in which they are told the same, with the name of that part of an effect: as before there
 * were languages for those whom the company's reach, so that nobody is told twice who was told by an earlier release.
 */
export const byWords = <T>(
  people: readonly T[],
  wordsToOne: (one: T) => Words,
  { words: company }: Pick<Ports, 'words'>,
  part: string,
): { words: Words; people: T[]; part: string }[] =>
  [...Map.groupBy(people, wordsToOne)].map(([words, some]) => ({
    words,
    people: some,
    part: words.language === company.language ? part : `${part}.${words.language}`,
  }));
