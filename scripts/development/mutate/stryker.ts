import { Instrumenter } from '@stryker-mutator/instrumenter';

/**
 * Not asked of Stryker: what people read is words and no rule, and an object emptied of its properties is refused by
 * the compiler, which `npm run check` asks.
 */
const NOT_ASKED = ['StringLiteral', 'ObjectLiteral'];

const silent = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => undefined]),
);
const logger = new Proxy(silent, { get: (known, name: string) => known[name] ?? (() => false) });

interface Change {
  kind: string;
  start: number;
  end: number;
  after: string;
}

/** The changes that Stryker makes of a file, by offsets. */
export async function changesByStryker(name: string, content: string): Promise<Change[]> {
  const lineStarts = [0, ...[...content.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, column }: { line: number; column: number }) => (lineStarts[line] ?? 0) + column;
  const { mutants } = await new Instrumenter(logger as never).instrument([{ name, content, mutate: true }], {
    ignorers: [],
    plugins: null,
    excludedMutations: NOT_ASKED,
  });
  return mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ mutatorName, location, replacement }) => ({
      kind: mutatorName,
      start: offset(location.start),
      end: offset(location.end),
      after: replacement,
    }));
}
