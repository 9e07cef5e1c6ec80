import { z } from 'zod';
import { Artefact } from '../artefact/artefact.ts';
import { Sections, withShape } from '../artefact/sections.ts';
import { CoursePair } from '../course-pair/course-pair.ts';
import { CourseProvider } from '../course-pair/course-provider.ts';
import { holdsVerdict } from '../text/grounding.ts';
import { Term } from '../source/house-wording.ts';
import { MadeUnder } from './made-under.ts';
import { Cost, ModalityDecision } from '../modality/modality.ts';
import { Refusal } from '../refusal.ts';
import { Rewording } from './rewording.ts';
import { SourceRemark } from './source-remark.ts';
import { DraftWish } from './wish.ts';
import { SourceChange } from '../source/source-change.ts';
import { Translation } from './translation.ts';
import { message } from '../../messages/message.ts';

/** A way to respond to a need: something the company has, something of ours that leads into it, or something new. */
export const ResponseOption = z.object({
  option: z.enum(['reuse', 'adapt', 'draft']),
  what: z.string(),
  reason: z.string(),
  cost: Cost,
});
export type ResponseOption = z.infer<typeof ResponseOption>;

/** What the library says of a document that something was drafted from. */
export const DocumentSaid = z.object({
  source: z.string(),
  /** The function that answers for it. */
  owner: z.string().exactOptional(),
  /** Epoch milliseconds. */
  holdsUntil: z.number().exactOptional(),
});
export type DocumentSaid = z.infer<typeof DocumentSaid>;

/** Curate before create: what was chosen and what was not, each with its reason and cost. */
export const ResponseDecision = z.object({
  chosen: ResponseOption,
  rejected: z.array(ResponseOption),
  /** Courses and documents that could not be read, each with the reason. */
  unread: z.array(z.string()).exactOptional(),
  /** Documents that it was drafted from, of which the library says who answers for them or until when they hold. */
  documents: z.array(DocumentSaid).exactOptional(),
  /** Gaps and clashes of these, and rules of others for the same moment that it does not tell. */
  remarks: z.array(SourceRemark).exactOptional(),
  /** Pairs of courses that may be the same, of which nobody had said anything when it was chosen. */
  maybeSame: z.array(CoursePair).exactOptional(),
});
export type ResponseDecision = z.infer<typeof ResponseDecision>;

/** A passage of a source that a claim can rest on. */
export const Span = z.object({
  id: z.string(),
  source: z.string(),
  text: z.string(),
  /** The heading that it stands under; absent before the first one. */
  section: z.string().exactOptional(),
  /** Its number in an ordered list, from 1 on: steps of a procedure, which keep their order. */
  step: z.int().min(1).exactOptional(),
  /** Page or slide of a document that has any, from 1 on. */
  page: z.int().min(1).exactOptional(),
});
export type Span = z.infer<typeof Span>;

export const AssetStatus = z.enum([
  'draft',
  'pending',
  'approved',
  'rejected',
  'sent-back',
  'expired',
  'withdrawn',
  'published',
  /** A document that it cites says something else by now, and no human has approved a new version yet. */
  'outdated',
  /** What it cites is gone, or nobody approved what came in its place. */
  'pulled',
]);
export type AssetStatus = z.infer<typeof AssetStatus>;

export const CourseLevel = z.enum(['beginner', 'intermediate', 'advanced']);
export type CourseLevel = z.infer<typeof CourseLevel>;

/** A course that the company already has. */
export const CatalogueEntry = z.object({
  /** Its id in Viva Learning, which assignments name; absent for a course that only the LMS lists. */
  contentId: z.string().exactOptional(),
  externalId: z.string(),
  title: z.string(),
  description: z.string(),
  url: z.string(),
  skillTags: z.array(z.string()),
  minutes: z.number(),
  /** Of a document of the company: its text when it was proposed, as a hash, so that a later change shows. */
  fingerprint: z.string().exactOptional(),
  level: CourseLevel.exactOptional(),
  provider: CourseProvider.exactOptional(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

const Asset = z.object({
  assetId: z.string(),
  needId: z.string(),
  skillId: z.string(),
  version: z.int(),
  modality: ModalityDecision,
  response: ResponseDecision,
  title: z.string(),
  /** Absent in what was made before versions were kept, and of what somebody outside made. */
  madeUnder: MadeUnder.exactOptional(),
});

/** What changed before a new version came, and which draft that was. */
const Renewed = SourceChange.extend({ draftId: z.string().exactOptional() });

/** What success was agreed to mean: by what it is known, and the least rise or fall worth having. */
export const ServedOutcome = z.strictObject({
  indicator: z.string(),
  /** Levels (0–5), or the figure’s unit; negative where the figure should fall. */
  worth: z.number(),
  /** Of a figure; absent where it is levels. */
  unit: z.string().exactOptional(),
  /** By when; absent where no day was agreed. */
  by: z.string().exactOptional(),
});
export type ServedOutcome = z.infer<typeof ServedOutcome>;

/** What a drafter worded. */
const Worded = Asset.extend({
  origin: z.literal('ai-drafted'),
  /** Deployment that worded it, shown to readers. */
  model: z.string(),
  artefact: z.discriminatedUnion('form', [...Artefact.options, Sections]),
  spans: z.array(Span),
  /** A course that it leads into. */
  course: CatalogueEntry.exactOptional(),
  /** The outcome that the objectives of a programme were drafted for; absent where none was agreed by then. */
  serves: ServedOutcome.exactOptional(),
  /** What observers tick besides, from the register as it stood when this was drafted; of a form that is observed. */
  rubric: z.array(z.string()).exactOptional(),
  /** What it has otherwise than the version before; absent in a first version, and in another form. */
  rewording: Rewording.exactOptional(),
  /** Parts that a person worded, in this version or in one before it. */
  byHand: z.array(z.string()).exactOptional(),
  /** What humans wanted of it, and what became of that; absent where they wanted nothing. */
  wishes: z.array(DraftWish).exactOptional(),
  /** Words of people here that stand in it for those of its sources. */
  terms: z.array(Term).exactOptional(),
  /** What it says in languages of its readers that it is not in; absent where all read it as it is. */
  translations: z.array(Translation).exactOptional(),
  /** Where the documents that it cites do not say any more what it says. */
  change: SourceChange.exactOptional(),
  /**
   * What a document was called when a human saw it, by what it is called now: readers are shown no name that nobody
   * approved.
   */
  calledThen: z.record(z.string(), z.string()).exactOptional(),
  /** Of which change, by when it was first seen, a new version was last asked for, and when; epoch milliseconds. */
  askedAnew: z.object({ changedAt: z.number(), at: z.number() }).exactOptional(),
  /** How often that changed so far: what is written about each time has a key of its own. */
  changes: z.int().exactOptional(),
  /** The published asset in whose place it would come, once it is approved. */
  renews: z.string().exactOptional(),
  /** What changed at its sources before its latest version came in place of the one before. */
  renewed: Renewed.exactOptional(),
});
/** What stands in the catalogue. */
const Taken = Asset.extend({ origin: z.literal('reused'), entry: CatalogueEntry });

const unpublished = {
  status: AssetStatus.exclude(['published', 'outdated', 'pulled']),
  /** Viva Learning may know a course of the company before. */
  contentId: z.string().exactOptional(),
  pageUrl: z.never().exactOptional(),
  runnerPageUrl: z.never().exactOptional(),
};
const published = {
  status: z.literal('published'),
  /** Id of its entry in the Viva Learning catalogue. */
  contentId: z.string(),
};

const withPages = {
  ...published,
  pageUrl: z.string(),
  /** Where whoever runs it reads their side; learners are told it nowhere. */
  runnerPageUrl: z.string().exactOptional(),
};

/** Something new with its sources. */
const DraftedAsset = z.discriminatedUnion('status', [
  Worded.extend(unpublished),
  Worded.extend(withPages),
  // Its pages stand, because people have their address, and say that nobody should go by them.
  Worded.extend({ ...withPages, status: z.enum(['outdated', 'pulled']), change: SourceChange }),
]);
export type DraftedAsset = z.infer<typeof DraftedAsset>;
/** One whose pages people may have opened. */
export type StandingAsset = Extract<DraftedAsset, { pageUrl: string }>;
/** Something the company already has. */
const ReusedAsset = z.discriminatedUnion('status', [Taken.extend(unpublished), Taken.extend(published)]);
export type ReusedAsset = z.infer<typeof ReusedAsset>;

/** One response to a need. */
export const ContentAsset = z.preprocess(
  withShape,
  z.discriminatedUnion('origin', [DraftedAsset, ReusedAsset]),
);
export type ContentAsset = z.infer<typeof ContentAsset>;
export type PublishedAsset = Extract<ContentAsset, { status: 'published' }>;

/**
 * The model as people are shown it: what answered gave the name, so it is an id that says nothing else, or is not
 * shown.
 */
export const modelShown = (model: string): string =>
  /^[\w.:-]{1,64}$/.test(model) && !holdsVerdict(model) ? model : 'a model that gave no usable name';

/** What drafts where no model is: a rule that puts sentences of documents together and is told nothing besides. */
export const OFFLINE_DRAFTER = 'offline-drafter';

/** The same in running text: “offline drafter”, and “gpt-5-mini” as it is. */
export const modelInWords = (model: string): string => {
  const shown = modelShown(model);
  return /^[a-z]+(?:-[a-z]+)+$/.test(shown) ? shown.replaceAll('-', ' ') : shown;
};

// What happens to an asset, one function each. What has happened already changes nothing, so that a repeated activity
// is harmless.

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

/** A draft is there for people to open. @throws Refusal unless it was approved and its sources still say so */
export function publishDraft(
  asset: DraftedAsset,
  as: { contentId: string; pageUrl: string; runnerPageUrl?: string },
): PublishedAsset {
  if (asset.status === 'published') return asset;
  if (asset.status !== 'approved' || asset.change) throw cannotBecome('published', asset);
  return { ...asset, ...as, status: 'published' };
}

/** A course can be assigned. @throws Refusal unless it was approved */
export function publishCourse(asset: ReusedAsset, contentId: string): PublishedAsset {
  if (asset.status === 'published') return asset;
  if (asset.status !== 'approved') throw cannotBecome('published', asset);
  return { ...asset, contentId, status: 'published' };
}

const cannotBecome = (becomes: AssetStatus, { assetId, status }: ContentAsset): Refusal =>
  new Refusal('asset-cannot-move', message('problem.asset.cannot-move', { assetId, status, next: becomes }));

export const assetIdOf = (instanceId: string, version: number): string => `${instanceId}.v${version}`;
/** The flow that an asset was made by, from its id. */
export const instanceIdOfAsset = (assetId: string): string => assetId.replace(/\.v\d+$/, '');

/** Where somebody opens the asset, or undefined while it has no page. */
export function addressOf(asset: PublishedAsset): string;
export function addressOf(asset: ContentAsset): string | undefined;
export function addressOf(asset: ContentAsset): string | undefined {
  return asset.origin === 'reused' ? asset.entry.url : asset.pageUrl;
}

/** Of one learner's time. */
export const minutesOf = (asset: ContentAsset): number =>
  asset.origin === 'reused' ? asset.entry.minutes : asset.modality.cost.learnerMinutes;

/** Whether the sources of a draft say something else since it was drafted. */
export const isOvertaken = (asset: ContentAsset | undefined): boolean =>
  asset?.origin === 'ai-drafted' && asset.change !== undefined;
