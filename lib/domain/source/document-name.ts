import { quoted } from '../text/plain-text.ts';
import { message, type Message } from '../../messages/message.ts';
import { unsafeIn } from '../text/unsafe.ts';

/** Why nothing is taken from a document of this name; empty where it may stand on a page. */
export const faultInName = (name: string): Message[] =>
  unsafeIn(withoutEnding(name))
    .slice(0, 1)
    .map((what) => message('unused.document', { name: quoted(name), what }));

/** The name of a document without its folders and the ending of its file. */
export const titleOf = (name: string): string => withoutEnding(name.slice(name.lastIndexOf('/') + 1));

const withoutEnding = (name: string): string => name.replace(/\.[a-z]+$/i, '');
