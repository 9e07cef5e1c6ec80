/** The program that reads documents, beside the app; the build puts its own address here. */
export const workerFile = new URL('./worker.ts', import.meta.url);
