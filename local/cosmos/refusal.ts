const codes = {
  304: 'NotModified',
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  412: 'PreconditionFailed',
  413: 'RequestEntityTooLarge',
  424: 'FailedDependency',
  429: 'TooManyRequests',
  501: 'NotImplemented',
  503: 'ServiceUnavailable',
} as const;

export type RefusalStatus = keyof typeof codes;

/** What Cosmos answers when it does not do as it is told: an HTTP status, the code's name and a substatus (0: none). */
export class CosmosRefusal extends Error {
  override name = 'CosmosRefusal';
  readonly status: RefusalStatus;
  readonly code: string;
  readonly substatus: number;

  constructor(status: RefusalStatus, message: string, substatus = 0) {
    super(message);
    this.status = status;
    this.code = codes[status];
    this.substatus = substatus;
  }
}

export const badRequest = (message: string, substatus?: number) => new CosmosRefusal(400, message, substatus);
