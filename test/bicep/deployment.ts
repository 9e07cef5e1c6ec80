import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findBicep } from '../../scripts/bicep-cli.ts';

const folder = join(import.meta.dirname, '..', '..', 'bicep');

const resource = z.looseObject({
  type: z.string(),
  name: z.string(),
  properties: z.looseObject({}).default({}),
});
export type Resource = z.infer<typeof resource>;

/** What Azure Resource Manager would be asked to make, with loops and modules expanded. */
export interface Deployment {
  resources: Resource[];
  ofType: (type: string) => Resource[];
  /** The only resource of `type` whose name ends in `/name`; throws when there is none. */
  one: (type: string, name?: string) => Resource;
}

/** Expands a parameter file of bicep/ offline; `undefined` when this machine has neither Bicep nor a .NET SDK. */
export function expand(parameterFile: string): Deployment | undefined {
  const bicep = findBicep();
  if (!bicep) return undefined;
  // The compiler writes its answer beside the parameter file, so it works on a copy.
  const copy = mkdtempSync(join(tmpdir(), 'bicep-'));
  try {
    cpSync(folder, copy, { recursive: true });
    execFileSync(bicep, [
      'snapshot',
      join(copy, parameterFile),
      ...['--subscription-id', '00000000-0000-0000-0000-000000000001'],
      ...['--resource-group', 'learning', '--location', 'westeurope'],
    ]);
    const answer = readFileSync(join(copy, parameterFile.replace('.bicepparam', '.snapshot.json')), 'utf8');
    return deploymentOf(
      z.object({ predictedResources: z.array(resource) }).parse(JSON.parse(answer)).predictedResources,
    );
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function deploymentOf(resources: Resource[]): Deployment {
  const ofType = (type: string) => resources.filter((each) => each.type === type);
  return {
    resources,
    ofType,
    one(type, name) {
      const found = ofType(type).find((each) => name === undefined || each.name.endsWith(`/${name}`));
      if (!found) throw new Error(`The deployment makes no ${type} ${name ?? ''}.`);
      return found;
    },
  };
}

/** The compiled template, modules nested in it; `undefined` as for `expand`. */
export function compile(): unknown {
  const bicep = findBicep();
  if (!bicep) return undefined;
  const template = execFileSync(bicep, ['build', join(folder, 'main.bicep'), '--stdout'], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(template) as unknown;
}
