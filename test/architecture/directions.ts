import type { Import } from './read-imports.ts';
import { core, rooms, type Packages } from './rooms.ts';

/** Libraries that only compute. */
const pureLibraries = [
  'zod',
  'csv-parse',
  'intl-messageformat',
  'simple-statistics',
  'temporal-polyfill',
  'unhomoglyph',
];
const sdk = /^(@azure|@azure-rest|@microsoft|@pnp)\/|^(openai|durable-functions)(\/|$)/;

const isFile = (target: string) => target.endsWith('.ts') || target.endsWith('.json');
/** Files at the root of the repository, such as package.json, are nobody's: whoever needs one reads it. */
const isAtRoot = (path: string) => !path.includes('/');
const roomOf = (path: string) => rooms.find((room) => room.files.test(path));
/** The stage of the core that a path is of: a file, or all of a folder. */
const inCore = (path: string) =>
  core.findIndex(
    (stage) => path.startsWith(`lib/domain/${stage}.`) || path.startsWith(`lib/domain/${stage}/`),
  );
/** The folder of an agent that a path lies in; none for what agents share. */
const agentOf = (path: string) => /^lib\/agents\/([^/]+)\//.exec(path)?.[1];
const isDomain = (path: string) => path.startsWith('lib/domain/');

/** Why this import goes against the directions, or `undefined` when it does not. */
function fault({ file, target, names }: Import): string | undefined {
  const room = roomOf(file);
  if (!room) return 'stands in no room';
  if (!isFile(target))
    return mayUse(room.packages, target, names) ? undefined : `${room.name} may not use this package`;
  if (isAtRoot(target)) return undefined;
  const other = roomOf(target);
  if (!other) return 'reaches into no room';
  if (other !== room && !room.imports.includes(other.name))
    return `${room.name} may not import ${other.name}`;
  if (isDomain(file) && isDomain(target) && inCore(target) > inCore(file))
    return 'the core imports only earlier stages';
  const agent = agentOf(target);
  if (room.name !== 'agents' && room.name !== 'rules') return undefined;
  if (agent !== undefined && agent !== agentOf(file) && file !== 'lib/agents/index.ts')
    return 'an agent’s inside is its own';
  return undefined;
}

function mayUse(packages: Packages, target: string, names: string[]): boolean {
  if (packages === 'any') return true;
  if (packages === 'pure') {
    // Digests only compute; the rest of the module makes random numbers.
    const digest =
      target === 'node:crypto' &&
      names.length > 0 &&
      names.every((name) => name === 'createHash' || name === 'createHmac');
    return digest || pureLibraries.some((library) => target === library || target.startsWith(`${library}/`));
  }
  return !sdk.test(target) || (packages instanceof RegExp && packages.test(target));
}

/** A line for every import that goes against the directions. */
export function violations(imports: Import[]): string[] {
  return imports.flatMap((each) => {
    const why = fault(each);
    return why === undefined ? [] : [`${each.file} → ${each.target}: ${why}`];
  });
}

/** Files that import each other in a circle, each circle once: whoever reads one of them has to know all the others. */
export function circles(imports: Import[]): string[][] {
  const targets = Map.groupBy(imports, ({ file }) => file);
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>();
    const next = [from];
    for (let file = next.pop(); file !== undefined; file = next.pop())
      for (const { target } of targets.get(file) ?? [])
        if (!seen.has(target)) {
          seen.add(target);
          next.push(target);
        }
    return seen;
  };
  const reach = new Map([...targets.keys()].map((file) => [file, reached(file)]));
  const found = [...targets.keys()]
    .filter((file) => reach.get(file)?.has(file))
    .map((file) =>
      [...targets.keys()].filter((other) => reach.get(file)?.has(other) && reach.get(other)?.has(file)),
    );
  return [...new Map(found.map((circle) => [circle.toSorted().join(), circle])).values()];
}
