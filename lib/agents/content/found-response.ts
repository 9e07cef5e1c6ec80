import type {
  CatalogueEntry,
  DraftedAsset,
  ResponseDecision,
  ReusedAsset,
} from '../../domain/content/content.ts';

/** What answers a need, before it is kept as a version of its response. */
export type FoundResponse =
  | (Pick<ReusedAsset, 'origin' | 'title' | 'entry' | 'response'> & { contentId?: string })
  | Pick<
      DraftedAsset,
      | 'origin'
      | 'title'
      | 'artefact'
      | 'spans'
      | 'model'
      | 'course'
      | 'serves'
      | 'rubric'
      | 'response'
      | 'terms'
    >;

/** Something to open as it is: a course or a document of the company, or what somebody outside made. */
export const reused = (entry: CatalogueEntry, response: ResponseDecision): FoundResponse => ({
  origin: 'reused',
  title: entry.title,
  entry,
  response,
  ...(entry.contentId ? { contentId: entry.contentId } : {}),
});
