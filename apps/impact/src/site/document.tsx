import type { Language } from "@ms/domain";
import type { ReactNode } from "react";
import { addressOf } from "./place.tsx";

/** The files that the browser fetches, by their hashed names. */
export interface Assets {
  readonly styles: readonly string[];
  readonly script: string;
  readonly font: string | undefined;
}

/** A whole page, from `<html>` on: readable before and without its script. */
export const Document = ({
  language,
  title,
  path,
  assets,
  children,
}: {
  language: Language;
  title: string;
  path: string;
  assets: Assets;
  children: ReactNode;
}) => (
  <html lang={language}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · Médecins Solidaires`}</title>
      {(["fr", "en"] as const).map((each) => (
        <link key={each} rel="alternate" hrefLang={each} href={addressOf(path, each)} />
      ))}
      {assets.font !== undefined && (
        <link rel="preload" href={assets.font} as="font" type="font/woff2" crossOrigin="anonymous" />
      )}
      {assets.styles.map((style) => (
        <link key={style} rel="stylesheet" href={style} />
      ))}
      <script type="module" src={assets.script} />
    </head>
    <body>{children}</body>
  </html>
);
