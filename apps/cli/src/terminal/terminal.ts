import { resolve } from "node:path";
import { csvOf, type Language, type Text } from "@ms/domain";
import type { Report, Result } from "./report.ts";

/** Where `ms` runs: who reads it, in which language, and from which folder. */
export interface Terminal {
  readonly language: Language;
  readonly say: (text: Text) => string;
  readonly environment: NodeJS.ProcessEnv;
  /** The path of a file that the reader names, from the folder where they typed the command. */
  readonly pathOf: (file: string) => string;
  /** Says, beside the answer, how long work goes on; nothing to programs. */
  readonly note: (line: string) => void;
  /** Says, beside the answer, what the reader has to do; programs hand it on. */
  readonly tell: (line: string) => void;
  /** Prints what a command answers and leaves its exit code. */
  readonly finish: (result: Result<Report>) => void;
}

/** The language asked for by `--lang`, else that of LANG, French unless it is English. */
export function languageOf(words: readonly string[], { LANG = "" }: NodeJS.ProcessEnv): Language {
  const asked = words.findLast((word, at) => words[at - 1] === "--lang" || word.startsWith("--lang="));
  const written = asked?.replace(/^--lang=/, "") ?? LANG;
  return /^en/i.test(written) ? "en" : "fr";
}

/** The terminal of this process; `words` are those that follow `ms`. */
export function openTerminal(words: readonly string[], environment: NodeJS.ProcessEnv): Terminal {
  const language = languageOf(words, environment);
  const isJson = words.includes("--json");
  const isCsv = words.includes("--csv");
  // npm moves to the package's folder and says in INIT_CWD where the reader was.
  const folder = environment["INIT_CWD"] ?? process.cwd();
  return {
    language,
    say: (text) => text[language],
    environment,
    pathOf: (file) => resolve(folder, file),
    note: (line) => {
      if (!isJson) process.stderr.write(`${line}\n`);
    },
    tell: (line) => {
      process.stderr.write(`${line}\n`);
    },
    finish: (result) => {
      process.exitCode = result.ok ? result.value.exitCode : result.refusal.exitCode;
      if (result.ok) process.stdout.write(written(result.value, { isJson, isCsv }));
      else if (isJson) process.stdout.write(`${JSON.stringify({ error: errorOf(result.refusal) })}\n`);
      else process.stderr.write(`${result.refusal.message}\n`);
    },
  };
}

function written(
  { json, text, csv }: Report,
  { isJson, isCsv }: { isJson: boolean; isCsv: boolean },
): string {
  if (isJson) return `${JSON.stringify(json)}\n`;
  // The mark tells spreadsheets that the accents are UTF-8.
  return isCsv && csv !== undefined ? `\uFEFF${csvOf({ rows: csv, delimiter: ";" })}` : `${text}\n`;
}

const errorOf = ({ code, message }: { code: string; message: string }) => ({ code, message });
