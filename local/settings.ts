import type { AppSettings } from '../lib/config.ts';
import type { StackPorts } from './shared/ports.ts';

/** Client id of the app's managed identity in the local tenant; an id and no secret. */
export const APP_CLIENT_ID = '00000000-0000-4000-8000-00000000a001';
/** Client id of the app registration, which stands for the doors and is the bot. */
export const REGISTRATION_CLIENT_ID = '00000000-0000-4000-8000-00000000a002';
export const APP_AUDIENCE = 'api://learning-os';
export const TENANT_ID = '00000000-0000-4000-8000-0000000000aa';
export const VIVA_PROVIDER_ID = '00000000-0000-4000-8000-0000000000bb';
/** Who issues the tokens of the Bot Connector, everywhere. */
export const BOT_ISSUER = 'https://api.botframework.com';
/** Id of the Teams app in the local tenant's catalogue. */
export const TEAMS_APP_ID = '00000000-0000-4000-8000-0000000000cc';

/**
 * The app settings that point the unmodified app at the stand-ins; in Azure the Bicep template sets the same names.
 * `npm run guides` writes them into `local.settings.json.example` for Core Tools.
 */
export function appSettings(ports: StackPorts): Record<string, string> {
  const tenant = `https://localhost:${ports.tenant}`;
  return {
    AZURE_CLIENT_ID: APP_CLIENT_ID,
    Cosmos__accountEndpoint: `https://localhost:${ports.cosmos}/`,
    COSMOS_DATABASE: 'learning-os',
    ServiceBus__fullyQualifiedNamespace: `localhost:${ports.serviceBus}`,
    ServiceBus__clientId: APP_CLIENT_ID,
    OPENAI_ENDPOINT: `https://localhost:${ports.model}`,
    OPENAI_DRAFT_DEPLOYMENT: 'draft',
    OPENAI_DRAFT_EFFORT: 'low',
    OPENAI_EMBEDDING_DEPLOYMENT: 'embedding',
    OPENAI_EMBEDDING_MODEL: '',
    GRAPH_ENDPOINT: `${tenant}/graph`,
    SHAREPOINT_SITE_URL: `${tenant}/sites/learning`,
    FACILITATORS_SITE_URL: `${tenant}/sites/facilitators`,
    HR_FILES_FOLDER: `${tenant}/sites/people/Shared%20Documents/Exports`,
    RECORD_FILES_FOLDER: `${tenant}/sites/records/Shared%20Documents/Outbox`,
    LEARNING_MAILBOX: 'learning@larkfield.example',
    LEARNING_SYSTEM_KIND: '',
    LEARNING_SYSTEM_URL: '',
    LEARNING_SYSTEM_SECRET: '',
    RECEIVER_SECRETS: '',
    SHAREPOINT_SOURCES_FOLDER: '/sites/learning/Shared Documents/Sources',
    VIVA_PROVIDER_ID,
    VIVA_OTHER_PROVIDERS: '',
    TEAMS_APP_ID,
    APPROVAL_WEBHOOK_URL: `${tenant}/workflows/approvals/triggers/manual/paths/invoke?sig=local`,
    APPROVAL_WEBHOOK_HOSTS: 'localhost',
    WEBHOOK_HOSTS: `localhost:${ports.tenant}`,
    WEBHOOK_NETWORKS: '127.0.0.0/8,::1/128',
    APP_AUDIENCE,
    APP_URL: `http://127.0.0.1:${ports.host}`,
    TEAMS_ORIGINS: `http://127.0.0.1:${ports.viewer}`,
    ENTRA_TENANT_ID: TENANT_ID,
    ENTRA_CLIENT_ID: REGISTRATION_CLIENT_ID,
    ENTRA_AUTHORITY: tenant,
    BOT_ISSUER,
    BOT_KEYS_URL: `${tenant}/botframework/v1/.well-known/keys`,
    BOT_SERVICE_HOSTS: 'localhost',
    DISABLED_AGENTS: '',
    OBSERVE_ONLY: '',
    DRAINING: '',
    PEOPLE_FROM_DIRECTORY: '',
    LANGUAGE: '',
    FORM_OF_ADDRESS: '',
    CHECKED_ATTRIBUTES: '',
    PILOT_GROUPS: '',
    PILOT_DEPARTMENTS: '',
  } satisfies AppSettings;
}
