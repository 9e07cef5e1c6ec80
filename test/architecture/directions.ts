import type { Import } from './read-imports.ts';

type Packages = 'pure' | 'any' | 'no SDK' | RegExp;
interface Room {
  name: string;
  files: RegExp;
  /** Rooms it may import besides itself. */
  imports: string[];
  packages: Packages;
}

/** Rooms of the app, the narrower before the wider: a file belongs to the first whose pattern it matches. */
const rooms: Room[] = [
  { name: 'domain', files: /^lib\/domain\//, imports: [], packages: 'pure' },
  { name: 'errors', files: /^lib\/errors\.ts$/, imports: [], packages: 'pure' },
  { name: 'ports', files: /^lib\/ports\//, imports: ['domain', 'errors'], packages: 'pure' },
  {
    name: 'rules',
    files: /^lib\/agents\/[^/]+\/rules\.ts$/,
    imports: ['domain', 'ports', 'errors', 'agents'],
    packages: 'pure',
  },
  {
    name: 'agents',
    files: /^lib\/agents\//,
    imports: ['rules', 'domain', 'ports', 'errors'],
    packages: 'no SDK',
  },
  { name: 'adapters', files: /^lib\/adapters\//, imports: ['ports', 'domain', 'errors'], packages: 'any' },
  // Runs a keyed write through the ledger; flows and wiring share it.
  {
    name: 'effects',
    files: /^lib\/effects\.ts$/,
    imports: ['agents', 'ports', 'domain', 'errors'],
    packages: 'pure',
  },
  { name: 'config', files: /^lib\/config\.ts$/, imports: ['domain', 'errors'], packages: 'pure' },
  {
    name: 'wiring',
    files: /^lib\/wiring\.ts$/,
    imports: ['adapters', 'effects', 'agents', 'ports', 'domain', 'config', 'errors'],
    packages: /^@azure\/identity$/,
  },
  {
    name: 'orchestrators',
    files: /^orchestrators\//,
    imports: ['effects', 'agents', 'ports', 'domain', 'errors'],
    packages: /^durable-functions$/,
  },
  {
    name: 'functions',
    files: /^functions\//,
    imports: ['orchestrators', 'wiring', 'agents', 'ports', 'domain', 'config', 'errors'],
    packages: /^(@azure\/functions|durable-functions)$/,
  },
];
export const roomsOfApp = ['functions', 'orchestrators', 'lib'];

/** The core, in the order in which data flows: each imports only earlier ones and the shared types, which are all other files. */
const core = [
  ...['signal', 'evidence', 'skill', 'charter', 'outcome-contract', 'need'],
  ...['content', 'delivery', 'practice', 'insight'],
];

/** Libraries that only compute. */
const pureLibraries = ['zod', 'simple-statistics', 'temporal-polyfill'];
const sdk = /^(@azure|@azure-rest|@microsoft|@pnp)\/|^(openai|durable-functions)(\/|$)/;

const isFile = (target: string) => target.endsWith('.ts') || target.endsWith('.json');
const roomOf = (path: string) => rooms.find((room) => room.files.test(path));
const inCore = (path: string) => core.indexOf(/^lib\/domain\/([^/.]+)/.exec(path)?.[1] ?? '');
const isDomain = (path: string) => path.startsWith('lib/domain/');

/** Why this import goes against the directions, or `undefined` when it does not. */
function fault({ file, target, names }: Import): string | undefined {
  const room = roomOf(file);
  if (!room) return 'stands in no room';
  if (!isFile(target))
    return mayUse(room.packages, target, names) ? undefined : `${room.name} may not use this package`;
  const other = roomOf(target);
  if (!other) return 'the app imports only itself';
  if (other !== room && !room.imports.includes(other.name))
    return `${room.name} may not import ${other.name}`;
  if (isDomain(file) && isDomain(target) && inCore(target) > inCore(file))
    return 'the core imports only earlier stages';
  return undefined;
}

function mayUse(packages: Packages, target: string, names: string[]): boolean {
  if (packages === 'any') return true;
  if (packages === 'pure') {
    // A digest only computes; the rest of the module makes random numbers.
    const digest =
      target === 'node:crypto' && names.length > 0 && names.every((name) => name === 'createHash');
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
