import sanitizeHtml from 'sanitize-html';

/** Text as HTML that shows it and does nothing else. */
export const escapeHtml = (text: string): string =>
  sanitizeHtml(text, { allowedTags: [], disallowedTagsMode: 'escape' });
