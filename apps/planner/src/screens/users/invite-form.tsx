import { type Role, roleLabels } from "@ms/domain";
import { useWords } from "@ms/ui";
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { useReport } from "../../use-report.ts";
import { ChooseCentre } from "./choose-centre.tsx";
import { ChooseDoctor } from "./choose-doctor.tsx";
import { InviteMutation } from "./users.query.ts";

/** Those who may be invited; a partner has a key, the public needs none. */
const invitedRoles = ["DOCTOR", "COORDINATOR", "PLANNER", "ADMIN"] as const satisfies readonly Role[];

/** Invites somebody, who receives a link; what is refused is told at its field, and what was typed stays. */
export function InviteForm({ onInvited }: { onInvited: () => void }) {
  const { i18n, language, read } = useWords();
  const { state, send } = useReport(InviteMutation);
  const [role, setRole] = useState<(typeof invitedRoles)[number]>("DOCTOR");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.stage !== "kept") return;
    form.current?.reset();
    onInvited();
  }, [state, onInvited]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const textOf = (name: string) => {
      const value = given.get(name);
      return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
    };
    void send({
      input: {
        name: textOf("name") ?? "",
        email: textOf("email") ?? "",
        role,
        doctor: textOf("doctor"),
        centre: textOf("centre"),
        language,
      },
    });
  };
  const reasons = state.stage === "refused" ? state.reasons : [];
  const refusalOf = (name: string) =>
    reasons
      .filter(({ field }) => field === name)
      .map(({ message }) => message)
      .join(" ");
  return (
    <form ref={form} aria-label={i18n._("Inviter une personne")} onSubmit={submit}>
      <Field name="name" label={i18n._("Nom")} refusal={refusalOf("name")} />
      <Field name="email" label={i18n._("Adresse électronique")} refusal={refusalOf("email")} />
      <label className="field">
        {i18n._("Rôle")}
        <select
          value={role}
          onChange={({ currentTarget }) =>
            setRole(invitedRoles.find((each) => each === currentTarget.value) ?? role)
          }
        >
          {invitedRoles.map((each) => (
            <option key={each} value={each}>
              {read(roleLabels[each])}
            </option>
          ))}
        </select>
      </label>
      {role === "DOCTOR" && <ChooseDoctor refusal={refusalOf("doctor")} />}
      {role === "COORDINATOR" && <ChooseCentre refusal={refusalOf("centre")} />}
      <button type="submit" className="button primary" disabled={state.stage === "sending"}>
        {i18n._("Inviter")}
      </button>
      <div role="status">
        {state.stage === "kept" && <p>{i18n._("L’invitation est enregistrée.")}</p>}
        {state.stage === "refused" && (
          <p className="caution">
            {reasons.length > 0
              ? i18n._("Rien n’est enregistré : corrigez ce qui est signalé.")
              : state.sentence}
          </p>
        )}
      </div>
    </form>
  );
}

function Field({ name, label, refusal }: { name: string; label: ReactNode; refusal: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        required
        autoComplete="off"
        aria-invalid={refusal !== "" || undefined}
        aria-describedby={refusal === "" ? undefined : `${id}-refusal`}
      />
      {refusal !== "" && (
        <p id={`${id}-refusal`} className="refusal">
          {refusal}
        </p>
      )}
    </div>
  );
}
