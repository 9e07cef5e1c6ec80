import type { PersonId } from '../domain/ids.ts';

/**
 * Who stands together by an attribute. A group is called by a number that means nothing else and is another one the
 * next time, so that nobody past the adapter learns a value. Of whom the directory shows none, nothing stands there.
 */
export type GroupedBy = ReadonlyMap<PersonId, string>;

/**
 * Why nobody could be grouped: the directory refused; it shows a value of none of them, which is also what it answers
 * where the layer may not read it; they are too many to be asked for; IT does not name the attribute any more.
 */
export type NotGrouped = 'refused' | 'of-nobody' | 'too-many' | 'not-named';

/** Attributes that the company keeps of its people and provides for one check alone; their values are kept nowhere. */
export interface CheckedAttributes {
  /** `set.name`, as IT names them. */
  names: readonly string[];
  /**
   * @param names of which the other ones are not read
   * @throws NotWritten or NamedError where the directory does not answer for now
   */
  groupsBy: (
    names: readonly string[],
    people: readonly PersonId[],
  ) => Promise<ReadonlyMap<string, GroupedBy | NotGrouped>>;
}
