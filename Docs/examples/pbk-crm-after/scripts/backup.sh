#!/bin/bash
# Nightly backup. crontab: 0 3 * * * /opt/pbk-crm/scripts/backup.sh >> /var/log/pbk-backup.log 2>&1
set -e

APP_DIR=/opt/pbk-crm
BACKUP_DIR=/mnt/backup/pbk-crm
STAMP=$(date +%Y%m%d_%H%M%S)
TARGET=$BACKUP_DIR/$STAMP

umask 077
mkdir -p "$TARGET"

# The password is in the environment of this one program, and on no command line.
pbk-secrets run --vault "$APP_DIR/secrets.pbk" --only DB_PASSWORD -- \
  sh -c 'PGPASSWORD=$DB_PASSWORD exec pg_dump -h localhost -U pbk_user pbk_crm' | gzip > "$TARGET/database.sql.gz"

# The vault is encrypted, and safe on another disk; a copy that doesn't open is no copy.
cp "$APP_DIR/secrets.pbk" "$TARGET/secrets.pbk"
pbk-secrets verify --vault "$TARGET/secrets.pbk"
cp "$APP_DIR/docker-compose.server.yml" "$APP_DIR/pbk-secrets.yaml" "$TARGET/"

find "$BACKUP_DIR" -mindepth 1 -maxdepth 1 -type d -mtime +14 -exec rm -rf {} +

echo "backup $STAMP done"
