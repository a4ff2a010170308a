import { describe, expect, test } from "vitest";
import { networkScope } from "../scope.ts";
import { asOf, facts } from "../testing/release-network.ts";
import { pressKit, writePressKit } from "./press-kit.ts";

const spaces = /[\u00a0\u202f]/g;
const territories = [
  { kind: "LIVING_AREA", code: "berry" },
  { kind: "DEPARTMENT", code: "18" },
] as const;

describe("the press kit of the release's network", () => {
  const kit = pressKit({ facts, asOf, territories });

  test("reads as the release does in French, each figure with what it needs", () => {
    const text = writePressKit(kit, "fr").replace(spaces, " ");
    for (const line of [
      "En chiffres au 27/11/2023 : Réseau",
      "– Médecins ayant rejoint le collectif : 340",
      "– Médecins par statut : 340 (Remplaçant 40 %, Installé en libéral 20 %, Retraité actif 35 %, Salarié 5 %)",
      "– Médecins qui souhaitent revenir : 100 % (n = 102, au moins 96 % à 95 %)",
      "– Consultations : 8 200",
      "– Patients inscrits : 1 800",
      "– Temps médical rendu, en équivalents temps plein : 3",
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).toContain("Le territoire : Département 18 (Cher)");
    expect(text).toContain("Densité de médecins généralistes : 46,4 pour 100 000 habitants (2018");
    expect(text).toContain("Patients en ALD sans médecin traitant : 9 % (2022)");
  });

  test("and in English, with the same figures as data", () => {
    expect(writePressKit(kit, "en")).toContain("– Consultations: 8,200");
    expect(
      kit.blocks[0]?.lines.find(({ figure }) => figure.metric === "consultations")?.figure,
    ).toMatchObject({
      value: 8200,
      scope: networkScope,
      asOf,
      definitionVersion: 1,
    });
  });

  test("names the centre that it is about: one centre has one FTE, not the network's three", () => {
    const ajain = pressKit({ facts, asOf, scope: { kind: "CENTRE", code: "ajain" } });
    expect(writePressKit(ajain, "fr")).toContain("En chiffres au 27/11/2023 : Centre ajain (Ajain)");
    expect(writePressKit(ajain, "fr")).toContain("Temps médical rendu, en équivalents temps plein : 1\n");
  });
});
