/** The status that Graph or SharePoint answered, by the error of PnPjs, or undefined where neither answered. */
export const answeredStatus = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
