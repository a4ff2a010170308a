import { resolve } from "node:path";
import { z } from "zod";
import { isExampleFolder } from "./example/example-folder.ts";
import {
  isAddress,
  isOrigin,
  isPostgres,
  isPublicUrl,
  isPause,
  isSchedule,
  listed,
  readSchedule,
} from "./configuration-values.ts";
import { limitsSchema } from "./limits/limit-table.ts";

/** What the environment may say: each variable with its meaning, what it is without it, and its faults. */
export const configurationVariables = z
  .object({
    HOST: z.string().default("127.0.0.1").meta({ meaning: "the address it listens at" }),
    PORT: z.coerce
      .number("must be a port number")
      .int()
      .min(0)
      .max(65535)
      .default(4000)
      .meta({ meaning: "its port; 0 takes a free one" }),
    MS_DATA_DIR: z
      .string()
      .default(".data")
      .transform((folder) => resolve(folder))
      .meta({ meaning: "the folder of the embedded database and of the first keys" }),
    DATABASE_URL: z
      .string()
      .refine(isPostgres, { error: "must begin with postgresql://" })
      .optional()
      .meta({ meaning: "a PostgreSQL database, which begins empty", unset: "the embedded database" }),
    MS_EXAMPLE: z
      .string()
      .default("on")
      .refine((example) => ["on", "off"].includes(example) || isExampleFolder(resolve(example)), {
        error: "must be on, off, or a folder that ms demo made",
      })
      .meta({
        meaning:
          "whether a new embedded database begins with the example: on or off; or a folder that ms demo made, whose network any new database begins with",
      }),
    MS_PUBLIC_SITE: z.enum(["on", "off"], { error: "must be on or off" }).default("on").meta({
      meaning:
        "whether the public site is written, at each start, publication and day, and served: on or off",
    }),
    MS_PRESS_CONTACT: z.string().optional().meta({
      meaning: "whom the press may write to or call, as the press kit prints it for everybody",
    }),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
        error: "must be one of fatal, error, warn, info, debug, trace, silent",
      })
      .default("info")
      .meta({ meaning: "how much the log says, from fatal to trace; silent says nothing" }),
    MS_LIMITS: limitsSchema.meta({
      meaning: "changes of the limits, as JSON: by role, or for the queue",
      unset: "those of `services/gateway/src/limits/limit-table.ts`",
    }),
    MS_CACHE_MEGABYTES: z.coerce
      .number("must be a number")
      .int("must be whole")
      .min(0)
      .max(4096)
      .default(64)
      .meta({ meaning: "how much memory kept answers may take; 0 keeps none" }),
    MS_CORS_ORIGINS: listed
      .refine((origins) => origins.every(isOrigin), {
        error: "must be origins like https://example.org, separated by commas",
      })
      .meta({
        meaning:
          "the pages elsewhere that may ask from a browser, separated by commas: https://centre.example",
        unset: "none",
      }),
    MS_TRUSTED_PROXIES: listed
      .refine((proxies) => proxies.every(isAddress), {
        error: "must be addresses like 192.0.2.1 or 10.0.0.0/8, separated by commas",
      })
      .meta({
        meaning:
          "the addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed, separated by commas",
        unset: "none",
      }),
    MS_WEBHOOK_RETRIES: z
      .string()
      .default("5s,5m,30m,2h,5h,10h,14h,20h,24h")
      .refine(isSchedule, { error: "must be pauses like 5s,5m,30m,2h, separated by commas" })
      .transform(readSchedule)
      .meta({ meaning: "the pauses after which a webhook that did not answer is tried again" }),
    MS_WEBHOOK_PRIVATE: z.enum(["on", "off"], { error: "must be on or off" }).default("off").meta({
      meaning: "whether webhooks may reach this machine and private networks, by plain http as well",
    }),
    MS_METRICS_PORT: z.coerce.number("must be a port number").int().min(1).max(65535).optional().meta({
      meaning: "an internal port at which Prometheus reads the metrics, at /metrics",
      unset: "none",
    }),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ error: "must be an address" }).optional().meta({
      meaning: "an OpenTelemetry collector, told of traces and metrics by OTLP over HTTP",
      unset: "none",
    }),
    NODE_ENV: z
      .enum(["development", "production", "test"])
      .catch("development")
      .meta({ meaning: "production hides the schema’s details in refusals" }),
    MS_PUBLIC_URL: z
      .string()
      .refine(isPublicUrl, { error: "must be an https:// address, or http:// on this machine" })
      .optional()
      .meta({
        meaning:
          "where people reach the gateway, by https off this machine; passkeys and cookies are of this address",
        unset: "where it listens",
      }),
    MS_SECRET: z.string().min(32, { error: "must have 32 characters at least" }).optional().meta({
      meaning: "what signs cookies, 32 characters at least; the same for all processes of one database",
      unset: "one of its own, kept in `MS_DATA_DIR`",
    }),
    MS_SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, { error: "must begin with smtp:// or smtps://" })
      .optional()
      .meta({
        meaning: "the mail server, as an smtps address with its user and password",
        unset: "letters stay at `/outbox`, for this machine alone",
      }),
    MS_MAIL_FROM: z.string().optional().meta({ meaning: "who letters are from; goes with the mail server" }),
    MS_LETTER_HOLD: z
      .string()
      .default("10m")
      .refine(isPause, { error: "must be a pause like 10m" })
      .transform(readSchedule)
      .meta({
        meaning:
          "how long a letter to a doctor waits after the deed that it tells of, and a publication may be taken back before webhooks are told; what is undone meanwhile is not told",
      }),
    MS_LETTER_RETRIES: z
      .string()
      .default("1m,5m,30m,2h,6h,24h")
      .refine(isSchedule, { error: "must be pauses like 1m,5m,30m,2h, separated by commas" })
      .transform(readSchedule)
      .meta({ meaning: "the pauses after which a letter that the mail server did not take is tried again" }),
    MS_OIDC_ISSUER: z.url({ error: "must be an address" }).optional().meta({
      meaning: "an OpenID Connect provider; its redirect address is /auth/callback/oidc",
      unset: "no provider",
    }),
    MS_OIDC_CLIENT_ID: z.string().optional().meta({ meaning: "how the provider knows the network" }),
    MS_OIDC_CLIENT_SECRET: z.string().optional().meta({ meaning: "what the provider knows it by" }),
  })
  .refine(({ MS_SMTP_URL, MS_MAIL_FROM }) => MS_SMTP_URL === undefined || MS_MAIL_FROM !== undefined, {
    path: ["MS_MAIL_FROM"],
    error: "must say who the letters of MS_SMTP_URL are from",
  })
  .refine(
    ({ MS_OIDC_ISSUER, MS_OIDC_CLIENT_ID, MS_OIDC_CLIENT_SECRET }) =>
      new Set([MS_OIDC_ISSUER, MS_OIDC_CLIENT_ID, MS_OIDC_CLIENT_SECRET].map((each) => each === undefined))
        .size === 1,
    { path: ["MS_OIDC_ISSUER"], error: "goes with MS_OIDC_CLIENT_ID and MS_OIDC_CLIENT_SECRET" },
  );
