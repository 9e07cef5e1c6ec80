import type { Message } from '../../../messages/message.ts';

/** Why a document is not read, in words that follow its name: “… is protected by a password”. */
export class NotRead extends Error {
  override name = 'NotRead';
  readonly why: Message;
  constructor(why: Message) {
    super(why.id);
    this.why = why;
  }
}
