import { z } from 'zod';
import { benchAsSaid, nothingSaidOf, sayBench, type BenchMemory } from '../../domain/disclosure/say-bench.ts';
import { Id, PersonId } from '../../domain/ids.ts';
import { isAgreedTo } from '../../domain/mobility/being-seen.ts';
import { termsOfRole, type CriticalRole } from '../../domain/succession/critical-role.ts';
import type { OnBench } from '../../domain/succession/on-bench.ts';
import { lacksAlone, readinessOf } from '../../domain/succession/readiness.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { isPresent, placeOfSeen } from '../is-present.ts';
import { criticalRoleEntries } from './critical-roles.ts';
import { mayStillCount } from './seen-for-role.ts';

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
      const role = await criticalRoleEntries.ownOpen(personId, criticalRoleId, ports, at);
      const people = await whoAgreed(role, ports, at);
      return {
        role,
        skills: await ports.registers.skills(),
        said: await saidOfCounted(
          role,
          people.filter(({ as }) => as === 'counted'),
          ports,
          at,
        ),
        named: await byChance(
          people.filter(({ as }) => as === 'named'),
          ports,
        ),
      };
    }),
});

/** Who is on it at this moment: whoever objects, leaves, withdraws or had something taken back is not. */
async function whoAgreed(role: CriticalRole, ports: Ports, at: number): Promise<OnBench[]> {
  const terms = termsOfRole(role);
  const agreed: OnBench[] = [];
  for await (const one of ports.bench.to(role.criticalRoleId)) {
    if (!isAgreedTo(one, terms, at) || !(await isPresent(one.personId, one.at, ports))) continue;
    if (await mayStillCount(one, ports)) agreed.push(one);
  }
  return agreed;
}

/** @throws NamedError `stale` where another look said something meanwhile: what that said stands */
async function saidOfCounted(
  role: CriticalRole,
  people: readonly OnBench[],
  { bench, disclosures }: Pick<Ports, 'bench' | 'disclosures'>,
  at: number,
) {
  const { criticalRoleId, ownerId, targets } = role;
  const terms = termsOfRole(role);
  const stored = await bench.said(ownerId, criticalRoleId);
  const before: BenchMemory = stored?.value.terms === terms ? stored.value : nothingSaidOf(terms);
  const noise = await disclosures.noise();
  const memory = sayBench(
    before,
    people.map(({ at: since, shown }) => ({
      since,
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
