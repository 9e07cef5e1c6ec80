import { budgets, groupOf } from '../../../domain/disclosure/book.ts';
import { sayLanguages, type Reader } from '../../../domain/disclosure/say-languages.ts';
import { groupKey, type PeopleOf } from '../../../domain/need/role-part.ts';
import { joinedAt } from '../../../domain/population-pass/person-contribution.ts';
import type { Words } from '../../../messages/words.ts';
import { peopleOf } from '../../../needs/people-of.ts';
import { withOptimisticRetry } from '../../../optimistic-retry.ts';
import type { Ports } from '../../../ports/index.ts';
import { wordsTo } from '../../../words-for.ts';

/** People read at a time. */
const PAGE = 200;

type Used = Pick<Ports, 'learners' | 'disclosures' | 'languages'>;

/**
 * The words of every language that enough of those whom something is about are spoken to in. It is said of the group,
 * and whatever else is drafted for the same people hears the same until a full group came or went: of somebody who
 * joins, two drafts one after the other would tell approvers what they speak. Work: the people of the role.
 */
export async function languagesOfReaders(of: PeopleOf, ports: Used, at: number): Promise<Words[]> {
  const { disclosures, languages } = ports;
  const readers = await readersOf(of, ports);
  const group = groupOf('readers', of.group ? groupKey({ roleId: of.roleId, group: of.group }) : of.roleId);
  const noise = await disclosures.noise();
  const said = await withOptimisticRetry(async () => {
    const before = await disclosures.read(group);
    const how = { noise, budget: budgets.readers, name: group, at };
    const now = sayLanguages(before.value.languages, readers, how);
    if (now !== before.value.languages)
      await disclosures.save({ ...before, value: { ...before.value, languages: now } });
    return now;
  });
  return said.languages.map((language) => languages(language));
}

async function readersOf(of: PeopleOf, ports: Used): Promise<Reader[]> {
  const readers: Reader[] = [];
  for await (const { value } of peopleOf(of, PAGE, ports))
    readers.push({
      language: wordsTo(value, ports).language,
      since: joinedAt(value, of.group ? 'cell' : 'role'),
    });
  return readers;
}
