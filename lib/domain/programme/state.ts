import { z } from 'zod';

/** A module that came to somebody; moments in epoch milliseconds. */
export const OpenedModule = z.object({
  openedAt: z.number(),
  /** When they said that they finished it. */
  doneAt: z.number().exactOptional(),
  /** They were reminded of it, once. */
  remindedAt: z.number().exactOptional(),
});

/** How far somebody is in a programme that comes to them module by module. */
export const ProgrammeState = z.object({
  /** Those that came, in the order of the programme; the first came with it. */
  modules: z.array(OpenedModule).min(1),
  /** They are away, or want a pause, until then; where it has passed, when they came back. */
  pausedUntil: z.number().exactOptional(),
  /** They stopped it: nothing of it comes any more. */
  stoppedAt: z.number().exactOptional(),
  /** They shared their transfer plan at that moment, and whether its reader was told. What it says lies elsewhere. */
  shared: z.object({ at: z.number(), toldAt: z.number().exactOptional() }).exactOptional(),
});
export type ProgrammeState = z.infer<typeof ProgrammeState>;

/** Where somebody stands whom a programme reaches. */
export const begun = (at: number): ProgrammeState => ({ modules: [{ openedAt: at }] });

/** What of it took somebody’s attention besides its beginning, which is its delivery. */
export const metOf = ({ modules }: ProgrammeState): (number | undefined)[] =>
  modules.flatMap(({ openedAt, remindedAt }, i) => [i === 0 ? undefined : openedAt, remindedAt]);

/** The module that came last; there is always one. */
export const latestOf = ({ modules }: ProgrammeState): ProgrammeState['modules'][number] => {
  const latest = modules.at(-1);
  if (!latest) throw new RangeError('A programme that began has a module.');
  return latest;
};
