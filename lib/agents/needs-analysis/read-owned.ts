import { z } from 'zod';
import { inForce, type CharterLine } from '../../domain/charter.ts';
import type { Cause } from '../../domain/cause/cause.ts';
import { PersonId } from '../../domain/ids.ts';
import { DAY } from '../../domain/milliseconds.ts';
import { isOpen, type Need } from '../../domain/need/need.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { lineChanges } from '../../domain/rendering/line-changes.ts';
import { questionSeen } from '../../domain/gate/question-seen.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { factsForOwner } from './owner-facts.ts';

/**
 * What the caller answers for: causes that the policy gives to them, and lines of the charter; each with what it is
 * about, what is asked of them, and by when. About groups alone. Without `agent`: it reads, and decides nothing. Work:
 * the needs, and the questions that wait.
 */
export const readOwned = step({
  name: 'read-owned',
  input: z.strictObject({ personId: PersonId }),
  async run({ personId }, ports, { at }) {
    const { registers, needs } = ports;
    const [charter, policy] = await Promise.all([registers.charter(), registers.policy()]);
    const lines = inForce(charter, at).filter(({ ownerId }) => ownerId === personId);
    const owned = ownedCauses(policy, personId);
    if (lines.length === 0 && owned.length === 0) return { causes: [], lines: [] };
    const all = await Array.fromAsync(needs.list());
    const untilOf = (need: Need) => charter.lines.find(({ lineId }) => lineId === need.charterLineId)?.until;
    const routed = all.flatMap((need) =>
      need.stage === 'routed' && owned.includes(need.cause) ? [{ need, cause: need.cause }] : [],
    );
    const causes = routed.map(async ({ need, cause }) => {
      const { skill, role, where, facts } = await factsForOwner(need, ports);
      const until = untilOf(need);
      return {
        needId: need.needId,
        cause,
        skill,
        role,
        where,
        facts,
        ...(until === undefined ? {} : { by: Date.parse(until) }),
      };
    });
    return {
      causes: await Promise.all(causes),
      lines: await Promise.all(
        lines.map(async (line) => ({
          ...(await lineSeen(line, all, policy, ports)),
          ...(await changedByOthers(line, personId, ports, at)),
        })),
      ),
    };
  },
});

const ownedCauses = ({ owners }: Policy, personId: string): Cause[] =>
  Object.entries(owners).flatMap(([cause, owner]) => (owner.ownerId === personId ? [cause as Cause] : []));

/** Days for which its owner is shown what somebody else changed of a line. */
const CHANGED_DAYS = 60;

/** What somebody else made of a line last, with what stood there before; nothing where its owner did, or long ago. */
async function changedByOthers(
  { lineId }: CharterLine,
  ownerId: string,
  { registers, words }: Pick<Ports, 'registers' | 'words'>,
  at: number,
): Promise<{ changed?: { at: number; what: string[] } }> {
  const now = (await registers.latest('charter')).find(({ id }) => id === lineId);
  if (!now || now.version === 1 || now.by === ownerId || at - now.at > CHANGED_DAYS * DAY) return {};
  const before = (await Array.fromAsync(registers.earlier('charter', lineId))).find(
    ({ version }) => version === now.version - 1,
  );
  const what = before ? lineChanges(before.value, now.value, words) : [];
  return what.length > 0 ? { changed: { at: now.at, what } } : {};
}

/** A line with what is under way for it, and the questions about that which wait, the most urgent first. */
async function lineSeen(
  line: CharterLine,
  all: readonly Need[],
  { thresholds }: Policy,
  { needs, words }: Ports,
) {
  const citing = all.filter(({ charterLineId }) => charterLineId === line.lineId);
  const byId = new Map(citing.map((need) => [need.needId, need]));
  const waiting: { question: string; dueAt: number }[] = [];
  for await (const asked of needs.pendingApprovals()) {
    const need = byId.get(asked.needId);
    if (!need) continue;
    const { question } = questionSeen(asked, need, thresholds, words);
    waiting.push({ question, dueAt: asked.dueAt });
  }
  return {
    lineId: line.lineId,
    text: line.text,
    until: Date.parse(line.until),
    underWay: citing.filter(isOpen).length,
    measured: citing.filter(({ stage }) => stage === 'measured').length,
    saysSuccess: line.outcome !== undefined,
    ...(line.outcome ? { outcome: line.outcome } : {}),
    waiting: waiting.toSorted((a, b) => a.dueAt - b.dueAt),
  };
}
