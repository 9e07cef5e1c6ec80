import { z } from 'zod';
import type { Fact } from './fact.ts';

const notify = { withTeamsApp: ['TeamsActivity.Send.User'], app: ['TeamsActivity.Send'] };

const LONGEST_LINK = 1_024;
const CARD = 'application/vnd.microsoft.card.adaptive';
const NEWEST_CARD = /^1\.[0-5]$/;

/** `https://teams.microsoft.com/l/entity/<app>/<tab>` or `/l/stage/<app>/0`; the app's id is the first group. */
const DEEP_LINK = /^https:\/\/teams\.microsoft\.com\/l\/(?:entity|stage)\/([^/?]+)\/[^/?]+(?:\?|$)/;

const deepLink = z
  .string()
  .refine((link) => link.startsWith('https://teams.microsoft.com/l/'), {
    error:
      "Invalid 'webUrl' specified, Weburl must start with a valid Microsoft Teams domain followed by '/l/'.",
    abort: true,
  })
  .refine((link) => link.length <= LONGEST_LINK, { error: 'UnknownError', abort: true })
  .refine((link) => DEEP_LINK.test(link), 'topic/webUrl is neither an entity link nor a stage link.');

/** The id of the app that a deep link opens. */
export const appInLink = (link: string): string | undefined => DEEP_LINK.exec(link)?.[1];

const text = z.string().min(1);
const topic = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('text'), value: text, webUrl: deepLink }),
  z.strictObject({
    source: z.literal('entityUrl'),
    value: z.string().startsWith('https://graph.microsoft.com/'),
    webUrl: deepLink.optional(),
  }),
]);
const line = {
  topic,
  activityType: text,
  previewText: z.strictObject({ content: z.string(), contentType: z.enum(['text', 'html']).optional() }),
  templateParameters: z.array(z.strictObject({ name: text, value: text })).optional(),
  chainId: z.union([z.int(), z.string().regex(/^-?\d{1,19}$/)]).nullish(),
  teamsAppId: text.optional(),
  iconId: text.optional(),
};
const recipient = z.strictObject({
  '@odata.type': z.literal([
    'microsoft.graph.aadUserNotificationRecipient',
    '#microsoft.graph.aadUserNotificationRecipient',
  ]),
  userId: text,
});

/** Activity feeds, through Graph. */
export const teams = [
  {
    call: 'POST /v1.0/users/{user}/teamwork/sendActivityNotification',
    ...notify,
    body: z.strictObject(line),
    answers: 'a line in a feed; 204',
    sources: ['notifyOne', 'topic', 'deepLinks', 'webUrlReports', 'permissions', 'schema'],
  },
  {
    call: 'POST /v1.0/teamwork/sendActivityNotificationToRecipients',
    ...notify,
    body: z.strictObject({ ...line, recipients: z.array(recipient).min(1).max(100) }),
    answers: 'a line in up to 100 feeds; 202; 412 with less than 45 minutes left on the token',
    sources: ['notifyMany', 'topic', 'deepLinks', 'webUrlReports', 'permissions', 'schema'],
    unsettled:
      'Whether a registration that stands as webApplicationInfo.id notifies with a token by federated credential. That a link has at most 1,024 characters is a report, answered with UnknownError.',
  },
] as const satisfies readonly Fact[];

const card = z
  .looseObject({ type: z.literal('AdaptiveCard'), version: z.string().regex(NEWEST_CARD) })
  .superRefine((value, context) => {
    const message = notShown(value);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** The channel of the approvers, through “When a Teams webhook request is received”. The address is the permission. */
export const workflows = [
  {
    call: 'POST /workflows/{workflow}/triggers/manual/paths/invoke',
    body: z.looseObject({
      type: z.literal('message'),
      attachments: z.array(z.looseObject({ contentType: z.literal(CARD), content: card })).min(1),
    }),
    answers: 'posts an Adaptive Card to a channel; 202; 413 above 28 KB',
    sources: ['webhooks', 'cards'],
    unsettled: 'How large a card may be: about 28 KB.',
  },
] as const satisfies readonly Fact[];

/** Why Teams would not show something in a card from a workflow. */
function notShown(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const { type, fallback } = part as { type?: unknown; fallback?: unknown };
  if (type === 'Action.Submit') return 'A card from a workflow cannot hold Action.Submit.';
  if (typeof type === 'string' && type.startsWith('Chart.') && fallback === undefined)
    return `${type} has no fallback for clients that cannot draw it.`;
  for (const inner of Object.values(part)) {
    const message = notShown(inner);
    if (message) return message;
  }
  return undefined;
}
