import type { Company } from './company.ts';

/** Somebody who answers for a document changes a sentence of it. */
export interface DocumentEdit {
  /** Day of the story at whose beginning it is saved. */
  day: number;
  document: string;
  /** Who did, as the company would say it. */
  by: string;
  before: string;
  after: string;
}

/**
 * The sales leadership asks more of a seller who gives a discount, three weeks after the first pages teach the old
 * rule.
 */
export const edit: DocumentEdit = {
  day: 24,
  document: 'negotiation-playbook.md',
  by: 'the sales leadership',
  before: 'A discount above 8 percent needs a longer contract of at least 24 months in return.',
  after: 'A discount above 6 percent needs a longer contract of at least 36 months in return.',
};

/** The document as it is saved. @throws RangeError where it does not say what is to be changed */
export function edited({ documents }: Pick<Company, 'documents'>, { document, before, after }: DocumentEdit) {
  const found = documents.find(({ name }) => name === document);
  if (!found?.text.includes(before)) throw new RangeError(`${document} does not say what is to be edited.`);
  return { name: document, text: found.text.replace(before, after) };
}
