/** Scenarios that call nothing by name: every server of the protocol passes them. */
export const ofTheProduct = [
  'server-initialize',
  'ping',
  'tools-list',
  'resources-list',
  'prompts-list',
  'dns-rebinding-protection',
] as const;

/** Scenarios that call fixtures, and that a transport without sessions can carry. */
export const carried = [
  'logging-set-level',
  'completion-complete',
  'tools-call-simple-text',
  'tools-call-image',
  'tools-call-audio',
  'tools-call-embedded-resource',
  'tools-call-mixed-content',
  'tools-call-with-logging',
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
] as const;

const SPEAKS_FIRST = 'the server asks its client within a session of before 2026-07-28; here there are none';

/** Scenarios that this transport cannot carry, each with the reason. */
export const notCarried: Readonly<Record<string, string>> = {
  'tools-call-sampling': SPEAKS_FIRST,
  'tools-call-elicitation': SPEAKS_FIRST,
  'elicitation-sep1034-defaults': SPEAKS_FIRST,
  'elicitation-sep1330-enums': SPEAKS_FIRST,
  'resources-subscribe': 'nobody stays to tell of changes',
  'resources-unsubscribe': 'nobody stays to tell of changes',
  'server-sse-multiple-streams': 'it asks for a session before it looks',
  'server-sse-polling': 'an answer is whole when it leaves',
};
