import { randomBytes } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import { cosmosDirectoryAccounts } from './adapters/cosmos/directory-accounts.ts';
import { cosmosBudgets } from './adapters/cosmos/budgets.ts';
import { cosmosCalibration } from './adapters/cosmos/calibration.ts';
import { cosmosChats } from './adapters/cosmos/chats.ts';
import { cosmosCohorts } from './adapters/cosmos/cohorts.ts';
import { cosmosCoverage } from './adapters/cosmos/coverage.ts';
import { catalogues } from './adapters/catalogues.ts';
import { cosmosDeadLetters } from './adapters/cosmos/dead-letters.ts';
import { cosmosDecisions } from './adapters/cosmos/decisions.ts';
import { cosmosDeclinedDemand } from './adapters/cosmos/declined-demand.ts';
import { documentsIn, openDatabase } from './adapters/cosmos/documents.ts';
import type { Lasting } from './adapters/cosmos/lasting.ts';
import { cosmosDisclosures } from './adapters/cosmos/disclosures.ts';
import { cosmosDroppedFiles } from './adapters/cosmos/dropped-files.ts';
import { cosmosEffects } from './adapters/cosmos/effects.ts';
import { cosmosExperience } from './adapters/cosmos/experience.ts';
import { cosmosGroups } from './adapters/cosmos/groups.ts';
import { cosmosHooks } from './adapters/cosmos/hooks.ts';
import { cosmosExperts } from './adapters/cosmos/experts.ts';
import { cosmosFeeds } from './adapters/cosmos/feeds.ts';
import { cosmosHouseWording } from './adapters/cosmos/house-wording.ts';
import { cosmosIdentities } from './adapters/cosmos/identities.ts';
import { cosmosLearners } from './adapters/cosmos/learners.ts';
import { cosmosNeeds } from './adapters/cosmos/needs.ts';
import { cosmosOutRecords } from './adapters/cosmos/out-records.ts';
import { cosmosPersonalData } from './adapters/cosmos/personal-data/personal-data.ts';
import { cosmosPulls } from './adapters/cosmos/pulls.ts';
import { cosmosPostedCards } from './adapters/cosmos/posted-cards.ts';
import { cosmosRateLimits } from './adapters/cosmos/rate-limits-per-person.ts';
import { cosmosRegisters } from './adapters/cosmos/registers.ts';
import { cosmosReplies } from './adapters/cosmos/replies.ts';
import { cosmosTheirsAlone } from './adapters/cosmos/theirs-alone.ts';
import { cosmosSeals } from './adapters/cosmos/seals.ts';
import { cosmosSourceItems } from './adapters/cosmos/source-items.ts';
import { cosmosStatements } from './adapters/cosmos/statements.ts';
import { cosmosStandings } from './adapters/cosmos/standings.ts';
import { cosmosVectors } from './adapters/cosmos/vectors.ts';
import { entraCheckedAttributes } from './adapters/entra/checked-attributes.ts';
import { entraDirectory } from './adapters/entra/directory.ts';
import { entraPersonNames } from './adapters/entra/person-names.ts';
import { entraTokens } from './adapters/entra/tokens.ts';
import { openMailbox } from './adapters/exchange/mailbox.ts';
import { managedIdentity, registrationOf } from './adapters/identity.ts';
import { catalogueOf, learningSystemOf } from './adapters/learning-systems.ts';
import { toldOfBudget, toOperatorsLog } from './adapters/operators-log.ts';
import { openAiModel } from './adapters/openai/model.ts';
import { remembering } from './adapters/openai/remembering.ts';
import { serviceBus } from './adapters/service-bus/bus.ts';
import { toReceivers } from './adapters/receivers/to-receivers.ts';
import { sharePointRecordFiles } from './adapters/sharepoint/record-files.ts';
import { sharePointReports } from './adapters/sharepoint/reports.ts';
import { sharePointListRows, sharePointLists } from './adapters/sharepoint/lists.ts';
import { driveChanges } from './adapters/sharepoint/drive-changes.ts';
import { sharePointHrFolder } from './adapters/sharepoint/hr-folder.ts';
import { lmsExports } from './adapters/sharepoint/lms-export.ts';
import { noPages, sharePointPages } from './adapters/sharepoint/pages.ts';
import { sharePointPageVersions } from './adapters/sharepoint/page-versions.ts';
import { sharePointPictures } from './adapters/sharepoint/pictures.ts';
import { openSite } from './adapters/sharepoint/site.ts';
import { sharePointSources } from './adapters/sharepoint/sources.ts';
import { wholeFolders } from './adapters/sharepoint/whole-folders.ts';
import { tableReader } from './adapters/documents/tables/table-reader.ts';
import { watchedReader } from './adapters/documents/watched-reader.ts';
import { approversChannel } from './adapters/teams/approvers-channel.ts';
import { botConnector } from './adapters/teams/bot-connector.ts';
import { chatAnswers } from './adapters/teams/chat-answers.ts';
import { chatUpdates } from './adapters/teams/chat-updates.ts';
import { activityNotices, chatIn } from './adapters/teams/notices.ts';
import { openGraph } from './adapters/graph.ts';
import { probesOf } from './adapters/probes.ts';
import { vivaAssignments } from './adapters/viva-learning/assignments.ts';
import { vivaCatalogueItems, vivaCatalogues } from './adapters/viva-learning/catalogue.ts';
import { blockListOf } from './adapters/webhooks/reachable.ts';
import { makerBriefs, webhooks } from './adapters/webhooks/send.ts';
import { signer } from './adapters/webhooks/signer.ts';
import type { AgentName } from './domain/agent-name.ts';
import { readConfig, type Config } from './config.ts';
import { teamsResource } from './domain/text/web-addresses.ts';
import { siteFolderAt } from './domain/source/site-folder.ts';
import { withinBudgets } from './budgets.ts';
import { orOnlyObserve } from './effects.ts';
import { withSwitches } from './switches.ts';
import type { Channels } from './ports/channels.ts';
import type { Ports } from './ports/index.ts';
import { languagesOf } from './messages/languages.ts';

export interface App {
  ports: Ports;
  disabledAgents: ReadonlySet<AgentName>;
  /** Whether flows on their way are let end and no other is begun: before a version that their histories do not fit. */
  isDraining?: boolean;
  /** The page of role-plays: where Teams opens it, and which origins may show it. */
  page?: { url: string; hosts: readonly string[] };
}

/** Draws what nobody can guess, so many bytes each time. */
const drawn = (bytes: number) => (): string => randomBytes(bytes).toString('hex');

/** Connects every port to its adapter. Nothing is opened here: each adapter loads its SDK at its first use. */
export function wire(
  config: Config,
  credential: TokenCredential = managedIdentity(config.AZURE_CLIENT_ID),
): App {
  const languages = languagesOf(config.LANGUAGE, config.FORM_OF_ADDRESS);
  const words = languages(undefined);
  const database = openDatabase({
    endpoint: config.Cosmos__accountEndpoint,
    database: config.COSMOS_DATABASE,
    credential,
  });
  const lasting: Lasting = { retention: async () => (await registers.policy()).retention, now: Date.now };
  const bus = serviceBus({ namespace: config.ServiceBus__fullyQualifiedNamespace, credential });
  const registration = {
    tenantId: config.ENTRA_TENANT_ID,
    clientId: config.ENTRA_CLIENT_ID,
    authority: config.ENTRA_AUTHORITY,
  };
  const asRegistration = registrationOf(registration, credential);
  const graph = openGraph({ endpoint: config.GRAPH_ENDPOINT, credential });
  const connector = botConnector(asRegistration, config.BOT_SERVICE_HOSTS);
  const site = openSite({ url: config.SHAREPOINT_SITE_URL, credential });
  const { FACILITATORS_SITE_URL: url, PEOPLE_FROM_DIRECTORY: people, CHECKED_ATTRIBUTES: checked } = config;
  const facilitators = url === '' ? undefined : { url, site: openSite({ url, credential }) };
  const hooks = cosmosHooks(documentsIn(database, 'hooks', 'event', lasting), config.WEBHOOK_HOSTS);
  const inRegisters = documentsIn(database, 'registers', 'register', lasting);
  const inLearners = documentsIn(database, 'learners', 'personId', lasting);
  const calibration = cosmosCalibration(inRegisters);
  const registers = cosmosRegisters(inRegisters, calibration);
  const posting = {
    allowedHosts: config.WEBHOOK_HOSTS,
    open: blockListOf(config.WEBHOOK_NETWORKS),
    sign: signer(hooks.publishKey),
  };
  const out = config.RECORD_FILES_FOLDER === '' ? undefined : siteFolderAt(config.RECORD_FILES_FOLDER);
  const recordFiles = out && sharePointRecordFiles(graph, openSite({ url: out.siteUrl, credential }), out);
  const mailbox = openMailbox(graph, config.LEARNING_MAILBOX);
  const channels = withSwitches<Channels>(
    {
      pages: sharePointPages(site, config.SHAREPOINT_SITE_URL),
      facilitatorPages: facilitators
        ? sharePointPages(facilitators.site, facilitators.url)
        : noPages('FACILITATORS_SITE_URL is not set'),
      pageVersions: sharePointPageVersions([
        { site, url: config.SHAREPOINT_SITE_URL },
        ...(facilitators ? [facilitators] : []),
      ]),
      pictures: sharePointPictures(site, config.SHAREPOINT_SITE_URL),
      reports: sharePointReports(site, config.SHAREPOINT_SITE_URL),
      catalogue: vivaCatalogueItems(graph, config.VIVA_PROVIDER_ID),
      assignments: vivaAssignments(graph, config.VIVA_PROVIDER_ID),
      // Teams lets an app notify as the one that its manifest names, which is the registration.
      notices: activityNotices(openGraph({ endpoint: config.GRAPH_ENDPOINT, credential: asRegistration }), {
        appId: config.TEAMS_APP_ID,
        siteUrl: config.SHAREPOINT_SITE_URL,
        topic: words.say('notice.topic'),
      }),
      charterRows: sharePointListRows(site),
      ...mailbox.channels,
      approvalCards: approversChannel(config.APPROVAL_WEBHOOK_URL, config.APPROVAL_WEBHOOK_HOSTS, words),
      chat: chatAnswers(connector),
      chatUpdates: chatUpdates(connector),
      webhooks: webhooks(posting),
      makers: makerBriefs(posting),
      records: toReceivers({ ...posting, secrets: config.RECEIVER_SECRETS, files: recordFiles }),
    },
    registers,
  );
  const { SHAREPOINT_SITE_URL: siteUrl, SHAREPOINT_SOURCES_FOLDER: folder } = config;
  const sourcesFolder = { site, folder, whole: wholeFolders(graph, { siteUrl, folder }, Date.now) };
  const sources = {
    ...sharePointSources(sourcesFolder, watchedReader(), Date.now),
    ...driveChanges(graph, { siteUrl, folder }),
  };
  const hr = config.HR_FILES_FOLDER === '' ? undefined : siteFolderAt(config.HR_FILES_FOLDER);
  const hrFolder = hr && sharePointHrFolder(openSite({ url: hr.siteUrl, credential }), graph, hr);
  const learningSystem = learningSystemOf(config, posting.open);
  const model = openAiModel({
    endpoint: config.OPENAI_ENDPOINT,
    draftDeployment: config.OPENAI_DRAFT_DEPLOYMENT,
    draftEffort: config.OPENAI_DRAFT_EFFORT,
    embeddingDeployment: config.OPENAI_EMBEDDING_DEPLOYMENT,
    credential,
  });
  const keptVectors = cosmosVectors(
    documentsIn(database, 'vectors', 'id', lasting),
    `${config.OPENAI_EMBEDDING_DEPLOYMENT} ${config.OPENAI_EMBEDDING_MODEL}`,
    Date.now,
  );
  const budgets = cosmosBudgets(inRegisters, toldOfBudget);
  const ports: Ports = {
    words,
    languages,
    learners: cosmosLearners(inLearners, registers, drawn(16), config.PILOT_DEPARTMENTS),
    outRecords: cosmosOutRecords(inLearners, inRegisters),
    groups: cosmosGroups(documentsIn(database, 'groups', 'groupId', lasting)),
    needs: cosmosNeeds(documentsIn(database, 'needs', 'needId', lasting), bus),
    registers,
    personalData: cosmosPersonalData((name, keyName) => documentsIn(database, name, keyName)),
    calibration,
    standings: cosmosStandings(inRegisters),
    declinedDemand: cosmosDeclinedDemand(inRegisters),
    experience: cosmosExperience(inRegisters),
    houseWording: cosmosHouseWording(inRegisters),
    coverage: cosmosCoverage(inRegisters),
    disclosures: cosmosDisclosures(
      inRegisters,
      drawn(32),
      async () => (await registers.policy()).thresholds.minimumGroup,
    ),
    effects: cosmosEffects(documentsIn(database, 'effects', 'instanceId', lasting)),
    decisions: cosmosDecisions(documentsIn(database, 'decisions', 'chain', lasting), toOperatorsLog),
    budgets,
    rateLimits: cosmosRateLimits(inLearners),
    replies: cosmosReplies(documentsIn(database, 'replies', 'id', lasting)),
    ...cosmosTheirsAlone(documentsIn(database, 'role-plays', 'personId', lasting)),
    experts: cosmosExperts(documentsIn(database, 'experts', 'personId', lasting)),
    seals: cosmosSeals(inRegisters, drawn(32)),
    tokens: entraTokens({
      ...registration,
      audience: config.APP_AUDIENCE,
      resource: teamsResource(config.APP_URL, config.ENTRA_CLIENT_ID),
      connector: {
        issuer: config.BOT_ISSUER,
        keysUrl: config.BOT_KEYS_URL,
        serviceHosts: config.BOT_SERVICE_HOSTS,
      },
    }),
    deadLetters: cosmosDeadLetters(documentsIn(database, 'dead-letters', 'id', lasting)),
    statements: cosmosStatements(documentsIn(database, 'statements', 'source', lasting)),
    hooks,
    bus,
    feeds: cosmosFeeds(inRegisters),
    directoryAccounts: cosmosDirectoryAccounts(inLearners),
    employees: cosmosDirectoryAccounts(inLearners, 'employee'),
    tables: tableReader(),
    identities: cosmosIdentities(documentsIn(database, 'identities', 'key', lasting), drawn(32)),
    chats: cosmosChats(inLearners),
    postedCards: cosmosPostedCards(documentsIn(database, 'needs', 'needId', lasting)),
    cohorts: cosmosCohorts(documentsIn(database, 'needs', 'needId', lasting)),
    sourceItems: cosmosSourceItems(inRegisters),
    hrItems: cosmosSourceItems(inRegisters, 'hr-items'),
    droppedFiles: cosmosDroppedFiles(inRegisters),
    hrFolder,
    recordFolder: out,
    pulls: cosmosPulls(inRegisters),
    model: remembering(withinBudgets(model, { budgets, registers }, Date.now), keptVectors),
    keptVectors,
    lists: sharePointLists(site, config.SHAREPOINT_SITE_URL),
    chat: chatIn({ appId: config.TEAMS_APP_ID }),
    sources,
    learningSystem,
    catalogue: catalogues(
      ...vivaCatalogues(graph, config.VIVA_PROVIDER_ID, config.VIVA_OTHER_PROVIDERS),
      ...(learningSystem ? [catalogueOf(learningSystem, registers)] : []),
      lmsExports(sourcesFolder),
    ),
    directory: people === 'off' ? undefined : entraDirectory(graph, people, config.PILOT_GROUPS),
    personNames: entraPersonNames(graph),
    checkedAttributes: checked.length === 0 ? undefined : entraCheckedAttributes(graph, checked),
    hasFacilitatorsSite: facilitators !== undefined,
    meetings: mailbox.meetings,
    channels: orOnlyObserve(channels, { isSet: config.OBSERVE_ONLY, registers }),
    probes: probesOf({
      registers,
      bus,
      model,
      graph,
      site,
      facilitatorsSite: facilitators,
      hrFolder,
      recordFiles,
      learningSystem,
      mailbox,
      vivaProviderId: config.VIVA_PROVIDER_ID,
      teamsAppId: config.TEAMS_APP_ID,
      sourcesFolder: config.SHAREPOINT_SOURCES_FOLDER,
      sources,
      approvalWebhookUrl: config.APPROVAL_WEBHOOK_URL,
      approvalWebhookHosts: config.APPROVAL_WEBHOOK_HOSTS,
    }),
  };
  return {
    ports,
    disabledAgents: config.DISABLED_AGENTS,
    isDraining: config.DRAINING,
    page: { url: new URL('/api/practice', config.APP_URL).href, hosts: config.TEAMS_ORIGINS },
  };
}

let app: App | undefined;

/**
 * The app of this process, wired from its settings at the first use.
 * @throws SettingMissing naming every setting that is missing or wrong
 */
export const theApp = (): App => (app ??= wire(readConfig()));
