import { standingIn, type ApprovalRequest } from '../domain/gate/approval.ts';
import { modelInWords, type ContentAsset } from '../domain/content/content.ts';
import { quoted } from '../domain/text/plain-text.ts';
import { changesOf, passagesOf } from '../domain/rendering/passages.ts';
import { sayChanges } from '../domain/rendering/source-change.ts';
import type { ApprovalCard } from '../ports/channels.ts';
import type { Words } from '../messages/words.ts';

/**
 * The card in which approvers meet a question: what is asked, what to weigh, and of a draft both sides, each sentence
 * beside its sources.
 */
export function approvalCard(
  request: ApprovalRequest,
  asset: ContentAsset | undefined,
  words: Words,
): ApprovalCard {
  const { question, facts, proposedBy, approvalId } = request;
  return {
    question,
    facts: [...changedMeanwhile(asset, words), ...facts],
    ...(asset ? { response: responseIn(asset, words) } : {}),
    footer: words.say('gate.footer', {
      agent: words.say(`agent.${proposedBy}`),
      day: words.day(request.dueAt),
    }),
    about: approvalId,
  };
}

/** What its sources say otherwise since it was drafted, which keeps anybody from approving it. */
function changedMeanwhile(asset: ContentAsset | undefined, words: Words): string[] {
  if (asset?.origin !== 'ai-drafted' || asset.change === undefined) return [];
  return [words.say('gate.draft.changed'), ...sayChanges(asset.change.passages, words)];
}

/**
 * The same in a channel, where more people read it than decide: it says nothing about how a group stands, or what its
 * people prefer to read.
 */
export const channelCard = (
  request: ApprovalRequest,
  asset: ContentAsset | undefined,
  words: Words,
): ApprovalCard => ({
  ...approvalCard(request, asset && withoutTranslations(asset), words),
  facts: [...(request.inChannel ?? []), words.say('gate.elsewhere')],
});

const withoutTranslations = (asset: ContentAsset): ContentAsset =>
  asset.origin === 'ai-drafted' ? { ...asset, translations: [] } : asset;

/** Tells approvers that a question of theirs needs no answer any more; a card that was sent cannot be taken back. */
export const withdrawnCard = ({ question, approvalId }: ApprovalRequest, { say }: Words): ApprovalCard => ({
  question: say('gate.withdrawn', { question }),
  facts: [say('gate.withdrawn.reason')],
  footer: say('gate.withdrawn.footer'),
  about: approvalId,
});

/** Tells approvers what a standing approval decided in their place, and how to end that. */
export const decidedCard = (
  request: ApprovalRequest,
  asset: ContentAsset | undefined,
  words: Words,
): ApprovalCard => {
  const { say } = words;
  const { standingId = '', version = 0 } = standingIn(request) ?? {};
  return {
    question: say('gate.standing', { question: request.question }),
    facts: [...(request.inChannel ?? []), say('gate.standing.decided', { standing: standingId, version })],
    ...(asset ? { response: responseIn(withoutTranslations(asset), words) } : {}),
    footer: say('gate.standing.footer'),
    about: request.approvalId,
  };
};

function responseIn(asset: ContentAsset, words: Words): NonNullable<ApprovalCard['response']> {
  const { say } = words;
  if (asset.origin === 'reused') {
    const { title, minutes, description, url } = asset.entry;
    return {
      title: say('gate.course', { title: quoted(title), minutes }),
      passages: [
        {
          text: quoted(description),
          sources: [
            say('gate.course.opens', { host: new URL(url).host }),
            // Only the address of a course is kept, and what stands there is somebody else's.
            say(asset.entry.fingerprint === undefined ? 'gate.course.foreign' : 'gate.course.watched'),
          ],
        },
      ],
    };
  }
  return {
    title: say('gate.draft', {
      title: quoted(asset.title),
      model: modelInWords(asset.model),
      people: asset.byHand?.length ?? 0,
    }),
    passages: [...changesOf(asset, words), ...passagesOf(asset, words)],
  };
}
