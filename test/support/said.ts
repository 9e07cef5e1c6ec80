import { message, type Message } from '../../lib/messages/message.ts';

/** A text as the message of an error, for tests in which it does not matter what the error says. */
export const said = (text: string): Message => message('problem.signals.refused', { faults: text });
