import { z } from 'zod';
import { Artefact } from '../artefact/artefact.ts';
import { Span } from './content.ts';
import { refusedCallback } from '../receiver/hook.ts';
import { Id, OneLine, RegisterId } from '../ids.ts';
import type { Maker } from './maker.ts';
import { MADE } from '../modality/modality.ts';

/**
 * What a maker is given: what is to be made, and the passages that it may rest on. Nothing about any person or group.
 */
export const MakerBrief = z.strictObject({
  briefId: Id,
  needId: Id,
  makerId: RegisterId,
  form: z.enum(MADE),
  /** What people are to be able to do. */
  skill: z.string(),
  /** What they work as. */
  audience: z.string(),
  passages: z.array(Span),
  /** ISO 8601. */
  answerBy: z.string(),
  /** Where the answer is posted, below the address of the app. */
  answerAt: z.string(),
});
export type MakerBrief = z.infer<typeof MakerBrief>;

/** Something of theirs to open: the layer keeps its address, and says that what stands behind it is somebody else's. */
export const MakerLink = z.strictObject({
  title: OneLine(120),
  summary: OneLine(250),
  url: z.string().min(1).max(500),
  minutes: z.int().min(1).max(480),
});
export type MakerLink = z.infer<typeof MakerLink>;

/** What a maker answers: an artefact in the shape of its form, or a link. */
export const MakerAnswer = z.strictObject({
  briefId: Id,
  needId: Id,
  makerId: RegisterId,
  made: z.union([z.strictObject({ artefact: Artefact }), z.strictObject({ link: MakerLink })]),
});
export type MakerAnswer = z.infer<typeof MakerAnswer>;
export type MadeByMaker = MakerAnswer['made'];

/** A brief that was sent, and what came of it. */
export const Commission = z.object({
  brief: MakerBrief,
  maker: z.string(),
  /** Epoch milliseconds. */
  askedAt: z.number(),
  dueAt: z.number(),
  /** Absent while nothing came. */
  made: MakerAnswer.shape.made.exactOptional(),
});
export type Commission = z.infer<typeof Commission>;

/** Whether a link opens what its maker may link to. */
export const isOwnLink = ({ url }: MakerLink, { linkHosts }: Pick<Maker, 'linkHosts'>): boolean =>
  refusedCallback(url, linkHosts) === undefined;

/** How far the clock of a sender may be off, and how long an answer may be on its way, in milliseconds. */
export const CLOCK_MS = 5 * 60_000;
