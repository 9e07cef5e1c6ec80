import { z } from 'zod';
import { retired } from './retired.ts';
import {
  Activity,
  Claim,
  CoachAsks,
  Fiction,
  Objective,
  Question,
  RubricLine,
  Task,
  Trouble,
  WorkedExample,
} from './parts.ts';

const Title = z.string().min(1).max(120);

/** What the other lines, sessions or meetings are for; those drafted before have none. */
const otherObjectives = z.array(Objective).max(5).default([]);

const common = {
  title: Title,
  summary: z.string().min(1).max(250),
};

export const MicroLesson = z.strictObject({
  form: z.literal('micro-text'),
  ...common,
  learner: z.strictObject({
    situation: Fiction,
    objective: Objective,
    points: z.array(Claim).min(3).max(5),
    example: WorkedExample,
    /** One that decides something is worth more than two that ask for the rule. */
    questions: z.array(Question).min(1).max(4),
    tryIt: z.array(Claim).max(3),
  }),
});

export const JobAid = z.strictObject({
  form: z.literal('job-aid'),
  ...common,
  learner: z.strictObject({
    trigger: Claim,
    /**
     * What to beware of from the start, because no single step owns it; what holds in a case is shown apart, as what
     * may come at any step.
     */
    before: z.array(Claim).max(24),
    /** In the order of the source. */
    steps: z
      .array(z.strictObject({ do: Claim, checks: z.array(Claim).max(8), warnings: z.array(Claim).max(4) }))
      .min(2)
      .max(20),
    /** How to tell that it is done. */
    done: Claim,
    notes: z.array(Claim).max(14),
  }),
});

/** What a video says, for learners to read as well, and its scenes for whoever makes it. */
export const VideoScript = z.strictObject({
  form: z.literal('micro-video-script'),
  ...common,
  learner: z.strictObject({
    objective: Objective,
    /** What is spoken, sentence by sentence: the text alternative of the video. */
    text: z.array(Claim).min(2).max(16),
    questions: z.array(Question).min(1).max(3),
  }),
  runner: z.strictObject({
    scenes: z
      .array(
        z.strictObject({
          seconds: z.int().min(5).max(60),
          shot: z.enum(['speaker', 'hands-at-work', 'screen', 'over-the-shoulder', 'place', 'words-alone']),
          shows: z.array(Fiction).max(1),
          onScreen: z.string().min(1).max(80),
          /** Places in `text`, from 0 on, in order. */
          speaks: z.array(z.int().min(0).max(15)).min(1).max(4),
        }),
      )
      .min(2)
      .max(8),
  }),
});

export const RolePlay = z.strictObject({
  form: z.literal('role-play'),
  ...common,
  learner: z.strictObject({
    situation: Fiction,
    /** What they have before them: amounts, dates, what was offered before. Those drafted before have none. */
    case: z.array(Fiction).max(6).default([]),
    objective: Objective,
    otherObjectives,
    /** What to know before it begins: limits, terms, what may be said. */
    know: z.array(Claim).min(1).max(6),
    rubric: z.array(RubricLine).min(3).max(6),
    debrief: z
      .array(
        z.enum(['what-went-well', 'which-words', 'what-they-wanted', 'what-next-time', 'where-it-turned']),
      )
      .min(2)
      .max(4),
  }),
  runner: z.strictObject({
    partner: Fiction,
    opens: Fiction,
    /** What the partner wants and does not say until it is earned; none where no document speaks of any. */
    interests: z.array(z.strictObject({ hidden: Fiction, earnedBy: Claim })).max(4),
    moves: z
      .array(z.strictObject({ says: Fiction, tests: Claim }))
      .min(3)
      .max(8),
    /** Sharper each time, where the learner gives way or pushes. */
    escalations: z.array(Fiction).min(2).max(4),
  }),
});

export const Cohort = z.strictObject({
  form: z.literal('cohort'),
  ...common,
  learner: z.strictObject({
    objective: Objective,
    otherObjectives,
    before: z.array(Task).min(1).max(4),
    handouts: z
      .array(
        z.strictObject({
          title: Title,
          points: z.array(Claim).min(1).max(15),
          /** What its case rested on, given out behind it; those drafted before have none. */
          afterCase: z.array(Claim).max(6).default([]),
        }),
      )
      .min(1)
      .max(6),
    /** Work from one session to the next, one each, in their order; those drafted before have none. */
    between: z.array(Task).max(5).default([]),
    after: z.array(Task).min(1).max(4),
  }),
  runner: z.strictObject({
    /** One hand-out a session, in the same order. */
    sessions: z
      .array(
        z.strictObject({
          title: Title,
          objective: Claim,
          guide: z.array(Activity).min(3).max(8),
          ifItGoesWrong: z.array(Trouble).min(1).max(3),
        }),
      )
      .min(1)
      .max(6),
  }),
});

export const Programme = z.strictObject({
  form: z.literal('long-form-program'),
  ...common,
  learner: z.strictObject({
    objectives: z.array(Objective).min(1).max(6),
    modules: z
      .array(
        z.strictObject({
          title: Title,
          /** Week of the programme, from 1 on. */
          week: z.int().min(1).max(26),
          /** Which objective it serves, from 0 on. */
          objective: z.int().min(0).max(5),
          /** What it is for, one each; those drafted before have none. */
          serves: z
            .array(
              z.strictObject({
                /** What somebody can do after it, on the way to its objective: the enabling one of a terminal one. */
                enabling: Claim,
                part: retired(
                  z.enum(['comes-about', 'done-well', 'within-limits', 'on-record']),
                  'the outcome stands with the objectives',
                ),
                /** By what it is seen at work. */
                seen: Claim,
              }),
            )
            .max(1)
            .default([]),
          points: z.array(Claim).min(2).max(15),
          practice: z.array(Task).min(1).max(3),
          assessment: z.array(Question).min(1).max(4),
        }),
      )
      .min(3)
      .max(8),
    /** How it reaches the work, with the manager. */
    transfer: z
      .array(
        z.strictObject({
          week: z.int().min(1).max(40),
          you: Task,
          withManager: z.enum(['agree-what-changes', 'watch-once', 'talk-it-through', 'decide-what-stays']),
        }),
      )
      .min(2)
      .max(6),
  }),
  runner: z.strictObject({
    /** One meeting a module, in the same order. */
    meetings: z
      .array(
        z.strictObject({
          guide: z.array(Activity).min(2).max(8),
          ifItGoesWrong: z.array(Trouble).min(1).max(3),
        }),
      )
      .min(3)
      .max(8),
  }),
});

export const CoachingGuide = z.strictObject({
  form: z.literal('coaching'),
  ...common,
  learner: z.strictObject({
    objective: Objective,
    otherObjectives,
    /** What binds in all that they try, and no meeting looks at; those drafted before have none. */
    holds: z.array(Claim).max(14).default([]),
    /** One from each meeting on, in their order; those drafted before in any number. */
    between: z.array(Task).min(2).max(6),
    /** How both tell that it works, one for each task. */
    tell: z.array(Claim).min(1).max(6),
  }),
  runner: z.strictObject({
    /** Where somebody stands, and what the next level is; those drafted before have none. */
    ladder: z.array(RubricLine).min(1).max(6).default([]),
    meetings: z
      .array(
        z.strictObject({
          lookAt: z.array(Claim).min(1).max(6),
          asks: z.array(CoachAsks).min(2).max(4),
          ifItGoesWrong: z.array(Trouble).min(1).max(2),
        }),
      )
      .min(2)
      .max(6),
  }),
});

/**
 * What a response is, one shape a form. Everything that its learners may see stands under `learner`; what is for
 * whoever plays the partner, runs the meetings, coaches or produces stands under `runner` and is never rendered for
 * anybody else. Lists stand for what may be missing, because structured output knows no optional field.
 */
export const Artefact = z.discriminatedUnion('form', [
  MicroLesson,
  JobAid,
  VideoScript,
  RolePlay,
  Cohort,
  Programme,
  CoachingGuide,
]);
export type Artefact = z.infer<typeof Artefact>;
export type ArtefactForm = Artefact['form'];
export type ArtefactOf<F extends ArtefactForm> = Extract<Artefact, { form: F }>;

/** Forms with a side for whoever plays the partner, runs the meetings, coaches or produces. */
export type RunForm = {
  [F in ArtefactForm]: ArtefactOf<F> extends { runner: unknown } ? F : never;
}[ArtefactForm];
const runForms: ReadonlySet<string> = new Set(
  Artefact.options.flatMap(({ shape }) => ('runner' in shape ? [...shape.form.values] : [])),
);
export const isRun = (form: string): form is RunForm => runForms.has(form);
