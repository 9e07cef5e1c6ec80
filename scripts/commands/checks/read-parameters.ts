import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { findBicep } from '../../shared/bicep-cli.ts';
import { NotLookedAt } from './finding.ts';

const Model = z.object({ model: z.string(), processing: z.string(), capacity: z.number() });

/** What the checks read of a parameter file. */
const Parameters = z.object({
  entra: z.object({
    clientId: z.string(),
    audience: z.string(),
    allowedApplications: z.array(z.string()),
  }),
  workplaceOfCompany: z.looseObject({
    vivaProviderId: z.string(),
    teamsAppId: z.string().optional(),
    sharePointSiteUrl: z.string(),
    facilitatorsSiteUrl: z.string().optional(),
    hrFilesFolder: z.string().optional(),
    learningMailbox: z.string().optional(),
    recordFilesFolder: z.string().optional(),
  }),
  models: z.object({ draft: Model, embedding: Model }),
  operators: z.array(z.string()),
});
export type Parameters = z.infer<typeof Parameters>;

/**
 * What a parameter file asks for, as the compiler understands it.
 * @throws NotLookedAt where there is no compiler, or where it refuses the file
 */
export function readParameters(file: string): Parameters {
  const bicep = findBicep();
  if (!bicep) throw new NotLookedAt('there is no Bicep compiler here: az bicep install');
  const { status, stdout, stderr } = spawnSync(bicep, ['build-params', file, '--stdout'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new NotLookedAt(`${file} does not compile: ${stderr.trim()}`);
  const { parametersJson } = JSON.parse(stdout) as { parametersJson: string };
  const { parameters } = JSON.parse(parametersJson) as { parameters: Record<string, { value: unknown }> };
  return Parameters.parse(
    Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value])),
  );
}
