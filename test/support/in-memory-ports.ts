import { cosmosDirectoryAccounts } from '../../lib/adapters/cosmos/directory-accounts.ts';
import { cosmosBudgets } from '../../lib/adapters/cosmos/budgets.ts';
import { cosmosCalibration } from '../../lib/adapters/cosmos/calibration.ts';
import { cosmosChats } from '../../lib/adapters/cosmos/chats.ts';
import { cosmosCohorts } from '../../lib/adapters/cosmos/cohorts.ts';
import { cosmosCoverage } from '../../lib/adapters/cosmos/coverage.ts';
import { cosmosDeadLetters } from '../../lib/adapters/cosmos/dead-letters.ts';
import { cosmosDecisions } from '../../lib/adapters/cosmos/decisions.ts';
import { cosmosDeclinedDemand } from '../../lib/adapters/cosmos/declined-demand.ts';
import { cosmosDisclosures } from '../../lib/adapters/cosmos/disclosures.ts';
import { allTimed, type Documents } from '../../lib/adapters/cosmos/documents.ts';
import type { Lasting } from '../../lib/adapters/cosmos/lasting.ts';
import { cosmosDroppedFiles } from '../../lib/adapters/cosmos/dropped-files.ts';
import { cosmosEffects } from '../../lib/adapters/cosmos/effects.ts';
import { cosmosExperience } from '../../lib/adapters/cosmos/experience.ts';
import { cosmosGroups } from '../../lib/adapters/cosmos/groups.ts';
import { cosmosHooks } from '../../lib/adapters/cosmos/hooks.ts';
import { cosmosExperts } from '../../lib/adapters/cosmos/experts.ts';
import { cosmosFeeds } from '../../lib/adapters/cosmos/feeds.ts';
import { cosmosHouseWording } from '../../lib/adapters/cosmos/house-wording.ts';
import { cosmosIdentities } from '../../lib/adapters/cosmos/identities.ts';
import { cosmosLearners } from '../../lib/adapters/cosmos/learners.ts';
import { cosmosNeeds } from '../../lib/adapters/cosmos/needs.ts';
import { cosmosOutRecords } from '../../lib/adapters/cosmos/out-records.ts';
import { cosmosPersonalData } from '../../lib/adapters/cosmos/personal-data/personal-data.ts';
import { cosmosPulls } from '../../lib/adapters/cosmos/pulls.ts';
import { cosmosPostedCards } from '../../lib/adapters/cosmos/posted-cards.ts';
import { cosmosRateLimits } from '../../lib/adapters/cosmos/rate-limits-per-person.ts';
import { cosmosRegisters } from '../../lib/adapters/cosmos/registers.ts';
import { cosmosReplies } from '../../lib/adapters/cosmos/replies.ts';
import { cosmosTheirsAlone } from '../../lib/adapters/cosmos/theirs-alone.ts';
import { cosmosSeals } from '../../lib/adapters/cosmos/seals.ts';
import { cosmosSourceItems } from '../../lib/adapters/cosmos/source-items.ts';
import { cosmosStatements } from '../../lib/adapters/cosmos/statements.ts';
import { cosmosStandings } from '../../lib/adapters/cosmos/standings.ts';
import { cosmosVectors } from '../../lib/adapters/cosmos/vectors.ts';
import { tableReader } from '../../lib/adapters/documents/tables/table-reader.ts';
import type { CatalogueEntry } from '../../lib/domain/content/content.ts';
import { sha256 } from '../../lib/domain/sha256.ts';
import type { Bus } from '../../lib/ports/bus.ts';
import type { Channels } from '../../lib/ports/channels.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { HrFolder } from '../../lib/ports/hr-folder.ts';
import type { LearningSystem } from '../../lib/ports/learning-system.ts';
import type { CheckedAttributes } from '../../lib/ports/checked-attributes.ts';
import type { Directory } from '../../lib/ports/directory.ts';
import type { PersonNames } from '../../lib/ports/person-names.ts';
import type { Meetings } from '../../lib/ports/meetings.ts';
import type { Model } from '../../lib/ports/model.ts';
import type { BearerTokens } from '../../lib/ports/bearer-tokens.ts';
import { notSignedIn } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { Sources } from '../../lib/ports/sources.ts';
import { textSources, type TextDocument } from './text-document.ts';
import { languagesOf } from '../../lib/messages/languages.ts';
import { english } from '../../lib/messages/words.ts';
import { withinBudgets } from '../../lib/budgets.ts';
import { withSwitches } from '../../lib/switches.ts';

/** Where the systems of the tests may be posted to. */
export const HOOK_HOSTS = ['hooks.example'];

/** Where files of records are put in the tests. */
export const RECORD_FOLDER = {
  siteUrl: 'https://localhost:3/sites/records',
  folder: '/sites/records/Shared Documents/Outbox',
};

/** A salt a person, the same in each run and in whatever order they are stored. */
const drawn = (personId: string): string => sha256(`salt of ${personId}`, 32);

/** The stores of the app over any documents: in memory, or the containers of an account. */
export function storesOver(
  unlimited: (name: string) => Documents,
  bus: Bus,
  pilot?: ReadonlySet<string>,
  now: () => number = Date.now,
  secret = 'secret of tests',
) {
  const documents = (name: string): Documents => {
    const open = unlimited(name);
    return {
      ...open,
      async batch(key, writes) {
        await open.batch(key, await allTimed(writes, name, lasting));
      },
    };
  };
  const calibration = cosmosCalibration(documents('registers'));
  const registers = cosmosRegisters(documents('registers'), calibration);
  const lasting: Lasting = { retention: async () => (await registers.policy()).retention, now };
  return {
    words: english,
    languages: languagesOf('en', 'formal'),
    learners: cosmosLearners(documents('learners'), registers, drawn, pilot),
    outRecords: cosmosOutRecords(documents('learners'), documents('registers')),
    groups: cosmosGroups(documents('groups')),
    needs: cosmosNeeds(documents('needs'), bus),
    registers,
    personalData: cosmosPersonalData(unlimited),
    calibration,
    standings: cosmosStandings(documents('registers')),
    declinedDemand: cosmosDeclinedDemand(documents('registers')),
    experience: cosmosExperience(documents('registers')),
    houseWording: cosmosHouseWording(documents('registers')),
    coverage: cosmosCoverage(documents('registers')),
    disclosures: cosmosDisclosures(
      documents('registers'),
      () => secret,
      async () => (await registers.policy()).thresholds.minimumGroup,
    ),
    effects: cosmosEffects(documents('effects')),
    decisions: cosmosDecisions(documents('decisions')),
    budgets: cosmosBudgets(documents('registers')),
    hooks: cosmosHooks(documents('hooks'), HOOK_HOSTS),
    rateLimits: cosmosRateLimits(documents('learners')),
    replies: cosmosReplies(documents('replies')),
    ...cosmosTheirsAlone(documents('role-plays')),
    experts: cosmosExperts(documents('experts')),
    seals: cosmosSeals(documents('registers'), () => secret),
    statements: cosmosStatements(documents('statements')),
    deadLetters: cosmosDeadLetters(documents('dead-letters')),
    feeds: cosmosFeeds(documents('registers')),
    directoryAccounts: cosmosDirectoryAccounts(documents('learners')),
    employees: cosmosDirectoryAccounts(documents('learners'), 'employee'),
    identities: cosmosIdentities(documents('identities'), () => secret),
    pulls: cosmosPulls(documents('registers')),
    chats: cosmosChats(documents('learners')),
    cohorts: cosmosCohorts(documents('needs')),
    postedCards: cosmosPostedCards(documents('needs')),
    sourceItems: cosmosSourceItems(documents('registers')),
    keptVectors: cosmosVectors(documents('vectors'), 'embedding of tests', now),
    hrItems: cosmosSourceItems(documents('registers'), 'hr-items'),
    droppedFiles: cosmosDroppedFiles(documents('registers')),
  };
}

export interface Outside {
  documents: (name: string) => Documents;
  bus: Bus;
  model: Model;
  sources: readonly TextDocument[] | Sources;
  catalogue: readonly CatalogueEntry[];
  channels: Channels;
  pilot?: ReadonlySet<string> | undefined;
  /** True unless it says otherwise. */
  hasFacilitatorsSite?: boolean | undefined;
  directory?: Directory | undefined;
  /** Everybody is called by their id unless it says otherwise. */
  personNames?: PersonNames | undefined;
  checkedAttributes?: CheckedAttributes | undefined;
  hrFolder?: HrFolder | undefined;
  learningSystem?: LearningSystem | undefined;
  meetings?: Meetings | undefined;
  /** Takes no token unless it says otherwise. */
  tokens?: BearerTokens;
  /** The time by which documents are kept; real time where nothing else is said. */
  now?: () => number;
  /** Of the installation, from which noise and pseudonyms are drawn. */
  secret?: string | undefined;
}

const refusing = () => Promise.reject(notSignedIn(message('problem.token.none')));
const noTokens: BearerTokens = { tenantId: '', resource: '', ofConnector: refusing, ofPerson: refusing };

const calledById: PersonNames = { nameOf: (personId) => Promise.resolve(personId) };

/** Every port, with nothing behind it but memory. */
export function inMemoryPorts({
  documents,
  bus,
  pilot,
  now = Date.now,
  model,
  sources,
  catalogue,
  channels,
  hasFacilitatorsSite = true,
  directory,
  personNames = calledById,
  checkedAttributes,
  hrFolder,
  learningSystem,
  meetings,
  tokens = noTokens,
  secret,
}: Outside): Ports {
  const stores = storesOver(documents, bus, pilot, now, secret);
  return {
    ...stores,
    bus,
    model: withinBudgets(model, stores, now),
    sources: 'list' in sources ? sources : textSources(sources),
    lists: {
      rows: () => Promise.resolve(undefined),
      people: () => Promise.resolve([]),
      address: (list: string) => `https://site.example/Lists/${list}`,
    },
    chat: undefined,
    catalogue: { list: () => Promise.resolve({ entries: [...catalogue], leftOut: [] }) },
    channels: withSwitches(channels, stores.registers),
    directory,
    personNames,
    checkedAttributes,
    hrFolder,
    recordFolder: RECORD_FOLDER,
    learningSystem,
    meetings,
    tables: tableReader(),
    tokens,
    hasFacilitatorsSite,
    probes: [],
  };
}
