import rhea from 'rhea';

/** The same 16 bytes in .NET's order of a GUID, which delivery tags use: the first three groups are reversed. */
const reordered = (bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(bytes.subarray(0, 4)).reverse(),
    Buffer.from(bytes.subarray(4, 6)).reverse(),
    Buffer.from(bytes.subarray(6, 8)).reverse(),
    bytes.subarray(8),
  ]);

export const tagOf = (lockToken: string): Buffer => reordered(rhea.string_to_uuid(lockToken));
export const lockTokenOf = (tag: Buffer | string): string =>
  rhea.uuid_to_string(reordered(Buffer.from(tag as Buffer)));
