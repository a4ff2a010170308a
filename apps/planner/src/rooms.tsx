import type { useWords } from "@ms/ui";
import { type ComponentType, lazy } from "react";
import type { RoomPicture } from "./room-icon.tsx";
import { fillers, planners, type Reader } from "./reader.ts";
import { MyWeeksScreen } from "./screens/doctor/my-weeks/my-weeks-screen.tsx";

type Words = ReturnType<typeof useWords>["i18n"];

/** A screen of the planner: whose it is, where it is found, and what it is called. */
interface Room {
  readonly path: string;
  readonly roles: readonly string[];
  readonly nameIn: (i18n: Words) => string;
  readonly Screen: ComponentType<{ reader: Reader }>;
  /** Its picture, where it stands under the thumb. */
  readonly icon?: RoomPicture;
  /** Whether only a link of another room leads to it. */
  readonly isAside?: true;
}

/** Each room is fetched when it is entered; a doctor's home comes with the page, without a wait of its own. */
const rooms: readonly Room[] = [
  {
    path: "/",
    roles: ["PARTNER", ...fillers],
    nameIn: (i18n) => i18n._("Semaines"),
    Screen: lazy(async () => ({ default: (await import("./screens/weeks/weeks-screen.tsx")).WeeksScreen })),
  },
  {
    path: "/to-fill",
    roles: fillers,
    nameIn: (i18n) => i18n._("À pourvoir"),
    Screen: lazy(async () => ({ default: (await import("./screens/holes/holes-screen.tsx")).HolesScreen })),
  },
  {
    path: "/withdrawals",
    roles: fillers,
    nameIn: (i18n) => i18n._("Désistements"),
    Screen: lazy(async () => ({
      default: (await import("./screens/withdrawals/withdrawals-screen.tsx")).WithdrawalsScreen,
    })),
  },
  {
    path: "/swaps",
    roles: fillers,
    nameIn: (i18n) => i18n._("Échanges"),
    Screen: lazy(async () => ({ default: (await import("./screens/swaps/swaps-screen.tsx")).SwapsScreen })),
  },
  {
    path: "/",
    roles: ["DOCTOR"],
    nameIn: (i18n) => i18n._("Mes semaines"),
    icon: "weeks",
    Screen: MyWeeksScreen,
  },
  {
    path: "/availability",
    roles: ["DOCTOR"],
    nameIn: (i18n) => i18n._("Mes disponibilités"),
    icon: "answers",
    Screen: lazy(async () => ({
      default: (await import("./screens/doctor/availability/availability-screen.tsx")).AvailabilityScreen,
    })),
  },
  {
    path: "/free",
    roles: ["DOCTOR"],
    nameIn: (i18n) => i18n._("Semaines libres"),
    icon: "free",
    Screen: lazy(async () => ({
      default: (await import("./screens/doctor/free-weeks/free-weeks-screen.tsx")).FreeWeeksScreen,
    })),
  },
  {
    path: "/my-data",
    roles: ["DOCTOR"],
    nameIn: (i18n) => i18n._("Mes données"),
    icon: "file",
    Screen: lazy(async () => ({
      default: (await import("./screens/doctor/my-data/my-data-screen.tsx")).MyDataScreen,
    })),
  },
  {
    path: "/doctors",
    roles: fillers,
    nameIn: (i18n) => i18n._("Médecins"),
    Screen: lazy(async () => ({
      default: (await import("./screens/doctors/doctors-screen.tsx")).DoctorsScreen,
    })),
  },
  {
    path: "/activity",
    roles: fillers,
    nameIn: (i18n) => i18n._("Activité"),
    Screen: lazy(async () => ({
      default: (await import("./screens/activity/activity-screen.tsx")).ActivityScreen,
    })),
  },
  {
    path: "/openings",
    roles: planners,
    nameIn: (i18n) => i18n._("Ouvertures"),
    Screen: lazy(async () => ({
      default: (await import("./screens/openings/openings-screen.tsx")).OpeningsScreen,
    })),
  },
  {
    path: "/forecast",
    roles: planners,
    nameIn: (i18n) => i18n._("Prévisions"),
    Screen: lazy(async () => ({
      default: (await import("./screens/forecast/forecast-screen.tsx")).ForecastScreen,
    })),
  },
  {
    path: "/imports",
    roles: planners,
    nameIn: (i18n) => i18n._("Imports"),
    Screen: lazy(async () => ({
      default: (await import("./screens/imports/imports-screen.tsx")).ImportsScreen,
    })),
  },
  {
    path: "/poster",
    roles: fillers,
    nameIn: (i18n) => i18n._("Affiche de la semaine"),
    Screen: lazy(async () => ({
      default: (await import("./screens/poster/poster-screen.tsx")).PosterScreen,
    })),
    isAside: true,
  },
  {
    path: "/users",
    roles: ["ADMIN"],
    nameIn: (i18n) => i18n._("Utilisateurs"),
    Screen: lazy(async () => ({ default: (await import("./screens/users/users-screen.tsx")).UsersScreen })),
  },
  {
    path: "/audit",
    roles: ["ADMIN"],
    nameIn: (i18n) => i18n._("Journal"),
    Screen: lazy(async () => ({ default: (await import("./screens/audit/audit-screen.tsx")).AuditScreen })),
  },
];

/** The rooms of a reader, in their order. */
export const roomsOf = ({ role }: Reader): readonly Room[] =>
  rooms.filter(({ roles }) => roles.includes(role));
