import { placeOf } from '../domain/person/pseudonym.ts';
import { isOf, type PeopleOf } from '../domain/need/role-part.ts';
import type { Learner } from '../domain/person/learner.ts';
import type { Ports } from '../ports/index.ts';
import type { Stored } from '../ports/stored.ts';

/** Everybody whom a need is about as they work now, a page of their role at a time. */
export async function* peopleOf(
  of: PeopleOf,
  size: number,
  { learners }: Pick<Ports, 'learners'>,
): AsyncGenerator<Stored<Learner>> {
  let after: string | null = null;
  do {
    const page: Stored<Learner>[] = await learners.page('learning', { roleId: of.roleId, after, size });
    yield* page.filter(({ value: { person } }) => person && isOf(person, of));
    const last = page.at(size - 1);
    after = last ? placeOf(last.value) : null;
  } while (after !== null);
}
