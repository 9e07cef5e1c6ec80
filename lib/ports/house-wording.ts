import type { SkillId } from '../domain/ids.ts';
import type { ArtefactForm } from '../domain/artefact/artefact.ts';
import type { Wording, WordingSums } from '../domain/source/house-wording.ts';

/** Most that is kept of one skill; what was learned longest ago goes first. */
export const MOST_WORDINGS = 40;

/** How humans corrected drafts, and how often: words without whose they are. */
export interface HouseWording {
  /** What was learned about drafts of one skill, the latest first. */
  of: (skillId: SkillId) => Promise<Wording[]>;
  all: () => AsyncIterable<Wording>;
  /** Keeps it, or renews it where it stands already. */
  keep: (wording: Wording) => Promise<void>;
  /** Forgets it at once; one that is not there changes nothing. */
  forget: (wordingId: string) => Promise<void>;
  /** Adds to the sums of one form; the same entry again adds nothing. */
  count: (entryId: string, form: ArtefactForm, sums: WordingSums) => Promise<void>;
  sums: () => Promise<ReadonlyMap<ArtefactForm, WordingSums>>;
}
