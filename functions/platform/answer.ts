/** What a command or a query answers with: an HTTP status and a body, which is JSON unless it says otherwise. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** Its media type, where the body is a text that is no JSON. */
  readonly type?: string;
  /** Cookies to be set, whole. */
  readonly cookies?: readonly string[];
  /** It is the stored answer of an earlier call under the same key. */
  readonly replayed?: true;
}
