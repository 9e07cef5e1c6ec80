export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON schema, or a part of one. */
export type Schema = Record<string, Json>;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
