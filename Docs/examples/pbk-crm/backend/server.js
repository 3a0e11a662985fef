'use strict';

const fs = require('fs');
const express = require('express');
const jwt = require('jsonwebtoken');
const { Pool } = require('pg');

const port = Number(process.env.PORT || 3001);

// The container's own secret wins; the file is what the audit of March advised.
function readJwtSecret() {
  if (process.env.JWT_SECRET) return process.env.JWT_SECRET;
  return fs.readFileSync('/run/secrets/jwt_secret', 'utf8').trim();
}

const jwtSecret = readJwtSecret();
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const app = express();

app.use(express.json());

app.get('/health', async (request, response) => {
  try {
    await pool.query('select 1');
    response.json({ status: 'ok' });
  } catch (error) {
    response.status(503).json({ status: 'database unavailable' });
  }
});

app.post('/api/login', async (request, response) => {
  const { email, password } = request.body;
  const { rows } = await pool.query(
    'select id, role from users where email = $1 and password_hash = crypt($2, password_hash)',
    [email, password]
  );
  if (rows.length === 0) return response.status(401).json({ error: 'unknown user or wrong password' });
  const token = jwt.sign({ sub: rows[0].id, role: rows[0].role }, jwtSecret, {
    algorithm: 'HS256',
    expiresIn: process.env.JWT_EXPIRES_IN || '7d',
  });
  return response.json({ token });
});

app.use('/api', (request, response, next) => {
  const [, token] = (request.headers.authorization || '').split(' ');
  try {
    request.user = jwt.verify(token, jwtSecret, { algorithms: ['HS256'] });
    next();
  } catch (error) {
    // After each restart of the container the log is full of this line.
    console.error(`token refused: ${error.message}`);
    response.status(401).json({ error: 'please log in again' });
  }
});

app.get('/api/leads', async (request, response) => {
  const { rows } = await pool.query('select * from leads where owner = $1 order by id desc', [
    request.user.sub,
  ]);
  response.json(rows);
});

app.listen(port, () => console.log(`pbk-crm backend listens on ${port}`));
