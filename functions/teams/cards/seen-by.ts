import { EvidenceSource } from '../../../lib/domain/skill-estimate/constants.ts';
import type { Words } from '../../../lib/messages/words.ts';

const kinds = [...EvidenceSource.options, 'prior'] as const;

/** By what something was seen of somebody, in words; a kind that this version does not know stays as it is called. */
export function seenBy(source: string, { say }: Words): string {
  const kind = kinds.find((one) => one === source);
  return kind ? say(`evidence.${kind}`) : source;
}
