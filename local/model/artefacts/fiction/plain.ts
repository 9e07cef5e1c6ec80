/** What sounds like a duty, a permission or a verdict, or speaks for everybody: a document says that, and no scene. */
const BINDS =
  /\b(?:must|may|shall|should|has to|have to|is to|are to|needs?|requires?|required|approve|approves|approved|approval|permits?|permitted|permission|allow\w*|grants?|granted|decides?|decided|accept\w*|reject\w*|agrees? to|agreed to|authorise|authorised|authorize|authorized|forbid\w*|prohibit\w*|waive[sd]?|exempt|sign(?:s|ed)? off|entitled|limits?|limited|maximum|minimum|threshold|ceiling|we|our|us|nobody|no one|everybody|everyone|anybody|anyone|staff|employees|never|always|the (?:company|policy|rules?|board|management|law))\b/i;

export const binds = (text: string): boolean => BINDS.test(text);

/** Who speaks for the company: what is made up names none of them where something is needed or given. */
export const namesTheCompany = (text: string): boolean =>
  /\b(?:we|our|us|the (?:company|policy|rules?|board|management|law))\b/i.test(text);

/** Longest sentence that is still read with ease. */
const MOST_WORDS = 28;
export const isShort = (text: string): boolean => text.split(/\s+/).length <= MOST_WORDS;
