import { OtherCause } from '../../domain/cause/cause.ts';
import { CauseOwner } from '../../domain/cause/cause-owners.ts';
import type { CurrentEntry } from '../../domain/register.ts';
import type { Words } from '../../messages/words.ts';
import { textIn, type KeptEntry } from '../kept-list.ts';
import { pickedIn, type Pickers } from '../pickers.ts';
import { rowKeyOf, markOf, PERSON, type PeopleKind } from './people-row.ts';

const KIND = 'owner of a cause';
const SECTION = 'owners';

const fieldsOf = (owner: CauseOwner | undefined, people: Pickers) => ({
  [pickedIn(PERSON)]: people.numberOf(owner?.ownerId),
  Office: owner?.title ?? '',
});

function entryOf(
  cause: OtherCause,
  owner: CauseOwner | undefined,
  people: Pickers,
  { say }: Words,
): KeptEntry {
  const fields = fieldsOf(owner, people);
  return {
    key: rowKeyOf(KIND, cause),
    mark: markOf(fields),
    fields: { ...fields, Title: say(`cause.${cause}`), Kind: KIND, RowKey: rowKeyOf(KIND, cause) },
    says: say(owner ? 'list.in-force' : 'people.nobody'),
  };
}

/** Who can do something about a cause that learning does not cure: a row each, from the start, with nobody in it. */
export const causeOwners: PeopleKind = {
  kind: KIND,
  register: 'policy',
  entries: ({ owners, people }, words) =>
    OtherCause.options.map((cause) => entryOf(cause, owners[cause], people, words)),
  read({ id, fields }, { owners, people }, words) {
    const key = rowKeyOf(KIND, id);
    const said = { [pickedIn(PERSON)]: fields[pickedIn(PERSON)] ?? null, Office: textIn(fields, 'Office') };
    const refused = (faults: string) => ({ key, mark: markOf(said), faults });
    const cause = OtherCause.options.find((one) => one === id);
    if (cause === undefined) return refused(words.say('people.cause-has-row'));
    const stands = owners[cause];
    const { personId, fault } = people.personIn(fields, PERSON, words);
    if (fault !== undefined) return refused(fault);
    const ownerId = personId ?? people.unlisted(stands?.ownerId);
    const save = (next: CauseOwner | undefined) => (latest: readonly CurrentEntry[]) => {
      const before = latest.find((one) => one.id === SECTION);
      const others = Object.fromEntries(
        Object.entries(before?.value ?? {}).filter(([other]) => other !== cause),
      );
      const value = { ...others, ...(next ? { [cause]: next } : {}) };
      const edit = { register: 'policy' as const, id: SECTION, value };
      return { ...edit, ...(before ? { ifMatch: before.etag } : {}) };
    };
    if (ownerId === undefined) {
      const { mark, says, fields: mended } = entryOf(cause, undefined, people, words);
      return { key, mark, says, mended, isEmptied: stands !== undefined, save: save(undefined) };
    }
    const title = said.Office || words.say('people.office.usual', { cause: words.say(`cause.${cause}`) });
    const owner = CauseOwner.safeParse({ title, ownerId });
    if (!owner.success) return refused(words.say('list.fault.too-long', { place: 'Office', most: 120 }));
    if (ownerId !== stands?.ownerId)
      return {
        key,
        mark: markOf(said),
        asks: ownerId,
        place: PERSON,
        office: words.say('people.office.cause', { cause: words.say(`cause.${cause}`), office: title }),
        register: 'policy',
        save: save(owner.data),
      };
    const { mark, says, fields: mended } = entryOf(cause, owner.data, people, words);
    return { key, mark, says, mended, save: save(owner.data) };
  },
};
