import { z } from 'zod';
import { isRetired } from '../../domain/artefact/retired.ts';
import { Artefact, type ArtefactForm } from '../../domain/artefact/artefact.ts';

/** How a form is made: what readers call it, what whoever drafts is told about its fields, and the room for it. */
export interface Form {
  /** In a sentence: “a job aid”. */
  name: string;
  /** What each field is for, by its name. */
  instruction: string;
  /** Tokens of the longest one that passes the checks, with its ids and JSON. */
  answerTokens: number;
}

const QUESTIONS =
  'questions: a case of the scene, never its answer, that tells each figure on which that hangs, at no other day or hour than the spans say; three or four options about as long: one right, a claim, not its span recited; the others made up, a mistake of another kind each that is made at this very procedure, named in mistake (empty for the right one), in words of the case, no ban, right by no span or amount; feedback: a claim that says why, of a wrong one what it overlooks or where it belongs.';
const VALUES = 'Where a span sets a limit, the cases lie on different sides of it.';
const GUIDE =
  'guide: its minutes add up to 45 to 90; people recall, work in pairs or threes and try it more than they listen; what it is about is cited, of recall and cases it is the key; a procedure is one thing to do, told with all its steps; a scene, where there is one, is made up; what takes hours or days is a task and not tried there.';
const RUBRIC =
  'rubric: a criterion that cites, three or four for five minutes, with four levels that an observer can see or hear, from what is missing to what is done although somebody presses: to the words of the spans a level adds what is left out, too early, too late or how much, in other words on each line, and nothing of feelings, thoughts or character, and no level for giving reasons to somebody who gains by them;';
const CASES =
  'A case is of one moment, one thread and at most two decisions, gives one thing one figure, and tells every fact that its key decides on, with its figure where a passage sets a limit, such as what the passages tell apart, what was left out, what somebody is about to do; of several cases in one stretch the claim at the same place decides each; the key is about its own session and about nothing that decided an earlier case; each session is harder: more cases, or a bound or an exception.';
const TASKS = 'of each task, about says what it is about, and cites it.';

export const forms: Record<ArtefactForm, Form> = {
  'micro-text': {
    name: 'a short read',
    instruction: `A lesson of five minutes on one thing. situation: who is there, when, and what happens that calls for it. objective: one behaviour, of a procedure from its first step to its last. points: three to five, the most useful first. example: another case worked through by somebody who acts in it and recites no rule: each step as it was done once, told in the past, with names and figures and no bounds, because of which passage, and in then what the other side says to it; the last ends with what came of it. ${VALUES} ${QUESTIONS} tryIt: things of the objective to do at work.`,
    answerTokens: 6_000,
  },
  'job-aid': {
    name: 'a job aid',
    instruction:
      'Kept at hand while working. trigger: when to begin, as a span or the heading over the steps says it (once a quarter, after each change), and not that it is to be done. steps: every step of the passages in their order, none left out, each beginning with what to do; what to look at, and what to beware of, stand at the step that their passage belongs to; a trap that the document tells elsewhere is a warning at the step on which it bears; a warning that no step owns stands in before, because behind the steps it is read too late. done: how to tell that all of it is done, not the last step. notes: what else bears on this task, and nothing about another one.',
    answerTokens: 5_000,
  },
  'micro-video-script': {
    name: 'a script for a short video',
    instruction: `For learners, text: what is spoken, sentence by sentence. For the producer, scenes: at most 180 seconds together; speaks are the places of the sentences in text, from 0 on, each spoken once and in order, at no more than 150 words a minute; shows is what is seen, made up, in every scene but words alone, of each sentence spoken over it: the act, what it is done to, what one sees when it is done; the first scene is of the objective; where that is spoken, somebody does it before the camera, the other side answers, and the last scene shows what comes of it; onScreen has at most nine words that say something alone. ${QUESTIONS}`,
    answerTokens: 6_000,
  },
  'role-play': {
    name: 'a role-play',
    instruction: `For the learner: situation, which tells nothing that the partner hides; case: where an amount decides or is to be told, the facts that one needs, made up, at odds with no span; objective and otherObjectives, one for each line of the rubric; know: limits and terms to know before it begins; ${RUBRIC} debrief. For the partner alone: who the partner is; opens: their first sentence, as they say it; interests: what they want and hide, as a span speaks of it, else none, and the behaviour that earns it; moves: what they say, in their words, and the criterion of the rubric that it tests, each of which is tested at least once, with more than one figure where a span sets a limit; escalations: sharper each time.`,
    answerTokens: 9_000,
  },
  cohort: {
    name: 'a cohort',
    instruction: `For twelve people who meet. For the learner: objective, and otherObjectives for the sessions that it is not about; before and after, in which ${TASKS} before also says what to bring; handouts: one for each session, in the same order, steps whole and in their order, points with nothing that the case of the session is to be decided by, which afterCase gives out behind it; between: one task from each session to the next. For the facilitator, sessions: an objective that cites and a guide that practises it, with cases of its own. ${CASES} Where the passages give no facts to decide on, refuse; ${GUIDE}`,
    answerTokens: 14_000,
  },
  'long-form-program': {
    name: 'a programme',
    instruction: `Over weeks, from what everybody must know to what is hard. objectives; modules: each serves one of them, counted from 0, whose behaviour it has in common, by one thing that it is for: enabling, what somebody can do after it, which no other module says and which it practises; seen, another of its points by which it shows at work; what leads to no objective is left out. Each has points, practice and assessment of what that objective says; practice is a step on the way to it, at a moment that comes up at work, never the later step of a procedure alone and never half of a sentence; no question asks for a number alone; ${TASKS} transfer: what the learner does at work and what the manager does, from the first week to some weeks after the last, in the order of weeks. assessment is a list of ${QUESTIONS} For whoever runs it, meetings: one for each module, in the same order; ${GUIDE}`,
    answerTokens: 24_000,
  },
  coaching: {
    name: 'a brief for coaches',
    instruction: `For somebody who is coached: objective, and otherObjectives for the meetings that it is not about; holds: what binds in what they try and no meeting looks at, who may do it, what is never done, what is done in a case; between: what to try, one from each meeting on, where ${TASKS} tell: how both tell that it was done, one for each. For the coach, ladder: a criterion of each objective with four levels that can be seen or heard, from what is missing to what is done although somebody presses. meetings: what to look at together, steps without a hole; asks: questions that only this skill needs, in words of their passage: what is done now, what is easily left out, what the next level would be; good is how somebody who can do it would answer, with every limit that a figure falls under; about is the passage that it rests on; and what to do when it goes wrong.`,
    answerTokens: 9_000,
  },
};

/**
 * What a drafter returns in a form: the fields of both sides at one level, because structured output takes schemas of
 * five levels and a programme has six. It is read as an artefact with its two sides.
 */
export function answerIn(form: ArtefactForm): z.ZodType<Artefact> {
  const answer = answers.get(form);
  if (!answer) throw new Error(`There is no shape of the form ${form}; Artefact lists those that there are.`);
  return answer;
}

const answers = new Map(Artefact.options.map((option) => [option.shape.form.value, answerOf(option)]));

function answerOf(option: (typeof Artefact.options)[number]): z.ZodType<Artefact> {
  const { learner, runner, ...common }: Sides = option.shape;
  const fields = { ...common, ...withoutDefaults(learner.shape), ...withoutDefaults(runner?.shape ?? {}) };
  return z
    .strictObject(fields)
    .transform((answer): unknown => ({
      ...picked(answer, common),
      learner: picked(answer, learner.shape),
      ...(runner ? { runner: picked(answer, runner.shape) } : {}),
    }))
    .pipe(option as z.ZodType<Artefact>);
}

interface Sides {
  form: z.ZodType;
  title: z.ZodType;
  summary: z.ZodType;
  learner: { shape: Record<string, z.ZodType> };
  runner?: { shape: Record<string, z.ZodType> };
}

/**
 * What older documents may lack, a drafter has to say, and what they alone hold it is not asked for: structured output
 * knows no field that may be missing.
 */
function withoutDefaults(shape: Record<string, z.ZodType>): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([, field]) => !isRetired(field))
      .map(([name, field]) => [name, withoutDefault(field)]),
  );
}

/** Deep down, in lists of objects too; a field without one stays the very schema that it is. */
function withoutDefault(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodDefault) return withoutDefault(field.unwrap() as z.ZodType);
  if (!hasDefault(field)) return field;
  if (field instanceof z.ZodArray) {
    const bounds = (field.def.checks ?? []) as z.core.$ZodCheck<unknown[]>[];
    return z.array(withoutDefault(field.element as z.ZodType)).check(...bounds);
  }
  if (field instanceof z.ZodObject) return z.strictObject(withoutDefaults(field.shape));
  return field;
}

function hasDefault(field: z.ZodType): boolean {
  if (field instanceof z.ZodArray) return hasDefault(field.element as z.ZodType);
  if (field instanceof z.ZodObject) return Object.values<z.ZodType>(field.shape).some(hasDefault);
  return field instanceof z.ZodDefault || isRetired(field);
}

const picked = (answer: object, shape: object): object =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => name in shape));
