import { z } from 'zod';
import { OneLine, PersonId, RegisterId } from '../ids.ts';

/** The switches of a works agreement, each off until somebody agreed to it. */
export const AGREED_SWITCHES = [
  'noManagerViews',
  'noIndividualWorkEvidence',
  'noComparisonGroups',
  'observeOnly',
  'minimumGroupOfTen',
] as const;
export type AgreedSwitch = (typeof AGREED_SWITCHES)[number];

/** What a works council and the company agreed that the layer does not do. It is stricter than any other setting. */
export const WorksAgreement = z
  .strictObject({
    /** Who answers for it. */
    ownerId: PersonId.exactOptional(),
    /** Managers are shown nothing about their own teams, not even in words. */
    noManagerViews: z.boolean().default(false),
    /** Observations, figures and objectives about one person are refused, and those kept before are not read. */
    noIndividualWorkEvidence: z.boolean().default(false),
    /** Nobody waits to be compared with: outcomes are then plain changes. */
    noComparisonGroups: z.boolean().default(false),
    /** Needs are found and logged; nobody is asked, and nothing is written to other systems. */
    observeOnly: z.boolean().default(false),
    /** Nothing is said or done about fewer than ten people, where it is five otherwise. */
    minimumGroupOfTen: z.boolean().default(false),
    /** Figures of single people's work that are taken in, each with what for; of any other only sums of groups are. */
    figuresOfPeople: z.record(RegisterId, OneLine(300)).default({}),
  })
  .refine(
    (agreement) =>
      agreement.ownerId !== undefined ||
      (switchedOn(agreement).length === 0 && Object.keys(agreement.figuresOfPeople).length === 0),
    { message: 'an agreement names its owner (ownerId)' },
  );
export type WorksAgreement = z.infer<typeof WorksAgreement>;

/** The switches that are on, in the order of the agreement. */
export const switchedOn = (agreement: Partial<Record<AgreedSwitch, unknown>>): AgreedSwitch[] =>
  AGREED_SWITCHES.filter((name) => agreement[name] === true);

/** The figures of single people's work that are taken in and read: none where no evidence of their work is. */
export const figuresAgreed = ({
  figuresOfPeople,
  noIndividualWorkEvidence,
}: Pick<WorksAgreement, 'figuresOfPeople' | 'noIndividualWorkEvidence'>): ReadonlySet<string> =>
  new Set(noIndividualWorkEvidence ? [] : Object.keys(figuresOfPeople));
