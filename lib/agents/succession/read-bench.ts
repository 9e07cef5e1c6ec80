import { z } from 'zod';
import { benchAsSaid, nothingSaidOf, sayBench, type BenchMemory } from '../../domain/disclosure/say-bench.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { isAgreedTo } from '../../domain/mobility/being-seen.ts';
import type { CriticalRole } from '../../domain/succession/critical-role.ts';
import type { OnBench } from '../../domain/succession/on-bench.ts';
import { lacksAlone, readinessOf } from '../../domain/succession/readiness.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { isPresent, placeOfSeen } from '../is-present.ts';
import { criticalRoleEntries } from './critical-roles.ts';
import { isStillOn, mayStillCount } from './seen-for-role.ts';

/**
 * The bench of a critical role of the caller's: what may be said together of all who are counted and not named, and
 * those who agreed to be named as each of them read it, in an order by chance, the same at each look. What is said is
 * kept before it is answered, so that asking more often tells nothing more. Work: who agreed, and what is known of
 * each.
 * @throws NamedError `not-found` where it is not theirs: who agreed is told to nobody else
 */
export const readBench = step({
  name: 'read-bench',
  agent: 'succession',
  input: z.strictObject({ personId: PersonId, criticalRoleId: Id }),
  run: ({ personId, criticalRoleId }, ports, { at }) =>
    withOptimisticRetry(async () => {
      const { value: role, terms } = await criticalRoleEntries.ownOpen(personId, criticalRoleId, ports, at);
      const people = await whoAgreed(criticalRoleId, terms, ports, at);
      return {
        role,
        skills: await ports.registers.skills(),
        said: await saidOfCounted(
          role,
          terms,
          people.filter(({ one: { as } }) => as === 'counted'),
          ports,
          at,
        ),
        named: await byChance(
          people.flatMap(({ one, isSilent }) => (one.as === 'named' && !isSilent ? [one] : [])),
          ports,
        ),
      };
    }),
});

/** Somebody who is on it, and whether anything may be told of them now that was not before. */
interface Agreed {
  one: OnBench;
  isSilent: boolean;
}

/**
 * Who is on it at this moment: whoever objects, leaves or withdraws is not. Whom a switch stops, of whom a source took
 * something back, or who is counted and objects by somebody else's word, is, and nothing new is told of them: others
 * could set each of these to try by it who is counted.
 */
async function whoAgreed(criticalRoleId: string, terms: string, ports: Ports, at: number): Promise<Agreed[]> {
  const agreed: Agreed[] = [];
  for await (const one of ports.bench.to(criticalRoleId)) {
    if (!isAgreedTo(one, terms, at) || !(await isStillOn(one, ports))) continue;
    const isTold = (await isPresent(one.personId, one.at, ports)) && (await mayStillCount(one, ports));
    agreed.push({ one, isSilent: !isTold });
  }
  return agreed;
}

/** @throws NamedError `stale` where another look said something meanwhile: what that said stands */
async function saidOfCounted(
  { criticalRoleId, ownerId, targets }: CriticalRole,
  terms: string,
  people: readonly Agreed[],
  { bench, disclosures }: Pick<Ports, 'bench' | 'disclosures'>,
  at: number,
) {
  const stored = await bench.said(ownerId, criticalRoleId);
  const before: BenchMemory = stored?.value.terms === terms ? stored.value : nothingSaidOf(terms);
  const noise = await disclosures.noise();
  const memory = sayBench(
    before,
    people.map(({ one: { at: since, shown }, isSilent }) => ({
      since,
      isSilent,
      readiness: readinessOf(shown),
      lacks: lacksAlone(shown),
    })),
    Object.keys(targets),
    // With the moment in it, so that no noise is drawn twice, also where what was said is kept no more.
    { noise, name: `bench:${criticalRoleId}:${terms}:${at}`, at },
  );
  if (memory !== before) await bench.keepSaid(ownerId, criticalRoleId, { ...stored, value: memory });
  return benchAsSaid(memory, noise.least);
}

async function byChance(people: readonly OnBench[], ports: Pick<Ports, 'learners'>): Promise<OnBench[]> {
  const placed = await Promise.all(
    people.map(async (one) => ({ one, place: await placeOfSeen(one.personId, one.criticalRoleId, ports) })),
  );
  return placed.toSorted((a, b) => a.place.localeCompare(b.place)).map(({ one }) => one);
}
