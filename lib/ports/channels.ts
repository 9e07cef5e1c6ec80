import { z } from 'zod';
import type { MakerBrief } from '../domain/content/commission.ts';
import type { HookNotice } from '../domain/receiver/hook.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Modality } from '../domain/modality/modality.ts';
import type { DraftPassage } from '../domain/rendering/passages.ts';
import type { ConnectorName } from '../domain/policy/switch.ts';
import type { ListRowChange } from './lists.ts';
import type { Connector } from './outbound-connector.ts';

/** A drawing of our own: shapes and text, without script or outside reference. */
export interface Drawing {
  svg: string;
  /** What it shows, in words, for readers who do not see it. */
  alt: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** A drawing as it stands in the site; `kept` is what the connector of pictures answered. */
export interface Picture extends Omit<Drawing, 'svg'> {
  kept: Record<string, string>;
}

/** Every text in the HTML is escaped already. */
export type PagePart = { html: string } | { picture: Picture };

/** A page in SharePoint, its parts one below the other. */
export interface Page {
  title: string;
  description: string;
  parts: readonly PagePart[];
}

/** Another version of a page that stands already, under its address. */
export interface PageVersion extends Page {
  url: string;
}

/** A page that stands under one name and shows the latest. */
export interface Report extends Page {
  /** Lower-case letters and dashes. */
  name: string;
}

/** An item of the Viva Learning catalogue. */
export interface CatalogueItem {
  title: string;
  description: string;
  url: string;
  minutes: number;
  skillTags: string[];
  /** What it is: a course, or the form of what was drafted. */
  form: 'course' | Modality;
  /** The key under which it was put there, where this is another version of it. */
  insteadOf?: string;
  /** Whether nobody finds it any more. */
  isTakenOut?: true;
}

export interface Assignment {
  personId: PersonId;
  /** Id of the catalogue item in Viva Learning. */
  contentId: string;
  /** Epoch milliseconds. */
  assignedAt: number;
}

/** A line in people's Teams activity feeds. */
export interface Notice {
  personIds: PersonId[];
  /** At most 150 characters are shown. */
  text: string;
  /** Where it leads: an address, or to the chat with the bot; absent for the tab of the Teams app. */
  url?: string;
  inChat?: true;
}

/** A session as it comes into people’s calendars, from the learning mailbox. */
export interface MeetingInvitation {
  subject: string;
  /** Every text in it is escaped already. */
  html: string;
  /** Epoch milliseconds, as the next. */
  from: number;
  until: number;
  personIds: PersonId[];
}

/** What changes of a session: who is invited, or when it is; or that it is called off. */
export type MeetingChange = { eventId: string } & (
  | { personIds: PersonId[] }
  | { from: number; until: number }
  /** What everybody who was invited reads of it. */
  | { calledOff: string }
);

/** A question as approvers meet it in their channel. */
export interface ApprovalCard {
  question: string;
  /** What to weigh, one line each. */
  facts: string[];
  /** The response in question, if one is: each passage beside what it rests on. */
  response?: { title: string; passages: DraftPassage[] };
  /** Who proposes, until when, and under which id. */
  footer: string;
  /** The id of the question, by which programs tell cards apart; people are not shown it. */
  about?: string;
}

/** An Adaptive Card as it is sent, of which the layer looks at nothing more. */
export const DrawnCard = z.looseObject({
  type: z.literal('AdaptiveCard'),
  body: z.array(z.looseObject({ type: z.string() })),
});
export type DrawnCard = z.infer<typeof DrawnCard>;

/** What the bot says to one person. */
export interface ChatMessage {
  /** Where the conversation came from, as the Bot Connector vouched. */
  serviceUrl: string;
  conversationId: string;
  /** Id of the message that is answered; absent where whoever decides is asked. */
  replyTo?: string;
  /** The card in words: for notices, and for clients that show no cards. */
  text: string;
  card: DrawnCard;
}

/** Another card in the place of one that the bot said. */
export interface ChatUpdate extends Omit<ChatMessage, 'replyTo'> {
  /** By which the chat knows it. */
  activityId: string;
}

/** A notice to a system that subscribed. */
export interface Callback {
  callbackUrl: string;
  notice: HookNotice;
}

/** What somebody outside is to make, posted to their address. */
export interface BriefToMaker {
  url: string;
  brief: MakerBrief;
}

/** What a system outside is told of one person, as it takes it. */
export type ToReceiver = {
  receiverId: string;
  /** Https, on the list of hosts. */
  address: string;
  /** By which the system knows it, however often it comes. */
  recordId: string;
  /** Of what is told no more of somebody: who holds nothing of it has done what is asked. */
  takesBack?: true;
} & (
  | { kind: 'xapi'; version: '1.0.3' | '2.0.0'; statement: object }
  | { kind: 'http'; body: object }
  /** A whole file of a folder, whose address is that of the folder. */
  | { kind: 'csv'; file: string; content: string }
  /**
   * Records out of such a file, in one go; answers what was found of them (`RowFound`), and which version it was. Where
   * a version is given, out of that alone.
   */
  | { kind: 'csv-row'; file: string; rows: readonly string[]; version?: string }
);

/** `gone` is of the file: somebody took it away. That a file lies there still does not say that nobody read it. */
export type RowFound = 'taken-out' | 'not-in-it' | 'gone';

/** What is written through each way out. */
interface Payloads {
  pages: Page;
  /** On the site that learners cannot open. */
  facilitatorPages: Page;
  pageVersions: PageVersion;
  pictures: Drawing;
  reports: Report;
  catalogue: CatalogueItem;
  assignments: Assignment;
  notices: Notice;
  approvalCards: ApprovalCard;
  chat: ChatMessage;
  chatUpdates: ChatUpdate;
  webhooks: Callback;
  makers: BriefToMaker;
  records: ToReceiver;
  /** Of every list that humans keep; its name stands in switches that were saved when the charter was the only one. */
  charterRows: ListRowChange;
  meetings: MeetingInvitation;
  meetingChanges: MeetingChange;
}

/**
 * The ways out to people and systems. Each is a kind of effect with a declared class; nothing else may write to these
 * systems.
 */
export type Channels = { [Name in ConnectorName]: Connector<Payloads[Name]> };
