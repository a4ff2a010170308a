import { DatabaseError } from "@ms/database";
import { readConfiguration } from "./configuration.ts";
import { serve } from "./serve.ts";

// Exit codes of sysexits.h: 78 configuration, 75 try again later, 69 unavailable.
const read = readConfiguration(process.env);
if ("faults" in read) {
  for (const fault of read.faults) console.error(`configuration: ${fault}`);
  process.exit(78);
}

try {
  await serve(read.configuration);
} catch (error) {
  const port = portTaken(error);
  if (port !== undefined) {
    console.error(
      `Le port ${port} est déjà pris : choisissez-en un autre avec PORT ou MS_METRICS_PORT.\n` +
        `Port ${port} is taken already: choose another with PORT or MS_METRICS_PORT.`,
    );
    process.exit(69);
  }
  if (!(error instanceof DatabaseError)) throw error;
  console.error(`${error.text.fr}\n${error.text.en}`);
  process.exit(error.code === "FOLDER_HELD" ? 75 : 69);
}

function portTaken(error: unknown): number | undefined {
  if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) return undefined;
  return "port" in error ? Number(error.port) : undefined;
}
