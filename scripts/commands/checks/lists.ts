import { administratorCheck } from './administrator.ts';
import { appChecks } from './app.ts';
import { azureChecks } from './azure.ts';
import { choiceChecks } from './choices.ts';
import { callerChecks } from './callers.ts';
import type { SetupCheck } from './check.ts';
import { licenceChecks } from './licences.ts';
import { parameterChecks } from './parameters.ts';
import { peopleChecks } from './people.ts';
import { callersCheck, identityChecks, providerCheck, registrationCheck } from './prepared.ts';
import { siteChecks } from './site.ts';
import { webhookCheck } from './webhook.ts';

/** Before the deployment. */
export const preflightChecks: readonly SetupCheck[] = [
  administratorCheck,
  ...licenceChecks,
  ...siteChecks,
  ...peopleChecks,
  registrationCheck,
  callersCheck,
  providerCheck,
  webhookCheck,
  ...choiceChecks,
  ...parameterChecks,
  ...azureChecks,
];

/** After it. What the app finds about itself comes on top. */
export const doctorChecks: readonly SetupCheck[] = [
  ...appChecks,
  registrationCheck,
  callersCheck,
  ...callerChecks,
  ...identityChecks,
  providerCheck,
  webhookCheck,
  ...siteChecks,
];
