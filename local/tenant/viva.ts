import { randomUUID } from 'node:crypto';
import { ServiceRefusal } from '../shared/refusal.ts';
import { badRequest, notFound } from './refusal.ts';
import type { Shelf } from './shelf.ts';
import type { Activity, Content } from './resources.ts';

/** Viva Learning: the catalogues of registered providers and what people are assigned. */
export function openViva(
  shelf: Shelf,
  { timestamp, person }: { timestamp: () => string; person: (id: string) => unknown },
) {
  const provider = (id: string) => {
    const found = shelf.read('provider', id);
    if (!found)
      throw badRequest(
        'There was an issue with your request. Make sure the registrationId you entered is valid or registered for your tenant.',
      );
    return found.body;
  };
  const content = (providerId: string, externalId: string): Content => {
    const found = shelf.read('content', `${provider(providerId).id}:${externalId}`);
    if (!found) throw notFound(`Provider ${providerId} has no content with the external id ${externalId}.`);
    return found.body;
  };

  return {
    content,

    addProvider(body: Record<string, unknown>) {
      const id = randomUUID();
      const { displayName, isCourseActivitySyncEnabled = false, ...rest } = body;
      const made = { ...rest, id, displayName: String(displayName) };
      return shelf.keep('provider', id, {
        ...made,
        isCourseActivitySyncEnabled: isCourseActivitySyncEnabled === true,
      }).body;
    },

    changeProvider: (id: string, body: Record<string, unknown>) =>
      shelf.keep('provider', id, { ...provider(id), ...body, id }).body,

    removeProvider(id: string): void {
      shelf.remove('provider', provider(id).id);
    },

    contents: (providerId: string) => {
      const { id } = provider(providerId);
      return shelf.all('content').filter(({ body }) => body.providerId === id);
    },

    /** Creates or replaces; a field that is left out is gone. */
    putContent(providerId: string, externalId: string, body: Record<string, unknown>): Content {
      provider(providerId);
      if (body['externalId'] !== externalId)
        throw badRequest('externalId in the body is not the one in the address.');
      const key = `${providerId}:${externalId}`;
      const id = shelf.read('content', key)?.body.id ?? randomUUID();
      shelf.countWrite('content', externalId);
      const times = { lastModifiedDateTime: timestamp() };
      return shelf.keep('content', key, {
        ...times,
        ...body,
        id,
        providerId,
        externalId,
      } as unknown as Content).body;
    },

    removeContent(providerId: string, externalId: string): void {
      content(providerId, externalId);
      shelf.remove('content', `${providerId}:${externalId}`);
    },

    /**
     * Whether a second activity under one external id is refused is not documented: here it is not, so it can be seen.
     */
    addActivity(providerId: string, body: Record<string, unknown>): Activity {
      syncing(providerId);
      const kept = shelf.all('content').find((one) => one.body.id === body['learningContentId']);
      if (body['learningProviderId'] !== providerId || (kept && kept.body.providerId !== providerId))
        throw new ServiceRefusal(
          403,
          'Forbidden',
          "The provider isn't valid to create course activity for the given learning content",
        );
      person(body['learnerUserId'] as string);
      if (!kept)
        throw badRequest(
          'learningContentId is no content of this tenant; it is the Graph id, not the external id.',
        );
      const external = body['externalcourseActivityId'];
      const id = randomUUID();
      if (typeof external === 'string') shelf.countWrite('activity', external);
      return shelf.keep('activity', id, { ...body, id, providerId } as unknown as Activity).body;
    },

    changeActivity(providerId: string, id: string, body: Record<string, unknown>): Activity {
      const { body: kept } = activity(providerId, id);
      return shelf.keep('activity', id, { ...kept, ...body, id, providerId }).body;
    },

    removeActivity(providerId: string, id: string): void {
      shelf.remove('activity', activity(providerId, id).id);
    },

    activityBy(providerId: string, externalId: string): Activity {
      const found = shelf
        .all('activity')
        .find(({ body }) => body.providerId === providerId && body.externalcourseActivityId === externalId);
      if (!found) throw notFound(`There is no activity with the external id ${externalId}.`);
      return found.body;
    },

    activityOf(userId: string, id: string): Activity {
      const found = shelf.read('activity', id);
      if (found?.body.learnerUserId !== userId) throw notFound(`User ${userId} has no activity ${id}.`);
      return found.body;
    },
  };

  function activity(providerId: string, id: string) {
    syncing(providerId);
    const found = shelf.read('activity', id);
    if (found?.body.providerId !== providerId) throw notFound(`The requested assignment ID doesn't exist.`);
    return found;
  }

  function syncing(providerId: string): void {
    if (!provider(providerId).isCourseActivitySyncEnabled)
      throw badRequest(
        `Provider ${providerId} has isCourseActivitySyncEnabled false: it takes no course activities.`,
      );
  }
}
