import { FOUR_FIFTHS, impactOf } from '../population-pass/fairness.ts';
import type { PlacesBy } from '../modality/modality.ts';
import { sha256 } from '../sha256.ts';
import type { Thresholds } from '../policy/policy.ts';
import type { Wave } from '../outcome/waves.ts';

/** Somebody who lacks it, where not everybody can receive it at once. */
export interface PlaceSeeker {
  personId: string;
  /**
   * How well placed they are to close the gap, 0–1 (`population-pass/positions.ts`), or 0 of all where nobody is
   * ranked; undefined of whoever objects to being compared, whom chance places among the others.
   */
  score: number | undefined;
  /**
   * What the choice is checked against, and what decides nobody's band: by attribute, the group that they belong to. Of
   * whom it is not known, none or an empty one stands there, and they are left out of the check.
   */
  groups: Readonly<Record<string, string>>;
  /** Where an earlier try of the same plan has placed them. */
  kept?: Wave;
}

/**
 * Whether no group of an attribute came first less than four fifths as often as another; `nothing-to-compare` where
 * fewer than two are of the minimum size.
 */
export type FourFifths = 'kept' | 'not-kept' | 'nothing-to-compare';

/** Who receives it when, where places are short. */
export interface PlacesDrawn {
  /** `none` for whoever has no place in this round. */
  waveOf: (personId: string) => Wave;
  /** From 1, the best placed, on; 0 where chance alone decided. */
  bandOf: (personId: string) => number;
  /** Bands that the order was left with. */
  bands: number;
  /** By attribute. */
  fourFifths: ReadonlyMap<string, FourFifths>;
}

/** Waves in the order in which they are reached; each takes as many as there are places. */
const IN_ORDER = ['first', 'second', 'third', 'last'] as const satisfies Wave[];
/**
 * A ranking of people is not sure to the second digit, so it places them in thirds and no finer; where thirds shut a
 * group out, in halves; where these do, chance alone decides.
 */
const FINEST_BANDS = 3;
/**
 * Draws that are tried with as many bands, until one is fair: many where people are few, because several attributes
 * seldom hold together by chance then, and fewer where each costs more and chance is even by itself.
 */
const triesFor = (people: number): number => Math.max(30, Math.min(300, Math.floor(1_000_000 / people)));
/** The lot by which chance places somebody in a band; those of draws count from 0 on. */
const PLACING = -1;

/**
 * Draws who receives it first where places are short: the better placed band before the next one, by chance within a
 * band, of which a share waits to the last reading, so that people of one band can be compared. The finest bands are
 * taken with which no group is chosen less than four fifths as often as another; the draw is repeated until it is so
 * (Morgan & Rubin 2012, Annals of Statistics 40:1263–1282). Whoever stands behind four times the
 * places has none in this round. The same people and places give the same draw. Work: people × log people for a try.
 *
 * @param atOnce how many it can take
 * @param by people are placed in bands only where their position decides
 */
export function drawPlaces(
  assetId: string,
  candidates: readonly PlaceSeeker[],
  { atOnce, by }: { atOnce: number; by: PlacesBy },
  { waitlistShare, minimumGroup }: Pick<Thresholds, 'waitlistShare' | 'minimumGroup'>,
): PlacesDrawn {
  const share = candidates.length < 2 * minimumGroup ? 0 : waitlistShare;
  const ranked = new Set(
    candidates.filter(({ score }) => score !== undefined).map(({ personId }) => personId),
  );
  const seeds = new Map(candidates.map(({ personId }) => [personId, seedOf(assetId, personId)] as const));
  let fairest: { places: PlacesDrawn; lacks: number } | undefined;
  for (let bands = by === 'position' ? FINEST_BANDS : 1; bands >= 1; bands -= 1) {
    const bandOf = bandsOf(candidates, bands, (id) => lot(seeds.get(id) ?? 0, PLACING));
    for (let round = 0; round < triesFor(candidates.length); round += 1) {
      const waves = fill(candidates, bandOf, atOnce, share, (id) => lot(seeds.get(id) ?? 0, round));
      const ratios = lowestRatios(candidates, waves, minimumGroup);
      const lacks = shortfallOf(ratios.values());
      if (fairest && lacks >= fairest.lacks) continue;
      const drawn: PlacesDrawn = {
        waveOf: (id) => waves.get(id) ?? 'none',
        bandOf: (id) => (bands === 1 || !ranked.has(id) ? 0 : (bandOf.get(id) ?? 1)),
        bands,
        fourFifths: new Map(Array.from(ratios, ([name, one]) => [name, inWords(one)])),
      };
      if (lacks === 0) return drawn;
      fairest = { places: drawn, lacks };
    }
  }
  return fairest?.places ?? { waveOf: () => 'none', bandOf: () => 0, bands: 1, fourFifths: new Map() };
}

/**
 * By how much attributes together stay below four fifths: one that no draw can keep takes nothing from the others, as
 * the lowest ratio alone would.
 */
const shortfallOf = (ratios: Iterable<number | undefined>): number =>
  Array.from(ratios, (ratio = 1) => Math.max(0, FOUR_FIFTHS - ratio)).reduce((a, b) => a + b, 0);

const inWords = (ratio: number | undefined): FourFifths => {
  if (ratio === undefined) return 'nothing-to-compare';
  return ratio >= FOUR_FIFTHS ? 'kept' : 'not-kept';
};

/**
 * Bands of one size, the best placed first; who stands at the same score stands in the same band, and who has none, in
 * any.
 */
function bandsOf(
  candidates: readonly PlaceSeeker[],
  bands: number,
  lotOf: (personId: string) => number,
): Map<string, number> {
  const found = new Map<string, number>();
  const ranked = candidates
    .flatMap(({ personId, score }) => {
      if (score === undefined) found.set(personId, 1 + Math.floor((lotOf(personId) / 2 ** 32) * bands));
      return score === undefined ? [] : [{ personId, score }];
    })
    .toSorted((a, b) => b.score - a.score);
  let [band, before] = [1, Infinity];
  for (const [i, { personId, score }] of ranked.entries()) {
    if (score < before) band = Math.max(band, Math.floor((i * bands) / ranked.length) + 1);
    before = score;
    found.set(personId, band);
  }
  return found;
}

/** Fills the waves: of each band a share waits for the last, the others come band by band while there are places. */
function fill(
  candidates: readonly PlaceSeeker[],
  bandOf: ReadonlyMap<string, number>,
  places: number,
  share: number,
  lotOf: (personId: string) => number,
): Map<string, Wave> {
  const waves = new Map<string, Wave>();
  const left = new Map<Wave, number>(IN_ORDER.map((wave) => [wave, places]));
  const give = (personId: string, wave: Wave): void => {
    waves.set(personId, wave);
    left.set(wave, (left.get(wave) ?? 0) - 1);
  };
  for (const { personId, kept } of candidates) if (kept) give(personId, kept);
  const open = candidates.filter(({ kept }) => !kept);
  const drawn = open
    .map(({ personId }) => ({ personId, band: bandOf.get(personId) ?? 1, lot: lotOf(personId) }))
    .toSorted((a, b) => a.band - b.band || a.lot - b.lot || a.personId.localeCompare(b.personId));
  const waiting = [...Map.groupBy(drawn, ({ band }) => band).values()].flatMap((band) =>
    band.slice(band.length - Math.round(share * band.length)),
  );
  const waits = new Set(waiting.slice(0, places).map(({ personId }) => personId));
  for (const personId of waits) give(personId, 'last');
  for (const { personId } of drawn) {
    if (waits.has(personId)) continue;
    const wave = IN_ORDER.find((one) => (left.get(one) ?? 0) > 0);
    if (wave) give(personId, wave);
  }
  return waves;
}

/** By attribute, the lowest impact ratio of those who come first, 0–1; undefined where there is nothing to compare. */
function lowestRatios(
  candidates: readonly PlaceSeeker[],
  waves: ReadonlyMap<string, Wave>,
  least: number,
): Map<string, number | undefined> {
  const attributes = new Set(candidates.flatMap(({ groups }) => Object.keys(groups)));
  const lowestOf = (attribute: string): number | undefined => {
    const groups = Map.groupBy(candidates, ({ groups: theirs }) => theirs[attribute] ?? '');
    groups.delete('');
    const choices = [...groups].map(([group, people]) => ({
      group,
      candidates: people.length,
      chosen: people.filter(({ personId }) => waves.get(personId) === 'first').length,
    }));
    return impactOf(choices, least)[0]?.ratio;
  };
  return new Map([...attributes].map((attribute) => [attribute, lowestOf(attribute)]));
}

const seedOf = (assetId: string, personId: string): number =>
  Number.parseInt(sha256(`${assetId}:${personId}`, 8), 16);

/** Another lot for each round, from one hash: the last step of MurmurHash3, which spreads 32 bits. */
function lot(seed: number, round: number): number {
  let bits = seed ^ Math.imul(round + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
