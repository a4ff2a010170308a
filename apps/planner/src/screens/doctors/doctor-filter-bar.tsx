import { doctorStatuses, doctorStatusLabels, type PlainDate } from "@ms/domain";
import { useWords } from "@ms/ui";
import type { DoctorFilter, useDoctorFilter } from "./doctor-filter.ts";

interface DoctorFilterBarProps {
  readonly filter: DoctorFilter;
  readonly today: PlainDate;
  /** A day of one's own choice is for those who may see the files. */
  readonly mayChooseDay: boolean;
  readonly onAsk: ReturnType<typeof useDoctorFilter>["ask"];
}

/** By name, by status, and only those who may not come; the address of the page keeps it. */
export function DoctorFilterBar({ filter, today, mayChooseDay, onAsk }: DoctorFilterBarProps) {
  const { i18n, read } = useWords();
  return (
    <search className="doctor-filter">
      <label className="field">
        {i18n._("Nom")}
        <input
          type="search"
          value={filter.name}
          onChange={({ currentTarget }) => onAsk({ name: currentTarget.value })}
        />
      </label>
      <label className="field">
        {i18n._("Statut")}
        <select
          value={filter.status ?? ""}
          onChange={({ currentTarget }) => onAsk({ status: currentTarget.value })}
        >
          <option value="">{i18n._("Tous")}</option>
          {doctorStatuses.map((status) => (
            <option key={status} value={status}>
              {read(doctorStatusLabels[status])}
            </option>
          ))}
        </select>
      </label>
      {mayChooseDay && (
        <label className="field">
          {i18n._("Au")}
          <input
            type="date"
            value={filter.on ?? today}
            onChange={({ currentTarget }) => onAsk({ on: currentTarget.value })}
          />
        </label>
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={filter.areOnlyIneligible}
          onChange={({ currentTarget }) => onAsk({ ineligible: currentTarget.checked ? "1" : "" })}
        />
        {i18n._("Seulement qui ne peut pas venir")}
      </label>
    </search>
  );
}
