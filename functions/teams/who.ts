import { personNameIn } from '../../lib/domain/text/person-name.ts';
import type { Principal } from '../http/door/principal.ts';
import type { TabledDoor } from '../http/door/visit.ts';
import { notAllowed } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import type { Words } from '../../lib/messages/words.ts';
import type { BearerTokens } from '../../lib/ports/bearer-tokens.ts';
import type { ChatActivity, Pressed } from './activity.ts';

/** Whether a door opens with its person's own token alone, which says what they hold; else the channel's word does. */
export const asksToken = ({
  role,
  scope,
  signsIn,
}: Pick<TabledDoor, 'role' | 'scope' | 'signsIn'>): boolean =>
  role !== null || scope !== 'own' || signsIn === true;

/**
 * In whose name a door is opened. The channel's word is enough for what is the person's own; where the door asks for a
 * role, or is about others, their own token has to say who they are and what they hold. Their name is the channel’s
 * word either way. Undefined where the token is yet to be asked for.
 *
 * @throws NamedError `not-signed-in`, `not-allowed` where it is somebody else's token
 */
export async function whoFor(
  entry: Pick<TabledDoor, 'role' | 'scope' | 'signsIn'>,
  { aadObjectId: personId, name: said }: ChatActivity['from'],
  { authentication }: Pressed,
  tokens: BearerTokens,
  at: number,
): Promise<Principal | undefined> {
  const name = personNameIn(said);
  const person = { kind: 'user' as const, id: personId, ...(name === undefined ? {} : { name }) };
  if (!asksToken(entry)) return { ...person, roles: [] };
  if (!authentication) return undefined;
  const signedIn = await tokens.ofPerson(authentication.token, at);
  if (signedIn.personId !== personId) throw notAllowed(message('problem.token.somebody-elses'));
  return { ...person, roles: signedIn.roles };
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
