import type { SQLInputValue } from 'node:sqlite';
import { badRequest } from '../refusal.ts';
import {
  expectValue,
  readPath,
  readValue,
  scalar,
  type Parameters,
  type Path,
  type Scalar,
} from './operands.ts';
import type { Reader } from './tokens.ts';

/**
 * A condition in SQLite. Cosmos's `undefined` is SQLite's NULL: both make a condition that is neither true nor false,
 * and AND, OR and NOT treat them alike. A property that is JSON null is a value, hence the checks of `json_type`.
 */
export interface Condition {
  sql: string;
  values: SQLInputValue[];
  /** Expressions that have to equal a value wherever it holds, so that an index may find it. */
  equals?: string[];
}

const typeOf = ({ place }: Path) => `json_type(body, ${place})`;
const valueOf = ({ place }: Path) => `json_extract(body, ${place})`;
const not = ({ sql, values }: Condition): Condition => ({ sql: `NOT ${sql}`, values });
const whenType = (path: Path, test: string, sql: string, values: SQLInputValue[]): Condition => ({
  sql: `CASE WHEN ${typeOf(path)} ${test} THEN ${sql} END`,
  values,
});

/** Reads a WHERE clause's condition. */
export function readCondition(reader: Reader, parameters: Parameters): Condition {
  const chained = (word: string, part: () => Condition) => (): Condition => {
    let left = part();
    while (reader.takes(word)) {
      const right = part();
      left = {
        sql: `(${left.sql} ${word} ${right.sql})`,
        values: [...left.values, ...right.values],
        equals: word === 'AND' ? [...(left.equals ?? []), ...(right.equals ?? [])] : [],
      };
    }
    return left;
  };
  const either = chained('OR', chained('AND', single));
  return either();

  function single(): Condition {
    if (reader.takes('NOT')) return not(single());
    const called = functions.find(([name]) => reader.takes(name))?.[1];
    if (!called && !reader.takes('(')) return comparison(reader, parameters);
    if (called) reader.expect('(');
    const inner = called ? called(reader, parameters) : either();
    reader.expect(')');
    return inner;
  }
}

const operators = ['=', '!=', '<>', '<', '<=', '>', '>='];
const flipped: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function comparison(reader: Reader, parameters: Parameters): Condition {
  const first = readValue(reader, parameters);
  if (first !== undefined) {
    const operator = operators.find(reader.takes);
    if (operator === undefined) throw reader.refusal();
    return compared(readPath(reader), flipped[operator] ?? operator, scalar(first));
  }
  const path = readPath(reader);
  const negated = reader.takes('NOT');
  if (reader.takes('IN')) {
    const listed = oneOf(path, readList(reader, parameters));
    return negated ? not(listed) : listed;
  }
  if (negated) throw reader.refusal();
  const operator = operators.find(reader.takes);
  return operator === undefined
    ? equal(path, true)
    : compared(path, operator, scalar(expectValue(reader, parameters)));
}

function readList(reader: Reader, parameters: Parameters): Scalar[] {
  reader.expect('(');
  const list: Scalar[] = [];
  do list.push(scalar(expectValue(reader, parameters)));
  while (reader.takes(','));
  reader.expect(')');
  return list;
}

function compared(path: Path, operator: string, value: Scalar): Condition {
  if (operator === '=') return equal(path, value);
  if (operator === '!=' || operator === '<>') return not(equal(path, value));
  if (typeof value !== 'string' && typeof value !== 'number')
    throw badRequest(`Local Cosmos orders strings and numbers, not '${operator} ${value}'.`);
  return whenType(path, typeTest(value), `${valueOf(path)} ${operator} ?`, [value]);
}

function typeTest(value: Scalar): string {
  if (typeof value === 'string') return "= 'text'";
  return typeof value === 'number' ? "IN ('integer', 'real')" : `= '${value}'`;
}

function equal(path: Path, value: Scalar): Condition {
  const type = `${typeOf(path)} ${typeTest(value)}`;
  return typeof value === 'string' || typeof value === 'number'
    ? { sql: `(${type} AND ${valueOf(path)} = ?)`, values: [value], equals: [valueOf(path)] }
    : { sql: `(${type})`, values: [] };
}

function oneOf(path: Path, list: unknown[]): Condition {
  const member = `member.type = ${typeOf(path)} AND member.atom IS ${valueOf(path)}`;
  return whenType(path, 'IS NOT NULL', `EXISTS (SELECT 1 FROM json_each(?) AS member WHERE ${member})`, [
    JSON.stringify(list),
  ]);
}

const functions: [string, (reader: Reader, parameters: Parameters) => Condition][] = [
  ['IS_DEFINED', (reader) => ({ sql: `(${typeOf(readPath(reader))} IS NOT NULL)`, values: [] })],
  ['STARTSWITH', (reader, parameters) => textMatch(reader, parameters, '= 1')],
  ['CONTAINS', (reader, parameters) => textMatch(reader, parameters, '> 0')],
  ['ARRAY_CONTAINS', arrayContains],
];

function textMatch(reader: Reader, parameters: Parameters, position: string): Condition {
  const path = readPath(reader);
  reader.expect(',');
  const sought = expectValue(reader, parameters);
  if (typeof sought !== 'string') throw reader.refusal();
  return whenType(path, "= 'text'", `instr(${valueOf(path)}, ?) ${position}`, [sought]);
}

function arrayContains(reader: Reader, parameters: Parameters): Condition {
  const list = readValue(reader, parameters);
  if (list !== undefined && !Array.isArray(list)) throw reader.refusal();
  const path = list ? undefined : readPath(reader);
  reader.expect(',');
  if (!path) return oneOf(readPath(reader), list as unknown[]);
  const sought = JSON.stringify([scalar(expectValue(reader, parameters))]);
  const members = `json_each(body, ${path.place}) AS member, json_each(?) AS sought`;
  const same = 'member.type = sought.type AND member.atom IS sought.atom';
  return whenType(path, "= 'array'", `EXISTS (SELECT 1 FROM ${members} WHERE ${same})`, [sought]);
}
