import { CauseOwners } from '../../domain/cause/cause-owners.ts';
import { faultWords } from '../fault-words.ts';
import { lostColumn, textIn, type KeptList, type RowRead } from '../kept-list.ts';
import { pickedIn, pickersOf } from '../pickers.ts';
import type { Words } from '../../messages/words.ts';
import { approvers } from './approvers.ts';
import { GATE_CHOICES } from './choices.ts';
import { causeOwners } from './cause-owners.ts';
import { letInMakers, letInSources } from './let-in.ts';
import { DEPUTY, rowKeyOf, OFF, ON, PERSON, type KnownPeople, type PeopleKind } from './people-row.ts';

/**
 * Whoever answers questions in the chat says so for themselves: no list makes somebody an expert, or shows who is one.
 */
const experts: PeopleKind = {
  kind: 'expert',
  register: undefined,
  entries: () => [],
  read: ({ id }, _known, { say }) => ({
    key: rowKeyOf('expert', id),
    mark: '',
    says: say('people.expert'),
    save: () => ({ faults: say('people.expert') }),
  }),
};

const kinds: readonly PeopleKind[] = [causeOwners, approvers, experts, letInMakers, letInSources];

/** Who answers for what, and who is let in: people by name, as the registers have them from the start. */
export const peopleAndMakers: KeptList = {
  title: 'People and makers',
  register: 'approver',
  columns: [
    { name: 'Kind', is: 'choice', choices: kinds.map(({ kind }) => kind) },
    { name: PERSON, is: 'person' },
    { name: DEPUTY, is: 'person' },
    { name: 'Office', is: 'text' },
    { name: 'Gates', is: 'choice', choices: GATE_CHOICES },
    { name: 'Forms', is: 'note' },
    { name: 'Standing', is: 'choice', choices: [ON, OFF] },
    { name: 'RowKey', is: 'text', isOurs: true, isHidden: true },
  ],
  holds: (entryId, register) =>
    register === 'policy' ? entryId === 'owners' : kinds.some((kind) => kind.register === register),
  async sides({ registers, lists }, words) {
    const [people, policy, ...saved] = await Promise.all([
      lists.people(),
      registers.latest('policy'),
      registers.latest('approver'),
      registers.latest('maker'),
      registers.latest('record-source'),
    ]);
    const owners = policy.find(({ id }) => id === 'owners')?.value ?? {};
    const known: KnownPeople = {
      people: pickersOf(people),
      owners: CauseOwners.parse(owners),
      approvers: saved[0],
      makers: saved[1],
      sources: saved[2],
    };
    return {
      entries: kinds.flatMap(({ entries }) => entries(known, words)),
      read: (fields, itemId) => read(fields, itemId, known, words),
    };
  },
  whyNot: (error, words) => faultWords(error, (path) => String(path.at(-1)), words),
};

function read(
  fields: Readonly<Record<string, unknown>>,
  itemId: number,
  known: KnownPeople,
  words: Words,
): RowRead {
  const rowKey = textIn(fields, 'RowKey');
  const key = { key: rowKey === '' ? rowKeyOf('row', String(itemId)) : rowKey };
  const lost = lostColumn(fields, [pickedIn(PERSON), pickedIn(DEPUTY), 'Gates', 'Standing', 'RowKey'], words);
  if (lost !== undefined) return { faults: lost, ...key };
  const kind = kinds.find((one) =>
    rowKey === '' ? one.kind === textIn(fields, 'Kind') : rowKey.startsWith(rowKeyOf(one.kind, '')),
  );
  if (!kind)
    return {
      ...key,
      faults:
        rowKey === ''
          ? words.say('list.choose', {
              place: 'Kind',
              choices: words.list(
                kinds.map((one) => one.kind),
                'or',
              ),
            })
          : words.say('list.unknown-key'),
    };
  // By its place in the list, and not by what anybody can write into it.
  const id = rowKey === '' ? `row-${itemId}` : rowKey.slice(rowKeyOf(kind.kind, '').length);
  const said = kind.read({ id, fields }, known, words);
  return 'save' in said && kind.register ? { ...said, register: kind.register } : said;
}
