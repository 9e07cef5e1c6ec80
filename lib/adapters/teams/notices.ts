import { shortened } from '../../domain/text/plain-text.ts';
import type { Notice } from '../../ports/channels.ts';
import { NotWritten, type Connector } from '../../ports/outbound-connector.ts';
import { GraphRefused, type Graph } from '../graph.ts';
import { chatLink, deepLink, type InTeams } from './deep-link.ts';

/** Declared in the manifest of the Teams app. */
const ACTIVITY_TYPE = 'learningForYou';
const MAX_RECIPIENTS = 100;
/** Teams shows no more of a preview. */
const MAX_TEXT = 150;

/** Where pages lead to the chat with the bot; undefined while the Teams app is not installed. */
export const chatIn = ({ appId }: Pick<InTeams, 'appId'>): string | undefined =>
  appId === '' ? undefined : chatLink({ appId });

/**
 * Lines in people's Teams activity feeds, in bulk. Nothing there can be looked up again, so a notice whose sending is
 * not known is left to a human instead of being sent twice.
 */
export function activityNotices(graph: Graph, teams: InTeams & { topic: string }): Connector<Notice> {
  return {
    system: 'teams-activity',
    effectClass: 'at-most-once',
    async write(_key, notice) {
      if (notice.personIds.length > MAX_RECIPIENTS)
        throw new NotWritten(
          `A notice reaches at most ${MAX_RECIPIENTS} people at once; nobody was notified.`,
        );
      if (teams.appId === '')
        throw new NotWritten(
          'TEAMS_APP_ID is not set, and Teams takes links to an app only: nobody was notified.',
        );
      const link = notice.inChat ? chatLink(teams) : deepLink(teams, notice.url, teams.topic);
      const notification = notificationOf(notice, teams.topic, link);
      const send = () => graph.post('teamwork/sendActivityNotificationToRecipients', notification);
      try {
        await send();
      } catch (error) {
        if (!isTokenTooOld(error)) throw error;
        // The credential renews an ageing token at a call but still answers that call with the old one; the next gets
        // the new.
        await send();
      }
      return {};
    },
  };
}

/** Bulk notifications want a token with at least 45 minutes left. */
const isTokenTooOld = (error: unknown): boolean => error instanceof GraphRefused && error.status === 412;

const notificationOf = ({ personIds, text }: Notice, topic: string, link: string) => ({
  topic: { source: 'text', value: topic, webUrl: link },
  activityType: ACTIVITY_TYPE,
  previewText: { content: shortened(text, MAX_TEXT) },
  templateParameters: [{ name: 'title', value: shortened(text, MAX_TEXT) }],
  recipients: personIds.map((userId) => ({
    '@odata.type': 'microsoft.graph.aadUserNotificationRecipient',
    userId,
  })),
});
