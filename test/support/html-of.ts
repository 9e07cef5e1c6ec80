import type { Page } from '../../lib/ports/channels.ts';

/** The text of a page, its parts one after the other; what stands for a picture or a drawing is left out. */
export const htmlOf = ({
  parts,
}: {
  parts: readonly (Page['parts'][number] | { drawing: unknown })[];
}): string => parts.map((part) => ('html' in part ? part.html : '')).join('');
