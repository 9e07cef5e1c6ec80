import type { Claim } from '../../../../lib/domain/artefact/parts.ts';
import { bindingsAmong } from '../../../../lib/domain/passage/rules-binding-steps.ts';
import type { DraftAsset } from '../../draft-asset.ts';
import { together } from './limits-in-text.ts';
import type { Passage } from './passages.ts';

/** What binds a passage: rules told elsewhere, without which its step is done wrongly; of a step, its first words. */
export type BoundTo = (passage: Passage) => Passage[];

export function boundAmong(spans: DraftAsset['spans'], passages: readonly Passage[]): BoundTo {
  const bindings = bindingsAmong(spans);
  return (passage) => {
    const first = passages.find(({ id }) => id === passage.id);
    if (first?.place !== passage.place) return [];
    const rules = new Set(bindings.get(passage.id)?.map(({ id }) => id));
    return passages.filter(({ id }) => rules.has(id));
  };
}

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
  apart(some, boundTo, main).map((passage) => withBounds(claim(passage.text, passage), boundTo(passage)));

/** A claim with these rules behind it. */
export function withBounds(said: Claim, rules: readonly Passage[]): Claim {
  const left = rules.filter(({ id }) => !said.cites.includes(id));
  if (left.length === 0) return said;
  const { text, cites } = together(left);
  return { text: `${said.text} ${text}`, cites: [...said.cites, ...cites] };
}
