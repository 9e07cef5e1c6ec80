import { findBicep } from '../../scripts/shared/bicep-cli.ts';
import { compile, expand } from '../../scripts/documents/bicep/deployment.ts';

const bicep = findBicep();
if (!bicep) process.stdout.write('test/bicep not run: no Bicep CLI and no .NET SDK to restore it with\n');

/**
 * What each parameter file would deploy; none where there is no compiler, and then the tests say that they did not run.
 */
export const deployments = bicep
  ? ['dev', 'prod', 'private', 'scheduler'].map((name) => expand(bicep, `${name}.bicepparam`))
  : [];

/** The compiled template as text. */
export const template = bicep ? compile(bicep) : '';

export { bicep };
