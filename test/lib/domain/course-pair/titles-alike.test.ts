import { expect, test } from '@jest/globals';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { cosine } from '../../../../lib/domain/text/similarity.ts';
import { sameCourses, twoCourses, type TitlePair } from '../../../fixtures/course-titles.ts';
import { embedding } from '../../../judge/embedding.ts';

const likenesses = async (pairs: readonly TitlePair[]): Promise<number[]> => {
  const embed = await embedding();
  return await Promise.all(
    pairs.map(async ({ one, other }) => {
      const [a = [], b = []] = await embed([one, other], 'company');
      return cosine(a, b);
    }),
  );
};
const reaching = async (pairs: readonly TitlePair[], from: number): Promise<number> =>
  (await likenesses(pairs)).filter((likeness) => likeness >= from).length;

/** What decision 89 says of the model that ships with the repository, which knows English alone. */
test('what is shipped shows most pairs of one language and a few in vain; between languages it sees hardly any', async () => {
  const { maybeSameCourse } = SHIPPED_POLICY.thresholds;
  const shown = (pairs: readonly TitlePair[], language: TitlePair['in']) =>
    reaching(
      pairs.filter((pair) => pair.in === language),
      maybeSameCourse,
    );
  expect([await shown(sameCourses, 'English'), await shown(twoCourses, 'English')]).toEqual([8, 3]);
  expect([await shown(sameCourses, 'German'), await shown(twoCourses, 'German')]).toEqual([4, 1]);
  expect([await shown(sameCourses, 'both'), await shown(twoCourses, 'both')]).toEqual([1, 0]);
});

test('no threshold separates the same from the near: one that shows nothing in vain misses half', async () => {
  const two = Math.max(...(await likenesses(twoCourses)));
  expect(await reaching(sameCourses, two + 0.001)).toBe(9);
});
