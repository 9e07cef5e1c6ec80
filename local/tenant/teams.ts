import { randomUUID } from 'node:crypto';
import { appInLink } from '../../m365/facts/teams.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import { badRequest } from './refusal.ts';
import type { Shelf } from './shelf.ts';
import type { PublishedApp } from './seed.ts';
import type { Notification } from './resources.ts';
import { sha256 } from '../../lib/domain/sha256.ts';

const LARGEST_CARD = 28 * 1024;

type Line = Omit<Notification, 'userId' | 'at'>;

/** Activity feeds and the channel that a workflow posts to. The forms of what is sent are held to the facts before. */
export function openTeams(
  shelf: Shelf,
  { timestamp, person }: { timestamp: () => string; person: (id: string) => { id: string } },
) {
  const deliver = (userId: string, line: Line) => {
    // The same chain again takes the place of the earlier line in that feed.
    const id = `${userId}:${line.chainId ?? randomUUID()}`;
    shelf.keep('notification', id, { ...line, userId, at: timestamp() });
  };
  const count = ({ chainId }: Line) => {
    if (chainId !== null) shelf.countWrite('notification', chainId);
  };
  /** The published app in whose name a client notifies. */
  const appOf = (clientId: string | undefined) =>
    shelf.all('teamsApp').find(({ body }) => body.webApplicationId === clientId)?.body;
  const has = (app: PublishedApp | undefined, userId: string): boolean =>
    app !== undefined && app.installedFor?.includes(userId) !== false;

  return {
    /** What a client may do to people for whom its Teams app is installed. */
    grantedTo: (clientId: string): readonly string[] => appOf(clientId)?.permissions ?? [],

    notify(userId: string, body: Record<string, unknown>, clientId: string | undefined): void {
      const app = appOf(clientId);
      const line = lineIn(body, app);
      if (!has(app, userId))
        throw badRequest(
          `Failed to find Teams application '${clientId ?? ''}' within the recipient's installed applications.`,
        );
      deliver(person(userId).id, line);
      count(line);
    },

    /**
     * Unknown people, and those without the app, get nothing, and the sender is not told: Teams answers before it
     * sends.
     */
    notifyMany(body: Record<string, unknown>, clientId: string | undefined): void {
      const app = appOf(clientId);
      const line = lineIn(body, app);
      for (const { userId } of body['recipients'] as { userId: string }[])
        if (shelf.read('user', userId) && has(app, userId)) deliver(userId, line);
      count(line);
    },

    /** @returns the id of what the bot said */
    say(personId: string, text: string, clientId: string | undefined): string {
      mustBeIn(personId, clientId);
      const card = cardIn(text);
      const id = randomUUID();
      shelf.keep('chat', id, { personId, card, at: timestamp() });
      return id;
    },

    /** Another card in the place of one that the bot said in this conversation. */
    sayInstead(personId: string, id: string, text: string, clientId: string | undefined): void {
      mustBeIn(personId, clientId);
      const said = shelf.read('chat', id)?.body;
      if (said?.personId !== personId)
        throw new ServiceRefusal(
          404,
          'ActivityNotFoundInConversation',
          'The activity is not in the conversation.',
        );
      shelf.keep('chat', id, { ...said, card: cardIn(text), changedAt: timestamp() });
    },

    postCard(workflow: string, text: string): void {
      if (Buffer.byteLength(text) > LARGEST_CARD)
        throw new ServiceRefusal(413, 'RequestEntityTooLarge', 'A card has at most 28 KB.');
      const [attachment] = (JSON.parse(text) as { attachments: { content: Record<string, unknown> }[] })
        .attachments;
      const card = attachment?.content ?? {};
      const key = sha256(JSON.stringify(card), 16);
      shelf.countWrite('card', key);
      shelf.keep('card', randomUUID(), { workflow, card, at: timestamp() });
    },
  };

  function mustBeIn(personId: string, clientId: string | undefined): void {
    const app = shelf.all('teamsApp').find(({ body }) => body.botId === clientId)?.body;
    if (!shelf.read('user', personId) || !has(app, personId))
      throw new ServiceRefusal(
        403,
        'BotNotInConversationRoster',
        'The bot is not part of the conversation roster.',
      );
  }

  function cardIn(text: string): Record<string, unknown> {
    const [attachment] = (JSON.parse(text) as { attachments: { content: Record<string, unknown> }[] })
      .attachments;
    const card = attachment?.content ?? {};
    if (Buffer.byteLength(JSON.stringify(card)) > LARGEST_CARD)
      throw new ServiceRefusal(413, 'MessageSizeTooBig', 'Message size too large.');
    return card;
  }

  /**
   * @throws ServiceRefusal where the app does not declare such a line, or the link leads to an app that Teams would not
   * open
   */
  function lineIn(body: Record<string, unknown>, app: PublishedApp | undefined): Line {
    const { topic, activityType, previewText, templateParameters, chainId } = body as {
      topic: Notification['topic'];
      activityType: string;
      previewText: { content: string };
      templateParameters?: { name: string }[];
      chainId?: number | string | null;
    };
    const declared = app?.activities.find(({ type }) => type === activityType);
    if (app && !declared) throw badRequest(`The Teams app declares no activity type ${activityType}.`);
    const given = (templateParameters ?? []).map(({ name }) => name);
    const lacking = placeholdersIn(declared?.templateText ?? '').find((name) => !given.includes(name));
    if (lacking) throw badRequest(`templateParameters lacks ${lacking}.`);
    const linked = appInLink(topic.webUrl ?? '');
    if (linked && !shelf.read('teamsApp', linked))
      throw badRequest(`topic/webUrl leads to app ${linked}, which is not in the catalogue.`);
    const chain = chainId === undefined || chainId === null ? null : String(chainId);
    return { activityType, previewText: previewText.content, topic, chainId: chain };
  }
}

const placeholdersIn = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== 'actor');
