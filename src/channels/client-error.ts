/** The request is at fault. The message is shown to whoever sent it: no names, no values, no internals. */
export class ClientError extends Error {
  constructor(
    /** HTTP status, 400–499. */
    readonly statusCode: number,
    /** Stable and machine-readable, for example `BodyTooLarge`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ClientError';
  }
}
