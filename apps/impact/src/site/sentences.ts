/** The site's own sentences. */
export const sentences = {
  fr: () => import("../messages/fr.po"),
  en: () => import("../messages/en.po"),
};
