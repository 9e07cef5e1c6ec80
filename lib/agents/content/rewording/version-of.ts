import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { differsOnlyIn, draftParts, type DraftPart } from '../../../domain/artefact/part.ts';
import type { Spender } from '../../../domain/policy/budget.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import type { Pair, Term } from '../../../domain/source/house-wording.ts';
import type { Need } from '../../../domain/need/need.ts';
import type { Prompts } from '../../../domain/policy/policy.ts';
import type { Change, Rewording } from '../../../domain/content/rewording.ts';

/** What words are made with besides the draft itself. */
export interface RewordingTask {
  need: Need;
  skill: string;
  audience: string;
  prompts: Prompts;
  /** How people corrected earlier drafts of this form about this skill. */
  pairs: readonly Pair[];
  spender: Spender;
}

/** What the next version of a draft has of its own; the rest it takes from the one before. */
export type RewordedAsset = Pick<
  DraftedAsset,
  'artefact' | 'title' | 'model' | 'byHand' | 'terms' | 'wishes'
> & {
  rewording: Rewording;
  tokens: number;
};

/** The rule that everything else stays, byte for byte, whatever made the words. */
export const isOnlyThere = (before: Artefact, after: Artefact, touched: readonly DraftPart[]): boolean =>
  differsOnlyIn(
    before,
    after,
    touched.map(({ part }) => part),
  );

/** What a remark came to: each part that says something else now. */
export function rewordingOf(
  before: Artefact,
  after: Artefact,
  foundBy: 'rule' | 'model',
): { as: 'remark'; foundBy: 'rule' | 'model'; changes: Change[] } {
  const now = new Map(draftParts(after).map(({ part, text }) => [part, text]));
  const changes = draftParts(before).flatMap(({ part, text }): Change[] => {
    const said = now.get(part) ?? text;
    return said === text ? [] : [{ part, before: text, after: said }];
  });
  return { as: 'remark', foundBy, changes };
}

/** What somebody worded by hand counts as theirs as long as the draft lives: other words may stand beside theirs. */
export function nextVersionOf(
  asset: DraftedAsset,
  { artefact, terms }: { artefact: Artefact; terms: Term[] },
  rewording: Extract<Rewording, { changes: Change[] }>,
  { tokens, model = asset.model, isByHand = false }: { tokens: number; model?: string; isByHand?: boolean },
): RewordedAsset {
  const changed = rewording.changes.map(({ part }) => part);
  const byHand = [...new Set([...(asset.byHand ?? []), ...(isByHand ? changed : [])])];
  return {
    artefact,
    title: artefact.title,
    model,
    rewording,
    tokens,
    ...(byHand.length > 0 ? { byHand } : {}),
    ...(terms.length > 0 ? { terms } : {}),
  };
}
