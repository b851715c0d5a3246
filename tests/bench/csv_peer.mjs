// SPDX-License-Identifier: GPL-3.0-or-later
// The peer of csv_bench: DuckDB in a process of its own. One question a line, "typed THREADS FILE" or
// "rows THREADS FILE"; the answer is "MILLISECONDS ROWS". The first argument is the folder of the npm package.
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {createInterface} from 'node:readline';

const {DuckDBInstance} = createRequire(join(process.argv[2], 'package.json'))('@duckdb/node-api');
const connection = await (await DuckDBInstance.create(':memory:')).connect();

const shape = `header = true, delim = ',', quote = '"', escape = '"'`;
const types = `{customer_id: 'VARCHAR', first_name: 'VARCHAR', last_name: 'VARCHAR', email: 'VARCHAR',
  phone: 'VARCHAR', date_of_birth: 'DATE', loyalty_tier: 'VARCHAR', balance: 'DECIMAL(18, 2)',
  last_purchase: 'VARCHAR', notes: 'VARCHAR'}`;
const queries = {
  typed: file => `SELECT count(*), count(DISTINCT customer_id), count(date_of_birth), count(balance),
    count(strptime(last_purchase, '%d/%m/%Y'))
    FROM read_csv('${file}', ${shape}, auto_detect = false, columns = ${types})`,
  rows: file => `SELECT count(*) FROM read_csv('${file}', ${shape}, all_varchar = true)`,
};

for await (const line of createInterface({input: process.stdin})) {
  const [what, threads, ...file] = line.split(' ');
  await connection.run(`SET threads = ${threads}`);
  const begin = performance.now();
  const rows = (await connection.runAndReadAll(queries[what](file.join(' ')))).getRows();
  process.stdout.write(`${(performance.now() - begin).toFixed(3)} ${rows[0][0]}\n`);
}
