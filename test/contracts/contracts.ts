import { budgetsContract } from './budgets.ts';
import { calibrationContract } from './calibration.ts';
import { chatsContract } from './chats.ts';
import { rolePlaysContract } from './role-plays.ts';
import { expertsContract } from './experts.ts';
import { objectivesContract, reviewsContract } from './reviews.ts';
import { transferPlansContract } from './transfer-plans.ts';
import type { Contract } from './contract.ts';
import { cohortsContract } from './cohorts.ts';
import { coverageContract } from './coverage.ts';
import { deadLettersContract } from './dead-letters.ts';
import { decisionsContract } from './decisions.ts';
import { declinedDemandContract } from './declined-demand.ts';
import { directoryAccountsContract } from './directory-accounts.ts';
import { disclosuresContract } from './disclosures.ts';
import { droppedFilesContract } from './dropped-files.ts';
import { effectsContract } from './effects.ts';
import { experienceContract } from './experience.ts';
import { groupsContract } from './groups.ts';
import { hooksContract } from './hooks.ts';
import { feedsContract } from './feeds.ts';
import { houseWordingContract } from './house-wording.ts';
import { identitiesContract } from './identities.ts';
import { learnersContract } from './learners.ts';
import { benchContract, moversContract } from './consents.ts';
import { needsContract } from './needs.ts';
import { outRecordsContract } from './out-records.ts';
import { pullsContract } from './pulls.ts';
import { postedCardsContract } from './posted-cards.ts';
import { registersContract } from './registers.ts';
import { rateLimitsContract } from './rate-limits-per-person.ts';
import { repliesContract } from './replies.ts';
import { sealsContract } from './seals.ts';
import { sourceItemsContract } from './source-items.ts';
import { statementsContract } from './statements.ts';
import { standingsContract } from './standings.ts';
import { vectorsContract } from './vectors.ts';

/** Every store's contract. A new store is one file and one line here. */
export const contracts: readonly Contract[] = [
  learnersContract,
  outRecordsContract,
  groupsContract,
  needsContract,
  moversContract,
  benchContract,
  registersContract,
  calibrationContract,
  standingsContract,
  declinedDemandContract,
  experienceContract,
  houseWordingContract,
  coverageContract,
  disclosuresContract,
  effectsContract,
  decisionsContract,
  budgetsContract,
  rateLimitsContract,
  repliesContract,
  sealsContract,
  deadLettersContract,
  hooksContract,
  feedsContract,
  directoryAccountsContract,
  pullsContract,
  sourceItemsContract,
  droppedFilesContract,
  chatsContract,
  cohortsContract,
  rolePlaysContract,
  transferPlansContract,
  objectivesContract,
  reviewsContract,
  expertsContract,
  postedCardsContract,
  statementsContract,
  identitiesContract,
  vectorsContract,
];
