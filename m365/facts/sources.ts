interface Source {
  page: string;
  /** Day on which it was read, or the month where the day was not kept. */
  read: string;
  /**
   * How far it can be trusted: a report is what somebody met, a library what Microsoft's or the community's own client
   * sends.
   */
  kind: 'reference' | 'permissions file' | 'schema' | 'library' | 'report';
}

const reference = (page: string, read = '2026-11-26'): Source => ({
  page: `https://learn.microsoft.com/${page}`,
  read,
  kind: 'reference',
});

/** Where the facts were read. Each is public; none was tried against a tenant of ours. */
export const sources = {
  permissions: {
    page: 'https://github.com/microsoftgraph/microsoft-graph-devx-content permissions/new/permissions.json (2026-08-07)',
    read: '2026-11-26',
    kind: 'permissions file',
  },
  schema: {
    page: 'https://github.com/microsoftgraph/msgraph-metadata schemas/v1.0-Prod.csdl (2026-08-20)',
    read: '2026-11-26',
    kind: 'schema',
  },
  usersDelta: reference('graph/api/user-delta', '2026-11-27'),
  deltaQuery: reference('graph/delta-query-overview', '2026-11-27'),
  deltaLifetime: {
    page: 'https://devblogs.microsoft.com/microsoft365dev “Duration of change tracking tokens for identity and education resources”',
    read: '2026-11-27',
    kind: 'reference',
  },
  deltaReports: {
    page: 'https://github.com/microsoftgraph/microsoft-graph-docs issues 4500, 6194, 14141, 15842; https://github.com/microsoftgraph/microsoft-graph-explorer-v4 issue 4018',
    read: '2026-11-27',
    kind: 'report',
  },
  driveChildren: reference('graph/api/driveitem-list-children', '2026-11-27'),
  driveDelta: reference('graph/api/driveitem-delta', '2026-11-27'),
  driveDeltaReports: {
    page: 'https://github.com/OneDrive/onedrive-api-docs issues 214, 842; https://github.com/microsoftgraph/microsoft-graph-docs pull request 13035; https://github.com/microsoftgraph/microsoft-graph-explorer-v4 issue 4052',
    read: '2026-11-27',
    kind: 'report',
  },
  driveItem: reference('graph/api/driveitem-get', '2026-11-28'),
  drivePut: reference('graph/api/driveitem-put-content', '2026-11-28'),
  drivePutReports: {
    page: 'https://github.com/OneDrive/onedrive-api-docs issues 518, 607; https://github.com/abraunegg/onedrive issue 24; https://github.com/microsoftgraph/msgraph-sdk-php issue 186',
    read: '2026-11-28',
    kind: 'report',
  },
  selectedReports: {
    page: 'https://learn.microsoft.com/answers/questions/5621045 “Sites.Selected not working as expected with Files.Read.All and/or User.Read.All included”',
    read: '2026-11-27',
    kind: 'report',
  },
  securityAttributes: reference('graph/custom-security-attributes-examples', '2026-12-01'),
  securityAttributeReports: {
    page: 'https://github.com/microsoftgraph/microsoft-graph-docs issue 16943 (null for an app that lacks a permission); https://learn.microsoft.com/answers/questions/1188139 (null at /me)',
    read: '2026-12-01',
    kind: 'report',
  },
  groupMembers: reference('graph/api/group-list-transitivemembers', '2026-11-27'),
  leaveDates: reference('graph/tutorial-lifecycle-workflows-set-employeeleavedatetime', '2026-11-27'),
  connectorReply: reference(
    'azure/bot-service/rest-api/bot-framework-rest-connector-api-reference',
    '2026-11-27',
  ),
  connectorTokens: reference(
    'azure/bot-service/rest-api/bot-framework-rest-connector-authentication',
    '2026-11-27',
  ),
  universalActions: reference(
    'microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards',
    '2026-11-27',
  ),
  federation: reference(
    'entra/workload-id/workload-identity-federation-config-app-trust-managed-identity',
    '2026-11-27',
  ),
  installApp: reference('graph/api/userteamwork-post-installedapps', '2026-11-27'),
  installedApps: reference('graph/api/userteamwork-list-installedapps', '2026-11-27'),
  upgradeApp: reference('graph/api/userteamwork-teamsappinstallation-upgrade', '2026-11-27'),
  notifyMany: reference('graph/api/teamwork-sendactivitynotificationtorecipients'),
  notifyOne: reference('graph/api/userteamwork-sendactivitynotification'),
  topic: reference('graph/api/resources/teamworkactivitytopic'),
  deepLinks: reference('microsoftteams/platform/concepts/build-and-test/deep-link-application'),
  webUrlReports: {
    page: 'Public notifiers on GitHub that quote Graph’s refusal of other hosts; techcommunity.microsoft.com “Activity Feed Notifications Fail Due to WebUrl Length Limit”',
    read: '2026-11-26',
    kind: 'report',
  },
  contentList: reference('graph/api/learningprovider-list-learningcontents'),
  contentGet: reference('graph/api/learningcontent-get'),
  contentUpdate: reference('graph/api/learningcontent-update'),
  contentDelete: reference('graph/api/learningprovider-delete-learningcontents'),
  activityCreate: reference('graph/api/employeeexperienceuser-post-learningcourseactivities'),
  activityGet: reference('graph/api/learningcourseactivity-get'),
  activityUpdate: reference('graph/api/learningcourseactivity-update'),
  activityDelete: reference('graph/api/learningcourseactivity-delete'),
  activityErrors: reference('graph/learningcourseactivity-error-codes'),
  listCreate: reference('graph/api/list-create', '2026-11-29'),
  siteRoles: {
    page: 'https://devblogs.microsoft.com/microsoft365dev “SharePoint now supports delegated Sites.Selected authentication”',
    read: '2026-11-26',
    kind: 'reference',
  },
  lists: {
    page: 'https://github.com/SharePoint/sp-dev-docs docs/sp-add-ins/working-with-lists-and-list-items-with-rest.md',
    read: '2026-11-26',
    kind: 'reference',
  },
  appOnly: {
    page: 'https://github.com/pnp/pnpframework discussion 432; https://github.com/pnp/powershell discussion 5377',
    read: '2026-11-26',
    kind: 'report',
  },
  siteUsers: reference(
    'previous-versions/office/sharepoint-csom/mt829537(v=office.15) “User.AadObjectId”',
    '2026-11-29',
  ),
  siteUserReports: {
    page: 'https://github.com/pnp/cli-microsoft365 src/utils/spo.ts, which reads AadObjectId/NameId; sources that found another number in UserId',
    read: '2026-11-29',
    kind: 'report',
  },
  columnOfPeople: reference('graph/api/resources/personorgroupcolumn', '2026-11-29'),
  pnp: {
    page: 'https://www.npmjs.com/package/@pnp/sp what the version in package-lock.json sends',
    read: '2026-11-26',
    kind: 'library',
  },
  eventCreate: reference('graph/api/user-post-events', '2026-11-28'),
  eventGet: reference('graph/api/event-get', '2026-11-28'),
  eventUpdate: reference('graph/api/event-update', '2026-11-28'),
  eventCancel: reference('graph/api/event-cancel', '2026-11-28'),
  eventReports: {
    page: 'https://github.com/alcionai/corso issue 2490; https://learn.microsoft.com/answers/questions/1660054 “Application is over its MailboxConcurrency limit”',
    read: '2026-11-28',
    kind: 'report',
  },
  extendedProperties: reference('graph/api/singlevaluelegacyextendedproperty-get', '2026-11-28'),
  noMailbox: reference(
    'exchange/troubleshoot/user-and-shared-mailboxes/rest-api-is-not-yet-supported-for-this-mailbox-error',
    '2026-11-29',
  ),
  noMailboxReports: {
    page: 'https://learn.microsoft.com/answers/questions/1457213 “unable to obtain free busy time of calendar” (no licence); https://learn.microsoft.com/answers/questions/4376157 (an event that is gone and a mailbox that is gone are both 404)',
    read: '2026-11-29',
    kind: 'report',
  },
  mailboxScopes: reference('exchange/permissions-exo/application-rbac', '2026-11-28'),
  userBasics: {
    page: 'https://learn.microsoft.com/answers/questions/6019739 “User.ReadBasic.All listed as an Application permission, but no /users operation accepts it”',
    read: '2026-11-28',
    kind: 'report',
  },
  webhooks: reference('microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook'),
  cards: reference('microsoftteams/platform/task-modules-and-cards/cards/cards-reference', '2026-11'),
  responses: reference('azure/foundry/openai/how-to/responses', '2026-11'),
  reasoning: reference('azure/foundry/openai/how-to/reasoning'),
  structured: reference('azure/foundry/openai/how-to/structured-outputs', '2026-11'),
  embeddings: reference('azure/foundry/openai/how-to/embeddings'),
} as const satisfies Record<string, Source>;

export type SourceName = keyof typeof sources;
