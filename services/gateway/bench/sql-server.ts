// Answers each question by one SQL, its JSON built in PostgreSQL: what no GraphQL can do faster.
import { createServer } from "node:http";
import { Pool } from "pg";
import type { Question } from "./gateway/questions.ts";

const { DATABASE_URL, QUESTIONS = "[]", PORT } = process.env;
const questions = JSON.parse(QUESTIONS) as Question[];
const pool = new Pool({ connectionString: DATABASE_URL, max: 10 });

createServer((request, response) => {
  const question = questions.find(({ name }) => request.url === `/${name}`);
  request.resume().once("end", () => {
    void pool
      .query<{ data: string }>({ name: question?.name, text: question?.sql ?? "" })
      .then(({ rows: [row] }) => {
        response
          .writeHead(200, { "content-type": "application/json" })
          .end(`{"data":${row?.data ?? "null"}}\n`);
      });
  });
}).listen(Number(PORT), "127.0.0.1");
