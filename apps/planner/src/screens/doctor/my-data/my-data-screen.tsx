import { useWords } from "@ms/ui";
import { EraseData } from "./erase-data.tsx";
import { ExportData } from "./export-data.tsx";
import { Readings } from "./readings.tsx";
import "../doctor.css";
import "./my-data.css";

/** Mes données: what is held and why, to take away, to erase, and who has looked. */
export function MyDataScreen() {
  const { i18n } = useWords();
  return (
    <main id="content" className="page doctor-screen my-data" tabIndex={-1}>
      <h1>{i18n._("Mes données")}</h1>
      <ExportData />
      <Readings />
      <EraseData />
    </main>
  );
}
