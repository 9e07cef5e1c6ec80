import { randomUUID } from 'node:crypto';
import { REGISTRATION_CLIENT_ID, TENANT_ID } from '../../local/settings.ts';
import type { StackPorts } from '../../local/shared/ports.ts';
import { CONNECTOR_KEY, signingKey } from '../../local/shared/tokens.ts';
import { bringingToken, conversationOf, serviceUrl } from '../../local/tenant/bot-connector.ts';
import { tokenFor } from '../doors.ts';
import { DoorRefused } from '../until-through.ts';

/** Somebody of the invented company. */
interface Somebody {
  id: string;
  userPrincipalName: string;
  displayName?: string;
}

/** What the bot answered to a press: the next card, or why it did nothing. */
export type PressAnswer = { card: unknown } | { refused: string; status: number };

/** What is to be shown above the chat, or why nothing is. */
export type DialogAnswer = { title: string; url: string } | { refused: string };

/** Something that somebody typed, as the relay brought it. */
export interface Typed {
  text: string;
  /** Epoch milliseconds. */
  at: number;
}

/** The part of the Bot Connector and of the Teams client that brings what people say to the bot. */
export interface ChatRelay {
  /** Somebody adds the app, as Teams tells the bot. */
  install: (who: Somebody) => Promise<void>;
  say: (who: Somebody, text: string) => Promise<void>;
  /** What this person typed since the demonstration was started. */
  typedBy: (personId: string) => readonly Typed[];
  /** @param data what the button carries, with what was filled in in the card */
  press: (who: Somebody, data: unknown) => Promise<PressAnswer>;
  /** A button that opens a dialog: what the bot says that it shows. */
  dialog: (who: Somebody, data: unknown) => Promise<DialogAnswer>;
}

/** The same, where whoever is told of each press lets the minutes pass in which the layer answers elsewhere. */
export const followed = (relay: ChatRelay, pressed: () => void): ChatRelay => ({
  ...relay,
  async press(who, data) {
    const answer = await relay.press(who, data);
    if ('card' in answer) pressed();
    return answer;
  },
});

interface Answer {
  statusCode: number;
  type: string;
  value: { message?: string };
}

/** Of the protocol of dialogs: a page to be shown, or a message in its place. */
interface TaskAnswer {
  task: { type: 'continue'; value: { title: string; url: string } } | { type: 'message'; value: string };
}

const LOGIN = 'application/vnd.microsoft.activity.loginRequest';
const TIMEOUT_MS = 60_000;

/**
 * Signs activities with the connector's key and brings them to the app, as the service does; where the app asks for the
 * person's own token, gets one from the local tenant and presses again, as the Teams client does.
 *
 * @param now shifted time, epoch milliseconds
 */
export function chatRelay(
  { ports, stateDir }: { ports: StackPorts; stateDir: string },
  now: () => number,
): ChatRelay {
  const origin = `https://localhost:${ports.tenant}`;
  const typed = new Map<string, Typed[]>();

  async function bring(who: Somebody, more: object): Promise<Response> {
    const activity = {
      id: randomUUID(),
      timestamp: new Date(now()).toISOString(),
      channelId: 'msteams',
      serviceUrl: serviceUrl(origin),
      from: { id: `29:${who.id}`, name: who.displayName, aadObjectId: who.id },
      recipient: { id: `28:${REGISTRATION_CLIENT_ID}` },
      conversation: { id: conversationOf(who.id), conversationType: 'personal', tenantId: TENANT_ID },
      channelData: { tenant: { id: TENANT_ID } },
      ...more,
    };
    const key = signingKey(stateDir, CONNECTOR_KEY);
    const answer = await fetch(`http://127.0.0.1:${ports.host}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${bringingToken(key, REGISTRATION_CLIENT_ID, origin, now())}`,
      },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new DoorRefused(answer.status, `The bot answered: ${await answer.text()}`);
    return answer;
  }

  const pressing = async (who: Somebody, data: unknown, more: object = {}): Promise<Answer> => {
    const value = { action: { type: 'Action.Execute', data }, trigger: 'manual', ...more };
    const answer = await bring(who, { type: 'invoke', name: 'adaptiveCard/action', value });
    return (await answer.json()) as Answer;
  };

  return {
    async install(who) {
      await bring(who, { type: 'installationUpdate', action: 'add' });
    },
    typedBy: (personId) => typed.get(personId) ?? [],
    async say(who, text) {
      const at = now();
      await bring(who, { type: 'message', text });
      typed.set(who.id, [...(typed.get(who.id) ?? []), { text, at }]);
    },
    async dialog(who, data) {
      const value = { data, context: { theme: 'default' } };
      const answer = await bring(who, { type: 'invoke', name: 'task/fetch', value });
      const { task } = (await answer.json()) as TaskAnswer;
      return task.type === 'continue' ? task.value : { refused: task.value };
    },
    async press(who, data) {
      let answer = await pressing(who, data);
      if (answer.type === LOGIN) {
        const token = await tokenFor(ports, { person: who.userPrincipalName });
        const authentication = { id: randomUUID(), connectionName: 'learning-os', token };
        answer = await pressing(who, data, { authentication });
      }
      return answer.statusCode === 200
        ? { card: answer.value }
        : { refused: answer.value.message ?? 'That did not work.', status: answer.statusCode };
    },
  };
}
