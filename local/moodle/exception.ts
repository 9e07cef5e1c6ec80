/** What Moodle refuses, as it says so. */
export class MoodleException extends Error {
  override name = 'MoodleException';
  /** Its class over there. */
  readonly kind: string;
  readonly code: string;
  constructor(kind: string, code: string, message: string) {
    super(message);
    this.kind = kind;
    this.code = code;
  }
}

/** What `require_capability` throws. */
export const lacksCapability = (capability: string) =>
  new MoodleException(
    'required_capability_exception',
    'nopermissions',
    `Sorry, but you do not currently have permissions to do that (${capability}).`,
  );
