const heading = "## To come";

/** The part of the changelog that tells what the next contract changes. */
const toCome = (changes) => {
  const lines = changes.map(
    ({ message, isBreaking, isDangerous }) =>
      `- ${isBreaking ? "**Breaking.** " : isDangerous ? "**Take care.** " : ""}${message}`,
  );
  return `${heading}\n\n${lines.length === 0 ? "Nothing." : lines.sort().join("\n")}\n`;
};

const bounds = (changelog) => {
  const start = changelog.indexOf(heading);
  const end = changelog.indexOf("\n## ", start);
  return { start, end: end < 0 ? changelog.length : end + 1 };
};

/** The changelog, its first part rewritten for these changes. */
export function withChanges(changelog, changes) {
  const { start, end } = bounds(changelog);
  return `${changelog.slice(0, start)}${toCome(changes)}\n${changelog.slice(end)}`;
}

/** The changelog once the contract to come is published on a day. */
export function publishedOn(changelog, day) {
  const { start, end } = bounds(changelog);
  const dated = changelog.slice(start, end).replace(heading, `## ${day}`);
  return `${changelog.slice(0, start)}${toCome([])}\n${dated}${changelog.slice(end)}`;
}
