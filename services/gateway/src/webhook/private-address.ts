import { lookup as resolve, type LookupAddress } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** What a webhook may not reach: this machine, its networks, and what no host is. */
export class PrivateAddress extends Error {
  readonly code = "PRIVATE_ADDRESS";
}

// All that IPv6 has given to hosts of the open internet (RFC 4291, section 2.4); beside it stand old forms of IPv4.
const global: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse("2000::"), 3];

/** Whether an address is of the open internet; IPv4 inside IPv6 counts as what it is. */
export function isPublicAddress(address: string): boolean {
  const read = ipaddr.process(address);
  return read.range() === "unicast" && (read instanceof ipaddr.IPv4 || read.match(global));
}

/** Whether the name of a host is itself an address that is not public; what a name leads to is seen later. */
export const isPrivateHost = (hostname: string): boolean => {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return bare === "localhost" || bare.endsWith(".localhost") || (isIP(bare) > 0 && !isPublicAddress(bare));
};

/**
 * Looks a host up for a connection, which goes to the very addresses that were looked at: a name that
 * leads to a private one leads nowhere.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[] | undefined) => {
    const [first] = addresses ?? [];
    if (addresses === undefined || first === undefined) done(error, "", 4);
    else if (!addresses.every(({ address }) => isPublicAddress(address)))
      done(new PrivateAddress("private address"), "", 4);
    else if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
};
