import type { LearningContent } from '@microsoft/microsoft-graph-types';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { CourseLevel, type CatalogueEntry } from '../../domain/content/content.ts';
import { unavailable } from '../../errors.ts';
import type { Catalogue, Courses } from '../../ports/catalogue.ts';
import type { CatalogueItem } from '../../ports/channels.ts';
import type { Connector } from '../../ports/outbound-connector.ts';
import { GraphRefused, type Graph } from '../graph.ts';
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
  isActive: z.boolean().nullish(),
});

/** What the company already has in Viva Learning under this provider. */
export const vivaCatalogue = (graph: Graph, providerId: string): Catalogue => ({
  async list() {
    return reachableOf(
      Content.array()
        .parse(await graph.all(contentsOf(providerId)))
        .map((content) => ({ ...entryOf(content), provider: { kind: 'own' as const } })),
    );
  },
});

/**
 * What another provider brought into Viva Learning, read by its id: Graph lets an app read contents and list no
 * providers, so an administrator says which. Nothing can be assigned under somebody else’s provider, so a course that
 * is chosen gets an entry of the layer’s own, as one by file does. While it is not read, whoever decides is told that
 * its courses are missing.
 */
export const otherVivaCatalogue = (graph: Graph, providerId: string): Catalogue => ({
  async list() {
    try {
      const contents = Content.array().parse(await graph.all(contentsOf(providerId)));
      const entries = contents
        .filter(({ isActive }) => isActive !== false)
        .map((content) => entryOf({ ...content, id: null }))
        .map((entry) => ({
          ...entry,
          externalId: `${providerId}:${entry.externalId}`,
          provider: { kind: 'viva' as const, name: providerId },
        }));
      return reachableOf(entries);
    } catch (error) {
      if (!(error instanceof GraphRefused)) throw error;
      const { status } = error;
      return { entries: [], leftOut: [message('course.provider-silent', { provider: providerId, status })] };
    }
  },
});

/** The layer's own provider first, so that of two entries with one address its own is kept; each other one once. */
export const vivaCatalogues = (graph: Graph, own: string, others: readonly string[]): Catalogue[] => [
  vivaCatalogue(graph, own),
  ...[...new Set(others)].filter((id) => id !== own).map((id) => otherVivaCatalogue(graph, id)),
];

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

/** The courses that can be sent to people, and why the others cannot. */
const reachableOf = (entries: readonly CatalogueEntry[]): Courses => ({
  entries: entries.filter(isReachable),
  leftOut: entries
    .filter((entry) => !isReachable(entry))
    .map(({ externalId: course }) =>
      message('course.in-viva', { course, fault: message('course.no-address') }),
    ),
});

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
