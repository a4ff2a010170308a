import { resolve } from "node:path";
import type { z } from "zod";
import { usualExample } from "./example/example-folder.ts";
import { configurationVariables } from "./configuration-variables.ts";
import type { LimitTable } from "./limits/limit-table.ts";
import type { LetterRules } from "./letter/send-envelope.ts";
import type { MailServer } from "./post/post.ts";
import type { TelemetryRules } from "./telemetry/open-telemetry.ts";
import type { WebhookRules } from "./webhook/webhook-queue.ts";
import type { IdentityProvider } from "./sign-in/sign-in.ts";

/** How the gateway was asked to run. */
export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** The folder of the network that a new database begins with; undefined for a real one, that begins empty. */
  readonly example: string | undefined;
  readonly hasPublicSite: boolean;
  readonly logLevel: z.infer<typeof configurationVariables>["LOG_LEVEL"];
  readonly isProduction: boolean;
  /** Where people reach the gateway; where it listens, when absent. */
  readonly publicUrl: string | undefined;
  /** Signs the cookies; kept in the data folder when absent. */
  readonly secret: string | undefined;
  readonly provider: IdentityProvider | undefined;
  readonly mailServer: MailServer | undefined;
  readonly limits: LimitTable;
  /** How much memory kept answers may take; 0 keeps none. */
  readonly cacheBytes: number;
  readonly webhookRules: WebhookRules;
  /** How long a publication may be taken back: as long as its letters wait. */
  /** Whom the press may write to or call. */
  readonly pressContact: string | undefined;
  readonly takeBackMinutes: number;
  readonly letterRules: LetterRules;
  readonly telemetry: Omit<TelemetryRules, "host">;
  readonly corsOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
}

/** The configuration, or every fault of it at once; a value is never repeated, it may be a secret. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): { configuration: Configuration } | { faults: string[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const { success, data, error } = configurationVariables.safeParse(given);
  if (!success) return { faults: error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) };
  return {
    configuration: {
      host: data.HOST,
      port: data.PORT,
      dataFolder: data.MS_DATA_DIR,
      databaseUrl: data.DATABASE_URL,
      example: exampleOf(data.MS_EXAMPLE),
      hasPublicSite: data.MS_PUBLIC_SITE === "on",
      pressContact: data.MS_PRESS_CONTACT,
      logLevel: data.LOG_LEVEL,
      isProduction: data.NODE_ENV === "production",
      publicUrl: data.MS_PUBLIC_URL,
      secret: data.MS_SECRET,
      provider: providerOf(data),
      mailServer:
        data.MS_SMTP_URL === undefined ? undefined : { url: data.MS_SMTP_URL, from: data.MS_MAIL_FROM ?? "" },
      limits: data.MS_LIMITS,
      cacheBytes: data.MS_CACHE_MEGABYTES * 2 ** 20,
      takeBackMinutes: data.MS_LETTER_HOLD[0]! / 60_000,
      webhookRules: {
        retries: data.MS_WEBHOOK_RETRIES,
        isPrivateOpen: data.MS_WEBHOOK_PRIVATE === "on",
        takeBackMinutes: data.MS_LETTER_HOLD[0]! / 60_000,
      },
      letterRules: { secondsHeld: data.MS_LETTER_HOLD[0]! / 1000, retries: data.MS_LETTER_RETRIES },
      telemetry: { collector: data.OTEL_EXPORTER_OTLP_ENDPOINT, metricsPort: data.MS_METRICS_PORT },
      corsOrigins: data.MS_CORS_ORIGINS,
      trustedProxies: data.MS_TRUSTED_PROXIES,
    },
  };
}

const exampleOf = (written: string): string | undefined => {
  if (written === "off") return undefined;
  return written === "on" ? usualExample : resolve(written);
};

const providerOf = ({
  MS_OIDC_ISSUER: issuer,
  MS_OIDC_CLIENT_ID: clientId,
  MS_OIDC_CLIENT_SECRET: clientSecret,
}: z.infer<typeof configurationVariables>): IdentityProvider | undefined =>
  issuer === undefined || clientId === undefined || clientSecret === undefined
    ? undefined
    : { issuer, clientId, clientSecret };
