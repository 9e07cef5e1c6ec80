import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { OneLine, PersonId, RegisterId } from '../../domain/ids.ts';
import { isOpen, needIdOf } from '../../domain/need/need.ts';
import { restsUntil } from '../../domain/need/need-transitions.ts';
import { sha256 } from '../../domain/sha256.ts';
import { actOfPlanChoice, choiceIdOf, type PlanChoice } from '../../domain/workforce/plan-choice.ts';
import { WayToClose } from '../../domain/workforce/planning-policy.ts';
import { badInput, conflict, notFound, stale } from '../../errors.ts';
import { logThenSave } from '../../log-then-save.ts';
import { message } from '../../messages/message.ts';
import { needIdAbout, openNeed } from '../../needs/open-need.ts';
import { policyAsLearned } from '../../needs/policy-as-learned.ts';
import type { Ports } from '../../ports/index.ts';
import { step } from '../../step.ts';
import { workforcePlanOf, type CapabilityLine } from './capability-lines.ts';

/**
 * A human chooses how a capability that the plan will lack comes about. What is to be built becomes a need, which goes
 * the way of every other; of what is to be hired, borrowed or left to a tool the brief is kept. What was forecast is
 * kept with it, and compared with what came.
 * @throws NamedError `not-found` where the plan lacks no such thing, `stale` where somebody chose since, `bad-input`
 *   where no line of the charter asks for what is to be built, `conflict` where its need rests
 */
export const chooseWay = step({
  name: 'choose-way',
  agent: 'workforce-planning',
  input: z.strictObject({
    roleId: RegisterId,
    skillId: RegisterId,
    way: WayToClose,
    note: OneLine(500).exactOptional(),
    /** Of the choice that stood when they read; 0 where none did. */
    version: z.int().exactOptional(),
    by: PersonId,
    callId: z.string(),
  }),
  async run({ roleId, skillId, way, note, version: read, by, callId }, ports, { at }) {
    const { lines } = await workforcePlanOf(ports, at);
    const line = lines.find((one) => one.roleId === roleId && one.skillId === skillId);
    const row = line?.ways.find((one) => one.way === way);
    if (!line?.able || !row) throw notFound(message('problem.plan.missing', { roleId, skillId }));
    const id = choiceIdOf(roleId, skillId);
    const stands = (await ports.registers.latest('plan-choice')).find((one) => one.id === id);
    if (read !== undefined && read !== (stands?.version ?? 0))
      throw stale(message('problem.plan.stale', { roleId, skillId }));
    const before = stands?.value;
    // Said again, it is the same choice: what was opened for it since stays opened for it.
    const isSame = before?.way === way && before.level === line.level && before.day === line.day;
    const chosenAt = isSame ? before.chosenAt : at;
    const needId = way === 'build' ? await opened(line, ports, at) : undefined;
    const value: PlanChoice = {
      choiceId: id,
      roleId,
      skillId,
      level: line.level,
      way,
      day: line.day,
      needed: line.people,
      undertakingIds: line.undertakings.map(({ undertakingId }) => undertakingId).slice(0, 100),
      said: { about: line.able.about, low: line.able.low, high: line.able.high },
      people: row.people,
      cost: row.cost,
      days: row.days,
      ...(chosenAt === undefined ? {} : { chosenAt }),
      ...(note === undefined ? {} : { note }),
      ...(needId === undefined ? {} : { needId }),
    };
    const { saved, overtaken } = await logThenSave(
      {
        decisionId: `plan-choice:${id}:${sha256(JSON.stringify([by, callId]), 24)}`,
        at,
        decidedBy: { kind: 'human', name: by },
        subject: needIdOf(roleId, skillId),
        outcome: actOfPlanChoice(value),
        evidence: [
          `standing:${roleId}:${skillId}`,
          ...value.undertakingIds.map((one) => `undertaking:${one}`),
          ...(needId === undefined ? [] : [`need:${needId}`]),
        ],
      },
      [{ register: 'plan-choice', id, value, by, at, ...(stands ? { ifMatch: stands.etag } : {}) }],
      ports,
    );
    if (overtaken) throw overtaken;
    return { value, version: saved[0]?.version ?? 1 };
  },
});

/** The need for what is to be built; one that stands already goes on. */
async function opened(
  { roleId, skillId, day, people, able }: CapabilityLine,
  ports: Ports,
  at: number,
): Promise<string> {
  const { registers, standings, words } = ports;
  const line = lineFor(await registers.charter(), skillId, roleId, Date.parse(day));
  if (!line) throw badInput(message('problem.plan.no-line', { roleId, skillId, day }));
  const standing = await standings.find({ roleId, skillId }, true);
  const ahead = words.say('plan.chosen.build', { needed: people, about: able?.about ?? 0, day });
  const found = standing && (await openNeed({ standing, line, origin: 'forecast', at, ahead }, ports));
  if (found === 'held')
    throw conflict(message('problem.need.part-open', { need: needIdOf(roleId, skillId) }));
  const needId = await needIdAbout(roleId, skillId, ports);
  const need = (await ports.needs.find(needId))?.value;
  if (need && isOpen(need)) return needId;
  const { thresholds } = await policyAsLearned(ports);
  const until = need ? restsUntil(need, thresholds) : at;
  throw conflict(message('problem.plan.rests', { roleId, skillId, day: isoDay(until) }));
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
