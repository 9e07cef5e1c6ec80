/** An answer that is no success, in the shape of Azure OpenAI: `{ error: { code, message } }`. */
export class ModelRefusal extends Error {
  override name = 'ModelRefusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const badRequest = (message: string, code = 'invalid_request_error'): ModelRefusal =>
  new ModelRefusal(400, code, message);
