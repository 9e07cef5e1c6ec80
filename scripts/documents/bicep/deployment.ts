// What the compiler says about the templates, offline: the compiled template, and what each parameter file would
// deploy.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..', '..');

const resource = z.looseObject({
  id: z.string(),
  type: z.string(),
  name: z.string(),
  properties: z.looseObject({}).default({}),
});
export type DeployedResource = z.infer<typeof resource>;

/** What Azure Resource Manager would be asked to make, with loops and modules expanded. */
export interface Deployment {
  name: string;
  resources: DeployedResource[];
  ofType: (type: string) => DeployedResource[];
  /** The only resource of `type` whose name ends in `/name`; throws when there is none. */
  one: (type: string, name?: string) => DeployedResource;
}

/** Expands a parameter file, whose path is relative to bicep/, with the compiler `bicep`; needs no subscription. */
export function expand(bicep: string, parameterFile: string): Deployment {
  // The compiler writes its answer beside the parameter file, so it works on a copy.
  const copy = mkdtempSync(join(tmpdir(), 'bicep-'));
  try {
    cpSync(join(root, 'bicep'), join(copy, 'bicep'), { recursive: true });
    cpSync(join(root, 'host.json'), join(copy, 'host.json'));
    const file = join(copy, 'bicep', parameterFile);
    execFileSync(bicep, [
      'snapshot',
      file,
      '--subscription-id',
      '00000000-0000-0000-0000-000000000001',
      '--resource-group',
      'learning',
      '--location',
      'westeurope',
    ]);
    const answer = readFileSync(file.replace('.bicepparam', '.snapshot.json'), 'utf8');
    const { predictedResources } = z
      .object({ predictedResources: z.array(resource) })
      .parse(JSON.parse(answer));
    return deploymentOf(basename(parameterFile, '.bicepparam'), predictedResources);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function deploymentOf(name: string, resources: DeployedResource[]): Deployment {
  const ofType = (type: string) => resources.filter((each) => each.type === type);
  return {
    name,
    resources,
    ofType,
    one(type, ending) {
      const found = ofType(type).find((each) => ending === undefined || each.name.endsWith(`/${ending}`));
      if (!found) throw new Error(`The deployment ${name} makes no ${type} ${ending ?? ''}.`);
      return found;
    },
  };
}

/**
 * The template with its modules nested in it, as bicep/main.json holds it: without the compiler's hashes of it, which
 * change with every change, so that two changes in different places can be merged.
 */
export function compile(bicep: string): string {
  const compiled = execFileSync(bicep, ['build', join(root, 'bicep', 'main.bicep'), '--stdout'], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  const withoutHash = (key: string, value: unknown) => (key === 'templateHash' ? undefined : value);
  return `${JSON.stringify(JSON.parse(compiled), withoutHash, 2)}\n`;
}
