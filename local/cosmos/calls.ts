/**
 * Every call that local Cosmos answers; any other is refused by name. `{items}` stands for
 * `/dbs/{database}/colls/{container}/docs`.
 */
export const calls = [
  { call: 'GET /', answers: 'the account, with this one endpoint to read and write' },
  { call: 'GET /dbs/{database}', answers: 'the deployed database' },
  {
    call: 'GET /dbs/{database}/colls/{container}',
    answers: 'a deployed container: partition key, default TTL',
  },
  { call: 'GET /dbs/{database}/colls/{container}/pkranges', answers: 'one range that holds all partitions' },
  { call: 'POST {items}', answers: 'creates an item; 409 if it exists' },
  { call: 'POST {items} upsert', answers: 'creates or replaces an item; If-Match' },
  {
    call: 'POST {items} batch',
    answers: 'an atomic batch in one partition: Create Read Replace Upsert Delete',
  },
  {
    call: 'POST {items} query',
    answers:
      'SELECT * | VALUE COUNT(1) | VALUE c.a | c.a, c.b AS x, FROM one name, WHERE with = != < <= > >= AND OR NOT IN ' +
      'IS_DEFINED STARTSWITH CONTAINS ARRAY_CONTAINS, ORDER BY one property, TOP, OFFSET LIMIT, @parameters',
  },
  { call: 'POST {items} query plan', answers: 'a plan that lets the client send the query as it is' },
  { call: 'GET {items}/{id}', answers: 'an item; 304 with a current If-None-Match' },
  { call: 'PUT {items}/{id}', answers: 'replaces an item; If-Match' },
  { call: 'DELETE {items}/{id}', answers: 'deletes an item; If-Match' },
] as const;

export type Call = (typeof calls)[number]['call'];
