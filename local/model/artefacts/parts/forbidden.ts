import { orderIn } from '../english/imperative.ts';
import { asSentence, withoutStop } from '../english/tagged.ts';
import type { Material } from '../material/material.ts';
import type { Passage } from '../material/passages.ts';
import type { Wrong } from './wrong.ts';

/** Where it may be done after all, and what points at something else. */
const NOT_EVER = /\b(?:unless|except|until|if|when|while|only|its|them|they|their|this|these|those|one)\b/iu;

/** What the same heading forbids in any case, done: “Promise a payment before it is decided.” */
export const forbidden = (passage: Passage, { passages }: Material): Wrong[] =>
  passages
    .filter(
      (one) =>
        one.id !== passage.id &&
        one.source === passage.source &&
        one.section === passage.section &&
        one.kind === 'ban',
    )
    .flatMap((ban) => {
      const order = orderIn(ban.text);
      const deed =
        withoutStop(order ? `${order.verb} ${order.rest}` : '').split(
          /[:;]|, | (?:before|because|until) /,
        )[0] ?? '';
      return order?.refuses !== true || order.verb === 'be' || NOT_EVER.test(deed) || /^\S+ it\b/u.test(deed)
        ? []
        : [{ says: asSentence(deed), mistake: 'exception' as const, from: ban, breaks: '' }];
    });
