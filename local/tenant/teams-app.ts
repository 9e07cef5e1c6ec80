import { z } from 'zod';
import type { PublishedApp } from './seed.ts';

const Manifest = z.object({
  id: z.string(),
  version: z.string(),
  name: z.object({ short: z.string() }),
  webApplicationInfo: z.object({ id: z.string() }).optional(),
  bots: z.array(z.object({ botId: z.string() })).optional(),
  authorization: z
    .object({
      permissions: z.object({
        resourceSpecific: z.array(z.object({ name: z.string(), type: z.enum(['Application', 'Delegated']) })),
      }),
    })
    .optional(),
  activities: z
    .object({ activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })) })
    .optional(),
});

/**
 * What a manifest makes of a published app: whose notices it shows, what they look like, and what comes with installing
 * it.
 */
export function publishedApp(manifest: unknown): PublishedApp {
  const {
    id,
    version,
    name,
    webApplicationInfo,
    authorization,
    activities,
    bots: [bot] = [],
  } = Manifest.parse(manifest);
  const granted = authorization?.permissions.resourceSpecific ?? [];
  return {
    externalId: id,
    displayName: name.short,
    version,
    ...(webApplicationInfo ? { webApplicationId: webApplicationInfo.id } : {}),
    ...(bot ? { botId: bot.botId } : {}),
    permissions: granted.filter(({ type }) => type === 'Application').map((one) => one.name),
    activities: activities?.activityTypes ?? [],
  };
}

/** The manifest's app as if it had been packed for this client. */
export const publishedFor = (clientId: string, manifest: object): PublishedApp => ({
  ...publishedApp(manifest),
  webApplicationId: clientId,
  botId: clientId,
});
