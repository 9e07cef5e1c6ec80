import type { HttpRequest } from '@azure/functions';
import { askedFor, languagesOf, type Languages } from '../../../lib/messages/languages.ts';
import { english, type Words } from '../../../lib/messages/words.ts';
import { wordsFor } from '../../../lib/words-for.ts';
import { readConfig } from '../../../lib/config.ts';
import type { App } from '../../../lib/wiring.ts';
import type { Principal } from './principal.ts';

type Asking = { headers: Pick<HttpRequest['headers'], 'get'> };

let languages: Languages | undefined;

/** Those of this installation, by its settings alone: nothing that stands behind the doors is opened for them. */
function theLanguages(): Languages {
  if (!languages) {
    const { LANGUAGE, FORM_OF_ADDRESS } = readConfig();
    languages = languagesOf(LANGUAGE, FORM_OF_ADDRESS);
  }
  return languages;
}

/**
 * The words in which whoever is not known, or not let in, is answered: the language that their request asks for, else
 * the company's. Nothing behind the guard is asked for it. English where the settings that name it are missing.
 */
export function wordsAsked({ headers }: Asking): Words {
  try {
    return theLanguages()(askedFor(headers.get('accept-language')));
  } catch {
    return english;
  }
}

/**
 * The words in which a caller is answered who was let in: a person in theirs, an app in those that it asks for. A store
 * that does not say whose language is which does not hide what was to be answered.
 */
export async function wordsToCaller(
  { kind, id }: Principal,
  request: Asking,
  app: () => App,
): Promise<Words> {
  if (kind !== 'user') return wordsAsked(request);
  try {
    return await wordsFor(id, app().ports);
  } catch {
    return wordsAsked(request);
  }
}
