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
  modality: ModalityDecision;
  response: ResponseDecision;
  title: string;
}

/** What a drafter worded. */
interface Worded extends AssetBase {
  origin: 'ai-drafted';
  /** Deployment that worded it, shown to readers. */
  model: string;
  draft: Draft;
  spans: Span[];
  /** A course that it leads into. */
  course?: CatalogueEntry;
  /** What observers tick besides, from the register as it stood when this was drafted; of a form that is observed. */
  rubric?: string[];
}
/** What stands in the catalogue. */
interface Taken extends AssetBase {
  origin: 'reused';
  entry: CatalogueEntry;
}

interface Unpublished {
  status: Exclude<AssetStatus, 'published'>;
  /** Viva Learning may know a course of the company before. */
  contentId?: string;
  pageUrl?: never;
}
interface Published {
  status: 'published';
  /** Id of its entry in the Viva Learning catalogue. */
  contentId: string;
}

/** Something new with its sources. */
export type DraftedAsset = Worded & (Unpublished | (Published & { pageUrl: string }));
/** Something the company already has. */
export type ReusedAsset = Taken & (Unpublished | Published);

/** One response to a need. */
export type ContentAsset = DraftedAsset | ReusedAsset;
export type PublishedAsset = Extract<ContentAsset, { status: 'published' }>;

/** The model as people are shown it: what answered gave the name, so it is an id that says nothing else, or is not shown. */
export const modelShown = (model: string): string =>
  /^[\w.:-]{1,64}$/.test(model) && !holdsVerdict(model) ? model : 'a model that gave no usable name';

// What happens to an asset, one function each. What has happened already changes nothing, so that a repeated activity is harmless.

/** Humans are asked about it. @throws Refusal unless it is a draft */
export function proposeAsset(asset: ContentAsset): ContentAsset {
  if (asset.status === 'pending') return asset;
  if (asset.status !== 'draft') throw cannotBecome('pending', asset);
  return { ...asset, status: 'pending' };
}

/** The question about it is over. @throws Refusal unless it was asked about */
export function settleAsset(
  asset: ContentAsset,
  status: 'approved' | 'rejected' | 'sent-back' | 'expired' | 'withdrawn',
): ContentAsset {
  if (asset.status === status) return asset;
  if (asset.status !== 'pending') throw cannotBecome(status, asset);
  return { ...asset, status };
}

/** A draft is there for people to open. @throws Refusal unless it was approved */
export function publishDraft(
  asset: DraftedAsset,
  as: { contentId: string; pageUrl: string },
): PublishedAsset {
  if (asset.status === 'published') return asset;
  if (asset.status !== 'approved') throw cannotBecome('published', asset);
  return { ...asset, ...as, status: 'published' };
}

/** A course can be assigned. @throws Refusal unless it was approved */
export function publishCourse(asset: ReusedAsset, contentId: string): PublishedAsset {
  if (asset.status === 'published') return asset;
  if (asset.status !== 'approved') throw cannotBecome('published', asset);
  return { ...asset, contentId, status: 'published' };
}

const cannotBecome = (becomes: AssetStatus, { assetId, status }: ContentAsset): Refusal =>
  new Refusal('asset-cannot-move', `Asset ${assetId} is ${status}; it cannot become ${becomes}.`);

export const assetIdOf = (instanceId: string, version: number): string => `${instanceId}.v${version}`;

/** Where somebody opens the asset, or undefined while it has no page. */
export function addressOf(asset: PublishedAsset): string;
export function addressOf(asset: ContentAsset): string | undefined;
export function addressOf(asset: ContentAsset): string | undefined {
  return asset.origin === 'reused' ? asset.entry.url : asset.pageUrl;
}
