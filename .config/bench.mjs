// npm run bench             every benchmark of every package, one after another
// npm run bench -- NAME     the packages' scripts bench:NAME alone
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const [wanted, ...rest] = process.argv.slice(2);

const benches = ["packages", "services", "apps"].flatMap((room) =>
  readdirSync(new URL(room, root)).flatMap((name) => {
    const { scripts = {} } = JSON.parse(readFileSync(new URL(`${room}/${name}/package.json`, root), "utf8"));
    return Object.keys(scripts)
      .filter((script) => script.startsWith("bench:"))
      .map((script) => ({ folder: `${room}/${name}`, script, topic: script.slice("bench:".length) }));
  }),
);
const chosen = benches.filter(({ topic }) => wanted === undefined || topic === wanted);
if (chosen.length === 0) {
  console.error(
    `There is no benchmark "${wanted}". There are: ${benches.map(({ topic }) => topic).join(", ")}.`,
  );
  process.exit(2);
}
for (const { folder, script } of chosen) {
  const { status } = spawnSync("npm", ["run", "--silent", script, "--", ...rest], {
    cwd: new URL(folder, root),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
