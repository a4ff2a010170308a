const shapes = {
  weeks: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  answers: "M4 6.5 6 8.5 9.5 4.5M4 16.5l2 2 3.5-4M13 7h7M13 17h7",
  free: "M4 6h16v14H4zM4 10h16M12 12.5v5M9.5 15h5",
  file: "M6 3h8l4 4v14H6zM9 11h6M9 15h6",
} as const;

export type RoomPicture = keyof typeof shapes;

/** A room's picture; its word always stands below, so it is silent. */
export const RoomIcon = ({ icon }: { icon: RoomPicture }) => (
  <svg className="room-icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[icon]} fill="none" stroke="currentColor" strokeWidth="1.8" />
  </svg>
);
