import { useWords } from "@ms/ui";
import { useId, useState } from "react";
import { useQuery } from "urql";
import { useKept } from "../../use-kept.ts";
import { DoctorChoicesQuery } from "./users.query.ts";

/** A doctor by name: what is typed narrows what there is to choose from. */
export function ChooseDoctor({ refusal }: { refusal: string }) {
  const { i18n } = useWords();
  const id = useId();
  const [name, setName] = useState("");
  const [{ data, fetching }] = useQuery({ query: DoctorChoicesQuery, variables: { search: name } });
  const found = useKept(fetching ? undefined : data)?.facts.doctors;
  const rest = found ? found.totalCount - found.edges.length : 0;
  return (
    <>
      <label className="field">
        {i18n._("Chercher un médecin par son nom")}
        <input type="search" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <div className="field">
        <label htmlFor={id}>{i18n._("Médecin")}</label>
        <select
          id={id}
          name="doctor"
          required
          aria-busy={fetching || undefined}
          aria-invalid={refusal !== "" || undefined}
          aria-describedby={`${id}-help`}
        >
          <option value="">{i18n._("Choisir")}</option>
          {found?.edges.map(({ node }) => (
            <option key={node.identifier} value={node.identifier}>
              {`${node.name} · ${node.identifier}`}
            </option>
          ))}
        </select>
        <p id={`${id}-help`} role="status" className={refusal === "" ? "help" : "refusal"}>
          {refusal !== ""
            ? refusal
            : found?.totalCount === 0
              ? i18n._("Personne de ce nom.")
              : rest > 0 &&
                i18n._(
                  "{rest, plural, one {Et # autre : précisez le nom.} other {Et # autres : précisez le nom.}}",
                  {
                    rest,
                  },
                )}
        </p>
      </div>
    </>
  );
}
