/** What differs between deployments; `/config.json` beside the console's files. */
export interface Config {
  /** Where the API is, on this very origin. */
  readonly api: string;
  readonly user_pool_id: string;
  readonly client_id: string;
  /** Where the user pool answers. */
  readonly pool_url: string;
  /** A sandbox has a clock that can be moved (R7.5). */
  readonly sandbox: boolean;
  /** Where pictures of products lie that pages may show, hosts below included; none where nothing is said. */
  readonly picture_hosts?: readonly string[];
}

let known: Promise<Config> | undefined;

/** The deployment's configuration, read once. */
export function config(): Promise<Config> {
  known ??= fetch("/config.json").then((answer) => {
    if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
    return answer.json() as Promise<Config>;
  });
  return known;
}
