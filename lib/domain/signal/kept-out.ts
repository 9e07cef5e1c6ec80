import type { EmploymentPolicy } from '../policy/employment.ts';
import { speaksOfAPerson, type PersonalSignal, type Signal } from './signal.ts';
import { figuresAgreed, type WorksAgreement } from '../policy/works-agreement.ts';

/** Of each kind of signal about one person, whether it comes from the systems in which they work. */
const isFromWorkSystems: Record<PersonalSignal['type'], boolean> = {
  'learning-os.workforce.person': false,
  'learning-os.workforce.left': false,
  'learning-os.assessment.scored': false,
  'learning-os.observation.made': true,
  'learning-os.self.reported': false,
  'learning-os.objective.set': true,
  'learning-os.objective.met': true,
  'learning-os.role.held': false,
  'learning-os.figure.reported': true,
  'learning-os.exercise.answered': false,
  'learning-os.learning.recorded': false,
  // What it takes back goes, whatever it was.
  'learning-os.evidence.withdrawn': false,
};

/**
 * Whether the agreement keeps a signal out: what comes from the systems of somebody's work where no evidence of it is
 * agreed, and a figure of their work unless it is agreed what that one is for.
 */
export function isKeptOut(signal: Signal, agreement: WorksAgreement): boolean {
  if (!speaksOfAPerson(signal)) return false;
  if (agreement.noIndividualWorkEvidence && isFromWorkSystems[signal.type]) return true;
  return signal.type === 'learning-os.figure.reported' && !figuresAgreed(agreement).has(signal.data.figureId);
}

/** Whether a signal serves a use alone that bears on employment and is not in use: then nothing is gathered. */
export const isOutOfUse = (signal: Signal, { performance }: EmploymentPolicy): boolean =>
  signal.type === 'learning-os.objective.set' && !performance.isOn;
