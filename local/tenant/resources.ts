import type { ListColumn } from './list-columns.ts';
import type { PublishedApp, SeedApp, SeedDocument, SeedRegistration, SeedUser, TenantSeed } from './seed.ts';

export interface PageContent {
  title: string;
  description: string;
  /** SharePoint's CanvasContent1: the web parts as JSON. */
  canvas: string;
  layout: string;
}

export interface SitePage {
  /** The site that it is on; absent in what was kept before there were two. */
  site?: string;
  fileName: string;
  /** Until its first save a page has no name of its own. */
  named: boolean;
  /** Object id of its editor. */
  checkedOutTo: string | null;
  promotedState: number;
  pageLayout: string;
  saved: PageContent;
  /** What readers see; absent until published. */
  published?: PageContent & { at: string };
}

/** A file of the site that is no text. */
export interface Picture {
  base64: string;
}

export interface Activity extends Record<string, unknown> {
  id: string;
  providerId: string;
  externalcourseActivityId?: string;
  learnerUserId: string;
  learningContentId: string;
  assignedDateTime?: string;
  status: string;
}

export interface Content extends Record<string, unknown> {
  id: string;
  providerId: string;
  externalId: string;
  title: string;
  description?: string;
  contentWebUrl: string;
  /** ISO 8601, such as PT20M. */
  duration?: string;
  format?: string;
  skillTags?: string[];
}

export interface Notification {
  userId: string;
  activityType: string;
  previewText: string;
  topic: { source: string; value: string; webUrl?: string };
  chainId: string | null;
  at: string;
}

/** Somebody who is invited to an event, as Exchange keeps them. */
export interface Attendee {
  type: string;
  emailAddress: { address: string; name: string };
  status: { response: 'none' | 'accepted' | 'tentativelyAccepted' | 'declined'; time: string };
}

export interface CalendarEvent extends Record<string, unknown> {
  id: string;
  /** Address of the mailbox. */
  mailbox: string;
  start: { dateTime: string; timeZone: string };
  end: { dateTime: string; timeZone: string };
  attendees: Attendee[];
  transactionId?: string;
  singleValueExtendedProperties?: { id: string; value: string }[];
  /** It was cancelled: among the deleted items, and found no more. */
  isGone?: true;
}

/** What the tenant keeps, by kind. */
/** A row of a list; of those that a seed brings it is not known who edited them. */
export interface ListItem {
  listId: string;
  fields: Record<string, unknown>;
  /** The site’s number of whoever saved this version, and when (ISO 8601). */
  editor?: number;
  modified?: string;
}

export interface Kinds {
  tenant: { tenantId: string };
  app: SeedApp;
  registration: SeedRegistration & Record<string, unknown>;
  /** What an app may do in people’s names, for everybody. */
  consent: { clientId: string; consentType: string; resourceId: string; scope: string };
  sku: NonNullable<TenantSeed['skus']>[number];
  teamsApp: PublishedApp;
  /** `itemId` is what a drive calls it, where it was called otherwise before. */
  folder: { path: string; itemId?: string };
  user: SeedUser;
  /** Ids of people and groups that are in it. */
  group: { id: string; members: string[] };
  /** The latest change of a user, for whoever asks what changed; `version` is that of the user. */
  userChange: { version: number; everSet: string[]; managerId: string | null; isRemoved: boolean };
  managerChange: { from: string | null };
  document: SeedDocument & { folder: string; itemId?: string };
  /** The latest change of a file or folder of the library, by the id that the drive gives it. */
  fileChange: { version: string; parentId: string; name: string; isFolder: boolean; isRemoved: boolean };
  /** Somebody whom the learning site knows; its place is their number there. */
  siteUser: { personId: string };
  /** Of lists that a seed fills without columns it is not known what they take. */
  list: { title: string; columns?: ListColumn[] };
  item: ListItem;
  /** What an item was from a version on; its id names both. */
  itemVersion: ListItem & { itemId: string };
  page: SitePage;
  picture: Picture;
  provider: { id: string; displayName: string; isCourseActivitySyncEnabled: boolean } & Record<
    string,
    unknown
  >;
  content: Content;
  activity: Activity;
  /** Of a mailbox; the organizer’s own copy. */
  event: CalendarEvent;
  notification: Notification;
  /** What a bot said to somebody. */
  chat: { personId: string; card: Record<string, unknown>; at: string; changedAt?: string };
  card: { workflow: string; card: Record<string, unknown>; at: string };
}
