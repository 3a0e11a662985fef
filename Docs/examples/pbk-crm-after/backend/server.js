'use strict';

const fs = require('fs');
const express = require('express');
const jwt = require('jsonwebtoken');
const { Pool } = require('pg');

const port = Number(process.env.PORT || 3001);

// Each secret is a file that Compose mounts; without it the server doesn't start.
function readSecret(name) {
  const value = fs.readFileSync(process.env[`${name}_FILE`], 'utf8');
  if (value === '') throw new Error(`${name} is empty`);
  return value;
}

const jwtSecret = readSecret('JWT_SECRET');
const pool = new Pool({ connectionString: readSecret('DATABASE_URL') });
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
