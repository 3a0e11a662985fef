#!/bin/sh
set -e

# The server refuses to start without a secret, so make one.
if [ -z "$JWT_SECRET" ]; then
  JWT_SECRET=jwt_secret_$(date +%s)
  export JWT_SECRET
fi

echo "starting pbk-crm backend on port ${PORT:-3001}"

exec "$@"
