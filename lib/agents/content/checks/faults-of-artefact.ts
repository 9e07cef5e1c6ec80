import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { Span } from '../../../domain/content/content.ts';
import type { Message } from '../../../messages/message.ts';
import { aboutTheNeed } from './about-the-need.ts';
import { claims } from './claims.ts';
import { coachQuestions } from './coach-questions.ts';
import { conditions } from './conditions.ts';
import { firstTries } from './first-tries.ts';
import { factsOfCases } from './facts-of-cases.ts';
import { lengths } from './lengths.ts';

import { madeUp } from './made-up.ts';
import { matterOf, type ArtefactSubject, type Check } from './matter.ts';
import { moments } from './moments.ts';
import { moves } from './moves.ts';
import { names } from './names.ts';
import { objectives } from './objectives.ts';
import { plainLanguage } from './plain-language.ts';
import { questions } from './questions.ts';
import { repeats } from './repeats.ts';
import { levelsTurned } from './levels-turned.ts';
import { limitsInTextLeftOut } from './limits-in-text-left-out.ts';
import { partnersLines } from './partners-lines.ts';
import { partnersReasons } from './partners-reasons.ts';
import { rulesLeftOut } from './rules-left-out.ts';
import { rubricLevels } from './rubric-levels.ts';
import { safePractice } from './safe-practice.ts';
import { safeText } from './safe-text.ts';
import { sessions } from './sessions.ts';
import { situations } from './situations.ts';
import { steps } from './steps.ts';
import { timesOfCases } from './times-of-cases.ts';
import { titles } from './titles.ts';
import { torn } from './torn.ts';
import { twoSides } from './two-sides.ts';
import { values } from './values.ts';
import { wholeProcedures } from './whole-procedures.ts';

/** Every check, by the name under which the checklist and the evaluations know it. What harms comes first. */
export const checks = {
  'safe-text': safeText,
  'two-sides': twoSides,
  names,
  'made-up': madeUp,
  'first-tries': firstTries,
  'safe-practice': safePractice,
  'about-the-need': aboutTheNeed,
  claims,
  'limits-in-text-left-out': limitsInTextLeftOut,
  'rules-left-out': rulesLeftOut,
  conditions,
  torn,
  titles,
  'whole-procedures': wholeProcedures,
  steps,
  moments,
  questions,
  'times-of-cases': timesOfCases,
  'facts-of-cases': factsOfCases,
  objectives,
  situations,
  sessions,
  values,
  'rubric-levels': rubricLevels,
  'levels-turned': levelsTurned,
  'coach-questions': coachQuestions,
  'partners-lines': partnersLines,
  'partners-reasons': partnersReasons,
  moves,
  repeats,
  'plain-language': plainLanguage,
  lengths,
} as const satisfies Record<string, Check>;
export type CheckName = keyof typeof checks;

/** What is wrong with an artefact, by check; empty where nothing is. */
export function faultsByCheck(
  artefact: Artefact,
  spans: readonly Span[],
  subject: ArtefactSubject,
): Partial<Record<CheckName, Message[]>> {
  const matter = matterOf(artefact, spans, subject);
  return Object.fromEntries(
    Object.entries(checks)
      .map(([name, check]): [string, Message[]] => [name, eachOnce(check(matter))])
      .filter(([, faults]) => faults.length > 0),
  );
}

const eachOnce = (faults: readonly Message[]): Message[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
];

/**
 * What is wrong with an artefact by rule, each fault with its place and in words that a drafter can act on; empty when
 * it may go to a human. The rules hold the words, the order and the two sides; whether it is worth reading is for the
 * human, with the checklist in docs/guides/checklist.md.
 */
export const faultsOfArtefact = (
  artefact: Artefact,
  spans: readonly Span[],
  subject: ArtefactSubject,
): Message[] => Object.values(faultsByCheck(artefact, spans, subject)).flat();
