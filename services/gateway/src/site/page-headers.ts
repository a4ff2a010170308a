import { constants } from "node:zlib";

// Everything is served from here: no other host, no plug-in, no frame around it unless it is made for one.
export const pageSecurity = ({ frameAncestors = "'none'" } = {}): string =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `frame-ancestors ${frameAncestors}`,
    "base-uri 'none'",
  ].join("; ");

// Packed anew for each reader: the highest quality would take longer than it saves.
export const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Files whose names change with what is in them are kept for good. */
export function keepHashedFiles(
  reply: { header: (name: string, value: string) => unknown },
  path: string,
): void {
  if (path.includes("/assets/")) void reply.header("cache-control", "public, max-age=31536000, immutable");
}
