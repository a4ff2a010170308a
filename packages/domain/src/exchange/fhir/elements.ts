// The parts that the resources are made of, as far as the network fills them (FHIR R4, 4.0.1).

export interface Coding {
  readonly system?: string;
  readonly code: string;
  readonly display?: string;
}

export interface CodeableConcept {
  readonly coding: readonly Coding[];
  readonly text?: string;
}

export interface Identifier {
  readonly use: "official";
  readonly type: CodeableConcept;
  readonly system: string;
  readonly value: string;
}

export interface Reference {
  readonly reference: string;
  readonly display?: string;
}

export interface ContactPoint {
  readonly system: "phone";
  readonly value: string;
  readonly use: "work";
}

/** Whole days, both included. */
export interface Period {
  readonly start: string;
  readonly end?: string;
}

/** The specialty of every line: its doctors are general practitioners. */
export const generalPractice: CodeableConcept = {
  coding: [{ system: "http://snomed.info/sct", code: "394814009", display: "General practice" }],
};
