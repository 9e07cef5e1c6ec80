/** Resource ids look like Cosmos's: base64 of 4 bytes of database, 4 of container, 8 of item, with `-` for `/`. */
function ridOf(
  ...parts: [database: number] | [number, container: number] | [number, number, item: number]
): string {
  const bytes = Buffer.alloc([4, 8, 16][parts.length - 1] ?? 16);
  bytes.writeUInt32BE(parts[0]);
  if (parts[1] !== undefined) bytes.writeUInt32BE(parts[1], 4);
  if (parts[2] !== undefined) bytes.writeBigUInt64BE(BigInt(parts[2]), 8);
  return bytes.toString('base64').replaceAll('/', '-');
}

const databaseNumber = 1;

/** `_rid` and `_self` of the database. */
export function databaseLinks(): { _rid: string; _self: string } {
  const _rid = ridOf(databaseNumber);
  return { _rid, _self: `dbs/${_rid}/` };
}

/** Of the container at this place of the definition. */
export function containerLinks(place: number): { _rid: string; _self: string } {
  const _rid = ridOf(databaseNumber, place + 1);
  return { _rid, _self: `${databaseLinks()._self}colls/${_rid}/` };
}

/** Of an item. */
export function itemLinks(place: number, rid: number): { _rid: string; _self: string; _attachments: string } {
  const _rid = ridOf(databaseNumber, place + 1, rid);
  return { _rid, _self: `${containerLinks(place)._self}docs/${_rid}/`, _attachments: 'attachments/' };
}
