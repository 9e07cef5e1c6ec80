/** The languages that people are spoken to in, by the first part of their tags (BCP 47); each has its catalogue. */
export const spoken = ['en', 'de'] as const;
export type LanguageName = (typeof spoken)[number];

/** How people are spoken to, in languages that tell it apart: Sie or du, say. */
export const formsOfAddress = ['formal', 'informal'] as const;
export type FormOfAddress = (typeof formsOfAddress)[number];
