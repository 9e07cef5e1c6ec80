import { questionsOf } from '../../../domain/gate/approval.ts';
import { asShown } from '../../../domain/need/declined-demand.ts';
import { nameIn } from '../../../domain/disclosure/book.ts';
import { saidAt, type Memory } from '../../../domain/disclosure/say.ts';
import { instanceIdOf, type Need } from '../../../domain/need/need.ts';
import type { NeedInTime, SaidOfRole, ShownAtMoment } from '../../../domain/own-agent/matches.ts';
import type { Wake } from '../../../domain/own-agent/occasion.ts';
import type { Ports } from '../../../ports/index.ts';

/** What agents of somebody’s own are shown, at any moment of the last year, and what may have woken them. */
export interface ShownOverTime {
  shownAt: (at: number) => ShownAtMoment;
  wakes: readonly Wake[];
}

/**
 * Reads what may be said of groups and what is known of needs, once for any number of agents and moments. Nobody’s
 * evidence is among it, and of a moment that is over only what was said then.
 * @param now epoch milliseconds
 */
export async function shownOverTime(ports: Ports, now: number): Promise<ShownOverTime> {
  const { registers, disclosures, needs, declinedDemand } = ports;
  const [{ thresholds }, { lines }, skills, { least }, open] = await Promise.all([
    registers.policy(),
    registers.charter(),
    registers.skills(),
    disclosures.noise(),
    Array.fromAsync(needs.list()),
  ]);
  const memories: { roleId: string; skillId: string; memory: Memory }[] = [];
  for await (const { value } of disclosures.all('role'))
    for (const [skillId, memory] of Object.entries(value.skills))
      memories.push({ roleId: nameIn('role', value.group), skillId, memory });
  const declined = (await Array.fromAsync(declinedDemand.all())).map((one) => asShown(one, least));
  const inTime = await Promise.all(open.map((need) => withAnswer(need, ports)));
  const shownAt = (at: number): ShownAtMoment => ({
    at,
    roles: memories.flatMap((one) => saidOfRole(one, at, { now, least })),
    needs: inTime,
    declined,
    lines,
    skills,
    thresholds,
  });
  return { shownAt, wakes: await wakesIn(open, ports) };
}

/** What fell silent since is said no more, though it was said once. */
function saidOfRole(
  { roleId, skillId, memory }: { roleId: string; skillId: string; memory: Memory },
  at: number,
  { now: today, least }: { now: number; least: number },
): SaidOfRole[] {
  if (at >= today && (memory.said?.assessed ?? 0) < least) return [];
  const now = saidAt(memory, at, least);
  if (!now) return [];
  const before = saidAt(memory, now.at - 1, least);
  return [{ roleId, skillId, now, ...(before ? { before } : {}) }];
}

async function withAnswer(need: Need, { needs }: Pick<Ports, 'needs'>): Promise<NeedInTime> {
  const asked = await needs.findApproval(need.needId, questionsOf(instanceIdOf(need)).cause);
  const answeredAt = asked?.value.decision?.at;
  return { need, ...(answeredAt === undefined ? {} : { answeredAt }) };
}

async function wakesIn(needs: readonly Need[], { groups }: Pick<Ports, 'groups'>): Promise<Wake[]> {
  const wakes: Wake[] = needs.map(({ foundAt, roleId }) => ({
    trigger: 'need-found',
    at: foundAt,
    roleIds: [roleId],
  }));
  for await (const { at, roleId } of groups.forecasts())
    wakes.push({ trigger: 'forecast-made', at, roleIds: [roleId] });
  for await (const { at, roles = [], isWeak } of groups.changes())
    if (isWeak !== true) wakes.push({ trigger: 'group-changed', at, roleIds: roles });
  return wakes;
}
