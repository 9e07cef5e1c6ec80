import { message } from '../../../messages/message.ts';
import { NotRead } from './not-read.ts';

/** Byte order marks, by what they say of the text behind them. */
const marks: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** A text as its bytes say: UTF-8 or what its mark names, else the usual Western one. @throws NotRead */
export function decoded(bytes: Uint8Array): string {
  const marked = marks.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2];
  const text = marked === undefined ? utf8(bytes) : new TextDecoder(marked).decode(bytes);
  if (text.includes('\0')) throw new NotRead(message('unread.not-text'));
  return text;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
