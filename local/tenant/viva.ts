import { randomUUID } from 'node:crypto';
import { Refusal } from '../shared/refusal.ts';
import { badRequest, notFound, requireFields } from './refusal.ts';
import type { Shelf } from './shelf.ts';
import type { Activity, Content } from './things.ts';

const assignmentTypes = ['required', 'recommended', 'peerRecommended'];
const statuses = ['notStarted', 'inProgress', 'completed'];
const logos = ['squareLogoWebUrlForDarkTheme', 'longLogoWebUrlForDarkTheme'].flatMap((dark) => [
  dark,
  dark.replace('Dark', 'Light'),
]);
const levels = ['beginner', 'intermediate', 'advanced'];

/** Viva Learning: the catalogues of registered providers and what people are assigned. */
export function openViva(
  shelf: Shelf,
  { timestamp, person }: { timestamp: () => string; person: (id: string) => unknown },
) {
  const provider = (id: string) => {
    const found = shelf.read('provider', id);
    if (!found) throw badRequest(`Provider ${id} is not registered in this tenant.`);
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
      requireFields(body, ['displayName', ...logos]);
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
      requireFields(body, ['title', 'contentWebUrl', 'languageTag']);
      if (body['externalId'] !== undefined && body['externalId'] !== externalId)
        throw badRequest('externalId in the body is not the one in the address.');
      oneOf(body, 'level', levels);
      if (
        typeof body['duration'] === 'string' &&
        !/^P(?=.)(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?$/.test(body['duration'])
      )
        throw badRequest('duration is not an ISO 8601 duration, such as PT20M.');
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

    /** Whether a second activity under one external id is refused is not documented: here it is not, so it can be seen. */
    addActivity(providerId: string, body: Record<string, unknown>): Activity {
      syncing(providerId);
      const required = ['@odata.type', 'learningProviderId', 'learnerUserId', 'learningContentId', 'status'];
      for (const field of required) if (!body[field]) throw badRequest(`Input field ${field} is required`);
      oneOf(body, 'status', statuses);
      const isAssignment = body['@odata.type'] === '#microsoft.graph.learningAssignment';
      if (isAssignment) requireFields(body, ['assignmentType']);
      else if (body['@odata.type'] !== '#microsoft.graph.learningSelfInitiatedCourse')
        throw badRequest('@odata.type is neither a learningAssignment nor a learningSelfInitiatedCourse.');
      oneOf(body, 'assignmentType', assignmentTypes);
      if (body['learningProviderId'] !== providerId)
        throw new Refusal(
          403,
          'Forbidden',
          "The provider isn't valid to create course activity for the given learning content",
        );
      person(body['learnerUserId'] as string);
      if (!shelf.all('content').some((kept) => kept.body.id === body['learningContentId']))
        throw badRequest(
          'learningContentId is no content of this tenant; it is the Graph id, not the external id.',
        );
      const { externalCourseActivityId, ...rest } = body;
      const external = rest['externalcourseActivityId'] ?? externalCourseActivityId;
      const id = randomUUID();
      if (typeof external === 'string') shelf.countWrite('activity', external);
      const activity = {
        ...rest,
        externalcourseActivityId: external,
        id,
        providerId,
        learningProviderId: providerId,
      };
      return shelf.keep('activity', id, activity as unknown as Activity).body;
    },

    changeActivity(providerId: string, id: string, body: Record<string, unknown>): Activity {
      syncing(providerId);
      oneOf(body, 'status', statuses);
      const found = shelf.read('activity', id);
      if (found?.body.providerId !== providerId) throw notFound(`There is no activity ${id}.`);
      return shelf.keep('activity', id, { ...found.body, ...body, id, providerId }).body;
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

  function syncing(providerId: string): void {
    if (!provider(providerId).isCourseActivitySyncEnabled)
      throw badRequest(
        `Provider ${providerId} has isCourseActivitySyncEnabled false: it takes no course activities.`,
      );
  }
}

function oneOf(body: Record<string, unknown>, field: string, allowed: readonly string[]): void {
  const value = body[field];
  if (value !== undefined && value !== null && !allowed.includes(value as string))
    throw badRequest(`${field} is none of ${allowed.join(', ')}.`);
}
