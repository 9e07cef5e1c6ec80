import { globSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { findBicep } from '../../scripts/shared/bicep-cli.ts';
import { parameterChecks } from '../../scripts/commands/checks/parameters.ts';
import { readParameters } from '../../scripts/commands/checks/read-parameters.ts';
import { findings } from '../scripts/sound-tenant.ts';

const whenCompiled = findBicep() ? describe : describe.skip;

whenCompiled('what preflight reads of a parameter file', () => {
  it.each(globSync('bicep/*.bicepparam'))(
    '%s: that it is not yours yet, and in which parameters',
    async (file) => {
      const parameters = readParameters(file);
      const found = await findings(parameterChecks, { parameters });
      expect(found.get('parameters-own')).toMatchObject({
        state: 'failed',
        found: expect.stringMatching(/entra\.clientId.*vivaProviderId.*operators\.0/),
      });
    },
  );

  it('says why a file does not compile', () => {
    expect(() => readParameters('bicep/main.bicep')).toThrow('bicep/main.bicep does not compile: ');
  });
});
