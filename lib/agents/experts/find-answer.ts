import type { Spender } from '../../domain/policy/budget.ts';
import type { CitedSentence } from '../../domain/expert/hand-over.ts';
import {
  passagesInAnswer,
  passagesInDocument,
  type ExpertPassage,
  type PassageSentence,
} from '../../domain/expert/passage.ts';
import { isAnswerOpen, openDocuments, type ExpertAnswer, type Twin } from '../../domain/expert/twin.ts';
import { unavailable } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Ports } from '../../ports/index.ts';
import { someAtATime } from '../../some-at-a-time.ts';
import { sentencesAnswering } from './sentences-answering.ts';
import type { ExpertsMet } from './meeting.ts';
import { nearestSubjects, type NearSubject } from './nearest-subjects.ts';
import { rankPassages } from './rank.ts';

/** Documents that one question is sought in, those of the experts whose subjects are nearest first. */
const MOST_READ = 40;
/** Documents that are read side by side. */
const TOGETHER = 5;
/** Passages that a draft for the expert is taken from. */
const DRAFTED = 2;

export interface FoundAnswer {
  /** Sentences that answer; none where it is not known. */
  answer: readonly CitedSentence[];
  /** Of whom they are. */
  experts: readonly string[];
  /** Who could be asked; undefined where no subject is near. */
  subject: NearSubject | undefined;
}

type SoughtIn = Pick<ExpertsMet, 'department' | 'twins'>;
type Seeking = Pick<Ports, 'experts' | 'sources' | 'model' | 'registers'>;

/**
 * Answers a question from what these experts consent to now, and from nothing else.
 * @throws NamedError `unavailable`, `over-budget`
 */
export async function findAnswer(
  question: string,
  soughtIn: SoughtIn,
  ports: Seeking,
  spender: Spender,
): Promise<FoundAnswer> {
  const { passages, ranked, subject } = await seek(question, soughtIn, ports, spender);
  const answering = await sentencesAnswering(question, passages, ranked, ports.model, spender);
  return {
    answer: answering.map(cited),
    experts: [...new Set(answering.map(({ passage }) => passage.of.calledBy))],
    subject,
  };
}

/**
 * What stands nearest to a question in what these experts consent to now, whether it answers or not, as a draft for
 * whoever knows; and who could be asked.
 * @throws NamedError `unavailable`, `over-budget`
 */
export async function findNear(
  question: string,
  soughtIn: SoughtIn,
  ports: Seeking,
  spender: Spender,
): Promise<{ near: CitedSentence[]; subject: NearSubject | undefined }> {
  const { passages, ranked, subject } = await seek(question, soughtIn, ports, spender);
  const near = ranked.order.slice(0, DRAFTED).flatMap((place) => {
    const [passage, [text]] = [passages[place], ranked.nearest(place)];
    return passage && text !== undefined ? [cited({ passage, text })] : [];
  });
  return { near, subject };
}

/** Every document is read anew, so that what was taken back or changed is not answered from. */
async function seek(question: string, { department, twins }: SoughtIn, ports: Seeking, spender: Spender) {
  const { order, near: subject, asked } = await nearestSubjects(question, twins, ports, spender);
  const passages = await passagesOpenTo(department, order, ports);
  const ranked = await rankPassages({ question, asked }, passages, ports.model.embed, spender);
  return { passages, ranked, subject };
}

const cited = ({ passage: { source, restsOn }, text }: PassageSentence): CitedSentence => ({
  text,
  source,
  restsOn: [...restsOn],
});

/** Each document once, with the first of the experts who named it. */
async function passagesOpenTo(
  department: string | undefined,
  twins: readonly Twin[],
  { experts, sources }: Pick<Ports, 'experts' | 'sources'>,
): Promise<ExpertPassage[]> {
  const named = new Map<string, Twin>();
  for (const twin of twins)
    for (const { name } of openDocuments(twin, department))
      if (!named.has(name) && named.size < MOST_READ) named.set(name, twin);
  const passages: ExpertPassage[] = [];
  let isAway = false;
  for (const some of someAtATime([...named], TOGETHER)) {
    const read = await Promise.all(
      some.map(async ([name, twin]) => ({ twin, read: await sources.read(name) })),
    );
    for (const { twin, read: found } of read)
      if (found.outcome === 'read') passages.push(...passagesInDocument(found.document, twin));
      else isAway ||= found.outcome === 'later';
  }
  for (const twin of twins)
    for await (const answer of experts.answersOf(twin.personId))
      if (isAnswerOpen(answer, twin, department) && stillStands(answer, passages))
        passages.push(...passagesInAnswer(answer, twin));
  // “I do not know” would not be true of documents that nobody could read.
  if (isAway && passages.length === 0) throw unavailable(message('problem.expert.later'));
  return passages;
}

/** What an answer quotes from a document that changed since, nobody is told any more. */
const stillStands = ({ quotes = [] }: ExpertAnswer, passages: readonly ExpertPassage[]): boolean =>
  quotes.every(({ name, text }) =>
    passages.some(({ source, sentences }) => source.name === name && sentences.includes(text)),
  );
