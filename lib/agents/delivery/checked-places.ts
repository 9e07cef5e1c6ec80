import {
  drawPlaces,
  type FourFifths,
  type PlaceSeeker,
  type PlacesDrawn,
} from '../../domain/delivery/short-places.ts';
import type { ModalityDecision } from '../../domain/modality/modality.ts';
import type { Thresholds } from '../../domain/policy/policy.ts';
import type { NotGrouped } from '../../ports/checked-attributes.ts';
import type { Ports } from '../../ports/index.ts';

/** What came of the check by one attribute of the company. */
export type CheckedBy = { name: string } & (
  { fourFifths: FourFifths; known: number } | { unchecked: NotGrouped }
);

/**
 * Draws the places, checked by the attributes that whoever approved it read of, too. Who stands in which group of them
 * is known in here and goes with it: what leaves are counts and whether four fifths held. Of whoever objects to being
 * compared none is read. Where one cannot be read, the draw is made by the others: a permission that is missing shall
 * keep nobody from learning, and shall not pass for a check.
 */
export async function drawChecked(
  assetId: string,
  candidates: readonly PlaceSeeker[],
  places: NonNullable<ModalityDecision['places']>,
  thresholds: Thresholds,
  { checkedAttributes }: Pick<Ports, 'checkedAttributes'>,
): Promise<{ short: PlacesDrawn; checks: CheckedBy[] }> {
  const names = places.checkedBy ?? [];
  const compared = candidates.filter(({ score }) => score !== undefined).map(({ personId }) => personId);
  const read = names.length > 0 ? await checkedAttributes?.groupsBy(names, compared) : undefined;
  const groupIn = (name: string, personId: string): string | undefined => {
    const groups = read?.get(name);
    return typeof groups === 'object' ? groups.get(personId) : undefined;
  };
  const grouped = candidates.map((one): PlaceSeeker => {
    const theirs = names.map((name) => [name, groupIn(name, one.personId) ?? ''] as const);
    return { ...one, groups: { ...one.groups, ...Object.fromEntries<string>(theirs) } };
  });
  const short = drawPlaces(assetId, grouped, places, thresholds);
  const checks = names.map((name): CheckedBy => {
    const groups = read?.get(name) ?? 'not-named';
    return typeof groups === 'object'
      ? { name, fourFifths: short.fourFifths.get(name) ?? 'nothing-to-compare', known: groups.size }
      : { name, unchecked: groups };
  });
  return { short, checks };
}

/** Attributes that were read, whether or not there was anything to compare. */
export const readFor = (checks: readonly CheckedBy[]): string[] =>
  checks.flatMap((check) => ('unchecked' in check ? [] : [check.name]));
