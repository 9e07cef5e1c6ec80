import { createPublicKey } from 'node:crypto';
import { BOT_ISSUER } from '../settings.ts';
import { issueToken } from '../shared/tokens.ts';
import { ServiceRefusal } from '../shared/refusal.ts';
import type { BotConnectorCall } from './calls.ts';
import { param, type Handler, type Request } from './routing.ts';
import type { Tenant } from './tenant.ts';

/** The name of the key with which the connector signs what it brings. */
const KID = 'connector';
/** Seconds that its tokens last. */
const LIFETIME = 3_600;

/** A public key as a JSON Web Key, under the name that the tokens say. */
export const publishedKey = (privateKey: string, kid: string, more: object = {}): object => ({
  ...createPublicKey(privateKey).export({ format: 'jwk' }),
  kid,
  use: 'sig',
  ...more,
});

/** Where the app answers: the address that a message and its token say. */
export const serviceUrl = (origin: string): string => `${origin}/teams/`;

/** The conversation of one person alone with the bot. */
export const conversationOf = (personId: string): string => `a:${personId}`;

/** The token with which the connector brings something to a bot; `now` in milliseconds. */
export function bringingToken(privateKey: string, clientId: string, origin: string, now: number): string {
  const nbf = Math.floor(now / 1_000);
  const claims = { iss: BOT_ISSUER, aud: clientId, serviceurl: serviceUrl(origin), nbf, exp: nbf + LIFETIME };
  return issueToken(claims, privateKey, KID);
}

/** The Bot Connector: what bots say to people, and the keys by which they know it. */
export const botConnector = (
  { teams }: Tenant,
  key: string,
): Record<BotConnectorCall | KeysCall, Handler> => ({
  'GET /botframework/v1/.well-known/keys': () => ({
    status: 200,
    body: { keys: [publishedKey(key, KID, { endorsements: ['msteams'] })] },
  }),
  'POST /teams/v3/conversations/{conversation}/activities/{activity}': (request) => ({
    status: 201,
    body: { id: teams.say(personIn(request), request.text, request.claims?.appid) },
  }),
  'POST /teams/v3/conversations/{conversation}/activities': (request) => ({
    status: 201,
    body: { id: teams.say(personIn(request), request.text, request.claims?.appid) },
  }),
  'PUT /teams/v3/conversations/{conversation}/activities/{activity}': (request) => {
    const activity = decodeURIComponent(param(request, 'activity'));
    teams.sayInstead(personIn(request), activity, request.text, request.claims?.appid);
    return { status: 200, body: { id: activity } };
  },
});

/** Whose conversation it is. */
function personIn(request: Request): string {
  const personId = /^a:(.+)$/.exec(decodeURIComponent(param(request, 'conversation')))?.[1];
  if (personId === undefined)
    throw new ServiceRefusal(404, 'ConversationNotFound', 'Conversation not found.');
  return personId;
}

type KeysCall = 'GET /botframework/v1/.well-known/keys';
