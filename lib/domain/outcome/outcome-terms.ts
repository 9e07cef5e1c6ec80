import { z } from 'zod';
import type { PeopleOf } from '../need/role-part.ts';
import { Instant, RegisterId, OneLine } from '../ids.ts';
import type { Words } from '../../messages/words.ts';

/**
 * Where a change can be seen: in assessments, by others at work, in business figures of people or of the groups that
 * they work in; what people say of themselves stands apart.
 */
export const SeenIn = z.enum(['assessments', 'work', 'figures', 'team-figures', 'own-word']);
export type SeenIn = z.infer<typeof SeenIn>;

const LONGEST_INDICATOR = 300;

/**
 * What the owner of a line of the charter agrees to as success: by what it is known, from where, how much is worth
 * having, by when.
 */
export const OutcomeTerms = z
  .strictObject({
    /** In words a business owner would use. */
    indicator: OneLine(LONGEST_INDICATOR),
    /** Self-reports cannot be agreed as an outcome. */
    seenIn: SeenIn.exclude(['own-word']),
    /**
     * The figure that systems send as signals `figure.reported` (of a person) or `figure.summed` (of a group), and what
     * it counts in; both where it is seen in figures.
     */
    figureId: RegisterId.optional(),
    unit: OneLine(20).optional(),
    /** The smallest effect worth having: levels (0–5), or the figure's unit; negative where the figure should fall. */
    worth: z.number().refine((worth) => worth !== 0, 'must not be 0'),
    by: Instant.optional(),
  })
  .refine(
    ({ seenIn, figureId, unit }) =>
      [figureId, unit].every((named) => (named !== undefined) === isOfFigures(seenIn)),
    {
      message: 'an outcome seen in figures names figureId and unit, and no other does',
    },
  )
  .refine(({ seenIn, worth }) => isOfFigures(seenIn) || (worth > 0 && worth <= 5), {
    message: 'levels worth having lie above 0, at most 5',
  });
export type OutcomeTerms = z.infer<typeof OutcomeTerms>;

/** Whether it is read in a figure, whose unit is its own. */
export function isOfFigures(seenIn: SeenIn | undefined): boolean {
  return seenIn === 'figures' || seenIn === 'team-figures';
}

/** What is seen at work and in figures of people is evidence about one person from the systems of their work. */
export const isReadIn = (seenIn: SeenIn, { readsWork }: { readsWork: boolean }): boolean =>
  readsWork || (seenIn !== 'work' && seenIn !== 'figures');

/** Why an outcome may not be agreed on. */
export type NotAgreeable = 'outcome-of-work' | 'figure-of-people' | 'groups-of-part';

/**
 * Why an outcome may not be agreed on for a need; undefined where it may. Of figures of single people those alone are
 * read of which it is agreed what for; of those of groups nobody says which work in a part of a role.
 */
export const whyNotAgreed = (
  { seenIn, figureId }: Pick<OutcomeTerms, 'seenIn' | 'figureId'>,
  { readsWork, readsFigures }: { readsWork: boolean; readsFigures: ReadonlySet<string> },
  { group }: Pick<PeopleOf, 'group'>,
): NotAgreeable | undefined => {
  if (!isReadIn(seenIn, { readsWork })) return 'outcome-of-work';
  if (seenIn === 'figures' && !readsFigures.has(figureId ?? '')) return 'figure-of-people';
  return seenIn === 'team-figures' && group ? 'groups-of-part' : undefined;
};

/** As a question at the gate shows them. */
export const ProposedOutcome = z.object({
  terms: OutcomeTerms,
  /** Who owns the line, and alone may change them. */
  ownerId: z.string(),
  /** Whether the owner agreed to them, on the line or at the gate; otherwise a rule proposes them. */
  isAgreed: z.boolean(),
});
export type ProposedOutcome = z.infer<typeof ProposedOutcome>;

/** What stands for an outcome until the owner of its line says another. */
export function proposedTerms(
  { worth, ...names }: { skill: string; role: string; where: string; worth: number },
  { say }: Words,
): OutcomeTerms {
  const named = say('outcome.proposed', names);
  // Long names of a part leave no room for themselves: an owner could not agree to it as it stands.
  const indicator =
    named.length <= LONGEST_INDICATOR ? named : say('outcome.proposed', { ...names, where: '' });
  return { indicator, seenIn: 'assessments', worth };
}

export const termsInWords = ({ indicator, seenIn, unit, worth, by }: OutcomeTerms, words: Words): string =>
  words.say('outcome.terms', {
    indicator,
    rises: worth > 0,
    worth: Math.abs(worth),
    unit: unit ?? words.say('unit.levels'),
    source: words.say(`seen-in.${seenIn}`),
    dated: by !== undefined,
    day: by === undefined ? '' : words.day(by),
  });

/** The figure as what evidence is kept under: no skill has a name like it, because ids of registers have no colon. */
export const figureKey = (figureId: string): string => `figure:${figureId}`;

/** Whether an interval shows the effect that was agreed to be worth having. */
export const OutcomeAnswer = z.enum(['reached', 'missed', 'open']);
export type OutcomeAnswer = z.infer<typeof OutcomeAnswer>;

export function answerTo(
  { worth }: Pick<OutcomeTerms, 'worth'>,
  [low, high]: readonly [number, number],
): OutcomeAnswer {
  const [least, most] = worth > 0 ? [low, high] : [-high, -low];
  const size = Math.abs(worth);
  return least >= size ? 'reached' : most < size ? 'missed' : 'open';
}
