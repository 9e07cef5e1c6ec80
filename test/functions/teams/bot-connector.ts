import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpRequest, InvocationContext } from '@azure/functions';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { entraTokens } from '../../../lib/adapters/entra/tokens.ts';
import type { BearerTokens } from '../../../lib/ports/bearer-tokens.ts';
import type { App } from '../../../lib/wiring.ts';
import { receiveMessage } from '../../../functions/teams/messages-receive.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';

export const TENANT = guidOf('tenant');
export const BOT = guidOf('bot');
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
const ISSUER = 'https://api.botframework.com';
const AUDIENCE = 'api://learning-os';
/** Under which Teams gets people a token for the app. */
export const RESOURCE = `api://app.example/${BOT}`;

type Kid = 'connector' | 'elsewhere' | 'company' | 'stranger';
/** What a key may sign for; the stranger's is in no set of keys. */
const sets: Partial<Record<Kid, { set: string; endorsements?: string[] }>> = {
  connector: { set: '/bot', endorsements: ['msteams', 'webchat'] },
  elsewhere: { set: '/bot', endorsements: ['webchat'] },
  company: { set: `/${TENANT}/discovery/v2.0/keys` },
};

export interface BotConnector {
  tokens: BearerTokens;
  /** Signs as the connector does, unless it is told otherwise. */
  bringing: (claims?: JWTPayload, kid?: Kid, header?: { alg: string; kid?: string }) => Promise<string>;
  /** The token with which somebody of the company signs in, unless it is told otherwise. */
  signedIn: (personId: string, roles?: string[], claims?: JWTPayload, kid?: Kid) => Promise<string>;
  close: () => void;
}

const inSeconds = (at: number) => Math.floor(at / 1_000);

/** The Bot Connector and Entra as far as the app knows them: by their keys, over HTTP. */
export async function botConnector(): Promise<BotConnector> {
  const kids: Kid[] = ['connector', 'elsewhere', 'company', 'stranger'];
  const pairs = new Map(
    await Promise.all(kids.map(async (kid) => [kid, await generateKeyPair('RS256')] as const)),
  );
  const published = await Promise.all(
    Object.entries(sets).map(async ([kid, { set, ...more }]) => {
      const pair = pairs.get(kid as Kid);
      const jwk = pair && (await exportJWK(pair.publicKey));
      return { set, key: { ...jwk, kid, use: 'sig', ...more } };
    }),
  );
  const server = createServer(({ url }, response) => {
    const keys = published.filter(({ set }) => set === url).map(({ key }) => key);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sign = async (kid: Kid, claims: JWTPayload, header: object = {}) => {
    const key = pairs.get(kid)?.privateKey;
    if (!key) throw new Error(`There is no key ${kid}.`);
    return await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(key);
  };
  const times = () => ({ nbf: inSeconds(Date.now()) - 10, exp: inSeconds(Date.now()) + 3_600 });
  return {
    tokens: entraTokens({
      clientId: BOT,
      audience: AUDIENCE,
      resource: RESOURCE,
      tenantId: TENANT,
      authority,
      connector: { issuer: ISSUER, keysUrl: `${authority}/bot`, serviceHosts: [new URL(SERVICE).hostname] },
    }),
    bringing: (claims = {}, kid = 'connector', header = {} as never) =>
      sign(kid, { iss: ISSUER, aud: BOT, serviceurl: SERVICE, ...times(), ...claims }, header),
    signedIn: (oid, roles = [], claims = {}, kid = 'company') =>
      sign(kid, {
        iss: `${authority}/${TENANT}/v2.0`,
        aud: BOT,
        tid: TENANT,
        oid,
        scp: 'user_impersonation',
        roles,
        ...times(),
        ...claims,
      }),
    close: () => void server.close(),
  };
}

let count = 0;

/** An activity as the channel makes it, of somebody in their own conversation with the bot. */
export const activityOf = (personId: string, more: object = {}): Record<string, unknown> => ({
  type: 'message',
  id: `activity-${(count += 1)}`,
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: `29:${personId}`, name: 'Somebody', aadObjectId: personId },
  recipient: { id: `28:${BOT}`, name: 'learning-os' },
  conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  text: 'hello',
  ...more,
});

/** Somebody presses a button: what it carries, and what they filled in. */
export const pressOf = (personId: string, data: object, more: object = {}): Record<string, unknown> =>
  activityOf(personId, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', verb: 'any', data }, trigger: 'manual', ...more },
  });

export interface Answered {
  status: number;
  body: string;
  /** Of an invoke. */
  answer?: { statusCode: number; type: string; value: Record<string, unknown> } | undefined;
}

/** Brings an activity to the door. */
export async function bring(
  app: App,
  activity: unknown,
  token: string | null,
  text = JSON.stringify(activity),
): Promise<Answered> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  const request = {
    method: 'POST',
    url: 'https://doors.example/api/messages',
    headers,
    params: {},
    text: () => Promise.resolve(text),
  } as unknown as HttpRequest;
  const answered = await receiveMessage(request, quiet, () => app);
  const { status = 200, body } = answered;
  return {
    status,
    body: typeof body === 'string' ? body : '',
    answer: answered.jsonBody as Answered['answer'],
  };
}

const silent = () => undefined;
const quiet = {
  invocationId: '6a3ee2a9-0000-4000-8000-000000000003',
  error: silent,
  warn: silent,
  options: { extraInputs: [] },
  extraInputs: { get: silent },
} as unknown as InvocationContext;

/** Every button of a card that opens a door, or of another kind, by its title. */
export function buttonsOf(
  card: unknown,
  kind = 'Action.Execute',
): { title: string; data: Record<string, unknown> }[] {
  if (typeof card !== 'object' || card === null) return [];
  const { type, title, data } = card as {
    type?: string;
    title?: string;
    data?: Record<string, unknown>;
  };
  const own = type === kind && title && data ? [{ title, data }] : [];
  return [...own, ...Object.values(card).flatMap((part) => buttonsOf(part, kind))];
}
