import { approvalIdOf } from '../../../domain/gate/approval.ts';
import { draftParts } from '../../../domain/artefact/part.ts';
import type { ContentAsset, DraftedAsset, Span } from '../../../domain/content/content.ts';
import {
  holdsTerm,
  termBetween,
  type Pair,
  type Term,
  type Wording,
} from '../../../domain/source/house-wording.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { shortened } from '../../../domain/text/plain-text.ts';
import { changesIn } from '../../../domain/content/rewording.ts';
import { sha256 } from '../../../domain/sha256.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Call } from '../../../step.ts';
import { versionsOf } from '../sent-back.ts';
import { namesNobody } from './names-nobody.ts';

/** Pairs that a drafter is shown, and the most characters of each text in one. */
const SHOWN = 6;
const LONGEST = 300;

/** What a drafter may go by of what was learned about drafts of a skill. */
export interface Learned {
  terms: Term[];
  pairs: Pair[];
}

/** Terms that stand in the passages, and how people corrected earlier drafts of the same form, the latest first. */
export async function learnedFor(
  { skillId, form, spans }: { skillId: string; form: string; spans: readonly Span[] },
  { houseWording }: Pick<Ports, 'houseWording'>,
): Promise<Learned> {
  const known = await houseWording.of(skillId);
  return {
    terms: known.flatMap((wording) =>
      wording.kind === 'term' && spans.some(({ text }) => holdsTerm(text, wording))
        ? [{ from: wording.from, to: wording.to }]
        : [],
    ),
    pairs: known
      .flatMap((wording) => (wording.kind === 'pair' && wording.form === form ? [pairOf(wording)] : []))
      .slice(0, SHOWN),
  };
}

const pairOf = ({ before, after }: Pair): Pair => ({ before, after });

/**
 * Learns from a draft that was approved what humans had otherwise in it, where two of them stand behind it: whoever
 * sent it back and, somebody else, whoever approved. Again is the same as once.
 */
export async function learnFrom(asset: ContentAsset, ports: Ports, { instanceId, at }: Call): Promise<void> {
  if (asset.origin !== 'ai-drafted' || asset.version === 1) return;
  const versions = await versionsOf(instanceId, asset.version - 1, asset.needId, ports.needs);
  const decidedBy = async (version: number): Promise<PersonId | undefined> => {
    const id = approvalIdOf(instanceId, 'publication', version);
    return (await ports.needs.findApproval(asset.needId, id))?.value.decision?.by;
  };
  const approver = await decidedBy(asset.version);
  for (const { version } of versions) if ((await decidedBy(version)) === approver) return;
  for (const wording of wordingsIn(asset, [...versions, asset], at)) await ports.houseWording.keep(wording);
}

/**
 * Pure: what stands in the approved version in other words than in one before it. Nothing that could be somebody’s name
 * goes with it.
 */
export function wordingsIn(approved: DraftedAsset, versions: readonly ContentAsset[], at: number): Wording[] {
  if (approved.artefact.form === 'sections') return [];
  const { skillId, artefact } = approved;
  const now = new Map(draftParts(artefact).map(({ part, text }) => [part, text]));
  const first = new Map<string, Pair>();
  for (const version of versions) {
    if (version.origin !== 'ai-drafted') continue;
    // What was worded anew as a whole, or in another form, has nothing to be compared with.
    if (version.rewording?.as === 'whole' || version.artefact.form !== artefact.form) first.clear();
    for (const { part, before } of changesIn(version.rewording)) {
      const after = now.get(part);
      if (after !== undefined) first.set(part, { before: first.get(part)?.before ?? before, after });
    }
  }
  const pairs = [...new Map([...first.values()].map((pair) => [JSON.stringify(pair), pair])).values()].filter(
    ({ before, after }) => before !== after,
  );
  const termIn = ({ before, after }: Pair) => termBetween(before, after);
  const terms = [...(approved.terms ?? []), ...pairs.flatMap((pair) => termIn(pair) ?? [])];
  return [
    ...[...new Map(terms.map((term) => [JSON.stringify(term), term])).values()].map((term): Wording => ({
      kind: 'term',
      wordingId: idOf('term', skillId, term.from, term.to),
      skillId,
      at,
      ...term,
    })),
    // What a term says needs no example.
    ...pairs
      .filter((pair) => !termIn(pair))
      .filter(({ before, after }) => namesNobody(before) && namesNobody(after))
      .map(({ before, after }): Wording => ({
        kind: 'pair',
        wordingId: idOf('pair', skillId, artefact.form, before, after),
        skillId,
        form: artefact.form,
        at,
        before: shortened(before, LONGEST),
        after: shortened(after, LONGEST),
      })),
  ];
}

const idOf = (...parts: string[]): string => sha256(JSON.stringify(parts), 24);
