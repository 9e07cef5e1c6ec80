import type { Budgets } from './budgets.ts';
import type { Bus } from './bus.ts';
import type { CalibrationStore } from './calibration.ts';
import type { Catalogue } from './catalogue.ts';
import type { Channels } from './channels.ts';
import type { Lists } from './lists.ts';
import type { Chats } from './chats.ts';
import type { Cohorts } from './cohorts.ts';
import type { CoverageStore } from './coverage.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Decisions } from './decisions.ts';
import type { DeclinedDemandStore } from './declined-demand.ts';
import type { CheckedAttributes } from './checked-attributes.ts';
import type { Directory } from './directory.ts';
import type { PersonNames } from './person-names.ts';
import type { DirectoryAccounts } from './directory-accounts.ts';
import type { Disclosures } from './disclosures.ts';
import type { DroppedFiles } from './dropped-files.ts';
import type { Effects } from './effects.ts';
import type { Experts } from './experts.ts';
import type { Feeds } from './feeds.ts';
import type { Experience } from './experience.ts';
import type { Groups } from './groups.ts';
import type { Hooks } from './hooks.ts';
import type { HouseWording } from './house-wording.ts';
import type { SiteFolder } from '../domain/source/site-folder.ts';
import type { HrFolder } from './hr-folder.ts';
import type { Identities } from './identities.ts';
import type { Learners } from './learners.ts';
import type { LearningSystem } from './learning-system.ts';
import type { Meetings } from './meetings.ts';
import type { Model } from './model.ts';
import type { Needs } from './needs.ts';
import type { Objectives } from './objectives.ts';
import type { OutRecords } from './out-records.ts';
import type { PersonalData } from './personal-data.ts';
import type { Probe } from './probes.ts';
import type { Pulls } from './pulls.ts';
import type { PostedCards } from './posted-cards.ts';
import type { RateLimits } from './rate-limits-per-person.ts';
import type { Registers } from './registers.ts';
import type { Replies } from './replies.ts';
import type { Reviews } from './reviews.ts';
import type { RolePlays } from './role-plays.ts';
import type { SourceItems } from './source-items.ts';
import type { Sources } from './sources.ts';
import type { Seals } from './seals.ts';
import type { Statements } from './statements.ts';
import type { Standings } from './standings.ts';
import type { Tables } from './tables.ts';
import type { KeptVectors } from './kept-vectors.ts';
import type { TransferPlans } from './transfer-plans.ts';
import type { BeingSeen } from '../domain/mobility/being-seen.ts';
import type { Bench } from './bench.ts';
import type { Consents } from './consents.ts';
import type { BearerTokens } from './bearer-tokens.ts';
import type { Languages } from '../messages/languages.ts';
import type { Words } from '../messages/words.ts';

/** Everything outside the core that an agent or a door can ask for. */
export interface Ports {
  /** The language of the company: of what many read, and of what is stored as it was said. */
  words: Words;
  /** By tag, for what one person receives (`wordsFor`). */
  languages: Languages;
  learners: Learners;
  outRecords: OutRecords;
  groups: Groups;
  needs: Needs;
  registers: Registers;
  personalData: PersonalData;
  calibration: CalibrationStore;
  standings: Standings;
  declinedDemand: DeclinedDemandStore;
  experience: Experience;
  houseWording: HouseWording;
  coverage: CoverageStore;
  disclosures: Disclosures;
  effects: Effects;
  decisions: Decisions;
  budgets: Budgets;
  rateLimits: RateLimits;
  replies: Replies;
  rolePlays: RolePlays;
  experts: Experts;
  transferPlans: TransferPlans;
  objectives: Objectives;
  reviews: Reviews;
  /** For which openings people let themselves be seen. */
  movers: Consents<BeingSeen>;
  bench: Bench;
  seals: Seals;
  tokens: BearerTokens;
  deadLetters: DeadLetters;
  statements: Statements;
  hooks: Hooks;
  feeds: Feeds;
  directoryAccounts: DirectoryAccounts;
  /** The same of whom an HR file names. */
  employees: DirectoryAccounts;
  identities: Identities;
  chats: Chats;
  cohorts: Cohorts;
  postedCards: PostedCards;
  pulls: Pulls;
  tables: Tables;
  bus: Bus;
  model: Model;
  keptVectors: KeptVectors;
  sources: Sources;
  sourceItems: SourceItems;
  /** The same of the folder of HR. */
  hrItems: SourceItems;
  droppedFiles: DroppedFiles;
  /** Absent where the company names none. */
  hrFolder: HrFolder | undefined;
  /** Where files of records are put; absent where the company names none. */
  recordFolder: SiteFolder | undefined;
  /** Absent where the company names none that is asked. */
  learningSystem: LearningSystem | undefined;
  catalogue: Catalogue;
  lists: Lists;
  /** Address of the chat with the bot; absent where the Teams app is not installed. */
  chat: string | undefined;
  /** Absent where the company does not let the layer read its directory. */
  directory: Directory | undefined;
  personNames: PersonNames;
  /** Absent where the company provides none. */
  checkedAttributes: CheckedAttributes | undefined;
  /** Absent where the company names no mailbox of which cohorts meet. */
  meetings: Meetings | undefined;
  channels: Channels;
  /**
   * Whether there is a site that whoever plays a partner, runs meetings, coaches or produces can open, and learners
   * cannot.
   */
  hasFacilitatorsSite: boolean;
  /** What the layer depends on, to be asked whether it answers. */
  probes: readonly Probe[];
}
