import { z } from 'zod';
import { InCohort } from '../cohort/state.ts';
import { MomentKind } from '../need/moments-kept.ts';
import { ProgrammeState } from '../programme/state.ts';
import { Wave } from './waves.ts';

/** One person's part in answering a need: what they could do before, and when it reached them. */
export const Participation = z.object({
  assetId: z.string(),
  /** When it is their turn. */
  group: Wave,
  /** Whether whole teams were drawn or each person apart; absent in plans of earlier versions, which drew persons. */
  drawnBy: z.enum(['team', 'person']).exactOptional(),
  /** Their team when it was planned: who shares it can be told, which team it is cannot. */
  team: z.string().exactOptional(),
  /**
   * Where places were short: how well placed they were to close the gap, from 1, the best, on; 0 where chance alone
   * decided.
   */
  band: z.int().min(0).exactOptional(),
  /**
   * Attributes of the company’s directory by which the draw was checked, and which were read of them for that. Their
   * names: what stands there of this person is kept nowhere.
   */
  checkedBy: z.array(z.string()).exactOptional(),
  /** Epoch milliseconds. */
  plannedAt: z.number(),
  deliveredAt: z.number().exactOptional(),
  /** They are counted out of every reading: they objected to being compared, or asked for it at once. */
  uncompared: z.literal(true).exactOptional(),
  /** It was offered at a moment of theirs, and not planned for a group. */
  moment: MomentKind.exactOptional(),
  /** They said that it is not relevant to them: nothing of it comes any more. */
  declinedAt: z.number().exactOptional(),
  /** They want it later: nothing of it comes before then, and then once more. */
  laterAt: z.number().exactOptional(),
  /** What learning records may call it. */
  knownAs: z.array(z.string()).exactOptional(),
  /** When each feed says that they finished it, whatever the layer believes; by its source. */
  saidBy: z.record(z.string(), z.number()).exactOptional(),
  /** When they finished it, where the system that keeps learning records says so, or they themselves. */
  finishedAt: z.number().exactOptional(),
  /** Where they stand in a programme that comes module by module; those that came before stand on a page as a whole. */
  programme: ProgrammeState.exactOptional(),
  /** Their place in a cohort that meets. */
  cohort: InCohort.exactOptional(),
});
export type Participation = z.infer<typeof Participation>;

/** Whether they wait for it, so that others can be compared with them or because places are short. */
export const waitsFor = ({ group, deliveredAt }: Pick<Participation, 'group' | 'deliveredAt'>): boolean =>
  group !== 'first' && deliveredAt === undefined;

/** Whether they may have it at once by asking: nobody asks their way past others who wait for a place. */
export const mayHasten = (part: Pick<Participation, 'group' | 'deliveredAt' | 'band'>): boolean =>
  waitsFor(part) && part.band === undefined;
