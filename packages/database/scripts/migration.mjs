// npm run migration -- <name>: writes the SQL that the migrations lack to reach the Prisma schema.
import { makeMigration } from "../dist/make-migration.js";

const [name] = process.argv.slice(2);
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Name the change in lower case: npm run migration -- add_backup_list");
  process.exit(1);
}
const folder = await makeMigration({ name, at: new Date() });
console.log(
  folder === undefined
    ? "The migrations already lead to the schema."
    : `${folder}\nRead it, and add the checks that Prisma cannot say.`,
);
