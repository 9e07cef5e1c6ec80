import type { LearningProvider } from '@microsoft/microsoft-graph-types';
import { NotInTenant } from './principals.ts';
import type { TenantAccess, MadeInTenant, TenantStep, TenantWish } from './step.ts';

const NAME = 'learning-os';
const LIST = 'employeeExperience/learningProviders';

type Provider = LearningProvider & { id: string };

/** The provider that VIVA_PROVIDER_ID names; while it names none of this tenant, the one with our name. */
export async function theProvider({ graph, settings }: TenantAccess): Promise<Provider | undefined> {
  const id = settings.get('VIVA_PROVIDER_ID');
  const providers = await graph.all<Provider>(LIST);
  const named = providers.find(({ displayName }) => displayName === NAME);
  return providers.find((provider) => provider.id === id) ?? named;
}

/** Graph lets people only, never apps, register a provider: so it is done here once, and never by the layer. */
export const vivaProvider: TenantStep = {
  name: 'viva-provider',
  title: 'Learning provider in Viva Learning, which takes course activities',
  scopes: ['LearningProvider.ReadWrite'],
  admin: 'Knowledge Administrator',
  async plan(around) {
    const provider = await theProvider(around);
    const isOn = provider?.isCourseActivitySyncEnabled === true;
    const registered: TenantWish = {
      what: `provider ${provider?.displayName ?? NAME}`,
      why: 'The catalogue that the layer fills.',
      ...(provider ? { state: 'there' } : { state: 'missing', make: () => register(around) }),
    };
    const syncing: TenantWish = {
      what: 'takes course activities (isCourseActivitySyncEnabled)',
      why: 'Without it Viva Learning refuses every recommendation.',
      ...(isOn
        ? { state: 'there' }
        : { state: provider ? 'differs' : 'missing', make: () => switchOn(around) }),
    };
    const set = around.settings.get('VIVA_PROVIDER_ID');
    if (!provider || set === undefined || set === provider.id) return [registered, syncing];
    const detail = `No provider has the id ${set}: set VIVA_PROVIDER_ID to ${provider.id}.`;
    return [registered, syncing, { what: 'setting VIVA_PROVIDER_ID', state: 'by hand', detail }];
  },
};

async function register({ graph, settings }: TenantAccess): Promise<MadeInTenant> {
  const [square, long] = [settings.need('VIVA_LOGO_SQUARE'), settings.need('VIVA_LOGO_LONG')];
  const logos = {
    squareLogoWebUrlForDarkTheme: square,
    squareLogoWebUrlForLightTheme: square,
    longLogoWebUrlForDarkTheme: long,
    longLogoWebUrlForLightTheme: long,
  };
  const { id } = await graph.send<Provider>('POST', LIST, { displayName: NAME, ...logos });
  return {
    undo: [{ method: 'DELETE', path: `${LIST}/${id}` }],
    tell: `Its id is ${id}: VIVA_PROVIDER_ID of the app, vivaProviderId of the bicep parameters.`,
  };
}

async function switchOn(around: TenantAccess): Promise<MadeInTenant> {
  const provider = await theProvider(around);
  if (!provider) throw new NotInTenant('The learning provider is not there.', 'Run the step again.');
  const path = `${LIST}/${provider.id}`;
  await around.graph.send('PATCH', path, { isCourseActivitySyncEnabled: true });
  return { undo: [{ method: 'PATCH', path, body: { isCourseActivitySyncEnabled: false } }] };
}
