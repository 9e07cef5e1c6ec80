import { appRoles } from '../functions/http/door/principal.ts';

/**
 * Everything that the layer is permitted in Microsoft 365, each with its reason; a test holds it to the least that
 * `m365/facts` has for the calls that are made. The scripts in `scripts/commands/tenant` grant what is requested here
 * and nothing else, and `npm run doctor` names whatever was granted besides.
 */
export interface Permission {
  /** The service whose app role it is. */
  of: keyof typeof services;
  role: string;
  /** The files that need it. */
  usedBy: readonly string[];
  why: string;
}

/** Services whose app roles the identity holds, by the app id that they have in every tenant. */
export const services = {
  graph: { name: 'Microsoft Graph', appId: '00000003-0000-0000-c000-000000000000' },
  sharepoint: { name: 'SharePoint', appId: '00000003-0000-0ff1-ce00-000000000000' },
} as const;

/** App roles of the managed identity. */
export const permissions = [
  {
    of: 'graph',
    role: 'LearningContent.ReadWrite.All',
    usedBy: ['lib/adapters/viva-learning/catalogue.ts', 'lib/adapters/probes.ts'],
    why: 'Puts an approved piece of learning into the catalogue of our own provider in Viva Learning, and reads what is there already, so that a course is reused instead of drafted; operators hear when it does not answer.',
  },
  {
    of: 'graph',
    role: 'LearningAssignedCourse.ReadWrite.All',
    usedBy: ['lib/adapters/viva-learning/assignments.ts'],
    why: 'Recommends a piece of learning to a person, and looks up whether it was recommended already.',
  },
  {
    of: 'graph',
    role: 'Sites.Selected',
    usedBy: [
      'lib/adapters/sharepoint/drive-changes.ts',
      'lib/adapters/sharepoint/whole-folders.ts',
      'lib/adapters/sharepoint/record-files.ts',
    ],
    why: 'Opens no site by itself, as its namesake below; through Graph the learning site tells which documents of the sources folder were changed, so that nobody goes on learning what they do not say any more, and a site of HR, where one is named, which exports were left there; folders are listed through it that are too full for SharePoint’s own list; and files of records are put into one folder of a site for them, where one is named.',
  },
  {
    of: 'sharepoint',
    role: 'Sites.Selected',
    usedBy: [
      'lib/adapters/sharepoint/pages.ts',
      'lib/adapters/sharepoint/page-versions.ts',
      'lib/adapters/sharepoint/pictures.ts',
      'lib/adapters/sharepoint/reports.ts',
      'lib/adapters/sharepoint/sources.ts',
      'lib/adapters/sharepoint/lms-export.ts',
      'lib/adapters/sharepoint/lists.ts',
      'lib/adapters/sharepoint/files.ts',
      'lib/adapters/sharepoint/folder-tree.ts',
      'lib/adapters/sharepoint/hr-folder.ts',
      'lib/adapters/sharepoint/record-files.ts',
      'lib/adapters/probes.ts',
    ],
    why: 'Opens no site by itself: the learning site, and the one for facilitators where there is one, grant access, see siteGrant; one of HR grants reading, see hrSiteGrant; one for files of records grants writing, see recordSiteGrant.',
  },
] as const satisfies readonly Permission[];

/**
 * What comes with the Teams app for whoever has it, and for nobody else; its manifest asks for it, so no tenant-wide
 * role is needed.
 */
export const withTeamsApp = {
  permission: 'TeamsActivity.Send.User',
  usedBy: ['lib/adapters/teams/notices.ts'],
  why: 'Tells a person in their Teams activity feed that something is there for them. It reads nothing.',
} as const;

/**
 * A role of Exchange, assigned there with a scope of one mailbox (RBAC for Applications). The app role of the same name
 * in Entra opens every calendar, and both add up: with it the scope protects nothing.
 */
export const mailboxRole = {
  role: 'Application Calendars.ReadWrite',
  usedBy: ['lib/adapters/exchange/meetings.ts', 'lib/adapters/exchange/meeting-changes.ts'],
  why: 'Puts sessions of a cohort as events into the calendar of the learning mailbox, moves and cancels them, and reads what those who were invited answered there. No other calendar opens.',
} as const;

/** What each of the two sites grants the identity, unless SITE_GRANT_ROLE says otherwise. */
export const siteGrant = {
  role: 'write',
  why: 'Reads the sources folder; creates, fills and publishes pages; puts charts into Site Assets; reads and marks the lists `Strategy`, `People and makers`, `Rules and words` and `Own agents`, where there are any, and whom the site knows, for their columns of people. On the site for facilitators only pages. Every other site stays closed.',
} as const;

/** What the site of HR grants the identity, where one is named. */
export const hrSiteGrant = {
  role: 'read',
  why: 'Reads the exports of people that HR leaves in one folder. Nothing is written there.',
} as const;

/** What the site for files of records grants the identity, where one is named. */
export const recordSiteGrant = {
  role: 'write',
  why: 'Puts files of what people were given and finished into one folder, for a system that reads them there, and takes out of them whoever is erased.',
} as const;

/**
 * Roles that are asked for only where a tenant turns out to need them or a company chose it, by the setting that says
 * so: see `m365/choices.ts`.
 */
export const onChoice = {
  catalogue: {
    of: 'graph',
    role: 'LearningContent.Read.All',
    usedBy: ['lib/adapters/viva-learning/catalogue.ts'],
    why: 'Reads the catalogue where LearningContent.ReadWrite.All turned out not to.',
  },
  notices: {
    of: 'graph',
    role: 'TeamsActivity.Send',
    usedBy: ['lib/adapters/teams/notices.ts'],
    why: 'Notifies where what comes with the Teams app turned out not to be enough.',
  },
  people: {
    of: 'graph',
    role: 'User.Read.All',
    usedBy: [
      'lib/adapters/entra/directory.ts',
      'lib/adapters/entra/checked-attributes.ts',
      'lib/adapters/entra/person-names.ts',
      'lib/adapters/exchange/addresses.ts',
    ],
    why: 'Reads who works here in which department, under which title, for whom and where, so that no HR system has to send it. It would open names and mails too; of names it is only asked whether somebody bears one that a drafter made up, and how whoever would read somebody’s brief is called, when its person looks; mails where the company finds people by them. Where cohorts meet, it also reads the addresses of those who are invited, at that moment, and keeps none. Graph has nothing less for an app, also where only an attribute is to be read.',
  },
  checkedAttributes: {
    of: 'graph',
    role: 'CustomSecAttributeAssignment.Read.All',
    usedBy: ['lib/adapters/entra/checked-attributes.ts'],
    why: 'Reads the attributes that the setting names, of those among whom few places are drawn and at that moment, so that the draw is repeated where it would leave a group of them behind. It opens every custom security attribute of everybody, of users and apps: Graph has nothing less. Values are kept nowhere and decide about nobody.',
  },
  pilotGroups: {
    of: 'graph',
    role: 'GroupMember.Read.All',
    usedBy: ['lib/adapters/entra/directory.ts'],
    why: 'Reads who is in the groups that a pilot keeps to, by object id, so that nothing is read in of anybody else.',
  },
  leaveDates: {
    of: 'graph',
    role: 'User-LifeCycleInfo.Read.All',
    usedBy: ['lib/adapters/entra/directory.ts'],
    why: 'Reads the last day that HR entered, so that somebody is out of everything on that day and not when their account is deleted.',
  },
  installs: {
    of: 'graph',
    role: 'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    usedBy: ['scripts/commands/install-bot/installation.ts'],
    why: 'Installs the Teams app for people, this one and no other, where no app setup policy does; with the consent to TeamsActivity.Send.User that comes with it, which the same role without “AndConsent” may not give.',
  },
} as const satisfies Record<string, Permission>;

/**
 * Roles that would be easy to grant and defeat the above: with one of them Sites.Selected, or the scope of the mailbox,
 * protects nothing.
 */
export const defeating =
  /^((Sites|Files)\.(Read|ReadWrite|FullControl|Manage)\.All|Calendars\.(Read|ReadBasic\.All|ReadWrite))$/;

/** Roles with a door that only people pass; a test holds them equal to what the doors say. */
const forPeopleOnly: readonly string[] = [
  'Need.Request',
  'Need.Decide',
  'Register.Write',
  'People.Manage',
  'Objection.Record',
  'Hiring.Manage',
  'Mobility.Manage',
  'Succession.Manage',
  'Performance.Manage',
];

/** App roles that the app registration declares: those that the doors ask for. */
export const registrationRoles = Object.entries(appRoles).map(([value, opens]) => ({
  value,
  description: `May ${opens}.`,
  allowedMemberTypes: forPeopleOnly.includes(value) ? ['User'] : ['User', 'Application'],
}));

/** App roles of the doors that the flows of `m365/solution` need where they act as an app and not as a person. */
export const flowRoles = [
  { role: 'Signal.Send', why: 'The flow “Request from Forms” sends on who asked for what.' },
  { role: 'Insight.Read', why: 'The flow “Weekly insights” mails what was measured in groups.' },
] as const satisfies readonly { role: keyof typeof appRoles; why: string }[];
