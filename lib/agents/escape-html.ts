import sanitizeHtml from 'sanitize-html';

/** Text as HTML that shows it and does nothing else, between tags and in an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  sanitizeHtml(text, { allowedTags: [], disallowedTagsMode: 'escape' }).replaceAll('"', '&quot;');
