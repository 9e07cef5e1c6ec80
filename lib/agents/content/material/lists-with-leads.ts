import type { DocumentBlock } from '../../../domain/source/document.ts';

/** What opens a list that says nothing without it: “Check:”, “You can get a grant if both of these hold:”. */
const LEAD = /^(?:.*[.!?]\s+)?(?<lead>[^.!?]{3,160}:)$/su;
/** Of which each item says something by itself, whatever opens them. */
const BINDS_TOGETHER = /\b(?:if|unless|only|when|where|both|either|all of|any of|one of|each of)\b/iu;
const SMALL = /^\p{Ll}/u;
const NEXT_SENTENCE = /(?<=[.!?])\s+(?=\p{Lu})/u;
/** Characters of a list that is read as one. */
const LONGEST = 560;

/**
 * Blocks of a document with each list that is no list of sentences told as one sentence, behind the line or the heading
 * that opens it: of “Check:” and “open repairs”, neither says anything alone. What an item says behind its first
 * sentence follows on the list.
 */
export function withListsTold(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const told: DocumentBlock[] = [];
  for (let at = 0; at < blocks.length;) {
    const items = bulletsFrom(blocks, at);
    const list = items.length > 1 ? asOne(items, told.at(-1)) : undefined;
    if (list) {
      if (list.lead !== undefined) told.splice(-1, 1, ...list.lead);
      told.push(...list.blocks);
      at += items.length;
    } else told.push(...blocks.slice(at, (at += Math.max(1, items.length))));
  }
  return told;
}

type Bullet = Extract<DocumentBlock, { kind: 'bullet' }>;
function bulletsFrom(blocks: readonly DocumentBlock[], from: number): Bullet[] {
  const end = blocks.findIndex(({ kind }, i) => i >= from && kind !== 'bullet');
  return blocks.slice(from, end < 0 ? undefined : end).filter((block) => block.kind === 'bullet');
}

/** The list with what opens it; undefined where its items are sentences of their own, or are too much for one. */
function asOne(
  items: readonly Bullet[],
  before: DocumentBlock | undefined,
): { lead: DocumentBlock[] | undefined; blocks: DocumentBlock[] } | undefined {
  const lead = before?.kind === 'paragraph' ? LEAD.exec(before.text.trim())?.groups?.['lead'] : undefined;
  const isSmall = items.every(({ text }) => SMALL.test(text.trim()));
  const opens =
    lead ??
    (isSmall && before?.kind === 'heading' ? `${before.text.trim().replace(/[:.]$/u, '')}:` : undefined);
  if (opens === undefined || !(isSmall || BINDS_TOGETHER.test(opens))) return undefined;
  const parts = items.map(({ text }) => text.trim().split(NEXT_SENTENCE));
  const heads = parts.map(([head = '']) => head.replace(/[.;,]$/u, '').replace(/[;,] (?:and|or)$/u, ''));
  const text = `${opens} ${heads.join('; ')}.`;
  if (text.length > LONGEST) return undefined;
  const further = parts.flatMap(([, ...more]) => (more.length === 0 ? [] : [more.join(' ')]));
  const place = items[0]?.page === undefined ? {} : { page: items[0].page };
  return {
    lead: lead === undefined || before?.kind !== 'paragraph' ? undefined : withoutLead(before, lead),
    blocks: [
      { kind: 'bullet', text, ...place },
      ...further.map((one) => ({ kind: 'bullet' as const, text: one, ...place })),
    ],
  };
}

function withoutLead(before: Extract<DocumentBlock, { kind: 'paragraph' }>, lead: string): DocumentBlock[] {
  const text = before.text.trim().slice(0, -lead.length).trim();
  return text === '' ? [] : [{ ...before, text }];
}
