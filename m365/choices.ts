import { onChoice, permissions, siteGrant, withTeamsApp, type Permission } from './permissions.ts';

interface Choice {
  what: string;
  /** The first is taken unless a setting says otherwise; any value is possible where there are none. */
  values?: readonly string[];
  /** How a wrong value shows, and what to set then. */
  shows: string;
}

/** What public sources leave open or only a tenant can tell: parameters, each with the symptom of a wrong value. */
export const choices = {
  SITE_GRANT_ROLE: {
    what: 'Role that the sites grant the identity',
    values: [siteGrant.role, 'manage', 'fullcontrol'],
    shows:
      'Too little: SharePoint answers 401 or 403 to savepage or publish, pages stay drafts that nobody sees, and no response is published; then take fullcontrol. Too much: all works, and the identity may change who has access to the site.',
  },
  VIVA_PROVIDER_ID: {
    what: 'Provider in whose name Viva Learning is written to',
    shows:
      'An id that nobody registered: Viva Learning answers 400 “Make sure the registrationId you entered is valid”. Another provider’s: 403 “The provider isn’t valid to create course activity”, or entries in a catalogue that is not ours.',
  },
  TEAMS_APP_ID: {
    what: 'Teams app into which notices lead, by its id in the company’s catalogue',
    shows:
      'Empty: nobody is notified. The id in the manifest or of another app: people see the notice, and a click opens no page.',
  },
  CATALOGUE_PERMISSION: {
    what: 'Permission with which the catalogue in Viva Learning is read',
    values: ['LearningContent.ReadWrite.All', onChoice.catalogue.role],
    shows:
      'Too little: Viva Learning answers 403 to reading what it lets the app write (check app-viva-learning of the doctor), and courses that are there are drafted anew; then take LearningContent.Read.All, which is granted besides.',
  },
  NOTICE_PERMISSION: {
    what: 'Permission with which people are notified',
    values: [withTeamsApp.permission, onChoice.notices.role],
    shows:
      'Too little: Graph answers 403 to notices, or takes them and nobody sees one although the app is installed; then take TeamsActivity.Send, which is granted for the whole tenant.',
  },
  BOT_INSTALLATION: {
    what: 'How the Teams app comes to people: by an app setup policy, or by Graph with npm run install-bot',
    values: ['policy', 'graph'],
    shows:
      'policy without one in the Teams admin center: the bot cannot be found and nobody sees a notice. graph: the registration may install itself, which takes one permission more.',
  },
  PEOPLE_FROM_DIRECTORY: {
    what: 'Whether who works here is read from Entra, and which days with it',
    values: ['off', 'without-dates', 'with-hire-dates', 'with-leave-dates'],
    shows:
      'Too little: people are known only by what an HR system sends. Too much: Graph answers 400, naming a day that it does not take in a delta query, and the check directory says when it was last read; then take less. With leave dates one more permission is asked for.',
  },
} as const satisfies Record<string, Choice>;

export type ChoiceName = keyof typeof choices;
/** A choice, or one of those. */
type Bringing = ChoiceName | (typeof byAnyValue)[number];
/** Settings that bring a permission whatever they hold. */
const byAnyValue = ['CHECKED_ATTRIBUTES', 'PILOT_GROUPS', 'LEARNING_MAILBOX'] as const;
type Settings = { get: (name: Bringing) => string | undefined };

export class NoSuchChoice extends Error {
  override name = 'NoSuchChoice';
}

/**
 * What was chosen; empty where nothing was and nothing is taken instead.
 * @throws NoSuchChoice naming the values that there are
 */
export function chosen(name: ChoiceName, { get }: Settings): string {
  const { values = [] }: Choice = choices[name];
  const value = get(name) ?? values[0] ?? '';
  if (values.length > 0 && !values.includes(value))
    throw new NoSuchChoice(`${name} is ${value}; it is one of ${values.join(', ')}.`);
  return value;
}

/** What brings each role that is not asked for from the start: these values of a setting, or any. */
export const brings = [
  { name: 'CATALOGUE_PERMISSION', values: [onChoice.catalogue.role], permission: onChoice.catalogue },
  { name: 'NOTICE_PERMISSION', values: [onChoice.notices.role], permission: onChoice.notices },
  {
    name: 'PEOPLE_FROM_DIRECTORY',
    values: ['without-dates', 'with-hire-dates', 'with-leave-dates'],
    permission: onChoice.people,
  },
  { name: 'PEOPLE_FROM_DIRECTORY', values: ['with-leave-dates'], permission: onChoice.leaveDates },
  { name: 'LEARNING_MAILBOX', values: [], permission: onChoice.people },
  { name: 'CHECKED_ATTRIBUTES', values: [], permission: onChoice.people },
  { name: 'CHECKED_ATTRIBUTES', values: [], permission: onChoice.checkedAttributes },
  { name: 'PILOT_GROUPS', values: [], permission: onChoice.pilotGroups },
  { name: 'BOT_INSTALLATION', values: ['graph'], permission: onChoice.installs },
] as const satisfies readonly { name: Bringing; values: readonly string[]; permission: Permission }[];

/** What the app holds as its registration. */
const ofTheRegistration: readonly Permission[] = [onChoice.notices, onChoice.installs];

/** App roles that the identity needs under these settings; what the registration needs, its own step grants. */
export const permissionsUnder = (settings: Settings): readonly Permission[] => [
  ...permissions,
  ...brings
    .filter(({ name, values }) =>
      isByAnyValue(name)
        ? (settings.get(name) ?? '') !== ''
        : (values as readonly string[]).includes(chosen(name, settings)),
    )
    .map(({ permission }) => permission)
    // People who are read from Entra, are invited or are grouped need the same one.
    .filter((permission, i, all) => !ofTheRegistration.includes(permission) && all.indexOf(permission) === i),
];

const isByAnyValue = (name: Bringing): name is (typeof byAnyValue)[number] =>
  (byAnyValue as readonly string[]).includes(name);
