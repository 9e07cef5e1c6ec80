import { inFives } from '../../domain/disclosure/share-in-words.ts';
import { Attribute } from '../../domain/disclosure/targeting.ts';
import type { ModalityDecision, PlacesBy } from '../../domain/modality/modality.ts';
import type { PlacesDrawn } from '../../domain/delivery/short-places.ts';
import type { NotGrouped } from '../../ports/checked-attributes.ts';
import type { Ports } from '../../ports/index.ts';
import type { CheckedBy } from './checked-places.ts';

/** In counts that move by whole groups, so that nobody's place is told by two entries. */
export async function logPlaces(
  { needId, assetId }: { needId: string; assetId: string },
  lacking: number,
  { atOnce, by, now }: Pick<NonNullable<ModalityDecision['places']>, 'atOnce' | 'by'> & { now: PlacesBy },
  { bands, fourFifths, checks }: PlacesDrawn & { checks: readonly CheckedBy[] },
  { decisions }: Pick<Ports, 'decisions'>,
  at: number,
): Promise<void> {
  const order =
    bands === 1 ? 'by chance alone' : `the best placed of ${bands} bands first, by chance within one`;
  const why = by === now ? '' : ', because targeting is off by now';
  const isFair = Attribute.options.every((attribute) => fourFifths.get(attribute) !== 'not-kept');
  await decisions.append({
    decisionId: `${assetId}:places`,
    at,
    decidedBy: { kind: 'rule', name: 'who comes first where places are short' },
    subject: needId,
    outcome: [
      `${atOnce} places at once for about ${inFives(lacking)}, ${order}${why}`,
      `no department or time zone below four fifths of another: ${isFair}`,
      ...checks.map(checkInLog),
    ].join('; '),
    evidence: [assetId],
  });
}

/** For the log: counts in fives, and no group. */
const checkInLog = (check: CheckedBy): string => {
  const { name } = check;
  if ('unchecked' in check) return `could not be checked by ${name}: ${becauseOf[check.unchecked]}`;
  const known = `known of about ${inFives(check.known)}`;
  return check.fourFifths === 'nothing-to-compare'
    ? `by ${name}, ${known}, no two groups were large enough to compare`
    : `no group by ${name}, ${known}, below four fifths of another: ${check.fourFifths === 'kept'}`;
};

const becauseOf: Readonly<Record<NotGrouped, string>> = {
  refused: 'the directory refused',
  'of-nobody': 'the directory shows it of nobody, as where it may not be read',
  'too-many': 'too many people to ask for',
  'not-named': 'the settings name it no longer',
};
