import type { Name, Settings } from '../tenant/settings.ts';

/** Settings whose values are no secret or everyday words, so they are not scrubbed. */
const PLAIN: readonly Name[] = [
  'OBSERVE_ONLY',
  'DRAINING',
  'DISABLED_AGENTS',
  'PEOPLE_FROM_DIRECTORY',
  'PILOT_DEPARTMENTS',
  'COSMOS_DATABASE',
  'OPENAI_DRAFT_DEPLOYMENT',
  'OPENAI_EMBEDDING_DEPLOYMENT',
  'GRAPH_ENDPOINT',
];
const LONGEST = 400;

/**
 * What stands for something that may be personal or secret; the more telling first, because a later one may match
 * within it.
 */
const hidden: readonly [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, '{token}'],
  [/\b(sig|code|key|token|secret|password)=[^&\s"']+/gi, '$1={secret}'],
  [/[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g, '{address}'],
  [/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, '{id}'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '{ip}'],
  [/\b[0-9a-f]{16,}\b/gi, '{hex}'],
  [/\b[\w-]+(?:\.[\w-]+)*\.(?:sharepoint\.com|onmicrosoft\.com|azurewebsites\.net)\b/gi, '{host}'],
  [/\b(?=\w*\d)(?=\w*[A-Z])[\w+-]{32,}={0,2}/g, '{text}'],
];

/**
 * Hides what a report may not hold: values of settings are shown by the setting's name, ids, addresses and whatever
 * looks like a secret by what it is. Names of people cannot be told from other words; the probes send none.
 */
export function scrubber(names: readonly Name[], settings: Settings): (text: string) => string {
  const known = names
    .filter((name) => !PLAIN.includes(name))
    .flatMap((name): [string, string][] => {
      const value = settings.get(name);
      return value && value.length > 5 ? formsOf(value).map((form) => [form, `{${name}}`]) : [];
    })
    .toSorted(([a], [b]) => b.length - a.length);
  return (text) => {
    const named = known.reduce((all, [value, name]) => all.replaceAll(value, name), text);
    const shown = hidden.reduce((all, [pattern, instead]) => all.replaceAll(pattern, instead), named);
    return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST - 1)}…`;
  };
}

/** A value as it is, as it stands in addresses, and where it is an address its host. */
function formsOf(value: string): string[] {
  const bare = value.replace(/\/+$/, '');
  const url = URL.canParse(value) ? [new URL(value).host, new URL(value).hostname] : [];
  return [bare, encodeURIComponent(bare), ...url.filter((host) => host !== 'localhost' && host.length > 5)];
}
