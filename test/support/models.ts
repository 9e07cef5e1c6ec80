import { createHash } from 'node:crypto';
import { z } from 'zod';
import { message } from '../../lib/messages/message.ts';
import { saidTo, type Said } from '../../local/model/drafted.ts';
import type { Model, ModelJob, ModelOutcome } from '../../lib/ports/model.ts';

/** What the model says to a job: a value (checked like any answer), or how it ended without one. */
export type Reply = { value: unknown } | Exclude<ModelOutcome<never>, { outcome: 'answered' }>;

/** A model that gives these replies in turn and throws when it is asked once more. */
export function scriptedModel(replies: readonly Reply[]): Model {
  const left = [...replies];
  return modelThat(({ task }) => {
    const reply = left.shift();
    if (!reply) throw new Error(`The model was asked for ${task} and no scripted reply is left.`);
    return reply;
  });
}

/** Makes an artefact from the spans that it was given, and from nothing else. */
export const honestModel = (): Model => modelThat(({ material }) => replyOf(saidTo(material, false)));

/** Obeys whoever wrote the documents, and makes up the rest. */
export const hostileModel = (): Model => modelThat(({ material }) => replyOf(saidTo(material, true)));

/** Words nothing, whatever it is asked for. */
export const modelThatRefuses = (): Model =>
  modelThat(() => ({ outcome: 'refused', detail: message('model.refused'), tokens }));

const tokens = { input: 0, output: 0, thought: 0 };

const replyOf = (said: Said | undefined): Reply => {
  if (!said) throw new Error('The offline drafter knows no such task.');
  return 'text' in said
    ? { value: JSON.parse(said.text) }
    : { outcome: 'refused', detail: message('fault.schema', { detail: said.refusal }), tokens };
};

function modelThat(replies: (job: ModelJob<unknown>) => Reply): Model {
  return {
    ask<T>(job: ModelJob<T>): Promise<ModelOutcome<T>> {
      const reply = replies(job);
      if ('outcome' in reply) return Promise.resolve(reply);
      const { success, data, error } = job.schema.safeParse(reply.value);
      return Promise.resolve(
        success
          ? { outcome: 'answered', value: data, model: 'in-memory', tokens }
          : { outcome: 'invalid', detail: z.prettifyError(error), tokens },
      );
    },
    embed: (texts) => Promise.resolve(texts.map(vectorOf)),
    mostTokens: ({ answerTokens }) => answerTokens,
  };
}

const DIMENSIONS = 256;
const joining = new Set(
  'about after and before for from into that the their them they this with you your'.split(' '),
);

/** Counts word stems, each in the dimension of its hash: texts that share words point the same way. */
function vectorOf(text: string): number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? []) {
    if (joining.has(word)) continue;
    const dimension = createHash('sha256').update(word.slice(0, 6)).digest().readUInt16BE(0) % DIMENSIONS;
    vector[dimension] = (vector[dimension] ?? 0) + 1;
  }
  return vector;
}

/** Words that can be told from the original, and are neither English nor a language that is known. */
export const inNoTongue = (text: string): string =>
  text.toUpperCase().replaceAll(/[AEIOUY]/g, (vowel) => `${vowel}\u0308`.normalize());

/**
 * The same, which says every part in capitals where it is asked for another language.
 * @param doubts which parts it doubts afterwards, by their places; or that it reads no translation
 */
export const modelThatTranslates = (
  doubts: readonly number[] | 'reads-none' = [],
  say: (text: string) => string = inNoTongue,
): Model =>
  modelThat(({ task, material }) => {
    const parts = z.looseObject({ parts: z.array(z.looseObject({ id: z.string() })) });
    if (task === 'check-translation' && doubts !== 'reads-none') {
      const all = parts.parse(material).parts;
      return { value: { parts: doubts.map((place) => all[place]?.id) } };
    }
    if (task !== 'translate-parts') return replyOf(saidTo(material, false));
    const texts = parts.parse(material).parts.map(({ id, text }) => ({ id, text: say(String(text)) }));
    return { value: { parts: texts } };
  });
