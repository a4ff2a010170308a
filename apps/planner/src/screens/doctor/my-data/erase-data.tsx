import { useWords } from "@ms/ui";
import { useRef, useState } from "react";
import { useClient } from "urql";
import { EraseMutation } from "./my-data.query.ts";

/** Leaves the network for good: explained first, and asked once more in a dialog. */
export function EraseData() {
  const { i18n } = useWords();
  const client = useClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [told, setTold] = useState<string>();
  const erase = async (): Promise<void> => {
    dialog.current?.close();
    const { data, error } = await client.mutation(EraseMutation, {}).toPromise();
    if (data?.done.__typename === "ErasedDoctor") {
      setTold(i18n._("C’est fait : vos données sont effacées. Merci pour les semaines données."));
      return;
    }
    const reasons = data?.done.__typename === "RuleRefused" ? data.done.reasons : [];
    const refused = data && "message" in data.done ? data.done.message : error?.message;
    setTold([refused, ...reasons.map(({ message }) => message)].filter(Boolean).join(" "));
  };
  return (
    <section className="doctor-card">
      <h2>{i18n._("Effacer mes données")}</h2>
      <p>
        {i18n._(
          "Votre nom, vos coordonnées et vos pièces disparaissent pour toujours. Restent des nombres : qu’une semaine a été tenue, sans dire par qui. Ce n’est pas possible tant qu’une semaine à venir est à vous.",
        )}
      </p>
      <div role="status">{told !== undefined && <p className="caution">{told}</p>}</div>
      <p className="actions">
        <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
          {i18n._("Effacer mes données…")}
        </button>
      </p>
      <dialog ref={dialog} aria-labelledby="erase-question">
        <h2 id="erase-question">{i18n._("Effacer pour toujours ?")}</h2>
        <p>{i18n._("Cela ne peut pas être défait. Vous ne pourrez plus entrer avec ce compte.")}</p>
        <p className="actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {i18n._("Fermer sans changer")}
          </button>
          <button type="button" className="button primary" onClick={() => void erase()}>
            {i18n._("Effacer")}
          </button>
        </p>
      </dialog>
    </section>
  );
}
