const MB = 1024 * 1024;

/** What one document may hold at most; by judgement: far above what people write, far below what a worker holds. */
export const DOCUMENT_LIMITS = {
  blocks: 20_000,
  characters: 2_000_000,
  pages: 500,
  archive: { entries: 5_000, part: 20 * MB, all: 60 * MB, ratio: 200 },
} as const;
