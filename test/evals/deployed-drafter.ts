import { openAiModel } from '../../lib/adapters/openai/model.ts';
import { settings as appSettings } from '../../lib/config.ts';
import { oneOf } from '../../scripts/commands/command.ts';
import { credentialFor, storeSignIns } from '../../scripts/commands/personal-data/connect.ts';
import { readSettings } from '../../scripts/commands/tenant/settings.ts';
import type { Evaluated } from './offline-drafter.ts';

/** The deployment that the settings name, asked as the app asks it. Nothing is asked of it yet. */
export async function deployedDrafter(file: string, signIn: string): Promise<Evaluated> {
  const way = oneOf('sign-in', storeSignIns, signIn);
  const settings = readSettings(file);
  const draftDeployment = settings.need('OPENAI_DRAFT_DEPLOYMENT');
  return {
    name: `the deployment ${draftDeployment} at ${settings.need('OPENAI_ENDPOINT')}`,
    model: openAiModel({
      endpoint: settings.need('OPENAI_ENDPOINT'),
      draftDeployment,
      draftEffort: appSettings.OPENAI_DRAFT_EFFORT.parse(settings.get('OPENAI_DRAFT_EFFORT') ?? ''),
      embeddingDeployment: settings.need('OPENAI_EMBEDDING_DEPLOYMENT'),
      credential: await credentialFor(way, settings.get('AZURE_TENANT_ID'), settings.get('AZURE_CLIENT_ID')),
    }),
  };
}
