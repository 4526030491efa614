/** React Aria puts one style rule on each page, always the same; it is let in by what it says. */
const REACT_ARIA = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/**
 * What pages of the console may do: their own files and API; the user pool and the bucket of evidence, at the addresses given;
 * pictures of products where the stage says that they lie, hosts below included; nothing from anywhere else, and nothing inline. Said by CloudFront in AWS, and by the server of one machine.
 */
export function consolePolicy(others: readonly string[], pictureHosts: readonly string[] = []): string {
  const also = others.join(" ");
  const pictures = pictureHosts.map((host) => ` https://${host} https://*.${host}`).join("");
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${REACT_ARIA}`,
    `connect-src 'self' ${also}`,
    `img-src 'self' blob: data: ${also}${pictures}`,
    `media-src 'self' blob: ${also}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
