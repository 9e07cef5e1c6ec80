import type { CosmosRefusal } from '../refusal.ts';
import { badRequest } from '../refusal.ts';

export interface Token {
  kind: 'word' | 'parameter' | 'number' | 'text' | 'symbol' | 'end';
  /** As written; for `text`, without quotes and escapes. */
  text: string;
}

const patterns: [Exclude<Token['kind'], 'end'>, RegExp][] = [
  ['word', /[A-Za-z_]\w*/y],
  ['parameter', /@\w+/y],
  ['number', /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['text', /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y],
  ['symbol', /<=|>=|!=|<>|\S/y],
];

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  for (let at = query.search(/\S/); at >= 0 && at < query.length;) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const found = pattern.exec(query)?.[0];
      if (found === undefined) continue;
      tokens.push({ kind, text: kind === 'text' ? unquoted(found) : found });
      at += found.length;
      break;
    }
    at += query.slice(at).search(/\S|$/);
  }
  return tokens;
}

/** Cosmos escapes as JSON does, and `\'` besides. */
function unquoted(literal: string): string {
  const escape = (part: string) => (part === "\\'" ? "'" : part === '"' ? '\\"' : part);
  try {
    return JSON.parse(`"${literal.slice(1, -1).replace(/\\.|"/g, escape)}"`) as string;
  } catch {
    throw badRequest(`${literal} is not a string that can be read.`);
  }
}

/** Walks the tokens of one query, left to right. */
export interface Reader {
  peek: () => Token;
  next: () => Token;
  /** Steps over `text` (a keyword in any case, or a symbol) if it comes next. */
  takes: (text: string) => boolean;
  expect: (text: string) => void;
  /** Name that follows FROM: paths in SELECT, which comes earlier, begin with it. */
  alias: string;
  /** The 400 that names the token which comes next. */
  refusal: () => CosmosRefusal;
}

export function readerOf(query: string): Reader {
  const tokens = tokensOf(query);
  const end: Token = { kind: 'end', text: '' };
  let at = 0;
  const peek = () => tokens[at] ?? end;
  const isKey = (token: Token, text: string) =>
    (token.kind === 'word' || token.kind === 'symbol') && token.text.toUpperCase() === text;
  const from = tokens.findIndex((token, place) => isKey(token, 'FROM') && tokens[place - 1]?.text !== '.');
  const takes = (text: string) => {
    const taken = isKey(peek(), text);
    if (taken) at++;
    return taken;
  };
  const refusal = () => {
    const what = peek() === end ? 'the end of the query' : `'${peek().text}'`;
    return badRequest(`Syntax error: local Cosmos does not answer queries with ${what} at this place.`);
  };
  return {
    peek,
    next: () => tokens[at++] ?? end,
    takes,
    expect(text) {
      if (!takes(text)) throw refusal();
    },
    alias: from < 0 ? '' : (tokens[from + 1]?.text ?? ''),
    refusal,
  };
}
