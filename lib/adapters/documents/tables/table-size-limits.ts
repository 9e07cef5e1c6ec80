import { TABLE_MEGABYTES } from '../../../domain/table-file/table.ts';

const MB = 1024 * 1024;

/**
 * What one table may hold at most; by judgement: a company of a hundred thousand people twice over. The cells of a
 * workbook hold no more characters than a text has bytes.
 */
export const TABLE_LIMITS = { bytes: TABLE_MEGABYTES * MB, rows: 200_000, columns: 300 } as const;
