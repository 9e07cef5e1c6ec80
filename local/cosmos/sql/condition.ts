import type { SQLInputValue } from 'node:sqlite';
import { CosmosRefusal } from '../refusal.ts';
import { readPath, readValue, scalar, type Parameters, type Path, type Scalar } from './operands.ts';
import type { Reader } from './tokens.ts';

/**
 * A condition in SQLite. Cosmos's `undefined` is SQLite's NULL: both make a condition that is neither true nor false,
 * and AND, OR and NOT treat them alike. A property that is JSON null is a value, hence the checks of `json_type`.
 */
export interface Condition {
  sql: string;
  values: SQLInputValue[];
}

const typeOf = ({ place }: Path) => `json_type(body, ${place})`;
const valueOf = ({ place }: Path) => `json_extract(body, ${place})`;
const numeric = (path: Path) => `${typeOf(path)} IN ('integer', 'real')`;
const flipped: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Reads a WHERE clause's condition. */
export function readCondition(reader: Reader, parameters: Parameters): Condition {
  return either();

  function either(): Condition {
    let left = both();
    while (reader.takes('OR')) left = joined(left, 'OR', both());
    return left;
  }

  function both(): Condition {
    let left = single();
    while (reader.takes('AND')) left = joined(left, 'AND', single());
    return left;
  }

  function single(): Condition {
    if (reader.takes('NOT')) return not(single());
    if (reader.takes('(')) {
      const inner = either();
      reader.expect(')');
      return inner;
    }
    for (const [name, read] of functions)
      if (reader.takes(name)) {
        reader.expect('(');
        const called = read(reader, parameters);
        reader.expect(')');
        return called;
      }
    return comparison(reader, parameters);
  }
}

const joined = (left: Condition, word: 'AND' | 'OR', right: Condition): Condition => ({
  sql: `(${left.sql} ${word} ${right.sql})`,
  values: [...left.values, ...right.values],
});
const not = ({ sql, values }: Condition): Condition => ({ sql: `NOT ${sql}`, values });

function comparison(reader: Reader, parameters: Parameters): Condition {
  const first = readValue(reader, parameters);
  if (first) {
    const operator = readOperator(reader);
    return compared(readPath(reader), flipped[operator] ?? operator, scalar(first.value));
  }
  const path = readPath(reader);
  const negated = reader.takes('NOT');
  if (reader.takes('IN')) {
    const listed = oneOf(path, readList(reader, parameters));
    return negated ? not(listed) : listed;
  }
  if (negated) throw reader.refusal();
  if (!/^([=<>]|<=|>=|!=|<>)$/.test(reader.peek().text)) return equal(path, true);
  const operator = readOperator(reader);
  const second = readValue(reader, parameters);
  if (!second) throw reader.refusal();
  return compared(path, operator, scalar(second.value));
}

function readOperator(reader: Reader): string {
  if (!/^([=<>]|<=|>=|!=|<>)$/.test(reader.peek().text)) throw reader.refusal();
  return reader.next().text;
}

function readList(reader: Reader, parameters: Parameters): Scalar[] {
  reader.expect('(');
  const list: Scalar[] = [];
  do {
    const member = readValue(reader, parameters);
    if (!member) throw reader.refusal();
    list.push(scalar(member.value));
  } while (reader.takes(','));
  reader.expect(')');
  return list;
}

function compared(path: Path, operator: string, value: Scalar): Condition {
  if (operator === '=') return equal(path, value);
  if (operator === '!=' || operator === '<>') return not(equal(path, value));
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new CosmosRefusal(
      400,
      `Local Cosmos orders strings and numbers; '${operator} ${value}' is neither.`,
    );
  const comparable = typeof value === 'string' ? `${typeOf(path)} = 'text'` : numeric(path);
  return { sql: `CASE WHEN ${comparable} THEN ${valueOf(path)} ${operator} ? END`, values: [value] };
}

function equal(path: Path, value: Scalar): Condition {
  if (typeof value === 'string')
    return { sql: `(${typeOf(path)} = 'text' AND ${valueOf(path)} = ?)`, values: [value] };
  if (typeof value === 'number')
    return { sql: `(${numeric(path)} AND ${valueOf(path)} = ?)`, values: [value] };
  return { sql: `(${typeOf(path)} = '${value}')`, values: [] };
}

function oneOf(path: Path, list: unknown[]): Condition {
  const member = `member.type = ${typeOf(path)} AND member.atom IS ${valueOf(path)}`;
  return {
    sql: `CASE WHEN ${typeOf(path)} IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each(?) AS member WHERE ${member}) END`,
    values: [JSON.stringify(list)],
  };
}

const functions: [string, (reader: Reader, parameters: Parameters) => Condition][] = [
  ['IS_DEFINED', (reader) => ({ sql: `(${typeOf(readPath(reader))} IS NOT NULL)`, values: [] })],
  ['STARTSWITH', (reader, parameters) => textMatch(reader, parameters, 'substr(TEXT, 1, length(?1)) = ?1')],
  ['CONTAINS', (reader, parameters) => textMatch(reader, parameters, 'instr(TEXT, ?1) > 0')],
  ['ARRAY_CONTAINS', arrayContains],
];

function textMatch(reader: Reader, parameters: Parameters, match: string): Condition {
  const path = readPath(reader);
  reader.expect(',');
  const sought = readValue(reader, parameters)?.value;
  if (typeof sought !== 'string') throw reader.refusal();
  const anyCase = reader.takes(',') && readValue(reader, parameters)?.value === true;
  const text = anyCase ? `lower(${valueOf(path)})` : valueOf(path);
  const places = match.split('?1').length - 1;
  return {
    sql: `CASE WHEN ${typeOf(path)} = 'text' THEN ${match.replace('TEXT', text).replaceAll('?1', '?')} END`,
    values: Array<string>(places).fill(anyCase ? sought.toLowerCase() : sought),
  };
}

function arrayContains(reader: Reader, parameters: Parameters): Condition {
  const list = readValue(reader, parameters);
  if (list) {
    if (!Array.isArray(list.value)) throw reader.refusal();
    reader.expect(',');
    return oneOf(readPath(reader), list.value);
  }
  const path = readPath(reader);
  reader.expect(',');
  const sought = readValue(reader, parameters);
  if (!sought) throw reader.refusal();
  const member = 'member.type = wanted.type AND member.atom IS wanted.atom';
  return {
    sql: `CASE WHEN ${typeOf(path)} = 'array' THEN EXISTS (SELECT 1 FROM json_each(body, ${path.place}) AS member, json_each(?) AS wanted WHERE ${member}) END`,
    values: [JSON.stringify([scalar(sought.value)])],
  };
}
