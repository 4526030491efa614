/** What a command or a query answers with: an HTTP status and a body that is JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** It is the stored answer of an earlier call under the same key. */
  readonly replayed?: true;
}
