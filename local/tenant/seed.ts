import { readFileSync } from 'node:fs';
import type { SiteName } from './site-names.ts';

/**
 * App roles by the audience of the token that shows them: `graph`, `sharepoint`, or an application id URI such as
 * `api://learning-os`.
 */
export type Roles = Record<string, string[]>;

export interface SeedApp {
  clientId: string;
  /** Object id of its service principal. */
  objectId: string;
  name: string;
  /** Only for clients that have no managed identity, such as a simulated flow. */
  secret?: string;
  roles: Roles;
  /** What each site's owner granted it, where it holds no more than Sites.Selected. */
  siteGrants?: Partial<Record<SiteName, SiteRole>>;
  /** Mailboxes in the scope of the role by which Exchange lets it read and write calendars. */
  mailboxes?: string[];
  /** Whether only those who were assigned a role get a token for it. */
  appRoleAssignmentRequired?: boolean;
}

export type SiteRole = 'read' | 'write' | 'manage' | 'fullcontrol';

/** An app registration: what it declares, not what it was granted. */
export interface SeedRegistration {
  /** Whose tokens it takes in place of a secret: `subject` is the object id of a managed identity. */
  federatedIdentityCredentials?: {
    id: string;
    name: string;
    issuer: string;
    subject: string;
    audiences: string[];
  }[];
  appId: string;
  displayName: string;
  identifierUris: string[];
  appRoles: SeedAppRole[];
  api?: {
    requestedAccessTokenVersion?: number | null;
    oauth2PermissionScopes?: { id?: string; value: string }[];
    preAuthorizedApplications?: { appId: string; delegatedPermissionIds: string[] }[];
  };
}

export interface SeedAppRole {
  id: string;
  value: string;
  allowedMemberTypes: string[];
}

export interface SeedUser {
  id: string;
  displayName: string;
  userPrincipalName: string;
  mail: string;
  /** The account lost its licence: Exchange knows of no mailbox under its address. */
  hasNoMailbox?: true;
  employeeId: string;
  department: string;
  jobTitle: string;
  managerId: string | null;
  /** IANA name. */
  timeZone: string;
  /** Whole hours of the person's day, Monday to Friday. */
  workingHours: { from: number; to: number };
  /** App roles that this person was assigned, for tokens of simulated people. */
  roles?: Roles;
  /** True unless it says otherwise. */
  accountEnabled?: boolean;
  /** `Member` unless it says otherwise. */
  userType?: 'Member' | 'Guest';
  officeLocation?: string | null;
  preferredLanguage?: string | null;
  /** By set, then by name. */
  customSecurityAttributes?: Record<string, Record<string, string | number | boolean | string[]>>;
  /** ISO 8601, as the next. */
  employeeHireDate?: string | null;
  employeeLeaveDateTime?: string | null;
  /** Country in which licences are used, two letters. */
  usageLocation?: string | null;
  /** The owner of the learning site lets them edit its lists. */
  editsLists?: true;
  /** What this person lets the tools of administrators do in Graph: delegated permissions, consented to. */
  scopes?: string[];
  /** Entra roles, by display name. */
  directoryRoles?: string[];
}

export interface SeedCourse {
  externalId: string;
  title: string;
  contentWebUrl: string;
  languageTag: string;
  description?: string;
  /** ISO 8601, such as PT20M. */
  duration?: string;
  skillTags?: string[];
}

/** A Teams app as the company's catalogue holds it. */
export interface PublishedApp {
  /** The id in its manifest; the catalogue gives it another. */
  externalId: string;
  displayName: string;
  version: string;
  /** Client id of its bot. */
  botId?: string;
  /** Client id that notifies in its name. */
  webApplicationId?: string;
  /** Permissions that come with installing it. */
  permissions: string[];
  activities: { type: string; templateText: string }[];
  /** Ids of people; everybody unless it says otherwise. */
  installedFor?: string[];
  /** Of those for whom it was installed here; the one in the catalogue unless it says otherwise. */
  installedVersions?: Record<string, string>;
}

/** A file among the sources. */
export interface SeedDocument {
  name: string;
  text: string;
  /** Its bytes where it is no text, instead of it. */
  base64?: string;
  /** What the library says of it, by the names of its columns. */
  columns?: Record<string, unknown>;
  /** The text so many times over: a large file that takes no room in the seed. */
  times?: number;
  /** When somebody saved it, ISO 8601. */
  savedAt?: string;
  /** Bytes that the folder says it has, where that is not true (any more). */
  saysBytes?: number;
}

/** What the tenant holds before anybody uses it. */
export interface TenantSeed {
  tenantId: string;
  apps: SeedApp[];
  users: SeedUser[];
  /** Groups by object id, with the ids of people and groups that are in them. */
  groups?: Record<string, string[]>;
  /** Files of `Shared Documents/Sources` of the learning site. */
  documents: SeedDocument[];
  /** Files of `Shared Documents/Exports` of the site of HR; the folder is there where they are given. */
  hrFiles?: SeedDocument[];
  /** Whether the folder for files to systems outside is there. */
  hasRecordsFolder?: boolean;
  /** Folders in the folder of the sources. */
  folders?: string[];
  /** Whether that folder is there when it holds nothing. */
  hasEmptySources?: boolean;
  /** Ids of people who opened the learning site, so that its pickers have a number for them. */
  siteUsers?: string[];
  /** Lists of the site by title, each item a record of its fields. */
  lists?: Record<string, Record<string, unknown>[]>;
  /** Viva Learning providers that an administrator registered. */
  providers: {
    id: string;
    displayName: string;
    isCourseActivitySyncEnabled: boolean;
    contents?: SeedCourse[];
  }[];
  registrations?: SeedRegistration[];
  /** Teams apps that the company published; `id` is the one that its catalogue gives. */
  teamsApps?: (PublishedApp & { id?: string })[];
  /** Licences that the company bought, with the services in each. */
  skus?: { skuPartNumber: string; servicePlans: string[]; enabled: number; consumed: number }[];
}

export class SeedMissing extends Error {
  override name = 'SeedMissing';
}

/** @throws SeedMissing when the file cannot be read or holds no JSON. */
export function readSeed(file: string | undefined): TenantSeed {
  if (!file)
    throw new SeedMissing(
      'LOCAL_TENANT_SEED is not set; it names the JSON file with the tenant’s first content.',
    );
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TenantSeed;
  } catch (cause) {
    throw new SeedMissing(`LOCAL_TENANT_SEED names ${file}, which cannot be read as JSON.`, { cause });
  }
}
