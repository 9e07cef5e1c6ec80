import { z } from 'zod';
import { Cause } from './cause.ts';
import { PersonId, OneLine } from '../ids.ts';

/** Who can do something about a cause that learning does not cure: the owner of a process, of a tool, of rewards. */
export const CauseOwner = z.strictObject({
  /** As people call the office, such as “the owner of the offer process”; shown where a person’s name would be. */
  title: OneLine(120),
  ownerId: PersonId,
});
export type CauseOwner = z.infer<typeof CauseOwner>;

/** Owners by cause; none is shipped. A need whose cause has no owner is routed to nobody and says so. */
export const CauseOwners = z.partialRecord(Cause, CauseOwner);
export type CauseOwners = z.infer<typeof CauseOwners>;
