import { speaksOfAPerson, type PersonalSignal, type Signal } from './signal.ts';
import type { WorksAgreement } from './works-agreement.ts';

/** Of each kind of signal about one person, whether it comes from the systems in which they work. */
const isFromWorkSystems: Record<PersonalSignal['type'], boolean> = {
  'learning-os.workforce.person': false,
  'learning-os.workforce.left': false,
  'learning-os.assessment.scored': false,
  'learning-os.observation.made': true,
  'learning-os.self.reported': false,
  'learning-os.objective.met': true,
  'learning-os.role.held': false,
  'learning-os.figure.reported': true,
  'learning-os.exercise.answered': false,
  'learning-os.learning.recorded': false,
  // What it takes back goes, whatever it was.
  'learning-os.evidence.withdrawn': false,
};

/** Whether the agreement keeps a signal out. */
export const isKeptOut = (signal: Signal, agreement: WorksAgreement): boolean =>
  agreement.noIndividualWorkEvidence && speaksOfAPerson(signal) && isFromWorkSystems[signal.type];
