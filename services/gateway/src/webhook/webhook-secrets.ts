import { hkdfSync, randomBytes } from "node:crypto";
import { seal, unseal } from "../shared/seal.ts";

/** The secrets of webhooks: kept under the gateway's own, which has to be there to sign with them. */
export interface WebhookSecrets {
  /** A new one, as its holder keeps it, and as the database does. */
  readonly mint: () => { readonly secret: string; readonly sealed: string };
  /** Those among the sealed ones that this gateway can open. */
  readonly open: (sealed: readonly (string | null)[]) => string[];
}

const secretBytes = 24;

/** Opens them with the gateway's secret. */
export function openWebhookSecrets(gatewaySecret: string): WebhookSecrets {
  const key = new Uint8Array(hkdfSync("sha256", gatewaySecret, "", "webhooks", 32));
  const read = (sealed: string | null): string[] => {
    if (sealed === null) return [];
    try {
      return [unseal(sealed, key) as string];
    } catch {
      // Sealed under another secret of the gateway: it signs nothing any more, and is to be rotated.
      return [];
    }
  };
  return {
    mint: () => {
      const secret = `whsec_${randomBytes(secretBytes).toString("base64")}`;
      return { secret, sealed: seal(secret, key) };
    },
    open: (sealed) => sealed.flatMap(read),
  };
}
