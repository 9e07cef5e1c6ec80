import { z } from 'zod';
import { PersonId, RegisterId } from '../../domain/ids.ts';
import { hasLeft, isProcessed } from '../../domain/person/learner-status.ts';
import { withObjectives } from '../../domain/need/moment.ts';
import {
  lastSaidAt,
  namedByList,
  objectiveIn,
  targetsOfObjective,
  type WorkObjective,
} from '../../domain/performance/objective.ts';
import { keyOf, SentPersonalSignal, type SignalOf } from '../../domain/signal/signal.ts';
import { liveId } from '../../domain/skill/skill.ts';
import { withOptimisticRetry } from '../../optimistic-retry.ts';
import type { Ports } from '../../ports/index.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { mayConcern, step } from '../../step.ts';
import { changeLearner } from '../change-learner.ts';

const Meant = z.object({
  skillId: RegisterId.nullable(),
  options: z.array(z.object({ skillId: RegisterId })),
});
/** A batch of the store takes a hundred documents, the learner's own among them. */
const AT_ONCE = 90;
const ofPerson = { personId: PersonId, signals: z.array(SentPersonalSignal) };

/** Of somebody's signals those that set an objective. */
export const setsObjective = (signal: { type: string }): signal is SignalOf<'objective.set'> =>
  signal.type === 'learning-os.objective.set';

/**
 * Keeps the objectives of one person. What a feed says of its skills is taken as it says it; of words that leave a
 * doubt nothing follows before their person said which skill is meant. Of whoever objects, or has left, none
 * is kept, and the feed is answered as always.
 * @param meant by the signal's key, what its words mean
 */
export const keepObjectives = step({
  name: 'keep-objectives',
  agent: 'performance',
  input: z.strictObject({ ...ofPerson, meant: z.record(z.string(), Meant) }),
  async run({ personId, signals, meant }, ports, { at, step: name }) {
    await mayConcern(personId, name, ports);
    const { value: learner } = await ports.learners.read('record-keeping', personId);
    if (hasLeft(learner) || !isProcessed(learner)) return { kept: 0 };
    const skills = await ports.registers.skills();
    const set = signals.filter(setsObjective);
    // Taken back before it came.
    const gone = await ports.learners.alreadyIn('record-keeping', personId, set.map(keyOf));
    let kept = 0;
    for (const signal of set.filter((one) => !gone.has(keyOf(one)))) {
      const said = meant[keyOf(signal)] ?? { skillId: null, options: [] };
      const named = signal.data.skillIds ?? (said.skillId === null ? [] : [said.skillId]);
      const skillIds = named.filter((id) => skills.has(id)).map((id) => liveId(skills, id));
      const isOpen = skillIds.length === 0 && said.options.length > 0;
      const objective: WorkObjective = {
        ...objectiveIn(signal),
        skillIds,
        ...(isOpen ? { options: said.options.map(({ skillId }) => skillId) } : {}),
      };
      if (!(await saveLatest(objective, ports))) continue;
      await noteMoments(personId, skillIds, ports, at);
      kept += 1;
    }
    return { kept };
  },
});

/**
 * The later word wins in whatever order they come. The same words again, as a list says them each time it is sent, are
 * none: what somebody shared with them stays as they saw it, and only when and by which signal they were last said is
 * kept, by which a withdrawal goes.
 * @returns whether this is it
 */
const saveLatest = (objective: WorkObjective, { objectives }: Pick<Ports, 'objectives'>): Promise<boolean> =>
  withOptimisticRetry(async () => {
    const found = await objectives.find(objective.personId, objective.objectiveId);
    if (found && lastSaidAt(found.value) >= objective.setAt) return false;
    const isSame = found?.value.last !== undefined && found.value.last.words === objective.last?.words;
    const { last, signalId } = objective;
    const value = isSame ? { ...found.value, ...(last ? { last } : {}), signalId } : objective;
    await objectives.save({ ...found, value });
    return !isSame;
  });

/**
 * That objectives ask for something is a moment of their person's, met as every moment is and told to nobody else. Made
 * anew of those that stand: of what was taken back or corrected nothing follows.
 * @param said the skills of one that was said just now
 */
export async function noteMoments(
  personId: string,
  said: readonly string[],
  ports: Ports,
  at: number,
): Promise<void> {
  const stored = await ports.learners.read('record-keeping', personId);
  const { person, moments } = stored.value;
  if (said.length === 0 && !moments?.objective) return;
  const ofRole = (await ports.registers.roleProfiles()).get(person?.roleId ?? '')?.targets ?? {};
  const own = await Array.fromAsync(ports.objectives.of(personId));
  const asked = own.map((one) => ({ at: one.setAt, targets: targetsOfObjective(one, ofRole) }));
  await changeLearner(stored, (learner) => withObjectives(learner, asked, said, at), ports);
}

/**
 * Erases the objectives that their senders take back. Without `agent`: what is taken back goes also where nothing is
 * gathered any more.
 */
export const takeBackObjectives = step({
  name: 'take-back-objectives',
  input: z.strictObject(ofPerson),
  async run({ personId, signals }, ports, { at }) {
    const { objectives } = ports;
    const withdrawn = signals.filter((signal) => signal.type === 'learning-os.evidence.withdrawn');
    const keys = new Set(withdrawn.map((signal) => keyOf({ ...signal, id: signal.data.id })));
    const isNamed = (one: WorkObjective) =>
      withdrawn.some(
        (signal) => namedByList(signal) === one.objectiveId && Date.parse(signal.time) >= lastSaidAt(one),
      );
    const gone = (await Array.fromAsync(objectives.of(personId))).filter(
      (one) => keys.has(one.signalId) || isNamed(one),
    );
    await forgetSets(
      personId,
      gone.filter((one) => !keys.has(one.signalId)),
      ports,
      at,
    );
    for (const { objectiveId } of gone) await objectives.erase(personId, objectiveId);
    await noteMoments(personId, [], ports, at);
    return { gone: gone.length };
  },
});

/** Of what a list takes back, the signal that set it: it brings nothing back where the bus hands it over again. */
async function forgetSets(
  personId: string,
  gone: readonly WorkObjective[],
  { learners }: Pick<Ports, 'learners'>,
  at: number,
): Promise<void> {
  for (const some of someAtATime(gone, AT_ONCE))
    await withOptimisticRetry(async () => {
      const stored = await learners.read('record-keeping', personId);
      if (stored.etag === undefined) return;
      const entries = some.map(({ signalId }) => ({
        signalId,
        evidence: [],
        at,
        isTakenBack: true as const,
      }));
      await learners.commit(stored, entries);
    });
}
