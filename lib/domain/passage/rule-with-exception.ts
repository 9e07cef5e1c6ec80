import { ruleKindOf } from './rule-kind.ts';

const EXCEPT = /\b(?:unless|except(?:ing)?|other than|apart from|only (?:if|when|once|after|with))\b/iu;
/** An exception that the other side brings about: “unless the tenant asks”. */
const ASKED_FOR =
  /\b(?:unless|except when|only (?:if|when|once)) (?:(?:the|an?|your) (?:\p{L}+ ){1,3}|they |somebody |he |she )(?:ask|asks|asked|wants?|requests?|agrees?|says?|tells?|insists?)\b/iu;

/**
 * Whether a ban or a duty holds but for an exception: whoever makes use of that keeps to the rule, so no scale runs
 * from breaking to keeping it. English, as its patterns are.
 */
export const hasException = (text: string): boolean => EXCEPT.test(text);

/** Whether what is forbidden is allowed as soon as the other side asks for it. */
export const isAllowedWhenAsked = (text: string): boolean =>
  ruleKindOf(text) === 'ban' && ASKED_FOR.test(text);

/** “With nobody within 3 m”: who is not to be there, and how far that reaches, is one thing. */
export const isOfNobody = (text: string): boolean =>
  /\b(?:nobody|no one|nothing|no \p{L}+) (?:else )?(?:within|closer|nearer|inside|under|behind|between|in|on|at|near)\b/iu.test(
    text,
  );
