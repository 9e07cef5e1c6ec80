import type { LearningContent } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { CourseLevel, type CatalogueEntry } from '../../domain/content.ts';
import { unavailable } from '../../errors.ts';
import type { Catalogue } from '../../ports/catalogue.ts';
import type { CatalogueItem } from '../../ports/channels.ts';
import type { Connector } from '../../ports/connector.ts';
import type { Graph } from '../graph.ts';
import { idFromKey } from './id-from-key.ts';
import { message } from '../../messages/message.ts';

const LANGUAGE = 'en-US';
const SOURCE = 'learning-os';

const contentsOf = (providerId: string): string =>
  `employeeExperience/learningProviders/${providerId}/learningContents`;

/** What is read of a content; whoever brought it in may have left out any of it. */
const Content = z.object({
  id: z.string().nullish(),
  externalId: z.string().nullish(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  contentWebUrl: z.string().nullish(),
  skillTags: z.array(z.string()).nullish(),
  duration: z.string().nullish(),
  level: CourseLevel.optional().catch(undefined),
});

/** What the company already has in Viva Learning under this provider. */
export const vivaCatalogue = (graph: Graph, providerId: string): Catalogue => ({
  async list() {
    const entries = Content.array()
      .parse(await graph.all(contentsOf(providerId)))
      .map(entryOf);
    const leftOut = entries.filter((entry) => !isReachable(entry));
    return {
      entries: entries.filter(isReachable),
      leftOut: leftOut.map(({ externalId: course }) =>
        message('course.in-viva', { course, fault: message('course.no-address') }),
      ),
    };
  },
});

/** Entries of the catalogue. Viva Learning upserts by an external id, which comes from the effect's key. */
export function vivaCatalogueItems(graph: Graph, providerId: string): Connector<CatalogueItem> {
  return {
    system: 'viva-learning',
    effectClass: 'upsert',
    async write(key, { title, description, url, minutes, skillTags, form, insteadOf = key, isTakenOut }) {
      const externalId = idFromKey(insteadOf);
      const path = `${contentsOf(providerId)}(externalId='${externalId}')`;
      const content: LearningContent = {
        externalId,
        title,
        description,
        contentWebUrl: url,
        languageTag: LANGUAGE,
        sourceName: SOURCE,
        duration: Temporal.Duration.from({ minutes }).toString(),
        skillTags,
        format: form,
        isActive: isTakenOut === undefined,
        isSearchable: isTakenOut === undefined,
      };
      await graph.patch(path, content);
      const { id } = Content.optional().parse(await graph.get(path)) ?? {};
      // Viva answers 202 and stores later; writing the same again is harmless.
      if (!id) throw unavailable(message('problem.viva.not-yet', { externalId }));
      return { contentId: id, externalId };
    },
  };
}

/** Only courses with an https address can be sent to people. */
const isReachable = ({ url }: CatalogueEntry): boolean =>
  URL.canParse(url) && new URL(url).protocol === 'https:';

const entryOf = (content: z.infer<typeof Content>): CatalogueEntry => ({
  ...(content.id ? { contentId: content.id } : {}),
  externalId: content.externalId ?? '',
  title: content.title ?? '',
  description: content.description ?? '',
  url: content.contentWebUrl ?? '',
  skillTags: content.skillTags ?? [],
  minutes: content.duration ? Temporal.Duration.from(content.duration).total('minutes') : 0,
  ...(content.level ? { level: content.level } : {}),
});
