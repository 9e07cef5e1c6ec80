import type { BlockList } from 'node:net';
import { isFault } from '../errors.ts';
import { message } from '../messages/message.ts';
import type { Catalogue } from '../ports/catalogue.ts';
import type { LearningSystem } from '../ports/learning-system.ts';
import type { Registers } from '../ports/registers.ts';
import { boundedPost, type BoundedPost } from './bounded-post.ts';
import { moodle } from './moodle/moodle.ts';

/** What is needed to ask a learning system. */
export interface AskingOptions {
  address: string;
  /** A token, or whatever it takes of an account that only reads. */
  secret: string;
  post: BoundedPost;
  now: () => number;
}

/** Learning systems that can be asked, by the names that the setting LEARNING_SYSTEM_KIND takes: another is a line. */
export const learningSystems = { moodle } as const satisfies Record<
  string,
  (options: AskingOptions) => LearningSystem
>;

const MB = 1024 * 1024;
/** By judgement: a list of some ten thousand courses; longer than a slow page of fifty people takes. */
const BOUNDS = { mostBytes: 32 * MB, ms: 60_000 };

/** As the settings name it. */
interface NamedSystem {
  LEARNING_SYSTEM_KIND: keyof typeof learningSystems | 'off';
  LEARNING_SYSTEM_URL: string;
  LEARNING_SYSTEM_SECRET: string;
}

/** The one that the settings name; undefined where they name none. */
export function learningSystemOf(
  { LEARNING_SYSTEM_KIND: kind, LEARNING_SYSTEM_URL: address, LEARNING_SYSTEM_SECRET: secret }: NamedSystem,
  open: BlockList,
): LearningSystem | undefined {
  if (kind === 'off') return undefined;
  return learningSystems[kind]({ address, secret, post: boundedPost({ ...BOUNDS, open }), now: Date.now });
}

/**
 * Its courses as a catalogue, each with the skill that a human said it is about. While it does not answer, whoever
 * decides on a response is told that its courses are missing, and is not kept waiting.
 */
export const catalogueOf = (system: LearningSystem, registers: Pick<Registers, 'entries'>): Catalogue => ({
  async list() {
    const entry = (await registers.entries('completion-file')).find(({ id }) => id === system.fileId);
    const skills = new Map(entry?.value.standing === 'confirmed' ? Object.entries(entry.value.skills) : []);
    try {
      const { courses, leftOut } = await system.courses();
      const entries = courses.map(({ id, ...course }) => {
        const skill = skills.get(id);
        const skillTags = skill === undefined || skill === 'none' ? [] : [skill];
        const provider = { kind: 'learning-system' as const, name: system.fileId };
        return { ...course, externalId: `${system.fileId}:${id}`, skillTags, minutes: 0, provider };
      });
      return { entries, leftOut };
    } catch (error) {
      if (!isFault(error, 'unavailable')) throw error;
      return { entries: [], leftOut: [message('course.system-silent', { why: error.said })] };
    }
  },
});
