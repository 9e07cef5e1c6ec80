/** An answer that is no success, in the shape of Azure OpenAI: `{ error: { code, message, … } }`. */
export class ModelRefusal extends Error {
  override name = 'ModelRefusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  readonly details: Record<string, unknown>;

  constructor(
    status: number,
    code: string,
    message: string,
    more: { headers?: Record<string, string>; details?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = more.headers ?? {};
    this.details = more.details ?? {};
  }
}

export const badRequest = (message: string): ModelRefusal =>
  new ModelRefusal(400, 'invalid_request_error', message);
