import { isStillShown, type Insight } from '../domain/outcome/insight.ts';
import { groupCalled, needsCalled } from '../domain/names.ts';
import { isOpen, needIdOf, whomOf, type Need } from '../domain/need/need.ts';
import { overlaps } from '../domain/need/overlapping-needs.ts';
import { toTenths } from '../domain/rounding.ts';
import { isAskedAbout, isStillToldOf, type PulseChange } from '../domain/signal/pulse.ts';
import type { Ports } from '../ports/index.ts';

type Known = Pick<Ports, 'groups' | 'needs' | 'registers' | 'words'>;

/**
 * Says of a change of a group what else is known of the roles that work there: what is open, what came of what was made
 * for them, and how many of them could not use it. These are sums as they are shown elsewhere, each with whom it is
 * about. One reading of needs and insights serves all changes; the lines leave out the need with the id `except`.
 */
export async function besideChanges(ports: Omit<Known, 'groups'>) {
  const { known, linesOf } = await needsInWords(ports);
  return ({ roles = [] }: Pick<PulseChange, 'roles'>, except?: string): string[] =>
    known.filter(({ needId, roleId }) => needId !== except && roles.includes(roleId)).flatMap(linesOf);
}

/**
 * Says of a capability what the other agents know of it, for whoever chooses how it comes about: whether its need is
 * open, what came of it, and which groups in which the role works answer otherwise since. One reading of needs and
 * insights serves all capabilities.
 */
export async function besideCapabilities(ports: Known, at: number) {
  const { known, linesOf } = await needsInWords(ports);
  const skills = await ports.registers.skills();
  return async (roleId: string, skillId: string): Promise<string[]> => {
    const needId = needIdOf(roleId, skillId);
    const own = known.filter((need) => overlaps(need, { roleId, skillId }, skills));
    return [...own.flatMap(linesOf), ...(await changesAtGate({ needId, roleId }, ports, at))];
  };
}

/** The needs that are open or of which a reading is still shown, and what is said of each. */
async function needsInWords({ needs, registers, words }: Omit<Known, 'groups'>) {
  const { minimumGroup } = (await registers.policy()).thresholds;
  const called = needsCalled(await registers.skills(), await registers.roleProfiles(), words);
  const latest = new Map<string, Insight>();
  for await (const insight of needs.insights())
    if (isStillShown(insight, minimumGroup) && insight.at >= (latest.get(insight.needId)?.at ?? 0))
      latest.set(insight.needId, insight);
  const known: Need[] = [];
  for await (const need of needs.list()) if (isOpen(need) || latest.has(need.needId)) known.push(need);
  const linesOf = (one: Need): string[] => {
    const need = called({ ...whomOf(one, minimumGroup), skillId: one.skillId });
    const read = latest.get(one.needId);
    return [
      ...(isOpen(one) ? [words.say('pulse.beside.open', { need, waits: one.stage === 'found' })] : []),
      ...(read ? [words.say('pulse.beside.result', { need, sentence: read.sentence })] : []),
      ...(read?.notRelevant
        ? [words.say('pulse.beside.not-relevant', { need, people: read.notRelevant })]
        : []),
    ];
  };
  return { known, linesOf };
}

/** The changes that are asked about where the cause of a need is decided, as questions and with what stands beside. */
export async function changesAtGate(
  { needId, roleId }: Pick<Need, 'needId' | 'roleId'>,
  { groups, ...known }: Known,
  at: number,
): Promise<string[]> {
  const { minimumGroup } = (await known.registers.policy()).thresholds;
  const asked: PulseChange[] = [];
  for await (const change of groups.changes())
    if (isAskedAbout(change, roleId, at)) {
      const pulse = await groups.pulse(change.groupId, change.question);
      if (isStillToldOf(change, pulse?.value, minimumGroup)) asked.push(change);
    }
  if (asked.length === 0) return [];
  const { say, list } = known.words;
  const linesBeside = await besideChanges(known);
  const role = (await known.registers.roleProfiles()).get(roleId)?.title ?? roleId;
  return asked.flatMap((change) => {
    const { groupId, question, effect, since } = change;
    const lines = linesBeside(change, needId);
    return [
      say('gate.cause.pulse', {
        group: groupCalled(groupId),
        role,
        question,
        rose: effect >= 0,
        points: toTenths(Math.abs(effect)),
        day: known.words.day(since),
      }),
      ...(lines.length > 0 ? [say('gate.cause.pulse.beside', { what: list(lines, 'and') })] : []),
    ];
  });
}
