import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { isBinding } from '../../../../lib/domain/passage/binding.ts';
import { labelOfCase } from '../../../../lib/domain/passage/goes-wrong.ts';
import { holdsUnderItsHeading, saysItsCase } from '../../../../lib/domain/passage/passage-moment.ts';
import { bindingsAmong } from '../../../../lib/domain/passage/rules-binding-steps.ts';
import { tellsHowThingsAre } from '../../../../lib/domain/passage/tells-how-things-are.ts';
import { withoutStop } from '../english/tagged.ts';
import type { DraftAsset } from '../../draft-asset.ts';
import { together } from './limits-in-text.ts';
import type { Passage } from './passages.ts';

/**
 * What is told with a passage: rules told elsewhere, without which its step is done wrongly, what its own item says
 * besides, and what says nothing without it.
 */
export type BoundTo = (passage: Passage) => Passage[];

/** @param all with those that lean on another one, which no form may choose */
export function boundAmong(spans: DraftAsset['spans'], all: readonly Passage[]): BoundTo {
  const bindings = bindingsAmong(spans);
  return (passage) => {
    const first = all.find(({ id }) => id === passage.id);
    const rules = new Set(first === passage ? bindings.get(passage.id)?.map(({ id }) => id) : []);
    const beside = all.filter((one) => rules.has(one.id) || (first === passage && goesWith(one, passage)));
    const told = new Set([passage, ...beside].flatMap((one) => [one, ...leaningOn(one, all)]));
    return all.filter((one) => one !== passage && told.has(one));
  };
}

/** What stands right behind a passage in its item and says nothing without it. */
function leaningOn({ id, place }: Passage, all: readonly Passage[]): Passage[] {
  const behind = all.filter((one) => one.id === id && one.place > place);
  const other = behind.findIndex(({ leans }) => !leans);
  return other < 0 ? behind : behind.slice(0, other);
}

/** What a step says behind what to do, and of another item what binds or what holds in a case. */
const goesWith = (one: Passage, first: Passage): boolean =>
  one.id === first.id &&
  one.place > first.place &&
  (one.use !== 'fact' || one.step !== undefined) &&
  one.use !== 'done' &&
  !one.leans &&
  (one.step !== undefined || saysItsCase(one.text) || isBinding(one.text));

/** These without what is told with one of them; what all of it is about is told by itself too. */
export function apart(some: readonly Passage[], boundTo: BoundTo, main?: Passage): Passage[] {
  const told = new Set(some.flatMap(boundTo));
  return some.filter((one) => one === main || !told.has(one));
}

/** Each with what binds it, in one item; nothing of that a second time. */
export const toldWithBounds = (
  some: readonly Passage[],
  { boundTo, claim }: { boundTo: BoundTo; claim: (text: string, passage: Passage) => Claim },
  main?: Passage,
): Claim[] =>
  apart(some, boundTo, main).map((passage) =>
    underItsHeading(withBounds(claim(passage.text, passage), boundTo(passage)), [passage], boundTo(passage)),
  );

/**
 * The same in as many claims as there is room for: where it is too little, steps that follow on each other share one,
 * and so do rules of one section, so that nothing is left out.
 */
export function toldInRoom(
  some: readonly Passage[],
  material: { boundTo: BoundTo; claim: (text: string, passage: Passage) => Claim },
  most: number,
  main?: Passage,
): Claim[] {
  const told = apart(some, material.boundTo, main);
  const claimOf = (one: Passage) => withBounds(material.claim(one.text, one), material.boundTo(one));
  return inGroups(told, most).map((group) =>
    underItsHeading(joined(group.map(claimOf)), group, group.flatMap(material.boundTo)),
  );
}

/**
 * Of “Tell the buyer the same day” under “If an order was placed without a number”: nobody knows when, away from its
 * heading, so that stands before it.
 */
function underItsHeading(told: Claim, [first]: readonly Passage[], rules: readonly Passage[]): Claim {
  if (first === undefined || !needsItsHeading(first)) return told;
  const isOfIt = ({ source, section }: Passage) => source === first.source && section === first.section;
  const text = `${labelOfCase(first.section)}${told.text}`;
  const isLong = (text.split(/(?<=[.!?])\s/u)[0] ?? '').split(/\s+/u).length > MOST_WORDS;
  return rules.every(isOfIt) && !isLong ? { ...told, text } : told;
}
const MOST_WORDS = 34;

/** A passage as it reads away from its heading: what people ask about there stands before it. */
export const withCaseAsked = (
  passage: Passage,
  { claim }: { claim: (text: string, passage: Passage) => Claim },
): Claim => {
  const told = claim(passage.text, passage);
  return passage.moment?.isOfHeading === true
    ? { ...told, text: `${labelOfCase(passage.section)}${told.text}` }
    : told;
};
const needsItsHeading = ({ section, step, text, moment }: Passage): boolean =>
  step === undefined &&
  !tellsHowThingsAre(text) &&
  (moment?.isOfHeading ?? moment === undefined) &&
  holdsUnderItsHeading(section, text);

/** Passages that share a claim: as few as there has to be, of steps as many in each. */
function inGroups(told: readonly Passage[], most: number): Passage[][] {
  const isStep = ({ step }: Passage) => step !== undefined;
  const steps = told.filter(isStep);
  const others = told.length - steps.length;
  const room = Math.max(1, most - Math.min(others, Math.floor(most / 2)), most - others);
  const size = Math.ceil(steps.length / room);
  const groups = told.reduce<Passage[][]>((kept, one) => {
    const last = kept.at(-1);
    const [first] = last ?? [];
    const goesOn = first !== undefined && isStep(first) && isStep(one) && first.list === one.list;
    if (goesOn && last && last.length < size) last.push(one);
    else kept.push([one]);
    return kept;
  }, []);
  while (groups.length > most) {
    const pairs = groups
      .slice(1)
      .map((group, i) => ({ at: i, before: groups[i] ?? [], group }))
      .filter(({ before, group }) => isOneMatter(before, group))
      .toSorted((a, b) => lengthOf(a.before) + lengthOf(a.group) - lengthOf(b.before) - lengthOf(b.group));
    const [pair] = pairs;
    if (!pair) break;
    groups.splice(pair.at, 2, [...pair.before, ...pair.group]);
  }
  return groups;
}

const lengthOf = (group: readonly Passage[]): number => group.reduce((sum, { text }) => sum + text.length, 0);
const isOneMatter = ([one]: readonly Passage[], [other]: readonly Passage[]): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.source === other.source &&
  one.section === other.section &&
  (one.step === undefined) === (other.step === undefined);

const joined = (claims: readonly Claim[]): Claim => ({
  text: claims.map(({ text }) => text).join(' '),
  cites: [...new Set(claims.flatMap(({ cites }) => cites))],
});

/** A claim with these rules behind it. */
export function withBounds(said: Claim, rules: readonly Passage[]): Claim {
  const [own] = said.cites;
  const isSaid = ({ id, asSaid }: Passage) =>
    id === own ? said.text.includes(withoutStop(asSaid)) : said.cites.includes(id);
  const left = rules
    .filter((rule) => !isSaid(rule))
    .map((rule) => (rule.id === own ? { ...rule, text: rule.asSaid } : rule));
  if (left.length === 0) return said;
  const { text, cites } = together(left);
  return { text: `${said.text} ${text}`, cites: [...new Set([...said.cites, ...cites])] };
}
