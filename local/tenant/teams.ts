import { createHash, randomUUID } from 'node:crypto';
import { Refusal } from '../shared/refusal.ts';
import { checkDeepLink } from './deep-link.ts';
import { badRequest, objectIn, requireFields } from './refusal.ts';
import type { Shelf } from './shelf.ts';
import type { Notification } from './things.ts';

const LARGEST_CARD = 28 * 1024;
const MOST_RECIPIENTS = 100;
const RECIPIENT = 'microsoft.graph.aadUserNotificationRecipient';
const CARD = 'application/vnd.microsoft.card.adaptive';

/** Activity feeds and the channel that a workflow posts to. */
export function openTeams(
  shelf: Shelf,
  { timestamp, person }: { timestamp: () => string; person: (id: string) => { id: string } },
) {
  const deliver = (userId: string, line: Omit<Notification, 'userId' | 'at'>) => {
    // The same chain again takes the place of the earlier line in that feed.
    const id = `${userId}:${line.chainId ?? randomUUID()}`;
    shelf.keep('notification', id, { ...line, userId, at: timestamp() });
  };
  const count = ({ chainId }: { chainId: string | null }) => {
    if (chainId !== null) shelf.countWrite('notification', chainId);
  };

  const isPublished = (appId: string): boolean => shelf.read('teamsApp', appId) !== undefined;
  const lineOf = (body: Record<string, unknown>) => lineIn(body, isPublished);

  return {
    notify(userId: string, body: Record<string, unknown>): void {
      const line = lineOf(body);
      deliver(person(userId).id, line);
      count(line);
    },

    /** People whom the tenant does not know get nothing, and nobody is told: the call is answered before it is carried out. */
    notifyMany(body: Record<string, unknown>): void {
      const line = lineOf(body);
      for (const userId of recipientsIn(body)) if (shelf.read('user', userId)) deliver(userId, line);
      count(line);
    },

    postCard(workflow: string, text: string): void {
      if (Buffer.byteLength(text) > LARGEST_CARD)
        throw new Refusal(413, 'RequestEntityTooLarge', 'A card has at most 28 KB.');
      const card = cardIn(text);
      const key = createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 16);
      shelf.countWrite('card', key);
      shelf.keep('card', randomUUID(), { workflow, card, at: timestamp() });
    },
  };
}

function lineIn(
  body: Record<string, unknown>,
  isPublished: (appId: string) => boolean,
): Omit<Notification, 'userId' | 'at'> {
  requireFields(body, ['topic', 'activityType', 'previewText']);
  const topic = objectIn(body['topic'], 'topic');
  requireFields(topic, ['source', 'value']);
  if (topic['source'] !== 'text' && topic['source'] !== 'entityUrl')
    throw badRequest('topic.source is neither text nor entityUrl.');
  if (topic['source'] === 'text') checkDeepLink(topic['webUrl'], isPublished);
  const { content } = objectIn(body['previewText'], 'previewText');
  if (typeof content !== 'string') throw badRequest('previewText has no content.');
  for (const parameter of (body['templateParameters'] ?? []) as unknown[])
    requireFields(objectIn(parameter, 'A template parameter'), ['name', 'value']);
  return {
    activityType: String(body['activityType']),
    previewText: content,
    topic: topic as unknown as Notification['topic'],
    chainId: chainIn(body),
  };
}

function chainIn({ chainId }: Record<string, unknown>): string | null {
  if (chainId === undefined || chainId === null) return null;
  const text = JSON.stringify(chainId).replaceAll('"', '');
  if (!/^-?\d{1,19}$/.test(text)) throw badRequest('chainId is not a whole number of 64 bits.');
  return text;
}

function recipientsIn({ recipients }: Record<string, unknown>): string[] {
  if (!Array.isArray(recipients) || recipients.length === 0)
    throw badRequest('The request needs recipients.');
  if (recipients.length > MOST_RECIPIENTS)
    throw badRequest(
      `A request has at most ${MOST_RECIPIENTS} recipients; this one has ${recipients.length}.`,
    );
  return recipients.map((entry) => {
    const recipient = objectIn(entry, 'A recipient');
    const type = recipient['@odata.type'];
    if ((type !== RECIPIENT && type !== `#${RECIPIENT}`) || typeof recipient['userId'] !== 'string')
      throw badRequest('A recipient is not an aadUserNotificationRecipient with a userId.');
    return recipient['userId'];
  });
}

function cardIn(text: string): Record<string, unknown> {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    throw badRequest('The body is not JSON.');
  }
  const { type, attachments } = objectIn(message, 'The message');
  const [attachment] = Array.isArray(attachments) ? (attachments as unknown[]) : [];
  if (type !== 'message' || attachment === undefined)
    throw badRequest('That is no message with an attachment.');
  const { contentType, content } = objectIn(attachment, 'The attachment');
  if (contentType !== CARD) throw badRequest(`The attachment is not of type ${CARD}.`);
  const card = objectIn(content, 'The card');
  if (card['type'] !== 'AdaptiveCard') throw badRequest('The card is not an AdaptiveCard.');
  if (!/^1\.[0-5]$/.test(String(card['version'])))
    throw badRequest('Teams shows Adaptive Cards up to version 1.5.');
  check(card);
  return card;
}

/** Refuses what Teams would not show from a workflow, anywhere in the card. */
function check(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  const { type, fallback } = part as { type?: unknown; fallback?: unknown };
  if (type === 'Action.Submit') throw badRequest('A card from a workflow cannot hold Action.Submit.');
  if (typeof type === 'string' && type.startsWith('Chart.') && fallback === undefined)
    throw badRequest(`${type} has no fallback for clients that cannot draw it.`);
  Object.values(part).forEach(check);
}
