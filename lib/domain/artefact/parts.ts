import { z } from 'zod';
import { Id } from '../ids.ts';
import { Mistake } from './mistake.ts';

/** What the company's documents say: every word that carries meaning stands in the passages cited. */
export const Claim = z.strictObject({
  text: z.string().min(1).max(1_200),
  cites: z.array(Id).min(1).max(15),
});
export type Claim = z.infer<typeof Claim>;

/**
 * Made up for practice, and shown as that: a scene, a partner, a figure, a wrong answer. Never a claim about the
 * company, so it rests on nothing and may not speak for it.
 */
export const Fiction = z.strictObject({ madeUp: z.string().min(1).max(900) });
export type Fiction = z.infer<typeof Fiction>;

export const ClaimOrFiction = z.union([Claim, Fiction]);
export type ClaimOrFiction = z.infer<typeof ClaimOrFiction>;

/**
 * How something is done and not what it is about: a closed list, worded by the message catalogue, so that it needs no
 * source, reads the same everywhere and exists in every language.
 */
const stock = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.strictObject({ stock: z.enum(names) });

/** What somebody will be able to do (Mager 1962): what they do, under which circumstances, and how well. */
export const Objective = z.strictObject({
  behaviour: Claim,
  condition: z.union([Claim, stock('next-time', 'without-help', 'under-pressure', 'when-tempted')]),
  standard: z.union([
    Claim,
    stock('every-step', 'in-order', 'three-in-a-row', 'not-once', 'in-a-drill', 'both-sides'),
  ]),
});
export type Objective = z.infer<typeof Objective>;

/** A question of use, with what is to be learned from each answer. What is right is a claim, what is wrong made up. */
export const Question = z.strictObject({
  situation: ClaimOrFiction,
  asks: z.enum(['what-next', 'what-holds', 'how-much', 'what-is-missing']),
  options: z
    .array(
      z.strictObject({
        says: ClaimOrFiction,
        isRight: z.boolean(),
        /** Of a wrong one, which mistake it is; those drafted before have none. */
        mistake: z.array(Mistake).max(1).default([]),
        feedback: Claim,
      }),
    )
    .min(2)
    .max(4),
});
export type Question = z.infer<typeof Question>;

/** How well, in four levels that an observer can tell apart, the weakest first. */
export const RubricLine = z.strictObject({
  criterion: Claim,
  levels: z.array(z.string().min(1).max(300)).length(4),
});
export type RubricLine = z.infer<typeof RubricLine>;

/** Something to do at work or for the meeting, and what it is about. */
export const Task = z.strictObject({
  do: z.enum([
    'read',
    'bring-a-case',
    'try-at-work',
    'watch-a-colleague',
    'note-what-happened',
    'teach-it',
    /** Of an emergency, for which nobody waits. */
    'drill',
    /** Of what others bring about, for which nobody waits either. */
    'play-it-through',
    /** Of a ban, which nobody does. */
    'note-temptation',
    /** Of a limit. */
    'sort-cases',
    /** Of a procedure: with what binds its steps, which stands beside them where they are told. */
    'by-the-steps',
    /** Of what is dangerous, cannot be undone or is not done alone: first without touching it, … */
    'walk-through',
    /** … and then beside somebody who may do it. */
    'with-somebody',
  ]),
  about: Claim,
});
export type Task = z.infer<typeof Task>;

/** A stretch of a meeting, as whoever runs it needs it. */
export const Activity = z.strictObject({
  minutes: z.int().min(2).max(60),
  how: z.enum([
    'open',
    'recall-alone',
    'recall-last',
    'read-alone',
    'pairs',
    'case-in-threes',
    'role-play-in-threes',
    'try-it-there',
    'together',
    'commit',
  ]),
  about: z.array(Claim).max(6),
  /** Cases, each of one moment. Of several, each is decided by the claim at its place. */
  scene: z.array(Fiction).max(6),
});
export type Activity = z.infer<typeof Activity>;

const FOUND_OUT: ReadonlySet<Activity['how']> = new Set([
  'recall-alone',
  'recall-last',
  'case-in-threes',
  'role-play-in-threes',
]);
/** Whether people are to come to what it is about by themselves, so that only whoever runs it has it before them. */
export const isFoundOut = ({ how }: Pick<Activity, 'how'>): boolean => FOUND_OUT.has(how);

/** How a meeting goes wrong; what then helps is worded beside it in the catalogue. */
export const Trouble = z.enum([
  'nobody-speaks',
  'one-speaks-for-all',
  'we-do-it-otherwise',
  'out-of-time',
  'too-easy',
  'too-hard',
  'off-the-subject',
]);
export type Trouble = z.infer<typeof Trouble>;

/** Questions of drafts before each came from its skill: they are shown, and no new draft passes with them. */
const StockQuestion = z.enum([
  'what-did-you-try',
  'what-happened',
  'what-would-you-change',
  'what-stops-you',
  'show-me',
  'by-when',
]);

/** What a coach asks, what for, and what they listen for. */
export const CoachQuestion = z.strictObject({
  /** What somebody does now, what they do with more skill, or what is usually left out. */
  aim: z.enum(['now', 'next-level', 'missed']),
  /** As it is read aloud. */
  question: z.string().min(1).max(240),
  /** A good answer, as somebody would say it. */
  good: Fiction,
  /** What a good answer rests on. */
  about: Claim,
});
export type CoachQuestion = z.infer<typeof CoachQuestion>;
export const CoachAsks = z.union([CoachQuestion, StockQuestion]);

/** A situation worked through: what was done, step by step, and what came of it. */
export const WorkedExample = z.strictObject({
  situation: ClaimOrFiction,
  steps: z
    .array(
      z.strictObject({
        done: Fiction,
        because: Claim,
        /** What the other side says to it, or what comes of it; those drafted before have none. */
        then: z.array(Fiction).max(1).default([]),
      }),
    )
    .min(1)
    .max(6),
});
export type WorkedExample = z.infer<typeof WorkedExample>;
