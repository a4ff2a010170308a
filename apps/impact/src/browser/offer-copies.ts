const words = {
  fr: { done: "Copié", failed: "À copier à la main" },
  en: { done: "Copied", failed: "To copy by hand" },
};

const buttonOf = (target: EventTarget | null): HTMLButtonElement | null =>
  target instanceof Element ? target.closest<HTMLButtonElement>("button[data-copies]") : null;

/** Shows the buttons that copy what stands before them, those to come included; each says what it did. */
export function offerCopies(): void {
  const { done, failed } = words[document.documentElement.lang === "en" ? "en" : "fr"];
  document.documentElement.classList.add("scripted");
  document.addEventListener("click", ({ target }) => {
    const button = buttonOf(target);
    if (button === null) return;
    button.setAttribute("aria-live", "polite");
    navigator.clipboard.writeText(button.previousElementSibling?.textContent ?? "").then(
      () => (button.textContent = done),
      () => (button.textContent = failed),
    );
  });
}
