import { lexer, type Token, type Tokens } from 'marked';
import { message } from '../../../messages/message.ts';
import { tableRows, type DocumentBlock } from '../../../domain/source/document.ts';
import { DOCUMENT_LIMITS } from './document-size-limits.ts';
import { NotRead } from './not-read.ts';
import { inLine } from './lines.ts';

/** A Markdown or plain text as blocks; a text without any marks is paragraphs. @throws NotRead */
export function markdownBlocks(text: string): DocumentBlock[] {
  if (text.length > DOCUMENT_LIMITS.characters) throw new NotRead(message('unread.too-much'));
  return lexer(text, { gfm: true }).flatMap(blocksOf);
}

function blocksOf(token: Token): DocumentBlock[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', depth: Number(token['depth']), text: plain(token) }];
    case 'list':
      return (token as Tokens.List).items.flatMap((item, i) => blocksOfItem(item, token as Tokens.List, i));
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return tableRows([header, ...rows].map((cells) => cells.map(plain)));
    }
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap(blocksOf);
    case 'paragraph':
    case 'text':
    case 'html':
      return paragraph(plain(token));
    default:
      // Code, rules, definitions and space say nothing that content may cite.
      return [];
  }
}

const paragraph = (text: string): DocumentBlock[] => (text === '' ? [] : [{ kind: 'paragraph', text }]);

/** An item with what stands in it; ordered items inside another list are bullets of its step. */
function blocksOfItem(
  { tokens }: Tokens.ListItem,
  { ordered, start }: Tokens.List,
  place: number,
): DocumentBlock[] {
  const [first, ...rest] = tokens.filter(({ type }) => type !== 'space');
  const [text = '', ...after] = first && first.type !== 'list' ? sentencesApart(first) : [];
  const own: DocumentBlock[] = ordered
    ? [{ kind: 'step', number: Math.max(1, Number(start)) + place, text }]
    : [{ kind: 'bullet', text }];
  return [
    ...(text === '' ? [] : own),
    ...after.flatMap(paragraph),
    ...(first?.type === 'list' ? [first, ...rest] : rest).flatMap(blocksOf).map(asPartOfItem),
  ];
}

/** An item and what was typed below it without a blank line, which Markdown takes for the rest of the item. */
const sentencesApart = (token: Token): string[] =>
  spoken(token)
    .split(/(?<=[.!?])\n(?=\p{Lu})/u)
    .map(inLine);

const asPartOfItem = (block: DocumentBlock): DocumentBlock =>
  block.kind === 'step' ? { kind: 'bullet', text: block.text } : block;

/** What a piece says, without emphasis; a link says its words and not its address, a picture nothing. */
const plain = (token: Token | Tokens.TableCell): string => inLine(spoken(token));

const spoken = (token: Token | Tokens.TableCell): string =>
  piecesOf(token)?.map(plainToken).join('') ?? sayingOf(token);

function plainToken(token: Token): string {
  if (token.type === 'image') return '';
  if (token.type === 'br') return ' ';
  if (token.type === 'html') return token.raw;
  // An address that stands as its own words is kept, so that whoever chooses passages can refuse it.
  return spoken(token);
}

const piecesOf = (token: Token | Tokens.TableCell): Token[] | undefined =>
  'tokens' in token ? token.tokens : undefined;

const sayingOf = (token: Token | Tokens.TableCell): string =>
  unescaped('text' in token ? String(token.text) : '');

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
