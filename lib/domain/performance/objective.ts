import { z } from 'zod';
import { OneLine, PersonId } from '../ids.ts';
import { sha256 } from '../sha256.ts';
import { keyOf, type SignalOf } from '../signal/signal.ts';

export const ObjectiveText = OneLine(600);

/** What somebody has set themselves, or was set, to reach by a day, and which skills it takes. */
export const WorkObjective = z.object({
  personId: PersonId,
  objectiveId: z.string(),
  text: z.string(),
  /** The day by which, as ISO 8601 writes it. */
  due: z.string(),
  /** As the signal says, epoch milliseconds. */
  setAt: z.number(),
  /** The system that said so, or the layer where two people agreed on it here. */
  from: z.string(),
  /** Of the signal, by which its sender takes it back. */
  signalId: z.string(),
  skillIds: z.array(z.string()),
  /** How far it asks for these skills (0–5), where its sender said. */
  level: z.number().exactOptional(),
  /** Skills that its words may mean, until its person says which; of what is not understood nothing follows. */
  options: z.array(z.string()).exactOptional(),
});
export type WorkObjective = z.infer<typeof WorkObjective>;

/** One id for what one sender calls an objective: nobody writes over what another one sent. */
export const objectiveIdOf = ({ sender, source, data }: SignalOf<'objective.set'>): string =>
  sha256(JSON.stringify([sender ?? null, source, data.objectiveId]), 24);

/** The objective in a signal, before anything is known of what its words mean. */
export const objectiveIn = (signal: SignalOf<'objective.set'>): WorkObjective => ({
  personId: signal.subject,
  objectiveId: objectiveIdOf(signal),
  text: signal.data.text,
  due: signal.data.due,
  setAt: Date.parse(signal.time),
  from: signal.source,
  signalId: keyOf(signal),
  skillIds: signal.data.skillIds ?? [],
  ...(signal.data.level === undefined ? {} : { level: signal.data.level }),
});

/** The levels that an objective asks for: as its sender said, or else as the role of its person does. */
export const targetsOfObjective = (
  { skillIds, level }: Pick<WorkObjective, 'skillIds' | 'level'>,
  ofRole: Readonly<Record<string, number>>,
): Record<string, number> =>
  Object.fromEntries(
    skillIds.flatMap((skillId) => {
      const target = level ?? ofRole[skillId];
      return target === undefined ? [] : [[skillId, target]];
    }),
  );
