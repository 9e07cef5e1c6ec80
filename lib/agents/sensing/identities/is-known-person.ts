import type { Ports } from '../../../ports/index.ts';

/** Whether somebody of this object id is known: by a record of theirs, or in the directory. */
export async function isKnownPerson(
  personId: string,
  { learners, directoryAccounts }: Pick<Ports, 'learners' | 'directoryAccounts'>,
): Promise<boolean> {
  const { value } = await learners.read('record-keeping', personId);
  return value.person !== undefined || (await directoryAccounts.find(personId)) !== undefined;
}
