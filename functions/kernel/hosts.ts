/** True where a host is one of these, or below one of them: policy names them without their subdomains (R6.4, R6.6). */
export function isOfHosts(hostname: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
