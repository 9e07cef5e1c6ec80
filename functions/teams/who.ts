import type { Principal } from '../http/door/principal.ts';
import type { TabledDoor } from '../http/door/visit.ts';
import { notAllowed } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { Words } from '../../lib/messages/words.ts';
import type { BearerTokens } from '../../lib/ports/bearer-tokens.ts';
import type { Pressed } from './activity.ts';

/**
 * In whose name a door is opened. The channel's word is enough for what is the person's own; where the door asks for a
 * role, or is about others, their own token has to say who they are and what they hold. Undefined where it is yet to be
 * asked for.
 *
 * @throws NamedError `not-signed-in`, `not-allowed` where it is somebody else's token
 */
export async function whoFor(
  { role, scope, signsIn }: Pick<TabledDoor, 'role' | 'scope' | 'signsIn'>,
  personId: string,
  { authentication }: Pressed,
  tokens: BearerTokens,
  at: number,
): Promise<Principal | undefined> {
  if (role === null && scope === 'own' && !signsIn) return { kind: 'user', id: personId, roles: [] };
  if (!authentication) return undefined;
  const signedIn = await tokens.ofPerson(authentication.token, at);
  if (signedIn.personId !== personId) throw notAllowed(message('problem.token.somebody-elses'));
  return { kind: 'user', id: personId, roles: signedIn.roles };
}

/**
 * Asks the client for its person's token for our app (universal actions with single sign-on). The client gets it from
 * Entra itself and presses again with it; nothing is exchanged at the connector.
 */
export const signInRequest = ({ say }: Words, { resource }: Pick<BearerTokens, 'resource'>) => ({
  statusCode: 401,
  type: 'application/vnd.microsoft.activity.loginRequest',
  value: {
    text: say('chat.sign-in'),
    connectionName: 'learning-os',
    tokenExchangeResource: { id: 'learning-os', uri: resource, providerId: '' },
    buttons: [],
  },
});
