import { message, type Message } from '../../messages/message.ts';
import type { ReadBlocks } from './reader.ts';
import { NotRead } from './formats/not-read.ts';

/** A library that is not there is no matter of the document that needs it. */
const MISSING = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED']);

/** Libraries name what they stumble over in many ways; whoever mends the file needs no more than these. */
export function whyNotRead(error: unknown): Extract<ReadBlocks, { why: Message }> {
  if (error instanceof NotRead) return { why: error.why };
  if (!(error instanceof Error)) return { why: message('unread.damaged') };
  if ('code' in error && MISSING.has(String(error.code)))
    return { why: message('unread.app-lacks'), isOfTheApp: true };
  // What PDF.js throws where it is asked for a password is a class that it does not export.
  const isLocked = error.name === 'PasswordException';
  return { why: message(isLocked ? 'unread.password' : 'unread.damaged') };
}
