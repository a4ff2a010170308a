import { accept, type Outcome, refuse } from "@ms/domain";

/** The bytes of a file as they are sent, and their text as they are read here. */
export interface ChosenContent {
  readonly contentBase64: string;
  readonly text: string;
}

/** What the gateway takes at most. */
const largestFile = 10 * 2 ** 20;

/** Reads a chosen file anew: it may have been mended since, and then some browsers want it chosen again. */
export async function readChosen(file: File): Promise<Outcome<ChosenContent, "TOO_LARGE" | "UNREADABLE">> {
  if (file.size > largestFile) return refuse("TOO_LARGE");
  try {
    const bytes = await file.arrayBuffer();
    return accept({ contentBase64: await base64Of(bytes), text: textOf(bytes) });
  } catch {
    return refuse("UNREADABLE");
  }
}

/** The text of a file as spreadsheets save it: UTF-8, UTF-16 where its mark says so, else Windows-1252. */
function textOf(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** As a browser writes it after the comma of a `data:` address. */
const base64Of = (bytes: ArrayBuffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^.*,/, ""));
    reader.onerror = () => reject(reader.error ?? new Error("The file was not read."));
    reader.readAsDataURL(new Blob([bytes], { type: "text/csv" }));
  });
