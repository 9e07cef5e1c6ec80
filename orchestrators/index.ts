import { analyseNeeds } from './analyse-needs.ts';
import { coverageWeekly } from './coverage-weekly.ts';
import { askAboutDemandMonthly } from './ask-about-demand-monthly.ts';
import { measureDrafted } from './draft-for-sample.ts';
import { deliverToGroup } from './deliver-to-group.ts';
import { offerAtMoments } from './offer-at-moments.ts';
import { planWorkforce } from './plan-workforce.ts';
import { remindPractice } from './remind-practice.ts';
import { runCohorts } from './run-cohorts.ts';
import { runProgrammes } from './run-programmes.ts';
import { renewAsset } from './renew-asset.ts';
import { replayRegisters } from './replay-registers.ts';
import { tryWords } from './try-words.ts';
import { respondToNeed } from './respond-to-need.ts';
import type { Flow } from './flow.ts';

/** Every flow. A new one is a file and one line here. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of flows holds flows of every input
export const flows: readonly Flow<any, unknown>[] = [
  analyseNeeds,
  askAboutDemandMonthly,
  respondToNeed,
  renewAsset,
  deliverToGroup,
  remindPractice,
  offerAtMoments,
  runProgrammes,
  runCohorts,
  replayRegisters,
  tryWords,
  measureDrafted,
  coverageWeekly,
  planWorkforce,
];
