/**
 * Whether nothing in a text could be somebody’s whole name: two words written large. One alone is a product, a form, or
 * the beginning of a sentence.
 */
export const namesNobody = (text: string): boolean =>
  !/\p{Lu}[\p{L}\p{M}’'-]+ (?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}\p{M}’'-]+/u.test(text);
