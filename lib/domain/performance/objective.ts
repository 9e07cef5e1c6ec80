import { z } from 'zod';
import { OneLine, PersonId } from '../ids.ts';
import { guidOf, sha256 } from '../sha256.ts';
import { keyOf, type Signal, type SignalOf } from '../signal/signal.ts';

export const ObjectiveText = OneLine(600);

/** What somebody has set themselves, or was set, to reach by a day, and which skills it takes. */
export const WorkObjective = z.object({
  personId: PersonId,
  objectiveId: z.string(),
  text: z.string(),
  /** The day by which, as ISO 8601 writes it. */
  due: z.string(),
  /** As the signal says that said so first, epoch milliseconds. */
  setAt: z.number(),
  /** What its sender said of it last, as a digest, and when: the same words again are no new objective. */
  last: z.object({ words: z.string(), at: z.number() }).exactOptional(),
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

/**
 * By whom a list of objectives is sent: the source is what people read where one comes from; the sender is one for all
 * who send lists, so that whoever sends the next may correct and withdraw.
 */
export const OBJECTIVES_LIST = { source: 'hr-list', senderId: guidOf('objectives-list') } as const;

/** One id for what one sender calls an objective: nobody writes over what another one sent. */
const idFor = ({ sender, source }: Pick<Signal, 'sender' | 'source'>, called: string): string =>
  sha256(JSON.stringify([sender ?? null, source, called]), 24);

/**
 * Which objective of its person a withdrawal names: a list takes one back by what it calls it, whatever its row says by
 * now and whichever list set it. What feeds take back is a signal (`signalId`).
 */
export const namedByList = ({ sender, source, data }: SignalOf<'evidence.withdrawn'>): string | undefined =>
  source === OBJECTIVES_LIST.source && sender === `app:${OBJECTIVES_LIST.senderId}`
    ? idFor({ sender, source }, data.id)
    : undefined;

/** When its sender last said so: what they withdrew before then stands again. */
export const lastSaidAt = ({ last, setAt }: Pick<WorkObjective, 'last' | 'setAt'>): number =>
  last?.at ?? setAt;

/** The objective in a signal, before anything is known of what its words mean. */
export const objectiveIn = (signal: SignalOf<'objective.set'>): WorkObjective => ({
  personId: signal.subject,
  objectiveId: idFor(signal, signal.data.objectiveId),
  text: signal.data.text,
  due: signal.data.due,
  setAt: Date.parse(signal.time),
  last: { words: sha256(JSON.stringify(signal.data), 32), at: Date.parse(signal.time) },
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
