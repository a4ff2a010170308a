import { NotFoundScreen } from "@ms/ui";

/** What an address without a page shows. */
export const AbsentPage = () => (
  <section className="column page">
    <NotFoundScreen />
  </section>
);
