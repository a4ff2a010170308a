/** Why a request has no answer, as FHIR groups the reasons. */
export type FhirIssueType =
  | "invalid"
  | "not-supported"
  | "login"
  | "forbidden"
  | "not-found"
  | "too-costly"
  | "throttled"
  | "transient"
  | "timeout"
  | "exception";

export interface FhirOperationOutcome {
  readonly resourceType: "OperationOutcome";
  readonly issue: readonly {
    readonly severity: "error";
    readonly code: FhirIssueType;
    readonly details: { readonly coding: readonly { readonly code: string }[]; readonly text: string };
    readonly diagnostics?: string;
  }[];
}

/** A refusal with the network's own code, its sentence, and the name under which the log knows the request. */
export const operationOutcomeOf = (
  issue: FhirIssueType,
  { code, message, requestId }: { code: string; message: string; requestId: string | undefined },
): FhirOperationOutcome => ({
  resourceType: "OperationOutcome",
  issue: [
    {
      severity: "error",
      code: issue,
      details: { coding: [{ code }], text: message },
      ...(requestId !== undefined && { diagnostics: requestId }),
    },
  ],
});
