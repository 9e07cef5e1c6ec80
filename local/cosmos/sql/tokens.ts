import { CosmosRefusal } from '../refusal.ts';

export type TokenKind = 'word' | 'parameter' | 'number' | 'text' | 'symbol' | 'end';

export interface Token {
  kind: TokenKind;
  /** As written; for `text`, without quotes and escapes. */
  text: string;
}

const pattern =
  /\s+|(?<word>[A-Za-z_]\w*)|(?<parameter>@\w+)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<symbol><=|>=|!=|<>|[=<>()[\],.*])/y;

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(query);
    if (!match) throw notAnswered(query.slice(at).split(/\s/)[0] ?? '');
    at = pattern.lastIndex;
    const kind = (['word', 'parameter', 'number', 'text', 'symbol'] as const).find(
      (name) => match.groups?.[name] !== undefined,
    );
    if (kind) tokens.push({ kind, text: kind === 'text' ? unquoted(match[0]) : match[0] });
  }
  return tokens;
}

function unquoted(literal: string): string {
  const inner = literal
    .slice(1, -1)
    .replace(/\\.|"/g, (part) => (part === "\\'" ? "'" : part === '"' ? '\\"' : part));
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    throw new CosmosRefusal(400, `${literal} is not a string that can be read.`);
  }
}

function notAnswered(text: string): CosmosRefusal {
  const what = text === '' ? 'The end of the query' : `'${text}'`;
  return new CosmosRefusal(
    400,
    `Syntax error: ${what} at this place is not in the part of the query language that local Cosmos answers (see local/cosmos/calls.ts).`,
  );
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
  let at = 0;
  const peek = () => tokens[at] ?? { kind: 'end' as const, text: '' };
  const isNext = (text: string) => {
    const token = peek();
    return (token.kind === 'word' || token.kind === 'symbol') && token.text.toUpperCase() === text;
  };
  const from = tokens.findIndex(
    (token, place) =>
      token.kind === 'word' && token.text.toUpperCase() === 'FROM' && tokens[place - 1]?.text !== '.',
  );
  const reader: Reader = {
    peek,
    next: () => tokens[at++] ?? peek(),
    takes(text) {
      if (!isNext(text)) return false;
      at++;
      return true;
    },
    expect(text) {
      if (!reader.takes(text)) throw reader.refusal();
    },
    alias: (from >= 0 && tokens[from + 1]?.text) || '',
    refusal: () => notAnswered(peek().text),
  };
  return reader;
}
