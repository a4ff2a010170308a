import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { readTable } from "./read-table.ts";
import { detectDelimiter, type SourceRow } from "./source-row.ts";

const split = (text: string): SourceRow[] => {
  const delimiter = detectDelimiter(text.split("\n")[0] ?? "");
  const options = { delimiter, info: true, relax_column_count: true, relax_quotes: true } as const;
  const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
};

const said = (kind: Parameters<typeof readTable>[0]["kind"], text: string): string[] => {
  const outcome = readTable({ kind, rows: split(text) });
  return outcome.ok ? [] : outcome.refusal.map(({ line, code, column }) => `${line} ${code} ${column}`);
};

const mistaken = `Identifiant;Nom;Inscrit le;Statut;Retraité depuis;Année de naissance;Semaines par an;Documents;Centres préférés;RPPS;Courriel;Téléphone;Date de naissance;Humeur;statut
d 01;Exemple 01;06/02/2023;Remplaçant;;1985;1;;;;;;;;
d02;;06/02/2023;Remplaçant;;1985;1;;;;;;;;
d03;Exemple 03;31/02/2023;Remplaçant;;1985;1;;;;;;;;
d04;Exemple 04;06/02/2023;Chirurgien;;1985;1;;;;;;;;
d05;Exemple 05;06/02/2023;Retraitée active;;1955;1;;;;;;;;
d06;Exemple 06;06/02/2023;Remplaçant;;1985;1,5;;;;;;;;
d07;Exemple 07;06/02/2023;Remplaçant;;1985;60;;;;;;;;
d08;Exemple 08;06/02/2023;Remplaçant;;mille;1;;;;;;;;
d09;Exemple 09;06/02/2023;Remplaçant;;1985;1;;;1010120123;;;;;
d10;Exemple 10;06/02/2023;Remplaçant;;1985;1;;;;exemple.org;;;;
d11;Exemple 11;06/02/2023;Remplaçant;;1985;1;;;;;rappeler;;;

d12;=HYPERLINK("x");06/02/2023;Remplaçant;;1985;1;;;;;;;;
d13;1 84 12 23 002 123 45;06/02/2023;Remplaçant;;1985;1;;;;;;;;
d14;${"Exemple ".repeat(30)};06/02/2023;Remplaçant;;1985;1;;;;;;;;
d15;Exemple 15;06/02/2023;Remplaçant;;1985;1;
d01;Exemple 16;06/02/2023;Remplaçant;;1985;1;;;;;;;;
d01;Exemple 17;06/02/2023;Remplaçant;;1985;1;;;;;;;;
d18;Exempl\uFFFD 18;06/02/2023;Remplaçant;;1985;1;;;;;;;;
d19;Exemple 19;06/02/2023;Remplaçant;;1985;1;Licence de remplacement | LOCUM_LICENCE;;;;;;;
d20;Exemple 20;06/02/2023;Remplaçant;;1985;1;LOCUM_LICENCE@2025-13-01;;;;;;;
d21;Exemple 21;06/02/2023;Remplaçant;;1985;1;;ajain ajain;;;;;;
`;

describe("a file of the network", () => {
  test("is refused with everything that does not stand in it, each at its line", () => {
    expect(said("doctors", mistaken)).toEqual([
      "1 PATIENT_IDENTITY_COLUMN Date de naissance",
      "1 UNKNOWN_COLUMN Humeur",
      "1 DUPLICATE_COLUMN statut",
      "1 COLUMN_MISSING département",
      "2 NOT_AN_IDENTIFIER Identifiant",
      "3 REQUIRED Nom",
      "4 NOT_A_DATE Inscrit le",
      "5 NOT_IN_LIST Statut",
      "6 RETIREMENT_DATE_MISSING Retraité depuis",
      "7 NOT_A_COUNT Semaines par an",
      "8 OUT_OF_RANGE Semaines par an",
      "9 NOT_A_NUMBER Année de naissance",
      "10 NOT_AN_RPPS RPPS",
      "11 NOT_AN_EMAIL Courriel",
      "12 NOT_A_PHONE Téléphone",
      "14 FORMULA Nom",
      "15 PATIENT_IDENTITY_VALUE Nom",
      "16 VALUE_TOO_LONG Nom",
      "17 WRONG_CELL_COUNT ",
      "19 DUPLICATE_ROW identifiant",
      "20 UNREADABLE_CHARACTERS Nom",
      "21 REPEATED Documents",
      "22 NOT_A_DATE Documents",
      "23 REPEATED Centres préférés",
    ]);
  });

  test("says what was found, what was expected and how to mend it, in both languages", () => {
    const outcome = readTable({ kind: "doctors", rows: split(mistaken) });
    const refusals = outcome.ok ? [] : outcome.refusal;
    expect(refusals.find(({ code }) => code === "NOT_IN_LIST")).toEqual({
      code: "NOT_IN_LIST",
      line: 5,
      column: "Statut",
      value: "Chirurgien",
      message: { fr: "Choisissez l’une des valeurs admises.", en: "Choose one of the allowed values." },
      expected: {
        fr: "L’une de ces valeurs : Remplaçant, Installé en libéral, Retraité actif, Salarié.",
        en: "One of these values: Locum, In private practice, Active retired, Salaried.",
      },
    });
    expect(refusals.find(({ code }) => code === "DUPLICATE_ROW")?.message.en).toContain("line 18");
  });

  test("never has a social security number said back", () => {
    const outcome = readTable({ kind: "doctors", rows: split(mistaken) });
    expect(JSON.stringify(outcome)).not.toContain("84 12 23 002");
  });

  test('stands when a French spreadsheet wrote it: BOM, accents, ;, ="01", 06/02/2023, labels, blank rows', () => {
    const outcome = readTable({
      kind: "doctors",
      rows: split(
        '\uFEFFIDENTIFIANT;nom;Inscrite_le;statut;annee de naissance;Département;Pièces du dossier;Centres préférés;rpps;;\n;;;;;;;;;;\n D001 ;« Exemple »;6/2/2023;Remplaçante;1 985;="01";Licence de remplacement@31/12/2025|LOCUM_CPS_CARD;ajain bellegarde;1 01 01 20 12 34;;\n',
      ),
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        rows: [
          {
            line: 3,
            value: {
              id: "d001",
              name: "« Exemple »",
              statuses: [{ status: "LOCUM", from: "2023-02-06" }],
              birthYear: 1985,
              homeDepartment: "01",
              documents: [{ kind: "LOCUM_LICENCE", validUntil: "2025-12-31" }, { kind: "LOCUM_CPS_CARD" }],
              preferredCentres: ["ajain", "bellegarde"],
              rpps: "10101201234",
            },
          },
        ],
        warnings: [{ code: "RPPS_DOUBTFUL", line: 3, column: "RPPS", value: "10101201234" }],
      },
    });
  });

  test("keeps decimal commas whole and reads weeks, shares and thousands as they are written", () => {
    const team = readTable({
      kind: "team-posts",
      rows: split("centre;fonction;personnes;ETP;depuis\najain;Asalée;1;0,2;2022-10-31\n"),
    });
    expect(team.ok && team.value.rows[0]?.value).toMatchObject({ role: "ASALEE_NURSE", fte: 0.2 });
    const weeks = readTable({
      kind: "activity",
      rows: split('centre,line,week,consultations\najain,1,2024-S6,"1\u202F000"\n'),
    });
    expect(weeks.ok && weeks.value.rows[0]?.value).toMatchObject({ week: "2024-W06", consultations: 1000 });
    const share = readTable({
      kind: "indicators",
      rows: split(
        "type de territoire;code du territoire;territoire;indicateur;valeur;millésime;source\nDépartement;18;Cher;Part des patients en ALD sans médecin traitant;46,4 %;2022;x\n",
      ),
    });
    expect(share.ok && share.value.rows[0]?.value).toMatchObject({
      indicator: "ALD_WITHOUT_GP_SHARE",
      value: 0.464,
    });
  });

  test("is refused when it holds no rows", () => {
    expect(said("panel", "centre;date;inscrits\n")).toEqual(["1 NO_ROWS "]);
    expect(said("panel", "")).toEqual(["1 NO_ROWS "]);
  });

  test("seats one doctor on a line-week and one place on a doctor-week, cancelled weeks aside", () => {
    const header = "centre;ligne;semaine;médecin;état\n";
    const seats =
      "ajain;1;2024-W06;d001;\nbellegarde;1;2024-W06;d001;Confirmée\najain;1;2024-W06;d002;Annulée\najain;1;2024-W06;d003;\n";
    expect(said("assignments", header + seats)).toEqual([
      "3 DUPLICATE_ROW semaine · médecin",
      "5 DUPLICATE_ROW centre · ligne · semaine",
    ]);
  });

  test("may not say more of a part than of the whole", () => {
    expect(said("panel", "centre;date;inscrits;ALD\najain;30/06/2023;900;1700\n")).toEqual([
      "2 ALD_OVER_REGISTERED ALD",
    ]);
  });

  test("may say where a centre is found and called, and refuses a phone that is not of France", () => {
    const centre = (phone: string) =>
      `identifiant;nom;code INSEE;code région;profil;Adresse;Tél.\najain;Ajain;23002;75;weekly-rotation;1 place de l’Exemple;${phone}\n`;
    for (const written of ["05.36.49.00.01", "+33 5 36 49 00 01", "+33536490001"]) {
      const read = readTable({ kind: "centres", rows: split(centre(written)) });
      expect(read.ok && read.value.rows[0]?.value).toMatchObject({
        address: "1 place de l’Exemple",
        phone: "05 36 49 00 01",
      });
    }
    for (const refused of ["536490001", "+44 20 7946 0958", "00 36 49 00 01", "mairie"])
      expect(said("centres", centre(refused))).toEqual(["2 NOT_A_FRENCH_PHONE Tél."]);
  });

  test.each([
    "Nom du patient",
    "prenom",
    "NIR",
    "N° sécurité sociale",
    "DDN",
    "dateNaissance",
    "INS",
    "tél. patient",
    "Motif de consultation",
    "Adresse",
  ])("may not have a column %s", (header) => {
    expect(said("activity", `centre;ligne;semaine;consultations;${header}\najain;1;2024-W06;90;\n`)).toEqual([
      `1 PATIENT_IDENTITY_COLUMN ${header}`,
    ]);
  });
});
