import { z } from 'zod';
import { DAY } from '../milliseconds.ts';
import { Id, OneLine, PersonId, RegisterId } from '../ids.ts';
import { BEING_SEEN_DAYS } from '../policy/retention.ts';
import { sha256 } from '../sha256.ts';
import { EvidenceSource } from '../skill-estimate/constants.ts';

const Bounds = z.object({ low: z.number(), high: z.number() });
const DaysSaid = z.object({ low: z.number(), likely: z.number(), high: z.number().exactOptional() });

/** One skill as the owner of an opening reads it: what was seen of the work, by whom and when, within which bounds. */
export const SkillShown = z.object({
  skillId: RegisterId,
  target: z.number(),
  stands: z.enum(['there', 'short', 'near', 'not-known', 'contested']),
  level: Bounds.exactOptional(),
  missing: Bounds.extend({ likely: z.number() }).exactOptional(),
  days: DaysSaid.exactOptional(),
  adjacent: z.array(RegisterId),
  /** What it rests on, the latest first: never what somebody gave to learn. */
  sources: z.array(z.object({ source: EvidenceSource, day: z.iso.date() })),
});
export type SkillShown = z.infer<typeof SkillShown>;

/** What the owner of an opening reads of somebody besides their name. */
export const ShownOfWork = z.object({ skills: z.array(SkillShown), days: DaysSaid.exactOptional() });
export type ShownOfWork = z.infer<typeof ShownOfWork>;

/**
 * That somebody lets the owner of an opening see them, and what: a copy of what they read when they said so, so that
 * nobody is shown what they have not seen themselves. It lies with them, and goes with them.
 */
export const BeingSeen = z.object({
  personId: PersonId,
  openingId: Id,
  /**
   * What they consented to, and to whom (`termsOf`, `termsAsOpened`): where the opening says otherwise since, or was
   * opened anew, nobody sees them. Of earlier versions of the layer it holds no more.
   */
  terms: z.string(),
  /** As their sign-in said it. */
  calledBy: OneLine(80),
  /** Epoch milliseconds, as all moments. */
  at: z.number(),
  until: z.number(),
  shown: ShownOfWork,
  /** What the copy rests on (`evidence-behind-copy.ts`): without any of it, it is shown to nobody. */
  rests: z.array(z.string()).exactOptional(),
});
export type BeingSeen = z.infer<typeof BeingSeen>;

/** Whether somebody may let themselves be seen until then: half a year at most, then they are asked anew by its end. */
export const maySeeUntil = (until: number, at: number): boolean =>
  until > at && until <= at + BEING_SEEN_DAYS * DAY;

/** Whether it still says that the owner of what stands under these terms now, if it does, may know of them. */
export const isAgreedTo = (
  { terms, until }: Pick<BeingSeen, 'terms' | 'until'>,
  termsNow: string | undefined,
  at: number,
): boolean => at < until && terms === termsNow;

/** What somebody read, as what they consent to is known by: another one by now is not consented to unseen. */
export const versionOfShown = (terms: string, shown: ShownOfWork): string =>
  sha256(JSON.stringify([terms, shown]), 32);
