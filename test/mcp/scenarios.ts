/** Revisions of the protocol: the one that the product is written for, and the last one with sessions. */
export type Revision = '2026-07-28' | '2025-11-25';

const everywhere = ['tools-list', 'resources-list', 'prompts-list', 'dns-rebinding-protection'];

/** Scenarios that call nothing by name: every server of the protocol passes them. */
export const ofTheProduct: Readonly<Record<Revision, readonly string[]>> = {
  '2025-11-25': ['server-initialize', 'ping', ...everywhere],
  '2026-07-28': [
    ...everywhere,
    'caching',
    'http-header-validation',
    'sep-2164-resource-not-found',
    'input-required-result-unsupported-methods',
  ],
};

const called = [
  'completion-complete',
  'tools-call-simple-text',
  'tools-call-image',
  'tools-call-audio',
  'tools-call-embedded-resource',
  'tools-call-mixed-content',
  'tools-call-error',
  'tools-call-with-progress',
  'json-schema-2020-12',
  'resources-read-text',
  'resources-read-binary',
  'resources-templates-read',
  'prompts-get-simple',
  'prompts-get-with-args',
  'prompts-get-embedded-resource',
  'prompts-get-with-image',
];

/** Scenarios that call fixtures, and that a transport without sessions can carry. */
export const carried: Readonly<Record<Revision, readonly string[]>> = {
  '2025-11-25': [...called, 'logging-set-level', 'tools-call-with-logging'],
  '2026-07-28': [
    ...called,
    'server-sse-multiple-streams',
    ...[
      'basic-elicitation',
      'basic-sampling',
      'basic-list-roots',
      'request-state',
      'multiple-input-requests',
      'multi-round',
      'missing-input-response',
      'non-tool-request',
      'result-type',
      'tampered-state',
      'capability-check',
      'ignore-extra-params',
      'validate-input',
    ].map((name) => `input-required-result-${name}`),
  ],
};

const SPEAKS_FIRST = 'the server asks its client within a session; here there is none';
const STAYS = 'it wants a stream on which a server that stays tells of changes';

/** Scenarios that this transport cannot carry, each with the reason. */
export const notCarried: Readonly<Record<Revision, Readonly<Record<string, string>>>> = {
  '2025-11-25': {
    'tools-call-sampling': SPEAKS_FIRST,
    'tools-call-elicitation': SPEAKS_FIRST,
    'elicitation-sep1034-defaults': SPEAKS_FIRST,
    'elicitation-sep1330-enums': SPEAKS_FIRST,
    'resources-subscribe': STAYS,
    'resources-unsubscribe': STAYS,
    'server-sse-multiple-streams': 'it asks for a session before it looks',
    'server-sse-polling': 'an answer is whole when it leaves',
  },
  '2026-07-28': {
    'server-stateless': STAYS,
    'http-custom-header-server-validation': 'no tool repeats a field in a header',
  },
};
