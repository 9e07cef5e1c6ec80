/** What groups are told apart by: the layer holds nothing else about people that could, and no sensitive attribute at all. */
export const ATTRIBUTES = ['department', 'timeZone'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** A choice that would disadvantage a group, and what it would be without the term that weighs most on it. */
export interface Unfair {
  attribute: Attribute;
  group: string;
  ratio: number;
  without: { term: string; ratio: number };
}

/** What may be said of those below target: where the order in which they would be served is unfair, with noise in the ratio. */
export interface Targeting {
  unfair: Unfair[];
}
