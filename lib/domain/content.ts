import { z } from 'zod';
import { holdsVerdict } from './grounding.ts';
import { Id, type NeedId, type SkillId } from './ids.ts';
import type { Cost, ModalityDecision } from './modality.ts';
import { Refusal } from './refusal.ts';

/** A way to respond to a need: something the company has, something of ours that leads into it, or something new. */
export interface ResponseOption {
  option: 'reuse' | 'adapt' | 'draft';
  what: string;
  reason: string;
  cost: Cost;
}

/** Curate before create: what was chosen and what was not, each with its reason and cost. */
export interface ResponseDecision {
  chosen: ResponseOption;
  rejected: ResponseOption[];
  /** Courses and documents that could not be read, each with the reason. */
  unread?: string[];
}

/** A passage of a source that a claim can rest on. */
export interface Span {
  id: string;
  source: string;
  text: string;
}

/** What a drafter returns. Data until the schema and the checks of content/rules.ts have passed it. */
export const Draft = z.strictObject({
  title: z.string().min(1).max(120),
  summary: z.string().min(1).max(250),
  sections: z
    .array(
      z.strictObject({
        heading: z.string().min(1).max(120),
        paragraphs: z
          .array(z.strictObject({ text: z.string().min(1).max(1_200), cites: z.array(Id).min(1).max(5) }))
          .min(1)
          .max(8),
      }),
    )
    .min(1)
    .max(8),
  tryIt: z.array(z.string().min(1).max(300)).max(5),
});
export type Draft = z.infer<typeof Draft>;

export const AssetStatus = z.enum([
  'draft',
  'pending',
  'approved',
  'rejected',
  'sent-back',
  'expired',
  'withdrawn',
  'published',
]);
export type AssetStatus = z.infer<typeof AssetStatus>;

const next: Record<AssetStatus, readonly AssetStatus[]> = {
  draft: ['pending'],
  pending: ['approved', 'rejected', 'sent-back', 'expired', 'withdrawn'],
  approved: ['published'],
  rejected: [],
  'sent-back': [],
  expired: [],
  withdrawn: [],
  published: [],
};

export type CourseLevel = 'beginner' | 'intermediate' | 'advanced';

/** A course that the company already has. */
export interface CatalogueEntry {
  /** Its id in Viva Learning, which assignments name; absent for a course that only the LMS lists. */
  contentId?: string;
  externalId: string;
  title: string;
  description: string;
  url: string;
  skillTags: string[];
  minutes: number;
  /** Of a document of the company: its text when it was proposed, as a hash, so that a later change shows. */
  fingerprint?: string;
  level?: CourseLevel;
}

interface AssetBase {
  assetId: string;
  needId: NeedId;
  skillId: SkillId;
  version: number;
  status: AssetStatus;
  modality: ModalityDecision;
  response: ResponseDecision;
  title: string;
  /** Id of its entry in the Viva Learning catalogue, once it has one. */
  contentId?: string;
}

/** One response to a need: something new with its sources, or something the company already has. */
export type ContentAsset = AssetBase &
  (
    | {
        origin: 'ai-drafted';
        /** Deployment that worded it, shown to readers. */
        model: string;
        draft: Draft;
        spans: Span[];
        /** A course that it leads into. */
        course?: CatalogueEntry;
        /** What observers tick besides, from the register as it stood when this was drafted; of a form that is observed. */
        rubric?: string[];
        pageUrl?: string;
      }
    | { origin: 'reused'; entry: CatalogueEntry }
  );

/** The model as people are shown it: what answered gave the name, so it is an id that says nothing else, or is not shown. */
export const modelShown = (model: string): string =>
  /^[\w.:-]{1,64}$/.test(model) && !holdsVerdict(model) ? model : 'a model that gave no usable name';

/** @throws Refusal when that status cannot follow; moving to the same status changes nothing. */
export function moveAsset<A extends ContentAsset>(asset: A, status: AssetStatus): A {
  if (asset.status === status) return asset;
  if (!next[asset.status].includes(status))
    throw new Refusal(
      'asset-cannot-move',
      `Asset ${asset.assetId} is ${asset.status}; it cannot become ${status}.`,
    );
  return { ...asset, status };
}

export const assetIdOf = (instanceId: string, version: number): string => `${instanceId}.v${version}`;

/** Where somebody opens the asset, or undefined while it has no page. */
export const addressOf = (asset: ContentAsset): string | undefined =>
  asset.origin === 'reused' ? asset.entry.url : asset.pageUrl;
