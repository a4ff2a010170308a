/** Points back or forward in time; the button that holds it carries the name. */
export function Arrow({ to }: { to: "previous" | "next" }) {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={to === "previous" ? "M12 2v12L3 8z" : "M4 2v12l9-6z"} fill="currentColor" />
    </svg>
  );
}
