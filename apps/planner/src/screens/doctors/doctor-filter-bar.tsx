import { doctorStatuses, doctorStatusLabels, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { ReactNode } from "react";
import {
  type DoctorFilter,
  type FileState,
  fileStates,
  silences,
  type useDoctorFilter,
} from "./doctor-filter.ts";

interface DoctorFilterBarProps {
  readonly filter: DoctorFilter;
  readonly today: PlainDate;
  /** A day of one's own choice is for those who may see the files. */
  readonly mayChooseDay: boolean;
  readonly onAsk: ReturnType<typeof useDoctorFilter>["ask"];
}

/** By name, by status, by home, by file and by silence; the address of the page keeps it. */
export function DoctorFilterBar({ filter, today, mayChooseDay, onAsk }: DoctorFilterBarProps) {
  const { i18n, read } = useWords();
  const stateNames: Record<FileState, string> = {
    eligible: i18n._("Peut venir"),
    ineligible: i18n._("Ne peut pas venir"),
    incomplete: i18n._("Dossier incomplet"),
  };
  return (
    <search className="doctor-filter">
      <label className="field">
        {i18n._("Nom")}
        <input
          type="search"
          value={filter.name}
          onChange={({ currentTarget }) => onAsk({ name: currentTarget.value }, { isTyped: true })}
        />
      </label>
      <Choice label={i18n._("Statut")} value={filter.status} onChoose={(status) => onAsk({ status })}>
        {doctorStatuses.map((status) => (
          <option key={status} value={status}>
            {read(doctorStatusLabels[status])}
          </option>
        ))}
      </Choice>
      <label className="field department">
        {i18n._("Département")}
        <input
          value={filter.department}
          maxLength={3}
          placeholder="23"
          onChange={({ currentTarget }) =>
            onAsk({ department: currentTarget.value.trim() }, { isTyped: true })
          }
        />
      </label>
      <Choice label={i18n._("Dossier")} value={filter.file} onChoose={(file) => onAsk({ file })}>
        {(Object.keys(fileStates) as FileState[]).map((state) => (
          <option key={state} value={state}>
            {stateNames[state]}
          </option>
        ))}
      </Choice>
      {mayChooseDay && (
        <label className="field">
          {i18n._("Au")}
          <input
            type="date"
            value={filter.on || today}
            onChange={({ currentTarget }) => onAsk({ on: currentTarget.value }, { isTyped: true })}
          />
        </label>
      )}
      <Choice label={i18n._("Disponibilités")} value={filter.silent} onChoose={(silent) => onAsk({ silent })}>
        {silences.map((days) => (
          <option key={days} value={days}>
            {i18n._("Sans nouvelle depuis {days} jours", { days })}
          </option>
        ))}
      </Choice>
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}

/** One of some, or all of them. */
function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const { i18n } = useWords();
  return (
    <label className="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{i18n._("Tous")}</option>
        {children}
      </select>
    </label>
  );
}
