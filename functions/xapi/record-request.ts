import type { HttpRequest } from '@azure/functions';
import { badInput } from '../../lib/errors.ts';
import { message } from '../../lib/messages/message.ts';
import { VERSION } from '../../lib/domain/xapi/parts.ts';

/** What a request asks, in whichever of the two syntaxes it comes. */
export interface RecordRequest {
  method: string;
  parameters: Record<string, string>;
  header: (name: string) => string | undefined;
  body: () => Promise<string>;
}

type Request = Pick<HttpRequest, 'method' | 'url' | 'headers'>;

/** Headers that the other syntax of 1.0.3 sends as fields of a form; who sends it stands in the header alone. */
const IN_FORM = ['authorization', 'x-experience-api-version', 'content-type', 'accept-language'];
/** Parameters and fields; the standard knows fewer than twenty. */
const MOST_FIELDS = 40;

/**
 * A request as it means it: where the address says `?method=`, a form carries parameters, headers and `content` (1.0.3,
 * for callers that can do nothing else).
 * @param read the body; asked for after the guard alone
 * @throws NamedError `bad-input`
 */
export async function recordRequestIn(
  { method, url, headers }: Request,
  read: () => Promise<string>,
): Promise<RecordRequest> {
  const given = new URL(url).searchParams;
  const meant = given.get('method');
  if (meant === null)
    return {
      method,
      parameters: onlyOnce(given),
      header: (name) => headers.get(name) ?? undefined,
      body: read,
    };
  if (method !== 'POST' || [...given.keys()].length !== 1)
    throw badInput(message('problem.record.parameters', { faults: 'method stands alone, in a POST' }));
  const form = onlyOnce(new URLSearchParams(await read()));
  const fields = Object.entries(form).map(([name, value]) => [name.toLowerCase(), name, value] as const);
  const inForm = new Map(fields.map(([lower, , value]) => [lower, value]));
  const parameters = fields.filter(([lower]) => !IN_FORM.includes(lower) && lower !== 'content');
  return {
    method: meant.toUpperCase(),
    parameters: Object.fromEntries(parameters.map(([, name, value]) => [name, value])),
    header: (name) =>
      inForm.get(name) ?? (name === 'content-type' ? 'application/json' : headers.get(name)) ?? undefined,
    body: () => Promise.resolve(inForm.get('content') ?? ''),
  };
}

function onlyOnce(parameters: URLSearchParams): Record<string, string> {
  const found = [...parameters];
  const names = new Set(found.map(([name]) => name));
  if (found.length > MOST_FIELDS || names.size < found.length)
    throw badInput(message('problem.record.parameters', { faults: 'each is given once at most' }));
  return Object.fromEntries(found);
}

/** @throws NamedError `bad-input` unless it names a version that is spoken here */
export function spokenVersion({ header }: RecordRequest): string {
  const version = header('x-experience-api-version')?.trim() ?? '';
  if (!VERSION.test(version)) throw badInput(message('problem.record.version'));
  return version;
}
