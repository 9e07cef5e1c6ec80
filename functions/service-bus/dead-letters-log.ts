import type { InvocationContext } from '@azure/functions';
import type { App } from '../../lib/wiring.ts';

/** How each line begins; the alert on dead letters in bicep/modules/alerts.bicep looks for it. */
export const DEAD_LETTER_LINE = 'dead letter ';

/** The app, saying one line for each dead letter that it keeps: its id and the reason, never what the message held. */
export function loggingDeadLetters(app: App, context: Pick<InvocationContext, 'warn'>): App {
  const { deadLetters } = app.ports;
  return {
    ...app,
    ports: {
      ...app.ports,
      deadLetters: {
        ...deadLetters,
        async keep(deadLetter) {
          await deadLetters.keep(deadLetter);
          context.warn(`${DEAD_LETTER_LINE}${deadLetter.deadLetterId}: ${deadLetter.reason}`);
        },
      },
    },
  };
}
