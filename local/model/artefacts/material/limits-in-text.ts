import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { meaningIn } from '../../../../lib/domain/text/grounding.ts';
import { bearingAmong } from '../../../../lib/domain/passage/limits-to-know.ts';
import { bearsOnLimit, limitsIn, type Limit } from '../../../../lib/domain/passage/limits.ts';
import { asMine } from '../english/voice.ts';
import type { Passage } from './passages.ts';

/** A passage that sets a limit to something, and that limit. */
export interface Limiting {
  passage: Passage;
  limit: Limit;
}

/** Every limit that a figure falls under, in the order of the material. */
export function limitsOnFigure(said: string, passages: readonly Passage[], skill: string): Limiting[] {
  const figures = limitsIn(said).filter(({ isFigure }) => isFigure);
  return passages.flatMap((passage) => {
    const others = passages.filter((one) => one.source !== passage.source);
    const spoken = new Set(meaningIn([skill, said, ...others.map(({ text }) => text)].join('. ')));
    const falls = passage.limits.filter((one) => figures.some((figure) => bearsOnLimit(one, figure, spoken)));
    // What holds of so much tells more than how much would have been free.
    const limit = falls.find(({ isBound }) => !isBound) ?? falls[0];
    return limit ? [{ passage, limit }] : [];
  });
}

/** Limits that another document sets to what these set one to. */
export function limitsOn(chosen: readonly Passage[], passages: readonly Passage[], skill: string): Passage[] {
  const bears = bearingAmong(passages, skill);
  const limited = chosen.filter(({ limits }) => limits.length > 0);
  return passages.filter(
    (other) =>
      other.limits.length > 0 &&
      !chosen.includes(other) &&
      // What its own document sets besides, is chosen by what it is worth.
      limited.some((one) => one.source !== other.source && bears(other, one)),
  );
}

/** These with the limits that bear on them, in as much room: what sets none and is not needed makes it. */
export function withLimits(
  chosen: readonly Passage[],
  passages: readonly Passage[],
  skill: string,
  most: number,
  needed: readonly Passage[] = [],
): Passage[] {
  const beside = limitsOn(chosen, passages, skill);
  if (beside.length === 0) return [...chosen];
  return inRoom([...chosen, ...beside], most, needed).toSorted((a, b) => a.place - b.place);
}

/** Parts in which a limit stands beside what it bears on, and not where its document tells of other things. */
export function joinedByLimits(
  parts: readonly Passage[][],
  passages: readonly Passage[],
  skill: string,
): Passage[][] {
  const taken = new Set<Passage>();
  return parts
    .map((part) => {
      const own = part.filter((one) => !taken.has(one));
      const drawn = limitsOn(own, passages, skill).filter((one) => !taken.has(one));
      for (const one of [...own, ...drawn]) taken.add(one);
      return [...own, ...drawn];
    })
    .filter((part) => part.length > 0);
}

/** As many of these as there is room for: what sets no limit and is not needed makes it, the last of it first. */
export function inRoom(part: readonly Passage[], most: number, needed: readonly Passage[] = []): Passage[] {
  const spare = part.filter((one) => one.limits.length === 0 && !needed.includes(one));
  const left = new Set(spare.slice(spare.length - Math.max(0, part.length - most)));
  return part.filter((one) => !left.has(one)).slice(0, most);
}

/** What is said of whatever falls under a limit begins with one of these. */
const PREDICATE =
  /^(?:is|are|needs?|requires?|go(?:es)?|has to|have to|must|gets?|waits?|stops?|stays?|comes?|ends?)\b/iu;

/** “needs the approval of the manager”, of one thing; undefined where the passage says it otherwise. */
export function holdsOf({ limit }: Pick<Limiting, 'limit'>): string | undefined {
  const plain = limit.rest.split(/; /)[0]?.trim().replace(/[.,]$/, '') ?? '';
  if (limit.isBound || limit.isFigure || !PREDICATE.test(plain)) return undefined;
  return plain.replace(/^\p{L}+/u, (verb) => OF_ONE.get(verb) ?? verb);
}
const OF_ONE = new Map([
  ['are', 'is'],
  ['need', 'needs'],
  ['require', 'requires'],
  ['go', 'goes'],
  ['have', 'has'],
  ['get', 'gets'],
  ['wait', 'waits'],
  ['stop', 'stops'],
  ['stay', 'stays'],
  ['come', 'comes'],
  ['end', 'ends'],
]);

/**
 * How somebody tells who keeps to it: “12 percent is between 8 and 15 percent, so I ask for the approval of …”;
 * undefined where the passage says it in a way that nobody tells of oneself.
 */
export function toldOfLimit({ limit }: Limiting, figure: string): string | undefined {
  const holds = holdsOf({ limit });
  if (holds !== undefined) {
    const asked = /^(?:needs?|requires?|gets?) (.+)$/u.exec(holds)?.[1];
    const then = asked === undefined ? `it ${holds}` : `I ask for ${asked}`;
    return `${figure} is ${limit.written}, so ${asMine(then)}`;
  }
  const [amount] = limitsIn(`of ${figure}`.replace(/^of/, 'an amount of'));
  const deed = /\b(?:may|can) (\p{L}+)\b/u.exec(limit.sentence)?.[1];
  if (!limit.isBound || limit.to === Infinity || deed === undefined || !amount) return undefined;
  const alone =
    limit.rest
      .split(/[,;.]/)[0]
      ?.trim()
      .replaceAll(/\b(?:their|his|her)\b/g, 'my') ?? '';
  const most = limit.written.replace(/^.*?(?=[$€£]|\d|(?<=\s)\p{L}+ \p{L}+$)/u, '');
  return amount.from > limit.to
    ? `${figure} is more than ${most}, so I do not ${deed} it ${alone}`
    : `${figure} is no more than ${most}, so I ${deed} it ${alone}`;
}

/** What somebody does who keeps to a limit, and the passages that it rests on. */
export interface Kept {
  says: string;
  passages: Passage[];
  /** What they have to ask for and do not have yet: “the approval of the manager”, “a longer contract …”. */
  asked: string | undefined;
}

/**
 * How somebody tells who keeps to all of them at once. What one may not do alone is told with whom one asks, because
 * nobody stops there. Undefined where one of them is told by nobody of oneself.
 */
export function toldOfLimits(limits: readonly Limiting[], figure: string): Kept[] | undefined {
  const told = limits.map((limiting) => ({
    limiting,
    says: toldOfLimit(limiting, figure),
    asked: askedFor(limiting),
  }));
  if (told.some(({ says }) => says === undefined)) return undefined;
  const broken = told.find(({ limiting: { limit }, says }) => limit.isBound && / do not /.test(says ?? ''));
  const asking = told.find(({ asked }) => asked !== undefined && isLeave(asked));
  return told.flatMap((one) => {
    if (one === broken && asking) return [];
    const { passage } = one.limiting;
    const says = one.says ?? '';
    return one === asking && broken
      ? [
          {
            says: `${broken.says ?? ''}. ${says.replace(figure, 'It')}`,
            passages: [broken.limiting.passage, passage],
            asked: one.asked,
          },
        ]
      : [{ says, passages: [passage], asked: one.asked }];
  });
}

const askedFor = (limiting: Limiting): string | undefined =>
  /^(?:needs?|requires?|gets?) (.+)$/u.exec(holdsOf(limiting) ?? '')?.[1];

/** Whether somebody else has to say yes first. */
export const isLeave = (asked: string): boolean =>
  /\b(?:approval|permission|consent|agreement|signature|confirmation)\b/i.test(asked);

export const citesOf = (passages: readonly Passage[]): string[] => [...new Set(passages.map(({ id }) => id))];

/** Everything that these say, one after the other. */
export const together = (passages: readonly Passage[]): Claim => ({
  text: [...new Set(passages.map(({ text }) => text))].join(' '),
  cites: citesOf(passages),
});
