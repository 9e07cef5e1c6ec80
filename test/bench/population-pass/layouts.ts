import { coefficients } from '../../../scripts/commands/cost/cost-coefficients.ts';
import { requestUnits } from '../../../scripts/commands/cost/request-units.ts';
import { SKILLS } from './company.ts';
import type { Cost } from './events.ts';

/** A way to lay out what is known about a person. */
export interface Layout {
  name: string;
  /** Equal documents that the state is spread over, skill by skill. */
  documents: number;
  /** Whether the evidence of one write stands in one document instead of one a signal. */
  evidenceTogether?: true;
}

export const layouts: readonly Layout[] = [
  { name: 'one document a person', documents: 1 },
  { name: 'five documents a person', documents: 5 },
  { name: 'one document a skill', documents: SKILLS },
  { name: 'one a person, evidence of a write in one', documents: 1, evidenceTogether: true },
];

/** What is folded together, and KB of one piece of evidence and of a person's whole state. */
type Measured = Pick<Cost, 'together' | 'evidenceKB' | 'stateKB'>;

/** Documents of the state that signals about so many different skills touch, when these are spread evenly. */
const touched = ({ documents }: Layout, skills: number): number =>
  documents === SKILLS ? skills : documents * (1 - (1 - 1 / documents) ** skills);

/** Units of one signal, each about another skill while there are some left. */
export function unitsOfSignal(layout: Layout, { together, evidenceKB, stateKB }: Measured): number {
  const kb = stateKB / layout.documents;
  const state =
    touched(layout, Math.min(together, SKILLS)) * (requestUnits.read(kb) + requestUnits.replace(kb));
  const evidence = layout.evidenceTogether
    ? requestUnits.create(together * evidenceKB)
    : together * requestUnits.create(evidenceKB);
  return (state + evidence) / together;
}

/** Units of reading one whole person, as passes over the company and doors about a person do. */
export const unitsOfPerson = ({ documents }: Layout, { stateKB }: Pick<Measured, 'stateKB'>): number =>
  documents * requestUnits.read(stateKB / documents);

/** Units of one person in a month, signals and passes, with the assumptions of the cost guide. */
export function unitsOfMonth(layout: Layout, measured: Measured): number {
  const { signalsPerPerson, fullPasses, practicePasses, inReach } = coefficients;
  const passes = fullPasses.value + practicePasses.value * inReach.value;
  return signalsPerPerson.value * unitsOfSignal(layout, measured) + passes * unitsOfPerson(layout, measured);
}
