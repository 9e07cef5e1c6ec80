import type { Evidence } from '../signal/evidence.ts';
import type { SkillId } from '../ids.ts';
import { toTenths } from '../rounding.ts';
import { sha256 } from '../sha256.ts';
import { EVIDENCE_VARIANCE, TOP_LEVEL, type EvidenceSource } from '../skill-estimate/constants.ts';
import type { WorkObjective } from './objective.ts';
import type { Additions, Review } from './review.ts';

/** One thing that was seen of somebody's work, as it came. */
export interface BriefPiece {
  pieceId: string;
  day: string;
  source: SeenAtWork;
  feed?: string;
  level: number;
  /** Within which it lies in two of three cases, if nothing but this piece is known. */
  low: number;
  high: number;
  /** What its person says against it. */
  note?: string;
}

export interface BriefSkill {
  skillId: SkillId;
  /** What their person says against everything about it. */
  note?: string;
  /** The earliest first; none where nothing was seen in this time, which is said and means nothing else. */
  pieces: BriefPiece[];
}

export interface BriefObjective extends Pick<
  WorkObjective,
  'objectiveId' | 'text' | 'due' | 'from' | 'skillIds'
> {
  setOn: string;
  level?: number;
  /** What its person says against it. */
  note?: string;
}

/**
 * What two people read before they talk: objectives, and what was seen of the work in these days, piece by piece. No
 * sum, no score and no comparison, with others or with before: those are for nobody to read off it.
 */
export interface Brief extends Pick<Review, 'from' | 'until' | 'on'>, Pick<Additions, 'word' | 'proposed'> {
  objectives: BriefObjective[];
  skills: BriefSkill[];
}

/** What a brief rests on; the evidence as the purpose `performance` reads it. */
export interface BriefSources {
  objectives: readonly WorkObjective[];
  evidence: readonly Evidence[];
  /** By which id a skill goes now. */
  liveSkill: (skillId: SkillId) => SkillId;
}

/**
 * What stands in a brief. A figure says what came of the work and not what somebody can, and that a role was held is
 * presumed of what its profile asks and was not seen.
 */
const seenAtWork = ['assessment', 'manager-observation', 'peer-observation', 'objective-met'] as const;
type SeenAtWork = (typeof seenAtWork)[number];
const isSeenAtWork = (piece: Evidence): piece is Evidence & { source: SeenAtWork } =>
  (seenAtWork as readonly EvidenceSource[]).includes(piece.source);

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The brief of one person for one review. @param only what they shared before, where it is read as it was */
export function reviewBrief(
  review: Review,
  { objectives, evidence, liveSkill }: BriefSources,
  only?: { pieces: ReadonlySet<string>; objectives: ReadonlySet<string> },
): Brief {
  const { from, until, on, additions } = review;
  const notes = notesOf(additions, liveSkill);
  const noteOn = (about: string) => {
    const note = notes.get(about);
    return note === undefined ? {} : { note };
  };
  const told = objectives
    .filter((one) => dayOf(one.setAt) <= until && one.due >= from)
    .filter((one) => only?.objectives.has(objectiveKey(one)) ?? true)
    .toSorted((a, b) => a.due.localeCompare(b.due) || a.objectiveId.localeCompare(b.objectiveId));
  const pieces = evidence
    .filter(isSeenAtWork)
    .filter(({ at }) => dayOf(at) >= from && dayOf(at) <= until)
    .map((piece) => ({ at: piece.at, skillId: liveSkill(piece.skillId), piece: pieceOf(piece) }))
    .filter(({ piece }) => only?.pieces.has(piece.pieceId) ?? true)
    .toSorted((a, b) => a.at - b.at || a.piece.pieceId.localeCompare(b.piece.pieceId));
  const skillsTold = told.flatMap(({ skillIds }) => skillIds.map(liveSkill));
  const skillIds = [...new Set([...skillsTold, ...pieces.map(({ skillId }) => skillId)])];
  return {
    from,
    until,
    on,
    objectives: told.map(({ objectiveId, text, due, from: sender, skillIds: ids, setAt, level }) => ({
      objectiveId,
      text,
      due,
      from: sender,
      setOn: dayOf(setAt),
      skillIds: ids.map(liveSkill),
      ...(level === undefined ? {} : { level }),
      ...noteOn(objectiveId),
    })),
    skills: skillIds.toSorted().map((skillId) => ({
      skillId,
      ...noteOn(skillId),
      pieces: pieces
        .filter((one) => one.skillId === skillId)
        .map(({ piece }) => ({ ...piece, ...noteOn(piece.pieceId) })),
    })),
    word: additions.word,
    proposed: additions.proposed,
  };
}

/** What was said against each thing; of a skill that was merged into another one it is said against that. */
function notesOf({ contested }: Pick<Additions, 'contested'>, liveSkill: BriefSources['liveSkill']) {
  const notes = new Map<string, string>();
  for (const { about, note } of contested) {
    const now = liveSkill(about);
    const other = notes.get(now);
    notes.set(now, other === undefined ? note : `${other} ${note}`);
  }
  return notes;
}

/** What its person can say something against: an objective, a skill, a piece. */
export const contestableIn = ({ objectives, skills }: Brief): Set<string> =>
  new Set([
    ...objectives.map(({ objectiveId }) => objectiveId),
    ...skills.flatMap(({ skillId, pieces }) => [skillId, ...pieces.map(({ pieceId }) => pieceId)]),
  ]);

/** A signal may speak of several skills. */
const pieceIdOf = ({ id, skillId }: Pick<Evidence, 'id' | 'skillId'>): string =>
  sha256(JSON.stringify([id, skillId]), 24);

function pieceOf(piece: Evidence & { source: SeenAtWork }): BriefPiece {
  const { source, feed, level, strength, at } = piece;
  const sd = Math.sqrt(EVIDENCE_VARIANCE / strength);
  return {
    pieceId: pieceIdOf(piece),
    day: dayOf(at),
    source,
    ...(feed === undefined ? {} : { feed }),
    level: toTenths(level),
    low: toTenths(Math.max(0, level - sd)),
    high: toTenths(Math.min(TOP_LEVEL, level + sd)),
  };
}

/** An objective that was said anew is another one to whoever shared it before. */
export const objectiveKey = ({ objectiveId, setAt }: Pick<WorkObjective, 'objectiveId' | 'setAt'>): string =>
  `${objectiveId}:${setAt}`;

/** By what it is known whether somebody reads what another one saw, to the letter. */
export const briefVersion = (brief: Brief): string => sha256(JSON.stringify(brief), 32);

export const pieceIdsOf = ({ skills }: Brief): string[] =>
  skills.flatMap(({ pieces }) => pieces.map(({ pieceId }) => pieceId));
