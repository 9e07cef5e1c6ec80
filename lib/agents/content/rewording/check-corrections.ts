import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import { Id } from '../../../domain/ids.ts';
import { roleTitle } from '../../../domain/names.ts';
import type { Need } from '../../../domain/need/need.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { Correction, MOST_CORRECTIONS } from '../../../domain/content/rewording.ts';
import {
  codeOf,
  faultsOfTranslation,
  inOtherWords,
  languageOf,
  partIn,
  partsToTranslate,
  translationsOf,
  type PartText,
} from '../../../domain/content/translation.ts';
import { message, type Message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import { step } from '../../../step.ts';
import { skillOfNeed } from '../../skill-of-need.ts';
import { faultForPeople } from '../../../domain/rendering/fault-for-people.ts';
import { faultsOfArtefact } from '../checks/faults-of-artefact.ts';
import { namesIn } from '../checks/names.ts';
import { quote, type ArtefactSubject } from '../checks/matter.ts';
import { corrected, type Corrected } from './corrected.ts';

/** Faults that a refusal names. */
const NAMED = 3;

/**
 * Holds what a human would have otherwise to what every draft is held to, before their answer is taken: where a check
 * refuses it, they are there to say it in another way.
 * @throws Refusal naming the part or what is wrong with it
 */
export const checkCorrections = step({
  name: 'check-corrections',
  agent: 'content',
  input: z.strictObject({
    needId: Id,
    approvalId: Id,
    corrections: z.array(Correction).min(1).max(MOST_CORRECTIONS),
  }),
  async run({ needId, approvalId, corrections }, ports) {
    const { value: asked } = await ports.needs.approval(needId, approvalId);
    const { value: need } = await ports.needs.need(needId);
    const asset = asked.assetId ? (await ports.needs.asset(needId, asked.assetId)).value : undefined;
    if (asset?.origin !== 'ai-drafted')
      throw new Refusal('approval-refused', message('problem.correction.nothing-drafted', { approvalId }));
    const made = corrected(asset, corrections);
    const faults = [
      ...(await faultsOfCorrected(made, asset, need, ports)),
      ...faultsOfTranslated(made, asset, codeOf(ports.words)),
    ];
    if (faults.length > 0)
      throw new Refusal(
        'approval-refused',
        message('problem.correction.faults', {
          faults: faults
            .slice(0, NAMED)
            .map((fault) => ports.words.sayMessage(faultForPeople(fault, asset.spans, ports.words)))
            .join('; '),
        }),
      );
    return { parts: made.changes.map(({ part }) => part) };
  },
});

/**
 * What is wrong with corrected words in other languages that was not wrong before. Sentences that are corrected as they
 * were drafted are left out: their translation is asked for anew.
 */
function faultsOfTranslated(
  { artefact, changes }: Corrected,
  before: DraftedAsset,
  company: string,
): Message[] {
  if (before.artefact.form === 'sections') return [];
  const parts = partsToTranslate(artefact);
  const from = languageOf(parts.map(({ text }) => text).join('\n')) ?? company;
  return translationsOf(before).flatMap(({ language, texts }) => {
    const corrected = new Map(changes.map(({ part, after }) => [part, after]));
    const now = texts.map(({ part, text }) => ({
      part,
      text: corrected.get(partIn(language, part)) ?? text,
    }));
    const judged = parts.filter(({ part }) => corrected.has(partIn(language, part)) || !corrected.has(part));
    const faultsIn = (said: readonly PartText[]) => faultsOfTranslation(judged, said, { from, to: language });
    const known = faultsIn(texts);
    return [
      ...faultsIn(now).filter((fault) => !known.some((other) => isDeepStrictEqual(fault, other))),
      ...(inOtherWords(artefact, now) ? [] : [message('fault.translation.too-long')]),
    ];
  });
}

/**
 * What is wrong with a corrected draft that was not wrong with it before: what stood there already is not theirs to
 * mend.
 */
export async function faultsOfCorrected(
  { artefact, terms }: Pick<Corrected, 'artefact' | 'terms'>,
  before: DraftedAsset,
  need: Need,
  ports: Pick<Ports, 'registers' | 'directory'>,
): Promise<Message[]> {
  if (before.artefact.form === 'sections') return [];
  const known = await faultsIn(before.artefact, before.terms ?? [], before, need, ports);
  const faults = await faultsIn(artefact, terms, before, need, ports);
  return faults.filter((fault) => !known.some((other) => isDeepStrictEqual(fault, other)));
}

async function faultsIn(
  artefact: Artefact,
  terms: Corrected['terms'],
  { spans }: DraftedAsset,
  need: Need,
  { registers, directory }: Pick<Ports, 'registers' | 'directory'>,
): Promise<Message[]> {
  const [skill, profiles, borne] = await Promise.all([
    skillOfNeed(need, { registers }),
    registers.roleProfiles(),
    directory?.borne([...namesIn(artefact), ...terms.map(({ to }) => to)]),
  ]);
  const subject: ArtefactSubject = {
    skill: skill.label,
    description: skill.description,
    audience: roleTitle(profiles, need.roleId),
    modality: artefact.form,
    isKnownName: (name) => borne?.has(name) ?? false,
    terms,
  };
  // Written small, no check of the texts takes it for a name.
  const names = terms.filter(({ to }) => borne?.has(to));
  return [
    ...names.map(({ to }) => message('fault.name.of-a-thing', { name: quote(to) })),
    ...faultsOfArtefact(artefact, spans, subject),
  ];
}
