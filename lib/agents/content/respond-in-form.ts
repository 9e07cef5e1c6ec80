import type { Spender } from '../../domain/policy/budget.ts';
import type { CatalogueEntry, ResponseDecision, ServedOutcome } from '../../domain/content/content.ts';
import { listedOnce, type ListedOnce } from '../../domain/course-pair/listed-once.ts';
import { isObserved, type Made, type ModalityDecision } from '../../domain/modality/modality.ts';
import type { ConfirmedNeed } from '../../domain/need/need.ts';
import { skillKindOf } from '../../domain/skill/skill-kind.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import type { Message } from '../../messages/message.ts';
import type { Words } from '../../messages/words.ts';
import type { Ports } from '../../ports/index.ts';
import type { Call } from '../../step.ts';
import { decideResponse } from './curate.ts';
import { doubtfulPairs } from './doubtful-pairs.ts';
import { draftMaterial } from './draft-material.ts';
import { draftArtefact, type NotDrafted } from './drafting.ts';
import { reused, type FoundResponse } from './found-response.ts';
import { judgeCatalogue } from './judge-catalogue.ts';
import { madeOutside } from './made-outside.ts';
import { whyImpossible } from './material/makeable.ts';
import { saidOfSources } from './material/said-of-sources.ts';
import { saidOfDocuments, spansAbout, type Sourced } from './material/spans-about.ts';
import { plainCourses } from './plain-courses.ts';
import { disappointing, type SentBack } from './sent-back.ts';

/** Share of practice from which a course must let people practise. */
const PRACTISED = 0.8;

/** A response that is to be found or made. */
export interface ResponseTask {
  need: ConfirmedNeed;
  skill: Skill;
  sentBack: SentBack | undefined;
  spender: Spender;
  /** Of the response; only the first is asked for outside. */
  version: number;
}

interface TaskInForm extends ResponseTask {
  modality: ModalityDecision;
  chosen: Made;
}

/** What the company has, else what leads into it, else something new. */
export async function respondInForm(
  task: TaskInForm,
  ports: Ports,
  call: Call,
): Promise<FoundResponse | NotDrafted | { waitsUntil: number }> {
  const { need, skill, modality, chosen, sentBack } = task;
  const practised = modality.facts.practice >= PRACTISED;
  const courses = plainCourses(await ports.catalogue.list());
  // As they stand: what a human said of a pair at the gate counts for what is chosen next.
  const pairs = (await ports.registers.latest('course-pair')).map(({ value }) => value);
  const listed = listedOnce(courses.entries, pairs);
  const not = withTheSame(listed, [...(await disappointing(need, ports)), ...(sentBack?.courses ?? [])]);
  const fits = judgeCatalogue(
    listed.map(({ entry }) => entry),
    {
      skill,
      practised,
      skills: [...(await ports.registers.skills()).values()],
      meanLevel: need.evidence.meanLevel,
      target: need.evidence.target,
      not,
    },
  );
  const doubts = await doubtfulPairs(fits, pairs, { spender: task.spender, at: call.at }, ports);
  const { thresholds } = await ports.registers.policy();
  const sourced = await spansAbout(skill, chosen, thresholds.onTheSubject, ports, task.spender);
  const { spans, documents, leftOut } = sourced;
  const { decision, course } = decideResponse(
    fits,
    {
      form: chosen,
      costs: modality.cost,
      practised,
      documents,
      not,
      wished: sentBack?.wish !== undefined,
      maybeSame: doubts.maybeSame,
    },
    ports.words,
  );
  const unread = shortened([...courses.leftOut, ...doubts.leftOut, ...leftOut], ports.words);
  const { maybeSame } = doubts;
  const response = {
    ...decision,
    ...(unread.length > 0 ? { unread } : {}),
    ...(maybeSame.length > 0 ? { maybeSame } : {}),
  };
  if (response.chosen.option === 'reuse' && course) return reused(course, response);
  if (spans.length === 0) return { failed: noSource(skill, shortened(leftOut, ports.words), ports.words) };
  const why = whyImpossible(chosen, spans, ports);
  if (why !== undefined) return { impossible: why };
  const weighed = { ...response, ...saidOfDocuments(documents) };
  const made =
    task.version === 1 && !course ? await madeOutside(task, spans, weighed, ports, call) : undefined;
  if (made && !('passedOver' in made)) return made;
  return await drafted(task, sourced, made?.passedOver ?? weighed, course, ports);
}

/** What was tried in vain, or sent back, and what humans said is the same course. */
const withTheSame = (listed: readonly ListedOnce[], ids: readonly string[]): ReadonlySet<string> => {
  const not = new Set(ids);
  const isTried = ({ externalId, contentId = '' }: CatalogueEntry) =>
    not.has(externalId) || not.has(contentId);
  const others = listed.filter(({ same }) => same.some(isTried)).map(({ entry }) => entry.externalId);
  return new Set([...ids, ...others]);
};

/** Most unread files that are named. */
const NAMED = 20;
const shortened = (all: readonly Message[], { say, sayMessage }: Words): string[] => [
  ...all.slice(0, NAMED).map(sayMessage),
  ...(all.length <= NAMED ? [] : [say('response.more', { count: all.length - NAMED })]),
];

const noSource = ({ label }: Skill, unread: readonly string[], { say }: Words): string =>
  [
    say('response.no-source', { skill: label }),
    ...(unread.length > 0 ? [say('response.not-read', { files: unread.slice(0, 3).join(', ') })] : []),
  ].join('; ');

async function drafted(
  { need, skill, chosen, sentBack, spender }: TaskInForm,
  sourced: Sourced,
  response: ResponseDecision,
  course: CatalogueEntry | undefined,
  ports: Ports,
): Promise<FoundResponse | NotDrafted> {
  const serves = chosen === 'long-form-program' ? servedBy(need) : undefined;
  const remark = sentBack?.comment;
  const toDraft = { need, skill, form: chosen, spans: sourced.spans, course, remark, serves };
  const made = await draftArtefact(await draftMaterial(toDraft, ports), ports, spender);
  if (!('artefact' in made)) return made;
  const { rubrics } = await ports.registers.policy();
  const { tokens, ...kept } = made;
  const cost = { ...response.chosen.cost, ...(tokens > 0 ? { draftingTokens: tokens } : {}) };
  return {
    ...kept,
    origin: 'ai-drafted',
    title: made.artefact.title,
    response: {
      ...response,
      chosen: { ...response.chosen, cost },
      ...saidOfSources(made.artefact, skill, sourced),
    },
    ...(course ? { course } : {}),
    ...(serves ? { serves } : {}),
    ...(isObserved(chosen) ? { rubric: rubrics.behaviours[skillKindOf(skill)] } : {}),
  };
}

/** What was agreed as success; undefined where no terms were, as in contracts of earlier versions. */
export function servedBy({ contract }: Pick<ConfirmedNeed, 'contract'>): ServedOutcome | undefined {
  const terms = contract?.terms;
  if (!terms) return undefined;
  const { indicator, worth, unit, by } = terms;
  return {
    indicator,
    worth,
    ...(unit === undefined ? {} : { unit }),
    ...(by === undefined ? {} : { by }),
  };
}
