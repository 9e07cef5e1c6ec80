import type { Approver } from '../../domain/gate/reminders.ts';
import type { CurrentEntry } from '../../domain/register.ts';
import type { Words } from '../../messages/words.ts';
import { textIn, type KeptEntry } from '../kept-list.ts';
import { pickedIn, type Pickers } from '../pickers.ts';
import { GATE_CHOICES, GATES, type Gates } from './choices.ts';
import { DEPUTY, rowKeyOf, markOf, PERSON, type PeopleKind } from './people-row.ts';

const KIND = 'approver';

const chosen = (gates: Gates): string =>
  GATE_CHOICES.find((choice) => {
    const offered = GATES[choice] ?? [];
    return offered.length === gates.length && offered.every((gate) => gates.includes(gate));
  }) ?? '';

function entryOf(id: string, approver: Approver, people: Pickers, { say }: Words): KeptEntry {
  const fields = {
    [pickedIn(PERSON)]: people.numberOf(approver.approverId),
    [pickedIn(DEPUTY)]: people.numberOf(approver.deputyId),
    Gates: chosen(approver.gates),
  };
  return {
    key: rowKeyOf(KIND, id),
    mark: markOf(fields),
    fields: { ...fields, Title: say('people.approver'), Kind: KIND, RowKey: rowKeyOf(KIND, id) },
    says: say('list.in-force'),
  };
}

/**
 * Whoever is asked at gates, and who stands in for them. To be asked less needs no yes; whoever is named, or asked
 * more, says it, and holds the role with which one decides.
 */
export const approvers: PeopleKind = {
  kind: KIND,
  register: 'approver',
  entries: ({ approvers: saved, people }, words) =>
    saved.map(({ id, value }) => entryOf(id, value, people, words)),
  read({ id, fields }, { approvers: saved, people }, words) {
    const stands = saved.find((one) => one.id === id)?.value;
    const key = rowKeyOf(KIND, id);
    const said = {
      [pickedIn(PERSON)]: fields[pickedIn(PERSON)] ?? null,
      [pickedIn(DEPUTY)]: fields[pickedIn(DEPUTY)] ?? null,
      Gates: textIn(fields, 'Gates'),
    };
    const person = people.personIn(fields, PERSON, words);
    const deputy = people.personIn(fields, DEPUTY, words);
    const gates = GATES[said.Gates];
    const approverId = person.personId ?? stands?.approverId;
    const faults = [
      ...[person, deputy].flatMap(({ fault }) => fault ?? []),
      ...(approverId === undefined ? [words.say('list.fault.person', { place: PERSON })] : []),
      ...(gates === undefined
        ? [words.say('list.choose', { place: 'Gates', choices: words.list(GATE_CHOICES, 'or') })]
        : []),
    ];
    if (faults.length > 0 || approverId === undefined || gates === undefined)
      return { key, mark: markOf(said), faults: faults.join('. ') };
    const deputyId = deputy.personId ?? people.unlisted(stands?.deputyId);
    const wish: Approver = { approverId, gates, ...(deputyId === undefined ? {} : { deputyId }) };
    const save = (next: Approver) => (latest: readonly CurrentEntry[]) => {
      const before = latest.find((one) => one.id === id);
      const edit = { register: 'approver' as const, id, value: next };
      return { ...edit, ...(before ? { ifMatch: before.etag } : {}) };
    };
    const asks = whoIsAsked(stands, wish);
    const { mark, says, fields: whole } = entryOf(id, wish, people, words);
    // What a row is called is for whoever keeps the list.
    const mended = { ...whole, Title: textIn(fields, 'Title') };
    if (asks === undefined) return { key, mark, says, mended, save: save(wish) };
    // One yes is for one office: with theirs, an approver names no deputy who did not say it.
    const keeps = stands?.deputyId !== undefined && stands.deputyId === deputyId;
    const alone: Approver = { approverId, gates, ...(keeps ? { deputyId } : {}) };
    return {
      key,
      mark: markOf(said),
      asks: asks.personId,
      place: asks.column,
      office: words.say(asks.column === DEPUTY ? 'people.office.deputy' : 'people.office.approver', {
        gates: said.Gates,
      }),
      role: 'Need.Decide',
      register: 'approver',
      save: save(asks.column === DEPUTY ? wish : alone),
    };
  },
};

/** Whoever is named or asked about more than before; undefined where nobody is. */
function whoIsAsked(stands: Approver | undefined, { approverId, deputyId, gates }: Approver) {
  const isMore = gates.some((gate) => !stands?.gates.includes(gate));
  if (approverId !== stands?.approverId || isMore) return { personId: approverId, column: PERSON };
  return deputyId !== undefined && deputyId !== stands.deputyId
    ? { personId: deputyId, column: DEPUTY }
    : undefined;
}
