import { NotWritten, type Connector } from '../../ports/outbound-connector.ts';

/** In place of a mailbox that nobody named: nothing is written, and whoever tries hears which setting is missing. */
export const noMailbox = <P>(effectClass: Connector<P>['effectClass']): Connector<P> => ({
  system: 'exchange',
  effectClass,
  ...(effectClass === 'look-up-before-create' ? { find: () => Promise.resolve(undefined) } : {}),
  write: () => Promise.reject(new NotWritten('LEARNING_MAILBOX is not set: nobody was invited.')),
});
