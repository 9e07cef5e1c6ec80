import { expect } from '@jest/globals';

/** Lives something through, asking in each moment whether the host dies in it, and says what is left. */
type KillableStory<T extends { deaths: number }> = (dies: () => boolean) => Promise<T>;

/** What a story leaves that nothing disturbs, and how many moments it has. */
export async function undisturbedStory<T extends { deaths: number }>(
  story: KillableStory<T>,
): Promise<{ left: Omit<T, 'deaths'>; moments: number }> {
  let moments = 0;
  const { deaths, ...left } = await story(() => {
    moments += 1;
    return false;
  });
  expect(deaths).toBe(0);
  return { left, moments };
}

/** Lives it again, killed once in so many of its moments, spread over all of it: what is left is the same. */
export async function expectSameWhereKilled<T extends { deaths: number }>(
  story: KillableStory<T>,
  { left: undisturbed, moments }: Awaited<ReturnType<typeof undisturbedStory<T>>>,
  points: number,
): Promise<void> {
  for (let point = 0; point < points; point += 1) {
    let until = 1 + Math.floor((moments * (point + 0.5)) / points);
    const { deaths, ...left } = await story(() => (until -= 1) === 0);
    expect(deaths).toBe(1);
    expect(left).toEqual(undisturbed);
  }
}
